import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { KEPT_DOSSIERS, KEPT_FRESH_MS, TIMEOUT_MS } from '../../src/core/fetch-limits.js';
import { createStore, type DossierState, type DossierStore } from '../../src/core/store.js';
import type { Opened } from '../../src/core/open-dossier.js';
import type { Dossier } from '../../src/dossier/types.js';

const URL_A = 'https://news.example/a.json';
const URL_B = 'https://news.example/b.json';

/** One call of the stand-in for `fetch`. It heeds its signal like a browser's, unless `deaf`. */
interface Call {
  readonly url: string;
  readonly init: RequestInit;
  answer(body: unknown, status?: number): Promise<void>;
  fail(): Promise<void>;
  readonly isAborted: boolean;
}
let calls: Call[];
let isDeaf: boolean;
let opened: unknown[];
let store: DossierStore;
let visibility: EventTarget & { hidden: boolean; listening: number };
let reported: unknown[];
const globals = globalThis as unknown as Record<string, unknown>;
const before = { fetch: globals['fetch'] };

/** Lets everything happen that needs no timer. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function pass(ms: number): Promise<void> {
  mock.timers.tick(ms);
  await settle();
}

/** A reader that knows little: what has no `id` is refused, what has `flaws` has that many problems. */
function open(json: unknown): Opened {
  opened.push(json);
  const { id, flaws = 0, explode } = json as { id?: string; flaws?: number; explode?: boolean };
  if (explode) throw new Error('reader broke');
  if (!id) return { problems: [{ code: 'type', severity: 'error', path: '' }] };
  const problems = Array.from({ length: flaws }, (_, i) => ({ code: 'missing', severity: 'error', path: `/${i}` }) as const);
  return { dossier: Object.freeze(json) as Dossier, problems };
}

const nk = (version: number, more = {}) => ({ id: 'nk', version, versionCreated: `2020-10-0${version}T00:00Z`, ...more });

/** Subscribes and keeps every state told. */
function listen(url = URL_A, refreshSeconds?: number): { states: DossierState[]; stop: () => void; said: () => string[] } {
  const states: DossierState[] = [];
  const stop = store.subscribe(url, (state) => states.push(state), refreshSeconds);
  /** Status, version shown and codes of problems, short. */
  const said = () =>
    states.map(({ status, dossier, problems }) =>
      [status, dossier?.version ?? '', ...problems.map(({ code }) => code)].join(' ').trim().replace(/ +/g, ' '),
    );
  return { states, stop, said };
}

const last = () => calls.at(-1)!;

beforeEach(() => {
  calls = [];
  opened = [];
  reported = [];
  isDeaf = false;
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_600_000_000_000 });
  mock.method(Math, 'random', () => 0.5);
  globals['fetch'] = (url: string, init: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      const signal = init.signal!;
      if (!isDeaf) signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      calls.push({
        url,
        init,
        answer: (body, status = 200) => {
          resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
          return settle();
        },
        fail: () => {
          reject(new TypeError('Failed to fetch'));
          return settle();
        },
        get isAborted() {
          return signal.aborted;
        },
      });
    });
  visibility = Object.assign(new EventTarget(), { hidden: false, listening: 0 });
  globals['document'] = visibility;
  globals['addEventListener'] = (type: string, listener: EventListener) => {
    visibility.addEventListener(type, listener);
    visibility.listening++;
  };
  globals['removeEventListener'] = (type: string, listener: EventListener) => {
    visibility.removeEventListener(type, listener);
    visibility.listening = 0;
  };
  globals['reportError'] = (error: unknown) => reported.push(error);
  store = createStore(open);
});

afterEach(() => {
  // `restoreAll` keeps what it restored, and would put mocked timers back in place the next time.
  mock.reset();
  mock.timers.reset();
  globals['fetch'] = before.fetch;
  for (const name of ['document', 'addEventListener', 'removeEventListener', 'reportError']) delete globals[name];
});

async function hide(isHidden: boolean): Promise<void> {
  visibility.hidden = isHidden;
  visibility.dispatchEvent(new Event('visibilitychange'));
  await settle();
}

/** What a new listener learns is also what tells whether a timer is left: none is due, however long one waits. */
async function assertNothingLeft(): Promise<void> {
  const asked = calls.length;
  await pass(10 * TIMEOUT_MS);
  assert.equal(calls.length, asked, 'nothing is asked later');
}

// — one request for all —

test('tells a new listener at once that the dossier is loading', () => {
  assert.deepEqual(listen().said(), ['loading']);
});

test('serves forty listeners with one request, one reading and one frozen object', async () => {
  const all = Array.from({ length: 40 }, () => listen());
  await last().answer(nk(1));
  assert.equal(calls.length, 1);
  assert.equal(opened.length, 1);
  const [first] = all;
  assert.deepEqual(first!.said(), ['loading', 'ready 1']);
  for (const { states } of all) assert.equal(states[1], first!.states[1]);
  assert.ok(Object.isFrozen(first!.states[1]));
});

test('tells a late listener what is known, without a request', async () => {
  listen();
  await last().answer(nk(1));
  const late = listen();
  await settle();
  assert.deepEqual(late.said(), ['ready 1']);
  assert.equal(calls.length, 1);
});

test('asks once for addresses that differ after the hash, and once for each other address', () => {
  listen(`${URL_A}#quotes`);
  listen(URL_A);
  listen(URL_B);
  assert.deepEqual(calls.map(({ url }) => url), [URL_A, URL_B]);
});

test('trusts the HTTP cache first, and asks the server on a refresh, a retry and a reload', async () => {
  listen(URL_A, 60);
  await last().fail();
  await pass(500);
  await last().answer(nk(1));
  await pass(60_000);
  await last().answer(nk(1));
  store.reload(URL_A);
  await pass(0);
  assert.deepEqual(calls.map(({ init }) => init.cache), ['default', 'no-cache', 'no-cache', 'no-cache']);
});

test('opened fetch when it asks, so that a page may replace it late', () => {
  const replaced = mock.fn(() => new Promise<Response>(() => {}));
  globals['fetch'] = replaced;
  listen();
  assert.equal(replaced.mock.callCount(), 1);
});

test('shows the problems of a dossier beside it', async () => {
  const { said } = listen();
  await last().answer(nk(1, { flaws: 2 }));
  assert.deepEqual(said(), ['loading', 'ready 1 missing missing']);
});

// — failures and retries —

test('tells a first failure at once and goes on trying', async () => {
  const { said } = listen();
  await last().answer('', 500);
  assert.deepEqual(said(), ['loading', 'failed http-status']);
  await pass(500);
  await last().answer(nk(1));
  assert.deepEqual(said(), ['loading', 'failed http-status', 'ready 1']);
});

test('tells that the time is up when it is, to the millisecond', async () => {
  const { said } = listen();
  await pass(TIMEOUT_MS - 1);
  assert.deepEqual(said(), ['loading']);
  await pass(1);
  assert.deepEqual(said(), ['loading', 'failed timeout']);
});

test('retries twice, after half a second and two seconds, and no more', async () => {
  const { said } = listen();
  await last().fail();
  await pass(499);
  assert.equal(calls.length, 1);
  await pass(1);
  assert.equal(calls.length, 2);
  await last().fail();
  await pass(1999);
  assert.equal(calls.length, 2);
  await pass(1);
  assert.equal(calls.length, 3);
  await last().fail();
  await assertNothingLeft();
  assert.deepEqual(said(), ['loading', 'failed network'], 'the same failure is told once');
});

test('spopened retries by half to either side', async () => {
  mock.method(Math, 'random', () => 0);
  listen(URL_A);
  await last().fail();
  await pass(250);
  assert.equal(calls.length, 2);
  mock.method(Math, 'random', () => 1);
  listen(URL_B);
  await last().fail();
  await pass(749);
  assert.equal(calls.length, 3);
  await pass(1);
  assert.equal(calls.length, 4);
});

test('tells a failure of another kind', async () => {
  const { said } = listen();
  await last().answer('', 500);
  await pass(500);
  await last().answer('', 503);
  await pass(2000);
  await last().answer('', 404);
  assert.deepEqual(said(), ['loading', 'failed http-status', 'failed http-status', 'failed http-status']);
});

const FINAL: readonly [name: string, body: unknown, status: number, code: string][] = [
  ['404', '', 404, 'http-status'],
  ['a web page', '<!DOCTYPE html>', 200, 'html-not-json'],
  ['broken JSON', '{', 200, 'json-syntax'],
  ['a root that the reader refuses', {}, 200, 'type'],
  ['a reader that throws', { explode: true }, 200, 'unreadable'],
];
for (const [name, body, status, code] of FINAL)
  test(`does not retry after ${name}`, async () => {
    const { said } = listen();
    await last().answer(body, status);
    await assertNothingLeft();
    assert.deepEqual(said(), ['loading', `failed ${code}`]);
  });

test('does not retry for a listener who joins a failed address', async () => {
  listen();
  await last().answer('', 404);
  assert.deepEqual(listen().said(), ['failed http-status']);
  await assertNothingLeft();
});

// — reload —

test('asks again when a reader presses "Try again", and shows that it does', async () => {
  const { said } = listen();
  await last().answer('', 404);
  store.reload(URL_A);
  await pass(0);
  await last().answer(nk(1));
  assert.deepEqual(said(), ['loading', 'failed http-status', 'loading', 'ready 1']);
});

test('makes one request of forty reloads in one turn', async () => {
  listen();
  await last().answer(nk(1));
  for (let i = 0; i < 40; i++) store.reload(URL_A);
  await pass(0);
  assert.equal(calls.length, 2);
});

test('keeps the dossier in view while a reload is under way', async () => {
  const { said } = listen();
  await last().answer(nk(1));
  store.reload(URL_A);
  await pass(0);
  assert.deepEqual(said(), ['loading', 'ready 1']);
  await last().answer(nk(2));
  assert.deepEqual(said(), ['loading', 'ready 1', 'ready 2']);
});

test('grants new retries after a reload', async () => {
  listen();
  for (const wait of [500, 2000]) {
    await last().fail();
    await pass(wait);
  }
  await last().fail();
  store.reload(URL_A);
  await pass(0);
  await last().fail();
  await pass(500);
  assert.equal(calls.length, 5);
});

test('takes the place of a retry that waits', async () => {
  listen();
  await last().fail();
  store.reload(URL_A);
  await pass(0);
  await last().answer(nk(1));
  await assertNothingLeft();
  assert.equal(calls.length, 2);
});

test('asks nothing on a reload for nobody', async () => {
  store.reload(URL_A);
  const { stop } = listen();
  await last().answer(nk(1));
  stop();
  await pass(0);
  store.reload(URL_A);
  await assertNothingLeft();
  assert.equal(calls.length, 1);
});

test('asks for the next listener what was asked for nobody', async () => {
  const { stop } = listen();
  await last().answer(nk(1));
  stop();
  await pass(0);
  store.reload(URL_A);
  listen();
  await pass(0);
  assert.equal(calls.length, 2);
});

// — order of answers —

test('gives up the request that a reload overtakes', async () => {
  listen();
  const [older] = calls;
  store.reload(URL_A);
  await pass(0);
  assert.equal(older!.isAborted, true);
  assert.equal(last().isAborted, false);
});

test('never shows the answer to an older request after that to a newer one', async () => {
  isDeaf = true;
  const { said } = listen();
  const [older] = calls;
  store.reload(URL_A);
  await pass(0);
  await last().answer(nk(1, { title: 'newer' }));
  await older!.answer(nk(1, { title: 'older' }));
  assert.deepEqual(said(), ['loading', 'ready 1']);
  assert.deepEqual(opened, [nk(1, { title: 'newer' })]);
});

test('never shows the answer to an older request before that to a newer one either', async () => {
  isDeaf = true;
  const { said } = listen();
  const [older] = calls;
  store.reload(URL_A);
  await pass(0);
  await older!.answer(nk(1));
  assert.deepEqual(said(), ['loading']);
});

const OLDER: readonly [name: string, next: object, shown: string][] = [
  ['a lower version', nk(1), 'ready 2 version-older'],
  ['the same version of an earlier time', nk(2, { versionCreated: '2020-10-01T00:00Z' }), 'ready 2 version-older'],
];
for (const [name, next, shown] of OLDER)
  test(`keeps the dossier and says so when a refresh brings ${name}`, async () => {
    const { said, states } = listen(URL_A, 60);
    await last().answer(nk(2));
    await pass(60_000);
    await last().answer(next);
    assert.deepEqual(said(), ['loading', 'ready 2', shown]);
    assert.equal(states[2]!.dossier, states[1]!.dossier);
    assert.equal(states[2]!.problems[0]!.severity, 'warning');
  });

test('shows a correction that forgot to raise the version', async () => {
  const { states } = listen(URL_A, 60);
  await last().answer(nk(2));
  await pass(60_000);
  await last().answer(nk(2, { title: 'corrected' }));
  assert.deepEqual(states.at(-1)!.dossier, nk(2, { title: 'corrected' }));
});

test('shows a higher version that bears an earlier time', async () => {
  const { said } = listen(URL_A, 60);
  await last().answer(nk(2));
  await pass(60_000);
  await last().answer(nk(3, { versionCreated: '2020-10-01T00:00Z' }));
  assert.deepEqual(said(), ['loading', 'ready 2', 'ready 3']);
});

test('shows another dossier published at the same address, whatever its version', async () => {
  const { states } = listen(URL_A, 60);
  await last().answer(nk(2));
  await pass(60_000);
  await last().answer(nk(1, { id: 'other' }));
  assert.deepEqual(states.at(-1)!.dossier, nk(1, { id: 'other' }));
});

// — refresh —

test('asks again as often as the shortest wish, counted from the last answer', async () => {
  listen(URL_A, 100);
  const short = listen(URL_A, 30);
  await last().answer(nk(1));
  await pass(29_999);
  assert.equal(calls.length, 1);
  await pass(1);
  assert.equal(calls.length, 2);
  await last().answer(nk(1));
  short.stop();
  await pass(99_999);
  assert.equal(calls.length, 2);
  await pass(1);
  assert.equal(calls.length, 3);
});

test('takes the shorter wish of a listener who comes later, counted from the last answer', async () => {
  listen(URL_A, 100);
  await last().answer(nk(1));
  await pass(20_000);
  listen(URL_A, 30);
  await pass(9_999);
  assert.equal(calls.length, 1);
  await pass(1);
  assert.equal(calls.length, 2);
});

const WISHES: readonly [wish: number, seconds: number][] = [
  [1, 15],
  [15, 15],
  [0.001, 15],
];
for (const [wish, seconds] of WISHES)
  test(`refreshes every ${seconds} seconds for a wish of ${wish}`, async () => {
    listen(URL_A, wish);
    await last().answer(nk(1));
    await pass(seconds * 1000 - 1);
    assert.equal(calls.length, 1);
    await pass(1);
    assert.equal(calls.length, 2);
  });

for (const wish of [0, -30, NaN, undefined])
  test(`never refreshes for a wish of ${wish}`, async () => {
    listen(URL_A, wish);
    await last().answer(nk(1));
    await assertNothingLeft();
    assert.equal(visibility.listening, 0);
  });

for (const wish of [1e9, Infinity])
  test(`does not take a wish of ${wish} seconds for none, as setTimeout would`, async () => {
    const waits = mock.method(globalThis, 'setTimeout');
    listen(URL_A, wish);
    await last().answer(nk(1));
    assert.equal(waits.mock.calls.at(-1)!.arguments[1], 1e9);
  });

test('says nothing when a refresh brings the same text, and does not read it', async () => {
  const { said } = listen(URL_A, 15);
  await last().answer(nk(1, { flaws: 1 }));
  for (let i = 0; i < 3; i++) {
    await pass(15_000);
    await last().answer(nk(1, { flaws: 1 }));
  }
  assert.deepEqual(said(), ['loading', 'ready 1 missing']);
  assert.equal(calls.length, 4);
  assert.equal(opened.length, 1);
});

test('shows what a refresh brings', async () => {
  const { said } = listen(URL_A, 15);
  await last().answer(nk(1));
  await pass(15_000);
  await last().answer(nk(2));
  assert.deepEqual(said(), ['loading', 'ready 1', 'ready 2']);
});

const BROKEN: readonly [name: string, body: unknown, status: number, code: string][] = [
  ['404', '', 404, 'http-status'],
  ['a web page', '<!DOCTYPE html>', 200, 'html-not-json'],
  ['a refused root', {}, 200, 'type'],
];
for (const [name, body, status, code] of BROKEN)
  test(`keeps the last good dossier when a refresh brings ${name}, tells it once, and tells when it is over`, async () => {
    const { said, states } = listen(URL_A, 15);
    await last().answer(nk(1, { flaws: 1 }));
    for (let i = 0; i < 3; i++) {
      await pass(15_000);
      await last().answer(body, status);
    }
    await pass(15_000);
    await last().answer(nk(1, { flaws: 1 }));
    assert.deepEqual(said(), ['loading', 'ready 1 missing', `ready 1 ${code}`, 'ready 1 missing']);
    assert.equal(states.at(-1)!.dossier, states[1]!.dossier);
    assert.equal(states.at(-1)!.problems, states[1]!.problems);
  });

test('gives the retries of an outage once, not anew at each refresh', async () => {
  listen(URL_A, 15);
  await last().answer(nk(1));
  await pass(15_000);
  for (const wait of [500, 2000, 15_000, 15_000]) {
    await last().answer('', 503);
    await pass(wait);
  }
  assert.equal(calls.length, 6);
});

test('gives new retries to an outage after a success', async () => {
  listen(URL_A, 15);
  for (const wait of [500, 2000]) {
    await last().fail();
    await pass(wait);
  }
  await last().answer(nk(1));
  await pass(15_000);
  await last().fail();
  await pass(500);
  assert.equal(calls.length, 5);
});

test('goes on refreshing an address that has failed', async () => {
  const { said } = listen(URL_A, 15);
  await last().answer('', 404);
  await pass(15_000);
  await last().answer(nk(1));
  assert.deepEqual(said(), ['loading', 'failed http-status', 'ready 1']);
});

test('rests while the page is hidden, and catches up when it is seen again', async () => {
  listen(URL_A, 15);
  await last().answer(nk(1));
  await hide(true);
  await pass(100_000);
  assert.equal(calls.length, 1);
  await hide(false);
  await pass(0);
  assert.equal(calls.length, 2);
});

test('waits out the rest of the time when the page was hidden for a moment', async () => {
  listen(URL_A, 15);
  await last().answer(nk(1));
  await pass(5000);
  await hide(true);
  await pass(5000);
  await hide(false);
  await pass(4999);
  assert.equal(calls.length, 1);
  await pass(1);
  assert.equal(calls.length, 2);
});

test('loads a dossier for the first time even while the page is hidden', async () => {
  visibility.hidden = true;
  const { said } = listen(URL_A, 15);
  await last().answer(nk(1));
  assert.deepEqual(said(), ['loading', 'ready 1']);
});

test('takes an image named "hidden" for no hidden page', async () => {
  Object.assign(visibility, { hidden: { tagName: 'IMG' } });
  listen(URL_A, 15);
  await last().answer(nk(1));
  await pass(15_000);
  assert.equal(calls.length, 2);
});

test('listens to visibility only while something refreshes', () => {
  const still = listen(URL_A);
  assert.equal(visibility.listening, 0);
  const one = listen(URL_A, 15);
  const two = listen(URL_B, 15);
  assert.ok(visibility.listening > 0);
  one.stop();
  one.stop();
  assert.ok(visibility.listening > 0);
  two.stop();
  assert.equal(visibility.listening, 0);
  still.stop();
});

test('does not wait longer than was wished when the clock is set back', async () => {
  listen(URL_A, 15);
  await last().answer(nk(1));
  mock.timers.setTime(Date.now() - 3_600_000);
  await hide(true);
  await hide(false);
  await pass(15_000);
  assert.equal(calls.length, 2);
});

test('works where there is neither document nor events', async () => {
  for (const name of ['document', 'addEventListener', 'removeEventListener', 'reportError']) delete globals[name];
  const { said, stop } = listen(URL_A, 15);
  await last().answer(nk(1));
  await pass(15_000);
  await last().answer(nk(2));
  stop();
  assert.deepEqual(said(), ['loading', 'ready 1', 'ready 2']);
});

// — listeners that come and go —

test('gives up the request when the last listener goes, and not before', async () => {
  const [one, two] = [listen(), listen()];
  one.stop();
  await pass(0);
  assert.equal(last().isAborted, false);
  two.stop();
  await pass(0);
  assert.equal(last().isAborted, true);
  assert.deepEqual(two.said(), ['loading']);
});

test('goes on with the request when an element is moved', async () => {
  listen().stop();
  const { said } = listen();
  await pass(0);
  await last().answer(nk(1));
  assert.equal(calls.length, 1);
  assert.deepEqual(said(), ['loading', 'ready 1']);
});

test('goes on with a retry when an element is moved', async () => {
  const { stop } = listen();
  await last().fail();
  stop();
  const { said } = listen();
  await pass(500);
  await last().answer(nk(1));
  assert.deepEqual(said(), ['failed network', 'ready 1']);
  assert.equal(calls.length, 2);
});

test('drops the retry when the last listener goes', async () => {
  const { stop } = listen();
  await last().fail();
  stop();
  await assertNothingLeft();
});

test('starts afresh after a failure that everybody left', async () => {
  const { stop } = listen();
  await last().answer('', 404);
  stop();
  await pass(0);
  assert.deepEqual(listen().said(), ['loading']);
  assert.equal(calls.length, 2);
});

test('tells nothing of a load that was given up, even if its fetch heeds no signal', async () => {
  isDeaf = true;
  const gone = listen();
  gone.stop();
  await pass(0);
  const { said } = listen();
  await calls[0]!.answer(nk(1));
  assert.deepEqual(gone.said(), ['loading']);
  assert.deepEqual(said(), ['loading']);
});

test('shows a kept dossier again at once, without a request', async () => {
  const { stop } = listen();
  await last().answer(nk(1));
  stop();
  await pass(KEPT_FRESH_MS);
  assert.deepEqual(listen().said(), ['ready 1']);
  assert.equal(calls.length, 1);
});

test('asks for a newer one beside a dossier that was kept for long', async () => {
  const { stop } = listen();
  await last().answer(nk(1));
  stop();
  await pass(KEPT_FRESH_MS + 1);
  const { said } = listen();
  await last().answer(nk(2));
  assert.deepEqual(said(), ['ready 1', 'ready 2']);
});

test('does not keep the failure of a refresh', async () => {
  const { stop } = listen(URL_A, 15);
  await last().answer(nk(1));
  await pass(15_000);
  await last().answer('', 404);
  stop();
  await pass(0);
  assert.deepEqual(listen().said(), ['ready 1']);
});

test(`keeps ${KEPT_DOSSIERS} dossiers, and lets go of the one left longest ago`, async () => {
  const address = (n: number) => `https://news.example/${n}.json`;
  for (let n = 0; n <= KEPT_DOSSIERS; n++) {
    const { stop } = listen(address(n));
    await last().answer(nk(1));
    stop();
    await pass(0);
  }
  const said = Array.from({ length: KEPT_DOSSIERS + 1 }, (_, n) => listen(address(n)).said()[0]);
  assert.deepEqual(said, ['loading', ...Array<string>(KEPT_DOSSIERS).fill('ready 1')]);
});

test('sets no timer for kept dossiers when the page is seen again', async () => {
  const { stop } = listen(URL_A);
  await last().answer(nk(1));
  stop();
  await pass(0);
  listen(URL_B, 15);
  const timers = mock.method(globalThis, 'setTimeout');
  await hide(true);
  await hide(false);
  assert.equal(timers.mock.callCount(), 0);
});

test('does not let go of a dossier that is shown', async () => {
  const { said, stop } = listen(URL_A);
  await last().answer(nk(1));
  stop();
  await pass(0);
  listen(URL_A);
  for (let n = 0; n < 2 * KEPT_DOSSIERS; n++) {
    const other = listen(`https://news.example/${n}.json`);
    await last().answer(nk(1));
    other.stop();
    await pass(0);
  }
  const asked = calls.length;
  assert.deepEqual(listen(URL_A).said(), ['ready 1']);
  assert.equal(calls.length, asked);
  assert.deepEqual(said(), ['loading', 'ready 1']);
});

test('leaves nothing behind after ten thousand comings and goings', async () => {
  const pending = new Set<unknown>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  mock.method(globalThis, 'setTimeout', (run: () => void, ms: number) => {
    const timer = set(() => {
      pending.delete(timer);
      run();
    }, ms);
    pending.add(timer);
    return timer;
  });
  mock.method(globalThis, 'clearTimeout', (timer: NodeJS.Timeout) => {
    pending.delete(timer);
    clear(timer);
  });
  const sizes = mock.method(Map.prototype, 'delete');
  for (let n = 0; n < 10_000; n++) {
    const { stop } = listen(`https://news.example/${n % 100}.json`, 15);
    stop();
    if (n % 1000 === 999) await pass(0);
  }
  assert.ok(calls.every(({ isAborted }) => isAborted));
  assert.equal(pending.size, 0);
  assert.equal(visibility.listening, 0);
  assert.equal(sizes.mock.callCount(), calls.length, 'each address that was asked is forgotten');
});

test('goes on telling the others when a listener throws, and reports what it threw', async () => {
  const error = new Error('listener broke');
  store.subscribe(URL_A, () => {
    throw error;
  });
  const { said } = listen();
  await last().answer(nk(1));
  assert.deepEqual(said(), ['loading', 'ready 1']);
  assert.deepEqual(reported, [error, error]);
});

test('lets a listener stop itself and another', async () => {
  const stops: (() => void)[] = [];
  const told: string[] = [];
  stops.push(store.subscribe(URL_A, ({ status }) => {
    told.push(`one ${status}`);
    if (status === 'ready') for (const stop of stops) stop();
  }));
  stops.push(store.subscribe(URL_A, ({ status }) => told.push(`two ${status}`)));
  await last().answer(nk(1));
  assert.deepEqual(told, ['one loading', 'two loading', 'one ready']);
});

test('tells a listener that comes inside another the news once', async () => {
  const told: string[] = [];
  const stop = store.subscribe(URL_A, ({ status }) => {
    if (status === 'ready') store.subscribe(URL_A, (state) => told.push(state.status));
  });
  await last().answer(nk(1));
  stop();
  assert.deepEqual(told, ['ready']);
});

test('tells no listener an old state after a new one when one listener causes the new one', async () => {
  store.subscribe(URL_A, ({ status }) => {
    if (status === 'failed') store.reload(URL_A);
  });
  const { said } = listen();
  await last().answer('', 404);
  assert.deepEqual(said(), ['loading', 'loading'], 'the failure, past already, is not told');
});

test('counts the same function twice when it subscribes twice', async () => {
  let told = 0;
  const listener = () => void told++;
  const stop = store.subscribe(URL_A, listener);
  store.subscribe(URL_A, listener);
  stop();
  stop();
  await last().answer(nk(1));
  assert.equal(told, 3);
});

// — over a real connection —

/** Real time and a real server; what the tests above replace is put back. */
async function withServer(
  listener: Parameters<typeof createServer>[1],
  run: (url: string) => Promise<void>,
): Promise<void> {
  mock.timers.reset();
  mock.method(Math, 'random', () => -0.49);
  globals['fetch'] = before.fetch;
  const server = createServer(listener!).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}/dossier.json`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('turns a 500 into the dossier that the server sends next', async () => {
  let asked = 0;
  await withServer(
    (_, response) => (asked++ ? response.end(JSON.stringify(nk(1))) : response.writeHead(500).end()),
    async (url) => {
      const states: string[] = [];
      await new Promise<void>((done) => {
        store.subscribe(url, ({ status }) => {
          states.push(status);
          if (status === 'ready') done();
        });
      });
      assert.deepEqual(states, ['loading', 'failed', 'ready']);
    },
  );
});

test('lets the server see that the last listener has gone', async () => {
  let closed!: () => void;
  const isClosed = new Promise<void>((resolve) => (closed = resolve));
  let stop!: () => void;
  await withServer(
    (_, response) => {
      response.on('close', closed);
      stop();
    },
    async (url) => {
      ({ stop } = listen(url));
      await isClosed;
    },
  );
});
