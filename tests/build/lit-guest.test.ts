import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test, { describe } from 'node:test';
import { FORBIDDEN, PATCHES, patchLit } from '../../tools/rollup-lit-guest.mjs';
import { ROOT } from '../../tools/source-layout.mjs';

const published = (file: string) => readFileSync(path.join(ROOT, 'node_modules', file), 'utf8');

/** Every replacement with the file it is made in. */
const places = Object.entries(PATCHES).flatMap(([file, patches]) => patches.map((patch) => ({ file, ...patch })));

describe('the build step that makes Lit a good guest', () => {
  for (const file of Object.keys(PATCHES)) {
    test(`leaves no page global and no policy of Lit's in ${file}`, () => {
      assert.match(published(file), FORBIDDEN);
      assert.doesNotMatch(patchLit(file, published(file)), FORBIDDEN);
    });
  }

  for (const { file, what, pattern } of places) {
    test(`fails when ${what} is no longer in ${file}`, () => {
      const changed = published(file).replace(pattern, '/* changed */');
      assert.throws(() => patchLit(file, changed), { message: new RegExp(`${file.replaceAll('.', '\\.')}.*0 times.*changed shape`) });
    });

    test(`fails when ${what} is twice in ${file}`, () => {
      const once = published(file).match(pattern)![0];
      const twice = published(file).replace(pattern, () => once + once);
      assert.throws(() => patchLit(file, twice), /instead of once/);
    });
  }

  test('leaves a file of Lit alone that it has nothing to change in', () => {
    assert.equal(patchLit('lit-html/directives/repeat.js', 'export {};'), 'export {};');
  });
});
