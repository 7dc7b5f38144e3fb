import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { editDistance, suggest } from '../../src/dossier/suggest.js';

/** The textbook's table, without bounds. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i ? (j ? 0 : i) : j)));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const row = table[i]!;
      const above = table[i - 1]!;
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, table[i - 2]![j - 2]! + 1);
    }
  }
  return table[a.length]![b.length]!;
}

describe('The distance of two words', () => {
  const CASES: readonly [a: string, b: string, edits: number, why: string][] = [
    ['', '', 0, 'nothing to do'], ['state', 'state', 0, 'the same'], ['sate', 'state', 1, 'a letter left out'], ['sttate', 'state', 1, 'a letter too many'],
    ['stete', 'state', 1, 'another letter'], ['satte', 'state', 1, 'neighbours swapped'], ['', 'abc', 3, 'all added'], ['kitten', 'sitting', 3, 'the textbook’s pair'],
    ['ca', 'abc', 3, 'a swapped pair is not edited again'], ['abcdef', 'badcfe', 3, 'three swaps'],
  ];
  for (const [a, b, edits, why] of CASES) {
    test(`is ${edits} from "${a}" to "${b}": ${why}`, () => {
      assert.equal(editDistance(a, b, 9), edits);
      assert.equal(editDistance(b, a, 9), edits);
    });
  }

  test('is told exactly up to the limit, and beyond it as one more', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 5 }), (a, b, limit) => assert.equal(editDistance(a, b, limit), Math.min(distance(a, b), limit + 1))),
      { numRuns: 3000, seed: 7 },
    );
  });
});

describe('What was probably meant', () => {
  const KINDS = ['state', 'person', 'company', 'media', 'armed-group', 'armed-forces'];
  const CASES: readonly [value: string, choices: readonly string[], meant: string | undefined, why: string][] = [
    ['persn', KINDS, 'person', 'a letter is missing'],
    ['presón', KINDS, 'person', 'two letters differ'],
    ['STATE', KINDS, 'state', 'only the capitals differ'],
    ['armed-grup', KINDS, 'armed-group', 'nearer than armed-forces'],
    ['medium', KINDS, 'media', 'two of six letters differ'],
    ['president', KINDS, undefined, 'too many letters differ'],
    ['x', KINDS, undefined, 'nothing is like it'],
    ['', KINDS, undefined, 'there is nothing'],
    ['person', [], undefined, 'there is no choice'],
    ['b', ['t', 'm', 'b/d'], 't', 'one of one letters differs: the first'],
    ['pashinian', ['aliyev', 'pashinyan'], 'pashinyan', 'one letter differs'],
    ['src-the-paper-2020-09-30', ['src-the-paper-2020-10-02', 'src-the-paper-2020-09-29'], 'src-the-paper-2020-09-29', 'the nearer of two'],
    ['src-the-paper-2020-09-30', ['src-the-agency-2021-09-30'], undefined, 'more than four letters differ'],
    ['x'.repeat(1e6), [`${'x'.repeat(1e6)}y`], undefined, 'it is too long for a slip'],
    ['state', ['x'.repeat(1e6)], undefined, 'the choice is too long'],
    ['constructor', KINDS, undefined, 'it is a name of Object.prototype'],
  ];
  for (const [value, choices, meant, why] of CASES) {
    test(`by "${value.slice(0, 30)}" is ${meant ?? 'unknown'}: ${why}`, () => assert.equal(suggest(value, choices), meant));
  }
});
