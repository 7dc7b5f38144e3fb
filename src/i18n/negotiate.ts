/** From whatever a page says of its language to one the messages are in. */

export type Language = 'en' | 'ru' | 'ar';
export type Direction = 'ltr' | 'rtl';

/**
 * The languages there are messages for: their direction, and what stands behind a tag that names no region.
 * Plain "en" writes day before month, as most of the world's English does, and plain "ar" its own digits.
 * A tag with a region leaves both to the region's CLDR data.
 */
const LANGUAGES: Readonly<Record<Language, readonly [dir: Direction, region?: string, digits?: string]>> = {
  en: ['ltr', 'GB'],
  ru: ['ltr'],
  ar: ['rtl', '', 'arab'],
};

/** Tags of the languages there are messages for. */
export const languages = (): readonly string[] => Object.keys(LANGUAGES);

/**
 * Language, region and numbering system (`-u-nu-latn`) of a BCP 47 tag, or of an `en_US` as many systems write it.
 * All else is passed over.
 */
const TAG = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z\d])(?:.*[-_]nu[-_]([a-z]{3,8})(?![a-z\d]))?/i;

/**
 * The language of the messages, their direction, and a tag that is safe to give to `Intl`, which throws at `en_US`, `*`
 * and the empty string. The tag is built anew from the parts that were recognised, so nothing a page writes into `lang`
 * can make this throw. A language without messages gets English, left to right, with English numbers and dates.
 */
export function negotiate(tag: string | undefined): { lang: Language; tag: string; dir: Direction } {
  const found = TAG.exec(tag ?? '') ?? [];
  const wanted = (found[1] ?? '').toLowerCase();
  if (!Object.hasOwn(LANGUAGES, wanted)) return negotiate('en');
  const lang = wanted as Language;
  const [dir, itsRegion, itsDigits] = LANGUAGES[lang];
  const region = found[2] ?? itsRegion;
  const digits = found[3] ?? (found[2] ? '' : itsDigits);
  return { lang, tag: lang + (region ? '-' + region.toUpperCase() : '') + (digits ? '-u-nu-' + digits.toLowerCase() : ''), dir };
}
