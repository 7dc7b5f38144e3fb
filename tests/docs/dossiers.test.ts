import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/dossier/parse.js';
import { LISTS } from '../../src/dossier/schema.js';
import { BLOCKS, placeOf } from './support/markdown.js';

const isWhole = ({ words }: (typeof BLOCKS)[number]) => words.length === 0;
// What a rule objects to, and what not: tests/rules/ has these.
const isExampleOfRule = ({ file, words: [word] }: (typeof BLOCKS)[number]) => file.startsWith('docs/rules/') && (word === 'fires' || word === 'silent');
const json = BLOCKS.filter((block) => block.language === 'json' && !isExampleOfRule(block));

describe('a dossier in the documentation', () => {
  for (const block of json.filter(isWhole)) {
    test(`${placeOf(block)} has no problem`, () => {
      const { dossier, problems } = parse(block.code);
      assert.deepEqual(problems, []);
      assert.ok(dossier);
    });
  }

  for (const block of json.filter((one) => !isWhole(one))) {
    const [list = ''] = block.words;
    test(`${placeOf(block)} is an item of ${list} without a problem`, () => {
      assert.ok(Object.hasOwn(LISTS, list), `${list} is no list of the format`);
      const base = json.find((one) => isWhole(one) && one.file === block.file);
      assert.ok(base, 'the page has no whole dossier to put the item into');
      const whole = JSON.parse(base.code) as Record<string, unknown[]>;
      const item = JSON.parse(block.code) as { id: string };
      const { dossier, problems } = parse({ ...whole, [list]: [...(whole[list] ?? []), item] });
      assert.deepEqual(problems, []);
      assert.ok(dossier![list as keyof typeof LISTS].some(({ id }) => id === item.id));
    });
  }

  test('is there to be checked', () => assert.ok(json.length > 5));
});
