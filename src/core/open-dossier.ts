import { unreadable } from '../dossier/problems.js';
import type { RawProblem } from '../dossier/problems.js';
import { open } from '../dossier/read.js';
import type { Dossier } from '../dossier/types.js';

/** A dossier, or why there is none. */
export interface Opened {
  readonly dossier?: Dossier;
  readonly problems: readonly RawProblem[];
}

/**
 * Opens parsed JSON. Where no dossier can be made of it, the problem carries the JSON, for `diagnose` to say why: that is
 * loaded only then.
 */
export function openDossier(json: unknown): Opened {
  try {
    const dossier = open(json);
    return dossier ? { dossier, problems: [] } : { problems: [{ code: 'unusable', severity: 'error', path: '', value: json }] };
  } catch (error) {
    return { problems: [unreadable(error)] };
  }
}
