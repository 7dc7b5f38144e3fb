/** The commands of the guide, in its order and as they are written there, in an empty folder with the built package. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../../tools/source-layout.mjs';
import { launchBrowser } from '../support/browser.js';
import { BLOCKS, placeOf, rowsOf, sectionOf, codesIn } from './support/markdown.js';
import { PublishedSite, assertShowsSourcedFacts } from './support/published.js';

const GUIDE = 'docs/command-line.md';
const MAIN = path.join(ROOT, 'dist/cli/main.js');
const blocks = BLOCKS.filter(({ file }) => file === GUIDE);

describe('the guide to the command line', () => {
  let home: string;
  let folder: string;
  before(() => {
    home = mkdtempSync(path.join(os.tmpdir(), 'conflict-widgets-author-'));
    folder = path.join(home, 'work');
    mkdirSync(folder);
    // What npm puts into node_modules/.bin.
    const bin = path.join(home, 'bin');
    mkdirSync(bin);
    writeFileSync(path.join(bin, 'conflict-widgets'), `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
    chmodSync(path.join(bin, 'conflict-widgets'), 0o755);
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  for (const [i, block] of blocks.entries()) {
    const { language, words: [run, code = '0'] } = block;
    if (language !== 'sh' || run !== 'run') continue;
    test(`${placeOf(block)} does in its turn what the guide says`, () => {
      const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', block.code], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${path.join(home, 'bin')}${path.delimiter}${process.env['PATH']}` } });
      assert.equal(status, Number(code), stdout + stderr);
      const shown = blocks[i + 1];
      if (shown?.language === 'txt') assert.ok(stdout.includes(shown.code), `the guide shows\n${shown.code}\nand it prints\n${stdout}`);
    });
  }

  test('leads from an empty folder to a page that shows facts with their sources', async () => {
    const [browser, site] = await Promise.all([launchBrowser(), PublishedSite.start()]);
    try {
      cpSync(path.join(folder, 'public/dossiers'), path.join(site.folder, 'dossiers'), { recursive: true });
      const script = BLOCKS.find(({ file, language }) => file === 'README.md' && language === 'html')!.code.split('\n', 1)[0]!;
      const visit = await site.open(browser, `${script}\n${readFileSync(path.join(folder, 'factbox.html'), 'utf8')}`);
      await assertShowsSourcedFacts(visit);
      assert.deepEqual(await visit.page.$eval('conflict-factbox', (element) => [element.dossier?.id, element.problems]), ['river-dispute', []]);
    } finally {
      await browser.close();
      await site.stop();
    }
  });

  test('has every command, format and file of the built folder', async () => {
    const help = (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' }).stdout;
    const commands = [...help('--help').matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name]) => name!);
    assert.ok(commands.length > 5);
    for (const command of commands) assert.match(sectionOf(GUIDE, `\`${command}\``), new RegExp(`conflict-widgets ${command} `));
    const { CHANNELS } = await import('../../src/server/channels.js');
    assert.deepEqual(rowsOf(sectionOf(GUIDE, '`render`')).flatMap(([formats]) => codesIn(formats!)).filter((format) => format !== '--bom' && format !== '--format').sort(), Object.keys(CHANNELS).sort());
  });
});
