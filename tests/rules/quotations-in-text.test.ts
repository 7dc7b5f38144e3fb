import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/dossier/parse.js';
import type { FullDossier } from '../../src/dossier/types.js';
import { checkQuotations } from '../../src/rules/quotations-in-text.js';

/** A made-up report: a plain passage, one with a house comma, an apostrophe, a nested one, one in other marks, one that nobody took. */
const REPORT = `The Valley Courier

The mayor of Upper Valley called the bridge “a danger to all who
cross it,” and the council asked for patience. “We won’t wait
another winter,” she said. No bridge is safe, the council said.

Her neighbour recalled: “My father said ‘build it of stone’ and nobody listened.”

« Il faut agir », said a visitor. "It is only a bridge," said another.`;

/** Quotations of the report, by what is to be looked up. */
function dossierOf(...quotes: readonly object[]): FullDossier {
  const sources = [{ source: 'courier' }];
  const { dossier, problems } = parse({
    schemaVersion: '1.0.0', id: 'valley', version: 1, firstCreated: '2020-01-01', versionCreated: '2020-01-01', asOf: '2020-01-01', language: 'en', title: 'The bridge',
    sources: [{ id: 'courier', type: 'news-article', title: 'The bridge' }, { id: 'herald', type: 'news-article', title: 'The other paper' }],
    actors: [{ id: 'mayor', kind: 'person', name: 'The mayor' }],
    quotes: quotes.map((quote, i) => ({ id: `q${i + 1}`, kind: 'fragment', speakers: ['mayor'], sources, ...quote })),
  });
  assert.deepEqual(problems, []);
  assert.ok(dossier);
  return dossier;
}

/** What came of the parts of one quotation of the report. */
function resultsFor(quote: object, text = REPORT) {
  const { findings } = checkQuotations(dossierOf(quote), 'courier', text);
  assert.equal(findings.length, 1);
  return findings[0]!.parts.map(({ result }) => result);
}

describe('A quotation is found', () => {
  const cases: readonly [why: string, quote: object][] = [
    ['where the text has it in its marks, across a line break', { exact: 'a danger to all who cross it' }],
    ['where it is a part of a passage', { exact: 'all who cross it' }],
    ['with its apostrophe', { exact: 'We won’t wait another winter' }],
    ['where it holds a quotation in marks of its own', { exact: 'My father said ‘build it of stone’ and nobody listened' }],
    ['where it stands in a quotation inside a quotation', { exact: 'build it of stone' }],
    ['in guillemets', { exact: { lang: 'fr', value: 'Il faut agir' } }],
    ['in straight marks', { exact: 'It is only a bridge' }],
    ['by its variant for this source', { exact: 'Nobody will wait', variants: [{ exact: 'We won’t wait', lang: 'en', source: 'courier' }] }],
  ];
  for (const [why, quote] of cases) test(why, () => assert.deepEqual(resultsFor(quote), ['found']));

  test('in low and high marks, as Germans set them', () => {
    assert.deepEqual(resultsFor({ exact: 'Wir warten' }, 'Sie sagte: „Wir warten“ und ging. Wir kommen.'), ['found']);
    assert.deepEqual(resultsFor({ exact: 'Wir kommen' }, 'Sie sagte: „Wir warten“ und ging. Wir kommen.'), ['not-in-marks']);
  });

  test('in a passage whose paragraphs each begin with the mark and of which only the last ends with one', () => {
    const text = 'She said: “First words.\n\n“Second words.”\n\nNobody answered.';
    assert.deepEqual(resultsFor({ exact: 'First words' }, text), ['found']);
    assert.deepEqual(resultsFor({ exact: 'Second words' }, text), ['found']);
    assert.deepEqual(resultsFor({ exact: 'Nobody answered' }, text), ['not-in-marks']);
  });
});

describe('A quotation is not found', () => {
  const cases: readonly [why: string, quote: object, result: string][] = [
    ['where one letter differs', { exact: 'a danger to all who crossed it' }, 'missing'],
    ['where a capital differs', { exact: 'we won’t wait' }, 'missing'],
    ['where the apostrophe is another character', { exact: "We won't wait" }, 'missing'],
    ['where the text has the words outside its marks', { exact: 'No bridge is safe' }, 'not-in-marks'],
    ['where it ends within a word', { exact: 'a dang' }, 'missing'],
    ['where it begins within a word', { exact: 'nother winter' }, 'missing'],
    ['where it runs over the end of the marks', { exact: 'another winter,” she said' }, 'not-in-marks'],
    ['where an ellipsis is not marked as one', { exact: 'a danger … cross it' }, 'missing'],
  ];
  for (const [why, quote, result] of cases) test(why, () => assert.deepEqual(resultsFor(quote), [result]));

  test('after a mark that its paragraph never closes', () => {
    assert.deepEqual(resultsFor({ exact: 'open words' }, 'He said “open words and went.\n\nShe said “closed words” and stayed.'), ['not-in-marks']);
  });
});

describe('An elided quotation', () => {
  for (const ellipsis of ['…', '...', '. . .', '[…]', '(...)']) {
    test(`is split at ${ellipsis}`, () => {
      assert.deepEqual(resultsFor({ exact: `a danger to all ${ellipsis} We won’t wait`, elided: true }), ['found', 'found']);
    });
  }

  test('is found only in the order of the text', () => {
    assert.deepEqual(resultsFor({ exact: 'We won’t wait … a danger to all', elided: true }), ['found', 'out-of-order']);
  });

  test('tells which part is missing', () => {
    assert.deepEqual(resultsFor({ exact: 'a danger to all … who swim', elided: true }), ['found', 'missing']);
  });
});

test('The nearest quoted passage is named for words that are missing', () => {
  const { findings } = checkQuotations(dossierOf({ exact: 'We will not wait another winter' }), 'courier', REPORT);
  assert.equal(findings[0]?.parts[0]?.nearest, 'We won’t wait another winter,');
});

test('Quotations of other sources are not looked up', () => {
  const dossier = dossierOf({ exact: 'Il faut agir' }, { exact: 'Words of the other paper', sources: [{ source: 'herald' }] });
  assert.deepEqual(checkQuotations(dossier, 'courier', REPORT).findings.map(({ id }) => id), ['q1']);
});

test('Passages that no quotation has are told, each once', () => {
  const { unused } = checkQuotations(dossierOf({ exact: 'a danger' }, { exact: 'build it of stone' }), 'courier', REPORT);
  assert.deepEqual(unused, ['We won’t wait another winter,', ' Il faut agir ', 'It is only a bridge,']);
});
