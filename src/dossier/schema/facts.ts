import { boolean, listOf, opt, soft } from '../definition.js';
import { quantity } from './quantity.js';
import { ids, item, text } from './shared.js';

/** A row of a fact box: words, or a quantity. */
export const fact = item({
  /** What the fact tells, in a few words: "Displaced". */
  label: text,
  /** The fact in words; in place of `quantity`. */
  text: opt(text),
  /** The fact as a number with its unit; in place of `text`. */
  quantity: opt(quantity),
  /** True where parties or sources contest it; readers see it marked as disputed. */
  disputed: opt(boolean),
  /** Items that the fact is about. */
  concerns: soft(ids()),
}, [['text'], ['quantity']]);

export const facts = listOf('facts', fact);
