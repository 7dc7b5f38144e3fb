/** What is not there, each in its own words: none of them looks like zero, no or agreement. */
import type { Absence } from '../../../dossier/types.js';

export const absence = {
  'not-stated': 'not stated',
  unknown: 'unknown',
  none: 'none',
  'date-not-stated': 'date not stated',
} satisfies Record<Absence, string> & Record<string, string>;
