import type { Words } from '../dossier/text.js';
import { fill } from '../i18n/fill.js';
import { isolate } from '../i18n/isolate.js';
import { languageName } from '../i18n/language-name.js';
import type { Locale } from '../i18n/locale.js';

/** "translated from French by …": a translation never passes for the words that were said. */
export function translationLine({ machine, by }: Words, from: string, locale: Locale): string {
  const { translation } = locale.messages;
  const language = languageName(locale.tag, from);
  if (machine) return fill(translation.machineTranslated, { language });
  return by ? fill(translation.translatedBy, { language, by: isolate(by, locale.dir) }) : fill(translation.translated, { language });
}
