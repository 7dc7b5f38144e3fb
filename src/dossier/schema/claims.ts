import { boolean, choice, list, listOf, object, opt, ref, soft } from '../definition.js';
import { date, item, line, someSources, text } from './shared.js';

export const ASSERTIONS = ['asserts', 'relays', 'alleges', 'claims-responsibility'] as const;
export const RESPONSE_KINDS = [
  'denies', 'rejects', 'counter-accuses', 'gives-another-account', 'justifies', 'confirms', 'does-not-rule-out',
  'no-comment', 'other',
] as const;

const response = object({
  /** Who responds. */
  actor: ref('actors'),
  kind: choice(RESPONSE_KINDS),
  /** The word to show where `kind` is `other`. */
  label: opt(text),
  date: opt(date),
  /** What the response covers, where that is not the whole claim. */
  scope: opt(text),
  text: opt(text),
  quote: soft(ref('quotes')),
  sources: someSources,
});

/** What somebody says is so, and what others answer. Never a verdict of this format. */
export const claim = item({
  text,
  claimants: opt(list(ref('actors'), 1)),
  /** True where the source names nobody. */
  unattributed: opt(boolean),
  /** Actors who pass it on without asserting it. */
  relayedBy: opt(list(ref('actors'))),
  assertion: choice(ASSERTIONS),
  target: opt(ref('actors')),
  /** In the order in which they are to be shown; empty where none is reported. */
  responses: list(response),
  /** The publisher's own line. */
  verification: opt(object({ text, by: line, asOf: date })),
}, [['claimants'], ['unattributed']]);

export const claims = listOf('claims', claim);
