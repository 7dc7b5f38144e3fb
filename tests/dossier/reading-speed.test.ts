import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { List } from '../../src/dossier/definition.js';
import type * as reading from '../../src/dossier/read.js';
import type * as listed from '../../src/dossier/schema.js';

type Library = typeof reading & typeof listed;
type Json = Record<string, unknown>;

/** As published: compiled by the tests, functions carry helpers that cost more than their work. */
async function published(): Promise<Library> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from './read.js'; export * from './schema.js';`, resolveDir: fileURLToPath(new URL('../../src/dossier', import.meta.url)), loader: 'ts' },
    bundle: true, minify: true, format: 'esm', target: 'es2022', write: false,
  });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`)) as Library;
}

/** The first dossier so many times over, with ids of their own. */
function manifold(dossier: Json, times: number): Json {
  const lists = Object.entries(dossier).filter((entry): entry is [string, Json[]] => Array.isArray(entry[1]));
  const ids = new Set(lists.flatMap(([, items]) => items.map(({ id }) => id)));
  const renamed = (value: unknown, copy: number): unknown => {
    if (typeof value === 'string') return ids.has(value) ? `${value}-${copy}` : value;
    if (Array.isArray(value)) return value.map((inner) => renamed(inner, copy));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, copy)]));
  };
  const copies = Array.from({ length: times }, (_, copy) => copy);
  return { ...dossier, ...Object.fromEntries(lists.map(([name, items]) => [name, copies.flatMap((copy) => items.map((item) => renamed(item, copy)))])) };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const first = JSON.parse(readFileSync(new URL('../../src/dossiers/nagorno-karabakh-2020.json', import.meta.url), 'utf8')) as Json;

// How it compares with JSON.parse is measured by `npm run bench:reading`; a busy machine would make a test of it lie.
describe('Reading every list of a dossier', () => {
  let library: Library;
  before(async () => {
    library = await published();
  });

  const readAll = (json: unknown) => {
    const { open, itemsById, LISTS } = library;
    const dossier = open(json)!;
    let items = 0;
    for (const list of Object.values<List>(LISTS)) items += itemsById(dossier, list).size;
    return items;
  };

  test('grows no faster than the dossier', () => {
    const sizes = [2, 16].map((times) => manifold(first, times));
    const times = sizes.map(() => [] as number[]);
    for (let run = 0; run < 15; run++) {
      sizes.forEach((json, i) => {
        const began = performance.now();
        readAll(json);
        times[i]!.push(performance.now() - began);
      });
    }
    const growth = median(times[1]!) / median(times[0]!);
    assert.ok(growth < 8 * 3, `${growth.toFixed(1)} times as long for 8 times the items`);
  });
});
