/** The pages of the demo, each as every reader meets it: with scripts and without, in light and dark, on a phone. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { WIDGETS } from '../../demo/widgets.js';
import { BARE, FILLED, demoPages, pageText } from '../../tools/demo-pages.mjs';
import { ROOT, componentNouns } from '../../tools/source-layout.mjs';
import { strictPage } from '../../tools/strict-page.mjs';
import { assertGoodGuest, launchBrowser, openPage } from '../support/browser.js';
import { DIST, TestServer, strictPolicy } from '../support/server.js';

const TAGS = componentNouns().filter((noun) => noun !== 'dossier').map((noun) => `conflict-${noun}`);

interface Example {
  /** In `demo/`; empty: the gallery. */
  readonly file: string;
  /** Words that readers see, with scripts and, but for bare tags, without. */
  readonly shows: readonly string[];
}
const EXAMPLES: readonly Example[] = [
  { file: 'index.html', shows: ['about 30,000 people', 'immediately stop fighting', 'Bloomberg', 'As of 30 September 2020'] },
  { file: 'article.html', shows: ['about 30,000 people', 'We will continue to stand with Azerbaijan', 'Bloomberg', 'As of 30 September 2020'] },
  { file: 'plain.html', shows: ['about 30,000 people', 'We will continue to stand with Azerbaijan', 'Bloomberg', 'Example dossier'] },
  { file: 'strict.html', shows: ['about 30,000 people', 'the importance of de-escalation', 'Bloomberg', 'As of 30 September 2020'] },
  { file: 'rtl.html', shows: ['٣٠ سبتمبر ٢٠٢٠', 'We will continue to stand with Azerbaijan', 'Bloomberg', 'لمحة سريعة'] },
  { file: 'no-javascript.html', shows: ['about 30,000 people', 'We will continue to stand with Azerbaijan', 'Bloomberg', 'As of 30 September 2020'] },
];
/** What a widget says and plain HTML does not: the kicker. */
const NOT_PLAIN = ['لمحة سريعة'];
const hasScript = (file: string) => file !== 'no-javascript.html';

// Three at a time: a page spends most of its time waiting.
describe('the pages of the demo', { concurrency: 3 }, () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([TestServer.start(), launchBrowser()]);
    // As `npm start` serves it.
    server.put('/demo/strict.html', (_, response) => {
      const { body, headers } = strictPage(DIST);
      response.writeHead(200, headers).end(body);
    });
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  async function open(file: string, { javaScript = true, bypassPolicy = false } = {}) {
    const opened = await openPage(browser);
    const { page } = opened;
    await page.setJavaScriptEnabled(javaScript);
    await page.setBypassCSP(bypassPolicy);
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${server.origin}/demo/${file}`);
    if (javaScript && hasScript(file)) await allDrawn(page);
    return opened;
  }

  /** Until each tag shows what it has, and the workbench, where there is one, is ready. */
  const allDrawn = (page: Page) =>
    page.waitForFunction(
      (selector) => {
        const tags = [...document.querySelectorAll(selector)];
        return tags.length > 1 && tags.every((tag) => tag.shadowRoot?.querySelector('[part="frame"] [part="sources"]')) && document.getElementById('snippet')?.textContent !== '';
      },
      { timeout: 15_000 },
      TAGS.join(),
    );

  /** What a reader reads: of a tag that is drawn its own part, else the plain HTML inside. */
  const textOf = (page: Page) =>
    page.evaluate((selector) => {
      const drawn = [...document.querySelectorAll(selector)].map(({ shadowRoot }) => shadowRoot?.textContent ?? '');
      return [document.body.innerText, ...drawn].join('\n').replace(/\s+/g, ' ');
    }, TAGS.join());

  test('are all tried here', () => {
    const files = readdirSync(path.join(ROOT, 'demo')).filter((file) => file.endsWith('.html'));
    // The last is for the picture in the README.
    assert.deepEqual(files.sort(), [...EXAMPLES.map(({ file }) => file), 'picture.html'].sort());
  });

  test('have inside their tags what toHTML gives: npm run demo:pages writes it', async () => {
    for (const [file, html] of await demoPages(browser)) assert.equal(pageText(file), html, `demo/${file} is out of date: npm run demo:pages`);
  });

  for (const file of [...FILLED, BARE]) {
    test(`${file} has each widget that is built`, () => {
      for (const tag of TAGS) assert.ok(pageText(file).replace(/<!--[^]*?-->/g, '').includes(`<${tag}`), `<${tag}> is missing`);
    });
  }

  /** Widths of windows from a desk to an old phone. */
  async function fits(page: Page) {
    for (const width of [1440, 1280, 1000, 768, 390, 320]) {
      await page.setViewport({ width, height: 800 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(needed <= width, `it is ${needed} pixels wide in a window of ${width}`);
    }
  }

  for (const { file, shows } of EXAMPLES) {
    test(`${file} shows facts with their sources, without a complaint, in windows from 1440 down to 320 pixels`, async () => {
      const { page, watch } = await open(file);
      const text = await textOf(page);
      for (const words of shows) if (hasScript(file) || !NOT_PLAIN.includes(words)) assert.ok(text.includes(words), `“${words}” is not to be read`);
      await fits(page);
      assert.deepEqual(watch.console, []);
      assertGoodGuest(watch);
      await page.close();
    });

    if (file !== BARE) {
      test(`${file} is whole without JavaScript`, async () => {
        const { page, watch } = await open(file, { javaScript: false });
        const text = await textOf(page);
        for (const words of shows) if (!NOT_PLAIN.includes(words)) assert.ok(text.includes(words), `“${words}” is not to be read`);
        const insides = await page.$$eval(TAGS.join(), (tags) => tags.map((tag) => [tag.localName, (tag as HTMLElement).innerText, Boolean(tag.querySelector('ol > li'))] as const));
        for (const [tag, words, hasSources] of insides) assert.ok(words.length > 100 && hasSources, `<${tag}> has “${words}”`);
        await fits(page);
        assertGoodGuest(watch);
        await page.close();
      });
    }

    test(`${file} has nothing that axe complains of, on a desk in the light and on a phone in the dark`, async () => {
      // The page's own policy lets no script of a test in.
      const { page } = await open(file, { bypassPolicy: true });
      await page.addScriptTag({ path: path.join(ROOT, 'node_modules/axe-core/axe.min.js') });
      for (const [width, scheme] of [[1280, 'light'], [390, 'dark']] as const) {
        await page.setViewport({ width, height: 800 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } };
          const { violations } = await axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
          );
        });
        assert.deepEqual(violations, [], scheme);
      }
      await page.close();
    });
  }

  test('the gallery hides its controls from readers without JavaScript, and says why', async () => {
    const { page } = await open('index.html', { javaScript: false });
    const text = await page.$eval('body', (body) => body.innerText);
    assert.match(text, /Without JavaScript you see below what any reader without it sees/);
    assert.match(text, /The workbench is not shown: it needs JavaScript/);
    assert.doesNotMatch(text, /Use this|Paste this|Copy/);
    for (const { noun, name, purpose } of WIDGETS) assert.equal(text.includes(`${name}\n\n${purpose}`), TAGS.includes(`conflict-${noun}`));
    await page.close();
  });

  test('the gallery links every other page', () => {
    for (const { file } of EXAMPLES) if (file !== 'index.html') assert.ok(pageText('index.html').includes(`<li><a href="${file}"`), file);
  });

  test('the gallery loads, of the library, the widgets, the checking for its lists, and one dossier', async () => {
    const { page, watch } = await open('index.html');
    const asked = watch.requests.filter((url) => !url.startsWith('data:')).map((url) => url.replace(server.origin, ''));
    assert.deepEqual(asked.filter((url) => !/^\/(?:demo|dist)\//.test(url)), []);
    // For the tags; then, for the workbench, the example that a bare tag shows, and what writes the snippet.
    const scripts = asked.filter((url) => url.startsWith('/dist/cdn/')).map((url) => path.basename(url, '.js'));
    assert.deepEqual(scripts.slice(0, 2).sort(), ['auto', 'widgets']);
    assert.deepEqual(scripts.slice(2).filter((name) => !/^(?:nagorno-karabakh-2020|html|inline|load-menu|.*-document)$/.test(name)), []);
    await page.close();
  });

  test('strict.html is sent with the strictest policy, a nonce of its own, and the hash of the script', async () => {
    const [{ body, headers }, other] = [strictPage(DIST), strictPage(DIST)];
    const [, nonce] = /nonce="([^"]+)"/.exec(body)!;
    assert.equal(headers['content-security-policy'], strictPolicy(nonce!));
    assert.notEqual(other.headers['content-security-policy'], headers['content-security-policy']);
    const hashes = JSON.parse(readFileSync(path.join(DIST, 'cdn/integrity.json'), 'utf8'));
    assert.ok(body.includes(`integrity="${hashes['conflict-widgets.js']}"`));
    // With another hash the browser must refuse the script, and the plain HTML stays.
    server.put('/demo/other-hash.html', { body: body.replace(hashes['conflict-widgets.js'], hashes['auto.js']), headers });
    const { page } = await openPage(browser);
    await page.goto(`${server.origin}/demo/other-hash.html`);
    assert.equal(await page.$eval('conflict-factbox', (tag) => tag.matches(':defined')), false);
    assert.match(await textOf(page), /about 30,000 people/);
    await page.close();
  });

  test('rtl.html runs from right to left, widgets and all', async () => {
    const { page } = await open('rtl.html');
    const directions = await page.$$eval(TAGS.join(), (tags) => tags.map((tag) => getComputedStyle(tag.shadowRoot!.querySelector('[part="frame"]')!).direction));
    assert.ok(directions.length > 1);
    assert.deepEqual(directions.filter((direction) => direction !== 'rtl'), []);
    await page.close();
  });

  test('no-javascript.html has no script', () => assert.doesNotMatch(pageText('no-javascript.html'), /<script/));

  test('the article is printed within its page, with the details of its sources, and nothing shifts when the widgets come', async () => {
    const { page, watch } = await open('article.html');
    assert.ok((await watch.layoutShift()) < 0.1, `shift of ${await watch.layoutShift()}`);
    await page.emulateMediaType('print');
    await page.setViewport({ width: 720, height: 1000 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 720);
    const details = await page.$$eval(TAGS.join(), (tags) => tags.map((tag) => tag.shadowRoot!.querySelector('[part="sources"]')!.textContent!.includes('Bloomberg')));
    assert.ok(!details.includes(false));
    await page.close();
  });
});
