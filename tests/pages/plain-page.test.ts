import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT, dossierNames } from '../../tools/source-layout.mjs';
import { assertGoodGuest } from '../support/browser.js';
import { code, evaluate } from '../support/evaluate.js';
import { LIT_IMPORTS } from '../support/import-map.js';
import { look, untilDrawn } from '../support/look.js';
import type { Seen } from '../support/look.js';
import { DIST } from '../support/server.js';
import { Site } from '../support/site.js';
import type { PageOptions } from '../support/site.js';
import { KINDS, knownNouns, markup } from '../support/widgets.js';

const INTEGRITY = JSON.parse(readFileSync(path.join(DIST, 'cdn/integrity.json'), 'utf8')) as Record<string, string>;
/** The ways in which a page gets the library. */
const WAYS: readonly { readonly name: string; readonly options: PageOptions }[] = [
  { name: 'auto.js', options: {} },
  {
    name: 'the single file under its integrity hash',
    options: { script: 'conflict-widgets.js', scriptAttributes: `integrity="${INTEGRITY['conflict-widgets.js']}" crossorigin="anonymous"` },
  },
  {
    name: 'the npm build with Lit of its own',
    options: {
      script: null,
      head: `<script type="importmap">${LIT_IMPORTS}</script><script type="module">import '/dist/define.js'</script>`,
    },
  },
];

/** Each kind with its first facts, numbered sources, the day and the label of the example. */
function assertExample(seen: readonly Seen[], kinds = KINDS): void {
  assert.deepEqual(seen.map(({ tag }) => tag), kinds.map(({ tag }) => tag));
  for (const [i, { text, badge, sources, references }] of seen.entries()) {
    for (const words of kinds[i]!.shows) assert.ok(text.includes(words), `${kinds[i]!.tag} shows "${words}": ${text}`);
    assert.match(text, /As of 30 September 2020/);
    assert.equal(badge, 'Example dossier');
    assert.ok(sources.length > 0);
    assert.deepEqual(sources.map(({ number }) => number), sources.map((_, n) => String(n + 1)), 'sources are numbered from 1');
    for (const { href } of sources) assert.match(href ?? 'https:', /^https?:/);
    assert.equal(references.length > 0, !kinds[i]!.hasFootnotesBehind);
    for (const number of references) assert.ok(Number(number) >= 1 && Number(number) <= sources.length, `footnote ${number} has its source`);
  }
}

describe('a plain page', { concurrency: 3 }, () => {
  let site: Site;
  before(async () => {
    site = await Site.start();
  });
  after(() => site.stop());

  test('has every kind of widget in its tests', () => {
    assert.deepEqual(KINDS.map(({ noun }) => noun).sort(), knownNouns().sort());
  });

  for (const { name, options } of WAYS) {
    test(`shows facts, numbered sources, the day and the label of the example through ${name}`, async () => {
      const { page, watch } = await site.open(KINDS.map((kind) => markup(kind)).join(''), options);
      assertExample(await untilDrawn(page, KINDS.length));
      assertGoodGuest(watch);
      assert.deepEqual(watch.console, []);
      await page.close();
    });

    test(`shows what a dossier of its own says, without the label, through ${name}`, async () => {
      const src = `/dist/dossiers/${dossierNames()[0]}.json`;
      const { page, watch } = await site.open(KINDS.map((kind) => markup(kind, `src="${src}"`)).join(''), options);
      const seen = await untilDrawn(page, KINDS.length);
      assert.deepEqual(seen.map(({ badge }) => badge), KINDS.map(() => null));
      assert.ok(seen.every(({ text }, i) => KINDS[i]!.shows.every((words) => text.includes(words))));
      assert.equal(watch.requests.filter((url) => url.endsWith(src)).length, 1);
      assertGoodGuest(watch);
      await page.close();
    });
  }

  test('refuses the single file when its integrity hash is another', async () => {
    const { page, watch } = await site.open(markup(KINDS[0]!, '', 'Plain words'), {
      script: 'conflict-widgets.js',
      scriptAttributes: `integrity="${INTEGRITY['auto.js']}" crossorigin="anonymous"`,
    });
    await page.waitForNetworkIdle();
    assert.deepEqual((await look(page)).map(({ state, text }) => [state, text]), [['plain', 'Plain words']]);
    assert.match(watch.console.map(({ text }) => text).join(), /integrity/);
    await page.close();
  });

  const added = (tag: string, attributes: string) => {
    const template = document.createElement('template');
    template.innerHTML = `<${tag} ${attributes}></${tag}>`;
    document.body.append(template.content);
  };
  for (const [what, first, later] of [
    ['one kind', 1, 0],
    ['all kinds', KINDS.length, 0],
    ['kinds added one after the other', 1, KINDS.length - 1],
  ] as const) {
    test(`asks for three scripts at most, the dossier and nothing else: ${what}`, async () => {
      const src = site.json(JSON.parse(readFileSync(path.join(DIST, `dossiers/${dossierNames()[0]}.json`), 'utf8')));
      const { page, watch, url } = await site.open(KINDS.slice(0, first).map((kind) => markup(kind, `src="${src}"`)).join(''));
      await untilDrawn(page, first);
      for (const { tag, attributes } of KINDS.slice(first, first + later)) {
        await evaluate(page, added, tag, `${attributes} src="${src}"`);
        await untilDrawn(page, (await look(page)).length);
      }
      await page.waitForNetworkIdle();
      const asked = watch.requests.map((address) => new URL(address)).filter(({ pathname }) => pathname !== '/favicon.ico');
      const scripts = asked.filter(({ pathname }) => pathname.startsWith('/dist/cdn/') && pathname.endsWith('.js'));
      assert.ok(scripts.length <= 3, scripts.join(' '));
      assert.deepEqual(asked.filter((address) => !scripts.includes(address)).map(String), [url, site.server.origin + src]);
      await page.close();
    });
  }

  test('asks for the dossier once and parses it once for forty widgets of all kinds', async () => {
    const src = site.json(JSON.parse(readFileSync(path.join(ROOT, `src/dossiers/${dossierNames()[0]}.json`), 'utf8')));
    const count = () => {
      const parse = JSON.parse;
      let parsed = 0;
      JSON.parse = (text: string, ...more: []) => {
        if (text.length > 1000) document.documentElement.dataset['parsed'] = String(++parsed);
        return parse(text, ...more) as unknown;
      };
    };
    const { page, watch } = await site.open(Array.from({ length: 40 }, (_, i) => markup(KINDS[i % KINDS.length]!, `src="${src}"`)).join(''), { before: code(count) });
    await untilDrawn(page, 40);
    assert.equal(watch.requests.filter((url) => url.endsWith(src)).length, 1);
    assert.equal(site.server.count(src), 1);
    assert.equal(await evaluate(page, () => document.documentElement.dataset['parsed']), '1');
    assertGoodGuest(watch);
    await page.close();
  });

  test('shows a value that was changed in the JSON in every widget that shows it', async () => {
    const dossier = JSON.parse(readFileSync(path.join(DIST, `dossiers/${dossierNames()[0]}.json`), 'utf8')) as { asOf: string };
    const { page } = await site.open(KINDS.map((kind) => markup(kind, `src="${site.json({ ...dossier, asOf: '2021-03-04' })}"`)).join(''));
    for (const { text } of await untilDrawn(page, KINDS.length)) assert.match(text, /As of 4 March 2021/);
    await page.close();
  });
});
