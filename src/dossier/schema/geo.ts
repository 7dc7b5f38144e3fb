import { special } from '../definition.js';
import type { Node } from '../definition.js';
import { ownObject } from '../own-object.js';

/** A GeoJSON geometry (RFC 7946): longitude before latitude, in degrees, WGS 84. */
export interface Geometry {
  readonly type: 'Point' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';
  readonly coordinates: readonly unknown[];
}

/** How deep the positions of a geometry lie. */
const DEPTHS = { Point: 0, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const;
type GeometryType = keyof typeof DEPTHS;

/** A geometry of one of the types, with every position on Earth. */
export const geometry = (...types: GeometryType[]): Node<Geometry> =>
  special(types, (value, allowed) => {
    const { type, coordinates } = Object.assign(ownObject<Partial<Geometry>>({}), value);
    const copy = allowed.includes(type!) && positions(coordinates, DEPTHS[type!]);
    return copy ? Object.freeze(ownObject({ type: type!, coordinates: copy })) : undefined;
  });

/** A GeoJSON position or nested list of positions, copied; undefined where anything in it is not a place on Earth. */
function positions(value: unknown, depth: number): readonly unknown[] | undefined {
  if (!Array.isArray(value) || !value.length || value.length > 50000) return undefined;
  if (depth) {
    const inner = value.map((entry) => positions(entry, depth - 1));
    return inner.includes(undefined) ? undefined : Object.freeze(inner);
  }
  const fits = (n: unknown, limit: number) => typeof n === 'number' && Math.abs(n) <= limit;
  return fits(value[0], 180) && fits(value[1], 90) ? Object.freeze(value.slice(0, 2)) : undefined;
}
