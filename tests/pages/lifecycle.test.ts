import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { browserArgs, findBrowser } from '../../tools/find-browser.mjs';
import { assertGoodGuest } from '../support/browser.js';
import { EXAMPLE, draft } from '../support/dossiers.js';
import { evaluate } from '../support/evaluate.js';
import { look, untilDrawn, untilSeen } from '../support/look.js';
import { Site } from '../support/site.js';
import { until } from '../support/until.js';
import { KINDS, markup } from '../support/widgets.js';

const TAGS = KINDS.map(({ tag }) => tag);

describe('a widget that comes and goes', { concurrency: 3 }, () => {
  let site: Site;
  before(async () => {
    site = await Site.start();
  });
  after(() => site.stop());

  /** An address whose answers wait until they are let go. */
  function held() {
    const src = site.path('json');
    const waiting: ServerResponse[] = [];
    let aborted = 0;
    site.server.put(src, (_, response) => {
      waiting.push(response);
      response.on('close', () => {
        if (!response.writableFinished) aborted++;
      });
    });
    return {
      src,
      asked: () => waiting.length,
      aborted: () => aborted,
      release: (body = EXAMPLE) => {
        for (const response of waiting.splice(0)) if (!response.destroyed) response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      },
    };
  }

  test('asks once when it is moved while it waits, and is drawn in its new place', async () => {
    const { src, release, asked, aborted } = held();
    const { page, watch } = await site.open(`${KINDS.map((kind) => markup(kind, `src="${src}"`)).join('')}<main></main>`);
    await until('it asks', () => asked() > 0);
    await evaluate(page, (tags) => {
      const main = document.querySelector('main')!;
      main.append(...Array.from(document.querySelectorAll(tags)));
      for (const element of Array.from(main.children)) main.prepend(element);
    }, TAGS.join());
    release();
    await untilDrawn(page, KINDS.length);
    assert.equal(site.server.count(src), 1);
    assert.equal(aborted(), 0);
    assertGoodGuest(watch);
    await page.close();
  });

  test('keeps its words when it is moved after it was drawn, and asks for nothing', async () => {
    const src = site.json(draft());
    const { page, watch } = await site.open(`${KINDS.map((kind) => markup(kind, `src="${src}"`)).join('')}<main></main>`);
    const before = await untilDrawn(page, KINDS.length);
    const atOnce = await evaluate(page, (tags) => {
      const main = document.querySelector('main')!;
      const hosts = Array.from(document.querySelectorAll(tags));
      main.append(...hosts);
      return hosts.every((host) => host.shadowRoot!.textContent!.includes('As of'));
    }, TAGS.join());
    assert.ok(atOnce, 'the words are there at once');
    await page.waitForNetworkIdle();
    assert.deepEqual((await look(page)).map(({ text }) => text), before.map(({ text }) => text));
    assert.equal(site.server.count(src), 1);
    assertGoodGuest(watch);
    await page.close();
  });

  test('is drawn as a clone, deep or not, without a request of its own', async () => {
    const src = site.json(draft());
    const { page, watch } = await site.open(KINDS.map((kind) => markup(kind, `src="${src}"`, '<p>What the editor wrote.</p>')).join(''));
    await untilDrawn(page, KINDS.length);
    await evaluate(page, (tags) => {
      for (const host of Array.from(document.querySelectorAll(tags))) document.body.append(host.cloneNode(true), host.cloneNode(false), document.importNode(host, true));
    }, TAGS.join());
    const seen = await untilDrawn(page, 4 * KINDS.length);
    for (const { tag, text } of seen) assert.equal(text, seen.find((it) => it.tag === tag)!.text);
    assert.equal(site.server.count(src), 1);
    assertGoodGuest(watch);
    await page.close();
  });

  test('lets its request go when it is removed, and the server sees it', async () => {
    const { src, asked, aborted } = held();
    const { page, watch } = await site.open(KINDS.map((kind) => markup(kind, `src="${src}"`)).join(''));
    await until('it asks', () => asked() > 0);
    await evaluate(page, (tag) => document.querySelector(tag)!.remove(), TAGS[0]!);
    await page.waitForNetworkIdle({ concurrency: 1 });
    if (KINDS.length > 1) assert.equal(aborted(), 0, 'somebody still waits for it');
    await evaluate(page, () => document.body.replaceChildren());
    await until('the server sees it', () => aborted() === 1);
    assertGoodGuest(watch);
    assert.deepEqual(watch.console, []);
    await page.close();
  });

  test('shows what its last src says, however late the first one answers', async () => {
    const slow = held();
    const quick = site.json(draft((it) => {
      it.asOf = '2021-03-04';
    }));
    const { page, watch } = await site.open(KINDS.map((kind) => markup(kind, `src="${slow.src}"`)).join(''));
    await until('the first is asked for', () => slow.asked() > 0);
    await evaluate(page, (tags, src) => {
      for (const host of Array.from(document.querySelectorAll(tags))) host.setAttribute('src', src);
    }, TAGS.join(), quick);
    await untilDrawn(page, KINDS.length);
    await until('the first request is let go', () => slow.aborted() === 1);
    slow.release();
    await page.waitForNetworkIdle();
    for (const { text } of await look(page)) assert.match(text, /As of 4 March 2021/);
    assertGoodGuest(watch);
    await page.close();
  });

  test('shows what its last src says even where the page has a fetch that cannot be stopped', async () => {
    const slow = held();
    const quick = site.json(draft((it) => {
      it.asOf = '2021-03-04';
    }));
    const { page, watch } = await site.open(KINDS.map((kind) => markup(kind, `src="${slow.src}"`)).join(''), {
      before: `{ const { fetch } = window; window.fetch = (url) => fetch(url).then((answer) => { document.documentElement.dataset.answers += '+'; return answer }) }`,
    });
    await until('the first is asked for', () => slow.asked() > 0);
    await evaluate(page, (tags, src) => {
      for (const host of Array.from(document.querySelectorAll(tags))) host.setAttribute('src', src);
    }, TAGS.join(), quick);
    await untilDrawn(page, KINDS.length);
    slow.release();
    await until('both have answered', async () => (await evaluate(page, () => document.documentElement.dataset['answers'] ?? '')).endsWith('++'));
    await page.waitForNetworkIdle();
    for (const { text } of await look(page)) assert.match(text, /As of 4 March 2021/);
    assertGoodGuest(watch);
    await page.close();
  });

  test('takes its dossier from a provider that is put round it late, or is upgraded late', async () => {
    const src = site.json(draft((it) => {
      it.asOf = '2021-03-04';
    }));
    const { page, watch } = await site.open(KINDS.map((kind) => markup(kind)).join(''));
    await untilDrawn(page, KINDS.length);
    await evaluate(page, (tags, address) => {
      const provider = document.createElement('conflict-dossier');
      provider.setAttribute('src', address);
      const hosts = Array.from(document.querySelectorAll(tags));
      document.body.append(provider);
      provider.append(...hosts);
    }, TAGS.join(), src);
    await untilSeen(page, 'the dossier of the provider', (all) => all.length === KINDS.length && all.every(({ text, badge }) => text.includes('As of 4 March 2021') && badge === null));
    assert.equal(site.server.count(src), 1);
    assertGoodGuest(watch);
    await page.close();
  });

  test('is back as it was after the page comes from the back-forward cache', async () => {
    const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArgs(), ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    try {
      const src = site.json(draft());
      const url = site.server.put(site.path('html'), {
        body: `<!doctype html><html lang="en"><script type="module" src="/dist/cdn/auto.js"></script><script>addEventListener('pageshow', (event) => { document.documentElement.dataset.persisted = event.persisted })</script><body>${KINDS.map((kind) => markup(kind, `src="${src}"`)).join('')}`,
        headers: { 'cache-control': 'no-cache' },
      });
      const [page] = (await browser.pages()) as [Page];
      await page.goto(url);
      const before = await untilDrawn(page, KINDS.length);
      await page.goto(site.server.put(site.path('html'), '<!doctype html><title>Elsewhere</title>'));
      await page.goBack();
      await until('it comes from the cache', async () => (await evaluate(page, () => document.documentElement.dataset['persisted'])) === 'true');
      assert.deepEqual((await look(page)).map(({ text }) => text), before.map(({ text }) => text));
      await evaluate(page, () => void (document.documentElement.lang = 'ru'));
      await untilSeen(page, 'Russian', (all) => all.every(({ text }) => /30 сентября 2020/.test(text)));
    } finally {
      await browser.close();
    }
  });
});

describe('a thousand widgets made and dropped', () => {
  let site: Site;
  before(async () => {
    site = await Site.start();
  });
  after(() => site.stop());

  interface Sizes {
    readonly nodes: number;
    readonly listeners: number;
    readonly heap: number;
  }

  /** What the page holds after everything that nobody needs is gone. */
  async function sizes(page: Page): Promise<Sizes> {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    for (let turn = 0; turn < 3; turn++) {
      await session.send('HeapProfiler.collectGarbage');
      await evaluate(page, () => new Promise<void>((done) => requestAnimationFrame(() => done())));
    }
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    await session.detach();
    return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') };
  }

  /** Makes so many widgets of all kinds, fifty at a time, waits until they are drawn, and drops them. */
  const cycle = (page: Page, count: number, src: string, keep = false) =>
    evaluate(page, async (tags, total, address, isKept) => {
      interface Widget extends HTMLElement {
        readonly updateComplete: Promise<unknown>;
      }
      const kept = ((globalThis as unknown as { kept: Node[] }).kept ??= []);
      const main = document.querySelector('main')!;
      for (let made = 0; made < total; made += 50) {
        for (let i = 0; i < 50; i++) {
          const widget = document.createElement(tags[i % tags.length]!) as Widget;
          widget.setAttribute('src', address);
          main.append(widget);
          if (isKept) kept.push(widget);
        }
        for (const widget of Array.from(main.children) as Widget[]) await widget.updateComplete;
        if (!Array.from(main.children).every((widget) => widget.shadowRoot!.querySelector('[part=frame]'))) throw new Error('not drawn');
        main.replaceChildren();
        await new Promise((done) => requestAnimationFrame(done));
      }
    }, TAGS, count, src, keep);

  async function growth(count: number, keep: boolean): Promise<Sizes> {
    const src = site.json(draft());
    const { page, watch } = await site.open(`${KINDS.map((kind) => markup(kind, `src="${src}"`)).join('')}<main></main>`);
    await untilDrawn(page, KINDS.length);
    // What is made once, such as caches of formatters and templates, is there afterwards.
    await cycle(page, 100, src);
    const before = await sizes(page);
    await cycle(page, count, src, keep);
    const after = await sizes(page);
    assertGoodGuest(watch);
    await page.close();
    return { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners, heap: after.heap - before.heap };
  }

  test('leave no nodes, no listeners and no memory behind', async (t) => {
    const { nodes, listeners, heap } = await growth(1000, false);
    t.diagnostic(`${nodes} nodes, ${listeners} listeners, ${Math.round(heap / 1000)} kB`);
    assert.ok(nodes < 100, `${nodes} nodes`);
    assert.ok(listeners <= 0, `${listeners} listeners`);
    assert.ok(heap < 500_000, `${heap} bytes`);
  });

  test('would be noticed where a page keeps them', async () => {
    const { nodes, listeners, heap } = await growth(200, true);
    assert.ok(nodes > 1000 && listeners > 100 && heap > 500_000, `${nodes} nodes, ${listeners} listeners, ${heap} bytes`);
  });
});
