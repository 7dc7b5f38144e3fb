/**
 * Quotation marks by language.
 *
 * Source: CLDR 48, `delimiters/quotationStart` and `quotationEnd`, https://github.com/unicode-org/cldr-json
 * (cldr-misc-full). Two departures: French sets its marks apart by no-break spaces, which CLDR leaves to the text; and
 * Arabic gets the « » of its newspapers, which mirror with the line where CLDR's ” “ do not. Languages not listed
 * use “ ”, as CLDR's root does.
 */
const MARKS = [
  ['«\xa0', '\xa0»', 'fr'],
  ['«', '»', 'am ar be ca el eu fa hy it kk ky nb nn no ru uk'],
  ['„', '“', 'bg cs de et hr is ka lt mk sk sl'],
  ['„', '”', 'bs hu pl ro sr'],
  ['”', '”', 'fi he sv'],
  ['‘', '’', 'nl'],
  ['「', '」', 'ja'],
] as const;

/** The opening and the closing mark for a BCP 47 tag. */
export function quotationMarks(tag: string): readonly [open: string, close: string] {
  const lang = tag.toLowerCase().split(/[-_]/, 1)[0]!;
  const [open, close] = MARKS.find(([, , languages]) => languages.split(' ').includes(lang)) ?? ['“', '”'];
  return [open, close];
}
