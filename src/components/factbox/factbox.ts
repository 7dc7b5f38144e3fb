import { html, nothing } from 'lit';
import { ConflictElement } from '../../core/conflict-element.js';
import { foot, head, references, remarks } from '../../core/frame.js';
import type { Frame } from '../../core/frame.js';
import { words } from '../../core/words.js';
import type { Dossier } from '../../dossier/types.js';
import type { Locale } from '../../i18n/locale.js';
import type { ViewOptions } from '../../view/frame-view.js';
import { styles } from './styles.js';
import { factboxView } from './view.js';
import type { FactboxView, FactRow } from './view.js';

/**
 * The facts of a conflict at a glance: key figures, then rows of label and value, each with its numbered sources.
 *
 * @tag conflict-factbox
 * @attr {string} src - Address of the dossier.
 * @attr {string} items - Ids of facts, separated by spaces: which, and in what order. All of them without it.
 * @attr {string} heading - In place of the dossier's title.
 * @attr {number} heading-level - Level of the heading in the page, 2–6; 3 by default.
 * @attr {boolean} compact - Less space, smaller figures.
 * @attr {number} refresh - Seconds between two refreshes; at least 15.
 * @slot - The same facts as plain HTML, for readers until the widget is there and wherever it cannot be.
 * @csspart frame - The whole widget.
 * @csspart head - Kicker, heading and day.
 * @csspart kicker - The small line above the heading.
 * @csspart heading - The heading.
 * @csspart as-of - The day for which the dossier speaks.
 * @csspart badge - "Example dossier", "disputed".
 * @csspart body - Figures and facts.
 * @csspart figures - All key figures.
 * @csspart figure - A key figure.
 * @csspart qualifier - The word that limits a key figure: "about".
 * @csspart number - The number of a key figure.
 * @csspart facts - All rows.
 * @csspart fact - A row of label and value.
 * @csspart label - The label of a fact.
 * @csspart value - The value of a fact.
 * @csspart reference - The number of a source beside a fact.
 * @csspart remark - A correction or later event beside a fact.
 * @csspart sources - The list of sources.
 * @csspart source - One of them.
 * @csspart footer - Sources and menu.
 * @csspart menu - What a reader can take along.
 * @csspart button - A button in the menu, or the one to try again.
 * @csspart text - The widget as plain text.
 * @csspart state - The line shown while nothing else can be.
 * @fires {ConflictLoadEvent} conflict-load - A dossier is shown for the first time.
 * @fires {ConflictUpdateEvent} conflict-update - A newer version is shown.
 * @fires {ConflictErrorEvent} conflict-error - Something is wrong with the dossier or its delivery.
 * @fires {ConflictViewEvent} conflict-view - Half of the widget was in view for a second.
 * @fires {ConflictSelectEvent} conflict-select - A reader opened an item.
 * @fires {ConflictExportEvent} conflict-export - A reader took something along.
 */
export class ConflictFactbox extends ConflictElement<FactboxView> {
  static override styles = [...super.styles, styles];

  protected override view(dossier: Dossier, locale: Locale, options: ViewOptions) {
    return factboxView(dossier, locale, options);
  }

  protected override template(view: FactboxView, frame: Frame) {
    const { figures, rows } = view;
    return html`${head(view, frame)}
      <div part="body" class="body">
        ${figures.length ? html`<dl part="figures" class="figures">${figures.map((row) => figure(row, frame))}</dl>` : nothing}
        ${rows.length ? html`<dl part="facts" class="facts">${rows.map((row) => fact(row, frame))}</dl>` : nothing}
      </div>
      ${foot(view, frame)}`;
  }

  protected override async document(view: FactboxView, locale: Locale) {
    const { factboxDocument } = await import('./document.js');
    return factboxDocument(view, locale);
  }
}

function figure(row: FactRow, frame: Frame) {
  const { qualifier, number, unit, qualifierLast } = row.quantity!;
  const small = qualifier ? html`<span part="qualifier">${qualifier}</span>` : nothing;
  return html`<div part="figure" class="figure">
    <dt part="label">${words(row.label)}</dt>
    <dd part="value">
      ${qualifierLast ? nothing : small} <span part="number" class="number-large">${number}</span>${unit ? ` ${unit}` : nothing}${qualifierLast
        ? html` ${small}`
        : nothing}${after(row, frame)}
    </dd>
  </div>`;
}

const fact = (row: FactRow, frame: Frame) =>
  html`<div part="fact" class="fact">
    <dt part="label">${words(row.label)}</dt>
    <dd part="value">${words(row.value)}${after(row, frame)}</dd>
  </div>`;

/** What belongs to a value: its limits, that it is disputed, its sources, its corrections. */
const after = ({ id, printed, qualifications, disputed, citations, remarks: list }: FactRow, frame: Frame) =>
  html`${[printed && `[${printed}]`, ...qualifications.map((limit) => `(${limit})`)].map((limit) => (limit ? html` <span class="aside">${limit}</span>` : nothing))}${disputed
    ? html` <span part="badge" class="badge">${disputed}</span>`
    : nothing}${references(id, citations, frame)}${remarks(list, frame)}`;

declare global {
  interface HTMLElementTagNameMap {
    'conflict-factbox': ConflictFactbox;
  }
}
