/** The preview page and the example pages, by what a person does with them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { DEFAULTS, fromSearch, toSearch } from '../../demo/state.js';
import { snippetOf } from '../../demo/snippet.js';
import { ROOT } from '../../tools/source-layout.mjs';
import { assertGoodGuest, launchBrowser, openPage } from '../support/browser.js';
import { TestServer } from '../support/server.js';

const EXAMPLE = readFileSync(path.join(ROOT, 'src/dossiers/nagorno-karabakh-2020.json'), 'utf8');

describe('the address of the preview page', () => {
  for (const search of ['', '?widget=quote&item=q-unsc-stop', '?width=290&theme=dark&lang=ar&dir=ltr', '?items=a+b&dossier=url&src=%2Fa.json', '?heading=A+%26+B&level=2&compact=1&way=single&plain=']) {
    test(`${search || 'without a search'} comes back as it was`, () => {
      assert.deepEqual(fromSearch(toSearch(fromSearch(search))), fromSearch(search));
      assert.equal(toSearch(fromSearch(search)) === '', search === '');
    });
  }

  for (const search of ['?widget=%3Cscript%3E', '?width=-1', '?width=1e99', '?theme=red', '?lang=xx', '?dossier=text', '?__proto__=x&constructor=y']) {
    test(`${search} asks for nothing that the page does not have`, () => assert.deepEqual(fromSearch(search), DEFAULTS));
  }
});

test('a snippet escapes what was typed in', () => {
  const snippet = snippetOf({ ...DEFAULTS, heading: '"><script>alert(1)</script>' }, { fallback: '' });
  assert.ok(snippet.includes('heading="&quot;>&lt;script>alert(1)&lt;/script>"'));
});

// Three at a time: a page spends most of its time waiting.
describe('the preview page', { concurrency: 3 }, () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([TestServer.start(), launchBrowser()]);
    server.put('/dossiers/good.json', { body: EXAMPLE, type: 'application/json' });
    server.put('/dossiers/faulty.json', { body: EXAMPLE.replace('"value": 30000', '"value": "30,000"'), type: 'application/json' });
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  async function open(search = '', { javaScript = true, file = 'demo/', width = 1000, bypassPolicy = false } = {}) {
    const opened = await openPage(browser);
    await opened.page.setJavaScriptEnabled(javaScript);
    await opened.page.setBypassCSP(bypassPolicy);
    await opened.page.setViewport({ width, height: 800 });
    // Each page takes keys as if it were in front.
    await (await opened.page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await opened.page.goto(`${server.origin}/${file}${search}`);
    return opened;
  }
  /** Waits for words in an element; in a widget's own part, where it is one, and not in the plain HTML inside its tag. */
  const reads = (page: Page, selector: string, words: string) =>
    page.waitForFunction((where, what) => [...document.querySelectorAll(where)].some((element) => (element.localName.includes('-') ? element.shadowRoot : element)?.textContent?.includes(what)), { timeout: 10_000 }, selector, words);
  const snippet = (page: Page) => page.$eval('#snippet', (element) => element.textContent ?? '');

  test('shows the fact box of the example, and the tag to paste for it', async () => {
    const { page, watch } = await open();
    await reads(page, 'conflict-factbox', '30,000');
    await reads(page, '#snippet', '<conflict-factbox items="casualties');
    await reads(page, '#snippet', '<dd>about 30,000 people');
    await reads(page, '#problems-status', 'None found.');
    assert.deepEqual(watch.console, []);
    assertGoodGuest(watch);
    await page.close();
  });

  test('goes to the quote by keyboard, and remembers it in the address', async () => {
    const { page, watch } = await open();
    await reads(page, '#facts', 'Mediators');
    await page.focus('[name="widget"][value="factbox"]');
    await page.keyboard.press('ArrowRight');
    await reads(page, 'conflict-quote', 'We will continue to stand with Azerbaijan');
    await reads(page, '#snippet', '<conflict-quote item="q-altun-stand">');
    assert.match(page.url(), /\?widget=quote$/);
    await page.reload();
    await reads(page, 'conflict-quote', 'We will continue to stand with Azerbaijan');
    assertGoodGuest(watch);
    await page.close();
  });

  test('leaves out a fact that is unticked, and brings it back at the end', async () => {
    const { page } = await open('?items=mediators+alliances');
    await reads(page, '#facts', 'Mediators');
    await page.click('#facts input[value="mediators"]');
    await reads(page, '#snippet', 'items="alliances"');
    await page.click('#facts input[value="mediators"]');
    await reads(page, '#snippet', 'items="alliances mediators"');
    await page.close();
  });

  test('draws the frame by the arrow keys to a width, and says which', async () => {
    const { page } = await open('?width=400');
    await reads(page, '#measure', '400 px');
    await page.focus('#handle');
    await page.keyboard.press('ArrowLeft');
    await reads(page, '#measure', '390 px');
    assert.equal(await page.$eval('#handle', (element) => element.ariaValueNow), '390');
    assert.match(page.url(), /width=390/);
    await page.close();
  });

  test('draws the frame by the pointer', async () => {
    const { page } = await open('?width=400');
    await reads(page, '#measure', '400 px');
    const { x, y } = (await (await page.$('#handle'))!.boundingBox())!;
    await page.mouse.move(x + 10, y + 100);
    await page.mouse.down();
    await page.mouse.move(x - 40, y + 100, { steps: 4 });
    await page.mouse.up();
    await reads(page, '#measure', '300 px');
    await page.close();
  });

  test('speaks Arabic from right to left, and says so in the tag', async () => {
    const { page } = await open('?lang=ar');
    await reads(page, 'conflict-factbox', 'لمحة سريعة');
    assert.equal(await page.$eval('conflict-factbox', (element) => element.shadowRoot!.querySelector<HTMLElement>('[part="frame"]')!.dir), 'rtl');
    await reads(page, '#snippet', 'lang="ar"');
    await page.close();
  });

  test('shows the light and the dark theme whatever the system has', async () => {
    const { page } = await open();
    await reads(page, 'conflict-factbox', '30,000');
    for (const [theme, colour] of [['dark', 'rgb(22, 25, 30)'], ['light', 'rgb(255, 255, 255)']] as const) {
      await page.click(`[name="theme"][value="${theme}"]`);
      assert.equal(await page.$eval('conflict-factbox', (element) => getComputedStyle(element.shadowRoot!.querySelector('[part="frame"]')!).backgroundColor), colour);
    }
    await page.close();
  });

  test('shows a dossier by its address, and its problems with their places', async () => {
    const { page, watch } = await open('?dossier=url&src=/dossiers/faulty.json');
    await reads(page, '#problems-status', '1 error, 0 warnings.');
    await reads(page, '#problems', '/facts/0/quantity/value');
    await reads(page, '#problems', 'Write the plain number');
    await reads(page, 'conflict-factbox', 'Mediators');
    await reads(page, '#snippet', 'src="/dossiers/faulty.json"');
    assertGoodGuest(watch);
    await page.close();
  });

  test('tells why an address brings nothing', async () => {
    const { page, watch } = await open('?dossier=url&src=/nowhere.json');
    await reads(page, '#problems', 'answered with status 404');
    await reads(page, 'conflict-factbox', 'could not be loaded');
    assertGoodGuest(watch);
    await page.close();
  });

  test('shows pasted JSON as it is typed, and where it breaks off', async () => {
    const { page, watch } = await open();
    await page.select('#dossier', 'text');
    await page.click('#use-example');
    await reads(page, 'conflict-factbox:not([items])', '30,000');
    await page.$eval('#text', (area) => {
      (area as HTMLTextAreaElement).value = '{"schemaVersion": ';
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await reads(page, '#problems', 'json-syntax');
    assertGoodGuest(watch);
    await page.close();
  });

  test('shows a file of this device', async () => {
    const { page } = await open();
    await page.select('#dossier', 'file');
    const input = (await page.$('#file'))!;
    await (input as Awaited<ReturnType<typeof page.waitForSelector<'input#file'>>>)!.uploadFile(path.join(ROOT, 'src/dossiers/nagorno-karabakh-2020.json'));
    await reads(page, 'conflict-factbox:not([items])', '30,000');
    await reads(page, '#snippet', 'src="/dossiers/nagorno-karabakh-2020.json"');
    await page.close();
  });

  test('copies the tag, and says so aloud', async () => {
    const { page } = await open('?plain=');
    await reads(page, '#snippet', '<conflict-factbox');
    // What a browser asks its user before it copies is not what is tested here.
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { document.body.dataset.copied = text; } } })");
    await page.focus('#copy');
    await page.keyboard.press('Enter');
    await reads(page, '[role="status"]#copy-status', 'Copied.');
    assert.equal(await page.$eval('body', (body) => body.dataset['copied']), await snippet(page));
    await page.close();
  });

  test('selects the tag and says so where copying is refused', async () => {
    const { page } = await open('?plain=');
    await reads(page, '#snippet', '<conflict-factbox');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.click('#copy');
    await reads(page, '#copy-status', 'copy it by keyboard');
    assert.equal((await page.evaluate(() => String(getSelection()))).trim(), (await snippet(page)).trim());
    await page.close();
  });

  test('fits windows of 1280, 390 and 320 pixels', async () => {
    const { page } = await open('', { width: 1280 });
    await reads(page, '#snippet', '<conflict-factbox');
    for (const width of [1280, 390, 320]) {
      await page.setViewport({ width, height: 800 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `it is wider than ${width} pixels`);
    }
    await page.close();
  });

  test('gives readers without JavaScript the facts, a plain sentence and the documentation', async () => {
    const { page } = await open('', { javaScript: false });
    const text = await page.$eval('main', (element) => (element as HTMLElement).innerText);
    assert.match(text, /Without JavaScript/);
    assert.match(text, /about 30,000 people/);
    assert.match(text, /We will continue to stand with Azerbaijan/);
    assert.doesNotMatch(text, /Paste this|Copy/);
    await page.close();
  });

  for (const file of ['index.html', 'article.html']) {
    test(`${file} has nothing that axe complains of`, async () => {
      // The page's own policy lets no script of a test in.
      const { page } = await open('', { file: `demo/${file}`, bypassPolicy: true });
      await reads(page, 'conflict-factbox, conflict-quote', 'Bloomberg');
      await page.addScriptTag({ path: path.join(ROOT, 'node_modules/axe-core/axe.min.js') });
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } };
        return (await axe.run({ resultTypes: ['violations'] })).violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`));
      });
      assert.deepEqual(violations, []);
      await page.close();
    });
  }

  test('the plain page shows both widgets, labelled as the example', async () => {
    const { page, watch } = await open('', { file: 'demo/plain.html' });
    await reads(page, 'conflict-factbox', 'Example dossier');
    await reads(page, 'conflict-quote', 'Example dossier');
    assertGoodGuest(watch);
    await page.close();
  });

  test('the article has inside its tags what toHTML gives for them', async () => {
    const { page, watch } = await open('', { file: 'demo/article.html' });
    await reads(page, 'conflict-quote', 'We will continue');
    const pairs = await page.evaluate(() =>
      Promise.all(
        [...document.querySelectorAll('conflict-factbox, conflict-quote')].map(async (element) => {
          const parsed = new DOMParser().parseFromString(await (element as HTMLElementTagNameMap['conflict-quote']).toHTML(), 'text/html');
          return [element.innerHTML, parsed.body.innerHTML].map((html) => html.replace(/\s+/g, ' ').trim());
        }),
      ),
    );
    assert.equal(pairs.length, 3);
    for (const [written, now] of pairs) assert.equal(written, now);
    assertGoodGuest(watch);
    await page.close();
  });
});
