/**
 * `npm test`: types, lint, build, and then all tests: in Node, of elements in a browser, of pages on the built files.
 * Ends with the plain line `N passed, N failed`.
 *
 * `npm test -- quote store` runs the tests whose file names contain one of the words, and builds only if they need it.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { exitCode } from './run.mjs';
import { ROOT } from './source-layout.mjs';

/** @param {string} folder @param {string} ending @returns {string[]} paths from the repository's root, sorted */
function filesIn(folder, ending) {
  if (!existsSync(path.join(ROOT, folder))) return [];
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .sort();
}

const words = process.argv.slice(2);
const wanted = (/** @type {string} */ file) => !words.length || words.some((word) => file.includes(word));

/** Tests that open pages: those of the built files, and those of what the guides and the preview page show. */
const opensPages = (/** @type {string} */ file) => /^tests\/(?:docs|pages|stories)\//.test(file);
const nodeTests = filesIn('tests', '.test.ts').filter((file) => !opensPages(file)).filter(wanted);
const elementTests = filesIn('tests', '.spec.ts').filter(wanted);
const pageTests = filesIn('tests', '.test.ts').filter(opensPages).filter(wanted);
const needsBuild = !words.length || [...nodeTests, ...pageTests].some((file) => /^tests\/(?:build|docs|pages)\//.test(file));

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const complaints = [];
const counts = mkdtempSync(path.join(os.tmpdir(), 'conflict-widgets-test-'));

/** @param {string} title */
const heading = (title) => console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`);

/** @param {string} title @param {string} program @param {string[]} args */
async function check(title, program, args) {
  heading(title);
  const code = await exitCode(program, args);
  if (code !== 0) complaints.push(`${title}: ended with ${code}`);
  return code === 0;
}

/**
 * @param {string} title
 * @param {string[]} files
 * @param {(countsFile: string) => [program: string, args: string[], env?: NodeJS.ProcessEnv]} command must leave its counts in the file
 */
async function test(title, files, command) {
  if (!files.length) {
    if (!words.length) complaints.push(`${title}: there are no test files`);
    return;
  }
  heading(`${title} (${files.length} files)`);
  const countsFile = path.join(counts, `${title.replace(/\W+/g, '-')}.json`);
  const code = await exitCode(...command(countsFile));
  if (!existsSync(countsFile)) {
    complaints.push(`${title}: ended with ${code} before it counted anything`);
    return;
  }
  const { passed, failed, skipped } = JSON.parse(readFileSync(countsFile, 'utf8'));
  total.passed += passed;
  total.failed += failed;
  if (code !== 0 && !failed) complaints.push(`${title}: ended with ${code} although no test failed`);
  if (passed + failed === 0) complaints.push(`${title}: ran no test`);
  if (skipped) complaints.push(`${title}: ${skipped} tests are skipped or to do; a test runs or is removed`);
}

/** @param {string[]} files @param {string[]} [options] @returns {(countsFile: string) => [string, string[]]} */
const inNode = (files, options = []) => (countsFile) => [
  process.execPath,
  [
    '--import', 'tsx', '--test', ...options,
    '--test-reporter=spec', '--test-reporter-destination=stdout',
    '--test-reporter=./tools/count-reporter.mjs', `--test-reporter-destination=${countsFile}`,
    ...files,
  ],
];

let built = true;
if (!words.length) {
  await check('Types', process.execPath, ['tools/typecheck.mjs']);
  await check('Lint', 'oxlint', ['--deny-warnings']);
}
if (needsBuild) built = await check('Build', process.execPath, ['tools/build.mjs']);
if (elementTests.length || pageTests.length) findBrowser();

if (built) await test('Tests in Node', nodeTests, inNode(nodeTests, ['--test-timeout=120000']));
await test('Tests of elements', elementTests, (countsFile) => ['wtr', ['--files', ...elementTests], { TEST_COUNTS: countsFile }]);
// One page at a time: they measure time and layout, and browsers are not small.
if (built) await test('Tests of pages', pageTests, inNode(pageTests, ['--test-concurrency=1', '--test-timeout=180000']));
rmSync(counts, { recursive: true, force: true });

if (words.length && total.passed + total.failed === 0 && !complaints.length) {
  complaints.push(`no test file has ${words.map((word) => `"${word}"`).join(' or ')} in its name`);
}
if (complaints.length) console.log(`\n${complaints.map((complaint) => `✖ ${complaint}`).join('\n')}`);
// A check that fails is a failure of the whole, so it counts.
total.failed += complaints.length;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
