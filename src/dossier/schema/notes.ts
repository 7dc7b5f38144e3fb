import { listOf, object, ref } from '../definition.js';
import { common, date, text } from './shared.js';

/** A later event about an earlier fact. */
export const note = object({ ...common, on: ref(), text, date });

export const notes = listOf('notes', note);
