import { check, homesIn } from './check.js';
import { explain } from './explain.js';
import type { Problem } from './problems.js';

export { explain };

/** What is wrong with a dossier, in words. Never throws. */
export function problemsOf(json: unknown): readonly Problem[] {
  try {
    return explain(check(json), homesIn(json));
  } catch (error) {
    // Not JSON but a live object, whose getters may do anything.
    return explain([unreadable(error)]);
  }
}

/** What there is to say of an object that threw while it was read. */
export const unreadable = (error: unknown) =>
  ({ code: 'unreadable', severity: 'error', path: '', value: error instanceof Error ? error.message : error }) as const;

const diagnosed = new WeakMap<object, readonly Problem[]>();

/** What is wrong with a dossier that does not change any more; found once, however many widgets show it. */
export function diagnose(json: unknown): readonly Problem[] {
  const key = Object(json) as object;
  let problems = diagnosed.get(key);
  if (!problems) diagnosed.set(key, (problems = problemsOf(json)));
  return problems;
}
