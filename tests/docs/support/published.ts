/** A web site that was set up as the documentation tells publishers: dist/cdn copied to a folder of its own server. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { ROOT, dossierNames } from '../../../tools/source-layout.mjs';
import { sendFile } from '../../../tools/static-files.mjs';
import { assertGoodGuest, openPage } from '../../support/browser.js';
import type { Watch } from '../../support/browser.js';

export const VERSION: string = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version;

interface Visit {
  readonly page: Page;
  readonly watch: Watch;
  /** Answers other than success, and requests to other servers. */
  readonly strays: readonly string[];
}

export class PublishedSite {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'conflict-widgets-site-'));
  readonly #server: Server;
  #page = '';
  #headers: Record<string, string> = {};

  private constructor() {
    const files = path.join(this.#folder, 'conflict-widgets', VERSION);
    mkdirSync(path.dirname(files), { recursive: true });
    cpSync(path.join(ROOT, 'dist/cdn'), files, { recursive: true });
    mkdirSync(path.join(this.#folder, 'dossiers'));
    for (const name of dossierNames()) cpSync(path.join(ROOT, `src/dossiers/${name}.json`), path.join(this.#folder, `dossiers/${name}.json`));
    this.#server = createServer((request, response) => {
      if (request.url === '/article.html') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...this.#headers }).end(this.#page);
      else if (request.url === '/favicon.ico') response.writeHead(204).end();
      else sendFile(this.#folder, request, response);
    });
  }

  static async start(): Promise<PublishedSite> {
    const site = new PublishedSite();
    await new Promise<void>((resolve, reject) => {
      site.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return site;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Puts a file of the publisher's own on the site. @returns its path */
  get folder(): string {
    return this.#folder;
  }

  /** Opens a plain page with this inside its body. */
  async open(browser: Browser, inside: string, headers: Record<string, string> = {}): Promise<Visit> {
    this.#page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title></head><body>\n${inside}\n</body></html>`;
    this.#headers = headers;
    const origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    const { page, watch } = await openPage(browser);
    const strays: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`)) strays.push(`asks another server: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (!response.ok()) strays.push(`${response.status()}: ${response.url()}`);
    });
    await page.goto(`${origin}/article.html`);
    return { page, watch, strays };
  }
}

/** Waits until every widget of the page shows facts with their sources; fails telling what is there instead. */
export async function assertShowsSourcedFacts({ page, watch, strays }: Visit): Promise<void> {
  const state = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('conflict-energy-chart, conflict-factbox, conflict-quote, conflict-stance-matrix')].map((element) => {
        const root = element.shadowRoot;
        const words = [...(root?.querySelectorAll('[part~="value"], [part~="words"], [part~="cell"] > button') ?? [])].map((part) => part.textContent?.trim()).filter(Boolean);
        const sources = [...(root?.querySelectorAll('[part~="sources"] li') ?? [])].map((part) => part.textContent?.trim()).filter(Boolean);
        return { tag: element.localName, facts: words.length, sources: sources.length };
      }),
    );
  const isGood = (widgets: Awaited<ReturnType<typeof state>>) => widgets.length > 0 && widgets.every(({ facts, sources }) => facts > 0 && sources > 0);
  const end = performance.now() + 10_000;
  let widgets = await state();
  while (!isGood(widgets) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    widgets = await state();
  }
  const said = watch.console.filter(({ type }) => type === 'error' || type === 'warn' || type === 'warning').map(({ text }) => text);
  if (!isGood(widgets)) throw new Error(`The page shows ${JSON.stringify(widgets)}.\n${[...said, ...strays].join('\n')}`);
  if (said.length || strays.length) throw new Error([...said, ...strays].join('\n'));
  assertGoodGuest(watch);
}
