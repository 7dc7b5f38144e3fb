import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { EXAMPLE } from '../support/dossiers.js';
import { evaluate } from '../support/evaluate.js';
import { look, untilDrawn } from '../support/look.js';
import { Site } from '../support/site.js';
import { until } from '../support/until.js';
import { KINDS, markup } from '../support/widgets.js';

/** Text of a page below the widgets, which is what a shift pushes away. */
const BELOW = '<p>The article goes on here, and a reader is reading it.</p>'.repeat(20);
const ALL_TAGS = KINDS.map(({ tag }) => tag).join();

const painted = (page: Page) => evaluate(page, () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

const addScript = (page: Page) =>
  evaluate(page, () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/dist/cdn/auto.js';
    document.head.append(script);
  });

describe('a widget in an article', () => {
  let site: Site;
  /** Heights of the widgets at the width of the test, in CSS pixels, by kind. */
  let heights: readonly number[];
  before(async () => {
    site = await Site.start();
    const src = site.path('json');
    site.server.put(src, { body: EXAMPLE, type: 'application/json' });
    const { page } = await site.open(KINDS.map((kind) => markup(kind, `src="${src}"`)).join(''));
    await untilDrawn(page, KINDS.length);
    heights = await evaluate(page, (tags) => Array.from(document.querySelectorAll(tags), (host) => host.getBoundingClientRect().height), ALL_TAGS);
    await page.close();
  });
  after(() => site.stop());

  /** Opens an article, paints it, loads the script late and the data later still. @returns the cumulative layout shift */
  async function shift(css: string, fallback: (height: number) => string): Promise<number> {
    const src = site.path('json');
    let release: (() => void) | undefined;
    site.server.put(src, (_, response) => {
      release = () => response.writeHead(200, { 'content-type': 'application/json' }).end(EXAMPLE);
    });
    const { page, watch } = await site.open(KINDS.map((kind, i) => markup(kind, `src="${src}"`, fallback(heights[i]!))).join('') + BELOW, { script: null, head: `<style>${css}</style>` });
    await painted(page);
    await addScript(page);
    await until('the data are asked for', () => release !== undefined);
    await painted(page);
    assert.ok((await look(page)).every(({ text }) => !text.includes('As of')), 'the data are slow');
    release!();
    await untilDrawn(page, KINDS.length);
    await painted(page);
    await painted(page);
    const value = await watch.layoutShift();
    await page.close();
    return value;
  }

  /** What the publishers' guide asks of a page's style sheet: the box of the element before it is upgraded. */
  const BOX = `${ALL_TAGS} { display: block; margin-block: 1.5rem }`;

  test('shifts nothing where its plain words have its height', async (t) => {
    const value = await shift(BOX, (height) => `<div style="height: ${height}px; overflow: hidden">What the editor wrote.</div>`);
    t.diagnostic(`CLS ${value}`);
    assert.equal(value, 0);
  });

  test('shifts nothing where its space is reserved', async (t) => {
    const css = KINDS.map(({ tag }, i) => `${tag} { min-height: ${heights[i]}px }`).join(' ');
    const value = await shift(`${BOX} ${css}`, () => '');
    t.diagnostic(`CLS ${value}`);
    assert.equal(value, 0);
  });

  test('shifts nothing where its plain words have its height and the page has no style for it', async (t) => {
    const value = await shift('', (height) => `<div style="height: ${height}px; overflow: hidden; margin-block: 1.5rem">What the editor wrote.</div>`);
    t.diagnostic(`CLS ${value}`);
    assert.equal(value, 0);
  });

  test('would be seen to shift where nothing is reserved', async (t) => {
    const value = await shift('', () => '');
    t.diagnostic(`CLS ${value}`);
    assert.ok(value > 0.05, String(value));
  });

  interface TraceEvent {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    /** Microseconds of processor time. */
    readonly tdur?: number;
    readonly args: { readonly name?: string };
  }

  /**
   * Milliseconds of the longest task of the page from the script on. In processor time: others use this machine, and a
   * task that waits for its turn is not long.
   */
  async function longestTask(body: string, count: number, script = addScript): Promise<number> {
    const { page } = await site.open(body, { script: null });
    await painted(page);
    await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    await script(page);
    await untilDrawn(page, count, 30_000);
    await painted(page);
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: readonly TraceEvent[] };
    await page.close();
    const main = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
    const tasks = traceEvents.filter(({ name, pid, tid, tdur }) => name.endsWith('RunTask') && tdur !== undefined && main.has(`${pid} ${tid}`));
    assert.ok(tasks.length > 5, 'the trace has the tasks of the page');
    return Math.max(...tasks.map(({ tdur }) => tdur!)) / 1000;
  }

  for (const kind of KINDS) {
    test(`blocks the page for no 50 ms: one ${kind.noun}`, async (t) => {
      const src = site.path('json');
      site.server.put(src, { body: EXAMPLE, type: 'application/json' });
      const longest: number[] = [];
      // The first run warms the machine up.
      while (longest.length < 3 && !(Math.min(...longest) < 50)) longest.push(await longestTask(markup(kind, `src="${src}"`), 1));
      t.diagnostic(`${longest.map((value) => value.toFixed(1)).join(', ')} ms`);
      assert.ok(Math.min(...longest) < 50, `${longest.join(', ')} ms`);
    });
  }

  test('would be seen to block where a page does', async () => {
    const longest = await longestTask(markup(KINDS[0]!, `src="${site.json(JSON.parse(EXAMPLE))}"`), 1, async (page) => {
      await addScript(page);
      await evaluate(page, () => {
        let value = 1;
        for (let i = 0; i < 3e7; i++) value = (value * 16807) % 2147483647;
        document.documentElement.dataset['value'] = String(value);
      });
    });
    assert.ok(longest > 50, `${longest} ms`);
  });
});
