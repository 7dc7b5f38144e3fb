/**
 * `npm run build`: everything under dist/.
 *
 *   dist/**.js, .d.ts           ES modules for npm, laid out like src/
 *   dist/dossiers/              each dossier as JSON and as a typed ES module
 *   dist/schema/                the JSON Schema of the format
 *   dist/custom-elements.json   the manifest
 *   dist/cdn/                   script-tag files, their integrity hashes and the licences of what they contain
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { cdn, npm, single } from '../rollup.config.mjs';
import { integrity } from './integrity.mjs';
import { licences } from './licences.mjs';
import { run } from './run.mjs';
import { ROOT, dossierNames } from './source-layout.mjs';

const DIST = path.join(ROOT, 'dist');

/**
 * @param {import('rollup').RollupOptions[]} all bundles of one folder
 * @param {() => Promise<unknown>} [prepare] what is done when all of them are read, and before the first is written
 * @returns {Promise<string[]>} the ids of all bundled modules
 */
async function bundle(all, prepare) {
  /** @type {import('rollup').RollupBuild[]} */
  const builds = [];
  try {
    for (const options of all) builds.push(await rollup(options));
    await prepare?.();
    for (const [index, build] of builds.entries()) {
      await build.write(/** @type {import('rollup').OutputOptions} */ (all[index]?.output));
    }
    return builds.flatMap((build) => build.watchFiles);
  } finally {
    for (const build of builds) await build.close();
  }
}

/** The script-tag files alone: what `npm start` makes anew after each change. A failed build leaves the last one. */
export async function buildCdn() {
  const folder = path.join(DIST, 'cdn');
  const modules = await bundle([cdn, single], () => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, 'licences.txt'), licences(modules));
  await writeFile(path.join(folder, 'integrity.json'), `${JSON.stringify(integrity(folder), null, 2)}\n`);
}

/** Each dossier as JSON, and the type of the ES module that Rollup has made of it. */
async function publishDossiers() {
  await mkdir(path.join(DIST, 'dossiers'), { recursive: true });
  for (const name of dossierNames()) {
    await copyFile(path.join(ROOT, `src/dossiers/${name}.json`), path.join(DIST, `dossiers/${name}.json`));
    await writeFile(
      path.join(DIST, `dossiers/${name}.d.ts`),
      `import type { DossierInput } from '../dossier/types.js';\ndeclare const dossier: DossierInput;\nexport default dossier;\n`,
    );
  }
}

/** @param {string} what @param {() => Promise<unknown>} work */
async function step(what, work) {
  const start = performance.now();
  await work();
  console.log(`${what.padEnd(44)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

async function buildAll() {
  await rm(DIST, { recursive: true, force: true });
  await step('dist/            ES modules', () => bundle([npm]));
  await step('dist/            declarations', () => run('tsc', ['-p', 'tsconfig.build.json']));
  await step('dist/dossiers/   dossiers', publishDossiers);
  await step('dist/cdn/        script-tag files', buildCdn);
  await step('dist/schema/     JSON Schema', () => run(process.execPath, ['--import', 'tsx', 'tools/build-schema.ts']));
  await step('dist/            custom-elements manifest', () => run(process.execPath, ['tools/build-manifest.mjs']));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
