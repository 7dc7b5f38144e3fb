import { html, nothing } from 'lit';
import { ConflictElement, idList } from '../../core/conflict-element.js';
import { warnOnce } from '../../core/console-log.js';
import { ConflictSelectEvent } from '../../core/events/select-event.js';
import { foot, head } from '../../core/frame.js';
import type { Frame } from '../../core/frame.js';
import { words } from '../../core/words.js';
import type { Dossier } from '../../dossier/types.js';
import type { Locale } from '../../i18n/locale.js';
import type { ViewOptions } from '../../view/frame-view.js';
import type { EvidencePanel } from './evidence.js';
import { nextCell } from './keyboard.js';
import { styles } from './styles.js';
import { stanceMatrixView } from './view.js';
import type { ActorRow, IssueColumn, StanceCell, StanceMatrixView } from './view.js';

/**
 * Who stands where: a table of actors and issues. Each cell says it by a sign, a word and a tone; what was not found, what
 * does not apply and what nobody has looked at are told apart. Behind a cell is what was said, by whom, when and where.
 *
 * @tag conflict-stance-matrix
 * @attr {string} src - Address of the dossier.
 * @attr {string} actors - Ids of actors, separated by spaces: which, and in what order. Without it all that have a stance, the parties to the conflict first.
 * @attr {string} issues - Ids of issues, separated by spaces: which, and in what order. Without it all on which there is a stance, in the dossier's order.
 * @attr {string} heading - In place of the dossier's title.
 * @attr {number} heading-level - Level of the heading in the page, 2–6; 3 by default.
 * @attr {boolean} compact - Less space, smaller type.
 * @attr {number} refresh - Seconds between two refreshes; at least 15.
 * @slot - The same facts as plain HTML, for readers until the widget is there and wherever it cannot be.
 * @csspart frame - The whole widget.
 * @csspart head - Kicker, heading and day.
 * @csspart kicker - The small line above the heading.
 * @csspart heading - The heading.
 * @csspart as-of - The day for which the dossier speaks.
 * @csspart badge - "Example dossier".
 * @csspart matrix - The table.
 * @csspart issue - An issue, at the head of its column.
 * @csspart actor - An actor, at the head of its row, with who spoke for it.
 * @csspart cell - Where an actor stands on an issue.
 * @csspart evidence - What is behind the cell that is open.
 * @csspart quote - A quotation in it, with the words around it.
 * @csspart words - The words inside the marks.
 * @csspart context - Words around a fragment that are not quoted.
 * @csspart original - The original words of a translation.
 * @csspart statement - What was said in indirect speech.
 * @csspart speaker - Who said it.
 * @csspart role - The office the speaker held then.
 * @csspart circumstances - How, where, when, by whose account.
 * @csspart legend - What the signs mean, and by which rule the actors are ordered.
 * @csspart reference - The number of a source.
 * @csspart remark - A correction or later event.
 * @csspart sources - The list of sources.
 * @csspart source - One of them.
 * @csspart footer - Sources and menu.
 * @csspart menu - What a reader can take along.
 * @csspart button - A button in the menu, the one that closes the evidence, or the one to try again.
 * @csspart text - The widget as plain text.
 * @csspart state - The line shown while nothing else can be.
 * @fires {ConflictLoadEvent} conflict-load - A dossier is shown for the first time.
 * @fires {ConflictUpdateEvent} conflict-update - A newer version is shown.
 * @fires {ConflictErrorEvent} conflict-error - Something is wrong with the dossier or its delivery.
 * @fires {ConflictViewEvent} conflict-view - Half of the widget was in view for a second.
 * @fires {ConflictSelectEvent} conflict-select - A reader opened an item.
 * @fires {ConflictExportEvent} conflict-export - A reader took something along.
 */
export class ConflictStanceMatrix extends ConflictElement<StanceMatrixView> {
  static override styles = [...super.styles, styles];
  static override properties = { ...super.properties, actors: { converter: idList }, issues: { converter: idList } };

  /** Ids of the actors to show, in this order, as a list or separated by spaces; undefined: all that have a stance. */
  declare actors: readonly string[] | string | undefined;
  /** Ids of the issues to show, in this order, as a list or separated by spaces; undefined: all on which there is a stance. */
  declare issues: readonly string[] | string | undefined;

  /** Id of the stance whose evidence is open. */
  #open: string | undefined;
  #panel: EvidencePanel | undefined;
  /** Whether the evidence could not be loaded; it is tried again with the next cell. */
  #isPanelMissing = false;
  #lang = '';
  /** The cell that is open, and the one at which the keyboard enters. */
  #opened: Element | null = null;
  #tabStop: HTMLElement | undefined;

  protected override view(dossier: Dossier, locale: Locale, { heading }: ViewOptions) {
    const ids = (list: readonly string[] | string | undefined) => (typeof list === 'string' ? idList.fromAttribute(list) : list);
    return stanceMatrixView(dossier, locale, { actors: ids(this.actors), issues: ids(this.issues), heading });
  }

  protected override template(view: StanceMatrixView, frame: Frame) {
    this.#lang = frame.locale.lang;
    // The keyboard enters at the first cell that opens; in the template, so that a server's markup needs no change.
    const cells = view.rows.flatMap((row) => row.cells);
    const entry = cells.find(({ canOpen }) => canOpen) ?? cells[0];
    return html`${head(view, frame)}
      <div class=${formOf(view)}>
        <table part="matrix" role="table" @click=${this.#onClick} @keydown=${this.#onKey} @focusin=${this.#onFocus}>
          <caption>${view.hint} <span class="keys">${view.keys}</span></caption>
          <thead role="rowgroup"><tr role="row"><td role="cell"></td>${view.columns.map(issue)}</tr></thead>
          ${view.rows.map((row) => html`<tbody role="rowgroup"><tr role="row">${actor(row)}${row.cells.map((one, i) => cell(one, view.columns[i]!, one === entry ? 0 : -1))}</tr>${this.#evidence(row, view, frame)}</tbody>`)}
        </table>
      </div>
      ${legend(view)}
      <div @click=${this.#onSource}>${foot(view, frame)}</div>`;
  }

  protected override updated() {
    super.updated();
    // Set here and not in the template: a table may have thousands of cells, and one of them changes.
    const opened = this.#open ? this.#cellOf(this.#open) : null;
    if (opened !== this.#opened) {
      this.#opened?.setAttribute('aria-expanded', 'false');
      this.#opened?.removeAttribute('aria-controls');
      opened?.setAttribute('aria-expanded', 'true');
      opened?.setAttribute('aria-controls', 'evidence');
      this.#opened = opened;
    }
    // One stays where the keyboard was, whatever was drawn anew.
    const stops = [...this.renderRoot.querySelectorAll<HTMLElement>('tbody [role=cell][tabindex="0"], tbody [aria-expanded][tabindex="0"]')];
    const stop = this.#tabStop?.isConnected ? this.#tabStop : (stops[0] ?? this.renderRoot.querySelector<HTMLElement>('tbody td > button, tbody td'));
    for (const other of stops) if (other !== stop) other.tabIndex = -1;
    if (stop?.tabIndex === 0) this.#tabStop = stop;
    else this.#enterAt(stop);
    if (this.#open && this.#panel?.lang !== this.#lang) void this.#load();
  }

  protected override async document(view: StanceMatrixView, locale: Locale) {
    const { stanceMatrixDocument } = await import('./document.js');
    return stanceMatrixDocument(view, locale);
  }

  #evidence({ cells }: ActorRow, view: StanceMatrixView, frame: Frame) {
    if (!this.#open || !cells.some(({ id }) => id === this.#open)) return nothing;
    const { frame: messages } = frame.locale.messages;
    const content = this.#panel ? this.#panel.render(this.#open, view, frame) : html`<p role="status">${this.#isPanelMissing ? messages.failed : messages.loading}</p>`;
    return html`<tr role="row" class="evidence"><td role="cell" colspan=${cells.length + 1}><div part="evidence" id="evidence">${content}</div></td></tr>`;
  }

  async #load() {
    if (this.#isPanelMissing) return;
    try {
      const { createEvidencePanel } = await import('./evidence.js');
      this.#panel = await createEvidencePanel(this.#lang, this.#onClose);
    } catch (error) {
      this.#isPanelMissing = true;
      warnOnce('the evidence behind a cell could not be loaded; the cell still says what it said.', error);
    }
    this.requestUpdate();
  }

  #cellOf(stance: string) {
    return this.renderRoot.querySelector<HTMLElement>(`[id="cell-${stance}"]`);
  }

  #toggle(stance: string) {
    this.#open = this.#open === stance ? undefined : stance;
    this.#isPanelMissing = false;
    this.requestUpdate();
    if (this.#open) this.dispatchEvent(new ConflictSelectEvent(stance));
  }

  #enterAt(target: HTMLElement | null) {
    if (this.#tabStop) this.#tabStop.tabIndex = -1;
    if (target) target.tabIndex = 0;
    this.#tabStop = target ?? undefined;
  }

  readonly #onClick = ({ target }: Event) => {
    const button = (target as Element).closest('td')?.querySelector(':scope > button');
    if (button) this.#toggle(button.id.slice('cell-'.length));
  };

  readonly #onFocus = ({ target }: Event) => {
    const focused = (target as Element).closest<HTMLElement>('tbody td > button, tbody td[tabindex]');
    if (focused) this.#enterAt(focused);
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.#open) {
      event.preventDefault();
      this.#onClose();
      return;
    }
    const next = nextCell(event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  readonly #onClose = () => {
    if (!this.#open) return;
    this.#cellOf(this.#open)?.focus();
    this.#toggle(this.#open);
  };

  /** The way back from a source leads to the cell that rests on it, where the footnote itself is not open. */
  readonly #onSource = ({ target }: Event) => {
    const to = (target as Element).closest<HTMLElement>('[data-to]')?.dataset['to'] ?? '';
    const [, stance] = /^ref-\d+-(.+)/.exec(to) ?? [];
    if (stance && !this.renderRoot.querySelector(`[id="${to}"]`)) this.#cellOf(stance)?.focus();
  };
}

/** How many columns there are decides below which width a table becomes cards, and from which number of rows it scrolls by itself. */
const formOf = ({ columns, rows }: StanceMatrixView) =>
  `scroll${columns.length > 4 ? ' many' : columns.length > 1 ? ' some' : ''}${columns.length > 6 ? ' wide' : ''}${rows.length > 16 ? ' tall' : ''}`;

const issue = ({ proposition, fact }: IssueColumn) =>
  html`<th part="issue" role="columnheader" scope="col">${words(proposition)}${fact ? html` <span class="aside">${fact}</span>` : nothing}</th>`;

const actor = ({ name, speakers }: ActorRow) =>
  html`<th part="actor" role="rowheader" scope="row">${words(name)}${speakers ? html`<span class="aside who">${speakers}</span>` : nothing}</th>`;

/** As few nodes as can be: there may be thousands. */
function cell({ id, position, word, label, name, canOpen, isRevised }: StanceCell, { proposition, fact }: IssueColumn, tabIndex: number) {
  // In the form of a card each cell says its issue itself.
  const heading = fact ? `${proposition.value} ${fact}` : proposition.value;
  const kind = isRevised ? `${position} revised` : position;
  if (!canOpen) return html`<td part="cell" role="cell" tabindex=${tabIndex} class=${kind} data-issue=${heading}>${label ? words(label) : word}</td>`;
  return label
    ? html`<td part="cell" role="cell" class=${kind} data-issue=${heading}><button id=${`cell-${id}`} tabindex=${tabIndex} aria-expanded="false" aria-label=${name} lang=${label.lang || nothing} dir=${label.dir ?? 'auto'}>${label.value}</button></td>`
    : html`<td part="cell" role="cell" class=${kind} data-issue=${heading}><button id=${`cell-${id}`} tabindex=${tabIndex} aria-expanded="false">${word}</button></td>`;
}

const legend = ({ legend: signs, rule }: StanceMatrixView) =>
  html`<div part="legend" class="legend">
    <ul>${signs.map(({ position, words: text }) => html`<li><span class="sign ${position}"></span>${text}</li>`)}</ul>
    ${rule ? html`<p>${rule}</p>` : nothing}
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'conflict-stance-matrix': ConflictStanceMatrix;
  }
}
