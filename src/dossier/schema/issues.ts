import { choice, listOf } from '../definition.js';
import { item, text } from './shared.js';

/** `fact`: whether something happens, so actors allege or deny it. `proposition`: whether it should, so they support or oppose it. */
export const ISSUE_KINDS = ['proposition', 'fact'] as const;

/** A question on which actors take positions. */
export const issue = item({
  /** The question as a sentence to agree or disagree with: "Fighting stops at once". */
  proposition: text,
  kind: choice(ISSUE_KINDS),
});

export const issues = listOf('issues', issue);
