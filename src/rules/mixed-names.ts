import type { FullDossier } from '../dossier/types.js';
import { isCurrent } from './current.js';
import type { Rule } from './rule.js';
import { ownTextsOf, shortened, valueOf } from './texts.js';

/** A form of a name that our own texts should not use, and the one that they show. */
interface OtherForm {
  readonly pattern: RegExp;
  readonly form: string;
  readonly shown: string;
  readonly id: string;
}

export const mixedNames: Rule = {
  id: 'mixed-names',
  severity: 'warning',
  summary: 'The dossier’s own texts call an actor or a place by one name.',
  *find(dossier) {
    const forms = otherForms(dossier);
    if (!forms.length) return;
    for (const { item, at, text } of ownTextsOf(dossier)) {
      const words = valueOf(text);
      for (const { pattern, form, shown, id } of forms) {
        // Looking for the bare letters first spares most of the patterns.
        if (id === item || !words.includes(form) || !pattern.test(words)) continue;
        yield {
          item,
          at,
          what: `has "${form}" for what is called "${shown}" elsewhere ("${id}"): "${shortened(words)}"`,
          cure: `Write "${shown}"; where the name is part of what somebody said, quote it.`,
        };
      }
    }
  },
};

function otherForms(dossier: FullDossier): OtherForm[] {
  const named = [
    ...dossier.actors.filter(isCurrent).map(({ id, name, shortName, names = [] }) => ({ id, shown: [valueOf(name), ...(shortName ? [valueOf(shortName)] : [])], names: names.map((one) => one.name) })),
    ...dossier.places.filter(isCurrent).map(({ id, names }) => ({ id, shown: [names[0]!.name], names: names.slice(1).map((one) => one.name) })),
  ];
  /** "Moscow" may be another name of Russia and the name of a city: then nobody can tell which is meant. */
  const shownByAny = new Set(named.flatMap(({ shown }) => shown));
  return named.flatMap(({ id, shown, names }) =>
    names
      .filter((form) => !shownByAny.has(form) && !shown.some((one) => one.includes(form)))
      .map((form) => ({ id, form, shown: shown[0]!, pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(form)}(?![\p{L}\p{N}])`, 'u') })),
  );
}

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
