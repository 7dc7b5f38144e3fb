import { followDossier } from '../../core/dossier-source.js';
import type { DossierListener, DossierProvider, DossierState } from '../../core/dossier-source.js';
import { readerOf } from '../../dossier/read.js';

// In Node there is no HTMLElement to extend; importing the class must still do no harm.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * Gives every widget inside it one dossier. It has no looks of its own.
 *
 * @tag conflict-dossier
 * @attr {string} src - Address of the dossier.
 * @attr {number} refresh - Seconds between two refreshes; at least 15.
 * @slot - The part of the page that shares the dossier; a `<script type="application/json">` among it is the dossier itself.
 */
export class ConflictDossier extends Base implements DossierProvider {
  static readonly observedAttributes = ['src', 'refresh'];

  readonly #listeners = new Set<DossierListener>();
  #given: unknown;
  #state: DossierState = { status: 'loading', problems: [] };
  #stop: (() => void) | undefined;
  /** The dossier in the markup, as it was last read. */
  #inlineText: string | undefined;
  /** Markup may arrive after the start tag: the parser and scripts add the JSON later. */
  #children: MutationObserver | undefined;

  /** The dossier as `parse` gave it, JSON, or its text; goes before `src`. Undefined: `src`, inline JSON or a provider further out counts. */
  get dossier(): unknown {
    return this.#given ?? this.#state.dossier;
  }
  set dossier(value: unknown) {
    this.#given = value;
    this.#restart();
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }
  set src(value: string | null | undefined) {
    if (value) this.setAttribute('src', value);
    else this.removeAttribute('src');
  }

  connectedCallback() {
    // A property that was set before the element was upgraded hides the accessor.
    if (Object.hasOwn(this, 'dossier')) {
      const value = this.dossier;
      delete (this as { dossier?: unknown }).dossier;
      this.dossier = value;
    }
    this.#children = new MutationObserver(() => {
      if (this.#inlineScript() !== this.#inlineText) this.#restart();
    });
    this.#children.observe(this, { childList: true, characterData: true, subtree: true, attributes: false });
    this.#restart();
  }

  disconnectedCallback() {
    this.#children?.disconnect();
    this.#stop?.();
    this.#stop = undefined;
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null) {
    if (this.isConnected && before !== after) this.#restart();
  }

  /** Tells `listener` the state of the dossier now and on each change; returns the way to stop. */
  followDossier(listener: DossierListener): () => void {
    this.#listeners.add(listener);
    if (this.#stop) listener(this.#state);
    else this.#restart();
    return () => {
      this.#listeners.delete(listener);
      if (!this.#listeners.size) {
        this.#stop?.();
        this.#stop = undefined;
      }
    };
  }

  /** Nobody inside, no request. */
  #restart() {
    this.#stop?.();
    this.#stop = undefined;
    if (!this.#listeners.size) return;
    this.#inlineText = this.#inlineScript();
    if (this.#given === undefined && this.#inlineText && document.readyState === 'loading') {
      // The parser may be in the middle of it.
      const again = () => this.#restart();
      document.addEventListener('DOMContentLoaded', again, { once: true, capture: false, passive: true });
      this.#stop = () => document.removeEventListener('DOMContentLoaded', again);
      return;
    }
    this.#stop = followDossier(this, { given: this.#given ?? this.#inlineText, src: this.src, refresh: Number(this.getAttribute('refresh')) }, (state) => {
      this.#state = { ...state, json: readerOf(state.dossier)?.json };
      for (const listener of [...this.#listeners]) listener(this.#state);
    });
  }

  #inlineScript(): string | undefined {
    return this.querySelector(':scope > script[type="application/json"]')?.textContent?.trim() || undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conflict-dossier': ConflictDossier;
  }
}
