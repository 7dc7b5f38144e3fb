import type { List } from './definition.js';
import { problemsOf } from './diagnose.js';
import { explain } from './explain.js';
import { ownObject } from './own-object.js';
import { unreadable } from './problems.js';
import type { Problem, RawProblem } from './problems.js';
import { itemsById, open, readAlike } from './read.js';
import { LISTS } from './schema.js';
import type { Dossier, FullDossier } from './types.js';

/** What came of parsing a dossier. */
export interface Parsed {
  /** Frozen; undefined only where the root is unusable. */
  readonly dossier: FullDossier | undefined;
  /** Sorted by path; empty where all is well. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a dossier, all of it, from JSON text or from a value that was parsed from it, and says what is wrong with it. Never
 * throws: one bad item is left out and reported, and the rest is there to show. Changes
 * nothing in it.
 */
export function parse(json: unknown): Parsed {
  let value = json;
  if (typeof json === 'string') {
    try {
      value = JSON.parse(json.replace(/^\ufeff/, ''));
    } catch {
      return failed({ code: 'json-syntax', severity: 'error', path: '', value: json });
    }
  }
  try {
    const dossier = open(value);
    return Object.freeze({ dossier: dossier && withLists(dossier), problems: problemsOf(value) });
  } catch (error) {
    // Not JSON but a live object, whose getters may do anything.
    return failed(unreadable(error));
  }
}

const failed = (problem: RawProblem): Parsed => Object.freeze({ dossier: undefined, problems: explain([problem]) });

function withLists(dossier: Dossier): FullDossier {
  const full = ownObject({ ...dossier } as Record<string, unknown>);
  for (const list of Object.values<List>(LISTS)) full[list.name] = Object.freeze([...itemsById(dossier, list).values()]);
  const frozen = Object.freeze(full) as unknown as FullDossier;
  readAlike(frozen, dossier);
  return frozen;
}
