/** The energy chart. */
import type { Asset, QuantityKind } from '../../../dossier/types.js';
import type { Plural } from '../../plural.js';

/** Fuels whose assets share a panel: `power` holds nuclear and water power too. */
export type PanelFuel = Exclude<Asset['fuel'], 'oil-and-gas' | 'nuclear' | 'hydro'>;
type AssetStatus = NonNullable<Asset['statusHistory']>[number]['status'];

export const energyChart = {
  kicker: 'Energy at stake',
  /** The heading, where the highlighted asset has both: "Up to 1.2 million barrels a day, less than 50 km from the conflict zone". */
  finding: '{quantity}, {distance}',
  fromConflict: '{distance} from the conflict zone',
  fuels: { oil: 'Oil', gas: 'Gas', power: 'Power', coal: 'Coal', other: 'Other energy' } satisfies Record<PanelFuel, string>,
  measures: {
    capacity: 'capacity',
    throughput: 'throughput',
    production: 'production',
    outage: 'outage',
    reserves: 'reserves',
    length: 'length',
    diameter: 'diameter',
  } satisfies Record<QuantityKind, string>,
  statuses: {
    proposed: 'proposed',
    construction: 'under construction',
    operating: 'operating',
    idle: 'idle',
    mothballed: 'mothballed',
    retired: 'retired',
    cancelled: 'cancelled',
  } satisfies Record<AssetStatus, string>,
  /** What holds for a day: "capacity as of June 2024". */
  asOf: '{what} as of {date}',
  /** What was measured over a time: "production, 2019". */
  during: '{what}, {date}',
  fromTo: '{from} to {to}',
  operatedBy: 'operated by {who}',
  accordingTo: 'according to {claimant}',
  /** Of an asset that the source describes and the editors name. */
  described: 'in the source “{words}”; identified by {by}',
  differ: 'sources differ',
  noFigure: 'no figure given',
  /** How the marks are to be read; each is said only where it is used. */
  outlined: 'Outlined: {kinds}.',
  filled: 'Filled: {kinds}.',
  dashed: 'Dashed: {kinds}.',
  lighter: 'Fainter outline: another figure for the same.',
  hatched: 'Hatched: no figure.',
  sorted: 'Largest first.',
  schematic: 'Not to scale. Where along the line is not stated.',
  more: { one: 'and {n} more in the table', other: 'and {n} more in the table' } as Plural,
  unit: 'Unit',
  asGiven: 'as in the sources',
  approximate: '≈ {value}',
  /** Said aloud when a reader chose a unit. */
  chosen: '{panel}: {unit}',
  summary: { one: 'Bar chart of {n} asset.', other: 'Bar chart of {n} assets.' } as Plural,
  largest: '{panel}: the largest is {name}, {value}.',
};
