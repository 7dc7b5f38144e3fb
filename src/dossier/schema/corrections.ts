import { listOf, lossy, object, opt, ref } from '../definition.js';
import { bare, date, someSources, text } from './shared.js';

/** What was put right, shown beside what it corrects. */
export const correction = object({
  ...bare,
  /** What the correction rests on; may be left out. */
  sources: opt(someSources),
  date,
  /** What was wrong, and what is right. */
  text,
  /** The ids of the items that are corrected, of any list: at least one. */
  affects: lossy(ref(), 1),
  /** What stood there before. */
  was: opt(text),
});

export const corrections = listOf('corrections', correction);
