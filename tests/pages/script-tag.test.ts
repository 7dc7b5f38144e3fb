import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { dossierNames } from '../../tools/source-layout.mjs';
import { assertGoodGuest, launchBrowser, openPage } from '../support/browser.js';
import { TestServer, strictPolicy } from '../support/server.js';
import { KINDS } from '../support/widgets.js';

const kinds = KINDS.map(({ noun }) => noun);
const tag = (noun: string) => `<conflict-${noun}></conflict-${noun}>`;

describe('the script tag', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([TestServer.start(), launchBrowser()]);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  async function open(body: string, { script = 'auto.js', headers = {} as Record<string, string>, doctype = '<!doctype html>' } = {}) {
    server.put('/page.html', {
      body: `${doctype}<html lang="en"><title>Page</title><script type="module" src="/dist/cdn/${script}" nonce="n"></script><body>${body}`,
      headers,
    });
    const opened = await openPage(browser);
    server.forgetRequests();
    await opened.page.goto(`${server.origin}/page.html`);
    return opened;
  }

  /** Waits until elements of these kinds are upgraded and show something. */
  const drawn = (page: Page, nouns: readonly string[]) =>
    page.waitForFunction(
      (names) => names.every((name) => [...document.querySelectorAll(`conflict-${name}`)].every((element) => customElements.get(`conflict-${name}`) && element.shadowRoot?.textContent?.trim())),
      { timeout: 10_000 },
      nouns,
    );

  /** The scripts that were asked for; the embedded dossier counts as the dossier. */
  const scripts = () =>
    server.requests.filter((url) => url.endsWith('.js')).map((url) => path.basename(url, '.js')).filter((name) => !dossierNames().includes(name)).sort();

  for (const noun of kinds) {
    test(`brings a page with <conflict-${noun}> in two scripts`, async () => {
      const { page, watch } = await open(tag(noun));
      await drawn(page, [noun]);
      assert.deepEqual(scripts(), ['auto', noun].sort());
      assertGoodGuest(watch);
      await page.close();
    });
  }

  test('brings a page with all kinds in two scripts', async () => {
    const { page, watch } = await open(kinds.map(tag).join(''));
    await drawn(page, kinds);
    assert.deepEqual(scripts(), ['auto', 'widgets']);
    assertGoodGuest(watch);
    await page.close();
  });

  test('brings kinds that are added later in one script more, and registers nothing twice', async () => {
    const [first, ...others] = kinds as [string, ...string[]];
    const { page, watch } = await open(tag(first));
    await drawn(page, [first]);
    for (const noun of others) {
      await page.evaluate((name) => document.body.append(document.createElement(`conflict-${name}`)), noun);
      await drawn(page, [noun]);
    }
    assert.deepEqual(scripts(), ['auto', first, 'widgets'].sort());
    assertGoodGuest(watch);
    assert.deepEqual(watch.console, []);
    await page.close();
  });

  for (const script of ['auto.js', 'conflict-widgets.js']) {
    test(`${script} works under the strict policy without a report`, async () => {
      const { page, watch } = await open(kinds.map(tag).join(''), { script, headers: { 'content-security-policy': strictPolicy('n') } });
      await drawn(page, kinds);
      assertGoodGuest(watch);
      await page.close();
    });

    test(`${script} works beside elements whose ids are the names of Lit's globals`, async () => {
      const ids = [
        'litHtmlVersions', 'reactiveElementVersions', 'litElementVersions', 'litIssuedWarnings', 'litPropertyMetadata', 'litNonce',
        'litHtmlPolyfillSupport', 'reactiveElementPolyfillSupport', 'litElementPolyfillSupport', 'litElementHydrateSupport', 'ShadyCSS',
      ];
      const { page, watch } = await open(ids.map((id) => `<input id="${id}">`).join('') + kinds.map(tag).join(''), { script });
      await drawn(page, kinds);
      assertGoodGuest(watch);
      await page.close();
    });

    test(`${script} adds no global and no symbol to the page`, async () => {
      const { page } = await open(kinds.map(tag).join(''), { script });
      await drawn(page, kinds);
      const names = () => page.evaluate(() => [...Object.getOwnPropertyNames(globalThis), ...Object.getOwnPropertyNames(Symbol)]);
      const here = await names();
      await page.goto(server.put('/empty.html', '<!doctype html><title>Empty</title>'));
      // The tool that drives the browser leaves names of its own when it waits.
      await page.waitForFunction(() => true);
      const empty = await names();
      assert.deepEqual(here.filter((name) => !empty.includes(name)), []);
      await page.close();
    });
  }
});
