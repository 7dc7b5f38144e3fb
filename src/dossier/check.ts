import type { List, Node } from './definition.js';
import { hasFormat } from './formats.js';
import { ownObject } from './own-object.js';
import type { ProblemCode, RawProblem, Severity } from './problems.js';
import { clean, hasOne, isList, isObject, LIST_MAX, own } from './read.js';
import { LISTS } from './schema.js';
import { actors } from './schema/actors.js';
import { root, SCHEMA_VERSION } from './schema/root.js';
import { sources } from './schema/sources.js';

/** Beyond so many problems they are not listed: a hostile file must not fill memory. */
const PROBLEM_MAX = 200;

/** Every id that stands in a dossier, usable or not, with the list in which it stands first. */
export function homesIn(json: unknown): Map<string, string> {
  const homes = new Map<string, string>();
  for (const [name, list] of isObject(json) ? Object.entries(json) : []) {
    // What an author keeps beside the format may well go by the ids of its items.
    if (name.startsWith('x-')) continue;
    for (const entry of isList(list) ? list.slice(0, LIST_MAX) : []) {
      const id = own(entry, 'id');
      if (typeof id === 'string' && !homes.has(id)) homes.set(id, name);
    }
  }
  return homes;
}

/**
 * Says what is wrong with a parsed JSON value as a dossier: everything in it, whatever is shown of it. It judges as
 * `read.ts` does, and beyond that reports what does no harm but was hardly meant. Loaded only where something is wrong or
 * somebody asks.
 * @param max how many problems are listed; where there are more, one of code `more-problems` says so
 */
export function check(json: unknown, max = PROBLEM_MAX): RawProblem[] {
  const problems: RawProblem[] = [];
  /** The worst of what is not listed. */
  let unlisted: Severity | undefined;
  const path: (string | number)[] = [];
  /** Usable items by list, for the lists that were checked. */
  const read = new Map<string, Map<string, unknown>>();
  const homes = homesIn(json);
  /** Above 0 while a value is read that may be left out alone. */
  let lenient = 0;

  function report(severity: Severity, code: ProblemCode, value?: unknown, choices?: RawProblem['choices']): undefined {
    if (problems.length === max) {
      if (unlisted !== 'error') unlisted = severity;
      return;
    }
    const pointer = path.map((step) => '/' + String(step).replace(/~/g, '~0').replace(/\//g, '~1')).join('');
    // A problem outlives the input and must not keep it: of an object or a list only the kind is told.
    const plain = typeof value === 'object' && value ? (isList(value) ? [] : {}) : value;
    problems.push(ownObject<RawProblem>({ code, severity, path: pointer, value: plain, ...(choices && { choices }) }));
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

  /** The value as `read.ts` would take it; undefined, with a problem reported, where it is unusable. */
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
        return typeof value === 'string' || isObject(value)
          ? take(node.either![typeof value === 'string' ? 0 : 1], value)
          : fail('type', value, ['string', 'object']);
      case 'list':
        return takeList(node, value);
      case 'object':
        return takeObject(node, value);
      case 'own':
        return node.take!(value, node.values!) ?? fail('geometry', own(value, 'type'), node.values);
    }
  }

  function takeString(node: Node, value: unknown) {
    if (typeof value !== 'string') return fail('type', value, ['string']);
    if (value.length > node.max!) return fail('too-long', value.length, [node.max!]);
    const text = clean(value);
    if (text !== value) report('warning', 'characters', value);
    if (!/\S/.test(text)) return fail('empty', value);
    const { format } = node;
    // Ids, dates and the like are judged as they are written: without its invisible characters, an id may be another's.
    if (format === 'ref') {
      const home = homes.get(value);
      const usable = home && (!node.values!.length || node.values!.includes(home)) && (read.get(home)?.has(value) ?? true);
      return usable ? value : fail('reference', value, node.values);
    }
    return !format || hasFormat(format, value) ? text : fail(format, value);
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
    return out.length < node.min! ? fail('too-few', out.length, [node.min!]) : out;
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
      // What stands beside the fields of the root is a list, or is reported as one.
      if (Object.hasOwn(fields, name) || name.startsWith('x-') || (node === root && (isList(value[name]) || Object.hasOwn(LISTS, name)))) continue;
      // A field of a later minor version is no loss, and a misspelled one may be: in a quantity it certainly is.
      const isLoss = node.rule === 'quantity';
      path.push(name);
      const known = node === root ? [...names, ...Object.keys(LISTS)] : names;
      if (isLoss) fail('unknown-field', name, known);
      else report('warning', 'unknown-field', name, known);
      path.pop();
      whole &&= !isLoss;
    }
    if (!whole) return;
    const groups = node.one;
    if (groups && !hasOne(groups, out)) {
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
    return out;
  }

  function checkList(list: List): Map<string, unknown> {
    const { name } = list;
    const known = read.get(name);
    if (known) return known;
    if (list !== sources) for (const needed of [sources, actors, ...list.needs]) if (needed !== list) checkList(needed);
    const usable = new Map<string, unknown>();
    const entries = own(json, name);
    at(name, () => {
      if (entries === undefined) return;
      if (!isList(entries)) return fail('type', entries, ['list']);
      if (entries.length > LIST_MAX) fail('too-many', entries.length, [LIST_MAX]);
      entries.slice(0, LIST_MAX).forEach((entry, i) =>
        at(i, () => {
          const id = own(entry, 'id') as string;
          if (homes.has(id) && (homes.get(id) !== name || usable.has(id))) return fail('duplicate-id', id, [homes.get(id)!]);
          const item = take(list.item, entry);
          if (item) usable.set(id, item);
        }),
      );
    });
    read.set(name, usable);
    return usable;
  }

  function checkVersion(version: string) {
    const [major, minor] = version.split('.', 2);
    const [ourMajor, ourMinor] = SCHEMA_VERSION.split('.', 2);
    if (major !== ourMajor) fail('version', version, [SCHEMA_VERSION]);
    else if (!/^\d+\.\d+\.\d+(?:[-+]|$)/.test(version)) report('warning', 'version', version, [SCHEMA_VERSION]);
    else if (+minor! > +ourMinor!) report('warning', 'version-newer', version, [SCHEMA_VERSION]);
  }

  if (!isObject(json)) {
    fail('type', json, ['object']);
    return problems;
  }
  for (const [name, value] of Object.entries(json)) {
    // Anything else that is no field of the root is reported with it.
    const isKnown = Object.hasOwn(LISTS, name) || Object.hasOwn(root.fields!, name) || name.startsWith('x-');
    if (isList(value) && !isKnown) at(name, () => fail('unknown-list', name, Object.keys(LISTS)));
  }
  const taken = take(root, json) as { schemaVersion: string } | undefined;
  if (taken) at('schemaVersion', () => checkVersion(taken.schemaVersion));
  for (const list of Object.values(LISTS)) checkList(list);
  if (unlisted) problems.push(ownObject<RawProblem>({ code: 'more-problems', severity: unlisted, path: '', value: max }));
  return problems;
}
