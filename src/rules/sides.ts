import type { Actor, FullDossier } from '../dossier/types.js';

/**
 * Tells on whose side actors are: a party to the conflict, or whatever state or body an actor belongs to in the end.
 * @returns the id of the side of an actor; the actor's own where it belongs to nobody
 */
export function sidesOf(dossier: FullDossier): (id: string) => string {
  const actors = new Map<string, Actor>(dossier.actors.map((actor) => [actor.id, actor]));
  return (id) => {
    const seen = new Set<string>();
    let side = id;
    for (;;) {
      const actor = actors.get(side);
      // Two actors that are said to belong to each other would go round for ever.
      if (!actor?.memberOf || actor.isParty || seen.has(side)) return side;
      seen.add(side);
      side = actor.memberOf;
    }
  };
}
