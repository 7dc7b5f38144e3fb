import { choice, list, listOf, lossy, opt, ref, soft } from '../definition.js';
import { geometry } from './geo.js';
import { date, item, name, text } from './shared.js';

export const PLACE_KINDS = [
  'country', 'region', 'disputed-territory', 'district', 'city', 'settlement', 'building', 'water', 'other',
] as const;

export const place = item({
  /** At least one; the first is the one to show. */
  names: lossy(name, 1),
  kind: choice(PLACE_KINDS),
  /** A GeoJSON Point. */
  point: soft(geometry('Point')),
  controlledBy: opt(list(ref('actors'))),
  claimedBy: opt(list(ref('actors'))),
  /** What is to be said about its status. */
  statusNote: opt(text),
  validFrom: opt(date),
  validTo: opt(date),
});

export const places = listOf('places', place);
