import puppeteer from 'puppeteer-core';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { browserArgs, findBrowser } from '../../tools/find-browser.mjs';

export async function launchBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser(),
    // Out-of-order answers and long tasks are measured: no throttling of what is not in front.
    args: [...browserArgs(), '--disable-background-timer-throttling', '--disable-renderer-backgrounding'],
  });
}

/** What a page complained of while a test looked at it. */
export interface Watch {
  /** Uncaught errors and unhandled rejections. */
  readonly errors: string[];
  readonly console: { readonly type: string; readonly text: string }[];
  /** Content-Security-Policy and Trusted Types reports: `directive blocked-uri sample`. */
  readonly policyReports: string[];
  /** URLs of all requests. */
  readonly requests: string[];
  /** Dialogs, navigations away and new windows: proof that something of a dossier has run. */
  readonly intrusions: string[];
  /** Milliseconds of each task over 50 ms. */
  longTasks(): Promise<number[]>;
  /** Cumulative layout shift so far (https://web.dev/articles/cls, without session windows). */
  layoutShift(): Promise<number>;
}

interface Canary {
  __conflictCanary?: { reports: string[]; longTasks: number[]; shift: number };
}

/** Listens before any script of the page runs. */
function listen(): void {
  const canary = { reports: [] as string[], longTasks: [] as number[], shift: 0 };
  Object.defineProperty(globalThis, '__conflictCanary', { value: canary });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    canary.reports.push(`${violatedDirective} ${blockedURI} ${sample}`.trim());
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) canary.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) canary.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** A new page that keeps a record of everything a guest must not do. Its storage and cookies are its own. */
export async function openPage(browser: Browser): Promise<{ page: Page; watch: Watch }> {
  // A window of its own: of several tabs in one window only the front one is visible, and the others draw nothing.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.once('close', () => void context.close().catch(() => {})); // gone already when the browser closes
  await page.setViewport({ width: 1000, height: 800 });
  // Through the protocol: an injected <script> or eval would trip the policies under test.
  await page.evaluateOnNewDocument(listen);
  const policyReports: string[] = [];
  const read = async () => page.evaluate(() => (globalThis as Canary).__conflictCanary);
  const watch: Watch = {
    errors: [],
    console: [],
    policyReports,
    requests: [],
    intrusions: [],
    longTasks: async () => (await read())?.longTasks ?? [],
    layoutShift: async () => (await read())?.shift ?? 0,
  };
  // Uncaught errors and unhandled rejections both arrive here.
  page.on('pageerror', (error) => watch.errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  page.on('error', (error) => watch.errors.push(`the page crashed: ${error.message}`));
  page.on('console', (message) => watch.console.push({ type: message.type(), text: message.text() }));
  page.on('request', (request: HTTPRequest) => watch.requests.push(request.url()));
  page.on('dialog', (dialog) => {
    watch.intrusions.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => watch.intrusions.push(`window: ${popup?.url() ?? ''}`));
  const session = await page.createCDPSession();
  // Reports of shadow trees, of other documents and of the parser, which no listener in the page hears, too.
  await session.send('Audits.enable');
  session.on('Audits.issueAdded', ({ issue }) => {
    const details = issue.details.contentSecurityPolicyIssueDetails;
    if (details) policyReports.push(`${details.violatedDirective} ${details.blockedURL ?? details.contentSecurityPolicyViolationType}`);
  });
  return { page, watch };
}

/** Fails naming what a page complained of; console messages are the test's own business. */
export function assertGoodGuest({ errors, policyReports, intrusions }: Watch): void {
  const complaints = [...errors, ...policyReports.map((report) => `policy: ${report}`), ...intrusions];
  if (complaints.length) throw new Error(`The page complained:\n${complaints.join('\n')}`);
}
