import { listOf, object, ref } from '../definition.js';
import { common, date, text } from './shared.js';

/** A later event about an earlier fact. */
export const note = object({
  ...common,
  /** The id of the earlier item, of any list. */
  on: ref(),
  /** What happened later, in our words. */
  text,
  date,
});

export const notes = listOf('notes', note);
