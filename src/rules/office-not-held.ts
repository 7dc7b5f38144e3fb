import { parseEdtf } from '../dossier/edtf.js';
import { roleOn } from '../view/role.js';
import { isCurrent } from './current.js';
import type { Rule } from './rule.js';
import { valueOf } from './texts.js';

export const officeNotHeld: Rule = {
  id: 'office-not-held',
  severity: 'warning',
  summary: 'Who speaks holds an office on the day on which it was said.',
  *find(dossier) {
    const actors = new Map(dossier.actors.map((actor) => [actor.id, actor]));
    for (const { id, roles = [] } of dossier.actors.filter(isCurrent)) {
      for (const [i, { title, from, to }] of roles.entries()) {
        if (!from || !to || parseEdtf(to)!.end >= parseEdtf(from)!.start) continue;
        yield { item: id, at: ['roles', i, 'to'], what: `"${id}" leaves the office "${valueOf(title)}" on ${to}, before taking it on ${from}`, cure: 'Correct one of the two days.' };
      }
    }
    for (const speech of [...dossier.quotes, ...dossier.statements].filter(isCurrent)) {
      for (const [i, speaker] of speech.speakers.entries()) {
        const actor = actors.get(speaker);
        if (!actor?.roles?.length || roleOn(actor, speech.date, dossier, dossier.language)) continue;
        yield {
          item: speech.id,
          at: ['speakers', i],
          what: `"${speaker}" holds none of the offices on record on ${speech.date ?? dossier.asOf}, the day of "${speech.id}", and is shown without one`,
          cure: `Add the office of that day to the roles of "${speaker}", or correct a date.`,
        };
      }
    }
  },
};
