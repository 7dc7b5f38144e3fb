import { evaluate } from './evaluate.js';
import type { Runs } from './evaluate.js';
import { until } from './until.js';
import { KINDS } from './widgets.js';

/** A widget as a reader sees it. */
export interface Seen {
  readonly tag: string;
  /** `widget`: facts are shown. `line`: one calm line in their place. `plain`: what the editor wrote inside the tag. */
  readonly state: 'widget' | 'line' | 'plain' | 'nothing';
  readonly text: string;
  readonly badge: string | null;
  readonly sources: readonly { readonly number: string; readonly href: string | null }[];
  /** Numbers of the footnotes, in the order of the page. */
  readonly references: readonly string[];
}

/** All widgets of a document, those in open shadow roots too, in the order of the page. */
export async function look(page: Runs): Promise<readonly Seen[]> {
  return evaluate(page, () => {
    const seen: Seen[] = [];
    const texts = (root: ParentNode, selector: string) => Array.from(root.querySelectorAll<HTMLElement>(selector), (element) => element.textContent.trim());
    const visit = (root: Document | ShadowRoot) => {
      // A page's <img name="querySelectorAll"> takes the place of the method.
      const find = root === document ? Document.prototype.querySelectorAll : root.querySelectorAll;
      for (const element of Array.from(find.call(root, '*') as NodeListOf<HTMLElement>)) {
        if (element.localName.startsWith('conflict-') && element.localName !== 'conflict-dossier') {
          const shadow = element.shadowRoot;
          const frame = shadow?.querySelector<HTMLElement>('[part=frame]');
          const text = (frame ?? element).innerText.trim();
          seen.push({
            tag: element.localName,
            state: frame?.querySelector('[part=state]') ? 'line' : frame ? 'widget' : text ? 'plain' : 'nothing',
            text,
            badge: shadow?.querySelector('.as-of [part=badge]')?.textContent ?? null,
            sources: shadow ? Array.from(shadow.querySelectorAll('[part=source]'), (source) => ({ number: /^\d+/.exec(source.textContent.trim())?.[0] ?? '', href: source.querySelector('a')?.getAttribute('href') ?? null })) : [],
            references: shadow ? texts(shadow, '[part=reference]') : [],
          });
        }
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    return seen;
  });
}

/**
 * Waits until there are so many widgets, each showing what the dossier says.
 * @throws {Error} telling what was seen instead
 */
export async function untilDrawn(page: Runs, count: number, milliseconds = 10_000): Promise<readonly Seen[]> {
  return untilSeen(page, `${count} widgets drawn`, (all) => all.length === count && all.every(({ state, text }) => state === 'widget' && text), milliseconds);
}

/** Waits until what is seen is as it should be, and gives it. @throws {Error} telling what was seen instead */
export async function untilSeen(page: Runs, what: string, isSo: (all: readonly Seen[]) => boolean, milliseconds = 10_000): Promise<readonly Seen[]> {
  let all: readonly Seen[] = [];
  try {
    await until(what, async () => isSo((all = await look(page))), milliseconds);
  } catch (error) {
    const told = all.map(({ tag, state, text }) => `${tag}: ${state}: ${JSON.stringify(text.slice(0, 80))}`).slice(0, 6);
    throw new Error(`${(error as Error).message}; seen:\n${told.join('\n') || 'no widget'}`, { cause: error });
  }
  return all;
}

/**
 * What keeps a reader from reading each widget: text too small, transparent, pushed away, cut off or of the colour of its
 * ground. Empty where all is well.
 */
export async function unreadable(page: Runs): Promise<readonly string[]> {
  return evaluate(page, (selector) => {
    const complaints: string[] = [];
    for (const host of Array.from(document.querySelectorAll<HTMLElement>(selector))) {
      const root = host.shadowRoot;
      const frame = root?.querySelector<HTMLElement>('[part=frame]');
      if (!root || !frame) {
        complaints.push(`${host.localName}: not drawn`);
        continue;
      }
      if (!frame.checkVisibility()) complaints.push(`${host.localName}: not displayed`);
      const groundOf = (element: Element): string => {
        const { backgroundColor } = getComputedStyle(element);
        return element === frame || !/^rgba\(.*, 0\)$/.test(backgroundColor) ? backgroundColor : groundOf(element.parentElement!);
      };
      const bounds = frame.getBoundingClientRect();
      /** Clipped to nothing and out of the flow, so that only screen readers meet it. */
      const isSpoken = (element: Element): boolean => {
        const { position, clipPath } = getComputedStyle(element);
        return element !== frame && ((position === 'absolute' && clipPath === 'inset(50%)') || isSpoken(element.parentElement!));
      };
      /** Whether a reader can scroll to it. */
      const isInScroller = (element: Element): boolean =>
        element !== frame && ((/auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth) || isInScroller(element.parentElement!));
      const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        // What is folded, and what a medium leaves out.
        if (!parentElement || !data.trim() || !parentElement.checkVisibility() || isSpoken(parentElement)) continue;
        const style = getComputedStyle(parentElement);
        const ground = groundOf(parentElement);
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const box = range.getBoundingClientRect();
        const say = (what: string) => complaints.push(`${host.localName}: ${JSON.stringify(data.trim().slice(0, 30))}: ${what}`);
        if (!parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true })) say('not visible');
        if (parseFloat(style.fontSize) < 9) say(`font-size ${style.fontSize}`);
        if (style.color === ground || /^rgba\(.*, 0\)$/.test(style.color)) say(`color ${style.color} on ${ground}`);
        if (box.width < 1 || box.height < 5) say(`${box.width} × ${box.height} px`);
        if ((box.left < bounds.left - 2 || box.right > bounds.right + 2) && !isInScroller(parentElement)) say(`from ${box.left} to ${box.right} px in a frame from ${bounds.left} to ${bounds.right}`);
        if (Math.abs(parseFloat(style.letterSpacing) || 0) > 5 || Math.abs(parseFloat(style.wordSpacing) || 0) > 20) say('torn apart');
      }
    }
    return [...new Set(complaints)];
  }, KINDS.map(({ tag }) => tag).join());
}
