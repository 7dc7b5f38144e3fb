import type { Dossier, Text } from './types.js';

/** Words to show, with the language they are in. */
export interface Words {
  readonly value: string;
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  /** Where these are a translation: the original words, and whose translation it is. */
  readonly original?: Words | undefined;
  readonly by?: string | undefined;
  readonly machine?: boolean | undefined;
}

// Each field is there, if only as `undefined`: on a page that extends `Object.prototype`, an absent one would be that page's.
const wordsOf = (value: string, lang: string, dir?: Words['dir'], original?: Words, by?: string, machine?: boolean): Words => ({
  value, lang, dir, original, by, machine,
});

const primary = (tag: string) => tag.split('-')[0]!.toLowerCase();

/** A text as it was written, in its own language. */
export const originalOf = (text: Text, dossier: Dossier): Words =>
  typeof text === 'string' ? wordsOf(text, dossier.language) : wordsOf(text.value, text.lang, text.dir);

/**
 * A text for a reader: its translation into the reader's language where the dossier has one, else the original.
 * @param lang the reader's language, a BCP 47 tag
 */
export function wordsFor(text: Text, dossier: Dossier, lang: string): Words {
  const original = originalOf(text, dossier);
  if (typeof text === 'string' || primary(text.lang) === primary(lang)) return original;
  const translation =
    text.translations?.find((one) => one.lang.toLowerCase() === lang.toLowerCase()) ??
    text.translations?.find((one) => primary(one.lang) === primary(lang));
  return translation ? wordsOf(translation.value, translation.lang, undefined, original, translation.by, translation.machine) : original;
}
