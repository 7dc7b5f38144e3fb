/** Element tests, in a real browser and with Lit's development build, which warns of mistakes. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { countReporter } from './tools/browser-test-reporter.mjs';
import { browserArgs, findBrowser } from './tools/find-browser.mjs';
import { litWarningsFail } from './tools/lit-warnings-fail.mjs';
import { jsonModules } from './tools/serve-json-modules.mjs';

export default {
  files: 'tests/**/*.spec.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [jsonModules(), esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.json' })],
  browsers: [chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: browserArgs() } })],
  concurrency: 2,
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 180_000,
  testRunnerHtml: litWarningsFail,
  filterBrowserLogs: ({ args }) => !/lit\.dev\/msg\/(?:dev-mode|multiple-versions)/.test(String(args[0])),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }), countReporter()],
};
