import type { RawProblem } from '../dossier/problems.js';
import { readerOf } from '../dossier/read.js';
import type { Dossier } from '../dossier/types.js';
import { composedParent } from './composed-parent.js';
import { warnOnce } from './console-log.js';
import { openDossier } from './open-dossier.js';
import { store } from './store-page.js';

/** What is known of the dossier that an element shows. */
export interface DossierState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly dossier?: Dossier;
  readonly problems: readonly RawProblem[];
  /** True where nobody named a dossier and the library's example stands in. */
  readonly example?: boolean;
  /** What a provider read the dossier from, for widgets of another copy of the library. */
  readonly json?: unknown;
}
export type DossierListener = (state: DossierState) => void;

/** Where an element wants its dossier from; the first that is there counts. */
export interface DossierSource {
  /** The `dossier` property: what `parse` gave, parsed JSON, or the text of JSON. */
  readonly given?: unknown;
  readonly src?: string | null | undefined;
  /** Seconds between two refreshes. */
  readonly refresh?: number | undefined;
}

/** A `<conflict-dossier>`, of whatever copy of the library. */
export interface DossierProvider extends Element {
  followDossier(listener: DossierListener): () => void;
}
const PROVIDER = 'conflict-dossier';
/** How long a provider may stay without its element before the developer is reminded. */
const PATIENCE_MS = 5000;
const LOADING: DossierState = { status: 'loading', problems: [] };

const opened = new WeakMap<object, DossierState>();

/** The state of a dossier that was handed over as an object, opened once however many elements get it. */
export function openGiven(given: unknown): DossierState {
  if (typeof given === 'string') {
    try {
      return stateOf(JSON.parse(given));
    } catch {
      return failed('json-syntax', given);
    }
  }
  if (typeof given !== 'object' || given === null) return stateOf(given);
  if (readerOf(given)) return { status: 'ready', dossier: given as Dossier, problems: [] };
  let state = opened.get(given);
  if (!state) opened.set(given, (state = stateOf(given)));
  return state;
}

function stateOf(json: unknown): DossierState {
  const result = openDossier(json);
  return { status: result.dossier ? 'ready' : 'failed', ...result };
}

const failed = (code: RawProblem['code'], value: unknown, more?: Partial<RawProblem>): DossierState => ({
  status: 'failed',
  problems: [{ code, severity: 'error', path: '', value, ...more }],
});

let example: Promise<DossierState> | undefined;
/** The same once it is there, so that an element that moves shows it at once. */
let exampleState: DossierState | undefined;
const loadExample = () =>
  (example ??= import('../dossiers/nagorno-karabakh-2020.json', { with: { type: 'json' } }).then(
    ({ default: json }) => (exampleState = { ...stateOf(json), example: true }),
    (error: unknown) => {
      example = undefined;
      return failed('network', String(error), { url: 'nagorno-karabakh-2020.json' });
    },
  ));

function nearestProvider(host: Element): Element | undefined {
  for (let node = composedParent(host); node; node = composedParent(node)) {
    if ((node as Element).localName === PROVIDER) return node as Element;
  }
  return undefined;
}

/**
 * Tells `listener` the state of an element's dossier, at once where it is known and on each change, until the returned
 * function is called.
 */
export function followDossier(host: Element, { given, src, refresh }: DossierSource, listener: DossierListener): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  const whenAlive = (state: DossierState) => {
    if (!stopped) listener(state);
  };

  /** A dossier that another copy of the library opened cannot be asked for its lists here: it is opened anew. */
  const readable = (state: DossierState) =>
    listener(state.dossier && !readerOf(state.dossier) ? { ...openGiven(state.json), ...(Object.hasOwn(state, 'example') && { example: true }) } : state);

  if (given !== undefined && given !== null) listener(openGiven(given));
  else if (src) {
    const url = tryUrl(src, host.ownerDocument.baseURI);
    if (url) stop = store.subscribe(url.href, listener, refresh);
    else listener(failed('url', src));
  } else {
    const provider = nearestProvider(host) as Partial<DossierProvider> | undefined;
    if (!provider) {
      listener(exampleState ?? LOADING);
      if (!exampleState) void loadExample().then(whenAlive);
    } else if (provider.followDossier) stop = provider.followDossier(readable);
    else {
      // The tag is there, its element is not yet: the page upgrades it later.
      listener(LOADING);
      const remind = setTimeout(() => warnOnce('<conflict-dossier> is not registered: import "conflict-widgets/dossier.js".'), PATIENCE_MS);
      stop = () => clearTimeout(remind);
      void customElements.whenDefined(PROVIDER).then(() => {
        clearTimeout(remind);
        if (stopped) return;
        customElements.upgrade(provider as Element);
        // Where somebody else defined the tag, its address is all that can be had from it.
        if (provider.followDossier) stop = provider.followDossier(readable);
        else if (provider.getAttribute!('src')) stop = followDossier(host, { src: provider.getAttribute!('src'), refresh }, listener);
        else listener(failed('foreign-provider', PROVIDER));
      });
    }
  }
  return () => {
    stopped = true;
    stop?.();
  };
}

function tryUrl(src: string, base: string): URL | undefined {
  try {
    return new URL(src, base);
  } catch {
    return undefined; // the caller reports it
  }
}
