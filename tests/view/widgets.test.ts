import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quoteView } from '../../src/components/quote/view.js';
import type { Quote } from '../../src/dossier/types.js';
import { dossier, fact, figure, quote, OLSEN } from '../fixtures/dossier.js';
import { absent, figures, largest, qualified, revised } from '../fixtures/facts.js';
import { quotations } from '../fixtures/quotes.js';
import { localeFor } from '../i18n/languages.js';
import { bare, factbox, opened, quotation } from './views.js';

describe('the view of a fact box', () => {
  test('has every fact once, as a figure or as a row', () => {
    const { figures: large, rows } = factbox(qualified);
    assert.deepEqual([...large, ...rows].map(({ id }) => id), qualified.facts!.map(({ id }) => id));
  });

  test('sets at most four figures large', () => {
    assert.equal(factbox(qualified).figures.length, 4);
  });

  test('sets no absent number large', () => {
    const { figures: large, rows } = factbox(absent);
    assert.deepEqual([large.length, rows.map(({ value }) => value.value)], [0, ['not stated', 'unknown', 'none']]);
  });

  test('keeps the order of the dossier within figures and rows', () => {
    const mixed = dossier({ facts: [fact('a'), figure('b', { value: 1, unit: 'km' }), fact('c'), figure('d', { value: 2, unit: 'km' })] });
    const { figures: large, rows } = factbox(mixed);
    assert.deepEqual([large.map(({ id }) => id), rows.map(({ id }) => id)], [['b', 'd'], ['a', 'c']]);
  });

  test('keeps the order asked for within figures and rows', () => {
    const { figures: large } = factbox(figures, ['islets', 'waiting']);
    assert.deepEqual(large.map(({ id }) => id), ['islets', 'waiting']);
  });

  test('has forty rows of forty facts', () => {
    assert.equal(factbox(largest).rows.length, 40);
  });

  test('throws for no fixture and no language', () => {
    for (const json of [absent, figures, largest, qualified, revised, dossier({ facts: [] }), dossier({ facts: undefined } as never)]) {
      for (const lang of ['en', 'ru', 'ar']) assert.ok('kicker' in factbox(JSON.parse(JSON.stringify(json)), undefined, lang) || factbox(json, undefined, lang).problems.length, lang);
    }
  });

  test('tells each unknown id with all choices', () => {
    const { problems, rows } = factbox(revised, ['nope', 'ships', 'neither']);
    assert.deepEqual(problems.map(({ code, value, choices }) => [code, value, choices]), [
      ['unknown-item', 'nope', ['ships', 'pier', 'old-count', 'rumour']],
      ['unknown-item', 'neither', ['ships', 'pier', 'old-count', 'rumour']],
    ]);
    assert.deepEqual(rows.map(({ id }) => id), ['ships']);
  });

  test('puts the older correction first', () => {
    const twice = dossier({
      corrections: [
        { id: 'c-2', date: '2031-05-09', text: 'Second', affects: ['since'] },
        { id: 'c-1', date: '2031-05-06', text: 'First', affects: ['since'] },
      ],
    });
    assert.deepEqual(factbox(twice).rows[0]!.remarks.map(({ text }) => bare(text)), ['Corrected 6 May 2031: First', 'Corrected 9 May 2031: Second']);
  });
});

describe('the view of a quote card', () => {
  for (const [id, before, exact, after, bareFragment] of [
    ['full', undefined, 'The ferry will sail', undefined, false],
    ['fragment-bare', undefined, 'no crossing at night', undefined, true],
    ['fragment-prefix', 'The council wants', 'an end to the delays', undefined, false],
    ['fragment-suffix', undefined, 'a fair share', 'is what the islands ask for', false],
    ['fragment-both', 'Ships must', 'stay in port', 'until June', false],
  ] as const) {
    test(`of ${id} keeps what was said apart from what is said of it`, () => {
      const view = quotation(quotations, id);
      assert.deepEqual([view.before?.value, view.exact.value, view.after?.value, view.bareFragment], [before, exact, after, bareFragment]);
    });
  }

  for (const [id, expected] of [
    ['no-date', ['in an interview', 'date not stated']],
    ['medium-unknown', ['4 May 2031']],
    ['platform', ['on Seagram', '4 May 2031']],
    ['venue', ['in remarks', 'opening of the pier', 'North Harbour', '4 May 2031']],
    ['reported', ['in an interview', '4 May 2031', 'reported by Northland']],
  ] as const) {
    test(`of ${id} says ${expected.join(', ')}`, () => {
      assert.deepEqual(quotation(quotations, id).circumstances.map(bare), expected);
    });
  }

  test('gives a body no office', () => {
    assert.deepEqual(quotation(quotations, 'body').speakers.map(({ name, role }) => [name.value, role]), [['Harbour Council', undefined]]);
  });

  test('describes an unnamed source in place of naming it', () => {
    assert.deepEqual(quotation(quotations, 'unnamed').speakers.map(({ name }) => name.value), ['an official who asked not to be named']);
  });

  test('has the original of a translation, in the marks of its own language', () => {
    const { exact, original, translation } = quotation(quotations, 'translated');
    assert.deepEqual([exact.value, original!.words.value, original!.marks, bare(translation)], [
      'The ferry will leave', 'Le bac partira', ['«\xa0', '\xa0»'], 'translated from French by Harbour Wire',
    ]);
  });

  test('labels a quotation that translates another one, and has that other as its original', () => {
    const pair = dossier({
      actors: [OLSEN],
      quotes: [quote('original', { exact: { lang: 'fr', value: 'Le bac partira' } }), { ...quote('english', { exact: 'The ferry will leave' }), translationOf: 'original' } as Quote],
    });
    const { translation, original } = quotation(pair, 'english');
    assert.match(bare(translation) ?? '', /translated from French/);
    assert.equal(original?.words.value, 'Le bac partira');
  });

  test('shows only the first of several items', () => {
    const view = quoteView(opened(quotations), localeFor('en'), { items: ['body', 'full'], heading: undefined });
    assert.equal('id' in view && view.id, 'body');
  });

  test('is only why, where the dossier has no quotation of that id', () => {
    const view = quoteView(opened(quotations), localeFor('en'), { items: ['nope'], heading: undefined });
    assert.deepEqual([Object.keys(view), view.problems.map(({ code, value }) => [code, value])], [['problems'], [['unknown-item', 'nope']]]);
  });

  test('is nothing, and no problem, where the dossier has no quotation at all', () => {
    const view = quoteView(opened(dossier()), localeFor('en'), { items: undefined, heading: undefined });
    assert.equal('exact' in view, false);
  });

  test('throws for no quotation and no language', () => {
    for (const { id } of quotations.quotes!) for (const lang of ['en', 'ru', 'ar', 'de']) assert.equal(quotation(quotations, id, lang).speakers.length > 0, true);
  });
});
