import type { Problem } from '../dossier/problems.js';

/** Lines that were written already: forty widgets on one dossier tell each problem once. Bounded, oldest out. */
const said = new Set<string>();
const SAID_MAX = 500;

export function warnOnce(line: string, ...more: unknown[]) {
  if (said.has(line)) return;
  if (said.size >= SAID_MAX) said.clear();
  said.add(line);
  console.warn(`conflict-widgets: ${line}`, ...more);
}

/** One line a problem, with its path and its cure. */
export function logProblems(problems: readonly Problem[], where: string) {
  for (const { message, hint } of problems) warnOnce(`${where}: ${message}.${hint ? ` ${hint}` : ''}`);
}
