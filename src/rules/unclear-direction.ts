import type { Rule } from './rule.js';
import { languageOf, shortened, textsOf } from './texts.js';

/** Scripts that are written from right to left and that news is written in. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;
/** Languages of these scripts (CLDR, `layout/orientation`). */
const RIGHT_TO_LEFT_LANGUAGES = /^(?:ar|arc|ckb|dv|fa|he|ku-arab|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)/i;

export const unclearDirection: Rule = {
  id: 'unclear-direction',
  severity: 'warning',
  summary: 'A text in two scripts that begins with the other one says its direction.',
  *find(dossier) {
    for (const { item, at, text } of textsOf(dossier)) {
      if (at.includes('edNote') || at.includes('reason')) continue;
      const value = typeof text === 'string' ? text : text.value;
      if (typeof text === 'object' && (text.dir === 'ltr' || text.dir === 'rtl')) continue;
      if (!RIGHT_TO_LEFT.test(value)) continue;
      const letters = [...value].filter((character) => LETTER.test(character));
      const rightward = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
      // Browsers take the direction from the first strong letter.
      const begins = RIGHT_TO_LEFT.test(letters[0]!) ? 'rtl' : 'ltr';
      const lang = languageOf(text, dossier);
      const written = RIGHT_TO_LEFT_LANGUAGES.test(lang) ? 'rtl' : 'ltr';
      if (rightward === letters.length || begins === written) continue;
      yield {
        item,
        at,
        what: `is in the language "${lang}" and begins with letters of the other direction, so its words may be shown in the wrong order: "${shortened(value)}"`,
        cure: `Write the text as {"lang": "${lang}", "dir": "${written}", "value": "…"}.`,
      };
    }
  },
};
