/**
 * A reporter for Node's test runner that only counts, as JSON on one line.
 * Suites are not counted: a suite is neither right nor wrong by itself.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* count(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { data } = event;
    const isSuite = data.details.type === 'suite';
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped++;
    // A suite whose hook throws fails without a failing test.
    else if (event.type === 'test:fail') counts.failed += isSuite && isOnlySubtests(data) ? 0 : 1;
    else if (!isSuite) counts.passed++;
  }
  yield `${JSON.stringify(counts)}\n`;
}

/** @param {any} data */
const isOnlySubtests = (data) => data.details.error?.failureType === 'subtestsFailed';
