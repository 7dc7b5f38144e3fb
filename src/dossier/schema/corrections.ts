import { listOf, lossy, object, opt, ref } from '../definition.js';
import { bare, date, someSources, text } from './shared.js';

/** What was put right, shown beside what it corrects. */
export const correction = object({
  ...bare,
  sources: opt(someSources),
  date,
  text,
  affects: lossy(ref(), 1),
  /** What stood there before. */
  was: opt(text),
});

export const corrections = listOf('corrections', correction);
