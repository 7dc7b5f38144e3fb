import { wordsFor } from '../dossier/text.js';
import type { Words } from '../dossier/text.js';
import type { Actor, Dossier } from '../dossier/types.js';

/** How an actor is called: an unnamed source is described, not named. */
export const nameOf = (actor: Actor, dossier: Dossier, lang: string): Words => wordsFor(actor.attribution ?? actor.name, dossier, lang);
