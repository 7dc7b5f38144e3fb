/** What every widget has around its content: head, states, sources, corrections, menu. */
import type { Plural } from '../../plural.js';

export const frame = {
  asOf: 'As of {date}',
  example: 'Example dossier',
  loading: 'Loading…',
  failed: 'This information could not be loaded.',
  retry: 'Try again',

  sources: 'Sources',
  /** Accessible name of a footnote's number. */
  source: 'Source {n}',
  backToText: 'Back to text',
  moreSources: { one: '{n} more source', other: '{n} more sources' } as Plural,

  corrected: 'Corrected {date}: {text}',
  was: 'was: {was}',
  later: 'Later, {date}: {text}',
  withdrawn: 'This item was withdrawn.',
  superseded: 'This item was later replaced.',

  menu: 'Options',
};
