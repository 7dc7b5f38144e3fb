import type { ServerResponse } from 'node:http';
import type { Handler, TestServer } from './server.js';

const json = (response: ServerResponse, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body);

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/**
 * Everything that goes wrong between a dossier and a page, by name. Each handler is given the JSON text that it spoils.
 * The handlers that never end (`hang`, `hang-in-body`, `slow-drip`) end with their connection or their server.
 */
export const FAULTS: Readonly<Record<string, (dossier: string) => Handler>> = {
  404: () => (_, response) => void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found'),
  500: () => (_, response) => void response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":"internal"}'),
  503: () => (_, response) => void response.writeHead(503, { 'retry-after': '1' }).end(),
  empty: () => (_, response) => void json(response, ''),
  html: () => (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title><p>Please log in'),
  'html-as-json': () => (_, response) => void json(response, '<!doctype html><title>Log in</title><p>Please log in'),
  truncated: (dossier) => (_, response) => void json(response, dossier.slice(0, Math.floor(dossier.length / 2))),
  /** The connection breaks in the middle of the body. */
  broken: (dossier) => (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(dossier)) });
    response.write(dossier.slice(0, Math.floor(dossier.length / 2)), () => response.destroy());
  },
  'not-an-object': () => (_, response) => void json(response, '[1, 2, 3]'),
  null: () => (_, response) => void json(response, 'null'),
  /** Right content under a type that says nothing: works. */
  'wrong-type': (dossier) => (_, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end(dossier),
  bom: (dossier) => (_, response) => void json(response, `\uFEFF${dossier}`),
  utf16: (dossier) => (_, response) => void json(response, utf16(dossier)),
  latin1: (dossier) => (_, response) => void json(response, Buffer.from(dossier.replace(/[a-z](?=[a-z])/, 'é'), 'latin1')),
  hang: () => () => {},
  'hang-in-body': (dossier) => (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(dossier.slice(0, 100));
  },
  /** One byte a tenth of a second: headers come at once, the end never does. */
  'slow-drip': (dossier) => (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    let sent = 0;
    const timer = setInterval(() => response.write(dossier.charAt(sent++ % dossier.length)), 100);
    response.on('close', () => clearInterval(timer));
  },
  'redirect-loop': () => (request, response) => void response.writeHead(302, { location: request.url ?? '/' }).end(),
  /** 50 MB of valid JSON without a content-length, sent as fast as it is taken. */
  huge: (dossier) => (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const piece = ' '.repeat(64 * 1024);
    let left = (50 * 1024 * 1024) / piece.length;
    const send = (): void => {
      while (left-- > 0) if (!response.write(piece)) return void response.once('drain', send);
      response.end(dossier);
    };
    send();
  },
  'deeply-nested': () => (_, response) => void json(response, `${'['.repeat(10_000)}${']'.repeat(10_000)}`),
};

/** Puts every fault under `/fault/<name>` of a server, each made from one dossier. @returns the URLs by name */
export function putFaults(server: TestServer, dossier: string): Record<string, string> {
  return Object.fromEntries(Object.entries(FAULTS).map(([name, make]) => [name, server.put(`/fault/${name}`, make(dossier))]));
}

/** A dossier on a second server is another origin: without the CORS header the browser refuses it, with the header not. */
export function putForOtherOrigins(server: TestServer, pathname: string, dossier: string, allow: boolean): string {
  return server.put(pathname, (_, response) => void json(response, dossier, allow ? { 'access-control-allow-origin': '*' } : {}));
}
