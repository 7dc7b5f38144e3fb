import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/dossier/parse.js';
import { LISTS } from '../../src/dossier/schema.js';
import { root } from '../../src/dossier/schema/root.js';
import { fullDossier } from './full-dossier.js';
import { mutations, placesIn } from './mutations.js';
import { assertOrderly } from './orderly.js';
import { smallDossier } from './small-dossier.js';

/** The same on every machine; another seed finds other values. */
const SEED = 19880220;
const RUNS = { numRuns: 120, seed: SEED };
const plain = (value: unknown) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)) as unknown);

const words = [...new Set([...Object.keys(root.fields!), ...Object.keys(LISTS), ...Object.values(LISTS).flatMap(({ item }) => Object.keys(item.fields!)), 'source', 'value', 'unit', 'low', 'high', 'lang', 'actor'])];
/** Anything that JSON can hold, with names and words of the format in it. */
const { garbage } = fc.letrec<{ garbage: unknown; object: unknown; list: unknown }>((tie) => ({
  garbage: fc.oneof({ maxDepth: 5, withCrossShrink: true }, fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...words), fc.double(), fc.integer(), fc.boolean(), fc.constant(null)), tie('object'), tie('list')),
  object: fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', 'toString', '', '0')), tie('garbage'), { maxKeys: 8 }),
  list: fc.array(tie('garbage'), { maxLength: 6 }),
}));
/** A usable root with garbage in its lists, so that reading goes on to them. */
const shaped = fc
  .record(Object.fromEntries(Object.keys(LISTS).map((name) => [name, fc.oneof(garbage, fc.array(garbage, { maxLength: 8 }))])), { requiredKeys: [] })
  .map((lists) => ({ ...smallDossier(), ...lists }));

const changedOf = (dossier: Record<string, unknown>, most: number) =>
  mutations(placesIn(dossier), most).map((changes) => {
    const json = structuredClone(dossier);
    for (const change of changes) change(json);
    return json as unknown;
  });

const KINDS: readonly [what: string, made: fc.Arbitrary<unknown>][] = [
  ['any JSON', fc.jsonValue() as fc.Arbitrary<unknown>],
  ['anything at all', fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true, withObjectString: true, withNullPrototype: true })],
  ['garbage in the words of the format', garbage],
  ['a dossier with garbage in its lists', shaped],
  ['a dossier with many faults', changedOf(smallDossier(), 30)],
];

/** A string is read as JSON text, so its problems point into what it says. */
function valueOf(json: unknown): unknown {
  try {
    return typeof json === 'string' ? (JSON.parse(json) as unknown) : json;
  } catch {
    return undefined;
  }
}

for (const [what, made] of KINDS) {
  describe(`Of ${what}`, () => {
    test('parse makes problems in the order of their paths, a bounded number, each at a place that is there', () => {
      fc.assert(
        fc.property(made, (json) => {
          const { dossier, problems } = parse(json);
          assertOrderly(valueOf(json), problems);
          if (!dossier) assert.ok(problems.some(({ severity }) => severity === 'error'), 'no dossier, and no error');
        }),
        RUNS,
      );
    });

    test('parse makes the same each time', () => {
      fc.assert(fc.property(made, (json) => assert.deepEqual(plain(parse(json)), plain(parse(json)))), RUNS);
    });
  });
}

test('Any text is parsed without an exception', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.json().map((text) => text.slice(0, -1))), (text) => assertOrderly(valueOf(text), parse(text).problems)), RUNS);
});

describe('What was read', () => {
  test('reads again without a problem but those of references to what was left out, and comes to the same', () => {
    fc.assert(
      fc.property(changedOf(smallDossier(), 8), (json) => {
        let { dossier } = parse(json);
        if (!dossier) return;
        // An item may refer softly to one that is left out later; each reading lets such a reference go.
        for (let reading = 0; reading < 4; reading++) {
          const again = parse(plain(dossier));
          const other = again.problems.filter(({ code }) => !/^(?:reference|too-few|stance|version.*)$/.test(code));
          assert.deepEqual(other, []);
          if (!again.problems.some(({ code }) => !code.startsWith('version'))) {
            assert.deepEqual(plain(again.dossier), plain(dossier));
            return;
          }
          dossier = again.dossier!;
        }
        assert.fail('it never comes to rest');
      }),
      RUNS,
    );
  });

  for (const [what, dossier] of [['a small dossier', smallDossier()], ['a dossier with every field', fullDossier(8)]] as const) {
    test(`of ${what} is the dossier`, () => {
      const once = parse(dossier);
      assert.deepEqual(plain(once.dossier), plain(dossier));
      assert.deepEqual(plain(parse(plain(once.dossier))), plain(once));
    });
  }
});
