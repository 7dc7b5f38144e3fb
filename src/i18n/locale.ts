/** Everything a view needs to speak a reader's language. */
import { formatDate } from './dates.js';
import { fill } from './fill.js';
import { intl } from './intl-cache.js';
import type { Messages } from './messages.js';
import { negotiate } from './negotiate.js';
import type { Direction, Language } from './negotiate.js';
import { formatNumber } from './numbers.js';
import { pluralForm } from './plural.js';
import type { Plural } from './plural.js';

export interface Locale {
  /** BCP 47 tag for `Intl`: `en-GB`, `ar-u-nu-arab`. */
  readonly tag: string;
  /** Language of the messages. */
  readonly lang: Language;
  readonly dir: Direction;
  readonly messages: Messages;
  /** Grouped digits, never rounded; from a million up with a word where nothing is lost: "1.2 million". */
  number(n: number): string;
  /** An EDTF string at the precision written; the string itself where it is none. */
  date(edtf: string): string;
  /** "a, b and c", or with `or`. */
  list(items: readonly string[], kind?: 'and' | 'or'): string;
  /** The form of a message for `n`, with `{n}` filled: "3 more sources". */
  plural(forms: Plural, n: number): string;
}

/**
 * `tag` is what the page says, in any shape; `messages` are what `loadMessages(negotiate(tag).lang)` gave. Until these are
 * loaded, English ones may stand in: numbers and dates are then English too, never one language's inside another's sentence.
 */
export function createLocale(tag: string | undefined, messages: Messages): Locale {
  let wanted = negotiate(tag);
  if (wanted.lang !== messages.lang) wanted = negotiate(messages.lang);
  const words = { ...wanted, messages };
  const safe = words.tag;
  return {
    ...words,
    number: (n) => formatNumber(words, n),
    date: (edtf) => formatDate(words, edtf),
    list: (items, kind) => intl<Intl.ListFormat, Intl.ListFormatOptions>(Intl.ListFormat, safe, { type: kind === 'or' ? 'disjunction' : 'conjunction' }).format(items),
    plural: (forms, n) => fill(pluralForm(words, forms, n), { n: formatNumber(words, n) }),
  };
}
