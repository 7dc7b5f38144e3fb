import { boolean, listOf, opt, soft } from '../definition.js';
import { ids, item, quantity, text } from './shared.js';

/** A row of a fact box: words, or a quantity. */
export const fact = item({
  label: text,
  text: opt(text),
  quantity: opt(quantity),
  disputed: opt(boolean),
  /** Items that the fact is about. */
  concerns: soft(ids()),
}, [['text'], ['quantity']]);

export const facts = listOf('facts', fact);
