import { choice, list, listOf, object, opt, ref, soft } from '../definition.js';
import { places } from './places.js';
import { quantity } from './quantity.js';
import { date, ids, item, line, someSources, text } from './shared.js';

/** What an asset is; `field` for oil or gas, `chokepoint` for a passage that supplies depend on. */
export const ASSET_KINDS = ['pipeline', 'field', 'terminal', 'plant', 'processing', 'chokepoint'] as const;
/** The energy that an asset yields, carries or makes. */
export const FUELS = ['oil', 'gas', 'oil-and-gas', 'power', 'nuclear', 'coal', 'hydro', 'other'] as const;
/** What is measured; `capacity` is what an asset can do, `throughput` what went through it. */
export const QUANTITY_KINDS = ['capacity', 'throughput', 'production', 'outage', 'reserves', 'length', 'diameter'] as const;
/** The state of an asset, in the words of Global Energy Monitor. */
export const ASSET_STATUSES = ['proposed', 'construction', 'operating', 'idle', 'mothballed', 'retired', 'cancelled'] as const;

const measure = object({
  quantityKind: choice(QUANTITY_KINDS),
  /** The number measured, with its unit. */
  quantity,
  asOf: opt(date),
  /** Where this figure comes from, if not from the asset's own sources. */
  sources: opt(someSources),
});

/** Energy infrastructure. */
export const asset = item({
  /** The name that the source gives it; in place of `asDescribed` with `identification`. */
  name: opt(text),
  /** The source's description where it gives no name. */
  asDescribed: opt(text),
  /** Who says which asset the description means: the editor, not the source. */
  identification: opt(object({
    /** The name of who made it. */
    by: line,
    /** Why the description is taken to mean this asset. */
    note: text,
    /** The name of the asset that is meant. */
    name: opt(text),
    /** A shorter form of that name: "BTC". */
    shortName: opt(text),
  })),
  /** A shorter name for narrow places. */
  shortName: opt(text),
  kind: choice(ASSET_KINDS),
  fuel: choice(FUELS),
  /** The ids of the actors that run it. */
  operators: opt(list(ref('actors'))),
  /** The id of the place where a line begins. */
  from: opt(ref('places')),
  /** The id of the place where a line ends. */
  to: opt(ref('places')),
  /** The ids of the places that a line passes, in order. */
  via: soft(ids('places')),
  /** Its figures, each with what it measures; may be empty. */
  measures: list(measure),
  /** Its states with the time of each. */
  statusHistory: opt(list(object({
    status: choice(ASSET_STATUSES),
    from: opt(date),
    to: opt(date),
    asOf: opt(date),
    /** Where this state comes from, if not from the asset's own sources. */
    sources: opt(someSources),
  }))),
  /** How far it lies from the fighting: a length, as the source gives it. */
  distanceToConflict: opt(quantity),
  /** The id of its line on a map. */
  route: soft(ref('routes')),
}, [['name'], ['asDescribed', 'identification']]);

export const assets = listOf('assets', asset, [places]);
