import { choice, list, listOf, object, opt, ref, soft } from '../definition.js';
import { places } from './places.js';
import { date, ids, item, line, quantity, someSources, text } from './shared.js';

export const ASSET_KINDS = ['pipeline', 'field', 'terminal', 'plant', 'processing', 'chokepoint'] as const;
export const FUELS = ['oil', 'gas', 'oil-and-gas', 'power', 'nuclear', 'coal', 'hydro', 'other'] as const;
export const QUANTITY_KINDS = ['capacity', 'throughput', 'production', 'outage', 'reserves', 'length', 'diameter'] as const;
export const ASSET_STATUSES = ['proposed', 'construction', 'operating', 'idle', 'mothballed', 'retired', 'cancelled'] as const;

const measure = object({
  quantityKind: choice(QUANTITY_KINDS),
  quantity,
  asOf: opt(date),
  /** Where this figure comes from, if not from the asset's own sources. */
  sources: opt(someSources),
});

/** Energy infrastructure. */
export const asset = item({
  name: opt(text),
  /** The source's description where it gives no name. */
  asDescribed: opt(text),
  /** Who says which asset the description means: the editor, not the source. */
  identification: opt(object({ by: line, note: text, name: opt(text), shortName: opt(text) })),
  shortName: opt(text),
  kind: choice(ASSET_KINDS),
  fuel: choice(FUELS),
  operators: opt(list(ref('actors'))),
  from: opt(ref('places')),
  to: opt(ref('places')),
  via: soft(ids('places')),
  measures: list(measure),
  statusHistory: opt(list(object({ status: choice(ASSET_STATUSES), from: opt(date), to: opt(date), asOf: opt(date), sources: opt(someSources) }))),
  distanceToConflict: opt(quantity),
  route: soft(ref('routes')),
}, [['name'], ['asDescribed', 'identification']]);

export const assets = listOf('assets', asset, [places]);
