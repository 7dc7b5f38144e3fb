/** Of several stances of one actor on one issue: which is in force, and what a position is called. */
import { parseEdtf } from '../dossier/edtf.js';
import { itemsById } from '../dossier/read.js';
import { stances } from '../dossier/schema/stances.js';
import type { Dossier, Issue, Position, Stance } from '../dossier/types.js';
import type { Locale } from '../i18n/locale.js';
import { stanceMatrix as english } from '../i18n/messages/en/stance-matrix.js';

/** All stances of one actor on one issue. */
export interface Pair {
  /** The one in force on the dossier's day; undefined where all were replaced by nothing that is known. */
  readonly current: Stance | undefined;
  /** The others, the latest first. */
  readonly others: readonly Stance[];
}

export const wordsIn = ({ messages }: Locale) => messages.stanceMatrix ?? english;

/** "Supports"; "Alleges" where it is disputed whether something is so. */
export function positionWord(position: Position, { kind }: Issue, locale: Locale): string {
  const { positions, factPositions } = wordsIn(locale);
  return kind === 'fact' && Object.hasOwn(factPositions, position) ? factPositions[position as keyof typeof factPositions] : positions[position];
}

/** The day from which a stance holds, as far as the dossier says. */
export const dayOf = ({ date, asOf }: Stance): string | undefined => date ?? asOf;
const startOf = (stance: Stance): number => (dayOf(stance) ? parseEdtf(dayOf(stance)!)!.start : -Infinity);
/** Whether a stance began after the day for which the dossier speaks. */
export const isLater = (stance: Stance, dossier: Dossier): boolean => startOf(stance) > parseEdtf(dossier.asOf)!.end;
/** Whether the second stance took the place of the first. */
export const replaces = (one: Stance, other: Stance): boolean => one !== other && (other.supersedes === one.id || one.supersededBy === other.id);

type ByPair = ReadonlyMap<string, ReadonlyMap<string, readonly Stance[]>>;
/** A dossier is frozen, so what was found in it stays true. */
const known = new WeakMap<Dossier, ByPair>();

/** Stances that were not withdrawn, by actor and issue. */
export function stancesByPair(dossier: Dossier): ByPair {
  const found = known.get(dossier);
  if (found) return found;
  const byActor = new Map<string, Map<string, Stance[]>>();
  known.set(dossier, byActor);
  for (const stance of itemsById(dossier, stances).values()) {
    if (stance.status === 'withdrawn') continue;
    let byIssue = byActor.get(stance.actor);
    if (!byIssue) byActor.set(stance.actor, (byIssue = new Map()));
    const pair = byIssue.get(stance.issue);
    if (pair) pair.push(stance);
    else byIssue.set(stance.issue, [stance]);
  }
  return byActor;
}

/**
 * A stance counts less if it is of a later day than the dossier, or was replaced by one that is not; of those that are left
 * the latest is in force, and of one day that which the dossier has last. Without a day a stance counts as the oldest.
 */
export function pairOf(list: readonly Stance[], dossier: Dossier): Pair {
  const isGone = (one: Stance) => one.status === 'superseded' && !list.some((other) => replaces(one, other));
  const rank = (one: Stance) => (isGone(one) ? 3 : isLater(one, dossier) ? 2 : list.some((other) => replaces(one, other) && !isLater(other, dossier)) ? 1 : 0);
  const ranked = list.length > 1 ? [...list].reverse().sort((a, b) => rank(a) - rank(b) || startOf(b) - startOf(a) || 0) : list;
  const current = ranked[0] && rank(ranked[0]) < 3 ? ranked[0] : undefined;
  return { current, others: ranked.filter((one) => one !== current).sort((a, b) => startOf(b) - startOf(a) || 0) };
}
