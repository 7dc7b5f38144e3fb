/** Faults put into a dossier at random: what people mistype, what programs get wrong, and what is meant to harm. */
import fc from 'fast-check';
import { cut, pointerTo, put, valueAt } from './pointer.js';

/** Every place in a JSON value, from the root down. */
export function placesIn(json: unknown, pointer = ''): string[] {
  if (typeof json !== 'object' || json === null) return [pointer];
  return [pointer, ...Object.entries(json).flatMap(([key, value]) => placesIn(value, pointer + pointerTo(key)))];
}

const JUNK: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 1e300, '', ' ', 'x', 'X Y', 'nowhere', '1,200,000.00', 'mb/d', 'bcm/y', '2021-02-30', '2020', 'en', 'en_US', '\u200b',
  'a\u202eb', 'fo\u200bo', '\ud800', 'javascript:alert(1)', 'https://user@example.org/', 'https://example.org/', '__proto__', 'constructor', 'toString',
  'x'.repeat(501), 'x'.repeat(20_001), '😀'.repeat(251), [], {}, [null], ['x'], [[]], { lang: 'en' }, { lang: 'en', value: 'x' }, { of: 'x' }, { source: 'nowhere' },
  { type: 'Point', coordinates: [181, 0] }, { type: 'Point', coordinates: [0, 0] }, { value: null, unit: 'b' }, { value: 1, reason: 'none', unit: 'b' },
  { low: 2, high: 1, unit: 'b' }, { low: 1, high: 2, unit: 'b', 'x-own': 1 }, { low: 1, high: 2, unit: 'b', own: 1 }, 'no-position-stated', 'current',
];
const KEYS: readonly string[] = ['x-own', 'own', '__proto__', 'constructor', 'toString', 'id', 'value', 'label', 'low', 'reason', 'a/b~c', '0', ''];

/** A change of a dossier, in place. */
export type Mutation = (dossier: unknown) => void;

/** @param places every place of the dossier that is to be changed */
export function mutations(places: readonly string[], most = 4): fc.Arbitrary<Mutation[]> {
  const place = fc.nat({ max: places.length - 2 }).map((i) => places[i + 1]!);
  const junk = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...JUNK) }, { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<unknown> });
  const change = fc.oneof(
    fc.tuple(place, junk).map(([at, value]): Mutation => (dossier) => replace(dossier, at, value)),
    place.map((at): Mutation => (dossier) => remove(dossier, at)),
    fc.tuple(place, fc.constantFrom(...KEYS), junk).map(([at, key, value]): Mutation => (dossier) => add(dossier, at, key, value)),
    // What stands elsewhere: another item's id, a text where a quantity belongs.
    fc.tuple(place, place).map(([at, from]): Mutation => (dossier) => replace(dossier, at, structuredClone(valueAt(dossier, from)))),
    place.map((at): Mutation => (dossier) => mistype(dossier, at)),
    place.map((at): Mutation => (dossier) => twice(dossier, at)),
  );
  return fc.array(change, { minLength: 1, maxLength: most });
}

/** An earlier change may have taken the place away, or put what it was put under into something else. */
const isThere = (dossier: unknown, at: string) => valueAt(dossier, at) !== undefined;

function replace(dossier: unknown, at: string, value: unknown) {
  if (isThere(dossier, at) && value !== undefined) put(dossier, at, structuredClone(value));
}

function remove(dossier: unknown, at: string) {
  if (isThere(dossier, at)) cut(dossier, at);
}

function add(dossier: unknown, at: string, key: string, value: unknown) {
  const parent = valueAt(dossier, at);
  if (Array.isArray(parent)) parent.push(structuredClone(value));
  else if (typeof parent === 'object' && parent) put(parent, pointerTo(key), structuredClone(value));
}

function mistype(dossier: unknown, at: string) {
  const value = valueAt(dossier, at);
  if (typeof value === 'string') put(dossier, at, value.slice(0, 2) + value.slice(3));
}

function twice(dossier: unknown, at: string) {
  const value = valueAt(dossier, at);
  if (Array.isArray(value) && value.length) value.splice(1, 0, structuredClone(value[0]));
}
