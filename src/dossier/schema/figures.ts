import { listOf, opt, soft } from '../definition.js';
import { quantity } from './quantity.js';
import { ids, item, line, text } from './shared.js';

/** One number that is followed over time or compared between claimants. */
export const figure = item({
  /** What is measured, in a few words. */
  label: text,
  /** The number with its unit. */
  quantity,
  /** What it counts, over which period. */
  scope: text,
  /** The same word for all figures that measure one thing at several times, or as several claimants count it. */
  series: opt(line),
  /** The ids of the items that the figure is about. */
  concerns: soft(ids()),
});

export const figures = listOf('figures', figure);
