/** Quotations and statements: who said them, in which office, how, when and by whose account. */
import { find } from '../dossier/lookup.js';
import { actors } from '../dossier/schema/actors.js';
import { quotes } from '../dossier/schema/quotes.js';
import { originalOf, wordsFor } from '../dossier/text.js';
import type { Words } from '../dossier/text.js';
import type { ActorKind, Dossier, Quote, Statement, Text } from '../dossier/types.js';
import { fill } from '../i18n/fill.js';
import { isolate } from '../i18n/isolate.js';
import type { Locale } from '../i18n/locale.js';
import { media as englishMedia } from '../i18n/messages/en/media.js';
import { quote as english } from '../i18n/messages/en/quote.js';
import { quotationMarks } from '../i18n/quotation-marks.js';
import { nameOf } from './actor-name.js';
import { roleOn } from './role.js';
import { translationLine } from './translation.js';

export interface Speaker {
  readonly id: string;
  readonly name: Words;
  /** The office held on the day of the quotation. */
  readonly role: Words | undefined;
  readonly kind: ActorKind;
}

/** What stands between the marks, and what stands around them. */
export interface QuotationView {
  /** The words inside the marks, in the language shown. */
  readonly exact: Words;
  readonly marks: readonly [open: string, close: string];
  /** Words of ours around a fragment; never inside the marks. */
  readonly before: Words | undefined;
  readonly after: Words | undefined;
  /** True for a fragment without words around it that make plain that it is one: it is shown with "…". */
  readonly bareFragment: boolean;
  /** "translated from French by …", where the words shown are a translation. */
  readonly translation: string | undefined;
  /** The words that were said, where a translation is shown. */
  readonly original: { readonly words: Words; readonly marks: readonly [open: string, close: string] } | undefined;
}

/** Who said it, and how. */
export interface SpeechView {
  readonly speakers: readonly Speaker[];
  /** How a speaker and an office go together: "{name}, {role}". */
  readonly speakerPattern: string;
  /** Where, when, how, by whose account: "on Twitter", "date not stated", "reported by …". */
  readonly circumstances: readonly string[];
  /** The day on which it was said, as EDTF. */
  readonly day: string | undefined;
}

export function quotationOf(quote: Quote, dossier: Dossier, locale: Locale): QuotationView {
  const { lang } = locale;
  const words = (text: Text | undefined) => (text ? wordsFor(text, dossier, lang) : undefined);
  const exact = words(quote.exact)!;
  // The words that were said: those that this text translates, or another quotation of the dossier.
  const translated = find(dossier, quotes, quote.translationOf);
  const original = exact.original ?? (translated && translated !== quote ? originalOf(translated.exact, dossier) : undefined);
  return {
    exact,
    marks: quotationMarks(lang),
    before: words(quote.prefix),
    after: words(quote.suffix),
    bareFragment: quote.kind === 'fragment' && !quote.prefix && !quote.suffix,
    translation: original && translationLine(exact, original.lang, locale),
    original: original && { words: original, marks: quotationMarks(original.lang) },
  };
}

export const speechOf = (speech: Quote | Statement, dossier: Dossier, locale: Locale): SpeechView => ({
  speakers: speech.speakers.flatMap((id) => {
    const actor = find(dossier, actors, id);
    if (!actor) return [];
    const role = actor.kind === 'person' ? roleOn(actor, speech.date, dossier, locale.lang) : undefined;
    return [{ id, name: nameOf(actor, dossier, locale.lang), role, kind: actor.kind }];
  }),
  speakerPattern: (locale.messages.quote ?? english).speaker,
  circumstances: circumstances(speech, dossier, locale),
  day: speech.date,
});

function circumstances(speech: Quote | Statement, dossier: Dossier, locale: Locale): string[] {
  const { messages, lang, dir } = locale;
  const words = messages.quote ?? english;
  const plain = (text: Text | undefined) => text && isolate(wordsFor(text, dossier, lang).value, dir);
  const reporter = find(dossier, actors, speech.reportedBy);
  const medium = speech.platform
    ? fill(words.onPlatform, { platform: isolate(speech.platform, dir) })
    : speech.medium && speech.medium !== 'not-stated' && (messages.media ?? englishMedia)[speech.medium];
  return [
    medium,
    plain(speech.occasion),
    plain(speech.venue),
    speech.date ? locale.date(speech.date) : messages.absence['date-not-stated'],
    (speech as Partial<Quote>).sic && '[sic]',
    reporter && fill(words.reportedBy, { who: isolate(nameOf(reporter, dossier, lang).value, dir) }),
  ].filter((part) => !!part) as string[];
}
