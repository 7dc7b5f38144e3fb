import { find } from '../../dossier/lookup.js';
import type { RawProblem } from '../../dossier/problems.js';
import { actors } from '../../dossier/schema/actors.js';
import { quotes } from '../../dossier/schema/quotes.js';
import { originalOf, wordsFor } from '../../dossier/text.js';
import type { Words } from '../../dossier/text.js';
import type { ActorKind, Dossier, Quote, Text } from '../../dossier/types.js';
import { fill } from '../../i18n/fill.js';
import { isolate } from '../../i18n/isolate.js';
import type { Locale } from '../../i18n/locale.js';
import { media as englishMedia } from '../../i18n/messages/en/media.js';
import { quote as english } from '../../i18n/messages/en/quote.js';
import { quotationMarks } from '../../i18n/quotation-marks.js';
import { nameOf } from '../../view/actor-name.js';
import { createCitations } from '../../view/citations.js';
import type { Citation } from '../../view/citations.js';
import { asOfLine, headingOf } from '../../view/frame-view.js';
import type { FrameView, ViewOptions } from '../../view/frame-view.js';
import { pickItems } from '../../view/pick-items.js';
import { remarksOn } from '../../view/remarks.js';
import type { Remark } from '../../view/remarks.js';
import { roleOn } from '../../view/role.js';
import { translationLine } from '../../view/translation.js';

export interface Speaker {
  readonly id: string;
  readonly name: Words;
  /** The office held on the day of the quotation. */
  readonly role: Words | undefined;
  readonly kind: ActorKind;
}

export interface QuoteView extends FrameView {
  readonly id: string;
  /** Whether the publisher gave a heading: a quotation has none of its own. */
  readonly hasHeading: boolean;
  /** The words inside the marks, in the language shown. */
  readonly exact: Words;
  readonly marks: readonly [open: string, close: string];
  /** Words of ours around a fragment; never inside the marks. */
  readonly before: Words | undefined;
  readonly after: Words | undefined;
  /** True for a fragment without words around it that make plain that it is one: it is shown with "…". */
  readonly bareFragment: boolean;
  readonly speakers: readonly Speaker[];
  /** How a speaker and an office go together: "{name}, {role}". */
  readonly speakerPattern: string;
  /** Where, when, how, by whose account: "on Twitter", "date not stated", "reported by …". */
  readonly circumstances: readonly string[];
  /** The day on which it was said, as EDTF. */
  readonly day: string | undefined;
  readonly citations: readonly Citation[];
  readonly remarks: readonly Remark[];
  /** "translated from French by …", where the words shown are a translation. */
  readonly translation: string | undefined;
  /** The words that were said, where a translation is shown. */
  readonly original: { readonly words: Words; readonly marks: readonly [open: string, close: string] } | undefined;
}

/** A quote card: the quotation that `items` names first, else the dossier's first; where there is none, only why. */
export function quoteView(dossier: Dossier, locale: Locale, { items: ids, heading }: ViewOptions): QuoteView | { readonly problems: readonly RawProblem[] } {
  const { items, problems } = pickItems(dossier, quotes, ids?.slice(0, 1));
  const quote = items[0];
  if (!quote) return { problems };
  const { messages, lang } = locale;
  const words = (text: Text) => wordsFor(text, dossier, lang);
  const citations = createCitations(dossier, locale);
  const exact = words(quote.exact);
  // The words that were said: those that this text translates, or another quotation of the dossier.
  const translated = find(dossier, quotes, quote.translationOf);
  const original = exact.original ?? (translated && translated !== quote ? originalOf(translated.exact, dossier) : undefined);
  return {
    kicker: (messages.quote ?? english).kicker,
    heading: headingOf(dossier, locale, heading),
    asOf: asOfLine(dossier, locale),
    date: dossier.asOf,
    id: quote.id,
    hasHeading: !!heading,
    exact,
    marks: quotationMarks(lang),
    before: quote.prefix ? words(quote.prefix) : undefined,
    after: quote.suffix ? words(quote.suffix) : undefined,
    bareFragment: quote.kind === 'fragment' && !quote.prefix && !quote.suffix,
    speakers: quote.speakers.flatMap((id) => {
      const actor = find(dossier, actors, id);
      if (!actor) return [];
      const role = actor.kind === 'person' ? roleOn(actor, quote.date, dossier, lang) : undefined;
      return [{ id, name: nameOf(actor, dossier, lang), role, kind: actor.kind }];
    }),
    speakerPattern: (messages.quote ?? english).speaker,
    circumstances: circumstances(quote, dossier, locale),
    day: quote.date,
    citations: citations.cite(quote.id, quote.sources),
    remarks: remarksOn(quote, dossier, locale, citations),
    translation: original && translationLine(exact, original.lang, locale),
    original: original && { words: original, marks: quotationMarks(original.lang) },
    sources: citations.list(),
    problems,
  };
}

function circumstances(quote: Quote, dossier: Dossier, locale: Locale): string[] {
  const { messages, lang, dir } = locale;
  const words = messages.quote ?? english;
  const plain = (text: Text) => isolate(wordsFor(text, dossier, lang).value, dir);
  const reporter = find(dossier, actors, quote.reportedBy);
  const medium = quote.platform
    ? fill(words.onPlatform, { platform: isolate(quote.platform, dir) })
    : quote.medium && quote.medium !== 'not-stated' && (messages.media ?? englishMedia)[quote.medium];
  return [
    ...(medium ? [medium] : []),
    ...(quote.occasion ? [plain(quote.occasion)] : []),
    ...(quote.venue ? [plain(quote.venue)] : []),
    quote.date ? locale.date(quote.date) : messages.absence['date-not-stated'],
    ...(quote.sic ? ['[sic]'] : []),
    ...(reporter ? [fill(words.reportedBy, { who: isolate(nameOf(reporter, dossier, lang).value, dir) })] : []),
  ];
}
