import { listOf } from '../definition.js';
import { item, text } from './shared.js';
import { speech } from './speech.js';

/** Reported speech: the gist in our words. */
export const statement = item({ gist: text, ...speech });

export const statements = listOf('statements', statement);
