import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UnitCode } from '../../src/dossier/types.js';
import { formatQuantity } from '../../src/i18n/quantity.js';
import { localeFor, seen } from './languages.js';

const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100, 1e6];
const count = (tag: string, unit: UnitCode) => NUMBERS.map((value) => formatQuantity(localeFor(tag), { value, unit }).unit);

describe('plurals at 0, 1, 2, 3, 5, 11, 21, 100 and a million', () => {
  it('of English days', () => assert.deepEqual(count('en', 'day'), ['days', 'day', 'days', 'days', 'days', 'days', 'days', 'days', 'days']));
  it('of Russian days', () => assert.deepEqual(count('ru', 'day'), ['дней', 'день', 'дня', 'дня', 'дней', 'дней', 'день', 'дней', 'дней']));
  it('of Russian years', () => assert.deepEqual(count('ru', 'year'), ['лет', 'год', 'года', 'года', 'лет', 'лет', 'год', 'лет', 'лет']));
  it('of Arabic days', () => assert.deepEqual(count('ar', 'day'), ['يوم', 'يوم', 'يوم', 'أيام', 'أيام', 'يومًا', 'يومًا', 'يوم', 'يوم']));

  it('take decimals as the languages do', () => {
    assert.equal(formatQuantity(localeFor('en'), { value: 1.5, unit: 'day' }).unit, 'days');
    assert.equal(formatQuantity(localeFor('ru'), { value: 1.5, unit: 'day' }).unit, 'дня');
    assert.equal(formatQuantity(localeFor('en'), { value: 1.0004, unit: 'day' }).text, '1.0004 days');
  });

  const sources = (tag: string) => NUMBERS.map((n) => seen(localeFor(tag).plural(localeFor(tag).messages.frame.moreSources, n)));
  it('of "more sources"', () => {
    assert.deepEqual(sources('en').slice(1, 4), ['1 more source', '2 more sources', '3 more sources']);
    assert.deepEqual(sources('ru').slice(1, 7), [
      'Ещё 1 источник', 'Ещё 2 источника', 'Ещё 3 источника', 'Ещё 5 источников', 'Ещё 11 источников', 'Ещё 21 источник',
    ]);
    assert.deepEqual(sources('ar'), [
      'لا مصادر أخرى', 'مصدر واحد آخر', 'مصدران آخران', '٣ مصادر أخرى', '٥ مصادر أخرى', '١١ مصدرًا آخر', '٢١ مصدرًا آخر', '١٠٠ مصدر آخر', '١ مليون مصدر آخر',
    ]);
  });
});
