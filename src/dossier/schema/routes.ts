import { choice, listOf } from '../definition.js';
import { geometry, line2d } from './geo.js';
import { item } from './shared.js';

export const ROUTE_KINDS = ['surveyed', 'published', 'schematic'] as const;

export const route = item({ geometry: geometry('LineString', 'MultiLineString'), kind: choice(ROUTE_KINDS), ...line2d });

export const routes = listOf('routes', route);
