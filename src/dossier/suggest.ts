/**
 * How many single-character edits, swaps of neighbours included, lead from `a` to `b` (optimal string alignment
 * distance, a Damerau–Levenshtein variant); `limit + 1` where it is plain that they are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next.push(Math.min(row[j - 1]! + (same ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j]!, (before[j - 2] ?? Infinity) + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** The choice that `value` was probably meant to be: at most a third of its letters differ. */
export function suggest(value: string, choices: readonly string[]): string | undefined {
  const wanted = value.slice(0, 100).toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const choice of choices) {
    const distance = editDistance(wanted, choice.toLowerCase(), least - 1);
    if (distance < least) {
      least = distance;
      best = choice;
    }
  }
  return best;
}
