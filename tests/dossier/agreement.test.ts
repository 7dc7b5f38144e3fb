import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { check } from '../../src/dossier/check.js';
import type { List, Node } from '../../src/dossier/definition.js';
import { toJsonSchema } from '../../src/dossier/json-schema.js';
import type { RawProblem } from '../../src/dossier/problems.js';
import { clean, itemsById, open, readerOf } from '../../src/dossier/read.js';
import { LISTS } from '../../src/dossier/schema.js';
import { root } from '../../src/dossier/schema/root.js';
import { fullDossier } from './full-dossier.js';
import { mutations, placesIn } from './mutations.js';
import { cut, put, valueAt } from './pointer.js';
import { smallDossier } from './small-dossier.js';
import type { Draft } from './small-dossier.js';

type Json = Record<string, unknown>;

const first = JSON.parse(readFileSync(new URL('../../src/dossiers/nagorno-karabakh-2020.json', import.meta.url), 'utf8')) as Json;
const DOSSIERS: readonly [name: string, dossier: Json, runs: number][] = [
  ['the small dossier', smallDossier(), 150],
  ['the first dossier', first, 30],
  ['the dossier made from the definition', fullDossier(2), 50],
];
/** The same on every machine; another seed finds other dossiers. */
const SEED = 20200930;
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

/** Warnings that tell of no loss. */
const LOSSLESS = new Set(['characters', 'unknown-field', 'version', 'version-newer']);
const isLoss = ({ severity, code }: RawProblem) => severity === 'warning' && !LOSSLESS.has(code);

/** The innermost part around a problem that can be left out alone: a soft field or an entry of a lossy list. */
function partAround(item: Node, start: string, path: string): string | undefined {
  let part: string | undefined;
  let node: Node | undefined = item;
  let at = start;
  for (const step of path.slice(start.length).split('/').slice(1)) {
    at += `/${step}`;
    if (node?.either) node = node.either[1];
    if (node?.kind === 'list') {
      if (node.lossy) part = at;
      node = node.of;
    } else {
      node = node?.fields?.[step];
      if (node?.soft) part = at;
    }
  }
  return part;
}

/** A value as the reader has it: fields of the format alone, texts cleaned, positions without heights. */
function known(node: Node, value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (node.either) return known(node.either[1], value);
  if (node.kind === 'list') return (value as unknown[]).map((entry) => known(node.of!, entry));
  if (node.kind === 'own') {
    const flat = (inner: unknown): unknown => (Array.isArray(inner) ? (typeof inner[0] === 'number' ? inner.slice(0, 2) : inner.map(flat)) : inner);
    const { type, coordinates } = value as Json;
    return { type, coordinates: flat(coordinates) };
  }
  if (node.kind !== 'object') return value;
  const fields = Object.entries(value as Json).filter(([name]) => Object.hasOwn(node.fields!, name));
  return Object.fromEntries(fields.map(([name, inner]) => [name, known(node.fields![name]!, inner)]));
}

/** What `check.ts` says is left of a dossier: nothing, or the root and the lists with what remains of their items. */
function judged(json: Json, problems: readonly RawProblem[]): Json | undefined {
  const isOfRoot = ({ path, code, severity }: RawProblem) =>
    severity === 'error' && code !== 'unknown-list' && !Object.hasOwn(LISTS, path.split('/')[1] ?? '');
  if (problems.some(isOfRoot)) return undefined;

  const left = structuredClone(json);
  const lists = Object.values<List>(LISTS).filter(({ name }) => Array.isArray(left[name]));
  const parts = problems.filter(isLoss).map(({ path }) => {
    const [, list, index] = path.split('/');
    const isOfList = Object.hasOwn(LISTS, list!);
    return partAround(isOfList ? LISTS[list as keyof typeof LISTS].item : root, isOfList ? `/${list}/${index}` : '', path);
  });
  assert.ok(!parts.includes(undefined), 'a warning tells of a loss where nothing can be left out alone');
  const bad = new Set(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path.split('/').slice(0, 3).join('/')));
  // From the last to the first, and what is inside before what is around it, so that nothing moves before it is cut.
  const order = (path: string) => path.replace(/\d+/g, (digits) => digits.padStart(9, '0'));
  for (const part of [...new Set(parts as string[])].sort((a, b) => (order(a) < order(b) ? 1 : -1))) {
    if (valueAt(left, part) !== undefined) cut(left, part);
  }
  const items = lists.map(({ name, item }) => [
    name,
    (left[name] as unknown[]).flatMap((entry, i) => (bad.has(`/${name}/${i}`) ? [] : [known(item, entry)])),
  ]);
  return { ...(known(root, left) as Json), ...Object.fromEntries(items) };
}

/** What `read.ts` gives of it. */
function read(json: Json): { readonly left: Json | undefined; readonly isImperfect: boolean } {
  const dossier = open(json);
  if (!dossier) return { left: undefined, isImperfect: true };
  const lists = Object.values<List>(LISTS).map((list) => [list.name, [...itemsById(dossier, list).values()]] as const);
  return {
    left: plain({ ...dossier, ...Object.fromEntries(lists.filter(([name]) => Array.isArray(json[name]))) }) as Json,
    isImperfect: readerOf(dossier)!.problems().length > 0,
  };
}

/**
 * Problems that no JSON Schema can express, or that it counts otherwise: what depends on other places (ids, references and
 * the counts of usable entries that follow from them), dates of the calendar, the order of two numbers, versions, characters
 * that are taken out, and lengths, which a schema counts in code points.
 */
function isBeyondSchema(problem: RawProblem, json: Json): boolean {
  const value = valueAt(json, problem.path);
  switch (problem.code) {
    case 'reference': case 'duplicate-id': case 'date': case 'order': case 'characters': case 'version': case 'version-newer':
      return true;
    case 'empty':
      return /\S/.test(value as string);
    case 'too-long':
      return [...(value as string)].length <= Number(problem.choices![0]);
    case 'too-few':
      return (value as unknown[]).length >= Number(problem.choices![0]);
    case 'stance':
      return !!((value as Json)['sources'] as unknown[] | undefined)?.length && Object.hasOwn(value as Json, 'basis');
    default:
      return false;
  }
}

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(toJsonSchema());

for (const [name, dossier, runs] of DOSSIERS) {
  const places = placesIn(dossier);
  const changed = mutations(places).map((changes) => {
    const json = structuredClone(dossier);
    for (const change of changes) change(json);
    return json;
  });

  describe(`${name}, changed at random`, () => {
    test('read.ts leaves out what check.ts reports as an error or a loss, and nothing else', () => {
      fc.assert(
        fc.property(changed, (json) => {
          const problems = check(json, Infinity);
          assert.deepEqual(read(json).left, plain(judged(json, problems) ?? null) ?? undefined);
        }),
        { numRuns: runs, seed: SEED },
      );
    });

    test('read.ts knows that something is wrong where check.ts reports an error, a loss or characters', () => {
      fc.assert(
        fc.property(changed, (json) => {
          // Names that it does not know it does not look at: they may be of a later version.
          const tells = check(json, Infinity).filter(({ code, severity }) => code !== 'unknown-list' && (severity === 'error' || !LOSSLESS.has(code) || code === 'characters'));
          assert.equal(read(json).isImperfect, tells.length > 0, tells[0] && `${tells[0].code} ${tells[0].path}`);
        }),
        { numRuns: runs, seed: SEED },
      );
    });

    test('the JSON Schema accepts what has no problem, and rejects what has one that a schema can express', () => {
      fc.assert(
        fc.property(changed, (json) => {
          const problems = check(json, Infinity);
          const isValid = validate(json);
          if (!problems.length) assert.ok(isValid, `no problem, but ${JSON.stringify(validate.errors?.[0])}`);
          const expressible = problems.find((problem) => !isBeyondSchema(problem, json));
          if (expressible) assert.ok(!isValid, `accepted: ${expressible.code} ${expressible.path}`);
        }),
        { numRuns: runs, seed: SEED },
      );
    });
  });
}

describe('read.ts and check.ts agree on what chance seldom finds:', () => {
  const sources = [{ source: 'paper' }];
  const CASES: readonly [what: string, change: (draft: Draft) => void][] = [
    ['a list that is null', (draft) => put(draft, '/figures', null)],
    ['a list that is an object', (draft) => put(draft, '/figures', {})],
    ['a list that is empty', (draft) => put(draft, '/corrections', [])],
    ['an id with an invisible character', ({ facts }) => put(facts, '/0/id', 'terri\u200btory')],
    ['two ids that differ by an invisible character', ({ facts }) => facts.push({ ...facts[0], id: 'terri\u200btory' })],
    ['a reference with an invisible character', ({ quotes }) => put(quotes, '/0/speakers/0', 'min\u200bister')],
    ['a version of leading zeros', (draft) => put(draft, '/schemaVersion', '01.0.0')],
    ['a date with an invisible character', ({ facts }) => put(facts, '/0/asOf', '2020\u200b')],
    ['an address with an invisible character', ({ sources }) => put(sources, '/0/url', 'https://example.org/\u200b')],
    ['a version with an invisible character', (draft) => put(draft, '/schemaVersion', '\u200b1.0.0')],
    ['more items than a list may hold', (draft) => put(draft, '/facts', Array.from({ length: 10_001 }, (_, i) => ({ id: `f-${i}`, sources, label: 'x', text: 'x' })))],
    ['items in a list of the author\'s own', (draft) => put(draft, '/x-own', [{ id: 'x' }, { id: 'y' }])],
    ['a position with a height', ({ routes }) => put(routes, '/0/geometry/coordinates/0/2', 800)],
    ['a field called __proto__ in a quantity', ({ figures }) => put(figures, '/0/quantity/__proto__', 1)],
    ['fields that are undefined', ({ facts }) => put(facts, '/0/disputed', undefined)],
  ];
  for (const [what, change] of CASES) {
    test(what, () => {
      const draft = smallDossier();
      change(draft);
      const problems = check(draft, Infinity);
      const { left, isImperfect } = read(draft);
      const expected = judged(draft, problems);
      // Of a list that is too long, the rest is left out.
      for (const value of Object.values(expected ?? {})) if (Array.isArray(value)) value.splice(10_000);
      assert.deepEqual(left, plain(expected ?? null) ?? undefined);
      assert.equal(isImperfect, problems.length > 0);
    });
  }
});

describe('Ids of a dossier', () => {
  test('hold no invisible characters: an item of such an id is left out, not renamed', () => {
    const draft = smallDossier();
    put(draft, '/figures/0/id', 'kil\u200bled');
    assert.deepEqual(check(draft).map(({ code, path }) => `${code} ${path}`), ['characters /figures/0/id', 'id /figures/0/id']);
    assert.deepEqual([...itemsById(open(draft)!, LISTS.figures).values()], []);
  });

  test('are unique, also without the characters that are taken out', () => {
    const draft = smallDossier();
    draft.facts.push({ ...draft.facts[0], id: 'terri\u200btory' });
    const ids = [...itemsById(open(draft)!, LISTS.facts).values()].map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  test('may be used in a list of the author\'s own, wherever it stands', () => {
    const draft = { 'x-layout': [{ id: 'territory', column: 2 }], ...smallDossier() };
    assert.deepEqual(check(draft).map(({ code, path }) => `${code} ${path}`), []);
    assert.equal(itemsById(open(draft)!, LISTS.facts).size, 2);
  });

  test('of a list of the author\'s own are not referred to by items', () => {
    const draft: Draft = { ...smallDossier(), 'x-layout': [{ id: 'column' }] };
    put(draft, '/facts/0/concerns/0', 'column');
    assert.deepEqual(check(draft).map(({ code, path }) => `${code} ${path}`), ['reference /facts/0/concerns/0']);
  });
});

describe('A quantity', () => {
  test('that has a value has no half of a range beside it', () => {
    const draft = smallDossier();
    put(draft, '/figures/0/quantity', { value: 85, low: 80, unit: 'people' });
    assert.deepEqual(check(draft).map(({ code, path }) => `${code} ${path}`), ['one-of /figures/0/quantity']);
  });
});

describe('A claim', () => {
  test('that is not unattributed has claimants', () => {
    const draft = smallDossier();
    cut(draft, '/claims/0/claimants');
    put(draft, '/claims/0/unattributed', false);
    assert.deepEqual(check(draft).map(({ path }) => path.slice(0, 9)), ['/claims/0']);
  });
});

describe('The bound of the problems', () => {
  test('changes nothing of what is found before it', () => {
    const json = { ...smallDossier(), facts: [{}, {}, {}] };
    const all = check(json, Infinity);
    assert.deepEqual(plain(check(json, 4).slice(0, 4)), plain(all.slice(0, 4)));
    assert.deepEqual(plain(check(json, all.length)), plain(all));
  });
});

