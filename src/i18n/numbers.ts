/** Numbers: never rounded, in the language's digits and grouping. */
import type { Qualifier } from '../dossier/types.js';
import { intl } from './intl-cache.js';
import type { Words } from './messages.js';
import { pluralForm } from './plural.js';

const SCALES = [['trillion', 1e12], ['billion', 1e9], ['million', 1e6]] as const;
export type Scale = (typeof SCALES)[number][0];

/**
 * "30,000", "7.41"; from a million up with a word where at most three decimals keep all of it: "1.34 million", but
 * "1,234,567". `qualifier` is one that stands with the number and may govern the word's case.
 */
export function formatNumber(words: Words, n: number, qualifier?: Qualifier): string {
  // Twenty decimals are what every Intl takes: none of a JSON number is lost. Adding 0 makes -0 a plain 0.
  const digits = (n: number) => intl(Intl.NumberFormat, words.tag, { maximumFractionDigits: 20 }).format(n + 0);
  const [name, scale] = SCALES.find(([, scale]) => Math.abs(n) >= scale) ?? [];
  return scale && n % (scale / 1e3) === 0
    ? digits(n / scale) + ' ' + pluralForm(words, words.messages.scales[name!], n / scale, qualifier)
    : digits(n);
}
