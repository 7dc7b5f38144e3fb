import type { Quantity, UnitCode } from '../dossier/types.js';
import { valueOf } from './texts.js';

/**
 * What a unit measures, and how many of the first unit of its dimension it is. A tonne of oil is so many barrels only by
 * the density of the crude, so mass and volume are two dimensions; and no currency is another at a fixed rate.
 * Factors: NIST Special Publication 811 (2008), appendix B.8.
 */
const DIMENSIONS: Readonly<Record<UnitCode, readonly [dimension: string, factor: number]>> = {
  m3: ['volume', 1], b: ['volume', 0.158987294928], cf: ['volume', 0.028316846592],
  'm3/d': ['volume a day', 1], 'b/d': ['volume a day', 0.158987294928], 'cf/d': ['volume a day', 0.028316846592], 'm3/y': ['volume a day', 1 / 365.25],
  t: ['mass', 1], 't/y': ['mass a year', 1],
  W: ['power', 1], Wh: ['energy', 1],
  m: ['length', 1], km: ['length', 1000], mi: ['length', 1609.344], in: ['length', 0.0254],
  km2: ['area', 1], ha: ['area', 0.01],
  hour: ['time', 1], day: ['time', 24], week: ['time', 168], month: ['time', 730.5], year: ['time', 8766],
  percent: ['share', 1], people: ['people', 1],
  USD: ['US dollars', 1], EUR: ['euros', 1], RUB: ['roubles', 1],
};

export interface Dimension {
  /** What is measured: "length", or the words for what is counted. */
  readonly name: string;
  /** What one of the unit is in the first unit of the dimension. */
  readonly factor: number;
}

export function dimensionOf({ unit }: Pick<Quantity, 'unit'>): Dimension {
  if (typeof unit === 'object') return { name: valueOf(unit.of).toLowerCase(), factor: 1 };
  const [name, factor] = DIMENSIONS[unit];
  return { name, factor };
}

/** The unit as a message names it. */
export const unitName = ({ unit }: Pick<Quantity, 'unit'>): string => (typeof unit === 'object' ? `"${valueOf(unit.of)}"` : `"${unit}"`);
