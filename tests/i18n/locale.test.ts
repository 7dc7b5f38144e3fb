import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatQuantity } from '../../src/i18n/quantity.js';
import { fill, fillPieces } from '../../src/i18n/fill.js';
import { intl } from '../../src/i18n/intl-cache.js';
import { loadMessages } from '../../src/i18n/load.js';
import { languageName } from '../../src/i18n/language-name.js';
import arabic from '../../src/i18n/messages/ar.js';
import english from '../../src/i18n/messages/en.js';
import russian from '../../src/i18n/messages/ru.js';
import { createLocale } from '../../src/i18n/locale.js';
import { quotationMarks } from '../../src/i18n/quotation-marks.js';
import { messageLoader } from '../../src/i18n/message-loader.js';
import { localeFor, MESSAGES, seen } from './languages.js';

describe('a locale', () => {
  it('lists with and, or with or', () => {
    const items = ['1', '2', '3'];
    assert.equal(localeFor('en').list(items), '1, 2 and 3');
    assert.equal(localeFor('en').list(items, 'or'), '1, 2 or 3');
    assert.equal(localeFor('en-US').list(items), '1, 2, and 3');
    assert.equal(localeFor('ru').list(items), '1, 2 и 3');
    assert.equal(localeFor('ru').list(items, 'or'), '1, 2 или 3');
    assert.equal(localeFor('ar').list(items), '1 و2 و3');
    assert.equal(localeFor('en').list(['1']), '1');
    assert.equal(localeFor('en').list([]), '');
  });

  for (const [lang, marks] of [
    ['en', '“|”'], ['en-US', '“|”'], ['fr', '«\xa0|\xa0»'], ['fr_CA', '«\xa0|\xa0»'], ['de', '„|“'], ['ru', '«|»'], ['ar', '«|»'], ['hy', '«|»'],
    ['az', '“|”'], ['tr', '“|”'], ['fa', '«|»'], ['uk', '«|»'], ['ka', '„|“'], ['pl', '„|”'], ['sv', '”|”'], ['ja', '「|」'], ['zh', '“|”'],
    ['', '“|”'], ['xx-nonsense', '“|”'], ['toString', '“|”'],
  ] as const)
    it(`quotes in ${JSON.stringify(lang)} with ${marks.replace('|', ' ')}`, () => assert.equal(quotationMarks(lang).join('|'), marks));

  it('quotes in the reader’s language where no other is given', () => {
    assert.deepEqual(quotationMarks('ru'), ['«', '»']);
    assert.deepEqual(quotationMarks('en'), ['“', '”']);
  });

  it('names languages, and leaves what is no language tag', () => {
    assert.equal(languageName('en', 'hy'), 'Armenian');
    assert.equal(languageName('ru', 'hy'), 'армянский');
    assert.equal(languageName('ar', 'hy'), 'الأرمنية');
    assert.equal(languageName('en', 'not a tag'), 'not a tag');
  });

  it('speaks English throughout while only the English words are there', () => {
    const locale = createLocale('ar', MESSAGES.en);
    assert.deepEqual([locale.lang, locale.dir, locale.tag], ['en', 'ltr', 'en-GB']);
    assert.equal(formatQuantity(locale, { value: 30000, qualifier: 'about', unit: 'people' }).text, 'about 30,000 people');
  });

  it('does not mix with another in use at the same time', async () => {
    const say = async (tag: string) => {
      const locale = localeFor(tag);
      const words: string[] = [];
      for (let i = 0; i < 3; i++) {
        await Promise.resolve();
        words.push(locale.number(30000), locale.date('2020-09-30'), formatQuantity(locale, { value: 3, unit: 'day' }).text, locale.list(['1', '2']));
      }
      return seen(words.slice(-4).join(' | '));
    };
    assert.deepEqual(await Promise.all(['en', 'ru', 'ar', 'en-US'].map(say)), [
      '30,000 | 30 September 2020 | 3 days | 1 and 2',
      '30 000 | 30 сентября 2020 г. | 3 дня | 1 и 2',
      '٣٠٬٠٠٠ | ٣٠ سبتمبر ٢٠٢٠ | ٣ أيام | 1 و2',
      '30,000 | September 30, 2020 | 3 days | 1 and 2',
    ]);
  });

  it('is not led astray by what a page puts on Object.prototype', () => {
    const planted = { style: 'percent', calendar: 'islamic', numberingSystem: 'deva', type: 'ordinal', n: 'x', date: 'x', other: 'x' };
    const all: object = Object.prototype;
    for (const [key, value] of Object.entries(planted)) Object.defineProperty(all, key, { value, configurable: true, writable: true });
    try {
      const locale = localeFor('en-IE'); // no formatter of this region was made before
      assert.equal(locale.number(7.41), '7.41');
      assert.equal(locale.date('2020-09-30'), '30 September 2020');
      assert.equal(formatQuantity(locale, { value: 2, unit: 'day', qualifier: 'about' }).text, 'about 2 days');
    } finally {
      for (const key of Object.keys(planted)) Reflect.deleteProperty(all, key);
    }
  });
});

describe('loading messages', () => {
  it('has English at once, and for languages without messages', () => {
    assert.equal(loadMessages('en'), english);
    assert.equal(loadMessages('fr'), english);
    assert.equal(loadMessages('constructor'), english);
  });

  const LOADED = { ru: russian, ar: arabic };
  for (const lang of ['ru', 'ar'] as const)
    it(`promises ${lang}, and has it at once from then on`, async () => {
      const first = loadMessages(lang);
      assert.ok(first instanceof Promise);
      assert.equal(await first, LOADED[lang]);
      assert.equal(loadMessages(lang), LOADED[lang]);
    });

  it('rejects when a file cannot be had, and tries anew at the next call', async () => {
    let calls = 0;
    const load = messageLoader('english', {
      ru: () => (calls++ ? Promise.resolve({ default: 'русский' }) : Promise.reject(new Error('offline'))),
      ar: () => Promise.resolve({ default: 'عربي' }),
    });
    await assert.rejects(async () => load('ru'), /offline/);
    assert.equal(await load('ru'), 'русский');
    assert.equal(load('ru'), 'русский');
    assert.equal(calls, 2);
  });
});

describe('placeholders', () => {
  it('are filled by name', () => assert.equal(fill('Corrected {date}: {text}', { text: 'b', date: 'a' }), 'Corrected a: b'));
  it('leave braces and dollars in values as they are', () => assert.equal(fill('{a}{b}', { a: '{b}', b: '$&' }), '{b}$&'));
  it('become nothing without an own value', () => assert.equal(fill('<{toString}{x}>', {}), '<>'));
  it('give pieces for a template that puts elements there', () => {
    const time = { element: 'time' };
    assert.deepEqual(fillPieces('As of {date}!', { date: time }), ['As of ', time, '!']);
  });
});

describe('the cache of Intl formatters', () => {
  class Counted {
    static made = 0;
    readonly options: object;
    constructor(_tag: string, options: object) {
      this.options = options;
      Counted.made++;
    }
  }

  it('makes a formatter once for a tag and its options', () => {
    Counted.made = 0;
    const first = intl(Counted, 'en', { a: 1 });
    assert.equal(intl(Counted, 'en', { a: 1 }), first);
    assert.notEqual(intl(Counted, 'ru', { a: 1 }), first);
    assert.notEqual(intl(Counted, 'en', { a: 2 }), first);
    assert.equal(Counted.made, 3);
  });

  it('passes on options without a prototype', () => assert.equal(Object.getPrototypeOf(intl(Counted, 'en', { a: 1 }).options), null));

  it('keeps the fifty made last', () => {
    const first = intl(Counted, 'bound', { n: 0 });
    for (let n = 1; n < 50; n++) intl(Counted, 'bound', { n });
    assert.equal(intl(Counted, 'bound', { n: 0 }), first);
    intl(Counted, 'bound', { n: 50 });
    assert.notEqual(intl(Counted, 'bound', { n: 0 }), first);
  });
});
