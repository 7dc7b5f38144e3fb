import { originalOf } from '../dossier/text.js';
import type { FullDossier, Source } from '../dossier/types.js';
import { isCurrent } from './current.js';
import type { Rule } from './rule.js';
import { sidesOf } from './sides.js';

export const oneSidedClaim: Rule = {
  id: 'one-sided-claim',
  severity: 'warning',
  summary: 'A claim does not rest on publications of one party alone.',
  *find(dossier) {
    const partyOf = partiesBehind(dossier);
    const sources = new Map(dossier.sources.map((source) => [source.id, source]));
    for (const claim of dossier.claims.filter(isCurrent)) {
      const references = [...claim.sources, ...claim.responses.flatMap((response) => response.sources)];
      const parties = new Set(references.map(({ source }) => partyOf(sources.get(source))));
      const [party] = parties;
      if (parties.size !== 1 || party === undefined) continue;
      yield {
        item: claim.id,
        at: ['sources'],
        what: `every source of "${claim.id}" is published by one party, "${party}"`,
        cure: 'Add a source that is not of that party: the other side, a news agency, a record.',
      };
    }
  },
};

/** @returns the party to the conflict that publishes a source, where its publisher is called like an actor on that side */
function partiesBehind(dossier: FullDossier): (source: Source | undefined) => string | undefined {
  const sideOf = sidesOf(dossier);
  const parties = new Set(dossier.actors.filter(({ isParty }) => isParty).map(({ id }) => id));
  const publishers = new Map<string, string>();
  for (const actor of dossier.actors) {
    const side = sideOf(actor.id);
    if (!parties.has(side)) continue;
    const names = [originalOf(actor.name, dossier).value, ...(actor.shortName ? [originalOf(actor.shortName, dossier).value] : []), ...(actor.names ?? []).map(({ name }) => name)];
    for (const name of names) publishers.set(name.toLowerCase(), side);
  }
  return (source) => (source?.publisher === undefined ? undefined : publishers.get(source.publisher.toLowerCase()));
}
