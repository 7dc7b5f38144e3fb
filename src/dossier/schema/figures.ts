import { listOf, opt, soft } from '../definition.js';
import { ids, item, line, quantity, text } from './shared.js';

export const figure = item({
  label: text,
  quantity,
  /** What it counts, over which period. */
  scope: text,
  /** Figures of one series are one quantity over time, or by claimant. */
  series: opt(line),
  concerns: soft(ids()),
});

export const figures = listOf('figures', figure);
