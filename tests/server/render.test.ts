import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '../../tools/source-layout.mjs';
import { componentNouns } from '../../tools/source-layout.mjs';
import { parse } from '../../src/dossier/parse.js';
import type { Problem } from '../../src/dossier/problems.js';
import { CHANNELS, RenderError, WIDGETS, renderChannel, renderDocument, renderPlain, renderToString } from '../../src/server/index.js';
import { CASES } from '../channels/cases.js';
import { minimal, qualified, revised } from '../fixtures/facts.js';
import { quotations } from '../fixtures/quotes.js';
import { bare } from '../view/views.js';

test('every widget is in the registry, and nothing else', () => {
  // The provider shows nothing.
  assert.deepEqual(Object.keys(WIDGETS).sort(), componentNouns().filter((noun) => noun !== 'dossier'));
});

describe('renderPlain', () => {
  for (const [what, given] of [['JSON text', JSON.stringify(minimal)], ['parsed JSON', minimal], ['what parse gave', parse(minimal).dossier]] as const) {
    test(`takes ${what}`, async () => assert.match(await renderPlain(given, 'conflict-factbox'), /<dd>Text of since/));
  }

  test('takes the tag or its noun', async () => assert.equal(await renderPlain(minimal, 'factbox'), await renderPlain(minimal, 'conflict-factbox')));

  for (const [options, pattern] of [
    [{ heading: 'A <b> of ours', headingLevel: 5 }, /^<h5>A &lt;b&gt; of ours<\/h5>/],
    [{ items: ['q-up-to', 'q-about'] }, /up to 43 people[^]*about 40 people/],
    [{ lang: 'ru' }, /По состоянию на/],
    [{ lang: 'en-US' }, /As of May 4, 2031/],
    [{ lang: 'en_US' }, /As of May 4, 2031/],
    [{}, /As of 4 May 2031/],
  ] as const) {
    test(`with ${JSON.stringify(options)}`, async () => assert.match(bare(await renderPlain(qualified, 'factbox', options))!, pattern));
  }
});

describe('what cannot be rendered is said', () => {
  const rejection = async (promise: Promise<unknown>): Promise<RenderError> => {
    const error = await promise.then(() => assert.fail('it was rendered'), (reason: unknown) => reason);
    assert.ok(error instanceof RenderError, String(error));
    return error;
  };

  for (const [what, run, message] of [
    ['an unknown tag', () => renderPlain(minimal, 'conflict-factbax'), /unknown tag "conflict-factbax"; there are .*conflict-factbox, .*\. Did you mean "conflict-factbox"\?/],
    ['a name of all objects', () => renderPlain(minimal, 'toString'), /unknown tag "toString"/],
    ['an unknown language', () => renderPlain(minimal, 'factbox', { lang: 'de' }), /unknown language "de"; there are en, ru, ar/],
    ['a dossier in an unknown language, where none is asked for', () => renderPlain({ ...minimal, language: 'fr' }, 'factbox'), /unknown language "fr"/],
    ['an unknown channel', () => renderChannel(minimal, 'factbox', 'emial'), /unknown channel "emial"; .*Did you mean "email"\?/],
    ['an unknown item', () => renderPlain(revised, 'factbox', { items: ['ships', 'peir'] }), /lacks what it was asked for:[^]*"peir"[^]*pier/],
    ['only unknown items', () => renderPlain(revised, 'factbox', { items: ['peir'], onProblems: () => {} }), /has nothing to show:[^]*"peir"/],
    ['a dossier without what the widget shows', () => renderPlain(minimal, 'quote'), /has nothing to show/],
    ['several items in a card of one', () => renderPlain(quotations, 'quote', { items: ['full', 'body'] }), /shows one item and was given 2/],
    ['an attribute that the widget does not have', () => renderPlain(minimal, 'factbox', { with: { colour: 'red' } }), /unknown option of <conflict-factbox> "colour"/],
  ] as const) {
    test(what, async () => assert.match((await rejection(run())).message, message));
  }

  for (const [what, given] of [['no JSON', '{"id":'], ['no dossier', { id: 'x' }], ['nothing', undefined], ['a list', []]] as const) {
    test(`a dossier that is ${what}, with its problems`, async () => {
      const { message, problems } = await rejection(renderPlain(given, 'factbox'));
      assert.match(message, /^the dossier cannot be used:\n {2}\S/);
      assert.ok(problems.length && problems.every(({ code, message: words }) => code && words));
    });
  }

  test('to whom it asks to be told, and the rest is rendered', async () => {
    const told: Problem[] = [];
    const html = await renderPlain(revised, 'factbox', { items: ['ships', 'peir'], onProblems: (problems) => told.push(...problems) });
    assert.match(html, /Nine ferries/);
    assert.deepEqual(told.map(({ code }) => code), ['unknown-item']);
  });
});

describe('the same in, the same out', () => {
  test('whatever else is rendered meanwhile, in three languages at once', async () => {
    const render = async ({ noun, dossier, items, lang }: (typeof CASES)[number]) =>
      (await Promise.all(Object.keys(CHANNELS).map((channel) => renderChannel(dossier, noun, channel, { lang, items })))).join('\n') + (await renderToString(dossier, noun, { lang, items }));
    const some = CASES.filter((_, i) => i % 7 < 3);
    assert.deepEqual([...new Set(some.map(({ lang }) => lang))].sort(), ['ar', 'en', 'ru']);
    const alone: string[] = [];
    for (const one of some) alone.push(await render(one));
    assert.deepEqual(await Promise.all(some.map(render)), alone);
    // Each in its own language.
    for (const [i, { lang }] of some.entries()) assert.match(alone[i]!, { en: /As of/, ru: /По состоянию на/, ar: /حتى/ }[lang]!);
  });

  test('in every time zone, at every time, with every setting of the machine', () => {
    const code = `
      const { CASES } = await import('./tests/channels/cases.ts');
      const { CHANNELS, renderChannel, renderToString } = await import('./src/server/index.ts');
      const { createHash } = await import('node:crypto');
      await renderToString(CASES[0].dossier, CASES[0].noun);
      const now = +process.env.NOW;
      const { Date: Clock } = globalThis;
      globalThis.Date = class extends Clock { constructor(...a) { super(...(a.length ? a : [now])); } static now() { return now; } };
      Math.random = () => { throw new Error('random'); };
      const hash = createHash('sha256');
      for (const { noun, dossier, items, lang } of CASES.filter((_, i) => i % 5 === 0)) {
        for (const channel of Object.keys(CHANNELS)) hash.update(await renderChannel(dossier, noun, channel, { lang, items }));
        hash.update(await renderToString(dossier, noun, { lang, items }));
      }
      console.log(hash.digest('hex'));`;
    const run = (zone: string, locale: string, now: number) =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NOW: String(now), TZ: zone, LANG: locale, LC_ALL: locale } }).trim();
    const first = run('UTC', 'C', 0);
    assert.match(first, /^[\da-f]{64}$/);
    assert.equal(run('Pacific/Kiritimati', 'ar_EG.UTF-8', 4e12), first);
  });
});

describe('renderToString', () => {
  test('has a declarative shadow root, and the plain HTML beside it', async () => {
    const html = await renderToString(quotations, 'quote', { items: ['venue'], src: '/d.json?a="b"&c', compact: true, lang: 'ar', nonce: 'n"1' });
    assert.match(html, /^<conflict-quote src="\/d\.json\?a=&quot;b&quot;&amp;c" item="venue" compact lang="ar" dir="rtl">\n<template shadowrootmode="open"><style nonce="n&quot;1">/);
    assert.ok(html.endsWith(`</template>\n${await renderPlain(quotations, 'quote', { items: ['venue'], lang: 'ar' })}\n</conflict-quote>\n`));
    assert.match(html, /<article part="frame" class="frame" lang="ar" dir="rtl"/);
  });

  test('has what the plain HTML has in its shadow root too, for every widget', async () => {
    for (const noun of Object.keys(WIDGETS)) {
      const { dossier, items } = CASES.find((one) => one.noun === noun)!;
      const html = await renderToString(dossier, noun, { items, lang: 'en' });
      const [, shadow] = /<\/style>([^]*)<\/template>/.exec(html)!;
      assert.match(shadow!, /part="source"/);
      assert.doesNotMatch(shadow!, /undefined|\[object|<script/);
    }
  });

  test('leaves nothing registered and nothing of its own in the global scope', async () => {
    await renderToString(minimal, 'factbox');
    for (const noun of Object.keys(WIDGETS)) assert.equal(globalThis.customElements?.get(`conflict-${noun}`), undefined);
    assert.equal(typeof document, 'undefined');
  });

  test('escapes what a dossier says', async () => {
    const { dossier } = CASES.find(({ name }) => name.startsWith('factbox of markup'))!;
    assert.doesNotMatch(await renderToString(dossier, 'factbox'), /<(?:img|script)/);
  });
});

test('documents, plain HTML and channels need no Lit', () => {
  const code = `
    import { register } from 'node:module';
    register('data:text/javascript,' + encodeURIComponent("export const resolve = (name, context, next) => { if (/^(lit|@lit)/.test(name)) throw new Error('asks for ' + name); return next(name, context); }"));
    const { CHANNELS, renderChannel } = await import(${JSON.stringify(path.join(ROOT, 'src/server/index.ts'))});
    const { minimal } = await import(${JSON.stringify(path.join(ROOT, 'tests/fixtures/facts.ts'))});
    for (const channel of Object.keys(CHANNELS)) if (!(await renderChannel(minimal, 'factbox', channel))) throw new Error(channel);
    console.log('fine');`;
  assert.equal(execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], { cwd: ROOT, encoding: 'utf8' }).trim(), 'fine');
});

test('a document is what the element makes of itself', async () => {
  const [heading] = await renderDocument(minimal, 'factbox');
  assert.equal(heading!.kind, 'heading');
});
