import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GAZETTE, WIRE, cite, dossier, fact } from '../fixtures/dossier.js';
import { revised } from '../fixtures/facts.js';
import { bare, factbox } from './views.js';

const two = dossier({
  sources: [GAZETTE, WIRE],
  facts: [
    fact('a', { sources: [cite('paragraph 1'), cite('page 2', 'gazette'), cite('paragraph 7')] }),
    fact('b', { sources: [cite('page 9', 'gazette')] }),
  ],
});

test('numbers sources in the order in which facts first name them, not in that of the dossier', () => {
  assert.deepEqual(factbox(two).sources.map(({ number, id }) => [number, id]), [[1, 'wire'], [2, 'gazette']]);
});

test('numbers only sources that are cited by what is shown', () => {
  assert.deepEqual(factbox(two, ['b']).sources.map(({ number, id }) => [number, id]), [[1, 'gazette']]);
});

test('makes one footnote of several places in a source, and loses none of them', () => {
  const [row] = factbox(two).rows;
  assert.deepEqual(row!.citations.map(({ number, locators }) => [number, locators.map(({ value }) => value)]), [[1, ['paragraph 1', 'paragraph 7']], [2, ['page 2']]]);
});

test('lists under a source every item that rests on it, with the places', () => {
  const gazette = factbox(two).sources.find(({ id }) => id === 'gazette')!;
  assert.deepEqual(gazette.citedBy.map(({ item, locators }) => [item, locators.map(({ value }) => value)]), [['a', ['page 2']], ['b', ['page 9']]]);
});

test('gives a correction a footnote of its own', () => {
  const [ships] = factbox(revised, ['ships']).rows;
  assert.deepEqual(ships!.citations.map(({ source }) => source), ['wire']);
  assert.deepEqual(ships!.remarks[0]!.citations.map(({ source }) => source), ['gazette']);
});

for (const [what, source, name] of [
  ['publisher and day', WIRE, 'Harbour Wire, 4 May 2031'],
  ['publisher and month where the day is not known', GAZETTE, 'Island Gazette, May 2031'],
  ['publisher alone where there is no date', { ...WIRE, datePublished: undefined }, 'Harbour Wire'],
  ['title where there is no publisher', { ...WIRE, publisher: undefined, datePublished: undefined }, 'Ferry talks stall on the third day'],
] as const) {
  test(`names a source by ${what}`, () => {
    const json = JSON.parse(JSON.stringify(dossier({ sources: [{ ...source, id: 'wire' }] } as never))) as unknown;
    assert.equal(bare(factbox(json).sources[0]!.name), name);
  });
}

test('gives authors, the way it came, the day it was read and the licence in that order', () => {
  const rich = { ...WIRE, authors: ['Ada Holm', 'Per Lund'], syndicatedBy: 'Portal', licence: 'CC BY 4.0', dateAccessed: '2031-05-08' };
  assert.deepEqual(factbox(dossier({ sources: [rich] })).sources[0]!.details.map(bare), ['Ada Holm and Per Lund', 'via Portal', 'accessed 8 May 2031', 'CC BY 4.0']);
});

test('keeps the first stored copy that a reference names', () => {
  const archived = dossier({ facts: [fact('a', { sources: [{ source: 'wire', archivedUrl: 'https://archive.example/1' }, { source: 'wire', archivedUrl: 'https://archive.example/2' }] })] });
  assert.equal(factbox(archived).sources[0]!.archivedUrl, 'https://archive.example/1');
});
