import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import test from 'node:test';
import { ROOT } from '../../tools/source-layout.mjs';

test('the script-tag files have not grown past the ceilings of tools/size-limits.json', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'tools/size.mjs')], { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /First widget of a page/);
});
