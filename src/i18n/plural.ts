/** Forms of words by number. */
import type { Qualifier } from '../dossier/types.js';
import { intl } from './intl-cache.js';
import type { Words } from './messages.js';

export type PluralCategory = Intl.LDMLPluralRule;
/**
 * One form for all numbers, or a form for each plural category of the language in which it differs from `other`.
 * Source of the categories: CLDR, https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
 */
export type Plural = string | (Readonly<Partial<Record<PluralCategory, string>>> & { readonly other: string });

/** The form that goes with `n` as it is written (1.0004 is not "one"), and after a qualifier that governs its case. */
export function pluralForm({ tag, messages }: Words, forms: Plural, n: number, qualifier?: Qualifier): string {
  if (typeof forms === 'string') return forms;
  const category = intl(Intl.PluralRules, tag, { maximumFractionDigits: 20 }).select(n);
  const governed = (qualifier && messages.pluralAfterQualifier?.(qualifier, category)) ?? category;
  return Object.hasOwn(forms, governed) ? forms[governed]! : forms.other;
}
