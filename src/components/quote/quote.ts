import { html, nothing } from 'lit';
import { ConflictElement } from '../../core/conflict-element.js';
import { asOf, foot, heading, references, remarks } from '../../core/frame.js';
import type { Frame } from '../../core/frame.js';
import { ConflictSelectEvent } from '../../core/events/select-event.js';
import { circumstances, original, quotation, speakers } from '../../core/speech.js';
import type { Dossier } from '../../dossier/types.js';
import type { Locale } from '../../i18n/locale.js';
import type { ViewOptions } from '../../view/frame-view.js';
import { styles } from './styles.js';
import { quoteView } from './view.js';
import type { QuoteView } from './view.js';

/**
 * A quotation as it was printed: who said it and in which office, how, when and by whose account, and its source. Words that make a
 * fragment readable stand outside the marks.
 *
 * @tag conflict-quote
 * @attr {string} src - Address of the dossier.
 * @attr {string} item - Id of the quotation; the dossier's first without it.
 * @attr {string} heading - A heading; none without it.
 * @attr {number} heading-level - Level of the heading in the page, 2–6; 3 by default.
 * @attr {boolean} compact - Less space, smaller type.
 * @attr {number} refresh - Seconds between two refreshes; at least 15.
 * @slot - The same facts as plain HTML, for readers until the widget is there and wherever it cannot be.
 * @csspart frame - The whole widget.
 * @csspart head - Kicker and heading, where a heading is given.
 * @csspart kicker - The small line above the heading.
 * @csspart heading - The heading.
 * @csspart quote - The quotation with the words around it.
 * @csspart words - The words inside the marks.
 * @csspart context - Words around a fragment that are not quoted.
 * @csspart speaker - Who said it.
 * @csspart role - The office the speaker held then.
 * @csspart circumstances - How, where, when, by whose account.
 * @csspart original - The original words of a translation.
 * @csspart reference - The number of a source.
 * @csspart remark - A correction or later event.
 * @csspart as-of - The day for which the dossier speaks.
 * @csspart badge - "Example dossier".
 * @csspart sources - The list of sources.
 * @csspart source - One of them.
 * @csspart footer - Day, sources and menu.
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
export class ConflictQuote extends ConflictElement<QuoteView> {
  static override styles = [...super.styles, styles];
  static override properties = { ...super.properties, item: {} };

  /** Id of the quotation; undefined: the first of `items`, else the dossier's first. */
  declare item: string | undefined;

  protected override view(dossier: Dossier, locale: Locale, options: ViewOptions) {
    return quoteView(dossier, locale, { ...options, items: this.item ? [this.item] : options.items });
  }

  protected override template(view: QuoteView, frame: Frame) {
    return html`${view.hasHeading ? html`<header part="head" class="head"><p part="kicker" class="kicker">${view.kicker}</p>${heading(view, frame)}</header>` : nothing}
      <figure>
        <blockquote part="quote">${quotation(view)}</blockquote>
        ${original(view, ({ target }) => (target as HTMLDetailsElement).open && this.dispatchEvent(new ConflictSelectEvent(view.id)))}
        <figcaption>${attribution(view, frame)}</figcaption>
      </figure>
      ${foot(view, frame, asOf(view, frame))}`;
  }

  protected override async document(view: QuoteView, locale: Locale) {
    const { quoteDocument } = await import('./document.js');
    return quoteDocument(view, locale);
  }
}

const attribution = (view: QuoteView, frame: Frame) =>
  html`${speakers(view)}${references(view.id, view.citations, frame)} ${circumstances(view)} ${remarks(view.remarks, frame)}`;

declare global {
  interface HTMLElementTagNameMap {
    'conflict-quote': ConflictQuote;
  }
}
