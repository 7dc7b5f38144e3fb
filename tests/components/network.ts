/** Stands in for the network: a test says what each address answers, and sees what was asked. */
import { replace } from './stage.js';

/** One request that was made. */
export interface Asked {
  readonly url: string;
  readonly signal: AbortSignal;
  /** Answers a request that a test lets wait. */
  answer(body: unknown, status?: number): void;
  fail(): void;
}

type Answer = { readonly body: unknown; readonly status: number } | 'wait' | 'offline';

let addresses = 0;

export interface Network {
  readonly asked: Asked[];
  /** An address nobody has used; answers `body`, as JSON if it is no string. */
  address(body: unknown, status?: number): string;
  /** An address whose requests wait for the test to answer them. */
  waiting(): string;
  /** What an address answers from now on. */
  put(url: string, body: unknown, status?: number): void;
  offline(url: string): void;
}

export function network(): Network {
  const answers = new Map<string, Answer>();
  const asked: Asked[] = [];
  const respond = (body: unknown, status: number) =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  const original = window.fetch;
  replace(window, 'fetch', (input: string, init: RequestInit) => {
    const url = String(input);
    const answer = answers.get(url);
    if (!answer) return original(input, init);
    return new Promise<Response>((resolve, reject) => {
      const signal = init.signal!;
      signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      const request: Asked = {
        url,
        signal,
        answer: (body, status = 200) => resolve(respond(body, status)),
        fail: () => reject(new TypeError('Failed to fetch')),
      };
      asked.push(request);
      if (answer === 'offline') request.fail();
      else if (answer !== 'wait') request.answer(answer.body, answer.status);
    });
  });
  const fresh = (answer: Answer) => {
    const url = new URL(`/made-up/${Date.now()}-${++addresses}.json`, document.baseURI).href;
    answers.set(url, answer);
    return url;
  };
  return {
    asked,
    address: (body, status = 200) => fresh({ body, status }),
    waiting: () => fresh('wait'),
    put: (url, body, status = 200) => void answers.set(url, { body, status }),
    offline: (url) => void answers.set(url, 'offline'),
  };
}

/**
 * Lets the time between two refreshes pass at once: only timers of that length, not deadlines or retries. The runner
 * opens several pages in one window, so a test's page may be a hidden one, where refreshes rest.
 */
export function hurryRefreshes(): void {
  replace(document, 'hidden', false);
  const { setTimeout: real } = window;
  replace(window, 'setTimeout', (work: () => void, wait = 0, ...more: unknown[]) => real(work, wait > 14_000 && wait <= 15_000 ? 50 : wait, ...more));
}
