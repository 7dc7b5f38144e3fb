/** Gallery and workbench, by what a person does with them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { lineAt, offsetOf } from '../../demo/json-place.js';
import { changed, defaultsFor, fromSearch, idsOf, toSearch } from '../../demo/state.js';
import { snippetOf } from '../../demo/snippet.js';
import { WIDGETS } from '../../demo/widgets.js';
import { ROOT, componentNouns } from '../../tools/source-layout.mjs';
import { assertGoodGuest, launchBrowser, openPage } from '../support/browser.js';
import { TestServer } from '../support/server.js';

const EXAMPLE = readFileSync(path.join(ROOT, 'src/dossiers/nagorno-karabakh-2020.json'), 'utf8');
const FAULTY = EXAMPLE.replace('"value": 30000', '"value": "30,000"');

describe('the address of the workbench', () => {
  for (const search of ['', '?widget=quote&item=q-altun-stand', '?width=290&theme=dark&lang=ar&dir=ltr', '?items=a+b&dossier=url&src=%2Fa.json', '?heading=A+%26+B&level=2&compact=1&way=single&plain=', ...WIDGETS.map(({ noun }) => `?widget=${noun}&width=333`)]) {
    test(`${search || 'without a search'} comes back as it was`, () => {
      assert.deepEqual(fromSearch(toSearch(fromSearch(search))), fromSearch(search));
      assert.equal(toSearch(fromSearch(search)) === '', search === '');
    });
  }

  for (const search of ['?widget=%3Cscript%3E', '?width=-1', '?width=1e99', '?theme=red', '?lang=xx', '?dossier=text', '?item=q-altun-stand', '?__proto__=x&constructor=y']) {
    test(`${search} asks for nothing that the page does not have`, () => assert.deepEqual(fromSearch(search), defaultsFor()));
  }

  test('keeps a file that is still at hand, and the ids of its items', () => {
    const state = { ...defaultsFor('factbox', 'file'), items: 'a b' };
    assert.equal(toSearch(state), '?items=a+b');
    assert.deepEqual(fromSearch('?items=a+b', 'file'), state);
  });
});

describe('the table of widgets', () => {
  for (const { noun, picks, widths, width, purpose } of WIDGETS) {
    test(`has a first width of ${noun} among those offered, one sentence, and what picks its items`, () => {
      assert.ok(widths.includes(width));
      assert.match(purpose, /^[A-Z].*\.$/);
      assert.ok(picks.length > 0);
    });

    for (const { attribute, list, example, among } of picks) {
      test(`picks with ${attribute} of ${noun} what the first dossier has in ${list}`, () => {
        const dossier = JSON.parse(EXAMPLE);
        const ids = dossier[list].map(({ id }: { id: string }) => id);
        for (const id of idsOf(example)) assert.ok(ids.includes(id) && (!among || among(dossier).has(id)), id);
      });
    }
  }

  test('has every widget of the library', () => {
    // The provider has no looks of its own.
    assert.deepEqual(componentNouns().filter((noun) => noun !== 'dossier' && !WIDGETS.some((widget) => widget.noun === noun)), []);
  });

  test('brings another widget with its own items and width, and keeps a width that somebody chose', () => {
    const [first, second, , last] = WIDGETS;
    const state = { ...defaultsFor(first!.noun), items: 'a', lang: 'ru' as const };
    assert.deepEqual(changed(state, { widget: second!.noun }), { ...defaultsFor(second!.noun), lang: 'ru' });
    assert.equal(changed(state, { widget: last!.noun }).width, String(last!.width));
    assert.equal(changed({ ...state, width: '333' }, { widget: last!.noun }).width, '333');
  });

  test('lets go of an item picked out that is no longer shown', () => {
    const state = { ...defaultsFor('energy-chart'), items: 'btc cpc', highlight: 'cpc' };
    assert.equal(changed(state, { items: 'cpc btc wrep' }).highlight, 'cpc');
    assert.equal(changed(state, { items: 'btc' }).highlight, '');
  });
});

describe('the place of a problem', () => {
  const text = '\ufeff{\n  "facts": [\n    {"id": "a\\"}", "label": {"value": "x"}},\r\n    [], {\n      "a/b": {}, "~": 1,\n      "id": 2\n    }\n  ],\n  "title": ""\n}';
  for (const [pointer, line] of [
    ['', 1], ['/facts', 2], ['/facts/0/label/value', 3], ['/facts/1', 4], ['/facts/2/id', 6], ['/facts/2/a~1b', 5], ['/facts/2/~0', 5], ['/title', 9],
    // What is missing is where it ought to be.
    ['/facts/2/label', 4], ['/facts/7', 2], ['/facts/2/id/x', 6], ['/sources', 1],
  ] as const) {
    test(`${pointer || 'the whole'} is in line ${line}`, () => assert.equal(lineAt(text, offsetOf(text, pointer)), line));
  }

  test('is found in a dossier nested deeper than any stack', () => {
    const deep = `{"a": ${'['.repeat(100_000)}${']'.repeat(100_000)},\n"b": 1}`;
    assert.equal(lineAt(deep, offsetOf(deep, '/b')), 2);
  });
});

test('a snippet escapes what was typed in', () => {
  const snippet = snippetOf({ ...defaultsFor(), heading: '"><script>alert(1)</script>' }, { fallback: '' });
  assert.ok(snippet.includes('heading="&quot;>&lt;script>alert(1)&lt;/script>"'));
});

// Three at a time: a page spends most of its time waiting.
describe('gallery and workbench', { concurrency: 3 }, () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([TestServer.start(), launchBrowser()]);
    server.put('/dossiers/good.json', { body: EXAMPLE, type: 'application/json' });
    server.put('/dossiers/faulty.json', { body: FAULTY, type: 'application/json' });
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  async function open(search = '') {
    const opened = await openPage(browser);
    await opened.page.setViewport({ width: 1000, height: 800 });
    // Each page takes keys as if it were in front.
    await (await opened.page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await opened.page.goto(`${server.origin}/demo/${search}`);
    return opened;
  }
  /** Waits for words in an element; in a widget's own part, where it is one, and not in the plain HTML inside its tag. */
  const reads = (page: Page, selector: string, words: string) =>
    page.waitForFunction((where, what) => [...document.querySelectorAll(where)].some((element) => (element.localName.includes('-') ? element.shadowRoot : element)?.textContent?.includes(what)), { timeout: 10_000 }, selector, words);
  const snippet = (page: Page) => page.$eval('#snippet', (element) => element.textContent ?? '');
  const typeIn = (page: Page, text: string) =>
    page.$eval(
      '#text',
      (area, value) => {
        (area as HTMLTextAreaElement).value = value;
        area.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );

  /** What stands in the workbench. */
  const SHOWN = '#paper > *';
  const BUILT = WIDGETS.filter(({ noun }) => componentNouns().includes(noun));

  test('begins with the first widget on the example, and the tag to paste for it', async () => {
    const { page, watch } = await open();
    await reads(page, SHOWN, '30,000');
    await reads(page, SHOWN, 'Example dossier');
    await reads(page, '#snippet', '<conflict-factbox items="casualties');
    await reads(page, '#snippet', '<dd>about 30,000 people');
    await reads(page, '#problems-status', 'None found.');
    assert.deepEqual(watch.console, []);
    assertGoodGuest(watch);
    await page.close();
  });

  test('offers the widgets that are built, in the gallery and in the workbench', async () => {
    const { page } = await open();
    await reads(page, '#widgets', BUILT.at(-1)!.name);
    assert.deepEqual(await page.$$eval('#widgets input', (inputs) => inputs.map(({ value }) => value)), BUILT.map(({ noun }) => noun));
    assert.deepEqual(await page.$$eval('.tile > :not(header)', (tags) => tags.map(({ localName }) => localName)), BUILT.map(({ noun }) => `conflict-${noun}`));
    await page.close();
  });

  for (const { noun, name, picks } of BUILT) {
    const tag = `conflict-${noun}`;

    test(`brings the ${name.toLowerCase()} from the gallery to the workbench, and back again`, async () => {
      const { page, watch } = await open(`?widget=${BUILT.find((other) => other.noun !== noun)!.noun}`);
      await reads(page, `.tile ${tag}`, 'As of 30 September 2020');
      await page.focus(`[aria-labelledby="tile-${noun}"] .use`);
      await page.keyboard.press('Enter');
      await reads(page, `#paper > ${tag}`, 'Example dossier');
      assert.equal(await page.evaluate(() => document.activeElement!.id), 'workbench');
      for (const { attribute, example } of picks) assert.equal(await page.$eval('#paper > *', (element, what) => element.getAttribute(what) ?? '', attribute), example);
      await reads(page, '#snippet', `<${tag}`);
      await page.goBack();
      await page.waitForSelector(`#paper > :not(${tag})`);
      await page.goForward();
      await page.waitForSelector(`#paper > ${tag}`);
      assertGoodGuest(watch);
      await page.close();
    });

    test(`reads the ${name.toLowerCase()} from the address, and its snippet shows the same elsewhere`, async () => {
      const { page, watch } = await open(`?widget=${noun}&heading=Specimen&lang=ru`);
      await reads(page, `#paper > ${tag}`, 'Specimen');
      await reads(page, '#snippet', '<h3>Specimen</h3>');
      const pasted = (await snippet(page)).replace(/\/conflict-widgets\/\d[^/]*/, '/dist/cdn');
      server.put(`/pasted-${noun}.html`, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pasted</title>${pasted}`);
      const shown = await page.$eval('#paper > *', (element) => (element as HTMLElementTagNameMap['conflict-quote']).toText());
      const elsewhere = await openPage(browser);
      await elsewhere.page.goto(`${server.origin}/pasted-${noun}.html`);
      await reads(elsewhere.page, tag, 'Specimen');
      assert.equal(await elsewhere.page.$eval(tag, (element) => (element as HTMLElementTagNameMap['conflict-quote']).toText()), shown);
      assertGoodGuest(watch);
      assertGoodGuest(elsewhere.watch);
      await Promise.all([page.close(), elsewhere.page.close()]);
    });

    test(`changes what the ${name.toLowerCase()} picks by keyboard`, async () => {
      const { page, watch } = await open(`?widget=${noun}`);
      for (const { attribute, several } of picks) {
        await page.waitForSelector(several ? `#pick-${attribute} li:nth-child(2)` : `#pick-${attribute} option:nth-child(2)`);
        const before = await page.$eval(SHOWN, (element, what) => element.getAttribute(what) ?? '', attribute);
        if (several) {
          const ids = before ? idsOf(before) : await page.$$eval(`#pick-${attribute} li`, (lines) => lines.map((line) => line.dataset['id']!));
          // One down by its button, which stays under the finger, and up again by the keys for it.
          await page.focus(`#pick-${attribute} li:first-child .move[value="1"]`);
          await page.keyboard.press('Enter');
          await reads(page, '#snippet', ` ${attribute}="${[ids[1], ids[0], ...ids.slice(2)].join(' ')}"`);
          await reads(page, '#picks-status', `: 2 of ${ids.length}.`);
          assert.equal(await page.evaluate(() => document.activeElement!.closest('li')!.dataset['id']), ids[0]);
          await page.keyboard.down('Alt');
          await page.keyboard.press('ArrowUp');
          await page.keyboard.up('Alt');
          await reads(page, '#picks-status', `: 1 of ${ids.length}.`);
          // Left out, and brought back at the end.
          await page.focus(`#pick-${attribute} li:first-child input`);
          await page.keyboard.press('Space');
          await reads(page, '#snippet', ` ${attribute}="${ids.slice(1).join(' ')}"`);
          await page.keyboard.press('Space');
          await reads(page, '#snippet', ` ${attribute}="${[...ids.slice(1), ids[0]].join(' ')}"`);
          assert.match(page.url(), new RegExp(`[?&]${attribute}=.*#workbench$`));
        } else {
          await page.focus(`#pick-${attribute}`);
          await page.keyboard.press('End');
          const last = await page.$eval(`#pick-${attribute}`, (select) => (select as HTMLSelectElement).value);
          assert.notEqual(last, before);
          await reads(page, '#snippet', ` ${attribute}="${last}"`);
        }
      }
      assertGoodGuest(watch);
      await page.close();
    });
  }

  test('is where a link to it leads, also once the tiles above have come', async () => {
    const { page } = await open('?widget=quote#workbench');
    for (const { noun } of BUILT) await page.waitForFunction((tag) => document.querySelector(`.tile ${tag}`)?.shadowRoot?.querySelector('[part="sources"]'), {}, `conflict-${noun}`);
    await page.waitForFunction(() => Math.abs(document.getElementById('workbench')!.getBoundingClientRect().top) < 40);
    await page.close();
  });

  test('lets nobody take the last item away: with none, a widget shows all', async () => {
    const { page } = await open('?items=mediators');
    await page.waitForSelector('#pick-items li', { visible: true });
    assert.equal(await page.$eval('#pick-items input[value="mediators"]', (box) => (box as HTMLInputElement).disabled), true);
    await page.click('#pick-items .link');
    await reads(page, '#snippet', '<conflict-factbox>');
    await page.close();
  });

  test('draws the frame to a width by the arrow keys and by the pointer, and says which', async () => {
    const { page } = await open('?width=400');
    await reads(page, '#measure', '400 px');
    await page.focus('#handle');
    await page.keyboard.press('ArrowLeft');
    await reads(page, '#measure', '390 px');
    assert.equal(await page.$eval('#handle', (element) => element.ariaValueNow), '390');
    assert.match(page.url(), /width=390/);
    await page.$eval('#handle', (element) => element.scrollIntoView());
    const { x, y } = (await (await page.$('#handle'))!.boundingBox())!;
    await page.mouse.move(x + 10, y + 100);
    await page.mouse.down();
    await page.mouse.move(x - 40, y + 100, { steps: 4 });
    await page.mouse.up();
    await reads(page, '#measure', '290 px');
    await page.close();
  });

  test('goes back step by step, not pixel by pixel', async () => {
    const { page } = await open('?width=400');
    await reads(page, '#measure', '400 px');
    await page.focus('[name="lang"][value="en"]');
    await page.keyboard.press('ArrowRight');
    await reads(page, SHOWN, 'Коротко о главном');
    await page.focus('#handle');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
    await reads(page, '#measure', '370 px');
    await page.goBack();
    await reads(page, '#measure', '400 px');
    await reads(page, SHOWN, 'At a glance');
    await page.close();
  });

  test('speaks Arabic from right to left, and says so in the tag', async () => {
    const { page } = await open('?lang=ar');
    await reads(page, SHOWN, 'لمحة سريعة');
    assert.equal(await page.$eval(SHOWN, (element) => element.shadowRoot!.querySelector<HTMLElement>('[part="frame"]')!.dir), 'rtl');
    await reads(page, '#snippet', 'lang="ar"');
    await reads(page, '#lang-hint', 'stay in English');
    await page.close();
  });

  test('shows the light and the dark theme whatever the system has', async () => {
    const { page } = await open();
    await reads(page, SHOWN, '30,000');
    for (const [theme, colour] of [['dark', 'rgb(22, 25, 30)'], ['light', 'rgb(255, 255, 255)']] as const) {
      await page.click(`[name="theme"][value="${theme}"]`);
      assert.equal(await page.$eval(SHOWN, (element) => getComputedStyle(element.shadowRoot!.querySelector('[part="frame"]')!).backgroundColor), colour);
    }
    await page.close();
  });

  test('shows a dossier by its address, and its problems with their places', async () => {
    const { page, watch } = await open('?dossier=url&src=/dossiers/faulty.json');
    await reads(page, '#problems-status', '1 error, 0 warnings.');
    await reads(page, '#problems', '/facts/0/quantity/value');
    await reads(page, '#problems', `line ${FAULTY.slice(0, FAULTY.indexOf('"value": "30,000"')).split('\n').length}`);
    await reads(page, '#problems', 'Write the plain number');
    await reads(page, '#problems-link', '1 error');
    await reads(page, SHOWN, 'Mediators');
    await reads(page, '#snippet', 'src="/dossiers/faulty.json"');
    assertGoodGuest(watch);
    await page.close();
  });

  test('tells why an address brings nothing', async () => {
    const { page, watch } = await open('?dossier=url&src=/nowhere.json');
    await reads(page, '#problems', 'answered with status 404');
    await reads(page, SHOWN, 'could not be loaded');
    assertGoodGuest(watch);
    await page.close();
  });

  test('shows pasted JSON as it is typed, and leads to the line in which it is wrong', async () => {
    const { page, watch } = await open();
    await page.select('#dossier', 'text');
    await page.click('#use-example');
    await page.waitForFunction(() => (document.getElementById('text') as HTMLTextAreaElement).value);
    await reads(page, '#snippet', 'src="/dossiers/nagorno-karabakh-2020.json"');
    await typeIn(page, FAULTY);
    await reads(page, '#problems', '/facts/0/quantity/value');
    await page.click('#problems .link');
    assert.deepEqual(await page.$eval('#text', (area) => [document.activeElement === area, (area as HTMLTextAreaElement).value.slice((area as HTMLTextAreaElement).selectionStart).startsWith('"value": "30,000"')]), [true, true]);
    await typeIn(page, '{"schemaVersion":\n "1.0.0"\n "id": ');
    await reads(page, '#problems', 'json-syntax');
    await reads(page, '#problems', 'line 3');
    assertGoodGuest(watch);
    await page.close();
  });

  test('keeps pasted text for whoever goes away and comes back', async () => {
    const { page, watch } = await open();
    await page.select('#dossier', 'text');
    await page.click('#use-example');
    await page.waitForFunction(() => (document.getElementById('text') as HTMLTextAreaElement).value);
    await reads(page, '#snippet', 'src="/dossiers/nagorno-karabakh-2020.json"');
    await page.click('[name="widget"][value="quote"]');
    await reads(page, '#snippet', '<conflict-quote src="/dossiers/nagorno-karabakh-2020.json"');
    await page.click('nav a[href="#gallery"]');
    assert.equal(await page.$eval('#dossier', (select) => (select as HTMLSelectElement).value), 'text');
    await page.goBack();
    await page.goBack();
    await reads(page, 'conflict-factbox:not([items])', '30,000');
    assert.equal(await page.$eval('#dossier', (select) => (select as HTMLSelectElement).value), 'text');
    assertGoodGuest(watch);
    await page.close();
  });

  test('shows a file of this device', async () => {
    const { page } = await open();
    await page.select('#dossier', 'file');
    const input = (await page.$('#file'))!;
    await (input as Awaited<ReturnType<typeof page.waitForSelector<'input#file'>>>)!.uploadFile(path.join(ROOT, 'src/dossiers/nagorno-karabakh-2020.json'));
    await reads(page, `${SHOWN}:not([items])`, '30,000');
    await reads(page, '#snippet', 'src="/dossiers/nagorno-karabakh-2020.json"');
    await page.close();
  });

  test('takes a file that is dropped on the workbench', async () => {
    const { page, watch } = await open();
    await reads(page, SHOWN, '30,000');
    await page.evaluate((json) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([json], 'mine.json', { type: 'application/json' }));
      document.getElementById('stage')!.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    }, EXAMPLE.replace('Fighting since', 'Fighting as of'));
    await reads(page, SHOWN, 'Fighting as of');
    await reads(page, '#file-hint', 'mine.json');
    assertGoodGuest(watch);
    await page.close();
  });

  test('copies the tag and a link to the view, and says so aloud', async () => {
    const { page } = await open('?plain=');
    await reads(page, '#snippet', '<conflict-factbox');
    // What a browser asks its user before it copies is not what is tested here.
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { document.body.dataset.copied = text; } } })");
    for (const [button, text] of [['copy', await snippet(page)], ['share', `${server.origin}/demo/?plain=#workbench`]]) {
      await page.focus(`#${button}`);
      await page.keyboard.press('Enter');
      await reads(page, `[role="status"]#${button}-status`, 'Copied.');
      assert.equal(await page.$eval('body', (body) => body.dataset['copied']), text);
    }
    await page.close();
  });

  test('selects the tag and says what to do where copying is refused', async () => {
    const { page } = await open('?plain=');
    await reads(page, '#snippet', '<conflict-factbox');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.click('#share');
    await reads(page, '#share-status', 'this page’s address');
    await page.click('#copy');
    await reads(page, '#copy-status', 'copy it by keyboard');
    assert.equal((await page.evaluate(() => String(getSelection()))).trim(), (await snippet(page)).trim());
    await page.close();
  });

  test('shows on each control reached by Tab where the reader is', async () => {
    const { page } = await open('?dossier=url&src=/dossiers/faulty.json');
    await reads(page, '#problems-link', '1 error');
    const seen: string[] = [];
    for (let i = 0; i < 250; i++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        let at = document.activeElement!;
        if (at === document.body) return undefined;
        while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        // A segment is drawn by what stands beside its input.
        const drawn = [at, at.nextElementSibling].some((element) => element && getComputedStyle(element).outlineStyle !== 'none');
        const { width, height } = at.getBoundingClientRect();
        return { name: at.id || `${at.localName} ${at.getAttribute('href') ?? at.getAttribute('name') ?? at.textContent!.trim().slice(0, 30)}`, drawn, size: Math.min(width, height) };
      });
      if (!stop) break;
      seen.push(stop.name);
      assert.ok(stop.drawn, `${stop.name} shows no focus`);
      assert.ok(stop.size > 0, `${stop.name} cannot be seen`);
    }
    assert.equal(seen[0], 'a #workbench');
    for (const name of ['share', 'handle', 'copy', 'snippet', 'dossier', 'src', 'load', 'problems-link', 'input widget', 'input way', 'input theme', 'input width', 'input lang', 'input dir', 'summary Heading and space']) {
      assert.ok(seen.includes(name), `${name} is not reached: ${seen.join(', ')}`);
    }
    await page.close();
  });
});
