/** What holds of every command, and of the program as a process. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { ROOT } from '../../tools/source-layout.mjs';
import { firstDossier } from '../dossier/large-dossier.js';
import { Folder } from './support.js';

const COMMANDS = ['init', 'check', 'render', 'build', 'diff', 'dev'];
const LOADER = path.join(ROOT, 'node_modules/tsx/dist/loader.mjs');
const MAIN = path.join(ROOT, 'src/cli/main.ts');
const folder = new Folder();
after(() => folder.remove());

describe('Help', () => {
  test('names every command and the way from nothing to an embed', async () => {
    const { code, out } = await folder.run(['--help']);
    assert.equal(code, 0);
    for (const command of COMMANDS) assert.match(out, new RegExp(`^ {2}${command} `, 'm'));
    assert.match(out, /init river-dispute\n.*check river-dispute\.json\n.*render river-dispute\.json --widget factbox/);
    for (const page of out.matchAll(/docs\/[\w./-]+(?:\.md|\/)/g)) assert.ok(existsSync(path.join(ROOT, page[0])), page[0]);
  });

  for (const command of COMMANDS) {
    test(`of ${command} has examples and exit codes`, async () => {
      const { code, out } = await folder.run([command, '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`Examples:\n(?: {2}.*conflict-widgets ${command} .*\n)+`));
      assert.match(out, /Exit codes:\n {2}0 {2}.*\n {2}1 {2}.*\n {2}2 {2}/);
      assert.equal((await folder.run(['help', command])).out, out);
    });
  }

  test('of render lists the channels that there are', async () => {
    const { out } = await folder.run(['render', '--help']);
    const { CHANNELS } = await import('../../src/server/channels.js');
    const listed = [.../Formats:\n((?: {2}.*\n)+)/.exec(out)![1]!.matchAll(/(?:^| {3,}) *([a-z-]+) {2,}/gm)].map(([, name]) => name);
    assert.deepEqual(listed.sort(), Object.keys(CHANNELS).sort());
  });

  test('is what no command gets, as a mistake', async () => {
    const { code, out, err } = await folder.run([]);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^Usage: conflict-widgets /);
  });
});

describe('A slip of the hand', () => {
  const rows: readonly [args: readonly string[], sentence: RegExp][] = [
    [['chek', 'a.json'], /unknown command 'chek'\n\(Did you mean check\?\)/],
    [['check', 'a.json', '--formt', 'json'], /unknown option '--formt'\n\(Did you mean --format\?\)/],
    [['diff', 'a.json', 'b.json', 'c.json'], /too many arguments/],
  ];
  for (const [args, sentence] of rows) {
    test(`${args.join(' ')} ends with 2 and what was meant`, async () => {
      const { code, err } = await folder.run(args);
      assert.match(err, sentence);
      assert.equal(code, 2);
    });
  }
});

describe('The process', () => {
  folder.write('nk.json', firstDossier);
  const run = (args: readonly string[], input = '') => spawnSync(process.execPath, ['--import', LOADER, MAIN, ...args], { cwd: folder.path, input, encoding: 'utf8' });

  test('tells the version of the package', () => assert.equal(run(['--version']).stdout, `${JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version}\n`));
  test('ends with the code of the command', () => assert.deepEqual([run(['check', 'nk.json']).status, run(['check', 'nowhere.json']).status], [0, 2]));
  test('reads its standard input', () => assert.match(run(['check', '-'], '{}').stdout, /^-:1:1 {2}error/));

  test('ends quietly where the pipe is closed', async () => {
    const child = spawn(process.execPath, ['--import', LOADER, MAIN, 'render', 'nk.json', '--widget', 'energy-chart', '--format', 'page'], { cwd: folder.path });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const code = await new Promise((resolve) => child.once('exit', resolve));
    assert.equal(err, '');
    assert.equal(code, 0);
  });

  test('leaves nothing behind where Ctrl-C ends a build', async () => {
    const child = spawn(process.execPath, ['--import', LOADER, MAIN, 'build', 'nk.json', '--out', 'public', '--lang', 'en', 'ru', 'ar'], { cwd: folder.path });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // As soon as the folder beside is there, and before the new one is.
    while (!folder.files.some((file) => file.startsWith('.public.'))) await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGINT');
    assert.equal(await ended, 130);
    assert.deepEqual(folder.files, ['nk.json']);
  });
});
