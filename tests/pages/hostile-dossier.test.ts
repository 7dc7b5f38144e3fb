import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { assertGoodGuest } from '../support/browser.js';
import { keepCanaries } from '../support/canaries.js';
import type { Canaries } from '../support/canaries.js';
import { EXAMPLE_NAME } from '../support/dossiers.js';
import { code, evaluate } from '../support/evaluate.js';
import { CORPUS, changed, sample } from '../support/hostile-dossier.js';
import { untilDrawn, untilSeen } from '../support/look.js';
import { Site } from '../support/site.js';
import type { PageOptions } from '../support/site.js';
import { until } from '../support/until.js';
import { KINDS, markup } from '../support/widgets.js';

const SAMPLES = [sample(0), sample(1)] as const;

const changes = (page: Page) => evaluate(page, () => (globalThis as unknown as Canaries).__changes());

/** Shows each dossier in one widget of each kind, one after the other, and tells what is dangerous in them. */
function show(dossiers: readonly string[], tags: readonly string[]) {
  interface Widget extends HTMLElement {
    dossier: unknown;
    readonly updateComplete: Promise<unknown>;
    toHTML(): Promise<string>;
    toText(): Promise<string>;
  }
  const { __dangers: dangersIn } = globalThis as unknown as Canaries;
  const all = async () => {
    const shown: { tag: string; dangers: string[]; text: string }[] = [];
    const place = document.querySelector('[data-page]')!;
    for (const json of dossiers) {
      for (const tag of tags) {
        const widget = document.createElement(tag) as Widget;
        widget.dossier = JSON.parse(json) as unknown;
        place.replaceChildren(widget);
        await widget.updateComplete;
        const plain = new DOMParser().parseFromString(await widget.toHTML(), 'text/html');
        await widget.toText();
        const root = widget.shadowRoot!;
        for (const details of Array.from(root.querySelectorAll('details'))) details.open = true;
        for (const cell of Array.from(root.querySelectorAll<HTMLElement>('[part=cell] > button'))) {
          cell.click();
          // Its script comes when the first is opened.
          for (let turn = 0; turn < 100 && !root.querySelector('[part=evidence] [part=button]'); turn++) await new Promise((resolve) => setTimeout(resolve, 20));
        }
        shown.push({ tag, dangers: [...dangersIn(root), ...dangersIn(plain)], text: (root.querySelector('[part=frame]') as HTMLElement | null)?.innerText ?? '' });
      }
    }
    return shown;
  };
  return all();
}

describe('a hostile dossier', { concurrency: 2 }, () => {
  let site: Site;
  before(async () => {
    site = await Site.start();
  });
  after(() => site.stop());

  const open = async (options: PageOptions = {}) => {
    const first = KINDS.map((kind) => markup(kind)).join('');
    const opened = await site.open(`<main data-page>${first}</main>`, { ...options, before: code(keepCanaries), scriptAttributes: 'data-page' });
    await untilDrawn(opened.page, KINDS.length);
    return opened;
  };
  const tags = KINDS.map(({ tag }) => tag);
  const tryAll = (page: Page, dossiers: readonly unknown[]) => evaluate(page, show, dossiers.map((it) => JSON.stringify(it)), tags);

  test('is made of every field of the schema, and shows them when nothing is wrong with it', async () => {
    const { page, watch } = await open();
    for (const { dossier, fields } of SAMPLES) {
      assert.ok(fields.filter(({ kind }) => kind === 'text').length > 100 && fields.filter(({ kind }) => kind === 'url').length > 5, 'the schema was walked');
      const shown = await tryAll(page, [dossier]);
      assert.deepEqual(shown.map(({ dangers: found }) => found), tags.map(() => []));
      for (const { text, tag } of shown) {
        assert.match(text, /The sources 0 (?:title|publisher)/, tag);
        assert.match(text, /The corrections 0 text/, tag);
        assert.match(text, /The notes 0 text/, tag);
      }
      assert.match(shown[tags.indexOf('conflict-factbox')]!.text, /The facts 0 text/);
      assert.match(shown[tags.indexOf('conflict-energy-chart')]!.text, /The assets 0 name/);
      assert.match(shown[tags.indexOf('conflict-quote')]!.text, /The quotes 0 exact/);
      assert.match(shown[tags.indexOf('conflict-stance-matrix')]!.text, /The issues 0 proposition/);
    }
    assert.deepEqual(watch.console.filter(({ type }) => type === 'error'), []);
    await page.close();
  });

  for (const [form, it] of SAMPLES.entries()) {
    const what = form ? 'words with translations' : 'plain strings';
    test(`runs nothing and leaves the rest when one string is in all fields at once: ${what}`, async () => {
      const { page, watch } = await open();
      const requests = watch.requests.length;
      for (const kind of ['text', 'url'] as const) {
        const fields = it.fields.filter((field) => field.kind === kind && field.path[0] !== '$schema');
        const shown = await tryAll(page, CORPUS.map((words) => changed(it, fields, ({ max }) => words.slice(0, max))));
        assert.deepEqual(shown.filter(({ dangers: found }) => found.length), []);
        for (const [i, { tag, text }] of shown.entries()) {
          if (tag === 'conflict-factbox') assert.match(text, /Clean fact\s+Clean words/, `beside ${JSON.stringify(CORPUS[Math.floor(i / tags.length)])}`);
          assert.doesNotMatch(text, /[\u202A-\u202E\u2066-\u2069\u200B\uFEFF\0\u0007\u001B\p{Cs}]/u, 'characters that reorder or hide text are taken out');
          // Markup is shown as it was written.
          const words = CORPUS[Math.floor(i / tags.length)]!;
          if (kind === 'text' && /^<img|^<script/.test(words)) assert.ok(text.toLowerCase().includes(words), `${tag}: ${words}`);
        }
      }
      assert.deepEqual(await changes(page), []);
      assert.deepEqual(watch.requests.slice(requests).filter((url) => !url.startsWith(`${site.server.origin}/dist/cdn/`)), []);
      assertGoodGuest(watch);
      await page.close();
    });

    test(`runs nothing and leaves the rest when all strings are in one field after the other: ${what}`, async () => {
      const { page, watch } = await open();
      const shown = await tryAll(page, it.fields.map((field) => changed(it, [field], ({ kind, max }) => (kind === 'url' ? 'javascript:ran(20)' : CORPUS.join(' ').slice(0, max)))));
      for (const [i, { tag, dangers: found, text }] of shown.entries()) {
        const where = `${tag}: ${it.fields[Math.floor(i / tags.length)]!.path.join('/')}`;
        assert.deepEqual(found, [], where);
        if (tag === 'conflict-factbox') assert.match(text, /Clean fact\s+Clean words/, where);
      }
      assert.deepEqual(await changes(page), []);
      assertGoodGuest(watch);
      await page.close();
    });
  }

  test('with a string of 1 MB in each text leaves the clean fact, within the space of the widget', async () => {
    const { page, watch } = await open();
    const megabyte = 'A'.repeat(1_000_000);
    const [it] = SAMPLES;
    const shown = await tryAll(page, ['label', 'text'].map((name) => changed(it, it.fields.filter(({ path }) => path.join('/') === `facts/0/${name}`), () => megabyte)));
    for (const { tag, text } of shown) {
      assert.ok(text.length < 100_000);
      if (tag === 'conflict-factbox') assert.match(text, /Clean fact\s+Clean words/);
    }
    assert.ok(await evaluate(page, () => document.documentElement.scrollWidth <= innerWidth));
    assertGoodGuest(watch);
    await page.close();
  });

  test('with fields of the prototype leaves the prototypes as they are', async () => {
    const src = site.path('json');
    const [it] = SAMPLES;
    const text = JSON.stringify(it.dossier).replace('{', '{"__proto__":{"polluted":1,"ran":1},"constructor":{"prototype":{"polluted":1}},').replaceAll('"id":', '"__proto__":{"polluted":1},"id":');
    site.server.put(src, { body: text, type: 'application/json' });
    const { page, watch } = await site.open(`<main data-page>${KINDS.map(({ tag }) => `<${tag} src="${src}"></${tag}>`).join('')}</main>`, { before: code(keepCanaries), scriptAttributes: 'data-page' });
    await page.waitForNetworkIdle();
    assert.deepEqual(await changes(page), []);
    assertGoodGuest(watch);
    await page.close();
  });
});

describe('the canaries', { concurrency: 2 }, () => {
  let site: Site;
  before(async () => {
    site = await Site.start();
  });
  after(() => site.stop());

  for (const script of ['auto.js', 'conflict-widgets.js']) {
    test(`see no cookie, storage, global, prototype or element of the page touched by ${script}, after everything was used`, async () => {
      const src = `/dist/dossiers/${EXAMPLE_NAME}.json`;
      const { page, watch } = await site.open(`<main data-page>${KINDS.map((kind) => markup(kind, `src="${src}"`) + markup(kind) + markup(kind, 'src="/nowhere.json"')).join('')}</main>`, {
        script,
        before: code(keepCanaries),
        scriptAttributes: 'data-page',
      });
      await untilSeen(page, 'all drawn or told', (all) => all.filter(({ state }) => state === 'widget').length === 2 * KINDS.length && all.filter(({ state, text }) => state === 'line' && /could not/.test(text)).length === KINDS.length);
      await evaluate(page, async (all) => {
        for (const host of Array.from(document.querySelectorAll(all))) for (const control of Array.from(host.shadowRoot!.querySelectorAll<HTMLElement>('summary, button'))) control.click();
        for (const lang of ['ar', 'ru', 'en']) document.querySelector('main')!.lang = lang;
      }, KINDS.map(({ tag }) => tag).join());
      await page.waitForNetworkIdle();
      assert.deepEqual(await changes(page), []);
      assertGoodGuest(watch);
      await page.close();
    });
  }

  for (const [what, script, expected] of [
    ['a cookie', `document.cookie = 'a=1'`, /cookie a=1/],
    ['storage', `localStorage.setItem('a', 1)`, /localStorage a/],
    ['a database', `await new Promise((done) => { indexedDB.open('a').onsuccess = done })`, /indexedDB a/],
    ['a global', `window.leak = 1`, /global leak/],
    ['a changed function of the page', `window.fetch = () => {}`, /changed fetch/],
    ['a changed prototype', `Array.prototype.last = 1`, /Array\.prototype\.last/],
    ['a wrapped method', `Element.prototype.attachShadow = () => {}`, /Element\.prototype\.attachShadow/],
    ['an element of its own', `document.body.append(document.createElement('aside'))`, /element <aside>/],
    ['an attribute of the page', `document.documentElement.classList.add('ready')`, /attribute class of <html>/],
    ['a script from a dossier', `document.querySelector('main').innerHTML = '<img src=x onerror=ran(1)>'`, /ran: 1/],
  ] as const) {
    test(`see ${what} of an unsafe page`, async () => {
      const { page } = await site.open(`<main data-page></main><script type="module" data-page>${script}; document.querySelector('main').dataset.done = ''</script>`, { script: null, before: code(keepCanaries) });
      await page.waitForSelector('main[data-done]');
      await until(what, async () => expected.test((await changes(page)).join('\n')));
      await page.close();
    });
  }

  test('see what is dangerous in an unsafe widget', async () => {
    const { page } = await site.open('<main data-page></main>', { script: null, before: code(keepCanaries) });
    const found = await evaluate(page, (strings) => {
      const { __dangers: dangersIn } = globalThis as unknown as Canaries;
      return strings.map((string) => {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' }).innerHTML = `<p>${string}</p><a href="${string}">x</a>`;
        return dangersIn(host.shadowRoot!).length;
      });
    }, CORPUS.filter((words) => /^<(?!!|\?)|^javascript|^data:|^https:\/\/u/.test(words)));
    assert.ok(found.length > 5 && found.every((count) => count > 0), found.join());
    await page.close();
  });
});
