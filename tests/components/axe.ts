import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';

const { axe } = globalThis as unknown as typeof globalThis & { axe: typeof Axe };

/** All rules but those that are about whole pages: best practices and WCAG 2.2's target size as well. */
const OPTIONS: Axe.RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };

/** What axe finds wrong with an element, one line each; empty where all is well. */
export async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, OPTIONS);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
}
