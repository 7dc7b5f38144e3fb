import { choice, list, listOf, lossy, opt, ref, soft } from '../definition.js';
import { geometry } from './geo.js';
import { date, item, name, text } from './shared.js';

/** What a place is, whatever its status. */
export const PLACE_KINDS = [
  'country', 'region', 'disputed-territory', 'district', 'city', 'settlement', 'building', 'water', 'other',
] as const;

/** A country, territory, town, building or water that items are about. */
export const place = item({
  /** At least one; the first is the one to show. */
  names: lossy(name, 1),
  kind: choice(PLACE_KINDS),
  /** A GeoJSON Point. */
  point: soft(geometry('Point')),
  /** The ids of the actors that hold it. */
  controlledBy: opt(list(ref('actors'))),
  /** The ids of the actors that lay claim to it. */
  claimedBy: opt(list(ref('actors'))),
  /** What is to be said about its status. */
  statusNote: opt(text),
  validFrom: opt(date),
  validTo: opt(date),
});

export const places = listOf('places', place);
