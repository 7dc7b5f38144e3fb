/** What runs code in a document: a page or one of its frames. */
export interface Runs {
  evaluate(code: string): Promise<unknown>;
}

/**
 * Runs a function in the page, as text through the protocol: it works under a policy that forbids eval, needs nothing of
 * the page's own objects, which hostile pages have changed, and leaves nothing behind.
 * @param work refers to nothing outside itself
 * @param values JSON
 */
export async function evaluate<A extends readonly unknown[], R>(page: Runs, work: (...values: A) => R, ...values: A): Promise<Awaited<R>> {
  return (await page.evaluate(code(work, ...values))) as Awaited<R>;
}

/** The same as text, for `evaluateOnNewDocument`. */
export function code<A extends readonly unknown[]>(work: (...values: A) => unknown, ...values: A): string {
  // The compiler marks the name of each inner function with a helper that the page does not have.
  return `(() => { const __name = (f) => f; return (${work.toString()})(...${JSON.stringify(values)}); })()`;
}
