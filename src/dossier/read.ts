import type { List, Node } from './definition.js';
import { hasFormat } from './formats.js';
import { ownObject } from './own-object.js';
import type { RawProblem } from './problems.js';
import { actors } from './schema/actors.js';
import { root, SCHEMA_VERSION } from './schema/root.js';
import { sources } from './schema/sources.js';
import type { Dossier } from './types.js';

/** Most entries that one list of a dossier may hold. */
export const LIST_MAX = 10000;

interface Reader {
  readonly json: unknown;
  /** One problem where anything of what was read so far had to be left out or changed; `diagnose.ts` finds out what. */
  problems(): readonly RawProblem[];
  items<T>(list: List<string, T>): ReadonlyMap<string, T>;
}
const readers = new WeakMap<Dossier, Reader>();

/** How this copy of the library reads a dossier; undefined for one that it did not open itself. */
export const readerOf = (dossier: unknown): Reader | undefined => readers.get(dossier as Dossier);

/** The usable items of a list by id, in the dossier's order. Read when first asked for, then kept. */
export const itemsById = <T>(dossier: Dossier, list: List<string, T>): ReadonlyMap<string, T> => readers.get(dossier)!.items(list);

/** Lets a fuller copy of an opened dossier be asked like the dossier itself. */
export const readAlike = (copy: Dossier, dossier: Dossier) => readers.set(copy, readers.get(dossier)!);

/** Characters that could reorder or hide text (bidirectional controls, zero-width, C0 and C1 controls), and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex
const SUSPECT = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufeff]/;
/** The same with the `u` flag, under which only lone halves count. It takes three times as long, so the other looks first. */
const TREACHEROUS = new RegExp(SUSPECT, 'gu');
/** Text without them; what cannot be shown at all becomes U+FFFD. */
export const clean = (text: string) =>
  SUSPECT.test(text) ? text.replace(TREACHEROUS, (character) => (/[\ud800-\udfff]/.test(character) ? '\ufffd' : '')) : text;

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !isList(value);
export const isList = Array.isArray as (value: unknown) => value is readonly unknown[];
/** A property of the object itself: on a page, `Object.prototype` may have been extended. */
export const own = (value: unknown, name: string): unknown => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined);

/** Whether all fields of one group are there, and none of any other. */
export const hasOne = (groups: readonly (readonly string[])[], fields: object): boolean => {
  const begun = groups.filter((group) => group.some((name) => name in fields));
  return begun.length === 1 && begun[0]!.every((name) => name in fields);
};

/**
 * Opens a parsed JSON value as a dossier. Tolerant by item: what cannot be used is left out, and only an unusable root
 * gives no dossier. Never throws for any JSON value, changes nothing in it, and freezes what it gives. Lists are read on
 * demand (`itemsById`), so nobody pays for what no widget shows.
 *
 * It judges and does not explain: that needs far more code, which `check.ts` has for whoever asks what is wrong. Both
 * judge alike, which a test holds them to.
 */
export function open(json: unknown): Dossier | undefined {
  let imperfect = false;
  const flaw: RawProblem = { code: 'unusable', severity: 'warning', path: '', value: json };
  /** Usable items by list, for the lists that were read. */
  const read = new Map<string, Map<string, unknown>>();
  /** The list in which an id stands first. */
  const homes = new Map<unknown, string>();
  /** Days that were read: many items have the same, and taking one apart is slow. */
  const dates = new Set<string>();

  /** The value as the definition wants it, copied and frozen; undefined where it is unusable. */
  function take(node: Node, value: unknown): unknown {
    const taken = takers[node.kind](node, value);
    if (taken === undefined) imperfect = true;
    return taken;
  }

  const takers: Readonly<Record<Node['kind'], (node: Node, value: unknown) => unknown>> = ownObject({
    string({ max, format, values }, value) {
      if (typeof value !== 'string' || value.length > max!) return;
      const text = clean(value);
      if (text !== value) imperfect = true;
      return /\S/.test(text) && (!format || fits(format, value, values!)) ? text : undefined;
    },
    choice: ({ values }, value) => (values!.includes(value as string) ? value : undefined),
    number: ({ min, max, integer, nullable }, value) =>
      typeof value === 'number'
        ? value >= min! && value <= max! && (!integer || Number.isInteger(value))
          ? value
          : undefined
        : value === null && nullable
          ? value
          : undefined,
    boolean: (_, value) => (typeof value === 'boolean' ? value : undefined),
    either: ({ either }, value) => take(either![typeof value === 'string' ? 0 : 1], value),
    list({ min, max, of, lossy }, value) {
      if (!isList(value) || value.length > max!) return;
      const usable: unknown[] = [];
      for (const entry of value) {
        const taken = take(of!, entry);
        if (taken !== undefined) usable.push(taken);
        else if (!lossy) return;
      }
      return usable.length >= min! ? Object.freeze(usable) : undefined;
    },
    object({ fields, required, one, rule }, value) {
      if (!isObject(value)) return;
      const out = ownObject<Record<string, unknown>>();
      for (const name of Object.keys(value)) {
        const field = fields![name];
        const found = value[name];
        const taken = field && found !== undefined ? take(field, found) : undefined;
        if (taken !== undefined) out[name] = taken;
        // A misspelled qualifier would turn "up to 5" into 5, so a quantity has known fields or none.
        else if (field ? found !== undefined && !field.soft : rule === 'quantity' && !name.startsWith('x-')) return;
      }
      const fits =
        required!.every((name) => name in out) &&
        (!one || hasOne(one, out)) &&
        (rule !== 'quantity' || ((out['value'] === null) === 'reason' in out && !(+out['low']! > +out['high']!))) &&
        (rule !== 'stance' || /^no-p|^not-a/.test(out['position'] as string) || ((out['sources'] as unknown[] | undefined)?.length && 'basis' in out));
      return fits ? Object.freeze(out) : undefined;
    },
    own: ({ values, take: takeOwn }, value) => takeOwn!(value, values!),
  });

  /** Judged as it was written: an id with something invisible in it is not that id. */
  function fits(format: NonNullable<Node['format']>, value: string, lists: readonly string[]) {
    if (format === 'ref') return isKnown(value, lists);
    if (format !== 'date') return hasFormat(format, value);
    return dates.has(value) || (hasFormat(format, value) && !!dates.add(value));
  }

  function isKnown(id: string, lists: readonly string[]) {
    const home = homes.get(id);
    // In a list that is not read yet, being there is all that can be asked; it is looked up again when it is shown.
    return home !== undefined && (!lists.length || lists.includes(home)) && (read.get(home)?.has(id) ?? true);
  }

  function items(list: List): Map<string, unknown> {
    const { name } = list;
    let usable = read.get(name);
    if (usable) return usable;
    // What entries rest on is read first, so that an entry falls with what it rests on. No list needs itself.
    if (list !== sources) for (const needed of [sources, actors, ...list.needs]) if (needed !== list) items(needed);
    usable = new Map();
    const found = own(json, name);
    const entries = found === undefined ? [] : found;
    if (!isList(entries) || entries.length > LIST_MAX) imperfect = true;
    for (const entry of isList(entries) ? entries.slice(0, LIST_MAX) : []) {
      const id = own(entry, 'id') as string;
      const isFirst = homes.get(id) === name && !usable.has(id);
      const item = isFirst ? take(list.item, entry) : undefined;
      if (item) usable.set(id, item);
      else imperfect = true;
    }
    read.set(name, usable);
    return usable;
  }

  for (const [name, value] of isObject(json) ? Object.entries(json) : []) {
    for (const entry of isList(value) && !name.startsWith('x-') ? value.slice(0, LIST_MAX) : []) {
      const id = own(entry, 'id');
      if (!homes.has(id)) homes.set(id, name);
    }
  }
  homes.delete(undefined);
  const dossier = take(root, json) as Dossier | undefined;
  if (!dossier || dossier.schemaVersion.split('.')[0] !== SCHEMA_VERSION.split('.')[0]) return;
  readers.set(dossier, { json, problems: () => (imperfect ? [flaw] : []), items: items as Reader['items'] });
  return dossier;
}
