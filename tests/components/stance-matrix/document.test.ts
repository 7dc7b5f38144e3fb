import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { stanceMatrixDocument } from '../../../src/components/stance-matrix/document.js';
import { stanceMatrixView } from '../../../src/components/stance-matrix/view.js';
import type { MatrixOptions, StanceMatrixView } from '../../../src/components/stance-matrix/view.js';
import type { Block, Inline, TableBlock } from '../../../src/document/blocks.js';
import { toCsv } from '../../../src/document/csv.js';
import { toHtml } from '../../../src/document/html.js';
import { toText } from '../../../src/document/text.js';
import type { DossierInput } from '../../../src/dossier/types.js';
import { ROOT } from '../../../tools/source-layout.mjs';
import { markup } from '../../fixtures/hostile.js';
import { evidenced, longNames, matrix, positions, single, stance } from '../../fixtures/stances.js';
import { localeFor, MESSAGES } from '../../i18n/languages.js';
import { bare, opened } from '../../view/views.js';

const LANGUAGES = ['en', 'ru', 'ar'] as const;
const first = JSON.parse(readFileSync(path.join(ROOT, 'src/dossiers/nagorno-karabakh-2020.json'), 'utf8')) as DossierInput;

async function blocksOf(json: unknown, lang = 'en', options: Partial<MatrixOptions> = {}): Promise<readonly Block[]> {
  const dossier = opened(json);
  const view = stanceMatrixView(dossier, localeFor(lang), { actors: undefined, issues: undefined, heading: undefined, ...options }) as StanceMatrixView;
  return stanceMatrixDocument(view, localeFor(lang));
}
const tableOf = (blocks: readonly Block[]) => blocks.find((block): block is TableBlock => block.kind === 'table')!;
const wordsOf = (inline: Inline) => bare(inline.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''))!;
/** The words of each cell. */
const rowsOf = (blocks: readonly Block[]) => tableOf(blocks).rows.map((row) => row.map(({ text }) => wordsOf(text)));
const paragraphs = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [wordsOf(block.text)] : []));

const CHANNELS = {
  text: (blocks: readonly Block[]) => bare(toText(blocks))!.replace(/ \[\d+\]/g, ''),
  HTML: (blocks: readonly Block[]) => bare(toHtml(blocks))!.replace(/ <sup>\[\d+\]<\/sup>/g, '').replace(/<[^>]*>/g, '').replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'),
  CSV: (blocks: readonly Block[]) => bare(toCsv(blocks))!.replace(/""/g, '"'),
};

describe('the long form of the first dossier', () => {
  test('has a row for each of its 21 stances, in the order of the matrix', async () => {
    const rows = rowsOf(await blocksOf(first));
    assert.equal(rows.length, 21);
    assert.deepEqual(rows.slice(0, 4).map(([actor, issue]) => [actor, issue]), [
      ['Armenia', 'Fighting stops at once'],
      ['Armenia', 'Turkey takes part militarily (a matter of fact)'],
      ['Armenia', 'Foreign fighters take part (a matter of fact)'],
      ['Azerbaijan', 'The military campaign goes on until Armenian forces leave'],
    ]);
  });

  test('says of Armenia and Iran on the cease-fire that nothing was found, and until when', async () => {
    const rows = rowsOf(await blocksOf(first)).filter(([actor, issue]) => /Armenia|Iran/.test(actor!) && issue === 'Fighting stops at once');
    assert.deepEqual(rows.map(([actor, , position]) => [actor, position]), [['Armenia', 'no statement found as of 30 September 2020'], ['Iran', 'no statement found as of 30 September 2020']]);
  });

  test('has the pairs that nobody looked at below, one line an issue', async () => {
    const below = paragraphs(await blocksOf(first));
    const start = below.indexOf('Not researched (39 pairs):');
    assert.ok(start > 0);
    assert.equal(below[start + 2], 'Fighting stops at once: France; Turkey');
    assert.equal(below.slice(start + 1, start + 7).flatMap((line) => line.split(': ')[1]!.split('; ')).length, 39);
  });

  for (const lang of LANGUAGES) {
    test(`says of nobody that it is neutral, ${lang}`, async () => {
      for (const write of Object.values(CHANNELS)) assert.doesNotMatch(write(await blocksOf(first, lang)), /neutral|takes no side|нейтрал|حياد/i);
    });
  }
});

test('a row is all that is behind a cell', async () => {
  const [now, before] = rowsOf(await blocksOf(evidenced)).filter(([actor, issue]) => actor === 'Northland' && issue === 'Ferries cross at night');
  assert.deepEqual(now!.slice(0, 3), ['Northland', 'Ferries cross at night', 'Once it is lit (Leans towards)']);
  assert.match(now![3]!, /the fairway is lit$/);
  assert.deepEqual(now!.slice(4), [
    'Stated',
    'Ferries may “sail by night” — Maja Olsen, Foreign Minister of Northland (in an interview · opening of the pier · North Harbour · 4 May 2031 · reported by Isles) Corrected 5 May 2031: She said may, not must; ' +
      'The fairway has to be lit first — Maja Olsen, Foreign Minister of Northland (by phone · date not stated)',
    '4 May 2031',
    '',
  ]);
  assert.deepEqual(before, ['Northland', 'Ferries cross at night', 'Before: Opposes, until 4 May 2031', '', 'Stated', '“Nobody sails by night” — Maja Olsen, Foreign Minister of Northland (in an interview · 2 April 2031)', '2 April 2031', '']);
});

test('a footnote stands where the words are that rest on it, once', async () => {
  const [row] = tableOf(await blocksOf(evidenced)).rows.filter(([, , position]) => wordsOf(position!.text).startsWith('Once it is lit'));
  // The wire stands beside what was said; the gazette backs the position itself.
  assert.deepEqual([row![2]!.cites, row![5]!.text.flatMap((piece) => (typeof piece === 'string' ? [] : (piece.cites ?? [])))], [[2], [1, 1]]);
});

for (const [channel, write] of Object.entries(CHANNELS)) {
  for (const [what, json] of Object.entries({ first, positions, evidenced, longNames })) {
    for (const lang of LANGUAGES) {
      test(`${channel} has every word of the table of ${what}, ${lang}`, async () => {
        const blocks = await blocksOf(json, lang);
        const written = write(blocks);
        const rows = rowsOf(blocks);
        assert.ok(rows.length > 0);
        for (const row of rows) for (const word of row) assert.ok(written.includes(word), `${word} is not in ${written.slice(0, 2000)}`);
      });
    }
  }

  test(`${channel} has the name of the source`, async () => assert.match(write(await blocksOf(single)), /Harbour Wire, 4 May 2031/));
}

for (const channel of ['text', 'HTML'] as const) {
  test(`${channel} has the pairs that nobody looked at, the rule of the order and the day`, async () => {
    const written = CHANNELS[channel](await blocksOf(positions));
    for (const words of ['As of 4 May 2031', 'Not researched (1 pair):', 'There are mines in the strait: Latecomer', 'In alphabetical order.']) assert.ok(written.includes(words), words);
  });
}

test('every pair of the matrix is in the long form, as a row or as not researched', async () => {
  for (const lang of LANGUAGES) {
    const blocks = await blocksOf(positions, lang);
    assert.equal(rowsOf(blocks).length, 21);
    assert.ok(paragraphs(blocks).includes(bare(localeFor(lang).plural(MESSAGES[lang].evidence.notResearched, 1))!));
  }
});

test('says nothing of pairs that nobody looked at where there is none', async () => {
  assert.deepEqual(paragraphs(await blocksOf(single)).filter((words) => /researched|:/.test(words)), []);
});

test('has the actors and issues that were asked for', async () => {
  const rows = rowsOf(await blocksOf(first, 'en', { actors: ['tr', 'am'], issues: ['iss-turkey-role'] }));
  assert.deepEqual(rows.map(([actor, , position]) => [actor, position]), [['Turkey', 'Denies'], ['Armenia', 'Alleges']]);
});

test('HTML has the markup of a dossier escaped, and no class, style, id or handler', async () => {
  const hostile = matrix([stance('a', 'supports', { label: '<img src=x onerror="x()">', condition: '<script>x()</script>' })], { title: '<b>bold</b>' });
  for (const json of [hostile, first, evidenced]) {
    for (const [tag] of toHtml(await blocksOf(json)).matchAll(/<[a-z][^>]*>/g)) assert.match(tag, /^<[a-z]+\d?(?: (?:href|rel|lang|dir|scope)="[^"<>]*")*>$/);
  }
  assert.match(toHtml(await blocksOf(hostile)), /&lt;img src=x onerror=&quot;x\(\)&quot;&gt; \(Supports\)/);
});

test('CSV has as many fields in each row as it has columns, and names the sources', async () => {
  for (const json of [first, positions, evidenced]) {
    const rows = toCsv(await blocksOf(json)).trimEnd().split('\r\n').map((row) => row.replace(/"(?:[^"]|"")*"/g, '').split(',').length);
    assert.deepEqual(new Set(rows), new Set([9]));
  }
  const [head, row] = toCsv(await blocksOf(single)).split('\r\n');
  assert.equal(head, 'Actor,Issue,Position,Condition,Basis,Evidence,Date,Notes,Sources');
  assert.match(row!, /^Northland,Ferries cross at night,Supports,,Stated,,date not stated,,"Harbour Wire, 4 May 2031/);
});

test('throws for no odd dossier and no language', async () => {
  for (const json of [markup, matrix([stance('a', 'not-applicable')]), matrix([stance('a', 'supports', { evidence: ['gone'] })]), matrix([stance('a', 'unclear', { status: 'superseded', supersededBy: 'b' }), stance('b', 'declined', { supersedes: 'a' })])]) {
    const { problems, ...view } = stanceMatrixView(opened(json), localeFor('en'), { actors: undefined, issues: undefined, heading: undefined });
    if (!('rows' in view)) {
      assert.ok(problems.length > 0);
      continue;
    }
    for (const lang of [...LANGUAGES, 'de']) for (const write of Object.values(CHANNELS)) assert.ok(write(await blocksOf(json, lang)).length > 0);
  }
});

test('no heading says its own column again', async () => {
  for (const lang of LANGUAGES) {
    for (const json of [first, evidenced]) {
      const { columns, rows } = tableOf(await blocksOf(json, lang));
      for (const row of rows) {
        row.forEach(({ text }, i) => {
          const words = wordsOf(text);
          assert.ok(!words.startsWith(columns[i]!), `${columns[i]}: ${words}`);
          assert.ok(!words.endsWith(':'), `${columns[i]}: ${words}`);
        });
      }
    }
  }
});
