import type { Quantity } from '../dossier/types.js';
import { isCurrent } from './current.js';
import { isLasting } from './lasting.js';
import type { Rule } from './rule.js';
import { valueOf } from './texts.js';

const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const isStated = ({ value }: Quantity) => value !== null;

export const bareFigure: Rule = {
  id: 'bare-figure',
  severity: 'warning',
  summary: 'A figure says what it counts, and for which day.',
  *find({ figures, assets }) {
    for (const { id, label, scope, quantity, asOf, date } of figures.filter(isCurrent)) {
      if (bare(valueOf(scope)) === bare(valueOf(label))) {
        yield { item: id, at: ['scope'], what: `the scope of "${id}" only repeats its label`, cure: 'Say what is counted, where and over which period: "fighters of both sides, in the war that ended in 1994".' };
      }
      if (isStated(quantity) && !(quantity.asOf ?? asOf ?? date)) {
        yield { item: id, what: `"${id}" names no day for which it holds`, cure: 'Add "asOf": the day of the count, or that of the source where it gives none.' };
      }
    }
    for (const { id, measures } of assets.filter(isCurrent)) {
      for (const [i, { quantityKind, quantity, asOf }] of measures.entries()) {
        if (!isStated(quantity) || (quantity.asOf ?? asOf) || isLasting(quantityKind)) continue;
        yield { item: id, at: ['measures', i], what: `the ${quantityKind} of "${id}" names no day for which it holds`, cure: 'Add "asOf": the day of the measure, or that of the source where it gives none.' };
      }
    }
  },
};
