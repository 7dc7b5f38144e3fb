import { choice, listOf } from '../definition.js';
import { line2d } from './drawn-line.js';
import { geometry } from './geo.js';
import { item } from './shared.js';

/** What a line or area marks. */
export const BOUNDARY_KINDS = ['international', 'administrative', 'line-of-contact', 'ceasefire-line', 'claimed', 'area-of-control'] as const;

/** A border, line of contact or area on a map. */
export const boundary = item({
  /** The line or area in GeoJSON (RFC 7946): longitude before latitude, in degrees, WGS 84. */
  geometry: geometry('LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'),
  kind: choice(BOUNDARY_KINDS),
  ...line2d,
});

export const boundaries = listOf('boundaries', boundary);
