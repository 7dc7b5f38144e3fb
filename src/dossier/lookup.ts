/** Finding items, and what hangs on them. */
import type { List } from './definition.js';
import { itemsById } from './read.js';
import { corrections } from './schema/corrections.js';
import { notes } from './schema/notes.js';
import type { Correction, Dossier, Note } from './types.js';

/** The items of a list that hold today, in the dossier's order: none that was withdrawn or superseded. */
export const itemsOf = <T extends { readonly status?: string }>(dossier: Dossier, list: List<string, T>): T[] =>
  [...itemsById(dossier, list).values()].filter(({ status }) => !status || status === 'current');

/** The item of that id in that list, or undefined. */
export const find = <T>(dossier: Dossier, list: List<string, T>, id: string | undefined): T | undefined =>
  id === undefined ? undefined : itemsById(dossier, list).get(id);

/** Later events about an item, in the dossier's order. */
export const notesOn = (dossier: Dossier, id: string): Note[] => itemsOf(dossier, notes).filter(({ on }) => on === id);

/** Corrections of an item, in the dossier's order. */
export const correctionsOf = (dossier: Dossier, id: string): Correction[] =>
  itemsOf(dossier, corrections).filter(({ affects }) => affects.includes(id));
