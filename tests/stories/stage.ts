import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type * as Axe from 'axe-core';
import { ROOT } from '../../tools/source-layout.mjs';
import { launchBrowser, openPage } from '../support/browser.js';
import type { Watch } from '../support/browser.js';
import { evaluate } from '../support/evaluate.js';
import { look } from '../support/look.js';
import type { Seen } from '../support/look.js';
import { TestServer } from '../support/server.js';
import { until } from '../support/until.js';
import { bundleStories } from './bundle.js';
import type { StoryPageGlobals } from './bundle.js';
import type { Story } from './stories.js';

/** Longest wait in milliseconds: thousands of cells on a busy machine take seconds. */
const PATIENCE = 30_000;

/** What is around a story. */
export interface Surroundings {
  /** Width of the window in pixels. */
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  readonly language?: string;
  readonly direction?: string;
}

/** Height of the window: what comes into sight is drawn, so most stories are in sight as a whole. */
const HEIGHT = 1600;

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Story</title><meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/story.css">
<script src="/axe.js"></script>
<script type="module" src="/story/stories.js"></script></head>
<body><main></main></body></html>`;
// The margins of a first and a last widget would reach out of the page.
const STYLE = `body { margin: 0; font-family: system-ui, sans-serif } main { display: flow-root }`;

/** A page with one story, which is opened once and looked at in many surroundings. */
export class StoryPage {
  readonly page: Page;
  readonly watch: Watch;
  readonly story: Story;
  readonly #session: CDPSession;

  constructor(page: Page, watch: Watch, story: Story, session: CDPSession) {
    this.page = page;
    this.watch = watch;
    this.story = story;
    this.#session = session;
  }

  /** Puts the story into surroundings, and waits until it is drawn there. What the story itself asks for goes first. */
  async arrange({ width, scheme = 'light', forcedColors = false, language = 'en', direction = 'ltr' }: Surroundings): Promise<void> {
    const { page, story } = this;
    await page.setViewport({ width, height: HEIGHT, deviceScaleFactor: 1 });
    await this.#session.send('Emulation.setEmulatedMedia', {
      media: 'screen',
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    await evaluate(
      page,
      (language, direction) => {
        document.documentElement.lang = language;
        document.documentElement.dir = direction;
      },
      story.language ?? language,
      story.direction ?? direction,
    );
    await this.#settle();
  }

  /** What its elements show; the one of a provider's story are those inside. */
  async seen(): Promise<readonly Seen[]> {
    return look(this.page);
  }

  /** How many elements there are, those in shadow roots too. */
  async size(): Promise<number> {
    return evaluate(this.page, () => {
      const count = (root: ParentNode): number => Array.from(root.querySelectorAll('*')).reduce((sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0), 0);
      return count(document.querySelector('main')!);
    });
  }

  /** What axe finds wrong, one line each; empty where all is well. */
  async axe(): Promise<readonly string[]> {
    return evaluate(this.page, async () => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      // All rules but those about whole pages, best practices and WCAG 2.2's target size too.
      const { violations } = await axe.run(document.querySelector('main')!, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
      return violations.flatMap(({ id, nodes }) => nodes.slice(0, 5).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
    });
  }

  /** Opens all that a reader can open: details of sources, originals, menus, and in them text and table. */
  async openEverything(): Promise<void> {
    await evaluate(this.page, () => {
      for (const { shadowRoot } of Array.from(document.querySelectorAll('main *'))) {
        for (const details of Array.from(shadowRoot?.querySelectorAll('details') ?? [])) details.open = true;
      }
    });
    // What is in the menu is loaded when it is first opened.
    await until(`${this.story.id} has something in its menus`, async () =>
      evaluate(this.page, () => {
        const menus = Array.from(document.querySelectorAll('main *'), ({ shadowRoot }) => Array.from(shadowRoot?.querySelectorAll('[part=menu]') ?? [])).flat();
        const toggles = menus.map((menu) => Array.from(menu.querySelectorAll<HTMLElement>('[aria-expanded=false]')));
        if (!toggles.length || toggles.some(({ length }) => !length)) return false;
        for (const toggle of toggles.flat()) toggle.click();
        return true;
      }),
      PATIENCE,
    );
    await this.#settle();
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Words of another language are loaded, elements lay themselves out anew: until two looks at the page are alike. */
  async #settle(): Promise<void> {
    let before = '';
    await until(`${this.story.id} comes to rest`, async () => {
      const now = await evaluate(this.page, async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        await document.fonts.ready;
        const shapes: string[] = [];
        const visit = (root: Document | ShadowRoot) => {
          for (const element of Array.from(root.querySelectorAll('*'))) {
            if (!element.shadowRoot) continue;
            const { width, height } = element.getBoundingClientRect();
            shapes.push(`${element.localName} ${width}x${height} ${element.shadowRoot.textContent}`);
            visit(element.shadowRoot);
          }
        };
        visit(document);
        const { lang } = document.documentElement;
        const frames = Array.from(document.querySelectorAll('main *'), (element) => element.shadowRoot?.querySelector('[part=frame]')).filter((frame) => frame?.getAttribute('lang'));
        // Until the words have come, what is there speaks the language before.
        return frames.every((frame) => frame!.getAttribute('lang') === lang) ? shapes.join('\n') : '';
      });
      const isSame = now !== '' && now === before;
      before = now;
      return isSame;
    }, PATIENCE);
  }
}

/** A server and a browser for the pages of stories. */
export class Stage {
  readonly browser: Browser;
  readonly #server: TestServer;

  private constructor(browser: Browser, server: TestServer) {
    this.browser = browser;
    this.#server = server;
  }

  static async start(stories: readonly Story[]): Promise<Stage> {
    const [files, browser, server] = await Promise.all([bundleStories(stories), launchBrowser(), TestServer.start()]);
    for (const [name, body] of files) server.put(`/story/${name}`, { body, type: 'text/javascript' });
    server.put('/story/', PAGE);
    server.put('/axe.js', { body: await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js')), type: 'text/javascript' });
    server.put('/story.css', { body: STYLE, type: 'text/css' });
    for (const folder of ['stories/dossiers', 'src/dossiers']) {
      for (const file of await readdir(path.join(ROOT, folder))) {
        if (file.endsWith('.json')) server.put(`/story/dossiers/${file}`, { body: await readFile(path.join(ROOT, folder, file)), type: 'application/json' });
      }
    }
    return new Stage(browser, server);
  }

  async open(story: Story): Promise<StoryPage> {
    const { page, watch } = await openPage(this.browser);
    const session = await page.createCDPSession();
    await page.goto(`${this.#server.origin}/story/`, { waitUntil: 'load' });
    const opened = new StoryPage(page, watch, story, session);
    await evaluate(page, (noun, name) => (globalThis as unknown as StoryPageGlobals).renderStory(noun, name), story.noun, story.name);
    await until(`${story.id} is drawn`, async () => {
      const seen = await opened.seen();
      return seen.length > 0 && seen.every(({ state, text }) => text !== '' && state === story.shows && (state !== 'line' || /\S\s+\S.*(?:Try again|إعادة المحاولة)/s.test(text)));
    }, PATIENCE).catch(async (error: unknown) => {
      const seen = await opened.seen();
      throw new Error(`${String(error)}; seen: ${seen.map(({ tag, state, text }) => `${tag} ${state} "${text.slice(0, 80)}"`).join(', ') || 'nothing'}; ${watch.errors.join(' ')}`, { cause: error });
    });
    return opened;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.#server.stop();
  }
}
