import { checkQuotations } from './quotations-in-text.js';
import type { PartFinding } from './quotations-in-text.js';
import type { Rule } from './rule.js';
import { shortened } from './texts.js';

const REASONS: Readonly<Record<Exclude<PartFinding['result'], 'found'>, string>> = {
  'out-of-order': 'is in the text, but before the part that it follows in the quotation',
  'not-in-marks': 'is in the text, but not inside quotation marks',
  missing: 'is not in the text',
};

export const alteredQuotation: Rule = {
  id: 'altered-quotation',
  severity: 'error',
  summary: 'A quotation stands in the text of its source letter for letter, inside quotation marks.',
  needsSourceTexts: true,
  *find(dossier, { sourceTexts }) {
    for (const [source, text] of sourceTexts) {
      for (const { id, parts } of checkQuotations(dossier, source, text).findings) {
        for (const { words, result, nearest } of parts) {
          if (result === 'found') continue;
          yield {
            item: id,
            at: ['exact'],
            what: `"${shortened(words)}" of "${id}" ${REASONS[result]} of "${source}"${difference(words, nearest)}`,
            cure: nearest === undefined ? 'Copy the words from the source, or name the source that has them.' : `The text has “${nearest}”. Copy the words from there.`,
          };
        }
      }
    }
  },
};

/** Straight and curly marks, which one reads over. */
const straightened = (words: string) => words.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'");

/** Says where the words are right and only their marks, capitals or closing comma are not. */
function difference(words: string, nearest: string | undefined): string {
  if (nearest === undefined || nearest.includes(words)) return '';
  if (straightened(nearest).includes(straightened(words))) return ': they differ in a mark alone, straight for curly or the other way round';
  if (nearest.toLowerCase().includes(words.toLowerCase())) return ': they differ in capitals alone';
  const bare = words.replace(/[.,;:!?،۔]+$/u, '');
  return bare !== words && nearest.includes(bare) ? ': they differ in the closing mark alone' : '';
}
