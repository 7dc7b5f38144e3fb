import { parseEdtf } from '../dossier/edtf.js';
import { wordsFor } from '../dossier/text.js';
import type { Words } from '../dossier/text.js';
import type { Actor, Dossier } from '../dossier/types.js';

/**
 * The office a person held on a day. A role without dates is taken to hold; of several, one with dates goes before one
 * without, and a role that is only attested for a day goes where no other fits.
 * @param day EDTF; the dossier's own day where a source gives none
 */
export function roleOn(actor: Actor, day: string | undefined, dossier: Dossier, lang: string): Words | undefined {
  const on = parseEdtf(day ?? dossier.asOf)!;
  const fitting = (actor.roles ?? []).filter(({ from, to }) => {
    const starts = from ? parseEdtf(from)!.start : -Infinity;
    const ends = to ? parseEdtf(to)!.end : Infinity;
    return starts <= on.end && ends >= on.start;
  });
  const best = fitting.find(({ from, to }) => from || to) ?? fitting.find(({ asOf }) => !asOf || asOf === day) ?? fitting[0];
  return best && wordsFor(best.title, dossier, lang);
}
