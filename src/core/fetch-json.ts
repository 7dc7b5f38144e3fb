import type { ProblemCode, RawProblem } from '../dossier/problems.js';
import { MAX_BYTES, TIMEOUT_MS } from './fetch-limits.js';

/**
 * What can go wrong between the address and the parsed value; what the problem's `value` holds is in brackets. Its `path`
 * is the root, `''`, and its `url` the address as it was asked.
 *
 * - `http-status`: the server answered with an error (the status)
 * - `network`: no answer: offline, unknown host, refused by CORS or by a policy of the page, redirect loop, connection cut
 *   (the browser's own words; browsers do not tell these apart, so that pages cannot probe networks)
 * - `timeout`: headers and body were not complete within the limit (the limit in milliseconds)
 * - `too-large`: more bytes than the limit (the limit in bytes)
 * - `not-utf8`: not the encoding that JSON has on the web, RFC 8259, section 8.1 (`'UTF-16'` where it is that)
 * - `empty-body`: nothing, or white space only
 * - `html-not-json`: a web page, or XML (its first 60 characters)
 * - `json-syntax`: not JSON (the whole text: engines do not agree in telling the place, `dossier/syntax-place.ts` finds it)
 */
export type DeliveryCode = Extract<
  ProblemCode,
  | 'http-status'
  | 'network'
  | 'timeout'
  | 'too-large'
  | 'not-utf8'
  | 'empty-body'
  | 'html-not-json'
  | 'json-syntax'
>;

/** What came of asking: the text with its value, or what went wrong. */
export interface Delivery {
  readonly text?: string;
  /** The parsed text; absent when the text is the one that the caller knows already. */
  readonly json?: unknown;
  readonly problem?: RawProblem;
  /** Whether the same request may well succeed in a moment. Other problems need a person first. */
  readonly isTransient?: boolean;
}

export interface FetchJsonOptions {
  /** To be aborted to give up. It is aborted in any case in the end, which lets go of a body that nobody reads. */
  readonly control: AbortController;
  /** `default` trusts the HTTP cache; `no-cache` asks the server whether it has something newer (often a 304). */
  readonly cache: RequestCache;
  /** The text of the last good answer: an equal one is not parsed again. */
  readonly known?: string | undefined;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

/**
 * Gets one JSON text within a time and a size. Never rejects and never throws: what goes wrong is the answer.
 * Once the caller has aborted `control`, the answer has no meaning.
 */
export async function fetchJson(
  url: string,
  { control, cache, known, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES }: FetchJsonOptions,
): Promise<Delivery> {
  const { signal } = control;
  let isLate = false;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  const fail = (code: DeliveryCode, value?: unknown, isTransient = false): Delivery => ({
    problem: { code, severity: 'error', path: '', value, url },
    isTransient,
  });

  const receive = async (): Promise<Delivery> => {
    // No prototype: an extended Object.prototype must not add headers or a body. No header of ours: a custom one would
    // make browsers ask the other server for leave first.
    const response = await globalThis.fetch(url, {
      __proto__: null,
      method: 'GET',
      mode: 'cors',
      credentials: 'omit',
      redirect: 'follow',
      cache,
      signal,
    } as RequestInit);
    const { status, headers } = response;
    if (!response.ok) return fail('http-status', status, status === 429 || status >= 500);

    // The length of a compressed answer is the compressed one: too large already is too large unpacked.
    let size = Number(headers.get('content-length'));
    const chunks: Uint8Array[] = [];
    if (!(size > maxBytes)) {
      size = 0;
      reader = response.body?.getReader();
      // Where a page replaces `fetch`, its answers may know no streams.
      let chunk = reader ? (await reader.read()).value : new Uint8Array(await response.arrayBuffer());
      while (chunk && (size += chunk.length) <= maxBytes) {
        chunks.push(chunk);
        chunk = (await reader?.read())?.value;
      }
    }
    if (size > maxBytes) return fail('too-large', maxBytes);

    let text = '';
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
      for (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
      text += decoder.decode();
    } catch {
      // UTF-16 with its byte order mark begins with FE FF or FF FE, bytes that no UTF-8 text has.
      return fail('not-utf8', chunks[0]![0]! > 0xfd ? 'UTF-16' : undefined);
    }
    if (text === known) return { text };
    const start = text.trim().slice(0, 60);
    if (!start) return fail('empty-body');
    try {
      return { text, json: JSON.parse(text) };
    } catch {
      // Only what cannot be parsed is examined: servers do send good JSON labelled as text/html.
      // UTF-16 without a mark passes as UTF-8 with a NUL beside each Latin letter; JSON never holds a raw NUL.
      if (start.slice(0, 2).includes('\0')) return fail('not-utf8', 'UTF-16');
      return start[0] === '<' || headers.get('content-type')?.includes('html')
        ? fail('html-not-json', start)
        : fail('json-syntax', text);
    }
  };

  const timer = setTimeout(() => {
    isLate = true;
    control.abort();
  }, timeoutMs);
  try {
    // A race, because a page's replacement of `fetch` may pass no signal on: the limit holds there too.
    return await Promise.race([
      new Promise<never>((_, reject) => signal.addEventListener('abort', reject)),
      receive(),
    ]);
  } catch (error) {
    return isLate ? fail('timeout', timeoutMs, true) : fail('network', (error as Error | undefined)?.message, true);
  } finally {
    clearTimeout(timer);
    control.abort();
    // Rejects with what made the stream fail, which is the answer already.
    reader?.cancel().catch(() => {});
  }
}
