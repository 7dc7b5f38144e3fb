/** Converting between units of one dimension, at a reader's wish only; what comes of it is marked "≈". */
import type { UnitCode } from '../../dossier/types.js';

/**
 * Cubic metres in one unit.
 * - Barrel (42 US gallons of 231 cubic inches): 0.158987294928 exactly; NIST Special Publication 811 (2008), appendix B.8.
 * - Cubic foot: 1 m³ = 35.3146667 cf; the same appendix.
 * - Tonne of crude oil: 7.33 barrels, the convention of the oil trade for crude of average density (bp Statistical Review
 *   of World Energy, "Approximate conversion factors"); single crudes lie between 6.6 and 8. It is for oil alone.
 */
const CUBIC_METRES: Readonly<Record<string, number>> = { b: 0.158987294928, m3: 1, cf: 1 / 35.3146667, t: 7.33 * 0.158987294928 };
/** In one day. A year has 365 days here, leap years too. */
const PERIODS: Readonly<Record<string, number>> = { d: 1, y: 1 / 365 };

/** What readers of a panel may choose between: volumes in a time, and for oil its mass. */
const CHOICES: Readonly<Record<string, readonly UnitCode[]>> = {
  oil: ['b/d', 'm3/d', 't/y'],
  gas: ['m3/y', 'm3/d', 'cf/d'],
};

/** The units that a panel of this fuel, drawn in `unit`, may be shown in; none where there is nothing to convert. */
export const choicesOf = (fuel: string, unit: string): readonly UnitCode[] => {
  const choices = (Object.hasOwn(CHOICES, fuel) && CHOICES[fuel]) || [];
  return choices.some((choice) => choice === unit) ? choices : [];
};

/** Cubic metres a day in one unit, or undefined where that unit is none of oil or gas in a time. */
function perDay(unit: string, fuel: string): number | undefined {
  const [base, period] = unit.split('/') as [string, string?];
  if (!period || !Object.hasOwn(CUBIC_METRES, base) || !Object.hasOwn(PERIODS, period) || (base === 't' && fuel !== 'oil')) return undefined;
  return CUBIC_METRES[base]! * PERIODS[period]!;
}

/** How much of the unit `to` is in one of `from`; undefined where the one cannot be said in the other. */
export function factor(from: string, to: string, fuel: string): number | undefined {
  if (from === to) return 1;
  const [one, other] = [perDay(from, fuel), perDay(to, fuel)];
  return one && other && one / other;
}
