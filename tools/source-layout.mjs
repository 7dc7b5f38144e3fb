/** Where things are in the repository. Builds and tests read the folders, so that a new component is never forgotten. */
import { readdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

/**
 * The nouns that have a component: `src/components/<noun>/define.ts` registers `<conflict-noun>`.
 * @param {string} [root] repository root
 * @returns {string[]} sorted
 */
export function componentNouns(root = ROOT) {
  return readdirSync(path.join(root, 'src/components'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(entry.parentPath, entry.name, 'define.ts')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * The names of the dossiers that ship, without `.json`.
 * @param {string} [root] repository root
 * @returns {string[]} sorted
 */
export function dossierNames(root = ROOT) {
  const folder = path.join(root, 'src/dossiers');
  return existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5)).sort()
    : [];
}

/**
 * The story files, `stories/<noun>.stories.ts`.
 * @param {string} [root] repository root
 * @returns {{ noun: string, file: string }[]} sorted; files from the repository's root
 */
export function storyFiles(root = ROOT) {
  const ending = '.stories.ts';
  return readdirSync(path.join(root, 'stories'))
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => ({ noun: file.slice(0, -ending.length), file: `stories/${file}` }));
}
