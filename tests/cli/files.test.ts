/** Files that are not there, not readable, not text, not writable: each a plain sentence with the name of the file and the cure. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { Folder, river } from './support.js';
import { unwritable } from '../../src/cli/files.js';

const folder = new Folder();
after(() => folder.remove());
folder.write('good.json', river());
mkdirSync(path.join(folder.path, 'empty-folder'));
folder.write('folder/a.json', '{}');
folder.write('folder/b.yaml', '{}');
folder.write('picture.json', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1));
folder.write('utf16.json', Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0));
folder.write('latin1.json', Uint8Array.of(0x7b, 0x0a, 0x22, 0xe9, 0x22));
folder.write('empty.json', ' \n');
folder.write('huge.json', `{"a": "${'x'.repeat(5_000_001)}"}`);
for (const [link, target] of [['broken.json', 'gone.json'], ['loop.json', 'loop.json'], ['linked.json', 'good.json']]) symlinkSync(target!, path.join(folder.path, link!));
folder.write('locked.json', river());
chmodSync(path.join(folder.path, 'locked.json'), 0);
/** An administrator may read everything, and no file can be locked. */
const isAdministrator = process.getuid?.() === 0;

describe('A file that cannot be read', () => {
  const rows: readonly (readonly [file: string, sentence: RegExp])[] = [
    ['nowhere.json', /^error: There is no file "nowhere\.json"\. Correct the path; "conflict-widgets init NAME" makes a first dossier\.\n$/],
    ['god.json', /^error: There is no file "god\.json"\. Did you mean "good\.json"\?\n$/],
    ['no-folder/a.json', /^error: There is no folder "no-folder", in which "a\.json" would be\. Correct the path\.\n$/],
    ['good.json/a.json', /^error: "good\.json\/a\.json" leads through a file as if it were a folder\. Correct the path\.\n$/],
    ['folder', /^error: "folder" is a folder\. Name a file in it: folder\/a\.json, folder\/b\.yaml\.\n$/],
    ['empty-folder', /^error: "empty-folder" is a folder\. Name a file\.\n$/],
    ['broken.json', /^error: "broken\.json" is a link to "gone\.json", which is not there\. Mend the link, or name the file itself\.\n$/],
    ['loop.json', /^error: "loop\.json" is a link that leads to itself\. Mend the link, or name the file itself\.\n$/],
    ['picture.json', /^error: "picture\.json" is not a text: .* Name the text file with the dossier\.\n$/],
    ['utf16.json', /^error: "utf16\.json" is in UTF-16, which Windows programs call "Unicode"\. Save it as UTF-8\.\n$/],
    ['latin1.json', /^error: "latin1\.json" is not in UTF-8: line 2, column 2 has a letter in another encoding.* save it as UTF-8\.\n$/],
    ['empty.json', /^error: "empty\.json" is empty\. .*\n$/],
    ['huge.json', /^error: "huge\.json" has 5\.0 MB, and pages read at most 5\.0 MB\. Split it by conflict or by period\.\n$/],
    ...(isAdministrator ? [] : ([['locked.json', /^error: "locked\.json" may not be read by you\. .*chmod u\+r locked\.json\n$/]] as const)),
  ];
  for (const [file, sentence] of rows) {
    for (const args of [['check', file], ['render', file, '--widget', 'factbox'], ['build', file, '--out', 'public'], ['diff', 'good.json', file]]) {
      test(`${file} stops ${args[0]} with a sentence`, async () => {
        const { code, out, err } = await folder.run(args);
        assert.equal(code, 2);
        assert.equal(out, '');
        assert.match(err, sentence);
      });
    }
  }

  test('is none where a link leads to one that can', async () => assert.equal((await folder.run(['check', 'linked.json'])).code, 0));

  for (const [why, bytes, sentence] of [['empty', '', /^error: the standard input is empty/], ['a picture', Uint8Array.of(0, 1), /^error: the standard input is not a text/], ['too large', 'x'.repeat(5_000_001), /^error: the standard input has 5\.0 MB/]] as const) {
    test(`may be the standard input, which is ${why}`, async () => {
      const { code, err } = await folder.run(['check', '-'], { stdin: bytes });
      assert.equal(code, 2);
      assert.match(err, sentence);
    });
  }
});

describe('A file that cannot be written', () => {
  const rows: readonly [out: string, sentence: RegExp][] = [
    ['no-folder/a.html', /^error: There is no folder "no-folder" to write "a\.html" into\. Make it first: mkdir -p no-folder\n$/],
    ['good.json/a.html', /^error: "good\.json" is a file, and "a\.html" was to be written into it as into a folder\. Name another place\.\n$/],
    ['folder', /^error: "folder" is a folder\. Name a file: folder\/NAME\n$/],
  ];
  for (const [out, sentence] of rows) {
    test(`${out} stops render, and leaves nothing`, async () => {
      const before = folder.files;
      const { code, err } = await folder.run(['render', 'good.json', '--widget', 'factbox', '--out', out]);
      assert.equal(code, 2);
      assert.match(err, sentence);
      assert.deepEqual(folder.files, before);
    });
  }

  for (const [code, sentence] of [['EACCES', /no right to write in "dir"/], ['EROFS', /no right to write/], ['ENOSPC', /no room left on the disk for "dir\/a\.html"\. Nothing was changed/], ['EIO', /cannot be written: broken/]] as const) {
    test(`${code} has a sentence`, () => assert.match(unwritable('dir/a.html', '/x/dir/a.html', Object.assign(new Error('broken'), { code })).message, sentence));
  }
});

test('What is written replaces the whole file and not the link to it', async () => {
  folder.write('target.html', 'x'.repeat(100_000));
  symlinkSync('target.html', path.join(folder.path, 'link.html'));
  assert.equal((await folder.run(['render', 'good.json', '--widget', 'factbox', '--no-src', '--out', 'link.html'])).code, 0);
  assert.ok(lstatSync(path.join(folder.path, 'link.html')).isSymbolicLink());
  assert.equal(readlinkSync(path.join(folder.path, 'link.html')), 'target.html');
  assert.match(folder.read('target.html'), /^<conflict-factbox lang="en" dir="ltr">\n[^]*<\/conflict-factbox>\n$/);
  assert.ok(!existsSync(path.join(folder.path, `.target.html.${process.pid}.part`)));
});
