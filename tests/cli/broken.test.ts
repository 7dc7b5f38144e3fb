/**
 * Dossiers as somebody writes them who has never seen the format. What `check` says of each stands beside it, word for
 * word: it must be enough to mend the dossier by.
 */
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { ROOT } from '../../tools/source-layout.mjs';
import { Folder } from './support.js';

const BROKEN = path.join(ROOT, 'tests/cli/broken');
const dossiers = readdirSync(BROKEN).filter((file) => !file.endsWith('.txt'));

describe('check says of', () => {
  const folder = new Folder();
  after(() => folder.remove());

  for (const file of dossiers) {
    test(`${file} what its author can do`, async () => {
      copyFileSync(path.join(BROKEN, file), path.join(folder.path, file));
      const { code, out, err } = await folder.run(['check', file]);
      assert.equal(out + err, readFileSync(path.join(BROKEN, `${file}.txt`), 'utf8'));
      assert.equal(code, err ? 2 : 1);
    });
  }

  test('at least ten', () => assert.ok(dossiers.length >= 10));
});
