/**
 * `npm run size`: what a reader's browser downloads, minified, gzip and brotli, beside the goals of size-limits.json.
 * Measures dist/cdn as built. A goal that is missed is said; a ceiling, which is what stood when it was last looked at,
 * ends with 1: nothing grows unnoticed, and ceilings only ever come down.
 *
 * `npm run size -- --modules` lists what each module of a first widget weighs, by itself, minified and gzip: where to
 * look when a goal is missed. (The sum is more than the bundle: one text compresses better than its parts.)
 *
 * Files are compressed one by one, as a server does it, with the strongest setting of each method.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import { cdn } from '../rollup.config.mjs';
import { ROOT, componentNouns } from './source-layout.mjs';

const CDN = path.join(ROOT, 'dist/cdn');
/** @type {Record<string, { goal: number, ceiling: number }>} */
const LIMITS = JSON.parse(readFileSync(path.join(ROOT, 'tools/size-limits.json'), 'utf8'));

if (!existsSync(path.join(CDN, 'auto.js'))) {
  console.error('dist/cdn/auto.js is missing: run "npm run build" first.');
  process.exit(1);
}

/** @param {string} file */
function measure(file) {
  const bytes = readFileSync(path.join(CDN, file));
  return { minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

/** @param {string} file @returns {string[]} the scripts beside it that it imports statically */
function importsOf(file) {
  return parseAst(readFileSync(path.join(CDN, file), 'utf8')).body.flatMap((statement) =>
    'source' in statement && typeof statement.source?.value === 'string' ? [statement.source.value.replace('./', '')] : [],
  );
}

/** @param {string[]} files @returns {string[]} the files and all that they import statically */
function withImports(files) {
  const all = new Set(files);
  for (const file of all) for (const imported of importsOf(file)) all.add(imported);
  return [...all];
}

/** Prints the modules of auto.js and of the widgets' scripts, the heaviest first. */
async function listModules() {
  const { output: options, ...input } = cdn;
  const build = await rollup(input);
  const { output } = await build.generate({ .../** @type {import('rollup').OutputOptions} */ (options), plugins: [] });
  await build.close();
  /** @type {{ name: string, minified: number, gzip: number }[]} */
  const rows = [];
  const first = ['auto.js', ...componentNouns().map((noun) => `${noun}.js`)];
  for (const chunk of output) {
    if (chunk.type !== 'chunk' || !first.includes(chunk.fileName)) continue;
    for (const [id, { code }] of Object.entries(chunk.modules)) {
      if (!code) continue;
      const small = (await transform(code, { minify: true, format: 'esm', target: 'es2022' })).code;
      rows.push({ name: `${chunk.fileName.padEnd(14)} ${path.relative(ROOT, id)}`, minified: small.length, gzip: gzipSync(small, { level: 9 }).length });
    }
  }
  rows.sort((a, b) => b.gzip - a.gzip);
  console.log(`${'Script and module'.padEnd(72)} minified     gzip`);
  for (const { name, minified, gzip } of rows) console.log(`${name.padEnd(72)}${String(minified).padStart(9)}${String(gzip).padStart(9)}`);
}

if (process.argv.includes('--modules')) {
  await listModules();
  process.exit();
}

let exceeded = 0;
let missed = 0;

/** @param {string} name @param {string[]} files @param {{ goal: number, ceiling: number }} [limit] gzip bytes */
function row(name, files, limit) {
  const sum = { minified: 0, gzip: 0, brotli: 0 };
  for (const size of files.map(measure)) {
    sum.minified += size.minified;
    sum.gzip += size.gzip;
    sum.brotli += size.brotli;
  }
  let bound = '';
  if (limit) {
    bound = sum.gzip <= limit.goal ? `≤ ${limit.goal}` : `MISSES ${limit.goal} by ${sum.gzip - limit.goal}`;
    if (sum.gzip > limit.goal) missed++;
    if (sum.gzip > limit.ceiling) {
      exceeded++;
      bound += `, GROWN past ${limit.ceiling}`;
    }
  }
  const numbers = [sum.minified, sum.gzip, sum.brotli].map((bytes) => String(bytes).padStart(9)).join('');
  console.log(`${name.padEnd(52)}${numbers}  ${bound}`.trimEnd());
  return sum.gzip;
}

/** @param {string} title */
const heading = (title) => console.log(`\n${title.padEnd(52)} minified     gzip   brotli  goal (gzip)`);

const files = readdirSync(CDN).filter((file) => file.endsWith('.js')).sort();
const widgets = componentNouns().filter((noun) => files.includes(`${noun}.js`));

heading('First widget of a page');
for (const noun of widgets) {
  const scripts = withImports(['auto.js', `${noun}.js`]);
  // Pictures have a goal of their own on top of what all widgets share, and none together with it.
  row(scripts.join(' + '), scripts, LIMITS[`further widget: ${noun}`] ? undefined : LIMITS['first widget']);
}
heading('Each further widget');
const before = withImports(['auto.js']);
for (const noun of widgets) {
  const own = withImports([`${noun}.js`]).filter((file) => !before.includes(file));
  row(own.join(' + '), own, LIMITS[`further widget: ${noun}`] ?? LIMITS['further widget']);
}
heading('All widgets');
const together = withImports(['auto.js', 'widgets.js']);
row(together.join(' + '), together, LIMITS['all widgets']);
row('conflict-widgets.js, everything in one file', ['conflict-widgets.js']);
heading('Loaded when needed');
const counted = new Set([...together, ...widgets.flatMap((noun) => withImports([`${noun}.js`])), 'conflict-widgets.js']);
for (const file of files) if (!counted.has(file)) row(file, [file]);

// A page that shows one kind, and later others, has loaded all of these.
const most = Math.max(...widgets.map((noun) => withImports(['auto.js', `${noun}.js`, 'widgets.js']).length));
const allowed = LIMITS['scripts of a page'];
console.log(`\nScripts that a page of any widgets loads: at most ${most}, goal ${allowed?.goal}`);
if (allowed && most > allowed.ceiling) exceeded++;
if (missed) console.log(`\n${missed} goal${missed > 1 ? 's' : ''} missed`);
if (exceeded) console.log(`\n${exceeded} ceiling${exceeded > 1 ? 's' : ''} exceeded: take the weight out again`);
process.exitCode = exceeded ? 1 : 0;
