import { parseEdtf } from '../dossier/edtf.js';
import type { EdtfPoint } from '../dossier/edtf.js';
import { wordsFor } from '../dossier/text.js';
import type { Words } from '../dossier/text.js';
import type { Actor, Dossier } from '../dossier/types.js';

/**
 * The office a person held on a day. Of several, one with dates that reach over the whole day (or month, or year) goes
 * first, then the only one whose dates touch it, then one without any date, then one that a source attests for that very day. Where only others are left, none:
 * an office of another time would be more certain than the source.
 * @param day EDTF; the dossier's own day where a source gives none
 */
export function roleOn(actor: Actor, day: string | undefined, dossier: Dossier, lang: string): Words | undefined {
  const when = day ?? dossier.asOf;
  const on = spanOf(when);
  const roles = actor.roles ?? [];
  const dated = roles.filter(({ from, to }) => from ?? to);
  const overlapping = dated.filter(({ from, to }) => (!from || spanOf(from)[0] <= on[1]) && (!to || spanOf(to)[1] >= on[0]));
  const best =
    overlapping.find(({ from, to }) => (!from || spanOf(from)[0] <= on[0]) && (!to || spanOf(to)[1] >= on[1])) ??
    (overlapping.length === 1 ? overlapping[0] : undefined) ??
    roles.find(({ from, to, asOf }) => !(from ?? to ?? asOf)) ??
    roles.find(({ from, to, asOf }) => !(from ?? to) && asOf && spanOf(asOf)[0] <= on[1] && spanOf(asOf)[1] >= on[0]) ??
    // Without a day in the source, the day for which the dossier speaks stands in, and so does what it attests.
    (day ? undefined : roles.find(({ from, to }) => !(from ?? to)));
  return best && wordsFor(best.title, dossier, lang);
}

/** First and last instant of a day as its own calendar shows them: an office ends at midnight where it is held. */
function spanOf(edtf: string): readonly [number, number] {
  const date = parseEdtf(edtf)!;
  const shift = Object.hasOwn(date, 'local') ? (date as EdtfPoint).local - date.start : 0;
  return [date.start + shift, date.end + shift];
}
