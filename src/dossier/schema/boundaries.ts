import { choice, listOf } from '../definition.js';
import { geometry, line2d } from './geo.js';
import { item } from './shared.js';

export const BOUNDARY_KINDS = ['international', 'administrative', 'line-of-contact', 'ceasefire-line', 'claimed', 'area-of-control'] as const;

export const boundary = item({
  geometry: geometry('LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'),
  kind: choice(BOUNDARY_KINDS),
  ...line2d,
});

export const boundaries = listOf('boundaries', boundary);
