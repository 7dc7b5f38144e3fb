/** Rates, by what follows the slash of a unit code: "b/d" is "barrels a day". */
import type { UnitCode } from '../../../dossier/types.js';

export type Period = UnitCode extends infer Code ? (Code extends `${string}/${infer P}` ? P : never) : never;

export const rates: Readonly<Record<Period, string>> = {
  d: '{unit} a day',
  y: '{unit} a year',
};
