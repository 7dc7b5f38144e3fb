import { listOf } from '../definition.js';
import { item, text } from './shared.js';
import { speech } from './speech.js';

/** Reported speech: the gist in our words. */
export const statement = item({
  /** What was said, in indirect speech. */
  gist: text,
  ...speech,
});

export const statements = listOf('statements', statement);
