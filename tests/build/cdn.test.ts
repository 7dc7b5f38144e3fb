import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import test, { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'rollup/parseAst';
import { FORBIDDEN } from '../../tools/rollup-lit-guest.mjs';
import { ROOT, componentNouns } from '../../tools/source-layout.mjs';

const CDN = path.join(ROOT, 'dist/cdn');
const SINGLE = 'conflict-widgets.js';
const scripts = readdirSync(CDN).filter((file) => file.endsWith('.js'));
const read = (file: string) => readFileSync(path.join(CDN, file), 'utf8');

/** The scripts that a script imports statically. */
const importsOf = (file: string) =>
  parseAst(read(file)).body.flatMap((node) => ('source' in node && typeof node.source?.value === 'string' ? [node.source.value] : []));
/** The scripts that it imports when they are needed. */
const importsLater = (file: string) => [...read(file).matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map((match) => match[1]!);

describe('the script-tag files', () => {
  test('need nothing but each other', () => {
    for (const file of scripts) {
      for (const name of [...importsOf(file), ...importsLater(file)]) {
        assert.ok(scripts.includes(name.replace('./', '')), `${file} imports ${name}, which is not in dist/cdn`);
      }
    }
  });

  test('are at most three for a page of any widgets', () => {
    assert.deepEqual(importsOf('auto.js'), []);
    assert.deepEqual(importsOf('widgets.js'), ['./auto.js']);
    const own = componentNouns().filter((noun) => scripts.includes(`${noun}.js`));
    assert.ok(own.length >= 2, `only ${own.join(', ')} have a script`);
    for (const noun of own) assert.deepEqual(importsOf(`${noun}.js`), ['./auto.js'], `${noun}.js`);
  });

  test('that are loaded later bring no widget along a second time', () => {
    const widgets = [...componentNouns().map((noun) => `./${noun}.js`), './widgets.js'];
    for (const file of scripts) {
      if (!widgets.includes(`./${file}`)) assert.deepEqual(importsOf(file).filter((name) => widgets.includes(name)), [], file);
    }
  });

  for (const noun of componentNouns()) {
    test(`bring <conflict-${noun}> in auto.js or in ${noun}.js, and in the single file`, () => {
      const tag = new RegExp(`["'\`]conflict-${noun}["'\`]|["'\`]${noun}["'\`]`);
      const script = scripts.includes(`${noun}.js`) ? `${noun}.js` : 'auto.js';
      assert.match(read(script), tag);
      assert.match(read(SINGLE), tag);
      if (script !== 'auto.js') assert.match(read('widgets.js'), tag);
    });
  }

  for (const file of scripts) {
    test(`${file} has none of Lit's page globals and runs no text as code`, () => {
      assert.doesNotMatch(read(file), FORBIDDEN);
      assert.doesNotMatch(read(file), /\beval\(|\bnew Function\b|\bFunction\(["'`]|document\.write|localStorage|sessionStorage|document\.cookie|sourceMappingURL/);
    });
  }

  for (const file of ['auto.js', SINGLE]) {
    test(`${file} makes one Trusted Types policy, called conflict-widgets`, () => {
      assert.deepEqual(read(file).match(/createPolicy\([^,]*/g), ['createPolicy("conflict-widgets"']);
    });

    test(`${file} tells its version and where the licences are`, () => {
      const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
      assert.equal(read(file).split('\n')[0], `/*! conflict-widgets ${version} | MIT | licences.txt */`);
    });
  }

  test('the other scripts make no policy', () => {
    for (const file of scripts) if (file !== 'auto.js' && file !== SINGLE) assert.doesNotMatch(read(file), /createPolicy/, file);
  });

  test('the single file imports nothing, now or later', () => {
    assert.deepEqual([...importsOf(SINGLE), ...importsLater(SINGLE)], []);
  });

  test('have the example dossier whole, but for what is for its authors alone', async () => {
    const { default: example } = (await import(pathToFileURL(path.join(CDN, 'nagorno-karabakh-2020.js')).href)) as { default: unknown };
    const written = readFileSync(path.join(ROOT, 'src/dossiers/nagorno-karabakh-2020.json'), 'utf8');
    assert.match(written, /"edNote"[^]*"waivers"/);
    assert.deepEqual(example, JSON.parse(written, (key, value: unknown) => (key === 'edNote' || key === 'waivers' ? undefined : value)));
  });

  test('have their hashes in integrity.json', () => {
    const hashes = JSON.parse(read('integrity.json'));
    assert.deepEqual(Object.keys(hashes).sort(), [...scripts].sort());
    for (const file of scripts) {
      assert.equal(hashes[file], `sha384-${createHash('sha384').update(readFileSync(path.join(CDN, file))).digest('base64')}`);
    }
  });

  for (const name of ['conflict-widgets', 'lit', 'lit-html', 'lit-element', '@lit/reactive-element']) {
    test(`licences.txt has the licence of ${name}`, () => {
      assert.match(read('licences.txt'), new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([\\w-]+\\)$`, 'm'));
    });
  }

  test('languages other than English are scripts of their own', () => {
    for (const language of ['ru', 'ar']) assert.ok(scripts.some((file) => file.startsWith(`messages-${language}`)), language);
    assert.doesNotMatch(read('auto.js'), /[\u0400-\u04FF\u0600-\u06FF]{3}/);
  });
});
