/** The stance matrix. */
import type { Position } from '../../../dossier/types.js';

export const stanceMatrix = {
  kicker: 'Who stands where',
  hint: 'Select a cell for the statement behind it.',
  /** For those who use a keyboard. */
  keys: 'Arrow keys move from cell to cell.',
  /** Beside an issue of the kind `fact`. */
  fact: '(a matter of fact)',
  positions: {
    supports: 'Supports',
    'leans-support': 'Leans towards',
    neutral: 'Says it takes no side',
    'leans-oppose': 'Leans against',
    opposes: 'Opposes',
    unclear: 'Unclear',
    conflicting: 'Conflicting',
    declined: 'Would not say',
    'no-position-stated': 'no statement found',
    'not-applicable': 'not applicable',
  } satisfies Record<Position, string>,
  /** In place of those above where it is disputed whether something is so. */
  factPositions: { supports: 'Alleges', opposes: 'Denies' },
  notFound: 'no statement found as of {date}',
  notResearched: 'not researched',
  blank: 'blank or left out = not researched',
  /** A position and the short word that the dossier has for it, for those who cannot see the sign. */
  labelled: '{label} ({position})',
  revised: 'corrected, or with a later event',
  partiesFirst: 'Parties to the conflict first; each group in alphabetical order.',
  alphabetical: 'In alphabetical order.',
};
