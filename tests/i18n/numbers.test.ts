import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { localeFor, seen } from './languages.js';

describe('numbers', () => {
  for (const [n, en, ru, ar] of [
    [0, '0', '0', '٠'],
    [-0, '0', '0', '٠'],
    [7.41, '7.41', '7,41', '٧٫٤١'],
    [407.5, '407.5', '407,5', '٤٠٧٫٥'],
    [0.1234567, '0.1234567', '0,1234567', '٠٫١٢٣٤٥٦٧'],
    [1000, '1,000', '1 000', '١٬٠٠٠'],
    [30000, '30,000', '30 000', '٣٠٬٠٠٠'],
    [999999, '999,999', '999 999', '٩٩٩٬٩٩٩'],
    [1e6, '1 million', '1 миллион', '١ مليون'],
    [1.2e6, '1.2 million', '1,2 миллиона', '١٫٢ مليون'],
    [1.34e6, '1.34 million', '1,34 миллиона', '١٫٣٤ مليون'],
    [1234000, '1.234 million', '1,234 миллиона', '١٫٢٣٤ مليون'],
    [1234500, '1,234,500', '1 234 500', '١٬٢٣٤٬٥٠٠'],
    [1000000.5, '1,000,000.5', '1 000 000,5', '١٬٠٠٠٬٠٠٠٫٥'],
    [3e6, '3 million', '3 миллиона', '٣ ملايين'],
    [5e6, '5 million', '5 миллионов', '٥ ملايين'],
    [11e6, '11 million', '11 миллионов', '١١ مليون'],
    [21e6, '21 million', '21 миллион', '٢١ مليون'],
    [31e9, '31 billion', '31 миллиард', '٣١ مليار'],
    [2e12, '2 trillion', '2 триллиона', '٢ تريليون'],
    [1e15, '1,000 trillion', '1 000 триллионов', '١٬٠٠٠ تريليون'],
    [-1.5e6, '-1.5 million', '-1,5 миллиона', '-١٫٥ مليون'],
  ] as const)
    it(`${Object.is(n, -0) ? '-0' : n} is ${en}, ${ru}, ${ar}`, () =>
      assert.deepEqual(['en', 'ru', 'ar'].map((tag) => seen(localeFor(tag).number(n))), [en, ru, ar]));

  it('take the digits that the tag asks for', () => {
    assert.equal(localeFor('ar-u-nu-latn').number(30000), '30,000');
    assert.equal(localeFor('ar-EG').number(30000), '٣٠٬٠٠٠');
  });

  it('are never rounded', () => {
    const { number } = localeFor('en');
    const scales: Record<string, number> = { million: 6, billion: 9, trillion: 12 };
    const back = (s: string) => {
      const [digits, word] = s.replaceAll(',', '').split(' ') as [string, string?];
      return Number(word ? `${digits}e${scales[word]}` : digits);
    };
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeNat(), fc.integer(), fc.nat(999).map((n) => n * 1e6), fc.nat(99999).map((n) => n / 100)), (n) => {
        assert.equal(back(number(n)), n);
      }),
    );
  });
});
