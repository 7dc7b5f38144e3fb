/** Every kind of block in every channel, by hand: kinds that no widget has yet, too. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toAppleNews } from '../../src/document/apple-news.js';
import type { Block, NoteBlock, Span } from '../../src/document/blocks.js';
import { toCsv } from '../../src/document/csv.js';
import { toEmail } from '../../src/document/email.js';
import { toHtml } from '../../src/document/html.js';
import { jsonLdText, toJsonLd } from '../../src/document/json-ld.js';
import { escapeMarkdown, toMarkdown } from '../../src/document/markdown.js';
import { toPage } from '../../src/document/page.js';
import { toText } from '../../src/document/text.js';
import { READ, csvRows, isInCsv, markdownHtml, markdownWords, normal, wordsOf } from '../channels/words.js';

const span = (text: string, lang?: string): Span => ({ text, lang, dir: undefined, cites: undefined });
const note = (about: NoteBlock['about'], text: string, date?: string): NoteBlock => ({ kind: 'note', about, date, text: [text], cites: [2] });

const LIST = {
  kind: 'list',
  columns: { entry: 'Entry', date: 'Date', notes: 'Notes', sources: 'Sources' },
} as const;
const BLOCKS: readonly Block[] = [
  { kind: 'heading', text: ['The ferry'] },
  { kind: 'paragraph', text: ['As of May 2031'] },
  {
    ...LIST,
    ordered: true,
    entries: [
      { date: '2031-05-04', text: ['4 May 2031: the ferry stops'], notes: [note('correction', 'Corrected 6 May: not the third', '2031-05-06')], cites: [1] },
      { date: '2031-05/2031-06', text: ['May–June 2031: ', span('переговоры', 'ru')], notes: [note('event', 'Later: they went on', '2031-07')], cites: [] },
    ],
  },
  { ...LIST, ordered: false, entries: [{ date: undefined, text: ['about 40 wait'], notes: [note('status', 'This item was withdrawn.')], cites: [1, 2] }] },
  note('correction', 'Corrected 8 May: the whole list is new', '2031-05-08'),
  note('event', 'Later, 9 May: the pier opens', '2031-05-09'),
  note('status', 'This list was replaced.'),
  {
    kind: 'sources',
    title: 'Sources',
    items: [
      { number: 1, name: 'Wire, 4 May 2031', title: span('Stop'), details: ['page 3'], url: 'https://wire.example/1', archived: { label: 'archived copy', url: 'https://archive.example/1' } },
      { number: 2, name: 'Gazette', title: span('Gazette'), details: [], url: undefined, archived: undefined },
    ],
  },
];

const CHANNELS: Readonly<Record<string, (blocks: readonly Block[]) => string>> = {
  plain: toHtml,
  page: (blocks) => toPage(blocks, { lang: 'en', dir: 'ltr', title: 'T' }),
  text: toText,
  markdown: toMarkdown,
  csv: toCsv,
  email: toEmail,
  'apple-news': (blocks) => JSON.stringify(toAppleNews(blocks)),
  jsonld: (blocks) => jsonLdText(toJsonLd(blocks)),
};

for (const [channel, write] of Object.entries(CHANNELS)) {
  test(`${channel} has lists, notes and stored copies, each with all its words`, () => {
    const read = READ[channel]!(write(BLOCKS));
    assert.deepEqual(wordsOf(channel === 'csv' ? BLOCKS.filter(isInCsv) : BLOCKS).filter((word) => !read.includes(word)), []);
  });
}

test('plain HTML of every kind has only what sanitisers keep', () => {
  for (const [tag] of toHtml(BLOCKS).matchAll(/<[^>]*>/g)) assert.match(tag, /^<\/?(?:h3|p|sup|ol|ul|li|a|span|br)(?: (?:href|rel|lang|dir)="[^"<>]*")*>$/);
});

describe('Markdown', () => {
  for (const text of [
    '*a* **b** _c_ `d` ~~e~~', '# no heading', '- no list', '+ none', '1. none', '12) none', '> no quote', '[a](b)', '![a](b)', '[a]: b', '<b>bold</b>', '&amp; &#64;', 'a | b', 'a \\| b', '\\', '\\\\*x*',
    'see https://evil.example and www.evil.example', 'a_www.evil.example', 'me@evil.example', 'two\nlines\n\n    and code', '===', '---', '***', '| - |', 'x\n===', '\t tab',
  ]) {
    test(`leaves ${JSON.stringify(text)} the text it is`, () => {
      const markdown = toMarkdown([{ kind: 'paragraph', text: [text] }]);
      assert.match(markdownHtml(markdown), /^<p>[^<]*<\/p>\n?$/);
      assert.equal(markdownWords(markdown), normal(text));
    });

    test(`keeps ${JSON.stringify(text)} in its cell`, () => {
      const cell = (words: string) => ({ text: [words], cites: [] });
      const html = markdownHtml(toMarkdown([{ kind: 'table', caption: [], columns: ['a', text], sourcesColumn: 's', rows: [[cell(text), cell('end')]] }]));
      assert.equal([...html.matchAll(/<t[hd]>/g)].length, 4, html);
      assert.match(html, /<td>end<\/td>/);
    });
  }

  test('escapes nothing that needs none', () => {
    for (const plain of ['up to 1.2 million barrels a day', 'Baku–Tbilisi–Ceyhan (BTC), 30 September 2020: “no”', 'less than 50 km; 5 %', 'الوضع']) assert.equal(escapeMarkdown(plain), plain);
  });

  test('numbers an ordered list, with its notes below', () => {
    assert.match(toMarkdown(BLOCKS), /^1\. 4 May 2031: the ferry stops \\\[1\\\]\n {3}- Corrected 6 May: not the third \\\[2\\\]\n2\. May–June 2031: переговоры\n {3}- Later/m);
    assert.match(markdownHtml(toMarkdown(BLOCKS)), /<ol>\s*<li>4 May 2031[^<]*<ul>\s*<li>Corrected/);
  });
});

describe('CSV', () => {
  test('begins with a byte order mark where it is asked for, and only where there is something', () => {
    assert.equal(toCsv(BLOCKS, { bom: true }), `\ufeff${toCsv(BLOCKS)}`);
    assert.equal(toCsv([], { bom: true }), '');
  });

  test('has the day of an entry as data', () => {
    assert.deepEqual(csvRows(toCsv(BLOCKS))[1], ['4 May 2031: the ferry stops', '2031-05-04', 'Corrected 6 May: not the third', 'Wire, 4 May 2031: Stop · page 3 · https://wire.example/1 · archived copy: https://archive.example/1; Gazette']);
  });
});

describe('JSON-LD', () => {
  const main = (toJsonLd(BLOCKS) as unknown as { '@graph': { hasPart: { about?: object[] }[]; correction: object[]; subjectOf: object[]; creativeWorkStatus: string[] }[] })['@graph'][0]!;

  test('has dated entries as events, of an interval both ends', () => {
    assert.deepEqual(main.hasPart[0]!.about!.map((event) => ({ ...event, subjectOf: undefined })), [
      { '@type': 'Event', name: '4 May 2031: the ferry stops', startDate: '2031-05-04', subjectOf: undefined },
      { '@type': 'Event', name: 'May–June 2031: переговоры', startDate: '2031-05', endDate: '2031-06', subjectOf: undefined },
    ]);
  });

  test('has notes on the whole at the whole', () => {
    assert.deepEqual(main.correction, [{ '@type': 'CorrectionComment', text: 'Corrected 8 May: the whole list is new', datePublished: '2031-05-08', citation: [{ '@id': '_:source-2' }] }]);
    assert.deepEqual(main.subjectOf, [{ '@type': 'Event', name: 'Later, 9 May: the pier opens', startDate: '2031-05-09', subjectOf: [{ '@id': '_:source-2' }] }]);
    assert.deepEqual(main.creativeWorkStatus, ['This list was replaced.']);
  });

  for (const edtf of ['201X', '2020-09-30?', '2020-21', '2020-XX', '~2020']) {
    test(`has no date where there is only ${edtf}, which ISO 8601 does not have`, () => {
      assert.doesNotMatch(JSON.stringify(toJsonLd([note('event', 'Later', edtf)])), /startDate/);
    });
  }
});
