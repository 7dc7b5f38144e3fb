import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { CHANNELS, renderChannel } from '../../src/server/channels.js';
import { parse } from '../../src/dossier/parse.js';
import { replaceFolder } from '../../src/cli/folders.js';
import { Folder, river } from './support.js';

const folder = new Folder();
after(() => folder.remove());
const waivers = [{ id: 'w', rule: 'bare-figure', reason: 'The report names no day.' }];
folder.write('river.json', river({ $schema: '/home/somebody/schema.json', waivers }));
const manifestOf = (out: string) => JSON.parse(folder.read(`${out}/manifest.json`));
const within = (out: string) => folder.files.filter((file) => file.startsWith(`${out}/`)).map((file) => file.slice(out.length + 1));

describe('build', () => {
  test('writes every widget in every channel and language, as render does', async () => {
    const { code, out } = await folder.run(['build', 'river.json', '--out', 'public/river', '--base', '/river/', '--lang', 'en', 'ar']);
    assert.equal(code, 0);
    assert.match(out, /^public\/river: \d+ files; the tags ask for \/river\/dossiers\/river-dispute\.json\.\n$/);
    const { widgets } = manifestOf('public/river');
    assert.deepEqual(widgets.map(({ tag, item, lang }: Record<string, string>) => [tag, item, lang]), [['conflict-factbox', undefined, 'en'], ['conflict-quote', 'q-ray', 'en'], ['conflict-factbox', undefined, 'ar'], ['conflict-quote', 'q-ray', 'ar']]);
    for (const { tag, item, lang, files } of widgets) {
      assert.deepEqual(Object.keys(files), Object.keys(CHANNELS));
      for (const [channel, file] of Object.entries(files)) {
        const wanted = await renderChannel(river(), tag, channel, { lang, src: '/river/dossiers/river-dispute.json', items: item && [item] });
        assert.equal(folder.read(`public/river/${file as string}`), wanted);
      }
    }
    assert.equal(new Set(widgets.flatMap(({ files }: { files: object }) => Object.values(files))).size, 4 * Object.keys(CHANNELS).length);
  });

  test('lists every file with its size and hash in the manifest', () => {
    const { files } = manifestOf('public/river');
    assert.deepEqual([...Object.keys(files), 'manifest.json'].sort(), within('public/river'));
    for (const [file, { bytes, integrity }] of Object.entries(files) as [string, { bytes: number; integrity: string }][]) {
      const content = readFileSync(path.join(folder.path, 'public/river', file));
      assert.equal(bytes, content.length);
      assert.equal(integrity, `sha256-${createHash('sha256').update(content).digest('base64')}`);
    }
  });

  test('publishes the dossier under its id and under its hash, without what only its authors need', () => {
    const { address, immutable } = manifestOf('public/river');
    assert.equal(address, '/river/dossiers/river-dispute.json');
    const text = folder.read('public/river/dossiers/river-dispute.json');
    assert.equal(immutable, `/river/dossiers/river-dispute.${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`);
    assert.equal(folder.read(`public/river${immutable.slice('/river'.length)}`), text);
    assert.doesNotMatch(text, /edNote|waivers|somebody/);
    const { dossier, problems } = parse(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(dossier!.facts.map(({ id }) => id), ['displaced', 'bridge']);
  });

  test('writes for how long each may be kept, for three kinds of servers', () => {
    const { immutable } = manifestOf('public/river');
    const headers = folder.read('public/river/_headers');
    assert.match(headers, /^\/river\/dossiers\/river-dispute\.json\n {2}Cache-Control: public, max-age=60\n/m);
    assert.ok(headers.includes(`${immutable}\n  Cache-Control: public, max-age=31536000, immutable\n`));
    assert.match(folder.read('public/river/nginx.conf'), /location = \/river\/dossiers\/river-dispute\.json \{[^}]*\}?[^}]*max-age=60/);
    const [, pattern] = /location ~ (\S+) \{/.exec(folder.read('public/river/nginx.conf'))!;
    assert.match(immutable, new RegExp(pattern!));
    assert.doesNotMatch('/river/dossiers/river-dispute.json', new RegExp(pattern!));
    const patterns = [...folder.read('public/river/apache.conf').matchAll(/<FilesMatch "([^"]+)">/g)].map(([, one]) => new RegExp(one!));
    assert.deepEqual(patterns.map((one) => ['river-dispute.json', path.basename(immutable)].map((name) => one.test(name))), [[true, false], [false, true]]);
  });

  test('gives the same files for the same dossier', async () => {
    const before = within('public/river').map((file) => folder.read(`public/river/${file}`));
    await folder.run(['build', 'river.json', '--out', 'public/river', '--base', '/river/', '--lang', 'en', 'ar']);
    assert.deepEqual(within('public/river').map((file) => folder.read(`public/river/${file}`)), before);
  });

  test('replaces the folder, but for the dossiers that pages may have named by their hash', async () => {
    const { immutable } = manifestOf('public/river');
    folder.write('public/river/stale.txt', 'of an earlier build');
    folder.write('river.json', river({ version: 2, title: 'The river' }));
    assert.equal((await folder.run(['build', 'river.json', '--out', 'public/river', '--base', '/river/'])).code, 0);
    const files = within('public/river');
    assert.ok(!files.includes('stale.txt') && !files.some((file) => file.startsWith('widgets/ar/')));
    const manifest = manifestOf('public/river');
    assert.notEqual(manifest.immutable, immutable);
    assert.deepEqual(manifest.earlier, [immutable.slice('/river/'.length)]);
    assert.ok(files.includes(immutable.slice('/river/'.length)));
    assert.ok(folder.read('public/river/_headers').includes(`${immutable}\n`));
  });

  test('leaves nothing beside the folder', () => assert.deepEqual(folder.files.filter((file) => !file.startsWith('public/river/')), ['river.json']));

  test('prints the manifest as JSON when asked', async () => {
    const { out } = await folder.run(['build', 'river.json', '--out', 'public/river', '--json']);
    assert.equal(out, folder.read('public/river/manifest.json'));
  });

  test('shows on a terminal how far it is', async () => {
    const { err } = await folder.run(['build', 'river.json', '--out', 'public/river'], { isTerminal: true });
    assert.match(err, /\r\x1b\[2K1 of 2: factbox, en\r\x1b\[2K2 of 2: quote q-ray, en\r\x1b\[2K$/);
  });

  test('leaves out withdrawn items and widgets for which there is nothing', async () => {
    folder.write('withdrawn.json', river({ quotes: [{ ...(river()['quotes'] as object[])[0], status: 'withdrawn' }] }));
    await folder.run(['build', 'withdrawn.json', '--out', 'public/withdrawn']);
    assert.deepEqual(manifestOf('public/withdrawn').widgets.map(({ tag }: { tag: string }) => tag), ['conflict-factbox']);
  });
});

describe('build does all or nothing:', () => {
  const other = new Folder();
  after(() => other.remove());
  other.write('river.json', river());
  other.write('faulty.json', river({ quotes: [{ id: 'q-ray' }] }));
  other.write('site/index.html', 'somebody’s own');
  mkdirSync(path.join(other.path, 'bare'));

  const rows: readonly [why: string, args: readonly string[], code: number, sentence: RegExp][] = [
    ['a dossier in error', ['faulty.json', '--out', 'public'], 1, /quotes\[0\]\.exact {2}is missing[^]*Nothing was built: mend the errors first\.\n$/],
    ['an unknown language', ['river.json', '--out', 'new/deep/public', '--lang', 'en', 'fr'], 2, /Unknown language "fr"/],
    ['a folder of somebody’s own', ['river.json', '--out', 'site'], 2, /"site" holds files that no earlier build wrote.*site\/dossier/],
    ['a file in the place of the folder', ['river.json', '--out', 'river.json'], 2, /"river\.json" is a file/],
    ['the folder in which one is', ['river.json', '--out', '.'], 2, /is the folder in which you are/],
    ['a folder in a file', ['river.json', '--out', 'river.json/public'], 2, /is a file, and "public" was to be written into it/],
    ['a base that is no path', ['river.json', '--out', 'public', '--base', 'river'], 2, /--base "river" is not a path that begins and ends with a slash/],
    ['no folder', ['river.json'], 2, /required option '--out <folder>' not specified/],
  ];
  for (const [why, args, code, sentence] of rows) {
    test(`${why} leaves everything as it was`, async () => {
      const before = other.files;
      const outcome = await other.run(['build', ...args]);
      assert.match(outcome.err, sentence);
      assert.equal(outcome.code, code);
      assert.deepEqual(other.files, before);
    });
  }

  test('an empty folder is filled', async () => assert.equal((await other.run(['build', 'river.json', '--out', 'bare'])).code, 0));

  /** Fills the folder by hand, in the middle of which something happens. */
  const filling = (out: string, middle: () => void) =>
    replaceFolder({ cwd: other.path, env: {}, out: { isTerminal: false, write() {} }, err: { isTerminal: false, write() {} }, stdin: async () => new Uint8Array(), now: () => new Date(), onInterrupt: (tidy) => (other.tidies.add(tidy), () => void other.tidies.delete(tidy)) }, out, async ({ write }) => {
      write('manifest.json', '{"generator": "conflict-widgets"}');
      write('half.txt', 'half');
      middle();
      write('rest.txt', 'rest');
    });

  test('Ctrl-C in the middle leaves the old folder and nothing else', async () => {
    const before = other.files;
    const stopped = new Error('stopped');
    await assert.rejects(filling('bare', () => {
      for (const tidy of other.tidies) assert.equal(tidy(), undefined);
      assert.deepEqual(other.files, before);
      throw stopped;
    }), stopped);
    assert.deepEqual(other.files, before);
    assert.equal(other.tidies.size, 0);
  });

  test('while a new folder is filled, the old one stands there whole', async () => {
    const before = other.files.filter((file) => file.startsWith('bare/'));
    await filling('bare', () => assert.deepEqual(other.files.filter((file) => file.startsWith('bare/')), before));
    assert.deepEqual(other.files.filter((file) => file.startsWith('bare/')), ['bare/half.txt', 'bare/manifest.json', 'bare/rest.txt']);
  });

  test('a folder that a killed build had set aside comes back', async () => {
    mkdirSync(path.join(other.path, '.gone.old/dossiers'), { recursive: true });
    writeFileSync(path.join(other.path, '.gone.old/manifest.json'), '{"generator": "conflict-widgets"}');
    writeFileSync(path.join(other.path, '.gone.old/dossiers/river-dispute.0123456789abcdef.json'), '{}');
    assert.equal((await other.run(['build', 'river.json', '--out', 'gone'])).code, 0);
    assert.ok(other.files.includes('gone/dossiers/river-dispute.0123456789abcdef.json'));
    assert.ok(!other.files.some((file) => file.startsWith('.gone')));
  });
});
