/**
 * `npm run bench:reading`: how long opening a dossier of about 1 MB and reading every list of it takes, as a ratio to
 * `JSON.parse` of its text: medians of interleaved runs of the published code. The goal is 2.5 times; a page reads only
 * the lists that its widgets show.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { List } from '../src/dossier/definition.js';
import type * as reading from '../src/dossier/read.js';
import type * as listed from '../src/dossier/schema.js';
import { fullDossier } from '../tests/dossier/full-dossier.js';

type Library = typeof reading & typeof listed;
type Json = Record<string, unknown>;

/** As published: compiled by the tests, functions carry helpers that cost more than their work. */
async function published(): Promise<Library> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from './read.js'; export * from './schema.js';`, resolveDir: fileURLToPath(new URL('../src/dossier', import.meta.url)), loader: 'ts' },
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
const first = JSON.parse(readFileSync(new URL('../src/dossiers/nagorno-karabakh-2020.json', import.meta.url), 'utf8')) as Json;

const GOAL = 2.5;
const RUNS = 41;

const { open, itemsById, LISTS } = await published();
for (const [what, json] of [['the first dossier, repeated', manifold(first, 17)], ['every field of every item', fullDossier(52)]] as const) {
  const text = JSON.stringify(json);
  const parsing: number[] = [];
  const reading: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    const value: unknown = JSON.parse(text);
    const parsed = performance.now();
    const dossier = open(value)!;
    for (const list of Object.values<List>(LISTS)) itemsById(dossier, list);
    reading.push(performance.now() - parsed);
    parsing.push(parsed - began);
  }
  const ratio = median(reading) / median(parsing);
  console.log(`${what} (${(text.length / 1e6).toFixed(2)} MB): ${ratio.toFixed(2)} × JSON.parse, goal ${GOAL}${ratio > GOAL ? ': MISSED' : ''}`);
}
