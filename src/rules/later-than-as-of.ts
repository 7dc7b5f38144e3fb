import { parseEdtf } from '../dossier/edtf.js';
import { LISTS } from '../dossier/schema.js';
import type { FullDossier, ListName } from '../dossier/types.js';
import { isCurrent } from './current.js';
import { isLasting } from './lasting.js';
import type { Objection, Rule } from './rule.js';

/** What may be later: a source is read afterwards, and notes and corrections tell what came afterwards. */
const MAY_BE_LATER: ReadonlySet<string> = new Set(['sources', 'notes', 'corrections', 'waivers']);

export const laterThanAsOf: Rule = {
  id: 'later-than-as-of',
  severity: 'warning',
  summary: 'Nothing in a dossier is later than the day for which it speaks.',
  *find(dossier) {
    const isLater = laterThan(dossier);
    const cure = 'Raise the "asOf" of the dossier, tell it as a note, or correct the date.';
    for (const list of Object.keys(LISTS) as ListName[]) {
      if (MAY_BE_LATER.has(list)) continue;
      for (const item of dossier[list].filter(isCurrent)) {
        for (const field of ['date', 'asOf'] as const) {
          const day = item[field];
          if (isLater(day)) yield { item: item.id, at: [field], what: `"${item.id}" is of ${day}, and the dossier speaks for ${dossier.asOf}`, cure };
        }
        if ('quantity' in item) yield* ofQuantity(item.id, ['quantity', 'asOf'], item.quantity?.asOf);
      }
    }
    for (const { id, measures } of dossier.assets.filter(isCurrent)) {
      for (const [i, { quantityKind, asOf, quantity }] of measures.entries()) {
        if (isLasting(quantityKind)) continue;
        yield* ofQuantity(id, ['measures', i, 'asOf'], asOf);
        yield* ofQuantity(id, ['measures', i, 'quantity', 'asOf'], quantity.asOf);
      }
    }

    function* ofQuantity(id: string, at: readonly (string | number)[], day: string | undefined): Generator<Objection> {
      if (isLater(day)) yield { item: id, at, what: `a figure of "${id}" is of ${day}, and the dossier speaks for ${dossier.asOf}`, cure: 'Take a figure of that time; where there is none, waive the rule and say so.' };
    }
  },
};

/** Whether all of a day, month or year lies behind the dossier's own. */
function laterThan({ asOf }: FullDossier): (day: string | undefined) => boolean {
  const { end } = parseEdtf(asOf)!;
  return (day) => day !== undefined && parseEdtf(day)!.start > end;
}
