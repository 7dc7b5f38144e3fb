import { choice, opt } from '../definition.js';
import { date, line, text } from './shared.js';

/** A GeoJSON geometry (RFC 7946): longitude before latitude, in degrees, WGS 84. */
export interface Geometry {
  readonly type: 'Point' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';
  readonly coordinates: readonly unknown[];
}

export const ACCURACIES = ['exact', 'approximate', 'schematic'] as const;

export const line2d = {
  /** How exact the line is. */
  accuracy: choice(ACCURACIES),
  licence: line,
  credit: line,
  validFrom: opt(date),
  validTo: opt(date),
  label: opt(text),
};
