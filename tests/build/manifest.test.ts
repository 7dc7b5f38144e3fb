import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test, { describe } from 'node:test';
import { ROOT, componentNouns } from '../../tools/source-layout.mjs';

interface Declaration { readonly name: string; readonly tagName?: string; readonly description?: string; readonly customElement?: boolean }
interface Manifest { readonly modules: readonly { readonly path: string; readonly declarations: readonly Declaration[] }[] }

const text = readFileSync(path.join(ROOT, 'dist/custom-elements.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const declarations = manifest.modules.flatMap((module) => module.declarations.map((declaration) => ({ ...declaration, path: module.path })));

describe('the custom-elements manifest', () => {
  for (const noun of componentNouns()) {
    test(`describes <conflict-${noun}>`, () => {
      const element = declarations.find(({ tagName }) => tagName === `conflict-${noun}`);
      assert.ok(element, `no class has "@tag conflict-${noun}" in its doc comment`);
      assert.equal(element.customElement, true);
      assert.ok(element.description, `${element.name} has no description`);
      assert.equal(element.path, `dist/components/${noun}/${noun}.js`);
    });
  }

  test('names files that are published', () => {
    assert.doesNotMatch(text, /"\/?src\/|\.ts"/);
    for (const module of manifest.modules) assert.ok(existsSync(path.join(ROOT, module.path)), module.path);
  });
});
