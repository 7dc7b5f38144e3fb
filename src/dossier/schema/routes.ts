import { choice, listOf } from '../definition.js';
import { line2d } from './drawn-line.js';
import { geometry } from './geo.js';
import { item } from './shared.js';

/** Where the line comes from: a survey, a published map, or a drawing that shows only roughly how it runs. */
export const ROUTE_KINDS = ['surveyed', 'published', 'schematic'] as const;

/** The line of an asset on a map. */
export const route = item({
  /** The line in GeoJSON (RFC 7946): longitude before latitude, in degrees, WGS 84. */
  geometry: geometry('LineString', 'MultiLineString'),
  kind: choice(ROUTE_KINDS),
  ...line2d,
});

export const routes = listOf('routes', route);
