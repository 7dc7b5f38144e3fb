/**
 * `npm run manifest`: writes dist/custom-elements.json from the classes and their doc comments, with the paths of what
 * is published instead of those of the sources.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { ROOT, componentNouns } from './source-layout.mjs';

const manifest = await cli({
  argv: [
    'analyze', '--litelement', '--quiet',
    '--globs', ...componentNouns().map((noun) => `src/components/${noun}/{${noun},define}.ts`), 'src/core/**/*.ts',
  ],
  cwd: ROOT,
  noWrite: true,
});

/** @param {string} file `src/core/base.ts` or `/src/core/base.js` @returns {string} `dist/core/base.js` */
const published = (file) => file.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** Fields whose value is the path of a module. */
const PATHS = new Set(['path', 'module']);

// Elements, their base classes and events; not the functions they are built from, nor modules of types, which have no file.
const modules = manifest.modules.filter((/** @type {any} */ { declarations, exports }) =>
  declarations.some((/** @type {any} */ { kind }) => kind === 'class' || kind === 'mixin') ||
  exports.some((/** @type {any} */ { kind }) => kind === 'custom-element-definition'));

// The analyzer takes `dispatchEvent(new ConflictErrorEvent(problems))` for an event called "problems".
for (const { declarations } of modules) {
  for (const declaration of declarations) {
    if (declaration.events) declaration.events = declaration.events.filter((/** @type {any} */ { name }) => name?.startsWith('conflict-'));
  }
}

const text = JSON.stringify(
  { ...manifest, modules },
  (key, value) => (PATHS.has(key) && typeof value === 'string' && /^\/?src\//.test(value) ? published(value) : value),
  2,
);
mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
writeFileSync(path.join(ROOT, 'dist/custom-elements.json'), `${text}\n`);
