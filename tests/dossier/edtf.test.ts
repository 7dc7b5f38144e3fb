import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { edtfBounds, parseEdtf } from '../../src/dossier/edtf.js';
import type { EdtfInterval, EdtfPoint } from '../../src/dossier/edtf.js';

const point = (s: string) => parseEdtf(s) as EdtfPoint;
const interval = (s: string) => parseEdtf(s) as EdtfInterval;
const iso = (s: string) => {
  const bounds = edtfBounds(s)!;
  return [bounds.start, bounds.end].map((ms) => (Number.isFinite(ms) ? new Date(ms).toISOString() : String(ms)));
};

describe('EDTF level 0 and 1', () => {
  // After the feature list of https://www.loc.gov/standards/datetime/
  for (const s of [
    '1985-04-12', '1985-04', '1985', '0000', '0050',
    '1985-04-12T23:20:30', '1985-04-12T23:20:30Z', '1985-04-12T23:20:30-04', '1985-04-12T23:20:30+04:30', '2020-09-30T21:40+04:00',
    '1964/2008', '2004-06/2006-08', '2004-02-01/2005-02-08', '2004-02-01/2005-02', '2004-02-01/2005', '2005/2006-02', '2004/2004-06', '2004-06/2004',
    'Y17000', 'Y170000002', 'Y-170000002',
    '2001-21', '2001-22', '2001-23', '2001-24',
    '1984?', '2004-06~', '2004-06-11%',
    '201X', '20XX', '2004-XX', '1985-04-XX', '1985-XX-XX',
    '1985-04-12/..', '1985-04/..', '1985/..', '../1985-04-12', '../1985',
    '1985-04-12/', '1985/', '/1985-04-12', '/1985',
    '1984~/2004-06', '1984/2004-06~', '1984?/2004%',
    '-1985', '-0044-03-15', '2020-02-29', '2000-02-29',
  ])
    it(`reads ${s}`, () => assert.ok(parseEdtf(s)));

  for (const [s, why] of [
    ['', 'is empty'], ['2021-02-29', 'is no day'], ['1900-02-29', 'is no day'], ['2021-04-31', 'is no day'], ['2021-01-00', 'is no day'],
    ['2021-00', 'is no month'], ['2021-13', 'is no month'], ['2021-20', 'is no season'], ['2021-25', 'is a season of level 2'],
    ['2021-21-05', 'is a day in a season'], ['2021-24-XX', 'is a day in a season'],
    ['201X-05', 'is a month in a decade (level 2)'], ['2004-XX-05', 'is a day in no month (level 2)'], ['1XXX', 'is level 2'], ['XXXX', 'is level 2'],
    ['985', 'has too few digits'], ['12345', 'has too many digits without Y'], ['Y1234', 'has Y before four digits'], ['Y01234', 'has a leading zero'],
    ['-0000', 'is a negative zero'], ['+2020', 'has a plus'], ['2020-9-3', 'lacks zeros'], ['20200930', 'is in the basic format'],
    ['2020-09-30T21', 'has no minutes'], ['2020-09-30T24:00Z', 'has an hour 24'], ['2020-09-30T21:60Z', 'has a minute 60'],
    ['2020-09T21:40Z', 'has a time without a day'], ['2020-09-XXT21:40Z', 'has a time without a day'], ['2020-09-30T21:40+0400', 'has an offset without a colon'],
    ['2020-09-30T21:40+15:00', 'has an impossible offset'], ['2020-09-30T21:40Z?', 'has a qualified time'], ['2020-09-30 21:40', 'has a space for T'],
    ['2008/1964', 'ends before it begins'], ['2004-07/2004-06', 'ends before it begins'], ['../..', 'has no date'], ['/', 'has no date'], ['../', 'has no date'],
    ['2004/2005/2006', 'has three ends'], ['2020-09-30T21:40Z/2020-10-01', 'has a time of day in an interval'],
    ['1984??', 'has two qualifiers'], ['?1984', 'has a qualifier in front (level 2)'], ['30 September 2020', 'is in words'], ['2020-09-30\n', 'has a line break'],
    ['٢٠٢٠', 'has other digits'],
  ] as const)
    it(`refuses ${JSON.stringify(s)}, which ${why}`, () => assert.equal(parseEdtf(s), undefined));

  it('keeps the precision written', () => {
    const parts = (s: string) => [point(s).year, point(s).month, point(s).day, point(s).time];
    assert.deepEqual(parts('1994'), [1994, undefined, undefined, undefined]);
    assert.deepEqual(parts('2020-09'), [2020, 9, undefined, undefined]);
    assert.deepEqual(parts('2020-09-30'), [2020, 9, 30, undefined]);
    assert.deepEqual(parts('2020-09-30T21:40Z'), [2020, 9, 30, 'minute']);
    assert.deepEqual(parts('2020-09-30T21:40:00Z'), [2020, 9, 30, 'second']);
    assert.deepEqual(parts('2004-XX'), [2004, 'XX', undefined, undefined]);
    assert.deepEqual(parts('1985-04-XX'), [1985, 4, 'XX', undefined]);
    assert.deepEqual(parts('2001-21'), [2001, 21, undefined, undefined]);
    assert.deepEqual(parts('-0044'), [-44, undefined, undefined, undefined]);
    assert.deepEqual(parts('Y-17000'), [-17000, undefined, undefined, undefined]);
    assert.equal(point('201X').unspecifiedDigits, 1);
    assert.equal(point('20XX').unspecifiedDigits, 2);
    assert.equal(point('2020').unspecifiedDigits, 0);
  });

  it('keeps qualifiers and the offset as written', () => {
    assert.equal(point('1984?').qualifier, '?');
    assert.equal(point('2004-06~').qualifier, '~');
    assert.equal(point('2004-06-11%').qualifier, '%');
    assert.equal(point('2004-06-11').qualifier, undefined);
    assert.equal(point('2020-09-30T21:40+04:00').zone, '+04:00');
    assert.equal(point('2020-09-30T21:40').zone, undefined);
    assert.equal(new Date(point('2020-09-30T21:40+04:00').local).toISOString(), '2020-09-30T21:40:00.000Z');
  });

  it('tells open from unknown ends', () => {
    assert.equal(interval('2023-03/..').to, 'open');
    assert.equal(interval('2023-03/').to, 'unknown');
    assert.equal(interval('../2023-03').from, 'open');
    assert.equal(interval('/2023-03').from, 'unknown');
    assert.equal((interval('1984~/2004-06').from as EdtfPoint).qualifier, '~');
  });
});

describe('EDTF bounds', () => {
  for (const [s, start, end] of [
    ['1994', '1994-01-01T00:00:00.000Z', '1994-12-31T23:59:59.999Z'],
    ['2020-02', '2020-02-01T00:00:00.000Z', '2020-02-29T23:59:59.999Z'],
    ['2020-12', '2020-12-01T00:00:00.000Z', '2020-12-31T23:59:59.999Z'],
    ['2020-09-30', '2020-09-30T00:00:00.000Z', '2020-09-30T23:59:59.999Z'],
    ['2020-09-30T21:40+04:00', '2020-09-30T17:40:00.000Z', '2020-09-30T17:40:59.999Z'],
    ['2020-09-30T21:40-03:30', '2020-10-01T01:10:00.000Z', '2020-10-01T01:10:59.999Z'],
    ['2020-09-30T21:40:05Z', '2020-09-30T21:40:05.000Z', '2020-09-30T21:40:05.999Z'],
    ['201X', '2010-01-01T00:00:00.000Z', '2019-12-31T23:59:59.999Z'],
    ['20XX', '2000-01-01T00:00:00.000Z', '2099-12-31T23:59:59.999Z'],
    ['2004-XX', '2004-01-01T00:00:00.000Z', '2004-12-31T23:59:59.999Z'],
    ['2001-22', '2001-01-01T00:00:00.000Z', '2001-12-31T23:59:59.999Z'],
    ['0050', '0050-01-01T00:00:00.000Z', '0050-12-31T23:59:59.999Z'],
    ['-0001', '-000001-01-01T00:00:00.000Z', '-000001-12-31T23:59:59.999Z'],
    ['Y17000', '+017000-01-01T00:00:00.000Z', '+017000-12-31T23:59:59.999Z'],
    ['1991/1994-05', '1991-01-01T00:00:00.000Z', '1994-05-31T23:59:59.999Z'],
    ['2023-03/..', '2023-03-01T00:00:00.000Z', 'Infinity'],
    ['/1994', '-Infinity', '1994-12-31T23:59:59.999Z'],
  ] as const)
    it(`${s} reaches from ${start} to ${end}`, () => assert.deepEqual(iso(s), [start, end]));

  it('order dates of any precision, and years that Date cannot hold', () => {
    const ordered = ['Y-170000002', '-0044', '0050', '1991', '2020-09', '2020-09-30T21:40+04:00', '2020-09-30T21:40Z', '2020-10-01', 'Y170000002'];
    const starts = ordered.map((s) => edtfBounds(s)!.start);
    assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
    assert.ok(starts.every(Number.isFinite));
  });

  it('are undefined for what is no date', () => assert.equal(edtfBounds('yesterday'), undefined));
});

describe('EDTF reading of hostile input', () => {
  it('never throws, and gives ordered bounds or nothing', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789-/.TZX?~%Y:+'), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), near), (s) => {
        const bounds = edtfBounds(s);
        return bounds === undefined || bounds.start <= bounds.end;
      }),
      { numRuns: 3000 },
    );
  });

  it('reads every day of Date as that day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        assert.equal(edtfBounds(day)!.start, Date.parse(day));
      }),
    );
  });

  it('takes a megabyte in linear time', () => {
    const before = performance.now();
    for (const s of ['1', '-', '/', 'X', '2020-'].map((c) => c.repeat(1_000_000 / c.length))) assert.equal(parseEdtf(s), undefined);
    assert.ok(performance.now() - before < 1000);
  });
});
