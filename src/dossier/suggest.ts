/**
 * How many single-character edits, swaps of neighbours included, lead from `a` to `b` (optimal string alignment
 * distance, a Damerau–Levenshtein variant); `limit + 1` where they are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  // What both begin and end with costs nothing.
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [from, to] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];

  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  let leastOfRow = 0;
  for (let i = 1; i <= from.length; i++) {
    const next: number[] = row.map(() => beyond);
    if (i <= limit) next[0] = i;
    let least = next[0]!;
    // Further than `limit` from the diagonal, a path has more than `limit` insertions or deletions.
    for (let j = Math.max(1, i - limit); j <= Math.min(to.length, i + limit); j++) {
      let edits = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      if (row[j]! < edits) edits = row[j]! + 1;
      if (next[j - 1]! < edits) edits = next[j - 1]! + 1;
      if (from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] && before[j - 2]! < edits) edits = before[j - 2]! + 1;
      next[j] = edits;
      if (edits < least) least = edits;
    }
    // A swap reaches back over one row, and costs one.
    if (least > limit && leastOfRow >= limit) return beyond;
    before = row;
    row = next;
    leastOfRow = least;
  }
  return Math.min(row[to.length]!, beyond);
}

/** What is longer is no slip of the hand, and what is further off neither. */
const LENGTH_MAX = 60;
const EDITS_MAX = 4;

/** The choice that `value` was probably meant to be: at most a third of its letters differ, and no more than four. */
export function suggest(value: string, choices: readonly string[]): string | undefined {
  if (value.length > LENGTH_MAX) return undefined;
  const wanted = value.toLowerCase();
  let best: string | undefined;
  let least = Math.min(EDITS_MAX, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  for (const choice of choices) {
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
