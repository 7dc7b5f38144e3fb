import { html, nothing, svg } from 'lit';
import { ConflictElement } from '../../core/conflict-element.js';
import { ConflictSelectEvent } from '../../core/events/select-event.js';
import { foot, head, references, remarks } from '../../core/frame.js';
import type { Frame } from '../../core/frame.js';
import { words } from '../../core/words.js';
import type { Dossier } from '../../dossier/types.js';
import { fill } from '../../i18n/fill.js';
import type { Locale } from '../../i18n/locale.js';
import { energyChart as english } from '../../i18n/messages/en/energy-chart.js';
import type { ViewOptions } from '../../view/frame-view.js';
import { styles } from './styles.js';
import { energyChartView } from './view.js';
import type { AssetRow, EnergyChartView, Entry, Mark, Panel, Route } from './view.js';

/**
 * Energy infrastructure near a conflict and how much it can carry: bars on axes that begin at zero, one fuel and one unit
 * an axis, each figure with its day and its sources. What a source does not say is hatched, and said in words.
 *
 * @tag conflict-energy-chart
 * @attr {string} src - Address of the dossier.
 * @attr {string} items - Ids of assets, separated by spaces: which, and in what order. All of them without it, the largest first.
 * @attr {string} highlight - Id of the asset to pick out; the first with a distance to the conflict without it.
 * @attr {string} heading - In place of what the data say of the highlighted asset, or the dossier's title.
 * @attr {number} heading-level - Level of the heading in the page, 2–6; 3 by default.
 * @attr {boolean} compact - Less space between rows.
 * @attr {number} refresh - Seconds between two refreshes; at least 15.
 * @slot - The same facts as plain HTML, for readers until the widget is there and wherever it cannot be.
 * @csspart frame - The whole widget.
 * @csspart head - Kicker, heading and day.
 * @csspart kicker - The small line above the heading.
 * @csspart heading - The heading.
 * @csspart as-of - The day for which the dossier speaks.
 * @csspart badge - "Example dossier", "sources differ".
 * @csspart body - All panels.
 * @csspart key - How to read the marks.
 * @csspart panel - The assets on one axis.
 * @csspart title - What a panel shows, and its unit.
 * @csspart unit - The choice of a unit.
 * @csspart axis - The numbers along an axis.
 * @csspart assets - The rows of a panel.
 * @csspart asset - A row.
 * @csspart name - The name of an asset.
 * @csspart value - Its figure.
 * @csspart bar - The drawing of a row.
 * @csspart route - The strip from where to where, with the distance to the conflict.
 * @csspart notes - What is said beside a bar.
 * @csspart details - What more there is to say of an asset.
 * @csspart more - How many assets are in the table only.
 * @csspart reference - The number of a source.
 * @csspart remark - A correction or later event.
 * @csspart sources - The list of sources.
 * @csspart source - One of them.
 * @csspart footer - Sources and menu.
 * @csspart menu - What a reader can take along.
 * @csspart button - A button in the menu, or the one to try again.
 * @csspart table - The chart as a table.
 * @csspart text - The widget as plain text.
 * @csspart state - The line shown while nothing else can be.
 * @fires {ConflictLoadEvent} conflict-load - A dossier is shown for the first time.
 * @fires {ConflictUpdateEvent} conflict-update - A newer version is shown.
 * @fires {ConflictErrorEvent} conflict-error - Something is wrong with the dossier or its delivery.
 * @fires {ConflictViewEvent} conflict-view - Half of the widget was in view for a second.
 * @fires {ConflictSelectEvent} conflict-select - A reader opened an item.
 * @fires {ConflictExportEvent} conflict-export - A reader took something along.
 */
export class ConflictEnergyChart extends ConflictElement<EnergyChartView> {
  static override styles = [...super.styles, styles];
  static override properties = { ...super.properties, highlight: {} };

  /** Id of the asset to pick out; undefined: the first with a distance to the conflict. */
  declare highlight: string | undefined;

  /** Units that the reader chose, by the keys of panels. */
  readonly #units = new Map<string, string>();
  /** The row that the keyboard is at: all rows together are one tab stop. */
  #current: string | undefined;
  /** What a choice brought about, said aloud. */
  #status = '';

  protected override view(dossier: Dossier, locale: Locale, options: ViewOptions) {
    return energyChartView(dossier, locale, { ...options, highlight: this.highlight, units: this.#units });
  }

  protected override template(view: EnergyChartView, frame: Frame) {
    const { panels, summary, key, sources } = view;
    const rows = panels.flatMap((panel) => panel.rows);
    const current = rows.some(({ id }) => id === this.#current) ? this.#current : rows[0]?.id;
    // Entries of the table only have no footnote to lead back to.
    const inTable = new Set(panels.flatMap(({ hidden }) => hidden.flatMap(({ figure, beside, details }) => [figure, ...beside, ...details].map(({ key: entry }) => entry))));
    const listed = sources.map((source) => ({ ...source, citedBy: source.citedBy.filter(({ item }) => !inTable.has(item)) }));
    return html`${head(view, frame)}
      <p part="key" class="key">${key}</p>
      <p class="spoken">${summary}</p>
      <div part="body" @keydown=${this.#onKey} @focusin=${this.#onFocus}>${panels.map((panel) => this.#panel(panel, current, frame))}</div>
      <p class="spoken" role="status">${this.#status}</p>
      ${foot({ ...view, sources: listed }, frame)}`;
  }

  protected override async document(view: EnergyChartView, locale: Locale) {
    const { energyChartDocument } = await import('./document.js');
    return energyChartDocument(view, locale);
  }

  #panel(panel: Panel, current: string | undefined, frame: Frame) {
    const { title, unit, ticks, rows, more } = panel;
    return html`<section part="panel" class="panel">
      <div class="top">
        <div part="title" class="title" role="heading" aria-level=${Math.min(6, frame.headingLevel + 1)}>${title}${unit ? html` <span class="muted">${unit}</span>` : nothing}</div>
        ${this.#choice(panel, frame)}
      </div>
      ${ticks.length ? html`<div class="scale" aria-hidden="true"><div part="axis" class="axis">${ticks.map((tick) => html`<span data-tick=${tick}></span>`)}</div></div>` : nothing}
      <ul part="assets">${rows.map((row) => this.#row(row, ticks.length - 1, row.id === current, frame))}</ul>
      ${more ? html`<p part="more" class="muted">${more}</p>` : nothing}
    </section>`;
  }

  /** The reader's choice of a unit; nothing where there is none. */
  #choice(panel: Panel, { locale }: Frame) {
    if (!panel.choices.length) return nothing;
    const messages = locale.messages.energyChart ?? english;
    const onChange = ({ target }: Event) => {
      const { value, selectedOptions } = target as HTMLSelectElement;
      this.#units.set(panel.key, value);
      this.#status = fill(messages.chosen, { panel: panel.title, unit: selectedOptions[0]!.text });
      this.requestUpdate();
    };
    return html`<label class="muted">${messages.unit} <select part="unit" @change=${onChange}>
      ${panel.choices.map(({ unit, name }) => html`<option value=${unit} ?selected=${unit === panel.chosen}>${name}</option>`)}
    </select></label>`;
  }

  #row(row: AssetRow, steps: number, isCurrent: boolean, frame: Frame) {
    const { id, name, isHighlighted, figure, about, differ, beside, details, route, spoken, remarks: list } = row;
    const messages = frame.locale.messages.energyChart ?? english;
    const notes = [
      ...(figure.label ? [figure.converted ? `${figure.label} (${figure.text})` : figure.label] : []),
      ...beside.map((entry) => html`${said(entry)}${references(entry.key, entry.citations, frame)}`),
    ];
    return html`<li part="asset" class="asset ${isHighlighted ? 'highlight' : ''}">
      <div class="line">
        <span><span part="name" class="name">${words(name)}</span>${about ? html` <span class="about">${about.text}${references(about.key, about.citations, frame)}</span>` : nothing}</span>
        <span part="value" class="value">${figure.converted ?? figure.short}${references(figure.key, figure.citations, frame)}</span>
      </div>
      ${bar(row, steps)} ${route ? strip(route, messages.schematic) : nothing}
      <div part="notes" class="notes">
        ${differ ? html`<span part="badge" class="badge">${differ}</span> ` : nothing}${notes.map((note, i) => html`${i ? ' · ' : nothing}${note}`)}
        <details part="details" class="more" @toggle=${this.#onToggle}>
          <summary data-asset=${id} tabindex=${isCurrent ? 0 : -1} aria-label="${spoken}, ${frame.locale.messages.sources.details}">${frame.locale.messages.sources.details}</summary>
          <ul>${details.map((entry) => html`<li>${said(entry)}${references(entry.key, entry.citations, frame)}</li>`)}</ul>
        </details>
        ${remarks(list, frame)}
      </div>
    </li>`;
  }

  readonly #onToggle = ({ target }: Event) => {
    const details = target as HTMLDetailsElement;
    if (details.open) this.dispatchEvent(new ConflictSelectEvent(details.querySelector('summary')!.dataset['asset']!));
  };

  readonly #onFocus = ({ target }: Event) => {
    const { asset } = (target as HTMLElement).dataset;
    if (!asset || asset === this.#current) return;
    this.#current = asset;
    this.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent) => {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-asset]')];
    const at = rows.indexOf(event.target as HTMLElement);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || to === undefined || !rows[to]) return;
    event.preventDefault();
    rows[to].focus();
  };
}

/** "capacity as of June 2024: ≈ 120,000 barrels a day (more than 6 million tonnes a year)". */
const said = ({ label, text, short, converted }: Entry) => `${label ? `${label}: ` : ''}${converted ? `${converted} (${text})` : short}`;

/** Where a mark stands in its row: what is filled lies inside what is outlined, and an outage over both. */
const LANES: Readonly<Partial<Record<Mark['kind'], readonly [y: number, height: number]>>> = { throughput: [4, 8], production: [4, 8], outage: [5, 6] };

const bar = ({ marks, isEmpty }: AssetRow, steps: number) =>
  html`<svg part="bar" class="bar" width="100%" height="16" aria-hidden="true">
    ${Array.from({ length: steps > 0 ? steps + 1 : 0 }, (_, i) => svg`<line class="grid" x1="${(i / steps) * 100}%" x2="${(i / steps) * 100}%" y2="16"></line>`)}
    ${isEmpty
      ? // Long strokes of one thick line, slanted: a pattern would need an id, and ids meet those of the page.
        svg`<svg width="100%" height="16"><line class="hatch" x2="120%" y1="8" y2="8" transform="skewX(-45)"></line></svg>`
      : nothing}
    ${[...marks].sort((a, b) => +(a.kind === 'outage') - +(b.kind === 'outage') || +b.isOther - +a.isOther).map(({ kind, isOther, isRange, start, length }) => {
      const [y, height] = LANES[kind] ?? [1, 14];
      return svg`${isRange ? svg`<line class="reach" x2="${start}%" y1="8" y2="8"></line>` : nothing}<rect class="mark ${kind} ${isOther ? 'other' : ''}" x="${start}%" width="${length}%" y=${y} height=${height}></rect>`;
    })}
  </svg>`;

/** Stations at even distances, and over all of them the distance to the conflict: nobody said at which of them. */
const strip = ({ stations, distance, printed }: Route, schematic: string) =>
  stations.length > 1 || distance
    ? html`<div part="route" class="route ${stations.length > 3 ? 'long' : ''}">
        ${distance ? html`<p class="distance">${distance}${printed ? html` <span class="muted">[${printed}]</span>` : nothing}</p>` : nothing}
        ${stations.length > 1
          ? html`${distance ? html`<div class="bracket"></div>` : nothing}
              <ol>${stations.map((station) => html`<li>${words(station)}</li>`)}</ol>
              <p class="muted">${schematic}</p>`
          : nothing}
      </div>`
    : nothing;

declare global {
  interface HTMLElementTagNameMap {
    'conflict-energy-chart': ConflictEnergyChart;
  }
}
