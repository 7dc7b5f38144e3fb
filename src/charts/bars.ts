/** Bars on an axis that begins at zero, in percent of its length: they scale with the page, and nothing is measured in it. */
import { tickIncrement } from 'd3';

/** About so many steps of the axis: d3 makes two to five of three, whose labels fit into the narrowest column. */
const STEPS = 3;

/** A stretch of the axis, in percent of its length, rounded to 0.001. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

export interface BarScale {
  /** The values that the axis names, evenly spaced, from zero to its end; none where there is nothing to draw. */
  readonly ticks: readonly number[];
  /** Where the values from `low` to `high` stand. What is not zero has a length, however short: it is seen as a hairline, and zero is not. */
  stretch(low: number, high: number): Stretch;
}

/** The axis for these values, none of which is negative: it ends at the first round step behind the largest. All bars on it are true to one scale. */
export function barScale(values: readonly number[]): BarScale {
  const largest = values.reduce((a, b) => Math.max(a, b), 0);
  // Below zero, d3 gives what one is to be divided by: a tenth has no exact binary form.
  const increment = largest && tickIncrement(0, largest, STEPS);
  const step = (n: number) => (increment < 0 ? n / -increment : n * increment);
  const steps = increment && Math.ceil((increment < 0 ? largest * -increment : largest / increment) - 1e-9);
  const end = step(steps);
  const percent = (value: number) => (end ? Math.round((value / end) * 1e5) / 1e3 : 0);
  return {
    ticks: steps ? Array.from({ length: steps + 1 }, (_, i) => step(i)) : [],
    stretch(low, high) {
      const start = percent(low);
      return { start, length: high > low ? Math.max(0.001, Math.round((percent(high) - start) * 1e3) / 1e3) : 0 };
    },
  };
}
