/**
 * Dates of the Extended Date/Time Format, levels 0 and 1, in string form.
 *
 * Source: ISO 8601-2:2019, Annex A, and the Library of Congress's specification of 4 February 2019,
 * https://www.loc.gov/standards/datetime/. One thing is wider than there: a time of day may leave out its seconds
 * (`2020-09-30T21:40+04:00`), because news reports have none and nothing is padded.
 */

/** One date, at the precision written. */
export interface EdtfPoint {
  /** Astronomical year: 0 is 1 BC. Of `201X` and `20XX` the first year that is meant. */
  readonly year: number;
  /** How many last digits of the year are unspecified: 1 in `201X`, 2 in `20XX`. */
  readonly unspecifiedDigits: number;
  /** 1–12; 21–24 are spring, summer, autumn and winter; `'XX'` is unspecified; undefined where the precision is the year. */
  readonly month: number | 'XX' | undefined;
  /** 1–31; `'XX'` is unspecified; undefined where the precision is the month or less. */
  readonly day: number | 'XX' | undefined;
  /** The precision of the time of day, where there is one. */
  readonly time: 'minute' | 'second' | undefined;
  /** `Z` or an offset from UTC, as written: `+04:00`. Undefined where none is (bounds then read the time as UTC). */
  readonly zone: string | undefined;
  /** What clock and calendar show there at the start: as `start`, but before the offset is taken off. */
  readonly local: number;
  /** `?` uncertain, `~` approximate, `%` both. */
  readonly qualifier: '?' | '~' | '%' | undefined;
  /** The earliest instant that can be meant, in milliseconds of UTC since 1970. */
  readonly start: number;
  /** The latest instant that can be meant, in milliseconds of UTC since 1970. A season reaches over its whole year: EDTF gives it no months. */
  readonly end: number;
}

/** From one date to another. An end is `'open'` where `..` is written, `'unknown'` where nothing is. */
export interface EdtfInterval {
  readonly from: EdtfPoint | 'open' | 'unknown';
  readonly to: EdtfPoint | 'open' | 'unknown';
  /** Earliest instant, as in {@link EdtfPoint}; `-Infinity` where the first end is open or unknown. */
  readonly start: number;
  /** Latest instant, as in {@link EdtfPoint}; `Infinity` where the last end is open or unknown. */
  readonly end: number;
}

export type EdtfDate = EdtfPoint | EdtfInterval;

/**
 * Groups: long year, year, month, day, hour, minute, second, zone, qualifier. The lookaheads keep out level 2: months in an
 * unspecified year, days in an unspecified month or a season. Nine digits of a long year keep the arithmetic finite.
 */
const POINT =
  /^(?:Y(-?[1-9]\d{4,8})|(?!-0000)(-?\d{4}|\d\d(?:\dX|XX)(?!-))(?:-(XX(?!-\d)|0[1-9]|1[0-2]|2[1-4](?!-))(?:-(XX|0[1-9]|[12]\d|3[01]))?)?)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?|([?~%]))?$/;

/** `Date.UTC` for every year: it reads 0–99 as 1900–1999 and ends at 275760. The Gregorian calendar repeats every 400 years of 146,097 days. */
function utc(year: number, month: number, day: number): number {
  const cycle = Math.floor(year / 400);
  return Date.UTC(year - cycle * 400 + 2000, month, day) + (cycle - 5) * 146097 * 864e5;
}

const part = (s: string | undefined) => (s === undefined || s === 'XX' ? s : +s);

function parsePoint(s: string): EdtfPoint | undefined {
  const m = POINT.exec(s);
  if (!m) return undefined;
  const digits = m[1] ?? m[2]!;
  const unspecifiedDigits = digits.split('X').length - 1;
  const year = +digits.replaceAll('X', '0');
  const month = part(m[3]);
  const day = part(m[4]);
  const [hour, minute, second, zone] = m.slice(5);
  const inYear = typeof month === 'number' && month < 13 && month;
  const inMonth = typeof day === 'number' && day;
  let local = utc(year, inYear ? inYear - 1 : 0, inMonth || 1);
  // 31 April rolls over into May.
  if (inMonth ? new Date(local).getUTCDate() !== inMonth : hour) return undefined;
  let end = (inMonth ? local + 864e5 : inYear ? utc(year, inYear, 1) : utc(year + 10 ** unspecifiedDigits, 0, 1)) - 1;
  let start = local;
  if (hour) {
    start = local += +hour * 36e5 + +minute! * 6e4 + +(second ?? 0) * 1e3;
    if (zone && zone !== 'Z') start -= +(zone[0] + '1') * (+zone.slice(1, 3) * 60 + +zone.slice(4)) * 6e4;
    end = start + (second ? 999 : 59999);
  }
  return {
    year, unspecifiedDigits, month, day, zone, local, start, end,
    time: hour && (second ? 'second' : 'minute') || undefined,
    qualifier: m[9] as EdtfPoint['qualifier'],
  };
}

const parseEnd = (s: string) => (s === '' ? 'unknown' : s === '..' ? 'open' : parsePoint(s));

/**
 * Reads an EDTF string of level 0 or 1. Returns undefined for anything else, for days that do not exist
 * (`2021-02-29`), for intervals that end before they begin and for those without any date. Never throws.
 */
export function parseEdtf(s: string): EdtfDate | undefined {
  const [first, last, more] = s.split('/', 3) as [string, string?, string?];
  if (last === undefined) return parsePoint(s);
  const from = parseEnd(first);
  const to = parseEnd(last);
  // Level 0 keeps times of day out of intervals.
  if (!from || !to || more !== undefined || s.includes('T')) return undefined;
  const start = typeof from === 'object' ? from.start : -Infinity;
  const end = typeof to === 'object' ? to.end : Infinity;
  return start <= end && (isFinite(start) || isFinite(end)) ? { from, to, start, end } : undefined;
}

/**
 * The earliest and the latest instant that an EDTF string can mean, in milliseconds of UTC since 1970: for ordering, and
 * for "later than". Days are those of UTC; open and unknown ends are infinite. Undefined where {@link parseEdtf} is.
 */
export const edtfBounds: (s: string) => { readonly start: number; readonly end: number } | undefined = parseEdtf;
