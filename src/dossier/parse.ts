import { explain } from './explain.js';
import type { Problem } from './problems.js';
import { idsOf, open } from './read.js';
import { LISTS } from './schema.js';
import type { FullDossier } from './types.js';

/** What came of parsing a dossier. */
export interface Parsed {
  /** Frozen; undefined only where the root is unusable. */
  readonly dossier: FullDossier | undefined;
  /** Sorted by path; empty where all is well. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a dossier from JSON text or from a value that was parsed from it. Never throws: one bad item is left out and
 * reported, and the rest is there to show.
 */
export function parse(json: unknown): Parsed {
  let value = json;
  if (typeof json === 'string') {
    try {
      value = JSON.parse(json.replace(/^\ufeff/, ''));
    } catch (error) {
      return { dossier: undefined, problems: explain([{ code: 'json-syntax', severity: 'error', path: '', value: (error as Error).message }]) };
    }
  }
  const { dossier, problems } = open(value, Object.values(LISTS));
  return { dossier: dossier as FullDossier | undefined, problems: explain(problems, dossier && idsOf(dossier)) };
}
