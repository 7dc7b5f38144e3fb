import { find } from '../../dossier/lookup.js';
import type { RawProblem } from '../../dossier/problems.js';
import { actors } from '../../dossier/schema/actors.js';
import { quotes } from '../../dossier/schema/quotes.js';
import { wordsFor } from '../../dossier/text.js';
import type { Words } from '../../dossier/text.js';
import type { Actor, Dossier, Quote, Text } from '../../dossier/types.js';
import { fill } from '../../i18n/fill.js';
import { isolate } from '../../i18n/isolate.js';
import { languageName } from '../../i18n/language-name.js';
import type { Locale } from '../../i18n/locale.js';
import { media as englishMedia } from '../../i18n/messages/en/media.js';
import { quote as english } from '../../i18n/messages/en/quote.js';
import { quotationMarks } from '../../i18n/quotation-marks.js';
import { createCitations } from '../../view/citations.js';
import type { Citation } from '../../view/citations.js';
import { asOfLine, headingOf } from '../../view/frame-view.js';
import type { FrameView, ViewOptions } from '../../view/frame-view.js';
import { pickItems } from '../../view/pick-items.js';
import { remarksOn } from '../../view/remarks.js';
import type { Remark } from '../../view/remarks.js';
import { roleOn } from '../../view/role.js';

export interface Speaker {
  readonly id: string;
  readonly name: Words;
  /** The office held on the day of the quotation. */
  readonly role?: Words;
}

export interface QuoteView extends FrameView {
  readonly id: string;
  /** The words inside the marks, in the language shown. */
  readonly exact: Words;
  readonly marks: readonly [open: string, close: string];
  /** Words of ours around a fragment; never inside the marks. */
  readonly before?: Words;
  readonly after?: Words;
  /** True where the source prints only a part, and no words around it make that plain. */
  readonly elided: boolean;
  readonly speakers: readonly Speaker[];
  /** How a speaker and an office go together: "{name}, {role}". */
  readonly speakerPattern: string;
  /** Where, when, how, by whose account: "on Twitter", "date not stated", "reported by …". */
  readonly circumstances: readonly string[];
  readonly citations: readonly Citation[];
  readonly remarks: readonly Remark[];
  /** "translated from French by …", where the words shown are a translation. */
  readonly translation?: string;
  /** The words that were said, where a translation is shown. */
  readonly original?: { readonly words: Words; readonly marks: readonly [open: string, close: string] };
}

/** A quote card: the quotation that `items` names first, else the dossier's first. Undefined where there is none. */
export function quoteView(dossier: Dossier, locale: Locale, { items: ids, heading }: ViewOptions): QuoteView | { readonly problems: readonly RawProblem[] } {
  const { items, problems } = pickItems(dossier, quotes, ids?.slice(0, 1));
  const quote = items[0];
  if (!quote) return { problems };
  const { messages, lang } = locale;
  const words = (text: Text) => wordsFor(text, dossier, lang);
  const optional = (name: 'before' | 'after', text: Text | undefined) => (text ? { [name]: words(text) } : {});
  const citations = createCitations(dossier, locale);
  const exact = words(quote.exact);
  return {
    kicker: (messages.quote ?? english).kicker,
    heading: headingOf(dossier, locale, heading),
    asOf: asOfLine(dossier, locale),
    id: quote.id,
    exact,
    marks: quotationMarks(lang),
    ...optional('before', quote.prefix),
    ...optional('after', quote.suffix),
    elided: quote.kind === 'fragment' && !quote.prefix && !quote.suffix,
    speakers: quote.speakers.flatMap((id) => {
      const actor = find(dossier, actors, id);
      if (!actor) return [];
      const role = actor.kind === 'person' ? roleOn(actor, quote.date, dossier, lang) : undefined;
      return [{ id, name: nameOf(actor, words), ...(role && { role }) }];
    }),
    speakerPattern: (messages.quote ?? english).speaker,
    circumstances: circumstances(quote, dossier, locale),
    citations: citations.cite(quote.id, quote.sources),
    remarks: remarksOn(quote, dossier, locale, citations),
    ...(exact.original && {
      translation: translationLine(exact, locale),
      original: { words: exact.original, marks: quotationMarks(exact.original.lang) },
    }),
    sources: citations.list(),
    problems,
  };
}

/** An unnamed source is described, not named. */
const nameOf = (actor: Actor, words: (text: Text) => Words) => words(actor.attribution ?? actor.name);

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
    ...(reporter ? [fill(words.reportedBy, { who: plain(reporter.name) })] : []),
  ];
}

function translationLine(exact: Words, locale: Locale): string {
  const quote = locale.messages.quote ?? english;
  const language = languageName(locale.tag, exact.original!.lang);
  if (exact.machine) return fill(quote.machineTranslated, { language });
  return exact.by ? fill(quote.translatedBy, { language, by: isolate(exact.by, locale.dir) }) : fill(quote.translated, { language });
}
