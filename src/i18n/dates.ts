/** EDTF dates in words, at the precision written, in the offset written. */
import { parseEdtf } from '../dossier/edtf.js';
import type { EdtfInterval, EdtfPoint } from '../dossier/edtf.js';
import { fill } from './fill.js';
import { intl } from './intl-cache.js';
import type { Words } from './messages.js';
import { range } from './range.js';

/** Years, months or days. The calendar is named because `fa`, `th` and `ar-SA` have others by default, and EDTF is Gregorian. */
const calendar = (tag: string, precision: 1 | 2 | 3, year: number) =>
  intl<Intl.DateTimeFormat, Intl.DateTimeFormatOptions>(Intl.DateTimeFormat, tag, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    month: precision > 1 ? 'long' : undefined,
    day: precision > 2 ? 'numeric' : undefined,
    era: year < 1 ? 'short' : undefined,
  });

const clock = (tag: string, precision: 'minute' | 'second') =>
  intl<Intl.DateTimeFormat, Intl.DateTimeFormatOptions>(Intl.DateTimeFormat, tag, {
    timeZone: 'UTC',
    timeStyle: precision === 'second' ? 'medium' : 'short',
  });

/** Versions of ICU differ in thin and plain spaces: one kind keeps a server's text and a browser's the same. */
const plainSpaces = (s: string) => s.replace(/[\u2009\u202f]/g, ' ');

function formatPoint(words: Words, d: EdtfPoint): string {
  const { month, day, qualifier } = d;
  const messages = words.messages.dates;
  const print = (precision: 1 | 2 | 3, instant = d.local) => plainSpaces(calendar(words.tag, precision, d.year).format(instant));
  const inYear = typeof month === 'number' && month < 13;
  let date = print(!inYear ? 1 : typeof day !== 'number' ? 2 : 3);
  const say = (message: string, time = '') => (date = fill(message, { date, time }));
  if (month === 'XX') say(messages.monthNotStated);
  else if (day === 'XX') say(messages.dayNotStated);
  else if (month && !inYear) say(messages.seasons[month as keyof typeof messages.seasons]);
  else if (d.unspecifiedDigits === 1) say(messages.decade);
  else if (d.unspecifiedDigits) date = range(date, print(1, d.end));
  else if (d.time) {
    say(messages.time, plainSpaces(clock(words.tag, d.time).format(d.local)));
    // "+04:00" → "(UTC+4)", "-03:30" → "(UTC−3:30)"
    if (d.zone) date += ` (UTC${d.zone.replace(/^(.)0/, '$1').replace(/Z|:00/, '').replace('-', '−')})`;
  }
  if (qualifier && qualifier !== '?') say(messages.approximate);
  if (qualifier && qualifier !== '~') say(messages.uncertain);
  return date;
}

function formatInterval(words: Words, { from, to }: EdtfInterval): string {
  const messages = words.messages.dates;
  const print = (d: EdtfPoint) => formatPoint(words, d);
  if (typeof from === 'string') return fill(from === 'open' ? messages.until : messages.startNotStated, { date: print(to as EdtfPoint) });
  if (typeof to === 'string') return fill(to === 'open' ? messages.from : messages.endNotStated, { date: print(from) });
  // CLDR knows what two days share: "27–30 September 2020".
  const isDay = (d: EdtfPoint) => typeof d.day === 'number' && d.year > 0 && !d.qualifier;
  return isDay(from) && isDay(to)
    ? plainSpaces(calendar(words.tag, 3, 1).formatRange(from.start, to.start))
    : range(print(from), print(to));
}

/** An EDTF string in words; the string itself where it is none, or lies beyond the years that `Date` reaches (±271,821). */
export function formatDate(words: Words, edtf: string): string {
  const date = parseEdtf(edtf);
  if (!date || [date.start, date.end].some((instant) => isFinite(instant) && Math.abs(instant) > 8.64e15)) return edtf;
  return Object.hasOwn(date, 'from') ? formatInterval(words, date as EdtfInterval) : formatPoint(words, date as EdtfPoint);
}
