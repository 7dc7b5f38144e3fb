import { choice, listOf, lossy, object, opt, ref, soft } from '../definition.js';
import { issues } from './issues.js';
import { bare, ids, sourceReference, text } from './shared.js';

/** `neutral`: said to take no side. `declined`: asked, would not say. `no-position-stated`: looked for, none found. On an issue of the kind `fact`, support means alleging it, and opposition denying it. */
export const POSITIONS = [
  'supports', 'leans-support', 'neutral', 'leans-oppose', 'opposes', 'unclear', 'conflicting', 'declined',
  'no-position-stated', 'not-applicable',
] as const;
export const STANCE_BASES = ['stated', 'official-document', 'conduct', 'inferred', 'reported-by-third-party', 'anonymous'] as const;

/** Where an actor stands on an issue, as far as somebody said or did. */
export const stance = object({
  ...bare,
  /** May be empty only for `no-position-stated` and `not-applicable`. */
  sources: opt(lossy(sourceReference, 0, 100)),
  /** The id of the actor whose stance it is. */
  actor: ref('actors'),
  /** The id of the issue. */
  issue: ref('issues'),
  position: choice(POSITIONS),
  /** The short word to show. */
  label: opt(text),
  /** On what it depends. */
  condition: opt(text),
  /** How it is known. Needed wherever a position is given. */
  basis: opt(choice(STANCE_BASES)),
  /** Quotes and statements that show it. */
  evidence: soft(ids('quotes', 'statements')),
  /** The earlier stance of the same actor on the same issue. */
  supersedes: soft(ref('stances')),
}, { rule: 'stance' });

export const stances = listOf('stances', stance, [issues]);
