import { html, LitElement, nothing, ReactiveElement } from 'lit';
import type { CSSResultOrNative, PropertyValues, TemplateResult } from 'lit';
import type { Block } from '../document/blocks.js';
import { areSame, unreadable } from '../dossier/problems.js';
import type { Problem, RawProblem } from '../dossier/problems.js';
import { readerOf } from '../dossier/read.js';
import type { Dossier, DossierInput } from '../dossier/types.js';
import type { Locale } from '../i18n/locale.js';
import type { FrameView, ViewOptions } from '../view/frame-view.js';
import { adoptStyles } from './adopt-styles.js';
import { logProblems, warnOnce } from './console-log.js';
import { followDossier } from './dossier-source.js';
import type { DossierState } from './dossier-source.js';
import { ConflictErrorEvent } from './events/error-event.js';
import { ConflictLoadEvent } from './events/load-event.js';
import { ConflictSelectEvent } from './events/select-event.js';
import { ConflictUpdateEvent } from './events/update-event.js';
import { shell } from './frame.js';
import type { Frame } from './frame.js';
import { hasFallback } from './has-fallback.js';
import { inWords } from './in-words.js';
import { LocaleController } from './locale-controller.js';
import type { Menu } from './menu.js';
import { store } from './store-page.js';
import { styles } from './styles.js';
import { ViewController } from './view-controller.js';

/** What a view gives where there is something to show, and where there is not. */
export type Shown<V extends FrameView> = V | { readonly problems: readonly RawProblem[] };

/** `items="a b"` as a list of ids; no attribute, or an empty one, asks for everything. */
export const idList = {
  fromAttribute: (value: string | null) => value?.match(/\S+/g) ?? undefined,
};

const NOT_YET: DossierState = { status: 'loading', problems: [] };

/**
 * What all widgets share: where the dossier comes from, the reader's language, the states, and what is told to the page.
 * A widget adds its view, its template and its document, and nothing else.
 */
export abstract class ConflictElement<V extends FrameView = FrameView> extends LitElement {
  static override styles: CSSResultOrNative[] = [styles];
  static override properties = {
    src: {},
    items: { converter: idList },
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    compact: { type: Boolean, reflect: true },
    refresh: { type: Number },
    dossier: { attribute: false, noAccessor: true },
  };

  readonly #locale = new LocaleController(this);
  #given: unknown;
  #state = NOT_YET;
  #stop: (() => void) | undefined;
  #view: V | undefined;
  #shown: Dossier | undefined;
  #problems: readonly Problem[] = [];
  /** What was found wrong at the last update; its words follow. */
  #raw: readonly RawProblem[] = [];
  #menu: Menu | undefined;
  /** Whether a server rendered what is shown. */
  #isServed = false;

  /** Address of the dossier. */
  declare src: string | undefined;
  /** Ids of the items to show, in this order, as a list or separated by spaces; undefined: all. */
  declare items: readonly string[] | string | undefined;
  /** In place of the dossier's title. */
  declare heading: string | undefined;
  /** Level of the heading in the page, 2–6. */
  declare headingLevel: number;
  /** Less space, smaller figures. */
  declare compact: boolean;
  /** Seconds between two refreshes, at least 15; undefined: none. */
  declare refresh: number | undefined;

  constructor() {
    super();
    this.headingLevel = 3;
    this.compact = false;
    new ViewController(this);
  }

  /** The dossier shown. Setting it, to what `parse` gave, to JSON or to its text, goes before `src` and any provider. */
  get dossier(): Dossier | undefined {
    return this.#state.dossier;
  }
  set dossier(value: Dossier | DossierInput | string | null | undefined) {
    this.#given = value;
    // With an old value that differs from every new one: setting the same dossier again asks for it again.
    this.requestUpdate('dossier', NOT_YET);
  }

  /** What is wrong with the dossier, its delivery, or what was asked of it; empty where all is well. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** All that is shown, as blocks of a plain document; undefined until there is something. */
  async toDocument(): Promise<readonly Block[] | undefined> {
    // Of an element that never was in a page, no update is ever complete.
    if (this.isConnected || this.hasUpdated) await this.updateComplete;
    const { locale } = this.#locale;
    const blocks = this.#view && locale && (await this.document(this.#view, locale));
    return blocks && this.#isExample ? [{ kind: 'paragraph', text: [locale!.messages.frame.example] }, ...blocks] : blocks;
  }

  /** All that is shown, as plain text with its sources; empty until there is something. */
  async toText(): Promise<string> {
    const [{ toText }, blocks] = await Promise.all([import('../document/text.js'), this.toDocument()]);
    return blocks ? toText(blocks) : '';
  }

  /** All that is shown, as plain semantic HTML: what belongs inside the tag as its fallback. */
  async toHTML(): Promise<string> {
    const [{ toHtml }, blocks] = await Promise.all([import('../document/html.js'), this.toDocument()]);
    return blocks ? toHtml(blocks, { headingLevel: this.#level }) : '';
  }

  override connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  adoptedCallback() {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  protected override createRenderRoot() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#isServed = root.hasChildNodes();
    this.#adoptStyles(root);
    return root;
  }

  protected override willUpdate(changed: PropertyValues) {
    const hasNewSource = changed.has('src') || changed.has('refresh') || changed.has('dossier');
    if (this.isConnected && (hasNewSource || !this.#stop)) this.#follow();
    const { dossier, problems } = this.#state;
    const { locale } = this.#locale;
    const shown = dossier && locale && this.#safeView(dossier, locale);
    this.#view = shown && Object.hasOwn(shown, 'sources') ? (shown as V) : undefined;
    if (this.#menu) void this.#onMenu();
    this.#menu?.update();
    void this.#tell([...problems, ...(shown?.problems ?? []), ...(readerOf(dossier)?.problems() ?? [])]);
  }

  protected override render() {
    const { locale, dir } = this.#locale;
    const hasView = locale && this.#view;
    if (!hasView && hasFallback(this)) return this.#slot(false);
    const content = hasView ? this.template(this.#view!, this.#frame(locale)) : this.#stateTemplate(locale);
    return shell(content, locale?.lang ?? nothing, dir, this.#onClick, hasView ? nothing : this.#slot(true));
  }

  protected override update(changed: PropertyValues) {
    if (this.#isServed) {
      // It stays until there is something to take its place, and the example is not.
      if (!this.#view || this.#isExample) return ReactiveElement.prototype['update'].call(this, changed);
      this.#isServed = false;
      this.takeOver();
    }
    super.update(changed);
  }

  /** What a server rendered is replaced, which looks the same; `conflict-widgets/hydrate.js` takes it over node by node. */
  protected takeOver() {
    (this.renderRoot as ShadowRoot).replaceChildren();
  }

  protected override updated() {
    const { dossier } = this.#state;
    const previous = this.#shown;
    if (!this.#view || dossier === previous) return;
    this.#shown = dossier;
    this.dispatchEvent(previous ? new ConflictUpdateEvent(dossier!, previous) : new ConflictLoadEvent(dossier!));
  }

  /** All that the widget shows, as plain data; where it has nothing to show, only why. */
  protected abstract view(dossier: Dossier, locale: Locale, options: ViewOptions): Shown<V>;
  /** Lays the view out. */
  protected abstract template(view: V, frame: Frame): TemplateResult;
  /** The view as blocks, for text, plain HTML and data. */
  protected abstract document(view: V, locale: Locale): Promise<readonly Block[]>;

  #adoptStyles(root: ShadowRoot) {
    const { elementStyles } = this.constructor as typeof ConflictElement;
    adoptStyles(root, this.#menu ? [...elementStyles, this.#menu.styles] : elementStyles);
  }

  /** A fault of ours must not reach the page: the fallback stays, and the problem is told like any other. */
  #safeView(dossier: Dossier, locale: Locale): Shown<V> {
    try {
      const { items, heading } = this;
      // Frameworks set properties where an element has them, with the attribute's text.
      return this.view(dossier, locale, { items: typeof items === 'string' ? idList.fromAttribute(items) : items, heading });
    } catch (error) {
      return { problems: [unreadable(error)] };
    }
  }

  #follow() {
    this.#stop?.();
    this.#stop = undefined;
    this.#stop = followDossier(this, { given: this.#given, src: this.src, refresh: this.refresh }, (state) => {
      this.#state = state;
      this.requestUpdate();
    });
  }

  get #level() {
    return Math.min(6, Math.max(2, Math.round(this.headingLevel) || 3));
  }

  /** True where nobody named a dossier. Asked of the state itself: a page may have put an `example` on all objects. */
  get #isExample() {
    return Object.hasOwn(this.#state, 'example');
  }

  /** The page's own markup; hidden, it still tells when a fallback is added. */
  #slot(isHidden: boolean) {
    return html`<slot ?hidden=${isHidden} @slotchange=${() => this.requestUpdate()}></slot>`;
  }

  #frame(locale: Locale): Frame {
    return {
      locale,
      headingLevel: this.#level,
      isExample: this.#isExample,
      menu: this.#menu?.render(),
      onMenu: this.#onMenu,
    };
  }

  /** A quiet label while the first data are on their way; one calm line where nothing can be shown. */
  #stateTemplate(locale: Locale | undefined) {
    const isLoading = !locale || this.#state.status === 'loading';
    const frame = locale?.messages.frame;
    return html`<p part="state" class="state" role="status" tabindex="-1">
      ${isLoading ? frame?.loading : html`${frame!.failed} <button part="button" @click=${this.#onRetry}>${frame!.retry}</button>`}
    </p>`;
  }

  /** Puts what is wrong into words, and tells the page and the console once. */
  async #tell(raw: readonly RawProblem[]) {
    if (areSame(raw, this.#raw)) return;
    this.#raw = raw;
    const problems = raw.length ? await inWords(raw) : [];
    if (raw !== this.#raw) return;
    this.#problems = problems;
    if (!problems.length) return;
    logProblems(problems, this.src || `<${this.localName}>`);
    this.dispatchEvent(new ConflictErrorEvent(problems));
  }

  /** Footnotes and sources lead to one another. Fragment links cannot: they do not reach into a shadow root, and a page's `<base>` turns them away. */
  readonly #onClick = (event: Event) => {
    const from = (event.target as Element).closest<HTMLElement>('[data-to]');
    const target = from && this.renderRoot.querySelector<HTMLElement>(`[id="${from.dataset['to']}"]`);
    if (!target) return;
    for (let fold = target.closest('details'); fold; fold = fold.parentElement!.closest('details')) fold.open = true;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
    if (from.dataset['item']) this.dispatchEvent(new ConflictSelectEvent(from.dataset['item']));
  };

  readonly #onMenu = async () => {
    const { locale } = this.#locale;
    if (!locale || this.#menu?.lang === locale.lang) return;
    try {
      const { createMenu } = await import('./menu.js');
      this.#menu = await createMenu(this, locale.lang);
      this.#adoptStyles(this.shadowRoot!);
      this.requestUpdate();
    } catch (error) {
      warnOnce('the menu could not be loaded.', error);
    }
  };

  readonly #onRetry = () => {
    const { url } = this.#state.problems[0] ?? {};
    if (url) store.reload(url);
    // The button goes, and would take the reader's place in the page with it.
    this.renderRoot.querySelector<HTMLElement>('.state')?.focus();
    this.#follow();
  };
}
