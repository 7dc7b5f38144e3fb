import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { assertGoodGuest, launchBrowser, openPage } from '../support/browser.js';
import { FAULTS, putFaults, putForOtherOrigins } from '../support/faults.js';
import { until } from '../support/until.js';
import { TestServer, strictPolicy } from '../support/server.js';

const DOSSIER = JSON.stringify({ id: 'test', title: 'Example', facts: [] });

describe('the test server', () => {
  let server: TestServer;
  let urls: Record<string, string>;
  before(async () => {
    server = await TestServer.start();
    urls = putFaults(server, DOSSIER);
  });
  after(() => server.stop());

  const get = async (name: string) => fetch(urls[name]!, { signal: AbortSignal.timeout(2000) });

  test('serves files of the repository and counts requests', async () => {
    server.forgetRequests();
    const response = await fetch(`${server.origin}/package.json?a=1`);
    assert.equal((await response.json()).name, 'conflict-widgets');
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(server.count('/package.json'), 1);
    assert.deepEqual(server.requests, ['/package.json?a=1']);
  });

  for (const path of ['/%2e%2e/%2e%2e/etc/passwd', '/..%5c..%5cpackage.json', '/.git/config', '/%00', '/%ff', '/nowhere']) {
    test(`answers ${path} with 404`, async () => assert.equal((await fetch(server.origin + path)).status, 404));
  }

  for (const [name, status] of [['404', 404], ['500', 500], ['503', 503], ['html', 200], ['empty', 200]] as const) {
    test(`answers /fault/${name} with ${status}`, async () => assert.equal((await get(name)).status, status));
  }

  for (const name of ['empty', 'html', 'html-as-json', 'truncated', 'utf16']) {
    test(`spoils the JSON of /fault/${name}`, async () => {
      const text = await (await get(name)).text();
      assert.throws(() => JSON.parse(text), SyntaxError);
    });
  }

  for (const name of ['hang', 'hang-in-body', 'slow-drip']) {
    test(`never ends /fault/${name}`, async () => {
      await assert.rejects(fetch(urls[name]!, { signal: AbortSignal.timeout(400) }).then((response) => response.text()), { name: 'TimeoutError' });
    });
  }

  for (const name of ['broken', 'redirect-loop']) {
    test(`makes a fetch of /fault/${name} fail`, async () => {
      await assert.rejects(get(name).then((response) => response.text()), TypeError);
    });
  }

  test('sends more than 50 MB at /fault/huge', async () => {
    assert.ok((await (await fetch(urls['huge']!)).arrayBuffer()).byteLength > 50 * 1024 * 1024);
  });

  test('has a URL for every fault', () => assert.deepEqual(Object.keys(urls), Object.keys(FAULTS)));
});

describe('the watch on a page', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([TestServer.start(), launchBrowser()]);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  /** Opens a page that runs a script, and waits for what it says on the console when it has done. */
  async function run(script: string, headers: Record<string, string> = {}) {
    server.put('/page.html', { body: `<!doctype html><script type="module" nonce="n">${script}; console.log('done')</script>`, headers });
    const { page, watch } = await openPage(browser);
    const done = new Promise<void>((resolve) => {
      page.on('console', (message) => message.text() === 'done' && resolve());
    });
    await page.goto(`${server.origin}/page.html`);
    await done;
    return { page, watch };
  }

  for (const [what, script] of [
    ['an uncaught error', `setTimeout(() => { throw new Error('canary') })`],
    ['an unhandled rejection', `Promise.reject(new Error('canary'))`],
    ['a dialog', `setTimeout(() => alert('canary'))`],
  ] as const) {
    test(`notices ${what}`, async () => {
      const { page, watch } = await run(script);
      await until(what, () => watch.errors.length + watch.intrusions.length > 0);
      assert.throws(() => assertGoodGuest(watch), /canary/);
      await page.close();
    });
  }

  for (const [what, script] of [
    ['an inline style', `document.body.setAttribute('style', 'color: red')`],
    ['HTML as a string', `document.body.innerHTML = ''`],
    ['eval', `eval('1')`],
    ['a Trusted Types policy that is not on the list', `trustedTypes.createPolicy('lit-html', {})`],
  ] as const) {
    test(`notices ${what} under the strict policy`, async () => {
      const { page, watch } = await run(`try { ${script} } catch {}`, { 'content-security-policy': strictPolicy('n') });
      await until(what, () => watch.policyReports.length > 0);
      assert.throws(() => assertGoodGuest(watch), /policy: /);
      await page.close();
    });
  }

  test('notices a task over 50 ms and a shift of the layout', async () => {
    const { page, watch } = await run(`
      // More than once: while a page loads, a busy machine may not tell of the first task.
      let turns = 0;
      const busy = () => { const end = performance.now() + 120; while (performance.now() < end); if (++turns < 10) setTimeout(busy, 50); };
      busy();
      const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      document.body.innerHTML = '<p style="height: 200px">text</p>';
      await painted();
      document.body.insertAdjacentHTML('afterbegin', '<div style="height: 300px"></div>');
      await painted()`);
    await until('a long task', async () => (await watch.longTasks()).some((duration) => duration > 100));
    await until('a shift', async () => (await watch.layoutShift()) > 0.05);
    await page.close();
  });

  test('has no complaint of a page that does nothing', async () => {
    const { page, watch } = await run('', { 'content-security-policy': strictPolicy('n') });
    assertGoodGuest(watch);
    assert.deepEqual(await watch.longTasks(), []);
    await page.close();
  });

  test('sees that another origin is refused without the CORS header only', async () => {
    const other = await TestServer.start();
    const refused = putForOtherOrigins(other, '/refused.json', DOSSIER, false);
    const allowed = putForOtherOrigins(other, '/allowed.json', DOSSIER, true);
    const { page, watch } = await run(`
      const get = (url) => fetch(url).then((r) => r.ok, () => 'refused');
      console.log(String(await get('${refused}')), String(await get('${allowed}')))`);
    assert.ok(watch.console.some(({ text }) => text === 'refused true'));
    await page.close();
    await other.stop();
  });
});
