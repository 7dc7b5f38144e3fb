import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatDate } from '../../src/i18n/dates.js';
import { localeFor, MESSAGES, seen } from './languages.js';

const dates = (edtf: string, ...tags: string[]) => tags.map((tag) => seen(localeFor(tag).date(edtf)));

describe('dates', () => {
  for (const [edtf, en, ru, ar] of [
    ['2020-09-30', '30 September 2020', '30 сентября 2020 г.', '٣٠ سبتمبر ٢٠٢٠'],
    ['2020-09', 'September 2020', 'сентябрь 2020 г.', 'سبتمبر ٢٠٢٠'],
    ['1994', '1994', '1994', '١٩٩٤'],
    ['1991/1994', '1991–1994', '1991–1994', '١٩٩١–١٩٩٤'],
    ['2020-03/2021-05', 'March 2020 – May 2021', 'март 2020 г. – май 2021 г.', 'مارس ٢٠٢٠ – مايو ٢٠٢١'],
    ['2020-09-27/2020-11-10', '27 September – 10 November 2020', '27 сентября – 10 ноября 2020 г.', '٢٧ سبتمبر – ١٠ نوفمبر ٢٠٢٠'],
    ['1991/2020-09-30', '1991 – 30 September 2020', '1991 – 30 сентября 2020 г.', '١٩٩١ – ٣٠ سبتمبر ٢٠٢٠'],
    ['2023-03/..', 'from March 2023 on', 'март 2023 г. и далее', 'اعتبارًا من مارس ٢٠٢٣'],
    ['../1994', 'until 1994', '1994 и ранее', 'حتى ١٩٩٤'],
    ['2023-03/', 'from March 2023, end not stated', 'март 2023 г. — начало, окончание не указано', 'من مارس ٢٠٢٣، والنهاية غير مذكورة'],
    ['/1994', 'until 1994, start not stated', '1994 — окончание, начало не указано', 'حتى ١٩٩٤، والبداية غير مذكورة'],
    ['2020-09-30?', '30 September 2020 (uncertain)', '30 сентября 2020 г. (предположительно)', '٣٠ سبتمبر ٢٠٢٠ (غير مؤكد)'],
    ['1991~', 'about 1991', 'примерно 1991', 'حوالي ١٩٩١'],
    ['1991%', 'about 1991 (uncertain)', 'примерно 1991 (предположительно)', 'حوالي ١٩٩١ (غير مؤكد)'],
    ['1991~/1994', 'about 1991 – 1994', 'примерно 1991 – 1994', 'حوالي ١٩٩١ – ١٩٩٤'],
    ['2020-09-30T21:40+04:00', '30 September 2020, 21:40 (UTC+4)', '30 сентября 2020 г., 21:40 (UTC+4)', '٣٠ سبتمبر ٢٠٢٠، ٩:٤٠ م (UTC+4)'],
    ['201X', '2010s', '2010-е годы', 'عقد ٢٠١٠'],
    ['20XX', '2000–2099', '2000–2099', '٢٠٠٠–٢٠٩٩'],
    ['2004-XX', '2004, month not stated', '2004, месяц не указан', '٢٠٠٤، الشهر غير مذكور'],
    ['1985-04-XX', 'April 1985, day not stated', 'апрель 1985 г., день не указан', 'أبريل ١٩٨٥، اليوم غير مذكور'],
    ['1985-XX-XX', '1985, month not stated', '1985, месяц не указан', '١٩٨٥، الشهر غير مذكور'],
    ['2001-21', 'spring 2001', 'весна 2001 г.', 'ربيع ٢٠٠١'],
    ['2001-24', 'winter 2001', 'зима 2001 г.', 'شتاء ٢٠٠١'],
  ] as const)
    it(`${edtf} is ${en}, ${ru}, ${ar}`, () => assert.deepEqual(dates(edtf, 'en', 'ru', 'ar'), [en, ru, ar]));

  for (const [edtf, en] of [
    ['2020-09-30T21:40:05Z', '30 September 2020, 21:40:05 (UTC)'],
    ['2020-09-30T21:40', '30 September 2020, 21:40'],
    ['2020-09-30T00:10-03:30', '30 September 2020, 00:10 (UTC−3:30)'],
    ['2020-09-30T23:50+05:45', '30 September 2020, 23:50 (UTC+5:45)'],
    ['2020-09-30T23:50+10:00', '30 September 2020, 23:50 (UTC+10)'],
    ['0050', '50'],
    ['-0043', '44 BC'],
    ['-0043-03-15', '15 March 44 BC'],
    ['Y17000', '17000'],
    ['2020-09-27/2020-09-30', '27 – 30 September 2020'],
  ] as const)
    it(`${edtf} is ${en} in English`, () => assert.deepEqual(dates(edtf, 'en'), [en]));

  it('follow the region’s order where there is a region', () =>
    assert.deepEqual(dates('2020-09-30', 'en-US', 'en-GB', 'ar-EG', 'ar-u-nu-latn'), ['September 30, 2020', '30 September 2020', '٣٠ سبتمبر ٢٠٢٠', '30 سبتمبر 2020']));

  it('are Gregorian where the language’s own calendar is another', () => {
    assert.deepEqual(dates('2020', 'ar-SA', 'en-TH'), ['٢٠٢٠', '2020']);
    for (const tag of ['fa-u-nu-latn', 'th-u-nu-latn']) assert.match(formatDate({ tag, messages: MESSAGES.en }, '2020-09-30'), /2020/);
  });

  it('have no thin spaces, in which servers and browsers differ', () => {
    for (const edtf of ['2020-09-27/2020-09-30', '2020-09-30T21:40Z']) assert.doesNotMatch(localeFor('en-US').date(edtf), /[\u2009\u202f]/);
  });

  for (const edtf of ['yesterday', '', '2021-02-29', 'Y170000002', '../Y-170000002'])
    it(`leave ${JSON.stringify(edtf)} as it is`, () => assert.equal(localeFor('en').date(edtf), edtf));

  it('never throw', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789-/.TZX?~%Y:+'), maxLength: 22 });
    fc.assert(fc.property(fc.oneof(fc.string(), near), fc.constantFrom('en', 'ru', 'ar'), (edtf, tag) => typeof localeFor(tag).date(edtf) === 'string'));
  });
});
