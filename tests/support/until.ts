/**
 * Waits for a condition instead of for a time.
 * @param what the sentence of the error when it does not come true
 * @param milliseconds longest wait; generous, because test machines are slow
 */
export async function until(what: string, condition: () => boolean | Promise<boolean>, milliseconds = 10_000): Promise<void> {
  const end = performance.now() + milliseconds;
  for (;;) {
    // One task may take all of the time, and bring about what is awaited.
    const isLast = performance.now() > end;
    if (await condition()) return;
    if (isLast) throw new Error(`waited ${milliseconds} ms, and not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
