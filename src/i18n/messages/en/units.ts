/** Units by the dossier's codes (for `b/d` see `rates.ts`): the word behind the number, or with `{n}` a sign that belongs to it. */
import type { UnitCode } from '../../../dossier/types.js';
import type { Plural } from '../../plural.js';

export type BaseUnit = Exclude<UnitCode, `${string}/${string}`>;

export const units: Readonly<Record<BaseUnit, Plural>> = {
  b: { one: 'barrel', other: 'barrels' },
  t: { one: 'tonne', other: 'tonnes' },
  m3: { one: 'cubic metre', other: 'cubic metres' },
  cf: { one: 'cubic foot', other: 'cubic feet' },
  W: { one: 'watt', other: 'watts' },
  Wh: { one: 'watt-hour', other: 'watt-hours' },
  km: 'km',
  m: { one: 'metre', other: 'metres' },
  mi: { one: 'mile', other: 'miles' },
  in: { one: 'inch', other: 'inches' },
  km2: 'km²',
  ha: { one: 'hectare', other: 'hectares' },
  hour: { one: 'hour', other: 'hours' },
  day: { one: 'day', other: 'days' },
  week: { one: 'week', other: 'weeks' },
  month: { one: 'month', other: 'months' },
  year: { one: 'year', other: 'years' },
  percent: '{n}%',
  people: { one: 'person', other: 'people' },
  USD: '${n}',
  EUR: '€{n}',
  RUB: { one: 'rouble', other: 'roubles' },
};
