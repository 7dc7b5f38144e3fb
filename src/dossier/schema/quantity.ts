import { choice, either, nullable, number, object, opt, ref } from '../definition.js';
import { date, line, text } from './shared.js';

/** Words that say how a number is to be taken; none of them may be lost on the way to a reader. */
export const QUALIFIERS = ['about', 'at-least', 'more-than', 'up-to', 'less-than', 'nearly', 'estimated', 'initial'] as const;
/** Why a number is absent. */
export const ABSENCES = ['not-stated', 'unknown', 'none'] as const;
/** Spelled unit codes, without multiples: 1.2 million barrels a day is 1200000 b/d. */
export const UNITS = [
  'b', 'b/d', 't', 't/y', 'm3', 'm3/d', 'm3/y', 'cf', 'cf/d', 'W', 'Wh', 'km', 'm', 'mi', 'in', 'km2', 'ha',
  'hour', 'day', 'week', 'month', 'year', 'percent', 'people', 'USD', 'EUR', 'RUB',
] as const;

/** A number with all that is said about it: `value`, or `low` and `high`, or `null` with a `reason`. */
export const quantity = object(
  {
    /** A plain number in `unit`, or null where the source has none. */
    value: opt(nullable(number())),
    /** The lower end of a range, in `unit`; goes with `high`. */
    low: opt(number()),
    /** The upper end of a range, in `unit`; not below `low`. */
    high: opt(number()),
    /** Why `value` is null. */
    reason: opt(choice(ABSENCES)),
    qualifier: opt(choice(QUALIFIERS)),
    /** A unit code, or `{of}` with the words for anything that is counted. */
    unit: either(choice(UNITS), object({ /** What is counted, in the plural: "districts". */ of: text })),
    asOf: opt(date),
    /** The quantity as the source prints it; shown as it is, never computed from. */
    printed: opt(line),
    /** The second figure of a printed pair: "30 miles". */
    printedAlt: opt(line),
    /** The actor whose figure it is. */
    claimant: opt(ref('actors')),
  },
  { one: [['value'], ['low', 'high']], rule: 'quantity' },
);
