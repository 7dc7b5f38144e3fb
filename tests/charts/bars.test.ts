import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { barScale } from '../../src/charts/bars.js';

describe('an axis', () => {
  for (const [values, ticks] of [
    [[1_340_000, 5], [0, 500_000, 1_000_000, 1_500_000]],
    [[16e9], [0, 5e9, 10e9, 15e9, 20e9]],
    [[0.3], [0, 0.1, 0.2, 0.3]],
    [[1], [0, 0.5, 1]],
    [[0], []],
    [[], []],
  ] as const) {
    test(`for ${values.join(' and ') || 'nothing'} names ${ticks.join(', ') || 'nothing'}`, () => assert.deepEqual(barScale(values).ticks, ticks));
  }

  test('names two to six values, begins at zero and reaches over all', () => {
    fc.assert(fc.property(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), (largest) => {
      const { ticks, stretch } = barScale([largest]);
      assert.ok(ticks.length >= 3 && ticks.length <= 7, `${ticks.length}`);
      assert.equal(ticks[0], 0);
      assert.ok(ticks.at(-1)! >= largest * (1 - 1e-9));
      assert.ok(stretch(0, largest).length <= 100 && stretch(0, largest).length > 50);
    }));
  });
});

describe('a bar', () => {
  test('is as long as its value, to the thousandth of a percent, whatever stands beside it', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1, maxLength: 30 }), (values) => {
      const { ticks, stretch } = barScale(values);
      for (const value of values) {
        const { start, length } = stretch(0, value);
        assert.equal(start, 0);
        if (value) assert.ok(Math.abs(length - (value / ticks.at(-1)!) * 100) <= 0.001 && length > 0);
        else assert.equal(length, 0);
      }
    }));
  });

  test('of a range begins at its lower end and ends at its upper', () => assert.deepEqual(barScale([2_000_000]).stretch(500_000, 1_000_000), { start: 25, length: 25 }));
  test('of the smallest value has a length, and that of zero has none', () => {
    const { stretch } = barScale([2e9]);
    assert.deepEqual([stretch(0, 1).length, stretch(0, 0).length], [0.001, 0]);
  });
});
