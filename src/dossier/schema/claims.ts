import { choice, list, listOf, object, opt, ref, soft, yes } from '../definition.js';
import { date, item, line, someSources, text } from './shared.js';

/** How the claimants put it forward: as their own assertion, as another's account, as an allegation, or as a deed of their own. */
export const ASSERTIONS = ['asserts', 'relays', 'alleges', 'claims-responsibility'] as const;
/** What a response does; `gives-another-account` has its own figure or another cause. */
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
  /** The response in our words. */
  text: opt(text),
  /** The id of the quotation that holds the response. */
  quote: soft(ref('quotes')),
  /** What the response rests on: at least one. */
  sources: someSources,
});

/** What somebody says is so, and what others answer. Never a verdict of this format. */
export const claim = item({
  /** What is claimed, in our words. */
  text,
  /** The ids of the actors who make the claim: at least one. */
  claimants: opt(list(ref('actors'), 1)),
  /** True where the source names nobody. */
  unattributed: opt(yes),
  /** Actors who pass it on without asserting it. */
  relayedBy: opt(list(ref('actors'))),
  assertion: choice(ASSERTIONS),
  /** The id of the actor that the claim is made against. */
  target: opt(ref('actors')),
  /** In the order in which they are to be shown; empty where none is reported. */
  responses: list(response),
  /** The publisher's own line. */
  verification: opt(object({
    /** What the publisher could and could not establish. */
    text,
    /** The name of who checked. */
    by: line,
    asOf: date,
  })),
}, [['claimants'], ['unattributed']]);

export const claims = listOf('claims', claim);
