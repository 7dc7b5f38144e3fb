/** Storybook has every story, and shows them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { exitCode } from '../../tools/run.mjs';
import { ROOT } from '../../tools/source-layout.mjs';
import { sendFile } from '../../tools/static-files.mjs';
import { launchBrowser } from '../support/browser.js';
import { untilSeen } from '../support/look.js';
import { allStories } from './stories.js';

interface Entry {
  readonly id: string;
  readonly exportName: string;
  readonly importPath: string;
}

const BUILT = path.join(ROOT, '.cache/storybook');
const stories = await allStories();

describe('Storybook', () => {
  let browser: Browser;
  let server: Server;
  let entries: readonly Entry[];
  before(async () => {
    assert.equal(await exitCode(process.execPath, ['tools/storybook.mjs', 'build']), 0);
    entries = Object.values((JSON.parse(readFileSync(path.join(BUILT, 'index.json'), 'utf8')) as { entries: Record<string, Entry> }).entries);
    browser = await launchBrowser();
    server = createServer((request, response) => sendFile(BUILT, request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    await browser?.close();
    server?.close().closeAllConnections();
  });

  test('lists every story', () => {
    const listed = entries.map(({ importPath, exportName }) => `${path.basename(importPath, '.stories.ts')} ${exportName}`);
    assert.deepEqual(listed.sort(), stories.map(({ noun, name }) => `${noun} ${name}`).sort());
  });

  for (const noun of new Set(stories.map((story) => story.noun))) {
    test(`shows <conflict-${noun}> in the surroundings of the toolbar`, async () => {
      const { id } = entries.find(({ importPath, exportName }) => importPath.endsWith(`/${noun}.stories.ts`) && exportName === 'ConflictingData')!;
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/iframe.html?id=${id}&viewMode=story&globals=theme:dark;language:ar;direction:rtl;width:290px`);
      await untilSeen(page, 'the story', (all) => all.length > 0 && all.every(({ state }) => state === 'widget'));
      assert.deepEqual(
        await page.evaluate(() => {
          const { lang, dir, style } = document.documentElement;
          return [lang, dir, style.colorScheme, Math.round(document.querySelector('#storybook-root > *')!.getBoundingClientRect().width)];
        }),
        ['ar', 'rtl', 'dark', 290],
      );
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});
