import { areSame, unreadable } from '../dossier/problems.js';
import type { RawProblem } from '../dossier/problems.js';
import type { Dossier } from '../dossier/types.js';
import { fetchJson } from './fetch-json.js';
import type { Delivery } from './fetch-json.js';
import {
  KEPT_DOSSIERS,
  KEPT_FRESH_MS,
  MAX_REFRESH_SECONDS,
  MIN_REFRESH_SECONDS,
  RETRY_DELAYS_MS,
} from './fetch-limits.js';
import type { Opened } from './open-dossier.js';

/** What is known of one address at one moment. Frozen, and one object for all who listen. */
export interface DossierState {
  /**
   * `loading`: no answer yet. `ready`: there is a dossier; it stays whatever comes later. `failed`: there is none. A failed
   * state is told at once, while retries still go on, and may turn into `ready` without passing `loading` again.
   */
  readonly status: 'loading' | 'ready' | 'failed';
  /** The last good dossier, the same object until a newer one has been read. */
  readonly dossier?: Dossier;
  /**
   * What is wrong with the dossier shown, as far as it has been read: the list grows as widgets ask for more of it. Or, after
   * an attempt that brought no better dossier, what was wrong with that attempt; when a later one succeeds, it is the former
   * array again, the same object, even if the data have not changed.
   */
  readonly problems: readonly RawProblem[];
}

/** Asks for dossiers on behalf of all widgets of a page: one request an address, one reading, one object. */
export interface DossierStore {
  /**
   * Calls `listener` before it returns, with the present state, and again on each change. When the last listener of an
   * address has gone, its request and timers end one task later, so that an element moved within the page costs nothing.
   *
   * @param url absolute; what follows `#` is ignored
   * @param refreshSeconds ask again this often; at least 15, the shortest wish among the listeners counts; rests while the
   *   page is hidden. Not a positive number: never.
   * @returns stops the calls; may be called more than once, and from inside a listener
   */
  subscribe(url: string, listener: (state: DossierState) => void, refreshSeconds?: number): () => void;
  /**
   * Asks again now, in place of whatever is under way; any number of calls in one turn make one request. Where nobody
   * listens, nothing is asked.
   */
  reload(url: string): void;
}

interface Subscription {
  readonly listener: (state: DossierState) => void;
  /** Milliseconds between two refreshes, or `Infinity` for none. */
  readonly interval: number;
}

/** All that is known of one address. */
interface Feed {
  subscribe(subscription: Subscription): () => void;
  reload(): void;
  schedule(): void;
}

const LOADING: DossierState = Object.freeze({ status: 'loading', problems: [] });

/**
 * Makes a store of its own. A page has one for all its widgets, in `store-page.ts`.
 *
 * @param read turns parsed JSON into a frozen dossier and problems, as `openDossier` does
 */
export function createStore(read: (json: unknown) => Opened): DossierStore {
  const feeds = new Map<string, Feed>();
  /** Addresses that have a dossier and no listener; the one left longest ago comes first. */
  const kept = new Set<string>();
  let refreshing = 0;

  const wake = () => {
    for (const feed of feeds.values()) feed.schedule();
  };

  /** Listens on the window: an element of the page can stand in for `document.addEventListener`, but not for this one. */
  const countRefreshing = (by: number) => {
    refreshing += by;
    globalThis[refreshing ? 'addEventListener' : 'removeEventListener']?.('visibilitychange', wake);
  };

  const createFeed = (url: string): Feed => {
    const listeners = new Set<Subscription>();
    let state = LOADING;
    /** The state without what later attempts brought: the last good dossier with its own problems. */
    let good: DossierState | undefined;
    /** What `good` was read from. */
    let text: string | undefined;
    /** The last text, where it made no better dossier, and why. */
    let refused: { readonly text: string | undefined; readonly problems: readonly RawProblem[] } | undefined;
    /** Of the one request that counts: an answer to any other comes too late. */
    let current: AbortController | undefined;
    /** When to ask next whatever the listeners' wishes: a retry, or a reload (0). */
    let askAt: number | undefined;
    /** When the last attempt ended. */
    let askedAt = -Infinity;
    /** Retries since the last success or reload. A refresh gets no new ones: no storm on a server in trouble. */
    let retries = 0;
    /** The only timer: for whatever comes next. */
    let timer: ReturnType<typeof setTimeout> | undefined;

    /** Derives the timer from all of the above, so that no event needs to know what another had planned. */
    const schedule = () => {
      const now = Date.now();
      let wait = Infinity;
      if (!listeners.size) {
        if (!kept.has(url)) wait = 0;
      } else if (askAt !== undefined) wait = askAt - now;
      // `=== true`, because a page's <img name="hidden"> puts itself in the place of `document.hidden`.
      else if (!current && globalThis.document?.hidden !== true) {
        for (const { interval } of listeners) wait = Math.min(wait, interval);
        // The clock of a device may be set back: never wait longer than was wished.
        wait = Math.min(wait, askedAt + wait - now);
      }
      clearTimeout(timer);
      if (wait < Infinity) timer = setTimeout(() => void (listeners.size ? load('no-cache') : release()), wait);
    };

    const release = () => {
      current?.abort();
      current = undefined;
      if (good) {
        state = good;
        kept.add(url);
      } else feeds.delete(url);
      if (kept.size > KEPT_DOSSIERS) {
        const [longest] = kept;
        kept.delete(longest!);
        feeds.delete(longest!);
      }
    };

    const load = async (cache: RequestCache) => {
      current?.abort();
      const control = (current = new AbortController());
      askAt = undefined;
      schedule();

      const answer = await fetchJson(url, { control, cache, known: text });
      // Left, or overtaken. What a `fetch` that heeds no signal still brings must not replace anything newer.
      if (current !== control) return;
      current = undefined;
      askedAt = Date.now();

      // Of the answer's own: on a page that extends Object.prototype, any object may seem to have a `problem`.
      const problem = Object.hasOwn(answer, 'problem') ? answer.problem : undefined;
      if (problem) {
        const delay = RETRY_DELAYS_MS[retries];
        if (answer.isTransient && delay) {
          retries++;
          // Spread by half to either side: the readers of a page must not come back all at once.
          askAt = askedAt + delay * (0.5 + Math.random());
        }
      } else {
        retries = 0;
        if (answer.text === text) refused = undefined;
        else if (answer.text !== refused?.text) refused = take(answer);
      }
      const problems = problem ? [problem] : refused?.problems;
      schedule();
      publish(problems ? Object.freeze({ ...(good ?? { status: 'failed' }), problems }) : good!);
    };

    /** Makes a new text the good one, or says why not. */
    const take = (answer: Delivery): typeof refused => {
      try {
        const { dossier, problems } = read(answer.json);
        if (!dossier) return { text: answer.text, problems: problems.map((one) => ({ ...one, url })) };
        if (good && isOlder(dossier, good.dossier!))
          return { text: answer.text, problems: [{ code: 'version-older', severity: 'warning', path: '/version', value: dossier.version, url }] };
        text = answer.text;
        good = Object.freeze({ status: 'ready', dossier, problems });
        return undefined;
      } catch (error) {
        return { text: answer.text, problems: [{ ...unreadable(error), url }] };
      }
    };

    /** Tells a state that differs from the last. The same text again, or the same failure again, is not news. */
    const publish = (next: DossierState) => {
      if (next.status === state.status && next.dossier === state.dossier && areSame(next.problems, state.problems))
        return;
      state = next;
      for (const subscription of [...listeners])
        // One called before may have stopped this one, or caused a newer state, which all have been told by then.
        if (state === next && listeners.has(subscription)) tell(subscription);
    };

    const tell = ({ listener }: Subscription) => {
      try {
        listener(state);
      } catch (error) {
        (globalThis.reportError ?? console.error)(error);
      }
    };

    return {
      schedule,
      subscribe(subscription) {
        const isRefreshing = subscription.interval < Infinity;
        const isFirst = !listeners.size;
        listeners.add(subscription);
        kept.delete(url);
        if (isRefreshing) countRefreshing(1);
        if (isFirst && !current && Date.now() - askedAt > KEPT_FRESH_MS) void load(good ? 'no-cache' : 'default');
        else if (isFirst || isRefreshing) schedule();
        tell(subscription);
        return () => {
          if (!listeners.delete(subscription)) return;
          if (isRefreshing) countRefreshing(-1);
          if (isRefreshing || !listeners.size) schedule();
        };
      },
      reload() {
        askAt = retries = 0;
        schedule();
        if (!good) publish(LOADING);
      },
    };
  };

  const keyOf = (url: string) => url.replace(/#.*/s, '');

  return {
    subscribe(url, listener, refreshSeconds = 0) {
      const key = keyOf(url);
      let feed = feeds.get(key);
      if (!feed) feeds.set(key, (feed = createFeed(key)));
      return feed.subscribe({
        listener,
        interval:
          refreshSeconds > 0
            ? Math.min(Math.max(refreshSeconds, MIN_REFRESH_SECONDS), MAX_REFRESH_SECONDS) * 1000
            : Infinity,
      });
    },
    reload: (url) => feeds.get(keyOf(url))?.reload(),
  };
}

/**
 * Whether `next` is an earlier state of `shown`, as an edge of a content network that lags behind may send it. To take a
 * version back, publish the former content under a higher number.
 */
function isOlder(next: Dossier, shown: Dossier): boolean {
  return (
    next.id === shown.id &&
    (next.version < shown.version ||
      (next.version === shown.version && Date.parse(next.versionCreated) < Date.parse(shown.versionCreated)))
  );
}
