/** Names, bounds and tables in the documentation, against the code that they are about. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { MAX_BYTES, MIN_REFRESH_SECONDS, RETRY_DELAYS_MS, TIMEOUT_MS } from '../../src/core/fetch-limits.js';
import type { Node } from '../../src/dossier/definition.js';
import { parseEdtf } from '../../src/dossier/edtf.js';
import { LIST_MAX } from '../../src/dossier/read.js';
import { LISTS } from '../../src/dossier/schema.js';
import { root } from '../../src/dossier/schema/root.js';
import { ABSENCES, QUALIFIERS, UNITS } from '../../src/dossier/schema/quantity.js';
import { item } from '../../src/dossier/schema/shared.js';
import { POSITIONS } from '../../src/dossier/schema/stances.js';
import { ROOT, componentNouns } from '../../tools/source-layout.mjs';
import { VERSION as SNIPPET_VERSION } from '../../demo/snippet.js';
import { BLOCKS, MARKDOWN, codesIn, placeOf, rowsOf, sectionOf, textOf } from './support/markdown.js';
import { VERSION } from './support/published.js';

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly cssParts?: readonly { readonly name: string }[];
  readonly events?: readonly { readonly name: string; readonly type: { readonly text: string } }[];
}
const manifest: { modules: { declarations: Declaration[] }[] } = JSON.parse(readFileSync(path.join(ROOT, 'dist/custom-elements.json'), 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const all = (pick: (element: Declaration) => readonly { readonly name: string }[] | undefined) => [...new Set(elements.flatMap((element) => (pick(element) ?? []).map(({ name }) => name)))].sort();

const styles = [
  'src/core/styles.ts',
  ...componentNouns().map((noun) => `src/components/${noun}/styles.ts`),
].flatMap((file) => {
  try {
    return [readFileSync(path.join(ROOT, file), 'utf8')];
  } catch (error) {
    // The provider has no looks.
    assert.equal((error as NodeJS.ErrnoException).code, 'ENOENT');
    return [];
  }
}).join('\n');
const tokens = [...new Set(styles.match(/--conflict-[a-z-]+/g))].sort();
const docs = MARKDOWN.filter((file) => file !== 'CHANGELOG.md');

test('the manifest has every element', () => {
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), componentNouns().map((noun) => `conflict-${noun}`));
});

describe('the guide for publishers', () => {
  const guide = 'docs/publishers.md';

  test('has every attribute and no other', () => {
    const table = rowsOf(sectionOf(guide, 'Attributes')).flatMap(([name]) => codesIn(name!));
    // lang and dir are the page's own.
    assert.deepEqual(table.filter((name) => !['lang', 'dir'].includes(name)).sort(), all(({ attributes }) => attributes));
  });

  test('has every token and no other', () => {
    assert.deepEqual(rowsOf(sectionOf(guide, 'Looks')).flatMap(([name]) => codesIn(name!)).sort(), tokens);
  });

  for (const [name = '', , value = ''] of rowsOf(sectionOf('docs/publishers.md', 'Looks'))) {
    test(`tells the default of ${name} as the style sheet has it`, () => {
      const written = codesIn(value);
      const token = codesIn(name)[0]!;
      const [light, dark] = written;
      if (dark) assert.ok(styles.includes(`var(${token}, light-dark(${light}, ${dark}))`));
      else if (light) assert.ok(styles.includes(`var(${token}, ${light})`));
      else assert.match(value, /Georgia|that of the page/);
    });
  }

  test('has every part and no other', () => {
    const sentence = /Parts of all:.*/.exec(sectionOf(guide, 'Looks'))![0];
    assert.deepEqual(codesIn(sentence).sort(), all(({ cssParts }) => cssParts));
  });

  test('tells the limits that the code has', () => {
    const limits = sectionOf(guide, 'Limits');
    for (const words of [
      `| ${TIMEOUT_MS / 1000} seconds |`,
      `| ${RETRY_DELAYS_MS.length}, after about ${RETRY_DELAYS_MS.map((ms) => ms / 1000).join(' and ')} seconds |`,
      `| ${MAX_BYTES.toLocaleString('en')} bytes |`,
      `| ${LIST_MAX.toLocaleString('en')} |`,
      `| ${MIN_REFRESH_SECONDS} seconds |`,
    ]) {
      assert.ok(limits.includes(words), `"${words}" is not in the table of limits`);
    }
    const [, figures] = /KEY_FIGURES = (\d+)/.exec(readFileSync(path.join(ROOT, 'src/components/factbox/view.ts'), 'utf8'))!;
    assert.ok(limits.includes(`| ${figures}; other figures are rows |`));
  });
});

describe('the guide for developers', () => {
  const guide = 'docs/developers.md';

  test('has every event with its class, and no other', () => {
    const table = rowsOf(sectionOf(guide, 'Events')).map(([event, type]) => `${codesIn(event!)[0]} ${codesIn(type!)[0]}`);
    // The analyzer takes the argument of an event's constructor for an event's name, too.
    const fired = elements.flatMap(({ events }) => events ?? []).filter(({ name }) => name.startsWith('conflict-')).map(({ name, type }) => `${name} ${type.text}`);
    assert.deepEqual(table.sort(), [...new Set(fired)].sort());
  });
});

describe('the guide for dossier authors', () => {
  const guide = 'docs/dossier-authors.md';

  test('has the cure for every code of a problem, and no other code', () => {
    const source = readFileSync(path.join(ROOT, 'src/dossier/problems.ts'), 'utf8');
    const codes = [.../type ProblemCode =([^;]+);/.exec(source)![1]!.matchAll(/'([^']+)'/g)].map(([, code]) => code);
    assert.ok(codes.length > 20);
    const rows = rowsOf(sectionOf(guide, 'Problems'));
    assert.deepEqual(rows.map(([code]) => codesIn(code!)[0]).sort(), codes.sort());
    for (const [code, wrong, cure] of rows) assert.ok(wrong && cure, `${code} has an empty cell`);
  });

  test('has every list in the order of the format', () => {
    assert.deepEqual(rowsOf(sectionOf(guide, 'The lists')).map(([name]) => codesIn(name!)[0]), Object.keys(LISTS));
  });

  const common = Object.keys(item({}).fields!);
  for (const [name = '', , cell = ''] of rowsOf(sectionOf(guide, 'The lists'))) {
    test(`has the fields of ${name}, and which of them are optional`, () => {
      const definition: Node = LISTS[codesIn(name)[0] as keyof typeof LISTS].item;
      // One of a group is needed though each is optional.
      const grouped = (definition.one ?? []).flat();
      const fields = Object.entries(definition.fields!)
        .filter(([field, node]) => !common.includes(field) || (field === 'date' && !node.optional))
        .map(([field, { optional }]) => field + (optional && !grouped.includes(field) ? '?' : ''));
      const told = codesIn(cell);
      for (const field of fields) assert.ok(told.includes(field), `${field} is not told`);
      const others = told.filter((code) => !fields.includes(code));
      // Beside fields only values of a closed list may stand there.
      const values = Object.values(definition.fields!).flatMap(({ values }) => values ?? []);
      assert.deepEqual(others.filter((code) => !values.includes(code)), []);
    });
  }

  test('has every field of the root', () => {
    const told = codesIn(sectionOf(guide, 'The smallest dossier'));
    assert.deepEqual(Object.keys(root.fields!).filter((field) => field !== '$schema' && !told.includes(field)), []);
  });

  for (const [what, heading, values] of [
    ['unit', 'Quantities', UNITS],
    ['qualifier', 'Quantities', QUALIFIERS],
    ['reason for absence', 'Quantities', ABSENCES],
    ['position', 'Positions and claims', POSITIONS],
  ] as const) {
    test(`has every ${what}`, () => {
      const told = codesIn(sectionOf(guide, heading));
      assert.deepEqual(values.filter((value) => !told.includes(value)), []);
    });
  }

  test('has dates that the format takes', () => {
    const dates = rowsOf(sectionOf(guide, 'Dates')).map(([date]) => codesIn(date!)[0]!);
    assert.ok(dates.length > 5);
    assert.deepEqual(dates.filter((date) => !parseEdtf(date)), []);
  });
});

describe('all documents', () => {
  const scripts: Record<string, string> = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts;

  for (const file of docs) {
    test(`${file} names only tags, tokens, events and commands that exist`, () => {
      const text = textOf(file);
      const unknown = (pattern: RegExp, known: readonly string[]) => [...text.matchAll(pattern)].map(([, name]) => name!).filter((name) => !known.includes(name));
      assert.deepEqual(unknown(/<(conflict-[a-z-]+[a-z])/g, [...componentNouns().map((noun) => `conflict-${noun}`), ...(file === 'CONTRIBUTING.md' ? ['conflict-noun'] : [])]), []);
      assert.deepEqual(unknown(/(--conflict-[a-z-]*[a-z])/g, tokens), []);
      assert.deepEqual(unknown(/`(conflict-(?:load|update|error|view|select|export|[a-z]+ed))`/g, all(({ events }) => events)), []);
      assert.deepEqual(unknown(/npm run ([a-z:]+)/g, Object.keys(scripts)), []);
      assert.deepEqual(unknown(/::part\(([a-z-]+)\)/g, all(({ cssParts }) => cssParts)), []);
    });
  }

  test('name the version of the package in addresses', () => {
    assert.equal(SNIPPET_VERSION, VERSION);
    for (const file of docs) {
      const versions = [...textOf(file).matchAll(/(?:conflict-widgets[/@-])(\d+\.\d+\.\d+)/g)].map(([, version]) => version);
      assert.deepEqual(versions.filter((version) => version !== VERSION), [], file);
    }
  });

  test('mark each code block with a language that says what is done with it', () => {
    const KINDS = /^(?:html|ts|ts run|js bundle|json|json [a-z]+|http|css|sh|sh run(?: \d)?|txt(?: [a-z\d-]+)?)$/;
    assert.deepEqual(BLOCKS.filter(({ language, words }) => !KINDS.test([language, ...words].join(' '))).map(placeOf), []);
  });

  test('have a table row in the README for every element that stands', () => {
    const standing = rowsOf(textOf('README.md')).filter(([, , state]) => state === 'stands').map(([tag]) => codesIn(tag!)[0]);
    assert.deepEqual(standing.sort(), componentNouns().map((noun) => `<conflict-${noun}>`));
  });

  test('tell every folder of the library in the README', () => {
    const told = codesIn(sectionOf('README.md', 'Where things are'));
    const folders = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => `src/${name}/`);
    assert.deepEqual(folders.filter((folder) => !told.includes(folder)), []);
  });
});
