import { check, homesIn } from './check.js';
import { explain } from './explain.js';
import { unreadable } from './problems.js';
import type { Problem, RawProblem } from './problems.js';

/** Problems as they were recorded, in words; a dossier in which something is unusable is looked through for what that is. */
export const describe = (raw: readonly RawProblem[]): readonly Problem[] =>
  raw.flatMap((problem) => (problem.code === 'unusable' ? diagnose(problem.value) : explain([problem])));

/** What is wrong with a dossier, in words. Never throws. */
export function problemsOf(json: unknown): readonly Problem[] {
  try {
    return explain(check(json), homesIn(json));
  } catch (error) {
    // Not JSON but a live object, whose getters may do anything.
    return explain([unreadable(error)]);
  }
}

const diagnosed = new WeakMap<object, readonly Problem[]>();

/** What is wrong with a dossier that does not change any more; found once, however many widgets show it. */
export function diagnose(json: unknown): readonly Problem[] {
  const key = Object(json) as object;
  let problems = diagnosed.get(key);
  if (!problems) diagnosed.set(key, (problems = problemsOf(json)));
  return problems;
}
