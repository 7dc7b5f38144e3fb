/** Dossiers large enough to measure, and the reader as it is published. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type * as reading from '../../src/dossier/read.js';
import type * as listed from '../../src/dossier/schema.js';

export type Library = typeof reading & typeof listed;
export type Json = Record<string, unknown>;

/** As published: compiled by the tests, functions carry helpers that cost more than their work. */
export async function published(): Promise<Library> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from './read.js'; export * from './schema.js';`, resolveDir: fileURLToPath(new URL('../../src/dossier', import.meta.url)), loader: 'ts' },
    bundle: true, minify: true, format: 'esm', target: 'es2022', write: false,
  });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`)) as Library;
}

/** The first dossier so many times over, with ids of their own. */
export function manifold(dossier: Json, times: number): Json {
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

export const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
export const firstDossier = JSON.parse(readFileSync(new URL('../../src/dossiers/nagorno-karabakh-2020.json', import.meta.url), 'utf8')) as Json;
