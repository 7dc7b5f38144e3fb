import { intl } from './intl-cache.js';

/** The name of a language by its tag, in the language of `tag`: "Armenian"; the tag itself where there is no name. */
export function languageName(tag: string, of: string): string {
  try {
    return intl<Intl.DisplayNames, Intl.DisplayNamesOptions>(Intl.DisplayNames, tag, { type: 'language' }).of(of) ?? of;
  } catch {
    return of; // a RangeError: `of` is no language tag
  }
}
