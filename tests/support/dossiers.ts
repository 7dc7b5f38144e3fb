import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dossierNames } from '../../tools/source-layout.mjs';
import { DIST } from './server.js';

/** A dossier as a test changes it: plain JSON. */
export interface Draft {
  version: number;
  asOf: string;
  title: unknown;
  facts: Record<string, unknown>[];
  quotes: Record<string, unknown>[];
  sources: Record<string, unknown>[];
  [list: string]: unknown;
}

export const EXAMPLE_NAME: string = dossierNames()[0]!;
export const EXAMPLE: string = readFileSync(path.join(DIST, `dossiers/${EXAMPLE_NAME}.json`), 'utf8');

/** A copy of the example, changed. */
export function draft(change: (dossier: Draft) => void = () => {}): Draft {
  const dossier = JSON.parse(EXAMPLE) as Draft;
  change(dossier);
  return dossier;
}
