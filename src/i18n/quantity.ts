/** Quantities in words: the qualifier, the number and the unit, none of them lost. */
import type { Quantity, Text } from '../dossier/types.js';
import { fill } from './fill.js';
import type { Words } from './messages.js';
import { qualifiers } from './messages/en/qualifiers.js';
import { rates } from './messages/en/rates.js';
import type { Period } from './messages/en/rates.js';
import { units } from './messages/en/units.js';
import type { BaseUnit } from './messages/en/units.js';
import { formatNumber } from './numbers.js';
import { pluralForm } from './plural.js';
import { range } from './range.js';

export interface QuantityParts {
  /** "up to", or ''. */
  readonly qualifier: string;
  /** "1.2 million", with a sign that belongs to it: "$5", "12%". '' where the number is absent. */
  readonly number: string;
  /** "barrels a day", or '' where the unit is a sign in `number`. */
  readonly unit: string;
  /** All of it in the language's order: "up to 1.2 million barrels a day"; or the word for its absence. */
  readonly text: string;
  /** True where there is no number: `text` says why ("not stated"). */
  readonly absent?: boolean;
  /** True in languages that put this qualifier behind the number. */
  readonly qualifierLast?: boolean;
  /** The quantity as the source prints it, never recomputed: "50 kilometers (30 miles)". */
  readonly printed?: string;
}

const original = (text: Text) => (typeof text === 'string' ? text : text.value);

/**
 * A quantity for a locale. `textOf` gives the words of a counted unit (`{of}`) in the reader's language; by default the
 * original ones.
 */
export function formatQuantity(words: Words, q: Quantity, textOf: (text: Text) => string = original): QuantityParts {
  const { messages } = words;
  const { qualifier } = q;
  const printed = q.printed && { printed: q.printed + (q.printedAlt ? ` (${q.printedAlt})` : '') };
  const low = q.low ?? q.value;
  const high = q.high ?? low;
  if (low == null || high == null)
    return { qualifier: '', number: '', unit: '', text: messages.absence[q.reason ?? 'not-stated'], absent: true, ...printed };
  let number = formatNumber(words, low, qualifier);
  if (high !== low) number = range(number, formatNumber(words, high, qualifier));
  let unit: string;
  if (typeof q.unit === 'object') unit = textOf(q.unit.of);
  else {
    const [base, per] = q.unit.split('/') as [BaseUnit, Period?];
    unit = pluralForm(words, (messages.units ?? units)[base], high, qualifier);
    if (per) unit = fill((messages.rates ?? rates)[per], { unit });
    if (unit.includes('{n}')) {
      number = fill(unit, { n: number });
      unit = '';
    }
  }
  const pattern = qualifier ? (messages.qualifiers ?? qualifiers)[qualifier] : '{n}';
  return {
    qualifier: fill(pattern, {}).trim(),
    number,
    unit,
    text: fill(pattern, { n: unit ? number + ' ' + unit : number }),
    qualifierLast: !pattern.endsWith('{n}'),
    ...printed,
  };
}
