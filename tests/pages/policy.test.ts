import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { assertGoodGuest } from '../support/browser.js';
import { draft } from '../support/dossiers.js';
import { evaluate } from '../support/evaluate.js';
import { LIT_IMPORTS } from '../support/import-map.js';
import { look, untilDrawn, untilSeen } from '../support/look.js';
import { strictPolicy } from '../support/server.js';
import { Site } from '../support/site.js';
import type { PageOptions } from '../support/site.js';
import { until } from '../support/until.js';
import { KINDS, markup } from '../support/widgets.js';

const PLAIN = '<p>What the editor wrote.</p>';
const policy = (trusted: string) => strictPolicy('n').replace(/trusted-types .*$/, trusted);
const under = (value: string) => ({ headers: { 'content-security-policy': value } });
const npm: PageOptions = {
  script: null,
  head: `<script type="importmap" nonce="n">${LIT_IMPORTS}</script><script type="module" nonce="n">import '/dist/define.js'</script>`,
};
const scriptSrc = (more: string) => strictPolicy('n').replace("'nonce-n'", `'nonce-n' ${more}`);

const BUILDS: readonly { readonly name: string; readonly options: PageOptions; readonly trusted: string }[] = [
  { name: 'auto.js', options: {}, trusted: 'trusted-types conflict-widgets' },
  { name: 'the single file', options: { script: 'conflict-widgets.js' }, trusted: 'trusted-types conflict-widgets' },
  { name: 'the npm build', options: npm, trusted: 'trusted-types lit-html' },
];

const ours = (watch: { console: readonly { text: string }[] }) => watch.console.filter(({ text }) => text.startsWith('conflict-widgets')).map(({ text }) => text);

/** What a reader can do with every widget. */
const CONTROLS = ['reference', 'Options', 'Show as text', 'Copy text with source', 'Get the data (CSV)', 'Copy link'];

/** Presses the buttons and opens the folds of the widgets under test, those that were not pressed yet. @returns their names */
const press = (page: Page) =>
  evaluate(page, () => {
    const pressed: string[] = [];
    for (const host of Array.from(document.querySelectorAll('[data-use]'))) {
      for (const control of Array.from(host.shadowRoot!.querySelectorAll<HTMLElement>(':is(summary, button):not([data-pressed])'))) {
        control.dataset['pressed'] = '';
        pressed.push(control.closest('[part=reference]') ? 'reference' : control.textContent!.trim());
        control.focus();
        control.click();
      }
    }
    return pressed;
  });

describe('the strict policy', { concurrency: 3 }, () => {
  let site: Site;
  before(async () => {
    site = await Site.start();
  });
  after(() => site.stop());

  for (const { name, options, trusted } of BUILDS) {
    test(`has nothing to report of ${name} through every element and interaction`, async () => {
      const dossier = draft((it) => {
        it['corrections'] = [{ id: 'c-1', date: '2020-10-02', text: 'Mediators named', was: 'none', affects: ['mediators', 'q-altun-stand'], sources: [{ source: String(it.sources[0]!['id']) }] }];
        it.quotes.find(({ id }) => id === 'q-altun-stand')!['exact'] = { lang: 'tr', value: 'Azerbaycan', translations: [{ lang: 'en', value: 'We will continue to stand with Azerbaijan', by: 'Example' }] };
      });
      const src = site.json(dossier);
      const body =
        KINDS.map((kind) => markup(kind, `data-use src="${src}"`, PLAIN)).join('') +
        `<conflict-dossier src="${src}">${KINDS.map((kind) => markup(kind, 'compact')).join('')}</conflict-dossier>` +
        KINDS.map((kind) => markup(kind, 'src="/nowhere.json"')).join('') +
        markup(KINDS[0]!);
      const count = 3 * KINDS.length + 1;
      const { page, watch } = await site.open(body, {
        ...options,
        ...under(policy(trusted)),
        prepare: (it) => it.browserContext().overridePermissions(site.server.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']),
      });
      const line = (text: string) => /could not be loaded/.test(text);
      await untilSeen(page, 'all drawn, or told', (all) => all.length === count && all.filter(({ text }) => line(text)).length === KINDS.length && all.every(({ state }) => state !== 'plain' && state !== 'nothing') && all.filter(({ text }) => /As of/.test(text)).length === count - KINDS.length);
      const pressed: string[] = [];
      await until('every control was there in every widget, and was pressed', async () => {
        pressed.push(...(await press(page)));
        return CONTROLS.every((words) => pressed.filter((it) => it === words).length >= KINDS.length);
      });
      for (const [lang, words] of [['ru', /на 30 сентября 2020/i], ['ar', /2020|٢٠٢٠/], ['en', /As of 30 September 2020/]] as const) {
        await evaluate(page, (tag) => void (document.documentElement.lang = tag), lang);
        await untilSeen(page, `all in ${lang}`, (all) => all.filter(({ text }) => words.test(text)).length === count - KINDS.length);
      }
      site.server.putJson(src, draft((it) => {
        it.version = 2;
        it.asOf = '2021-03-04';
      }));
      await evaluate(page, (address) => {
        for (const element of Array.from(document.querySelectorAll('[data-use]'))) element.setAttribute('src', `${address}?again`);
      }, src);
      await untilSeen(page, 'the new version', (all) => all.filter(({ text }) => /As of 4 March 2021/.test(text)).length === KINDS.length);
      assertGoodGuest(watch);
      await page.close();
    });
  }

  for (const { name, options, trusted } of BUILDS) {
    const refusals: readonly (readonly [string, string])[] = [
      ['lists none of our names', policy('trusted-types somebody-else')],
      ["says 'none'", policy("trusted-types 'none'")],
    ];
    for (const [what, value] of refusals) {
      test(`defines nothing, warns once and leaves the page's markup where trusted-types ${what}: ${name}`, async () => {
        const { page, watch } = await site.open(KINDS.map((kind) => markup(kind, '', PLAIN)).join(''), { ...options, ...under(value) });
        // Lit of npm makes its policy unguarded when it loads, and nothing of ours runs after that.
        const fails = () => (trusted.includes('lit-html') ? watch.errors.length : ours(watch).length) > 0;
        await until('it is said', fails);
        await page.waitForNetworkIdle();
        const seen = await look(page);
        assert.deepEqual(seen.map(({ state, text }) => [state, text]), KINDS.map(() => ['plain', 'What the editor wrote.']));
        assert.deepEqual(await evaluate(page, (tags) => tags.filter((tag) => customElements.get(tag)), KINDS.map(({ tag }) => tag)), []);
        if (!trusted.includes('lit-html')) {
          assert.equal(ours(watch).length, 1, ours(watch).join('\n'));
          assert.deepEqual(watch.errors, []);
        }
        await page.close();
      });
    }
  }

  test('of a page that lets no script of ours run leaves its markup', async () => {
    const { page, watch } = await site.open(KINDS.map((kind) => markup(kind, '', PLAIN)).join(''), under("script-src 'none'"));
    await until('the policy reports', () => watch.policyReports.length > 0);
    assert.deepEqual((await look(page)).map(({ state }) => state), KINDS.map(() => 'plain'));
    assert.deepEqual(watch.errors, []);
    await page.close();
  });

  test("of a page that runs Lit under the name lit-html, once, leaves both in peace", async () => {
    const { page, watch } = await site.open(markup(KINDS[0]!) + '<main></main>', {
      head: `<script type="importmap" nonce="n">${LIT_IMPORTS}</script><script type="module" nonce="n">import { html, render } from 'lit'; render(html\`<b>the page's own</b>\`, document.querySelector('main'))</script>`,
      ...under(policy('trusted-types lit-html conflict-widgets')),
    });
    await untilDrawn(page, 1);
    assert.equal(await evaluate(page, () => document.querySelector('main')!.textContent), "the page's own");
    assertGoodGuest(watch);
    await page.close();
  });

  test('lets the watch see a report where a policy forbids what a page does', async () => {
    const { page, watch } = await site.open('<p style="color: red">x</p>', { script: null, ...under(scriptSrc('')) });
    await until('a report', () => watch.policyReports.length > 0);
    assert.throws(() => assertGoodGuest(watch), /style-src/);
    await page.close();
  });
});
