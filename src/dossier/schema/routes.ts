import { choice, geometry, listOf } from '../definition.js';
import type { Geometry } from './geo.js';
import { item } from './shared.js';
import { line2d } from './geo.js';

export const ROUTE_KINDS = ['surveyed', 'published', 'schematic'] as const;

export const route = item({ geometry: geometry<Geometry>('LineString', 'MultiLineString'), kind: choice(ROUTE_KINDS), ...line2d });

export const routes = listOf('routes', route);
