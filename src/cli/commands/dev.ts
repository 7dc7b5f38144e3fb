import { existsSync, readFileSync, realpathSync, watch } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { own } from '../../dossier/read.js';
import { readDossier } from '../dossier-file.js';
import { inspect } from '../inspect.js';
import { Stop, painter } from '../io.js';
import type { ExitCode, Io } from '../io.js';
import { PACKAGE } from '../package.js';
import { toText } from '../report.js';
import { usualAddress } from './render.js';

export interface DevOptions {
  /** On 127.0.0.1; 8000 or one of the next nineteen without it. */
  readonly port: number | undefined;
}

const FIRST_PORT = 8000;
/** In the page: loads it anew when the dossier was saved. All that it shows is in its address, so nothing is lost. */
const RELOAD = `new EventSource('/dev/changes').addEventListener('change', () => location.reload());\n`;

/** What the demo is served with in a checkout; the package has these files beside `dist/`. */
interface StaticFiles {
  sendFile(root: string, request: IncomingMessage, response: ServerResponse, headers?: Record<string, string>): void;
}
interface StrictPage {
  strictPage(): { readonly body: string; readonly headers: Record<string, string> };
}
const tool = async <T>(name: string): Promise<T> => (await import(pathToFileURL(path.join(PACKAGE, 'tools', name)).href)) as T;

export async function dev(io: Io, name: string, { port }: DevOptions): Promise<ExitCode> {
  if (name === '-') throw new Stop('dev watches a file, so it cannot read the standard input. Name the file.');
  const [{ sendFile }, { strictPage }] = await Promise.all([tool<StaticFiles>('static-files.mjs'), tool<StrictPage>('strict-page.mjs')]);
  if (!existsSync(path.join(PACKAGE, 'dist/cdn/auto.js'))) throw new Stop('The script-tag files are not built: run npm run build in the checkout first.');

  let file = await readDossier(io, name);
  // Where `render` and `build` expect it, so that the tag to be copied from the page is the one to be pasted.
  const id = own(file.value, 'id');
  const address = usualAddress(typeof id === 'string' && /^[a-z\d-]+$/.test(id) ? id : 'dossier');
  const listeners = new Set<ServerResponse>();
  const server = await listening(port, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // A page of somebody else's whose name is made to lead here must not read what is not published yet.
    if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? '')) response.writeHead(403).end();
    else if (pathname === '/') response.writeHead(302, { location: start }).end();
    else if (pathname === address) response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(file.language === 'json' || file.faults.length ? file.text : JSON.stringify(file.value));
    else if (pathname === '/dev/reload.js') response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' }).end(RELOAD);
    else if (pathname === '/dev/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(':\n\n');
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
    } else if (/^\/demo\/(?:index\.html)?$/.test(pathname)) {
      const page = readFileSync(path.join(PACKAGE, 'demo/index.html'), 'utf8').replace('</head>', '  <script type="module" src="/dev/reload.js"></script>\n</head>');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
    } else if (pathname === '/demo/strict.html') {
      const { body, headers } = strictPage();
      response.writeHead(200, headers).end(body);
    } else sendFile(PACKAGE, request, response);
  });
  const start = `/demo/?dossier=url&src=${encodeURIComponent(address)}#workbench`;

  const tell = () => io.err.write(`\n${io.now().toLocaleTimeString('en-GB')}\n${toText([inspect(file)], { showWaived: false, paint: painter(io, io.err) })}`);
  const saved = async () => {
    try {
      const next = await readDossier(io, name);
      if (next.text === file.text) return;
      file = next;
      tell();
    } catch (error) {
      // Between two steps of an editor's saving the file may be gone; the next event brings it back.
      if (!(error instanceof Stop)) throw error;
      io.err.write(`${error.message}\n`);
      return;
    }
    for (const listener of listeners) listener.write('event: change\ndata:\n\n');
  };
  const at = realpathSync(path.resolve(io.cwd, name));
  let soon: NodeJS.Timeout | undefined;
  // The folder, since many editors save by putting a new file in the place of the old one.
  const watcher = watch(path.dirname(at), (_, changed) => {
    if (changed !== null && changed !== path.basename(at)) return;
    clearTimeout(soon);
    soon = setTimeout(() => void saved(), 100);
  });

  tell();
  io.out.write(`\n${name}: http://127.0.0.1:${(server.address() as AddressInfo).port}${start}\nCtrl-C ends it.\n`);
  return new Promise((resolve) => {
    io.onInterrupt(() => {
      clearTimeout(soon);
      watcher.close();
      server.closeAllConnections();
      server.close();
      resolve(0);
      return 0;
    });
  });
}

async function listening(port: number | undefined, answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  for (let next = port ?? FIRST_PORT; ; next++) {
    try {
      const server = createServer(answer);
      return await new Promise<Server>((resolve, reject) => {
        server.once('error', reject).listen(next, '127.0.0.1', () => resolve(server));
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES') throw new Stop(`Port ${next} is not for you to take. Name one above 1023: --port 8000`);
      if (code !== 'EADDRINUSE') throw error;
      if (port !== undefined) throw new Stop(`Port ${port} is taken by another program. Name another, or leave --port out.`);
      if (next === FIRST_PORT + 19) throw new Stop(`The ports ${FIRST_PORT} to ${next} are taken by other programs. Name another: --port 9000`);
    }
  }
}
