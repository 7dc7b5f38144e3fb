import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { negotiate } from '../../src/i18n/negotiate.js';

describe('negotiating a language', () => {
  for (const [given, lang, tag, dir] of [
    ['en', 'en', 'en-GB', 'ltr'],
    ['en-US', 'en', 'en-US', 'ltr'],
    ['en_US', 'en', 'en-US', 'ltr'],
    ['EN-us', 'en', 'en-US', 'ltr'],
    ['en-Latn-001', 'en', 'en-001', 'ltr'],
    ['en-US-posix', 'en', 'en-US', 'ltr'],
    ['ru', 'ru', 'ru', 'ltr'],
    ['ru-KZ', 'ru', 'ru-KZ', 'ltr'],
    ['ar', 'ar', 'ar-u-nu-arab', 'rtl'],
    ['ar-EG', 'ar', 'ar-EG', 'rtl'],
    ['ar-u-nu-latn', 'ar', 'ar-u-nu-latn', 'rtl'],
    ['ar-SA-u-ca-islamic-nu-latn', 'ar', 'ar-SA-u-nu-latn', 'rtl'],
    ['fr', 'en', 'en-GB', 'ltr'],
    ['he', 'en', 'en-GB', 'ltr'],
    ['english', 'en', 'en-GB', 'ltr'],
    ['arz', 'en', 'en-GB', 'ltr'],
    ['', 'en', 'en-GB', 'ltr'],
    ['*', 'en', 'en-GB', 'ltr'],
    ['i-klingon', 'en', 'en-GB', 'ltr'],
    ['constructor', 'en', 'en-GB', 'ltr'],
    ['x'.repeat(200), 'en', 'en-GB', 'ltr'],
    ['ru-' + 'x'.repeat(200), 'ru', 'ru', 'ltr'],
    [undefined, 'en', 'en-GB', 'ltr'],
  ] as const)
    it(`makes ${lang}, ${tag}, ${dir} of ${given === undefined ? 'nothing' : JSON.stringify(given.slice(0, 30))}`, () =>
      assert.deepEqual(negotiate(given), { lang, tag, dir }));

  it('never throws and always gives a tag that Intl takes', () => {
    const near = fc.tuple(fc.constantFrom('en', 'ru', 'ar', 'ar-u', 'e'), fc.string({ unit: fc.constantFrom(...'-_aAnuxUS09é*') })).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (given) => {
        assert.doesNotThrow(() => new Intl.NumberFormat(negotiate(given).tag));
      }),
      { numRuns: 2000 },
    );
  });
});
