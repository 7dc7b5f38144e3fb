/** What a server rendered, as a browser takes it over: by replacing it (script tag), or node by node (`hydrate.js`). */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { WIDGETS, renderToString } from '../../src/server/index.js';
import type { DossierInput } from '../../src/dossier/types.js';
import { assertGoodGuest } from '../support/browser.js';
import { dossier as written, OLSEN, quote, fact } from '../fixtures/dossier.js';
import { evaluate } from '../support/evaluate.js';
import { LIT_IMPORTS } from '../support/import-map.js';
import { Site } from '../support/site.js';
import { until } from '../support/until.js';
import { CASES } from '../channels/cases.js';

const TAGS = Object.keys(WIDGETS).map((noun) => `conflict-${noun}`).join();
const HYDRATE = `<script type="importmap">${LIT_IMPORTS}</script>`;

/** What is in the shadow roots, without what is there for Lit alone. */
const shown = (page: Page) =>
  evaluate(page, (tags) => Array.from(document.querySelectorAll<HTMLElement>(tags), (host) => host.shadowRoot?.querySelector<HTMLElement>('[part=frame]')?.innerText ?? 'nothing'), TAGS);

/** Marks the nodes that are there and counts what changes in them from now on. */
const mark = (page: Page) =>
  evaluate(page, (tags) => {
    const state = { frames: [] as Element[], changes: 0 };
    Object.assign(globalThis, { __state: state });
    for (const host of Array.from(document.querySelectorAll(tags))) {
      state.frames.push(host.shadowRoot!.querySelector('[part=frame]')!);
      new MutationObserver((records) => (state.changes += records.length)).observe(host.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    }
  }, TAGS);
const marked = (page: Page) =>
  evaluate(page, (tags) => {
    const { frames, changes } = (globalThis as unknown as { __state: { frames: Element[]; changes: number } }).__state;
    return { same: Array.from(document.querySelectorAll(tags)).every((host, i) => host.shadowRoot!.querySelector('[part=frame]') === frames[i]), changes };
  }, TAGS);

const run = (page: Page, ...scripts: string[]) =>
  evaluate(page, async (names) => {
    for (const name of names) await import(name);
  }, scripts);

const untilLoaded = (page: Page) =>
  until('every widget has its dossier', () =>
    evaluate(page, async (tags) => {
      const all = Array.from(document.querySelectorAll(tags)) as (HTMLElement & { dossier?: unknown; updateComplete?: Promise<unknown> })[];
      await Promise.all(all.map((host) => host.updateComplete));
      return all.every((host) => host.dossier);
    }, TAGS));

const base: DossierInput = written({ actors: [OLSEN], facts: [fact('since', { text: 'May 2031' })], quotes: [quote('q')] });
const newer: DossierInput = { ...base, version: 2, facts: [fact('since', { text: 'June 2031' })] };

describe('markup of a server', () => {
  let site: Site;
  before(async () => {
    site = await Site.start();
  });
  after(() => site.stop());

  const WAYS = [
    { how: 'the script tag', head: '', scripts: ['/dist/cdn/auto.js'], takesOver: false },
    { how: 'hydrate.js', head: HYDRATE, scripts: ['/dist/hydrate.js', '/dist/define.js'], takesOver: true },
  ] as const;

  for (const { how, head, scripts, takesOver } of WAYS) {
    for (const lang of ['en', 'ru', 'ar']) {
      test(`of every widget in ${lang} is the same before and after ${how}, without a shift or a warning`, async () => {
        // One case a widget and dossier: those that hostile texts are in, too.
        const some = CASES.filter((one) => one.lang === lang && (/ of (?:first|small|revised|arabic|markup)/.test(one.name) || / item (?:translated|venue|corrected|two-speakers)/.test(one.name)));
        assert.ok(some.length > 8);
        const markup = await Promise.all(some.map(({ dossier, noun, items }) => renderToString(dossier, noun, { lang, items, src: site.json(dossier) })));
        const { page, watch } = await site.open(markup.join(''), { script: null, head });
        const rendered = await shown(page);
        assert.equal(rendered.length, some.length);
        assert.ok(rendered.every((text) => text.length > 20 && text !== 'nothing'));
        await mark(page);
        await run(page, ...scripts);
        await untilLoaded(page);
        assert.deepEqual(await shown(page), rendered);
        const { same, changes } = await marked(page);
        assert.equal(same, takesOver);
        if (takesOver) assert.equal(changes, 0);
        assert.equal(await watch.layoutShift(), 0);
        assert.deepEqual(watch.console.filter(({ type }) => type !== 'log').map(({ text }) => text).filter((text) => !/left out|conflict-widgets: \//.test(text)), []);
        assert.deepEqual(watch.errors, []);
        await page.close();
      });
    }

    test(`is alive after ${how}: footnotes lead to their sources, the menu opens`, async () => {
      const { page } = await site.open(await renderToString(base, 'factbox', { src: site.json(base) }), { script: null, head });
      await run(page, ...scripts);
      await untilLoaded(page);
      const focused = await evaluate(page, () => {
        const root = document.querySelector('conflict-factbox')!.shadowRoot!;
        root.querySelector<HTMLElement>('[data-to]')!.click();
        root.querySelector<HTMLDetailsElement>('[part=menu]')!.open = true;
        return root.activeElement?.id;
      });
      assert.equal(focused, 'source-1');
      await until('the menu has its buttons', () => evaluate(page, () => document.querySelector('conflict-factbox')!.shadowRoot!.querySelectorAll('[part=menu] button').length > 2));
      await page.close();
    });

    test(`gives way to newer data with ${how}`, async () => {
      const { page, watch } = await site.open(await renderToString(base, 'factbox', { src: site.json(newer) }), { script: null, head });
      assert.match((await shown(page))[0]!, /May 2031/);
      await run(page, ...scripts);
      await untilLoaded(page);
      assert.match((await shown(page))[0]!, /June 2031/);
      assert.equal(await evaluate(page, () => document.querySelector('conflict-factbox')!.shadowRoot!.querySelectorAll('[part=frame]').length), 1);
      assertGoodGuest(watch);
      await page.close();
    });

    test(`stays with ${how} while the data are on their way, and where they cannot be had`, async () => {
      const src = site.path('json');
      let fail: (() => void) | undefined;
      site.server.put(src, (_, response) => {
        fail = () => response.writeHead(404).end();
      });
      const { page, watch } = await site.open(await renderToString(base, 'factbox', { src }), { script: null, head });
      const rendered = await shown(page);
      await mark(page);
      await run(page, ...scripts);
      await until('the data are asked for', () => fail !== undefined);
      assert.deepEqual(await shown(page), rendered);
      fail!();
      await until('the failure is told', () => watch.console.some(({ text }) => text.includes('404') && text.includes('conflict-widgets')));
      assert.deepEqual(await shown(page), rendered);
      assert.deepEqual(await marked(page), { same: true, changes: 0 });
      await page.close();
    });

    test(`is not replaced by the example with ${how}, where its tag names no dossier`, async () => {
      const { page } = await site.open(await renderToString(base, 'factbox'), { script: null, head });
      const rendered = await shown(page);
      await run(page, ...scripts);
      await untilLoaded(page);
      assert.deepEqual(await shown(page), rendered);
      await page.close();
    });
  }
});
