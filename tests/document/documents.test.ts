import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { factboxDocument } from '../../src/components/factbox/document.js';
import { quoteDocument } from '../../src/components/quote/document.js';
import type { Block } from '../../src/document/blocks.js';
import { csvField, toCsv } from '../../src/document/csv.js';
import { toHtml } from '../../src/document/html.js';
import { toText } from '../../src/document/text.js';
import { markup } from '../fixtures/hostile.js';
import { absent, arabic, disputed, figures, largest, qualified, revised } from '../fixtures/facts.js';
import { quotations } from '../fixtures/quotes.js';
import { localeFor } from '../i18n/languages.js';
import { bare, factbox, quotation } from '../view/views.js';

const first = JSON.parse(readFileSync(new URL('../../src/dossiers/nagorno-karabakh-2020.json', import.meta.url), 'utf8')) as { quotes: { id: string; exact: string }[] };
const boxOf = (json: unknown, lang = 'en') => factboxDocument(factbox(json, undefined, lang), localeFor(lang));
const cardOf = (json: unknown, id: string, lang = 'en') => quoteDocument(quotation(json, id, lang), localeFor(lang));

const CHANNELS = { text: (blocks: readonly Block[]) => bare(toText(blocks))!, HTML: (blocks: readonly Block[]) => bare(toHtml(blocks))!.replace(/&quot;/g, '"').replace(/&amp;/g, '&'), CSV: (blocks: readonly Block[]) => bare(toCsv(blocks))!.replace(/""/g, '"') };

for (const [channel, write] of Object.entries(CHANNELS)) {
  describe(`as ${channel}`, () => {
    test('has every label and value of forty rows', async () => {
      const written = write(await boxOf(largest));
      for (const { label, text } of largest.facts!) assert.ok(written.includes(label as string) && written.includes(text as string), String(label));
    });

    for (const [what, json, words] of [
      ['every qualifier', qualified, ['about 40 people', 'at least 41 people', 'more than 42 people', 'up to 43 people', 'less than 44 people', 'nearly 45 people', 'an estimated 46 people', 'initially 47 people']],
      ['every absence', absent, ['not stated', 'unknown', 'none']],
      ['ranges, printed pairs, claimants and other days', figures, ['200–350 people', '50 kilometers (30 miles)', 'up to $1.2 million', 'according to Northland', 'As of April 2031', 'As of 2030']],
      ['what is disputed', disputed, ['Seven islets (disputed)']],
      ['corrections and later events', revised, ['Corrected 6 May 2031: Nine ferries, not eight (was: eight ferries)', 'Later, 9 May 2031: The pier opened again']],
      ['sources with day, title and address', revised, ['Harbour Wire, 4 May 2031', 'Ferry talks stall on the third day', 'https://news.example/ferry-talks', 'Island Gazette, May 2031', 'https://gazette.example/cost']],
    ] as const) {
      test(`has ${what}`, async () => {
        const written = write(await boxOf(json));
        for (const word of words) assert.ok(written.includes(word), `${word} is not in ${written}`);
      });
    }

    for (const { id, exact } of first.quotes) {
      test(`has ${id} of the first dossier inside its marks, and its source`, async () => {
        const written = write(await cardOf(first, id));
        assert.ok(written.includes(`“${exact}”`), written);
        assert.ok(written.includes('Bloomberg, 30 September 2020'), written);
      });
    }

    for (const [id, words] of [
      ['fragment-both', ['Ships must “stay in port” until June']],
      ['fragment-bare', ['… “no crossing at night” …']],
      ['two-speakers', ['Maja Olsen, Foreign Minister of Northland; Ivo Berg, ferry captain']],
      ['unnamed', ['an official who asked not to be named']],
      ['no-date', ['date not stated']],
      ['venue', ['in remarks', 'opening of the pier', 'North Harbour', '4 May 2031']],
      ['translated', ['“The ferry will leave”', 'translated from French by Harbour Wire', 'Le bac partira']],
      ['superseded', ['This item was later replaced.']],
      ['withdrawn', ['This item was withdrawn.']],
      ['corrected', ['Corrected 6 May 2031: Nine, not eight (was: Eight boats wait)']],
    ] as const) {
      test(`has all that is said of the quotation ${id}`, async () => {
        const written = write(await cardOf(quotations, id));
        for (const word of words) assert.ok(written.includes(word), `${word} is not in ${written}`);
      });
    }
  });
}

for (const channel of ['text', 'HTML'] as const) {
  test(`${channel} has the day for which the dossier speaks`, async () => {
    for (const blocks of [await boxOf({ ...disputed, asOf: '2031-05-20' }), await cardOf({ ...quotations, asOf: '2031-05-20' }, 'full')]) {
      assert.match(CHANNELS[channel](blocks), /As of 20 May 2031/);
    }
  });
}

describe('text', () => {
  test('is one line a fact, with sources numbered at the end', async () => {
    assert.equal(bare(toText(await boxOf(disputed))), [
      'The ferry dispute', '', 'As of 4 May 2031', '', 'Label of territory: Seven islets (disputed) [1]', 'Label of since: May 2031 [1]', '',
      'Sources:', '[1] Harbour Wire, 4 May 2031: Ferry talks stall on the third day · paragraph 1 · https://news.example/ferry-talks', '',
    ].join('\n'));
  });
});

describe('HTML', () => {
  const all = async () => [...(await Promise.all([largest, figures, revised, arabic, markup].map((json) => boxOf(json)))), ...(await Promise.all(quotations.quotes!.map(({ id }) => cardOf(quotations, id)))), await cardOf(markup, 'q')];

  test('has no class, style, id, handler or script', async () => {
    for (const blocks of await all()) {
      for (const [tag] of toHtml(blocks).matchAll(/<[a-z][^>]*>/g)) assert.match(tag, /^<[a-z]+\d?(?: (?:href|rel|lang|dir)="[^"<>]*")*>$/);
    }
  });

  test('is of elements that sanitisers keep, each closed', async () => {
    const KEPT = ['h3', 'p', 'dl', 'dt', 'dd', 'sup', 'ol', 'li', 'a', 'span', 'blockquote', 'strong'];
    for (const blocks of await all()) {
      const open: string[] = [];
      for (const [, close, name] of toHtml(blocks).matchAll(/<(\/?)([a-z]+\d?)[^>]*>/g)) {
        if (name === 'br') continue;
        assert.ok(KEPT.includes(name!), name);
        if (close) assert.equal(open.pop(), name);
        else open.push(name!);
      }
      assert.deepEqual(open, []);
    }
  });

  test('has the markup of a dossier escaped', async () => {
    for (const blocks of [await boxOf(markup), await cardOf(markup, 'q')]) {
      const html = toHtml(blocks);
      assert.doesNotMatch(html, /<(?:img|script)/);
      assert.match(html, /&lt;img src=x onerror=&quot;/);
    }
  });

  test('links only what the dossier’s reading let through, and tells not to trust it', async () => {
    for (const blocks of await all()) {
      for (const [, attributes] of toHtml(blocks).matchAll(/<a ([^>]*)>/g)) assert.match(attributes!, /^href="https:\/\/[^"]*" rel="noopener noreferrer nofollow"$/);
    }
  });

  for (const [given, level] of [[2, 2], [3, 3], [6, 6], [1, 2], [9, 6]] as const) {
    test(`has a heading of level ${level} where ${given} is asked for`, async () => {
      assert.match(toHtml(await boxOf(disputed), { headingLevel: given }), new RegExp(`^<h${level}>.*The ferry dispute.*</h${level}>`));
    });
  }

  test('says the language of words that are not in the reader’s', async () => {
    assert.match(toHtml(await cardOf(quotations, 'translated')), /lang="fr"[^>]*>Le bac partira/);
    assert.match(toHtml(await boxOf(arabic)), /lang="ar"[^>]*>نزاع العبّارات/);
  });
});

describe('CSV', () => {
  for (const [value, field] of [
    ['plain', 'plain'], ['a,b', '"a,b"'], ['say "x"', '"say ""x"""'], ['two\nlines', '"two\nlines"'], ['', ''],
    ['=1+1', "'=1+1"], ['+1', "'+1"], ['-1', "'-1"], ['@cmd', "'@cmd"], ['\tx', "'\tx"], ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`], ['1-2', '1-2'],
  ] as const) {
    test(`writes ${JSON.stringify(value)} as ${JSON.stringify(field)}`, () => {
      assert.equal(csvField(value), field);
    });
  }

  test('has as many fields in each row as it has columns', async () => {
    for (const blocks of [await boxOf(largest), await boxOf(revised), await cardOf(quotations, 'corrected')]) {
      const counts = toCsv(blocks).trimEnd().split('\r\n').map((row) => row.replace(/"(?:[^"]|"")*"/g, '').split(',').length);
      assert.equal(new Set(counts).size, 1, counts.join());
    }
  });

  test('ends each row as RFC 4180 asks', async () => {
    assert.match(toCsv(await boxOf(disputed)), /^(?:[^\r\n]*\r\n){3}$/);
  });

  test('of nothing is nothing', () => {
    assert.equal(toCsv([]), '');
  });
});
