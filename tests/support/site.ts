import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser, openPage } from './browser.js';
import type { Watch } from './browser.js';
import { TestServer } from './server.js';

export interface Opened {
  readonly page: Page;
  readonly watch: Watch;
  readonly url: string;
}

export interface PageOptions {
  /** A script of dist/cdn to load, `null` for none. Default `auto.js`. */
  readonly script?: string | null;
  /** Markup before the script. */
  readonly head?: string;
  /** Attributes of the script besides its type, address and nonce. */
  readonly scriptAttributes?: string;
  readonly doctype?: string;
  readonly htmlAttributes?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Code that runs before any of the page. */
  readonly before?: string;
  /** What is done with the page before it is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What is done with the page once it is there: Chromium forgets emulated media when a page is opened. */
  readonly arrange?: (page: Page) => Promise<unknown>;
}

/** A server and a browser with pages of a test's own making, any number of them at once. */
export class Site {
  readonly server: TestServer;
  readonly browser: Browser;
  #count = 0;

  private constructor(server: TestServer, browser: Browser) {
    this.server = server;
    this.browser = browser;
  }

  static async start(): Promise<Site> {
    const [server, browser] = await Promise.all([TestServer.start(), launchBrowser()]);
    return new Site(server, browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /** A path that no other test uses. */
  path(extension: string): string {
    return `/page/${++this.#count}.${extension}`;
  }

  /** Puts a dossier, or any JSON, at a path of its own. @returns the path */
  json(value: unknown): string {
    const path = this.path('json');
    this.server.putJson(path, value);
    return path;
  }

  /** Opens an HTML page with this body; its script is a module of dist/cdn. */
  async open(body: string, options: PageOptions = {}): Promise<Opened> {
    const { script = 'auto.js', head = '', scriptAttributes = '', doctype = '<!doctype html>', htmlAttributes = 'lang="en"', headers = {} } = options;
    const tag = script === null ? '' : `<script type="module" src="/dist/cdn/${script}" nonce="n" ${scriptAttributes}></script>`;
    return this.openText(`${doctype}<html ${htmlAttributes}><head><meta charset="utf-8"><title>Page</title>${head}${tag}</head><body>${body}</body></html>`, { ...options, headers });
  }

  /** Opens a page of exactly this text. */
  async openText(text: string, { headers = {}, before, prepare, arrange, type = 'text/html; charset=utf-8' }: PageOptions & { readonly type?: string } = {}): Promise<Opened> {
    const url = this.server.put(this.path(type.includes('xhtml') ? 'xhtml' : 'html'), { body: text, headers, type });
    const { page, watch } = await openPage(this.browser);
    if (before) await page.evaluateOnNewDocument(before);
    await prepare?.(page);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await arrange?.(page);
    return { page, watch, url };
  }
}
