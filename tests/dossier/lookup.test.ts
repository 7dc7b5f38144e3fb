import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { correctionsOf, find, itemsOf, notesOn } from '../../src/dossier/lookup.js';
import { parse } from '../../src/dossier/parse.js';
import { itemsById, open, readerOf } from '../../src/dossier/read.js';
import { LISTS } from '../../src/dossier/schema.js';
import { put } from './pointer.js';
import { smallDossier } from './small-dossier.js';

const draft = smallDossier();
const sources = [{ source: 'paper' }];
draft.notes.unshift({ id: 'even-later', sources, on: 'clash', text: 'A report.', date: '2021' }, { id: 'elsewhere', sources, on: 'truce', text: 'Signed.', date: '2020-11-10' });
draft.corrections.push({ id: 'both', date: '2020-10-03', text: 'Two at once.', affects: ['territory', 'districts'] });
const opened = open(draft)!;

for (const [how, dossier] of [['opened', opened], ['parsed', parse(draft).dossier!]] as const) {
  describe(`In a dossier that was ${how}`, () => {
    test('an item is found by its list and id', () => assert.equal(find(dossier, LISTS.quotes, 'q-stop')?.exact, 'Stop at once'));

    const ABSENT: readonly [what: string, id: string | undefined][] = [
      ['no id', undefined], ['an id that is not there', 'q-never'], ['an id of another list', 'minister'], ['an empty id', ''], ['__proto__', '__proto__'], ['constructor', 'constructor'],
    ];
    for (const [what, id] of ABSENT) test(`nothing is found by ${what}`, () => assert.equal(find(dossier, LISTS.quotes, id), undefined));

    test('items stand in the order of the file', () => {
      assert.deepEqual(itemsOf(dossier, LISTS.notes).map(({ id }) => id), ['even-later', 'elsewhere', 'later']);
    });
    test('a list that is not there is empty', () => {
      const { figures: _, ...without } = draft;
      assert.deepEqual(itemsOf(open(without)!, LISTS.figures), []);
    });
    test('notes are those on that item, in their order', () => {
      assert.deepEqual(notesOn(dossier, 'clash').map(({ id }) => id), ['even-later', 'later']);
      assert.deepEqual(notesOn(dossier, 'territory'), []);
    });
    test('corrections are those that affect the item, in their order', () => {
      assert.deepEqual(correctionsOf(dossier, 'districts').map(({ id }) => id), ['fixed', 'both']);
      assert.deepEqual(correctionsOf(dossier, 'territory').map(({ id }) => id), ['both']);
    });
  });
}

describe('A list', () => {
  test('is read once, and is the same each time', () => assert.equal(itemsById(opened, LISTS.quotes), itemsById(opened, LISTS.quotes)));
  test('given to a caller as an array can be changed without harm', () => {
    itemsOf(opened, LISTS.quotes).length = 0;
    assert.equal(itemsOf(opened, LISTS.quotes).length, 2);
  });

  test('is read only when it is asked for: a fault in another one is not known before', () => {
    const faulty = smallDossier();
    put(faulty, '/stances/0/position', 'suports');
    const dossier = open(faulty)!;
    itemsById(dossier, LISTS.quotes);
    assert.deepEqual(readerOf(dossier)!.problems(), []);
    itemsById(dossier, LISTS.stances);
    assert.deepEqual(readerOf(dossier)!.problems().map(({ code }) => code), ['unusable']);
  });

  for (const [list, at, value, gone] of [
    ['quotes', '/actors/0/kind', 'passer-by', 'q-stop'], ['assets', '/places/0/kind', 'town', 'pipe'], ['stances', '/issues/0/kind', 'wish', 'stance-none'],
    ['events', '/sources/1/type', 'blog', 'clash'],
  ] as const) {
    test(`of ${list}, read first of all, is without the items that rest on an unusable one`, () => {
      const faulty = smallDossier();
      put(faulty, at, value);
      const items = itemsById(open(faulty)!, LISTS[list] as (typeof LISTS)['quotes']);
      assert.equal(items.has(gone), false);
      // The order of reading must not matter for what items rest on.
      assert.deepEqual([...items.keys()], parse(faulty).dossier![list].map(({ id }) => id));
    });
  }

  test('of a dossier that this copy of the library did not open has no reader', () => {
    for (const stranger of [undefined, null, {}, 'x', smallDossier()]) assert.equal(readerOf(stranger), undefined);
  });
});
