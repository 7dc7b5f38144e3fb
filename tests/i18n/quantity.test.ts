import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QUALIFIERS, UNITS } from '../../src/dossier/schema/quantity.js';
import type { Quantity } from '../../src/dossier/types.js';
import { formatQuantity } from '../../src/i18n/quantity.js';
import { createLocale } from '../../src/i18n/locale.js';
import { localeFor, MESSAGES, seen } from './languages.js';

const text = (tag: string, q: Quantity) => seen(formatQuantity(localeFor(tag), q).text);

describe('quantities', () => {
  for (const [q, en, ru, ar] of [
    [{ value: 1.2e6, qualifier: 'up-to', unit: 'b/d' }, 'up to 1.2 million barrels a day', 'до 1,2 миллиона баррелей в сутки', 'ما يصل إلى ١٫٢ مليون برميل يوميًا'],
    [{ value: 30000, qualifier: 'about', unit: 'people' }, 'about 30,000 people', 'около 30 000 человек', 'نحو ٣٠٬٠٠٠ شخص'],
    [{ value: 1e6, qualifier: 'more-than', unit: 'people' }, 'more than 1 million people', 'более 1 миллиона человек', 'أكثر من ١ مليون شخص'],
    [{ value: 2e6, qualifier: 'more-than', unit: 'people' }, 'more than 2 million people', 'более 2 миллионов человек', 'أكثر من ٢ مليون شخص'],
    [{ value: 50, qualifier: 'less-than', unit: 'km' }, 'less than 50 km', 'менее 50 км', 'أقل من ٥٠ كم'],
    [{ value: 2, qualifier: 'at-least', unit: 'day' }, 'at least 2 days', 'не менее 2 дней', 'ما لا يقل عن ٢ يوم'],
    [{ value: 1, qualifier: 'more-than', unit: 'cf' }, 'more than 1 cubic foot', 'более 1 кубического фута', 'أكثر من ١ قدم مكعبة'],
    [{ value: 3, qualifier: 'nearly', unit: 'day' }, 'nearly 3 days', 'почти 3 дня', 'قرابة ٣ أيام'],
    [{ value: 120, qualifier: 'estimated', unit: 'people' }, 'an estimated 120 people', 'по оценкам, 120 человек', 'وفق التقديرات ١٢٠ شخصًا'],
    [{ value: 23, qualifier: 'initial', unit: 'people' }, 'initially 23 people', 'первоначально 23 человека', 'مبدئيًا ٢٣ شخصًا'],
    [{ low: 115000, high: 120000, unit: 'b/d' }, '115,000–120,000 barrels a day', '115 000–120 000 баррелей в сутки', '١١٥٬٠٠٠–١٢٠٬٠٠٠ برميل يوميًا'],
    [{ low: 8e5, high: 1.2e6, qualifier: 'about', unit: 'b' }, 'about 800,000 – 1.2 million barrels', 'около 800 000 – 1,2 миллиона баррелей', 'نحو ٨٠٠٬٠٠٠ – ١٫٢ مليون برميل'],
    [{ low: 5, high: 5, unit: 'day' }, '5 days', '5 дней', '٥ أيام'],
    [{ value: 12.5, unit: 'percent' }, '12.5%', '12,5 %', '١٢٫٥٪'],
    [{ value: 1.5e6, unit: 'USD' }, '$1.5 million', '1,5 миллиона долларов США', '١٫٥ مليون دولار أمريكي'],
    [{ value: 3, unit: 'EUR' }, '€3', '3 евро', '٣ يورو'],
    [{ value: 31e9, unit: 'm3/y' }, '31 billion cubic metres a year', '31 миллиард кубометров в год', '٣١ مليار متر مكعب سنويًا'],
    [{ value: 0, unit: 'people' }, '0 people', '0 человек', '٠ شخص'],
    [{ value: null, reason: 'not-stated', unit: 'b/d' }, 'not stated', 'не указано', 'غير مذكور'],
    [{ value: null, reason: 'unknown', unit: 'b/d' }, 'unknown', 'неизвестно', 'غير معروف'],
    [{ value: null, reason: 'none', unit: 'b/d', qualifier: 'about' }, 'none', 'нет', 'لا يوجد'],
  ] as [Quantity, string, string, string][])
    it(`says ${en}`, () => assert.deepEqual(['en', 'ru', 'ar'].map((tag) => text(tag, q)), [en, ru, ar]));

  for (const lang of ['en', 'ru', 'ar'] as const) {
    for (const qualifier of QUALIFIERS)
      it(`keep "${qualifier}" in ${lang}, apart and in the text`, () => {
        const parts = formatQuantity(localeFor(lang), { value: 7, unit: 'km', qualifier });
        assert.ok(parts.qualifier);
        assert.ok(parts.text.includes(parts.qualifier));
        assert.ok(parts.text.includes(parts.number));
        assert.notEqual(parts.text, text(lang, { value: 7, unit: 'km' }));
      });

    for (const unit of UNITS)
      it(`have words for ${unit} in ${lang} at any number`, () => {
        for (const value of [0, 1, 2, 3, 5, 11, 21, 100, 1.5, 1e6, 1.2e6, 3e9]) {
          const parts = formatQuantity(localeFor(lang), { value, unit, qualifier: 'about' });
          assert.doesNotMatch(parts.text, /undefined|null|NaN|[{}]/);
          assert.ok(parts.text.includes(MESSAGES[lang].qualifiers.about.replace('{n}', '').trim()));
          assert.ok(parts.unit ? parts.text.endsWith(`${parts.number} ${parts.unit}`) : parts.text.endsWith(parts.number));
        }
      });
  }

  it('come in parts for a template that draws the number large', () =>
    assert.deepEqual(formatQuantity(localeFor('en'), { value: 1.2e6, qualifier: 'up-to', unit: 'b/d' }), {
      qualifier: 'up to', number: '1.2 million', unit: 'barrels a day', text: 'up to 1.2 million barrels a day', qualifierLast: false,
    }));

  it('have no number where it is absent', () =>
    assert.deepEqual(formatQuantity(localeFor('en'), { value: null, reason: 'not-stated', unit: 'm3/y' }), {
      qualifier: '', number: '', unit: '', text: 'not stated', absent: true,
    }));

  it('put a qualifier behind the number in a language that does', () => {
    const messages = { ...MESSAGES.en, qualifiers: { ...MESSAGES.en.qualifiers, 'at-least': '{n} or more' } };
    const parts = formatQuantity(createLocale('en', messages), { value: 5, unit: 'day', qualifier: 'at-least' });
    assert.equal(parts.text, '5 days or more');
    assert.equal(parts.qualifier, 'or more');
    assert.equal(parts.qualifierLast, true);
  });

  it('count in the dossier’s own words, in the language that the caller picks', () => {
    const unit = { of: { lang: 'en', value: 'leaks', translations: [{ lang: 'ru', value: 'утечки' }] } };
    assert.equal(formatQuantity(localeFor('en'), { value: 4, unit: { of: 'districts' } }).text, '4 districts');
    assert.equal(formatQuantity(localeFor('ru'), { value: 4, unit }).text, '4 leaks');
    assert.equal(formatQuantity(localeFor('ru'), { value: 4, unit }, () => 'утечки').text, '4 утечки');
  });

  it('take no placeholder from the dossier’s words', () =>
    assert.equal(formatQuantity(localeFor('en'), { value: 4, qualifier: 'about', unit: { of: '{n} {unit} $& leaks' } }).text, 'about 4 {n} {unit} $& leaks'));

  it('give what the source printed, beside the number and never recomputed', () => {
    const q: Quantity = { value: 50, qualifier: 'less-than', unit: 'km', printed: '50 kilometers', printedAlt: '30 miles' };
    assert.equal(formatQuantity(localeFor('en'), q).printed, '50 kilometers (30 miles)');
    assert.equal(formatQuantity(localeFor('en'), q).text, 'less than 50 km');
    assert.equal(formatQuantity(localeFor('en'), { value: 50, unit: 'km', printed: '50 km' }).printed, '50 km');
    assert.equal('printed' in formatQuantity(localeFor('en'), { value: 50, unit: 'km' }), false);
  });
});
