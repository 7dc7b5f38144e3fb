import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fetchJson, type Delivery, type FetchJsonOptions } from '../../src/core/fetch-json.js';

let server: Server;
let origin: string;
let answer: RequestListener;
let requests: { request: IncomingMessage; response: ServerResponse }[] = [];
const realFetch = globalThis.fetch;

before(async () => {
  server = createServer((request, response) => {
    requests.push({ request, response });
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  globalThis.fetch = realFetch;
  requests = [];
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const JSON_TYPE = { 'content-type': 'application/json' };

/** Answers all requests with one body. */
function serve(body: string | Uint8Array, headers: Record<string, string> = JSON_TYPE, status = 200): void {
  answer = (_, response) => response.writeHead(status, headers).end(body);
}

function ask(options: Partial<FetchJsonOptions> = {}, path = '/dossier.json'): Promise<Delivery> {
  return fetchJson(origin + path, { control: new AbortController(), cache: 'default', ...options });
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

test('brings the text and its value', async () => {
  serve('{"id": "nk"}');
  assert.deepEqual(await ask(), { text: '{"id": "nk"}', json: { id: 'nk' } });
});

test('does not parse again the text it is told', async () => {
  serve('{"id": "nk"}');
  assert.deepEqual(await ask({ known: '{"id": "nk"}' }), { text: '{"id": "nk"}' });
});

test('reads characters that arrive in halves', async () => {
  const bytes = new TextEncoder().encode('{"title": "Լեռնային Ղարաբաղ"}');
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  globalThis.fetch = () => Promise.resolve(new Response(body));
  assert.deepEqual((await ask()).json, { title: 'Լեռնային Ղարաբաղ' });
});

test('accepts a byte order mark', async () => {
  serve('\ufeff{"id": "nk"}');
  assert.deepEqual((await ask()).json, { id: 'nk' });
});

test('accepts gzip', async () => {
  serve(gzipSync('{"id": "nk"}'), { ...JSON_TYPE, 'content-encoding': 'gzip' });
  assert.deepEqual((await ask()).json, { id: 'nk' });
});

test('accepts JSON that the server labels as a web page', async () => {
  serve('{"id": "nk"}', { 'content-type': 'text/html' });
  assert.deepEqual((await ask()).json, { id: 'nk' });
});

test('follows a redirect', async () => {
  answer = (request, response) =>
    request.url === '/dossier.json'
      ? response.writeHead(302, { location: '/moved.json' }).end()
      : response.writeHead(200, JSON_TYPE).end('{"id": "moved"}');
  assert.deepEqual((await ask()).json, { id: 'moved' });
});

const REFUSED: readonly [name: string, serve: () => void, code: string, value: unknown, isTransient: boolean][] = [
  ['404', () => serve('no', {}, 404), 'http-status', 404, false],
  ['403', () => serve('no', {}, 403), 'http-status', 403, false],
  ['429', () => serve('no', {}, 429), 'http-status', 429, true],
  ['500', () => serve('no', {}, 500), 'http-status', 500, true],
  ['503', () => serve('no', {}, 503), 'http-status', 503, true],
  ['a web page', () => serve('\n<!DOCTYPE html><title>Sign in</title>'), 'html-not-json', '<!DOCTYPE html><title>Sign in</title>', false],
  ['a web page that begins with words', () => serve('Not here', { 'content-type': 'text/html; charset=utf-8' }), 'html-not-json', 'Not here', false],
  ['a long web page, of which 60 characters are told', () => serve(`<p>${'x'.repeat(99)}`), 'html-not-json', `<p>${'x'.repeat(57)}`, false],
  ['JSON that breaks off', () => serve('{"id": "n'), 'json-syntax', '{"id": "n', false],
  ['nothing', () => serve(''), 'empty-body', undefined, false],
  ['204 No Content', () => serve('', {}, 204), 'empty-body', undefined, false],
  ['white space only', () => serve('\ufeff \r\n'), 'empty-body', undefined, false],
  ['UTF-16, little end first', () => serve(utf16('\ufeff{}')), 'not-utf8', 'UTF-16', false],
  ['UTF-16, big end first', () => serve(utf16('\ufeff{}').swap16()), 'not-utf8', 'UTF-16', false],
  ['UTF-16 without a mark, little end first', () => serve(utf16('{}')), 'not-utf8', 'UTF-16', false],
  ['UTF-16 without a mark, big end first', () => serve(utf16('{}').swap16()), 'not-utf8', 'UTF-16', false],
  ['Latin-1', () => serve(Buffer.from('{"title": "Alijew, Wien, Süd"}', 'latin1')), 'not-utf8', undefined, false],
  ['UTF-8 whose last character is cut', () => serve(Buffer.from('"Ղ').subarray(0, 2)), 'not-utf8', undefined, false],
];
for (const [name, arrange, code, value, isTransient] of REFUSED)
  test(`reports ${name}`, async () => {
    arrange();
    assert.deepEqual(await ask(), {
      problem: { code, severity: 'error', path: '', value, url: `${origin}/dossier.json` },
      isTransient,
    });
  });

const UNREACHED: readonly [name: string, arrange: () => void][] = [
  ['a redirect without end', () => (answer = (_, response) => response.writeHead(302, { location: '/dossier.json' }).end())],
  ['a connection that is cut before the headers', () => (answer = (request) => request.socket.destroy())],
  [
    'a connection that is cut in the middle of the body',
    () =>
      (answer = (_, response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' });
        response.write('{', () => response.destroy());
      }),
  ],
  ['an environment without fetch', () => (globalThis.fetch = undefined as unknown as typeof fetch)],
  [
    'a replaced fetch that throws',
    () =>
      (globalThis.fetch = () => {
        throw new Error('blocked');
      }),
  ],
  ['a replaced fetch that rejects with nothing', () => (globalThis.fetch = () => Promise.reject(undefined))],
];
for (const [name, arrange] of UNREACHED)
  test(`reports ${name} as no answer`, async () => {
    arrange();
    const { problem, isTransient } = await ask();
    assert.equal(problem?.code, 'network');
    assert.equal(isTransient, true);
  });

test('tells the words of the browser when there is no answer', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  assert.equal((await ask()).problem?.value, 'Failed to fetch');
});

test('gives up a server that sends no headers', async () => {
  answer = () => {};
  const { problem, isTransient } = await ask({ timeoutMs: 40 });
  assert.deepEqual([problem?.code, problem?.value, isTransient], ['timeout', 40, true]);
});

test('has one limit over headers and body, which a slow drip does not extend', async () => {
  let drip: NodeJS.Timeout;
  answer = (_, response) => {
    response.writeHead(200, JSON_TYPE);
    drip = setInterval(() => response.write(' '), 5);
    response.on('close', () => clearInterval(drip));
  };
  const begun = performance.now();
  assert.equal((await ask({ timeoutMs: 60 })).problem?.code, 'timeout');
  assert.ok(performance.now() - begun < 160, 'told within 100 ms of the deadline');
});

test('holds the limit against a replaced fetch that passes no signal on, and lets go of its body', async () => {
  let isCancelled = false;
  const body = new ReadableStream({ cancel: () => void (isCancelled = true) });
  globalThis.fetch = () => Promise.resolve(new Response(body));
  assert.equal((await ask({ timeoutMs: 20 })).problem?.code, 'timeout');
  assert.equal(isCancelled, true);
});

test('refuses six megabytes by their announced length, before the body', async () => {
  let sent = 0;
  answer = (_, response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': '6000000' });
    response.flushHeaders();
    response.on('drain', () => sent++);
  };
  const { problem } = await ask();
  assert.deepEqual([problem?.code, problem?.value, sent], ['too-large', 5_000_000, 0]);
});

test('stops reading where an unannounced body exceeds the limit', async () => {
  let pulled = 0;
  const body = new ReadableStream({
    pull(controller) {
      pulled++;
      controller.enqueue(new Uint8Array(1000).fill(0x20));
    },
  });
  globalThis.fetch = () => Promise.resolve(new Response(body));
  assert.equal((await ask({ maxBytes: 10_000 })).problem?.code, 'too-large');
  assert.ok(pulled <= 12, `${pulled} pieces of 1000 bytes were taken`);
});

test('counts what a compressed answer unpacks to', async () => {
  serve(gzipSync(' '.repeat(6_000_000)), { ...JSON_TYPE, 'content-encoding': 'gzip' });
  assert.equal((await ask()).problem?.code, 'too-large');
});

test('takes a body of exactly the limit, and refuses one byte more', async () => {
  serve('"12345678"', { ...JSON_TYPE, 'content-length': '10' });
  assert.equal((await ask({ maxBytes: 10 })).json, '12345678');
  assert.equal((await ask({ maxBytes: 9 })).problem?.code, 'too-large');
});

test('reads and limits answers without a stream', async () => {
  const bytes = new TextEncoder().encode('{"id": "nk"}');
  globalThis.fetch = () =>
    Promise.resolve({ ok: true, status: 200, headers: new Headers(), arrayBuffer: async () => bytes.buffer } as Response);
  assert.deepEqual((await ask()).json, { id: 'nk' });
  assert.equal((await ask({ maxBytes: 5 })).problem?.code, 'too-large');
});

const LET_GO: readonly [name: string, head: (response: ServerResponse) => void, options: Partial<FetchJsonOptions>][] = [
  ['when the caller gives up', () => {}, {}],
  ['at the deadline', (response) => response.writeHead(200).write('{'), { timeoutMs: 30 }],
  ['after an error status with an endless body', (response) => response.writeHead(404).write('no'), {}],
  ['beyond the size limit', (response) => response.writeHead(200).write(' '.repeat(50)), { maxBytes: 10 }],
];
for (const [name, head, options] of LET_GO)
  // Without the limit, the garbage collector closes them in the end.
  test(`closes the connection ${name}`, { timeout: 3000 }, async () => {
    const control = new AbortController();
    const closed = new Promise<void>((resolve) => {
      answer = (_, response) => {
        response.on('close', resolve);
        head(response);
        if (!response.headersSent) control.abort();
      };
    });
    await ask({ control, ...options });
    await closed;
    assert.equal(requests[0]!.response.writableEnded, false);
  });

test('sends no cookie, no credentials and no header of its own', async () => {
  let init: RequestInit | undefined;
  globalThis.fetch = (_, given) => {
    init = given;
    return Promise.resolve(new Response('{}'));
  };
  await ask({ cache: 'no-cache' });
  const { signal, ...rest } = init!;
  assert.ok(signal instanceof AbortSignal);
  assert.deepEqual({ ...rest }, { method: 'GET', mode: 'cors', credentials: 'omit', redirect: 'follow', cache: 'no-cache' });
});

test('takes no option from an extended Object.prototype', async () => {
  let taken: string[] | undefined;
  globalThis.fetch = (_, init) => {
    // What Web IDL does with a dictionary. Node itself copies it into an object that has the prototype again.
    taken = ['headers', 'body'].filter((name) => name in init!);
    return Promise.resolve(new Response('\ufeff{}'));
  };
  const extension = { headers: { 'x-extra': '1' }, body: 'x', ignoreBOM: true };
  let delivery: Delivery;
  Object.assign(Object.prototype, extension);
  try {
    delivery = await ask();
  } finally {
    for (const name of Object.keys(extension)) Reflect.deleteProperty(Object.prototype, name);
  }
  assert.deepEqual(taken, []);
  assert.deepEqual(delivery.json, {});
});
