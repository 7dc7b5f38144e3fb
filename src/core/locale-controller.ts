import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadMessages } from '../i18n/load.js';
import { createLocale } from '../i18n/locale.js';
import type { Locale } from '../i18n/locale.js';
import { negotiate } from '../i18n/negotiate.js';
import { warnOnce } from './console-log.js';

/** Watches `lang` and `dir` in one tree (a document or shadow root) for all elements in it: one observer a tree. */
const watched = new WeakMap<Node, { readonly observer: MutationObserver; readonly listeners: Set<() => void> }>();

function watch(root: Node, listener: () => void): () => void {
  let entry = watched.get(root);
  if (!entry) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => {
      for (const notify of [...listeners]) notify();
    });
    observer.observe(root, { subtree: true, childList: false, attributes: true, attributeFilter: ['lang', 'dir'] });
    watched.set(root, (entry = { observer, listeners }));
  }
  const { observer, listeners } = entry;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (!listeners.size) {
      observer.disconnect();
      watched.delete(root);
    }
  };
}

/** The reader's language and direction: those of the element or its nearest ancestor that says, also when they change. */
export class LocaleController implements ReactiveController {
  /** Undefined until the messages of the language are there. */
  locale: Locale | undefined;
  /** The direction that the page gives, or that of the language where it gives none. */
  dir: 'ltr' | 'rtl' = 'ltr';
  readonly #host: ReactiveControllerHost & Element;
  #stops: (() => void)[] = [];
  #tag: string | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    // Mutations do not cross the borders of shadow trees, so each tree around the element is watched.
    for (let root: Node | null = this.#host.getRootNode(); root; root = (root as ShadowRoot).host?.getRootNode()) {
      this.#stops.push(watch(root, () => this.#read()));
    }
    this.#read();
  }

  hostDisconnected() {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  #read() {
    let tag: string | null = null;
    let dir: string | null = null;
    // As HTML defines a node's language: by its parent, and from a shadow root to the host; slots do not count.
    for (let node: Node | null = this.#host; node && !(tag && dir); node = node.parentNode ?? (node as ShadowRoot).host) {
      const element = node as Partial<Element>;
      const says = (name: string) => element.getAttribute?.(name) || null;
      tag ??= says('lang');
      // A language that is nearer than any direction brings its own: <conflict-quote lang="ar"> in a left-to-right page.
      dir ??= /^(ltr|rtl)$/i.exec(says('dir') ?? '')?.[0].toLowerCase() ?? (tag && says('lang') ? negotiate(tag).dir : null);
    }
    const wanted = negotiate(tag ?? undefined);
    const direction = (dir ?? wanted.dir) as 'ltr' | 'rtl';
    const key = `${tag} ${direction}`;
    if (key === this.#tag) return;
    this.#tag = key;
    const use = (messages: Parameters<typeof createLocale>[1]) => {
      if (key !== this.#tag) return;
      this.locale = createLocale(tag ?? undefined, messages);
      this.dir = direction;
      this.#host.requestUpdate();
    };
    const messages = loadMessages(wanted.lang);
    if (!(messages instanceof Promise)) return use(messages);
    messages.then(use, (error: unknown) => {
      // Facts in English are better than none.
      warnOnce(`the words for "${wanted.lang}" could not be loaded; English stands in.`, error);
      use(loadMessages('en') as Parameters<typeof use>[0]);
    });
  }
}
