import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertGoodGuest } from '../support/browser.js';
import type { Watch } from '../support/browser.js';
import { EXAMPLE_NAME } from '../support/dossiers.js';
import { evaluate } from '../support/evaluate.js';
import { LIT_IMPORTS } from '../support/import-map.js';
import { untilDrawn, untilSeen } from '../support/look.js';
import { DIST } from '../support/server.js';
import { Site } from '../support/site.js';
import { until } from '../support/until.js';
import { KINDS, markup } from '../support/widgets.js';

const script = (src: string) => `<script type="module" src="${src}"></script>`;
const IMPORT_MAP = `<script type="importmap">${LIT_IMPORTS}</script>`;
const ALL = KINDS.map((kind) => markup(kind, '', '<p>What the editor wrote.</p>')).join('');

/** Each a page that loads more than one copy of the library. */
const PAGES: readonly { readonly what: string; readonly scripts: readonly string[]; readonly warns: boolean }[] = [
  { what: 'auto.js twice', scripts: ['/dist/cdn/auto.js', '/dist/cdn/auto.js'], warns: false },
  { what: 'auto.js under an address with a version', scripts: ['/dist/cdn/auto.js?v=1'], warns: false },
  { what: 'auto.js and the single file', scripts: ['/dist/cdn/auto.js', '/dist/cdn/conflict-widgets.js'], warns: true },
  { what: 'the single file and auto.js', scripts: ['/dist/cdn/conflict-widgets.js', '/dist/cdn/auto.js'], warns: true },
  { what: 'the single file twice', scripts: ['/dist/cdn/conflict-widgets.js', '/other/cdn/conflict-widgets.js'], warns: true },
  { what: 'auto.js of two versions', scripts: ['/dist/cdn/auto.js', '/other/cdn/auto.js'], warns: true },
  { what: 'the single file and the npm build', scripts: ['/dist/cdn/conflict-widgets.js', '/dist/define.js'], warns: true },
  { what: 'two npm builds', scripts: ['/dist/define.js', '/other/define.js'], warns: true },
];

const ours = ({ console: lines }: Watch) => lines.filter(({ text }) => text.startsWith('conflict-widgets'));

describe('a page with two copies of the library', { concurrency: 3 }, () => {
  let site: Site;
  before(async () => {
    site = await Site.start();
    // Another version: the same files elsewhere, with another banner.
    for (const file of readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))) {
      const body = readFileSync(path.join(DIST, file), 'utf8').replace(/^\/\*!.*?\*\//s, '/*! conflict-widgets 9.9.9 */');
      site.server.put(`/other/${file.split(path.sep).join('/')}`, { body, type: 'text/javascript' });
    }
  });
  after(() => site.stop());

  for (const { what, scripts, warns } of PAGES) {
    test(`shows its widgets, ${warns ? 'warns' : 'has nothing to warn of'} and throws nothing: ${what}`, async () => {
      const { page, watch } = await site.open(ALL, { script: null, head: IMPORT_MAP + scripts.map(script).join('') });
      const seen = await untilDrawn(page, KINDS.length);
      for (const [i, { text }] of seen.entries()) for (const words of KINDS[i]!.shows) assert.ok(text.includes(words), words);
      await page.waitForNetworkIdle();
      if (warns) await until('a warning', () => ours(watch).length > 0);
      else assert.deepEqual(watch.console, []);
      for (const { type, text } of watch.console) {
        assert.equal(type, 'warn', text);
        assert.match(text, /defined already|Multiple versions of Lit/);
      }
      assertGoodGuest(watch);
      await page.close();
    });
  }

  for (const [provider, widgets] of [['dist', 'other'], ['other', 'dist']] as const) {
    test(`gives the dossier of a provider of one copy (${provider}) to the widgets of the other`, async () => {
      const imports = [`/${provider}/components/dossier/define.js`, `/${widgets}/define.js`].map(script).join('');
      const body = `<conflict-dossier src="/dist/dossiers/${EXAMPLE_NAME}.json">${ALL}</conflict-dossier>`;
      const { page, watch } = await site.open(body, { script: null, head: IMPORT_MAP + imports });
      const seen = await untilDrawn(page, KINDS.length);
      for (const [i, { text }] of seen.entries()) for (const words of KINDS[i]!.shows) assert.ok(text.includes(words), words);
      assertGoodGuest(watch);
      await page.close();
    });
  }

  for (const file of ['auto.js', 'conflict-widgets.js']) {
    test(`leaves a tag to the code that defined it first, warns and shows the others: ${file}`, async () => {
      const [taken, ...others] = KINDS as [(typeof KINDS)[0], ...typeof KINDS];
      const { page, watch } = await site.open(ALL, {
        script: file,
        head: `<script>customElements.define('${taken.tag}', class extends HTMLElement { connectedCallback() { this.title = 'not ours' } })</script>`,
      });
      const seen = await untilSeen(page, 'the others drawn', (all) => all.length === KINDS.length && all.slice(1).every(({ state }) => state === 'widget'));
      assert.deepEqual([seen[0]!.state, seen[0]!.text], ['plain', 'What the editor wrote.']);
      assert.ok(others.every(({ shows }, i) => shows.every((words) => seen[i + 1]!.text.includes(words))));
      assert.equal(await evaluate(page, (tag) => (document.querySelector(tag) as HTMLElement).title, taken.tag), 'not ours');
      assert.deepEqual(ours(watch).map(({ type, text }) => [type, text.includes(`<${taken.tag}>`)]), [['warn', true]]);
      assertGoodGuest(watch);
      await page.close();
    });

    test(`leaves the plain words where the page's define throws: ${file}`, async () => {
      const { page, watch } = await site.open(ALL, {
        script: file,
        head: `<script>customElements.define = () => { throw new Error('not here') }</script>`,
      });
      await until('a warning', () => ours(watch).length > 0);
      const seen = await untilSeen(page, 'all', (all) => all.length === KINDS.length);
      assert.deepEqual(seen.map(({ state }) => state), KINDS.map(() => 'plain'));
      assertGoodGuest(watch);
      await page.close();
    });
  }
});
