/**
 * The three builds. `npm run build` (tools/build.mjs) runs them and adds declarations, dossiers, schema, manifest and
 * integrity hashes.
 */
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { json } from './tools/rollup-json.mjs';
import { litGuest } from './tools/rollup-lit-guest.mjs';
import { minifyCssTemplates } from './tools/rollup-minify-css.mjs';
import { typescript } from './tools/rollup-typescript.mjs';
import { chunkName, sharedInAuto, widgetCopies } from './tools/rollup-widget-chunks.mjs';
import { ROOT, componentNouns, dossierNames } from './tools/source-layout.mjs';
import { BANNER } from './tools/licences.mjs';

/** @param {string} file path under src/ */
const source = (file) => path.join(ROOT, 'src', file);

/** A circular import or an unresolved one is a mistake, not a remark. */
const onwarn = (/** @type {import('rollup').RollupLog} */ warning) => {
  throw new Error(`Rollup: ${warning.message}`);
};

/**
 * For npm: one file a module, so that a consumer's bundler drops what is not imported; Lit and D3 stay imports, so
 * that a page has them once.
 * @type {import('rollup').RollupOptions}
 */
export const npm = {
  input: [
    source('index.ts'),
    source('define.ts'),
    source('hydrate.ts'),
    source('server/index.ts'),
    source('cli/main.ts'),
    ...componentNouns().flatMap((noun) => [source(`components/${noun}/define.ts`), source(`components/${noun}/${noun}.ts`)]),
    ...dossierNames().map((name) => source(`dossiers/${name}.json`)),
  ],
  external: /^(?:lit|d3|@lit-labs\/ssr|@lit-labs\/ssr-client|commander|yaml)(?:\/|$)|^node:/,
  plugins: [typescript({ sourcemap: true }), json()],
  onwarn,
  output: {
    dir: path.join(ROOT, 'dist'),
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: source(''),
    hoistTransitiveImports: false,
    sourcemap: true,
    // dossiers/<name>.json becomes the ES module dossiers/<name>.js, beside the JSON itself.
    entryFileNames: (chunk) => `${chunk.name.replace(/\.json$/, '')}.js`,
  },
};

const forScriptTags = () => [
  typescript(),
  // Of a dossier, what is for its authors alone.
  json({ without: ['edNote', 'waivers'] }),
  minifyCssTemplates(),
  litGuest(),
  nodeResolve({ exportConditions: ['browser', 'production'], preferBuiltins: false }),
];

/** d3 makes its bisectors when it is loaded; making one that nobody uses has no effect. */
const treeshake = { manualPureFunctions: ['bisector'] };

const minified = () =>
  terser({
    ecma: 2020,
    module: true,
    compress: { passes: 3, ecma: 2020 },
    // Licences are in licences.txt beside the scripts, as the banner says.
    format: { comments: /^!/ },
  });

/**
 * For a script tag: a loader, and one script a widget.
 * @type {import('rollup').RollupOptions}
 */
export const cdn = {
  input: { auto: source('auto.ts') },
  plugins: [widgetCopies(), ...forScriptTags()],
  treeshake,
  preserveEntrySignatures: 'allow-extension',
  onwarn,
  output: {
    dir: path.join(ROOT, 'dist/cdn'),
    format: 'es',
    banner: (chunk) => (chunk.isEntry ? BANNER : ''),
    entryFileNames: '[name].js',
    chunkFileNames: chunkName,
    manualChunks: sharedInAuto(),
    hoistTransitiveImports: false,
    plugins: [minified()],
  },
};

/**
 * Everything in one file, which one integrity hash can cover: every element, and what they would load later.
 * @type {import('rollup').RollupOptions}
 */
export const single = {
  input: { 'conflict-widgets': source('define.ts') },
  treeshake,
  plugins: forScriptTags(),
  onwarn,
  output: {
    dir: path.join(ROOT, 'dist/cdn'),
    format: 'es',
    banner: BANNER,
    entryFileNames: '[name].js',
    inlineDynamicImports: true,
    plugins: [minified()],
  },
};

export default [npm, cdn, single];
