import { check, idsIn } from './check.js';
import { explain } from './explain.js';
import type { Problem } from './problems.js';

export { explain };

const diagnosed = new WeakMap<object, readonly Problem[]>();

/** What is wrong with a dossier, in words; found once, however many widgets show it. */
export function diagnose(json: unknown): readonly Problem[] {
  const key = Object(json) as object;
  let problems = diagnosed.get(key);
  if (!problems) diagnosed.set(key, (problems = explain(check(json), idsIn(json))));
  return problems;
}
