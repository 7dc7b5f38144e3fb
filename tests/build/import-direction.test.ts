import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import test, { describe } from 'node:test';
import ts from 'typescript';
import { ROOT } from '../../tools/source-layout.mjs';

/** What each folder of src/ may import: folders of src/, and packages. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  dossier: ['dossier'],
  // Dates are read by the format and written by the languages.
  i18n: ['i18n', 'dossier'],
  dossiers: ['dossiers', 'dossier'],
  charts: ['charts', 'i18n', 'dossier', 'd3'],
  document: ['document', 'i18n', 'dossier'],
  view: ['view', 'document', 'charts', 'i18n', 'dossier'],
  rules: ['rules', 'view', 'i18n', 'dossier'],
  core: ['core', 'view', 'document', 'i18n', 'dossier', 'dossiers', 'lit'],
  components: ['components', 'core', 'view', 'document', 'charts', 'i18n', 'dossier', 'lit'],
  server: ['server', 'components', 'core', 'view', 'document', 'charts', 'i18n', 'dossier', 'dossiers', 'lit', '@lit-labs', 'node'],
  cli: ['cli', 'rules', 'server', 'components', 'core', 'view', 'document', 'charts', 'i18n', 'dossier', 'dossiers', 'lit', 'node', 'commander', 'yaml'],
  // index.ts, define.ts, auto.ts, widgets.ts, hydrate.ts
  '': ['', 'components', 'core', 'view', 'document', 'charts', 'i18n', 'dossier', 'dossiers', 'lit', '@lit-labs'],
};

interface Import { readonly from: string; readonly to: string }

const SRC = path.join(ROOT, 'src');

function importsIn(file: string): Import[] {
  const from = path.relative(SRC, file).split(path.sep).join('/');
  return ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith('.') ? path.relative(SRC, path.resolve(path.dirname(file), fileName)).split(path.sep).join('/') : fileName,
  }));
}

const isRelative = (to: string) => /\.(?:js|json)$/.test(to) && !to.startsWith('lit/');
const folderOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : '');
const packageOf = (name: string) => (name.startsWith('node:') ? 'node' : name.split('/')[0]!);

const imports = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => importsIn(path.join(SRC, file)));

/** @returns what breaks the direction, as lines to read */
function violations(list: readonly Import[]): string[] {
  return list
    .filter(({ from, to }) => {
      const may = MAY_IMPORT[folderOf(from)];
      if (!may) return true;
      if (!may.includes(isRelative(to) ? folderOf(to) : packageOf(to))) return true;
      const noun = /^components\/([^/]+)\//;
      return folderOf(from) === 'components' && folderOf(to) === 'components' && noun.exec(from)?.[1] !== noun.exec(to)?.[1];
    })
    .map(({ from, to }) => `src/${from} imports ${to}`);
}

describe('imports', () => {
  test('run one way: dossier, i18n, charts and document, view, core, components, entries', () => {
    assert.ok(imports.length > 50, `only ${imports.length} imports were found`);
    assert.deepEqual(violations(imports), []);
  });

  const WRONG: readonly Import[] = [
    { from: 'dossier/parse.ts', to: 'i18n/locale.js' },
    { from: 'dossier/parse.ts', to: 'node:fs' },
    { from: 'i18n/locale.ts', to: 'lit' },
    { from: 'charts/bars.ts', to: 'lit/html.js' },
    { from: 'core/base.ts', to: 'components/quote/quote.js' },
    { from: 'components/quote/view.ts', to: 'components/factbox/view.js' },
    { from: 'components/quote/view.ts', to: 'index.js' },
    { from: 'components/quote/view.ts', to: 'node:path' },
    { from: 'gadgets/new.ts', to: 'dossier/types.js' },
  ];
  for (const wrong of WRONG) {
    test(`${wrong.from} may not import ${wrong.to}`, () => assert.equal(violations([wrong]).length, 1));
  }

  test('name a file with its ending', () => {
    assert.deepEqual(
      imports.filter(({ from, to }) => (isRelative(to) ? false : /^(?:lit|d3|@lit-labs)(?:\/|$)/.test(to) ? false : !from.startsWith('cli/') && !from.startsWith('server/'))),
      [],
    );
  });
});
