import type { WholeMessages } from '../../messages.js';
import type { PluralCategory } from '../../plural.js';

export const qualifiers: WholeMessages['qualifiers'] = {
  about: 'около {n}',
  'at-least': 'не менее {n}',
  'more-than': 'более {n}',
  'up-to': 'до {n}',
  'less-than': 'менее {n}',
  nearly: 'почти {n}',
  estimated: 'по оценкам, {n}',
  initial: 'первоначально {n}',
};

const TAKING_GENITIVE: readonly string[] = ['about', 'at-least', 'more-than', 'up-to', 'less-than'];
/** After a whole number the genitive is the decimals' form for one (1 дня), and that of "many" for few (2 дней). */
const GENITIVE: Partial<Record<PluralCategory, PluralCategory>> = { one: 'other', few: 'many' };

/** "2 дня", but "более 2 дней": these qualifiers take the genitive, and number, scale and unit with them. */
export const pluralAfterQualifier: NonNullable<WholeMessages['pluralAfterQualifier']> = (qualifier, category) =>
  (TAKING_GENITIVE.includes(qualifier) && GENITIVE[category]) || category;
