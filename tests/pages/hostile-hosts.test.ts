import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { assertGoodGuest } from '../support/browser.js';
import { EXAMPLE_NAME } from '../support/dossiers.js';
import { code, evaluate } from '../support/evaluate.js';
import { look, unreadable, untilDrawn, untilSeen } from '../support/look.js';
import type { Seen } from '../support/look.js';
import { Site } from '../support/site.js';
import type { PageOptions } from '../support/site.js';
import { until } from '../support/until.js';
import { KINDS, markup } from '../support/widgets.js';

const PLAIN = '<p>What the editor wrote.</p>';
const SRC = `/dist/dossiers/${EXAMPLE_NAME}.json`;
const ALL = KINDS.map((kind) => markup(kind, `src="${SRC}"`, PLAIN)).join('');

interface Host {
  readonly what: string;
  readonly options?: PageOptions;
  /** Around the widgets. */
  readonly body?: (widgets: string) => string;
  /** Whether the same words stand on other lines than elsewhere. */
  readonly changesLines?: boolean;
  /** Whether some words are others, such as those of dates. */
  readonly changesWords?: boolean;
}

const style = (css: string): PageOptions => ({ head: `<style>${css}</style>` });

const media = (...features: readonly { name: string; value: string }[]): PageOptions => ({
  arrange: async (page: Page) => (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features: [...features] }),
});

/** What a page may have as `id` or `name` of an element, which makes it a property of the window. */
const WINDOW_NAMES = [
  'litElementVersions', 'litHtmlVersions', 'reactiveElementVersions', 'customElements', 'trustedTypes', 'CSS', 'CSSStyleSheet', 'ShadowRoot',
  'document', 'fetch', 'JSON', 'Intl', 'URL', 'Symbol', 'navigator', 'location', 'scheduler', 'reportError', 'webkit', 'chrome', 'module', 'exports',
  'define', 'process', 'global', 'self', 'name', 'conflict', 'store', 'dossier', 'main', 'source-1', 'ref-mediators-0',
];

/** Pages on which every widget reads as on a plain one. */
const HOSTS: readonly Host[] = [
  { what: 'a rule that unsets everything', options: style('* { all: unset !important }'), changesLines: true },
  {
    what: 'inherited poison',
    options: style('html, body { font-size: 0; color: transparent; text-indent: -9999px; letter-spacing: 3em; word-spacing: 5em; line-height: 0; white-space: pre; text-transform: uppercase; direction: ltr; cursor: none; visibility: visible; text-shadow: 0 0 90px red }'),
  },
  {
    what: 'huge resets',
    options: style('html { font-size: 62.5% } *, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; list-style: none; position: relative }'),
    changesLines: true,
  },
  { what: 'quirks mode', options: { doctype: '' } },
  { what: 'a table of the last century', options: { doctype: '' }, body: (widgets) => `<center><font size="1"><table><tr><td width="600">${widgets}</table></font></center>`, changesLines: true },
  { what: 'a <base> that leads elsewhere', body: (widgets) => `<base href="https://elsewhere.invalid/deep/">${widgets.replaceAll(SRC, '@')}` },
  {
    what: 'elements with the names of globals as ids and names',
    body: (widgets) => WINDOW_NAMES.map((name) => `<input type="hidden" id="${name}"><form name="${name}"></form><a name="${name}"></a>`).join('') + widgets,
  },
  {
    what: 'extended prototypes',
    options: {
      before: code(() => {
        const names = ['extra', 'status', 'quantity', 'text', 'url', 'problem', 'headers', 'body', 'items', 'src', 'lang', 'dir', 'translations', 'disputed', 'printed', 'sources', 'before', 'after', 'example', 'original'];
        const prototype = Object.prototype as unknown as Record<string, unknown>;
        for (const name of names) prototype[name] = name === 'url' ? 'javascript:alert(1)' : 'polluted';
        const list = Array.prototype as unknown as Record<string, unknown>;
        list['remove'] = function remove() {};
        list['contains'] = 'polluted';
        (String.prototype as unknown as Record<string, unknown>)['format'] = function format() {};
      }),
    },
  },
  {
    what: 'frozen intrinsics',
    options: {
      before: code(() => {
        for (const it of [Object, Array, Function, Map, Set, WeakMap, Promise, RegExp, String, Number, Error, Date]) {
          Object.freeze(it.prototype);
          Object.freeze(it);
        }
      }),
    },
  },
  {
    what: 'a wrapped fetch and a wrapped JSON.parse',
    options: {
      before: code(() => {
        const { fetch } = globalThis;
        const { parse } = JSON;
        globalThis.fetch = async (...request) => {
          const response = await fetch(...request);
          return new Response(await response.text(), response);
        };
        JSON.parse = (text: string) => parse(text, (_, value: unknown) => value) as unknown;
      }),
    },
  },
  {
    what: 'no observers but the one for mutations',
    options: {
      before: code(() => {
        for (const name of ['IntersectionObserver', 'ResizeObserver', 'PerformanceObserver']) Reflect.deleteProperty(globalThis, name);
      }),
    },
  },
  { what: 'no idle callbacks and no scheduler', options: { before: code(() => ['requestIdleCallback', 'scheduler'].forEach((name) => Reflect.deleteProperty(globalThis, name))) } },
  { what: 'a page that reads from right to left', options: { htmlAttributes: 'lang="en" dir="rtl"' } },
  { what: 'a language tag with an underscore', options: { htmlAttributes: 'lang="en_US"' }, changesWords: true },
  { what: 'a language tag that is none', options: { htmlAttributes: 'lang="!"' }, changesLines: true },
  { what: 'forced colours', options: media({ name: 'forced-colors', value: 'active' }) },
  { what: 'reduced motion in the dark', options: media({ name: 'prefers-reduced-motion', value: 'reduce' }, { name: 'prefers-color-scheme', value: 'dark' }) },
  { what: 'print', options: { arrange: (page) => page.emulateMediaType('print') }, changesWords: true },
  { what: 'a zoom of 400 %', options: { prepare: (page) => page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 }) }, changesLines: true },
  { what: 'a narrow flex row', body: (widgets) => `<div style="display: flex; width: 900px">${widgets}</div>`, changesLines: true },
  { what: 'a float', body: (widgets) => `<div style="float: left">${widgets}</div>`, changesLines: true },
  { what: 'white space that is kept', body: (widgets) => `<pre>${widgets}</pre>` },
];

describe('a hostile page', { concurrency: 3 }, () => {
  let site: Site;
  let plain: readonly Seen[];
  before(async () => {
    site = await Site.start();
    // Sandboxed frames have no origin.
    site.server.fileHeaders = { 'access-control-allow-origin': '*' };
    const { page } = await site.open(ALL);
    plain = await untilDrawn(page, KINDS.length);
    assert.deepEqual(await unreadable(page), []);
    await page.close();
  });
  after(() => site.stop());

  for (const { what, options, body = (widgets: string) => widgets, changesLines, changesWords } of HOSTS) {
    test(`lets a reader read every widget: ${what}`, async () => {
      const { page, watch } = await site.open(body(ALL).replaceAll('@', site.server.origin + SRC), options);
      const seen = await untilDrawn(page, KINDS.length);
      const words = (all: readonly Seen[]) => all.map(({ text }) => (changesLines ? text.toLowerCase().replace(/\s+/g, '') : text.toLowerCase()));
      if (changesWords) assert.ok(seen.every(({ text }, i) => KINDS[i]!.shows.every((shown) => text.includes(shown))));
      else assert.deepEqual(words(seen), words(plain));
      assert.deepEqual(await unreadable(page), []);
      assert.deepEqual(watch.console, []);
      assertGoodGuest(watch);
      await page.close();
    });
  }

  test('does not make the page scroll sideways at a zoom of 400 %', async () => {
    const { page } = await site.open(ALL, { prepare: (it) => it.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 }) });
    await untilDrawn(page, KINDS.length);
    assert.ok((await evaluate(page, () => document.documentElement.scrollWidth)) <= 320);
    await page.close();
  });

  test('prints every source with its address, and no menu', async () => {
    const { page } = await site.open(ALL, { arrange: (it) => it.emulateMediaType('print') });
    await untilDrawn(page, KINDS.length);
    for (const { text } of await look(page)) assert.doesNotMatch(text, /Options|more sources/);
    const hidden = await evaluate(page, (tags) =>
      Array.from(document.querySelectorAll(tags)).flatMap((host) =>
        Array.from(host.shadowRoot!.querySelectorAll<HTMLElement>('[part=source]'), (source) => [source.checkVisibility({ contentVisibilityAuto: false }), source.getBoundingClientRect().height, getComputedStyle(source.querySelector('a') ?? source, '::after').content]),
      ).filter(([visible, height, after]) => !visible || !height || !String(after).includes('http') && after !== 'none'), KINDS.map(({ tag }) => tag).join());
    assert.deepEqual(hidden, []);
    const details = await evaluate(page, (tags) =>
      Array.from(document.querySelectorAll(tags)).flatMap((host) =>
        Array.from(host.shadowRoot!.querySelectorAll<HTMLElement>('details:not([part=menu]) li'), (item) => ({
          text: item.textContent!.trim(),
          isPrinted: item.getBoundingClientRect().height > 0,
          hasArrow: Array.from(item.querySelectorAll('button'), (button) => getComputedStyle(button, '::after').content).some((content) => content.includes('↑')),
        })),
      ), KINDS.map(({ tag }) => tag).join());
    assert.ok(details.length > 20);
    assert.deepEqual(details.filter(({ text, isPrinted }) => !!text !== isPrinted), [], 'what is folded on screen is printed; a way back without words is not');
    assert.ok(details.every(({ hasArrow }) => !hasArrow));
    await page.close();
  });

  /** Names of images are properties of the document, in place of its methods too. */
  for (const name of ['querySelectorAll', 'createElement', 'createTreeWalker', 'importNode', 'createComment', 'documentElement', 'body', 'hidden', 'baseURI', 'defaultView', 'location', 'addEventListener']) {
    test(`throws nothing and leaves words to read beside <img name="${name}">`, async () => {
      const { page, watch } = await site.open(`<img name="${name}" alt="">${ALL}`);
      await page.waitForNetworkIdle();
      const seen = await untilSeen(page, 'words', (all) => all.length === KINDS.length && all.every(({ state }) => state === 'widget' || state === 'plain'));
      for (const [i, { state, text }] of seen.entries()) {
        if (state === 'widget') for (const words of KINDS[i]!.shows) assert.ok(text.includes(words), words);
        else assert.equal(text, 'What the editor wrote.');
      }
      assertGoodGuest(watch);
      await page.close();
    });
  }

  for (const script of ['auto.js', 'conflict-widgets.js']) {
    test(`is a sandboxed frame without an origin, and reads: ${script}`, async () => {
      const inner = `<!doctype html><html lang="en"><meta charset="utf-8"><script type="module" src="${site.server.origin}/dist/cdn/${script}"></script>${ALL.replaceAll(SRC, site.server.origin + SRC)}`;
      const frameUrl = site.server.put(site.path('html'), inner);
      const { page, watch } = await site.open(`<iframe sandbox="allow-scripts" src="${frameUrl}" width="600" height="600"></iframe>`, { script: null });
      const frame = await page.waitForFrame(frameUrl);
      const seen = await untilDrawn(frame, KINDS.length);
      assert.ok(seen.every(({ text }, i) => KINDS[i]!.shows.every((words) => text.includes(words))));
      assert.deepEqual(await unreadable(frame), []);
      assertGoodGuest(watch);
      await page.close();
    });

    test(`is an XHTML document: the markup stays, or reads, one warning at most and nothing thrown: ${script}`, async () => {
      const text = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Page</title><script type="module" src="/dist/cdn/${script}"></script></head><body>${ALL}</body></html>`;
      const { page, watch } = await site.openText(text, { type: 'application/xhtml+xml; charset=utf-8' });
      await page.waitForNetworkIdle();
      const seen = await untilSeen(page, 'words', (all) => all.length === KINDS.length && all.every(({ state }) => state === 'widget' || state === 'plain'));
      if (seen.some(({ state }) => state === 'plain')) await until('a warning', () => watch.console.length > 0, 3000);
      assert.ok(watch.console.length <= 1, JSON.stringify(watch.console));
      assertGoodGuest(watch);
      await page.close();
    });
  }

  test('loads the script late: the plain words are there until then', async () => {
    const { page, watch } = await site.open(ALL, { script: null });
    assert.deepEqual((await look(page)).map(({ text }) => text), KINDS.map(() => 'What the editor wrote.'));
    await evaluate(page, () => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/dist/cdn/auto.js';
      document.head.append(script);
    });
    await untilDrawn(page, KINDS.length);
    assertGoodGuest(watch);
    await page.close();
  });

  test('opens its document anew after loading, and the new widgets are drawn', async () => {
    const { page, watch } = await site.open(ALL);
    await untilDrawn(page, KINDS.length);
    await evaluate(page, (text) => {
      document.open();
      document.write(`<!doctype html><html lang="en"><body>${text}</body></html>`);
      document.close();
    }, ALL + ALL);
    await untilDrawn(page, 2 * KINDS.length);
    assertGoodGuest(watch);
    await page.close();
  });

  test('writes widgets with document.write while it loads', async () => {
    const { page, watch } = await site.open(`<script>document.write(${JSON.stringify(ALL)})</script>`);
    await untilDrawn(page, KINDS.length);
    assertGoodGuest(watch);
    await page.close();
  });

  test('runs no script at all, and its plain words are there', async () => {
    const { page, watch, url } = await site.open(ALL, { prepare: (it) => it.setJavaScriptEnabled(false) });
    await page.waitForNetworkIdle();
    assert.deepEqual(watch.requests.filter((address) => !address.endsWith('/favicon.ico')), [url]);
    const snapshot = await page.createCDPSession().then((session) => session.send('DOMSnapshot.captureSnapshot', { computedStyles: ['display', 'visibility'] }));
    const shown = snapshot.documents[0]!.layout.text.map((index) => snapshot.strings[index]);
    assert.equal(shown.filter((text) => text === 'What the editor wrote.').length, KINDS.length);
    await page.close();
  });

  for (const [what, sabotage] of [
    ['throws', () => { Element.prototype.attachShadow = () => { throw new Error('no shadow here'); }; }],
    ['is missing', () => { Reflect.deleteProperty(Element.prototype, 'attachShadow'); }],
  ] as const) {
    test(`throws nothing and leaves the plain words where attachShadow ${what}`, async () => {
      const { page, watch } = await site.open(ALL, { before: code(sabotage) });
      await page.waitForNetworkIdle();
      assert.deepEqual((await look(page)).map(({ text }) => text), KINDS.map(() => 'What the editor wrote.'));
      assertGoodGuest(watch);
      await page.close();
    });
  }

  test('closes every shadow root, and is told of widgets that are drawn all the same', async () => {
    const { page, watch } = await site.open(ALL, {
      before: code(() => {
        const { attachShadow } = Element.prototype;
        Element.prototype.attachShadow = function closed(init) {
          return attachShadow.call(this, { ...init, mode: 'closed' });
        };
        document.addEventListener('conflict-load', () => {
          document.documentElement.dataset['loaded'] = String(Number(document.documentElement.dataset['loaded'] ?? 0) + 1);
        });
      }),
    });
    await until('all are drawn', async () => (await evaluate(page, () => document.documentElement.dataset['loaded'])) === String(KINDS.length));
    assertGoodGuest(watch);
    await page.close();
  });

  test('throws from its own handlers and cancels our events, and the widgets are drawn', async () => {
    const { page, watch } = await site.open(ALL, {
      before: code(() => {
        for (const name of ['conflict-load', 'conflict-error', 'conflict-update', 'conflict-view']) {
          document.addEventListener(name, (event) => {
            event.preventDefault();
            event.stopImmediatePropagation();
            throw new Error("the page's own mistake");
          }, true);
        }
      }),
    });
    await untilDrawn(page, KINDS.length);
    await until('the handlers ran', () => watch.errors.length === KINDS.length);
    assert.ok(watch.errors.every((text) => text.includes("the page's own mistake")));
    await page.close();
  });

  test('moves widgets into the document of a frame, where they keep their looks and their data', async () => {
    const { page, watch } = await site.open(`${ALL}<iframe srcdoc="<!doctype html><html lang=en><body></body></html>" width="700" height="900"></iframe>`);
    await untilDrawn(page, KINDS.length);
    const looks = () =>
      evaluate(page, (tags) => {
        const inner = document.querySelector('iframe')!.contentDocument!;
        const hosts = [...Array.from(document.querySelectorAll(tags)), ...Array.from(inner.querySelectorAll(tags))];
        return hosts.map((host) => {
          const { fontSize, display, color } = getComputedStyle(host.shadowRoot!.querySelector('[part=frame]')!);
          return `${fontSize} ${display} ${color} ${host.shadowRoot!.textContent!.length > 100}`;
        });
      }, KINDS.map(({ tag }) => tag).join());
    const before = await looks();
    await evaluate(page, (tags) => {
      document.querySelector('iframe')!.contentDocument!.body.append(...Array.from(document.querySelectorAll(tags)));
    }, KINDS.map(({ tag }) => tag).join());
    await until('the same looks', async () => JSON.stringify(await looks()) === JSON.stringify(before));
    assertGoodGuest(watch);
    await page.close();
  });
});
