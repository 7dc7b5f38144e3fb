import type { List, Node } from './definition.js';
import { parseEdtf } from './edtf.js';
import { ownObject } from './own-object.js';
import type { ProblemCode, RawProblem, Severity } from './problems.js';
import { actors } from './schema/actors.js';
import { root, SCHEMA_VERSION } from './schema/root.js';
import { sources } from './schema/sources.js';
import { editDistance } from './suggest.js';
import type { Dossier } from './types.js';

/** Most entries that one list of a dossier may hold. */
export const LIST_MAX = 10000;
/** Beyond so many problems they are counted, not listed: a hostile file must not fill memory. */
const PROBLEM_MAX = 200;

/** What came of opening: the dossier, unless its root was unusable, and what is known to be wrong so far. */
export interface Opened {
  readonly dossier?: Dossier;
  /** Grows as lists are read. */
  readonly problems: readonly RawProblem[];
}

interface Reader {
  readonly problems: readonly RawProblem[];
  /** Every id that stands in the file, usable or not: what a misspelled reference may have meant. */
  ids(): readonly string[];
  items<T>(list: List<string, T>): ReadonlyMap<string, T>;
}
const readers = new WeakMap<Dossier, Reader>();

/** Whether this copy of the library opened the dossier itself, so that its lists can be asked for. */
export const isOpened = (value: unknown): value is Dossier => readers.has(value as Dossier);

/** The usable items of a list by id, in the dossier's order. Read when first asked for, then kept. */
export const itemsById = <T>(dossier: Dossier, list: List<string, T>): ReadonlyMap<string, T> => readers.get(dossier)!.items(list);

/** What was found wrong so far, in the lists that were read. */
export const problemsOf = (dossier: Dossier): readonly RawProblem[] => readers.get(dossier)!.problems;

/** Every id that stands in the file, usable or not: what a misspelled reference may have meant. */
export const idsOf = (dossier: Dossier): readonly string[] => readers.get(dossier)!.ids();

/** Characters that could reorder or hide text (bidirectional controls, zero-width, C0 and C1 controls), and lone surrogates. */
// oxlint-disable-next-line no-control-regex
const TREACHEROUS = /[\p{Cs}\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Formats of strings; what a `ref` must be is decided with the ids at hand. */
const FORMATS: Readonly<Record<'id' | 'date' | 'language' | 'url', (value: string) => unknown>> = {
  id: (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
  date: parseEdtf,
  language: (value) => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value),
  // No user names: what stands before an "@" is read as the host by people.
  url: (value) => /^(https?:\/\/(?![^/?#]*@)[^/?#\s"<>\\^`{|}][^\s"<>\\^`{|}]*|mailto:[^\s"<>\\^`{|}]+)$/i.test(value),
};

/** How deep the positions of a GeoJSON geometry lie. */
const DEPTHS: Readonly<Record<string, number>> = { Point: 0, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = Array.isArray as (value: unknown) => value is readonly unknown[];
const own = (value: Record<string, unknown>, name: string) => (Object.hasOwn(value, name) ? value[name] : undefined);

/** A GeoJSON position or nested list of positions, copied; undefined where anything in it is not a place on Earth. */
function positions(value: unknown, depth: number): readonly unknown[] | undefined {
  if (!isList(value) || value.length > 50000 || !value.length) return;
  if (depth) {
    const inner = value.map((entry) => positions(entry, depth - 1));
    return inner.includes(undefined) ? undefined : Object.freeze(inner);
  }
  const [longitude, latitude] = value;
  const fits = (n: unknown, limit: number) => typeof n === 'number' && Math.abs(n) <= limit;
  return fits(longitude, 180) && fits(latitude, 90) ? Object.freeze([longitude, latitude]) : undefined;
}

/**
 * Opens a parsed JSON value as a dossier. Tolerant by item: what cannot be used is left out and reported, and only an
 * unusable root gives no dossier. Never throws for any JSON value, changes nothing in it, and freezes what it gives.
 * Lists are read on demand (`itemsById`), so nobody pays for what no widget shows.
 * @param lists lists to read at once and to set on the dossier
 */
export function open(json: unknown, lists: readonly List[] = []): Opened {
  const problems: RawProblem[] = [];
  const path: (string | number)[] = [];
  /** Usable items by list, for the lists that were read. */
  const read = new Map<string, Map<string, unknown>>();
  /** The first list and place in which an id stands. */
  const homes = new Map<string, string>();
  /** Above 0 while a value is read that may be left out alone. */
  let lenient = 0;

  function report(severity: Severity, code: ProblemCode, value?: unknown, choices?: RawProblem['choices']): undefined {
    const { length } = problems;
    if (length < PROBLEM_MAX) {
      const pointer = path.map((step) => '/' + String(step).replace(/~/g, '~0').replace(/\//g, '~1')).join('');
      const plain = typeof value === 'object' && value ? (isList(value) ? 'list' : 'object') : value;
      problems.push({ code, severity, path: pointer, value: plain, ...(choices && { choices }) });
    } else if (length === PROBLEM_MAX) problems.push({ code: 'more-problems', severity: 'warning', path: '', value: PROBLEM_MAX });
  }
  const fail = (code: ProblemCode, value?: unknown, choices?: RawProblem['choices']) =>
    report(lenient ? 'warning' : 'error', code, value, choices);
  /** Does `work` one step down the path. */
  function at<T>(step: string | number, work: () => T): T {
    path.push(step);
    const result = work();
    path.pop();
    return result;
  }

  /** The value as the definition wants it, copied and frozen; undefined, with a problem reported, where it is unusable. */
  function take(node: Node, value: unknown): unknown {
    switch (node.kind) {
      case 'string':
        return takeString(node, value);
      case 'choice':
        return node.values!.includes(value as string) ? value : fail('choice', value, node.values);
      case 'number':
        if (value === null && node.nullable) return value;
        if (typeof value !== 'number' || (node.integer && !Number.isInteger(value))) return fail('type', value, [node.integer ? 'integer' : 'number']);
        return value >= node.min! && value <= node.max! ? value : fail('range', value, [node.min!, node.max!]);
      case 'boolean':
        return typeof value === 'boolean' ? value : fail('type', value, ['boolean']);
      case 'either':
        return take(node.either![typeof value === 'string' ? 0 : 1], value);
      case 'list':
        return takeList(node, value);
      case 'object':
        return takeObject(node, value);
      case 'geometry':
        return takeGeometry(node, value);
    }
  }

  function takeString(node: Node, value: unknown) {
    if (typeof value !== 'string') return fail('type', value, ['string']);
    if (value.length > node.max!) return fail('too-long', value.length, [node.max!]);
    const clean = value.replace(TREACHEROUS, (character) => (/\p{Cs}/u.test(character) ? '\ufffd' : ''));
    if (clean !== value) report('warning', 'characters', value);
    if (!/\S/.test(clean)) return fail('empty', value);
    const { format } = node;
    if (format === 'ref') {
      const home = homes.get(clean);
      // In a list that is not read yet, being there is all that can be asked; it is looked up again when it is shown.
      const usable = home && (!node.values!.length || node.values!.includes(home)) && (read.get(home)?.has(clean) ?? true);
      return usable ? clean : fail('reference', clean, node.values);
    }
    return !format || FORMATS[format](clean) ? clean : fail(format, clean);
  }

  function takeList(node: Node, value: unknown) {
    if (!isList(value)) return fail('type', value, ['list']);
    if (value.length > node.max!) return fail('too-many', value.length, [node.max!]);
    const out: unknown[] = [];
    const lossy = node.lossy ? 1 : 0;
    let whole = true;
    lenient += lossy;
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      const entry = take(node.of!, value[i]);
      path.pop();
      if (entry !== undefined) out.push(entry);
      else if (!lossy) whole = false;
    }
    lenient -= lossy;
    if (!whole) return;
    return out.length < node.min! ? fail('too-few', out.length, [node.min!]) : Object.freeze(out);
  }

  function takeObject(node: Node, value: unknown) {
    if (!isObject(value)) return fail('type', value, ['object']);
    const fields = node.fields!;
    const names = Object.keys(fields);
    const out = ownObject<Record<string, unknown>>({});
    let whole = true;
    for (const name of names) {
      const field = fields[name]!;
      const found = own(value, name);
      const soft = field.soft ? 1 : 0;
      let taken;
      path.push(name);
      lenient += soft;
      if (found !== undefined) taken = take(field, found);
      else if (!field.optional) fail('missing');
      lenient -= soft;
      path.pop();
      if (taken !== undefined) out[name] = taken;
      else if (!soft && (found !== undefined || !field.optional)) whole = false;
    }
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(fields, name) || /^x-/.test(name)) continue;
      // A field of a later minor version is no loss; a misspelled one is: "qualifer" would turn "up to" into a plain figure.
      const meant = names.find((known) => !Object.hasOwn(value, known) && known.length > 3 && editDistance(name.slice(0, 40), known, 2) < 3);
      const soft = meant && fields[meant]!.soft;
      at(name, () => (meant ? report(soft || lenient ? 'warning' : 'error', 'misspelled-field', name, [meant]) : report('warning', 'unknown-field', name, names)));
      if (meant && !soft) whole = false;
    }
    if (!whole) return;
    const groups = node.one;
    if (groups && groups.filter((group) => group.every((name) => name in out)).length !== 1) {
      return fail('one-of', undefined, groups.map((group) => group.join(' + ')));
    }
    if (node.rule === 'quantity') {
      if ((out['value'] === null) !== 'reason' in out) return fail('absence', out['value']);
      if (+out['low']! > +out['high']!) return fail('order', out['low'], [out['high'] as number]);
    }
    if (node.rule === 'stance') {
      const silent = /^no-position-stated$|^not-applicable$/.test(out['position'] as string);
      if (!silent && !((out['sources'] as unknown[] | undefined)?.length && 'basis' in out)) return fail('stance', out['position']);
    }
    return Object.freeze(out);
  }

  function takeGeometry(node: Node, value: unknown) {
    const type = isObject(value) ? (own(value, 'type') as string) : '';
    const coordinates = node.values!.includes(type) && positions(own(value as Record<string, unknown>, 'coordinates'), DEPTHS[type]!);
    return coordinates ? Object.freeze(ownObject({ type, coordinates })) : fail('geometry', type, node.values);
  }

  /** The entries of a list as they were given. */
  const given = (name: string): unknown => own(json as Record<string, unknown>, name) ?? [];

  function readList(list: List): Map<string, unknown> {
    const { name } = list;
    const known = read.get(name);
    if (known) return known;
    // What entries rest on is read first, so that an entry falls with what it rests on. No list needs itself.
    if (list !== sources) for (const needed of [sources, actors, ...list.needs]) if (needed !== list) readList(needed);
    const usable = new Map<string, unknown>();
    const value = given(name);
    at(name, () => {
      if (!isList(value)) return fail('type', value, ['list']);
      if (value.length > LIST_MAX) fail('too-many', value.length, [LIST_MAX]);
      for (let i = 0; i < Math.min(value.length, LIST_MAX); i++) {
        at(i, () => {
          const id = idOf(value[i]);
          if (id !== undefined && (homes.get(id) !== name || usable.has(id))) return fail('duplicate-id', id, [homes.get(id)!]);
          const item = take(list.item, value[i]);
          if (item) usable.set(id!, item);
        });
      }
    });
    read.set(name, usable);
    return usable;
  }

  if (!isObject(json)) {
    fail('type', json, ['object']);
    return { problems };
  }
  const rest = ownObject<Record<string, unknown>>({});
  for (const name of Object.keys(json)) {
    const value = json[name];
    if (!isList(value)) {
      rest[name] = value;
      continue;
    }
    // Which names lists can have is known only where all of them are read.
    if (lists.length && !/^x-/.test(name) && !lists.some((list) => list.name === name)) {
      at(name, () => fail('unknown-list', name, lists.map((list) => list.name)));
    }
    for (const entry of value.slice(0, LIST_MAX)) {
      const id = idOf(entry);
      if (id !== undefined && !homes.has(id)) homes.set(id, name);
    }
  }
  const taken = takeObject(root, rest) as Dossier | undefined;
  if (!taken) return { problems };
  const [major, minor] = taken.schemaVersion.split('.', 2).map(Number);
  const [ourMajor, ourMinor] = SCHEMA_VERSION.split('.', 2).map(Number);
  const versionProblem = (severity: Severity, code: ProblemCode) => at('schemaVersion', () => report(severity, code, taken.schemaVersion, [SCHEMA_VERSION]));
  if (major !== ourMajor || !(minor! >= 0)) {
    versionProblem('error', 'version');
    return { problems };
  }
  if (minor! > ourMinor!) versionProblem('warning', 'version-newer');

  const dossier = ownObject({ ...taken }) as Dossier & Record<string, unknown>;
  for (const list of lists) dossier[list.name] = Object.freeze([...readList(list).values()]);
  readers.set(dossier, { problems, items: readList as Reader['items'], ids: () => [...homes.keys()] });
  return { dossier: Object.freeze(dossier), problems };
}

function idOf(value: unknown): string | undefined {
  const id = isObject(value) ? own(value, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}
