/** What stands behind a stance, and the data of a matrix. Loaded when a reader opens a cell or the menu. */
import type { Stance } from '../../../dossier/types.js';
import type { Plural } from '../../plural.js';

export const evidence = {
  close: 'Close',
  /** On what a stance depends. */
  condition: 'Condition: {condition}',
  /** How a stance is known. */
  basis: {
    stated: 'Stated',
    'official-document': 'From an official document',
    conduct: 'Seen from conduct, not stated',
    inferred: 'Inferred by the editors, not stated',
    'reported-by-third-party': 'As others report it',
    anonymous: 'By people who are not named',
  } satisfies Record<NonNullable<Stance['basis']>, string>,
  /** Before what it was inferred from. */
  inferredFrom: 'Inferred by the editors from:',
  before: 'Before: {position}',
  beforeUntil: 'Before: {position}, until {date}',
  later: 'Later: {position}, from {date}',
  /** Before the sources in which no statement was found. */
  lookedAt: 'Looked at:',
  /** Pairs of actor and issue, with the issues and actors behind it. */
  notResearched: { one: 'Not researched ({n} pair):', other: 'Not researched ({n} pairs):' } as Plural,
  columns: { actor: 'Actor', issue: 'Issue', position: 'Position', condition: 'Condition', basis: 'Basis', evidence: 'Evidence', date: 'Date', notes: 'Notes' },
};
