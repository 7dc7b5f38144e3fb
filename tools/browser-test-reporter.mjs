import { writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * For @web/test-runner, whose own reporter tells of failures only: a line for each file, and the counts as JSON in the
 * file that TEST_COUNTS names, for `npm test` to add up.
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const own = { passed: 0, failed: 0, skipped: 0 };
        if (session.testResults) countSuite(session.testResults, own);
        // A file that does not load, or that logs an uncaught error, has no failing test of its own.
        own.failed += session.errors.length;
        console.log(`${own.failed ? '✖' : '✔'} ${path.relative(process.cwd(), session.testFile ?? '')} (${own.passed} of ${own.passed + own.failed})`);
        for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) counts[key] += own[key];
      }
      const file = process.env['TEST_COUNTS'];
      if (file) writeFileSync(file, JSON.stringify(counts));
      else console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @param {{ passed: number, failed: number, skipped: number }} counts
 */
function countSuite(suite, counts) {
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const child of suite.suites) countSuite(child, counts);
}
