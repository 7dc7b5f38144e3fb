import type { RawProblem } from '../../dossier/problems.js';
import { quotes } from '../../dossier/schema/quotes.js';
import type { Dossier } from '../../dossier/types.js';
import type { Locale } from '../../i18n/locale.js';
import { quote as english } from '../../i18n/messages/en/quote.js';
import { createCitations } from '../../view/citations.js';
import type { Citation } from '../../view/citations.js';
import { asOfLine, headingOf } from '../../view/frame-view.js';
import type { FrameView, ViewOptions } from '../../view/frame-view.js';
import { pickItems } from '../../view/pick-items.js';
import { remarksOn } from '../../view/remarks.js';
import type { Remark } from '../../view/remarks.js';
import { quotationOf, speechOf } from '../../view/speech.js';
import type { QuotationView, SpeechView } from '../../view/speech.js';

export interface QuoteView extends FrameView, QuotationView, SpeechView {
  readonly id: string;
  /** Whether the publisher gave a heading: a quotation has none of its own. */
  readonly hasHeading: boolean;
  readonly citations: readonly Citation[];
  readonly remarks: readonly Remark[];
}

/** A quote card: the quotation that `items` names first, else the dossier's first; where there is none, only why. */
export function quoteView(dossier: Dossier, locale: Locale, { items: ids, heading }: ViewOptions): QuoteView | { readonly problems: readonly RawProblem[] } {
  const { items, problems } = pickItems(dossier, quotes, ids?.slice(0, 1));
  const quote = items[0];
  if (!quote) return { problems };
  const citations = createCitations(dossier, locale);
  return {
    kicker: (locale.messages.quote ?? english).kicker,
    heading: headingOf(dossier, locale, heading),
    asOf: asOfLine(dossier, locale),
    date: dossier.asOf,
    id: quote.id,
    hasHeading: !!heading,
    ...quotationOf(quote, dossier, locale),
    ...speechOf(quote, dossier, locale),
    citations: citations.cite(quote.id, quote.sources),
    remarks: remarksOn(quote, dossier, locale, citations),
    sources: citations.list(),
    problems,
  };
}
