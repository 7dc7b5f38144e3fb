import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, TableBlock } from '../../src/document/blocks.js';
import { toCsv } from '../../src/document/csv.js';
import { toHtml } from '../../src/document/html.js';
import { toText } from '../../src/document/text.js';

const table: TableBlock = {
  kind: 'table',
  caption: ['Crossings'],
  columns: ['Ferry', 'Crossings', 'As of'],
  sourcesColumn: 'Sources',
  rows: [
    [{ text: [{ text: 'Анна', lang: 'ru', dir: undefined, cites: undefined }], cites: [] }, { text: ['up to 12 a day'], cites: [1, 2] }, { text: ['May 2031'], cites: [] }],
    [{ text: ['<b>Boris</b>, "old"'], cites: [] }, { text: ['not stated'], cites: [2] }, { text: [], cites: [] }],
  ],
};
const blocks: readonly Block[] = [
  table,
  {
    kind: 'sources',
    title: 'Sources',
    items: [1, 2].map((number) => ({ number, name: `Wire ${number}`, title: { text: `Wire ${number}`, lang: undefined, dir: undefined, cites: undefined }, details: [], url: undefined, archived: undefined })),
  },
];

test('a table as text has a heading before each value, and leaves empty cells out', () => {
  assert.equal(toText([table]), 'Crossings\nАнна: Crossings: up to 12 a day [1] [2]; As of: May 2031\n<b>Boris</b>, "old": Crossings: not stated [2]\n');
});

test('a table as HTML has a heading above it, and headings for columns and rows', () => {
  assert.equal(
    toHtml([table]).replace(/\n/g, ''),
    '<h3>Crossings</h3><table><thead><tr><th scope="col">Ferry</th><th scope="col">Crossings</th><th scope="col">As of</th></tr></thead><tbody>' +
      '<tr><th scope="row"><span lang="ru" dir="auto">Анна</span></th><td>up to 12 a day <sup>[1]</sup> <sup>[2]</sup></td><td>May 2031</td></tr>' +
      '<tr><th scope="row">&lt;b&gt;Boris&lt;/b&gt;, &quot;old&quot;</th><td>not stated <sup>[2]</sup></td><td></td></tr></tbody></table>',
  );
});

test('a table as CSV names the sources of a row once each', () => {
  assert.equal(toCsv(blocks), 'Ferry,Crossings,As of,Sources\r\nАнна,up to 12 a day,May 2031,Wire 1; Wire 2\r\n"<b>Boris</b>, ""old""",not stated,,Wire 2\r\n');
});
