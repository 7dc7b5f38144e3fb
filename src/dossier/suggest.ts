/**
 * How many single-character edits, swaps of neighbours included, lead from `a` to `b` (optimal string alignment
 * distance, a Damerau–Levenshtein variant); `limit + 1` where they are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next.push(Math.min(row[j - 1]! + (same ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j]!, (before[j - 2] ?? Infinity) + 1);
      least = Math.min(least, next[j]!);
    }
    // A swap reaches back over one row and costs one: what both rows are beyond, the end is beyond.
    if (least > limit && Math.min(...row) >= limit) return limit + 1;
    before = row;
    row = next;
  }
  return Math.min(row[b.length]!, limit + 1);
}

/** Bounds that keep a file of bad references from holding up a page: what is further off is no slip of the hand. */
const LENGTH_MAX = 100;
const EDITS_MAX = 4;
const CHOICES_MAX = 2000;

/** The choice that `value` was probably meant to be: at most a third of its letters differ, and no more than four. */
export function suggest(value: string, choices: readonly string[]): string | undefined {
  if (value.length > LENGTH_MAX) return undefined;
  const wanted = value.toLowerCase();
  let best: string | undefined;
  let least = Math.min(EDITS_MAX, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  for (const choice of choices.slice(0, CHOICES_MAX)) {
    // The length first: a hostile id may be a megabyte long.
    if (Math.abs(choice.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, choice.toLowerCase(), least - 1);
    if (distance < least) {
      least = distance;
      best = choice;
    }
  }
  return best;
}
