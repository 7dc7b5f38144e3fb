import type { List } from '../dossier/definition.js';
import type { RawProblem } from '../dossier/problems.js';
import { itemsOf } from '../dossier/lookup.js';
import { itemsById } from '../dossier/read.js';
import type { Dossier } from '../dossier/types.js';

/**
 * The items of a list that were asked for, in that order; all that hold today where none were. Ids that the dossier does
 * not have, or not in that list, are reported, and the others are shown.
 */
export function pickItems<T extends { readonly status?: string }>(
  dossier: Dossier,
  list: List<string, T>,
  ids: readonly string[] | undefined,
): { readonly items: readonly T[]; readonly problems: readonly RawProblem[] } {
  const known = itemsById(dossier, list);
  if (!ids) {
    // Asked for by id, a superseded item is shown and says so; unasked, only what holds today.
    const current = itemsOf(dossier, list);
    return { items: current, problems: current.length ? [] : [{ code: 'empty-list', severity: 'error', path: `/${list.name}`, value: list.name }] };
  }
  const problems: RawProblem[] = [];
  const items: T[] = [];
  for (const id of new Set(ids)) {
    const item = known.get(id);
    if (item) items.push(item);
    else problems.push({ code: 'unknown-item', severity: 'error', path: '', value: id, choices: [...known.keys()] });
  }
  return { items, problems };
}
