/** The npm snippets, with the package as `npm pack` makes it, in an application of its own. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import ts from 'typescript';
import { launchBrowser } from '../support/browser.js';
import { ROOT } from '../../tools/source-layout.mjs';
import { BLOCKS, codesIn, placeOf, rowsOf, sectionOf } from './support/markdown.js';
import { PublishedSite, assertShowsSourcedFacts } from './support/published.js';

/** Runs a program, its output as text; on Windows npm is a script that only a shell starts. */
const run = (program: string, args: string[], cwd: string) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });

describe('an application with the package installed', () => {
  let app: string;
  before(() => {
    app = mkdtempSync(path.join(os.tmpdir(), 'conflict-widgets-app-'));
    const modules = path.join(app, 'node_modules');
    mkdirSync(modules);
    // dist/ is there already: what npm would run first is the build.
    const [{ filename }] = JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', app], ROOT)) as [{ filename: string }];
    run('tar', ['-xzf', filename], app);
    renameSync(path.join(app, 'package'), path.join(modules, 'conflict-widgets'));
    // Dependencies come from the repository, so that no registry is asked.
    for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
      if (!name.startsWith('.') && name !== 'conflict-widgets') symlinkSync(path.join(ROOT, 'node_modules', name), path.join(modules, name), 'junction');
    }
    writeFileSync(path.join(app, 'package.json'), '{"type": "module"}');
  });
  after(() => rmSync(app, { recursive: true, force: true }));

  const snippets = BLOCKS.filter(({ language }) => language === 'ts');
  const fileOf = (index: number) => path.join(app, `snippet-${index}.ts`);
  before(() => snippets.forEach(({ code }, index) => writeFileSync(fileOf(index), code)));

  test('compiles every snippet', () => {
    assert.ok(snippets.length > 3);
    const program = ts.createProgram(snippets.map((_, index) => fileOf(index)), {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      moduleDetection: ts.ModuleDetectionKind.Force,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      strict: true,
      noEmit: true,
      types: ['node'],
      // Links lead into the repository, where the application's own packages are not.
      preserveSymlinks: true,
    });
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const index = snippets.findIndex((_, i) => file?.fileName.endsWith(`snippet-${i}.ts`));
      const place = file && index >= 0 ? `${snippets[index]!.file}:${snippets[index]!.line + 1 + file.getLineAndCharacterOfPosition(start!).line}` : file?.fileName;
      return `${place}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
    assert.deepEqual(problems, []);
  });

  for (const [index, block] of snippets.entries()) {
    if (!block.words.includes('run')) continue;
    test(`runs ${placeOf(block)} in Node`, () => {
      const loader = pathToFileURL(path.join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
      assert.match(run(process.execPath, ['--import', loader, fileOf(index)], app), /\S/);
    });
  }

  test('finds every import that the guide names', () => {
    const imports = rowsOf(sectionOf('docs/developers.md', 'Imports')).flatMap(([names]) => codesIn(names!)).filter((name) => name.startsWith('conflict-widgets'));
    assert.ok(imports.length > 6);
    const code = `for (const name of ${JSON.stringify(imports)}) console.log(import.meta.resolve(name));`;
    const urls = run(process.execPath, ['--input-type=module', '--eval', code], app).trim().split('\n');
    assert.deepEqual(urls.filter((url) => !existsSync(new URL(url))), []);
  });

  test('runs the command line, the workbench included', async () => {
    const main = path.join(app, 'node_modules/conflict-widgets', (JSON.parse(readFileSync(path.join(app, 'node_modules/conflict-widgets/package.json'), 'utf8')) as { bin: Record<string, string> }).bin['conflict-widgets']!);
    run(process.execPath, [main, 'init', 'river'], app);
    assert.equal(JSON.parse(readFileSync(path.join(app, 'river.json'), 'utf8')).$schema, './node_modules/conflict-widgets/dist/schema/dossier.schema.json');
    assert.match(run(process.execPath, [main, 'check', 'river.json'], app), /^river\.json: 0 errors, 0 warnings/);
    const dev = spawn(process.execPath, [main, 'dev', 'river.json'], { cwd: app });
    try {
      let printed = '';
      const url = await new Promise<string>((resolve, reject) => {
        dev.stdout.setEncoding('utf8').on('data', (text: string) => {
          const [found] = /http:\S+/.exec((printed += text)) ?? [];
          if (found) resolve(found);
        });
        dev.once('exit', () => reject(new Error(`dev ended: ${printed}`)));
      });
      for (const where of [url, '/demo/demo.js', '/demo/article.html', '/demo/strict.html', '/dist/cdn/auto.js', '/dist/dossier/parse.js', '/docs/dossier-authors.md', '/dossiers/river.json']) {
        assert.equal((await fetch(new URL(where, url))).status, 200, where);
      }
    } finally {
      dev.kill();
    }
  });

  test('prints the hash that the guide for web teams tells how to get', () => {
    const command = BLOCKS.find(({ file, code }) => file === 'docs/web-teams.md' && code.startsWith('node -p'))!.code;
    const expression = /^node -p "(.*)"\n$/.exec(command)![1]!;
    const hashes = JSON.parse(readFileSync(path.join(ROOT, 'dist/cdn/integrity.json'), 'utf8')) as Record<string, string>;
    // As a command line is run: without the type of the application's package.
    assert.equal(run(process.execPath, ['--input-type=commonjs', '-p', expression], app).trim(), hashes['conflict-widgets.js']);
  });

  test('shows facts with sources from a bundle of the imports that are told', async () => {
    const blocks = BLOCKS.filter(({ language }) => language === 'js');
    assert.ok(blocks.length >= 2);
    const site = await PublishedSite.start();
    const browser = await launchBrowser();
    try {
      for (const [index, { code }] of blocks.entries()) {
        const file = `bundle-${index}.js`;
        // In a folder: the embedded example is a script of its own, loaded when it is needed.
        await build({
          stdin: { contents: code, resolveDir: app },
          bundle: true, format: 'esm', splitting: true, outdir: path.join(site.folder, `app-${index}`), entryNames: path.basename(file, '.js'), logLevel: 'silent', preserveSymlinks: true,
        });
        const visit = await site.open(browser, `<script type="module" src="/app-${index}/${file}"></script>\n<conflict-factbox></conflict-factbox>\n<conflict-quote item="q-altun-stand"></conflict-quote>`);
        await assertShowsSourcedFacts(visit);
        await visit.page.close();
      }
    } finally {
      await browser.close();
      await site.stop();
    }
  });
});
