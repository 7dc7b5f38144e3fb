import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { sendFile } from '../../tools/static-files.mjs';
import { ROOT } from '../../tools/source-layout.mjs';

/** The built files under test: the repository's, or, in a folder that must be called `dist` too, a copy with a planted fault. */
export const DIST: string = process.env['CONFLICT_WIDGETS_DIST'] ?? path.join(ROOT, 'dist');

/** The policy of the strictest publisher that the library promises to work under. */
export const strictPolicy = (nonce: string): string =>
  `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; connect-src 'self'; base-uri 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types conflict-widgets`;

export type Handler = (request: IncomingMessage, response: ServerResponse, server: TestServer) => void | Promise<void>;

export interface Page {
  readonly body: string | Uint8Array;
  /** Default `text/html; charset=utf-8`. */
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A web server for page tests, on 127.0.0.1 and a free port. It answers with, in this order, what a test has put at a
 * path, the faults of `faults.ts` under `/fault/`, and the files of the repository (`/dist/cdn/auto.js`, `/src/…`).
 */
export class TestServer {
  readonly #server: Server;
  readonly #pages = new Map<string, Page | Handler>();
  readonly #requests: string[] = [];
  /** Sent with every file of the repository. */
  fileHeaders: Record<string, string> = {};

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<TestServer> {
    const server = new TestServer();
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return server;
  }

  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** All requests so far, as path with query, in the order of their arrival; favicons left out. */
  get requests(): readonly string[] {
    return this.#requests;
  }

  /** How often a path was asked for, whatever its query. */
  count(pathname: string): number {
    return this.#requests.filter((url) => url.split('?')[0] === pathname).length;
  }

  forgetRequests(): void {
    this.#requests.length = 0;
  }

  /** Puts an answer at a path, in place of the one before. @returns its URL */
  put(pathname: string, answer: string | Page | Handler): string {
    this.#pages.set(pathname, typeof answer === 'string' ? { body: answer } : answer);
    return this.origin + pathname;
  }

  putJson(pathname: string, value: unknown, headers: Record<string, string> = {}): string {
    return this.put(pathname, { body: JSON.stringify(value), type: 'application/json', headers });
  }

  async stop(): Promise<void> {
    // Hanging answers are part of the tests.
    this.#server.closeAllConnections();
    await new Promise<void>((resolve, reject) => this.#server.close((error) => (error ? reject(error) : resolve())));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.origin);
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    this.#requests.push(request.url ?? '');
    const answer = this.#pages.get(pathname);
    try {
      if (typeof answer === 'function') await answer(request, response, this);
      else if (answer) {
        response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'text/html; charset=utf-8', 'cache-control': 'no-store', ...answer.headers });
        response.end(answer.body);
      } else sendFile(path.resolve(pathname.startsWith('/dist/') ? path.dirname(DIST) : ROOT), request, response, this.fileHeaders);
    } catch (error) {
      // A mistake in a test's handler shows up in the page under test, and here.
      console.error(error);
      response.writeHead(500).end(String(error));
    }
  }
}
