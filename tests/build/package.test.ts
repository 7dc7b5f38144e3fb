import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test, { after, before, describe } from 'node:test';
import { publint } from 'publint';
import { rollup } from 'rollup';
import ts from 'typescript';
import { ROOT, componentNouns, dossierNames } from '../../tools/source-layout.mjs';

const nouns = componentNouns();
const className = (noun: string) => `Conflict${noun.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;

const MODULES = [
  'conflict-widgets',
  'conflict-widgets/define.js',
  'conflict-widgets/hydrate.js',
  'conflict-widgets/server',
  ...nouns.flatMap((noun) => [`conflict-widgets/${noun}.js`, `conflict-widgets/${noun}/class.js`]),
  ...dossierNames().map((name) => `conflict-widgets/dossiers/${name}.js`),
];
const FILES = [
  ...dossierNames().map((name) => `conflict-widgets/dossiers/${name}.json`),
  'conflict-widgets/schema/dossier.schema.json',
  'conflict-widgets/custom-elements.json',
  'conflict-widgets/cdn/auto.js',
  'conflict-widgets/cdn/conflict-widgets.js',
  'conflict-widgets/cdn/integrity.json',
  'conflict-widgets/package.json',
];

describe('the npm package', () => {
  let consumer: string;
  before(() => {
    consumer = mkdtempSync(path.join(os.tmpdir(), 'conflict-widgets-consumer-'));
    mkdirSync(path.join(consumer, 'node_modules'));
    symlinkSync(ROOT, path.join(consumer, 'node_modules/conflict-widgets'), 'junction');
    writeFileSync(path.join(consumer, 'package.json'), '{"type": "module"}');
  });
  after(() => rmSync(consumer, { recursive: true, force: true }));

  for (const entry of MODULES) {
    test(`${entry} can be imported in Node`, async () => {
      assert.ok(await import(entry));
    });
  }

  for (const entry of FILES) {
    test(`${entry} is there`, () => assert.ok(existsSync(new URL(import.meta.resolve(entry)))));
  }

  for (const noun of nouns) {
    test(`conflict-widgets/${noun}/class.js exports ${className(noun)}`, async () => {
      assert.equal(typeof (await import(`conflict-widgets/${noun}/class.js`))[className(noun)], 'function');
    });
  }

  for (const name of dossierNames()) {
    test(`dossiers/${name}.js is dossiers/${name}.json`, async () => {
      const file = new URL(import.meta.resolve(`conflict-widgets/dossiers/${name}.json`));
      assert.deepEqual((await import(`conflict-widgets/dossiers/${name}.js`)).default, JSON.parse(readFileSync(file, 'utf8')));
    });
  }

  test('has types for every module, as TypeScript and editors find them', () => {
    const file = path.join(consumer, 'app.ts');
    const lines = MODULES.map((entry, index) => `import * as m${index} from '${entry}';`);
    // A namespace that is used shows a module without types, which would be `any`.
    const uses = nouns.map((noun) => {
      const index = MODULES.indexOf(`conflict-widgets/${noun}/class.js`);
      return `export const ${className(noun)}: CustomElementConstructor = m${index}.${className(noun)};`;
    });
    writeFileSync(file, [...lines, `export const all = [${MODULES.map((_, index) => `m${index}`).join(', ')}];`, ...uses, ''].join('\n'));
    const program = ts.createProgram([file], {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      strict: true,
      noEmit: true,
      types: [],
    });
    const problems = ts.getPreEmitDiagnostics(program).map(({ file: where, messageText }) => `${where?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    assert.deepEqual(problems, []);
  });

  /** What a consumer's bundler keeps of one import. */
  async function bundled(code: string): Promise<string> {
    const entry = path.join(consumer, 'bundle.js');
    writeFileSync(entry, code);
    const { nodeResolve } = await import('@rollup/plugin-node-resolve');
    const build = await rollup({ input: entry, external: /^(?:lit|d3)(?:\/|$)/, plugins: [nodeResolve()] });
    const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
    await build.close();
    return output[0].code;
  }

  test('parse alone brings neither Lit nor an element', async () => {
    const code = await bundled(`import { parse } from 'conflict-widgets'; console.log(parse);`);
    assert.doesNotMatch(code, /from ['"]lit|customElements/);
  });

  for (const noun of nouns) {
    test(`importing ${noun}.js for its side effect keeps its registration`, async () => {
      assert.match(await bundled(`import 'conflict-widgets/${noun}.js';`), new RegExp(`["'\`]conflict-${noun}["'\`]|["'\`]${noun}["'\`]`));
    });
  }

  test('importing define.js registers every element', async () => {
    const code = await bundled(`import 'conflict-widgets/define.js';`);
    for (const noun of nouns) assert.match(code, new RegExp(`class ${className(noun)}\\b`));
  });

  test('leaves lit and d3 to the consumer, and imports nothing else but what servers, hydration and the command line ask for', () => {
    const code = readdirSync(path.join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' })
      // Where they may import Lit's server renderer and its counterpart, and the packages of the command line, the direction of imports is tested.
      .filter((file) => file.endsWith('.js') && !/^(?:cdn|server|hydrate|cli)/.test(file))
      .map((file) => readFileSync(path.join(ROOT, 'dist', file), 'utf8'));
    assert.ok(code.length > 20);
    const packages = new Set(
      code.flatMap((text) => ts.preProcessFile(text, true, true).importedFiles).map(({ fileName }) => fileName).filter((name) => !name.startsWith('.')).map((name) => name.split('/')[0]),
    );
    assert.deepEqual([...packages].filter((name) => name !== 'lit' && name !== 'd3'), []);
  });

  test('has nothing that publint, the linter of packages, complains of', async () => {
    const { messages } = await publint({ pkgDir: ROOT, strict: true });
    assert.deepEqual(messages, []);
  });
});
