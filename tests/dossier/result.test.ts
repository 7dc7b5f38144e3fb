import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from '../../src/dossier/parse.js';
import { fullDossier } from './full-dossier.js';
import { put } from './pointer.js';
import { smallDossier } from './small-dossier.js';

const first = JSON.parse(readFileSync(new URL('../../src/dossiers/nagorno-karabakh-2020.json', import.meta.url), 'utf8')) as Record<string, unknown>;
/** With a warning and an error in it. */
function faulty(): Record<string, unknown> {
  const draft = smallDossier();
  put(draft, '/facts/0/label', 5);
  put(draft, '/sources/0/url', 'javascript:alert(1)');
  return draft;
}

/** Every object that can be reached, with the way to it. */
function objectsIn(value: unknown, path = ''): [path: string, object: object][] {
  if (typeof value !== 'object' || value === null) return [];
  return [[path, value], ...Object.entries(value).flatMap(([key, inner]) => objectsIn(inner, `${path}.${key}`))];
}
const freezeDeep = <T>(value: T): T => {
  for (const [, object] of objectsIn(value)) Object.freeze(object);
  return value;
};
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

const INPUTS: readonly [what: string, make: () => Record<string, unknown>][] = [
  ['the first dossier', () => structuredClone(first)],
  ['a dossier with every field', () => fullDossier(4)],
  ['a faulty dossier', faulty],
];

for (const [what, make] of INPUTS) {
  describe(`What comes of ${what}`, () => {
    test('is frozen through and through, its problems too', () => {
      const loose = objectsIn(parse(make())).filter(([, object]) => !Object.isFrozen(object));
      assert.deepEqual(loose.map(([path]) => path), []);
    });

    test('holds no object of the input', () => {
      const input = make();
      const given = new Set(objectsIn(input).map(([, object]) => object));
      assert.deepEqual(objectsIn(parse(input)).filter(([, object]) => given.has(object)).map(([path]) => path), []);
    });

    test('stays when the input changes afterwards', () => {
      const input = make();
      const parsed = parse(input);
      const before = plain(parsed);
      for (const [, object] of objectsIn(input).reverse()) {
        if (Array.isArray(object)) object.length = 0;
        else for (const key of Object.keys(object)) delete (object as Record<string, unknown>)[key];
      }
      assert.deepEqual(plain(parsed), before);
    });

    test('leaves the input as it was, and can come of a frozen one', () => {
      const input = freezeDeep(make());
      const { dossier } = parse(input);
      assert.ok(dossier);
      assert.deepEqual(input, make());
    });

    test('inherits nothing', () => {
      for (const [path, object] of objectsIn(parse(make()).dossier)) {
        if (Array.isArray(object)) continue;
        assert.equal('toString' in object || '__proto__' in object || 'constructor' in object, false, path);
      }
    });

    test('is the same from text as from the value', () => {
      assert.deepEqual(plain(parse(JSON.stringify(make()))), plain(parse(make())));
    });
  });
}

describe('On a page whose prototypes were extended before the library came', () => {
  const script = fileURLToPath(new URL('./polluted-page.ts', import.meta.url));
  const input = JSON.stringify(INPUTS.map(([, make]) => make()));
  const output = execFileSync(process.execPath, ['--import', 'tsx', script], { input, encoding: 'utf8', maxBuffer: 1e9 });
  const { names, plain, extended } = JSON.parse(output) as { readonly names: number; readonly plain: Record<string, unknown>; readonly extended: Record<string, unknown> };

  test('the extensions have the names that the library asks for', () => assert.ok(names > 150, `${names} names`));
  for (const [what, name] of [
    ['what is read', 'dossiers'], ['what is reported', 'problems'], ['the published JSON Schema', 'schema'],
    ['a field that is absent', 'absent'], ['the words for a reader', 'words'],
  ] as const) {
    test(`${what} is the same`, () => {
      assert.ok(JSON.stringify(plain[name]).length > 50);
      assert.deepEqual(extended[name], plain[name]);
    });
  }
});
