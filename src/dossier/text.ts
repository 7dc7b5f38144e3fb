import type { Dossier, Text } from './types.js';

/** Words to show, with the language they are in. */
export interface Words {
  readonly value: string;
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** Where these are a translation: the original words, and whose translation it is. */
  readonly original?: Words;
  readonly by?: string;
  readonly machine?: boolean;
}

const primary = (tag: string) => tag.split('-')[0]!.toLowerCase();

/** A text as it was written, in its own language. */
export const originalOf = (text: Text, dossier: Dossier): Words =>
  typeof text === 'string'
    ? { value: text, lang: dossier.language }
    : { value: text.value, lang: text.lang, ...(text.dir && { dir: text.dir }) };

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
  return translation ? { ...translation, original } : original;
}
