/** `conflict-widgets dev`, as a process, with a browser in front of it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { request } from 'node:http';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { stringify } from 'yaml';
import { Folder, river } from '../cli/support.js';
import { assertGoodGuest, launchBrowser, openPage } from '../support/browser.js';
import { DIST } from '../support/server.js';

const MAIN = path.join(DIST, 'cli/main.js');

/** A running `dev`, with all that it has printed. */
class Dev {
  readonly #process: ChildProcess;
  printed = '';
  #heard: () => void = () => {};

  constructor(folder: Folder, ...args: string[]) {
    this.#process = spawn(process.execPath, [MAIN, 'dev', ...args], { cwd: folder.path, env: { ...process.env, NO_COLOR: '1' } });
    for (const stream of [this.#process.stdout!, this.#process.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.printed += text;
        this.#heard();
      });
    }
  }

  /** Waits until it has printed something. @returns what matched */
  async prints(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.printed);
      if (found) return found;
      await new Promise<void>((resolve, reject) => {
        this.#heard = resolve;
        this.#process.once('exit', () => reject(new Error(`It ended: ${this.printed}`)));
      });
    }
  }

  get address(): Promise<string> {
    return this.prints(/http:\/\/127\.0\.0\.1:\d+\S+/).then(([url]) => url);
  }

  /** Ends it as Ctrl-C does. @returns its exit code */
  async end(): Promise<number | null> {
    if (this.#process.exitCode !== null) return this.#process.exitCode;
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGINT');
    return ended;
  }
}

const reads = (page: Page, selector: string, words: string) =>
  page.waitForFunction((where, what) => [...document.querySelectorAll(where)].some((element) => (element.localName.includes('-') ? element.shadowRoot : element)?.textContent?.includes(what)), { timeout: 20_000 }, selector, words);

const claims = [{ id: 'c-dam', text: 'Southland holds back water', claimants: ['northland'], assertion: 'alleges', responses: [], sources: [{ source: 'gazette' }] }];

describe('dev', () => {
  const folder = new Folder();
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    folder.remove();
  });

  for (const [file, written] of [['river.json', (value: object) => JSON.stringify(value, null, 2)], ['river.yaml', (value: object) => stringify(value)]] as const) {
    test(`shows ${file} in the workbench, and anew when it is saved, with its problems`, async () => {
      folder.write(file, written(river()));
      const dev = new Dev(folder, file);
      const { page, watch } = await openPage(browser);
      try {
        await page.goto(await dev.address);
        await reads(page, '#paper > *', '12,000');
        await reads(page, '#problems-status', 'None found.');
        await reads(page, '#snippet', '<conflict-factbox src="/dossiers/river-dispute.json"');
        await dev.prints(new RegExp(`${file}: 0 errors, 0 warnings`));

        folder.write(file, written(river({ claims, facts: [...(river()['facts'] as object[]).slice(1), { id: 'displaced', label: 'Displaced', quantity: { value: '14,000', unit: 'people' }, sources: [{ source: 'gazette' }] }] })));
        await reads(page, '#problems', 'facts[1].quantity.value: "14,000" is not a number');
        // The rules of editors are told on the terminal, with the place in the file as it is written.
        const [, line] = await dev.prints(new RegExp(`${file}:(\\d+):\\d+ +error +facts\\[1\\]\\.quantity\\.value`));
        assert.match(folder.read(file).split('\n')[Number(line) - 1]!, /value/);
        await dev.prints(/warning +claims\[0\]\.responses .*\(claim-without-response\)/);

        folder.write(file, written(river({ facts: [{ id: 'displaced', label: 'Displaced', quantity: { value: 14000, unit: 'people' }, sources: [{ source: 'gazette' }] }] })));
        await reads(page, '#paper > *', '14,000');
        await reads(page, '#problems-status', 'None found.');

        folder.write(file, '{ "schemaVersion": ');
        await dev.prints(new RegExp(`${file}:1:\\d+ +error +\\(the whole\\)`));
        await reads(page, '#problems', 'json-syntax');
        assertGoodGuest(watch);
        assert.equal(await dev.end(), 0);
      } finally {
        await page.close();
        await dev.end();
      }
    });
  }

  test('sees a file that an editor puts in the place of the old one', async () => {
    folder.write('saved.json', river());
    const dev = new Dev(folder, 'saved.json');
    try {
      await dev.address;
      const { renameSync } = await import('node:fs');
      folder.write('saved.json.tmp', river({ title: 'Anew', claims }));
      renameSync(path.join(folder.path, 'saved.json.tmp'), path.join(folder.path, 'saved.json'));
      await dev.prints(/saved\.json: 0 errors, 1 warning/);
    } finally {
      await dev.end();
    }
  });

  test('answers only on this machine and to its own name', async () => {
    folder.write('private.json', river());
    const dev = new Dev(folder, 'private.json');
    try {
      const url = new URL(await dev.address);
      assert.equal(url.hostname, '127.0.0.1');
      const status = (host: string) => new Promise<number>((resolve, reject) => void request({ host: '127.0.0.1', port: url.port, path: '/dossiers/river-dispute.json', headers: { host } }, (answer) => resolve(answer.resume().statusCode!)).once('error', reject).end());
      assert.equal(await status(url.host), 200);
      assert.equal(await status('evil.example'), 403);
    } finally {
      await dev.end();
    }
  });

  const stops: readonly [why: string, args: readonly string[], sentence: RegExp][] = [
    ['a file that is not there', ['nowhere.json'], /There is no file "nowhere\.json"/], ['the standard input', ['-'], /dev watches a file/], ['a port that is none', ['private.json', '--port', '70000'], /Write a whole number from 1 to 65535/],
  ];
  for (const [why, args, sentence] of stops) {
    test(`stops at ${why} with a sentence`, async () => {
      const { code, err } = await folder.run(['dev', ...args]);
      assert.match(err, sentence);
      assert.equal(code, 2);
    });
  }

  test('says so where its port is taken', async () => {
    const dev = new Dev(folder, 'private.json');
    try {
      const { port } = new URL(await dev.address);
      const { code, err } = await folder.run(['dev', 'private.json', '--port', port]);
      assert.match(err, new RegExp(`Port ${port} is taken by another program`));
      assert.equal(code, 2);
    } finally {
      await dev.end();
    }
  });
});
