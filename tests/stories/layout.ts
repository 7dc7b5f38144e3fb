import { evaluate } from '../support/evaluate.js';
import type { Runs } from '../support/evaluate.js';

/**
 * What is wrong with where text stands: a page wider than its window, text cut off, outside its widget's frame, or over
 * other text. Empty where all is well. What a reader can scroll to is not cut off, and text for screen readers alone is
 * none that is seen.
 */
export async function layoutFaults(page: Runs): Promise<readonly string[]> {
  return evaluate(page, () => {
    interface Box { left: number; right: number; top: number; bottom: number }
    /** A line of text as it is seen, and the part of it that its letters fill. */
    interface Line { text: string; node: Text; ink: Box }
    const TOLERANCE = 1;
    const faults: string[] = [];
    const lines: Line[] = [];
    const { documentElement: root } = document;
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px`);

    const parentOf = (element: Element): Element | null => {
      if (element.assignedSlot) return element.assignedSlot;
      if (element.parentElement) return element.parentElement;
      const up = element.getRootNode();
      return up instanceof ShadowRoot ? up.host : null;
    };
    const nameOf = (element: Element) => `<${element.localName}${element.getAttribute('class') ? ` class="${element.getAttribute('class')!.trim()}"` : ''}>`;
    /** Clipped to nothing so that only screen readers meet it. */
    const isForScreenReaders = (element: Element, style: CSSStyleDeclaration) =>
      style.position === 'absolute' && (style.clip.startsWith('rect(') || /inset\((?:50%|100%)/.test(style.clipPath) || (element.clientWidth <= 1 && element.clientHeight <= 1 && style.overflow !== 'visible'));

    /** Follows a line of text up the page. The box in which it is seen, undefined if in none. */
    function visible(node: Text, rect: Box, say: (what: string) => void): Box | undefined {
      const box: Box = { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom };
      let position = 'static';
      let first: Element | null = node.parentElement;
      if (first?.shadowRoot && node.assignedSlot) first = node.assignedSlot;
      for (let element = first; element; element = parentOf(element)) {
        const style = getComputedStyle(element);
        if (isForScreenReaders(element, style)) return undefined;
        const holds = position === 'fixed' ? false : position === 'absolute' ? style.position !== 'static' || style.transform !== 'none' || /paint|layout|strict|content/.test(style.contain) : true;
        const outer = element.getBoundingClientRect();
        // Boxes cut off, and drawings; words in a line do not.
        if (holds && (!/^(?:inline|contents)$/.test(style.display) || element instanceof SVGSVGElement)) {
          const inner = { left: outer.left + element.clientLeft, top: outer.top + element.clientTop, right: 0, bottom: 0 };
          const isHtml = element instanceof HTMLElement;
          inner.right = isHtml ? inner.left + element.clientWidth : outer.right;
          inner.bottom = isHtml ? inner.top + element.clientHeight : outer.bottom;
          for (const [axis, start, end, overflow] of [['x', 'left', 'right', style.overflowX], ['y', 'top', 'bottom', style.overflowY]] as const) {
            // The window scrolls for the page.
            if (element === root || element === document.body) continue;
            const isOut = box[start] < inner[start] - TOLERANCE || box[end] > inner[end] + TOLERANCE;
            if (overflow === 'hidden' || overflow === 'clip') {
              if (isOut) say(`is cut off by ${nameOf(element)}, ${axis} ${Math.round(box[start])} to ${Math.round(box[end])} in ${Math.round(inner[start])} to ${Math.round(inner[end])}`);
            } else if (overflow === 'auto' || overflow === 'scroll') {
              box[start] = Math.max(box[start], inner[start]);
              box[end] = Math.min(box[end], inner[end]);
              if (box[end] - box[start] < TOLERANCE) return undefined;
            }
          }
        }
        if (element.getAttribute('part')?.split(' ').includes('frame')) {
          if (box.left < outer.left - TOLERANCE || box.right > outer.right + TOLERANCE || box.top < outer.top - TOLERANCE || box.bottom > outer.bottom + TOLERANCE) {
            const [at, within] = [box, outer].map(({ left, top, right, bottom }) => `${[left, top].map(Math.round).join()} to ${[right, bottom].map(Math.round).join()}`);
            say(`reaches out of its frame, ${at} in ${within}`);
          }
        }
        if (style.position !== 'static' && holds) position = style.position;
      }
      return box;
    }

    function measure(node: Text) {
      const element = node.parentElement;
      if (!element || !node.data.trim() || /^(?:script|style|title)$/i.test(element.localName)) return;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = parseFloat(getComputedStyle(element).fontSize);
      const text = node.data.trim().replace(/\s+/g, ' ').slice(0, 40);
      for (const rect of Array.from(range.getClientRects())) {
        if (rect.width < 1 || rect.height < 1) continue;
        const box = visible(node, rect, (what) => faults.push(`"${text}" in ${nameOf(element)} ${what}`));
        if (!box) continue;
        // Line boxes of neighbouring lines overlap in some scripts; letters do not. Half of the size is about what they fill.
        const middle = (rect.top + rect.bottom) / 2;
        const half = Math.min(rect.height / 2, size * 0.3);
        const ink = { left: box.left + 1, right: box.right - 1, top: Math.max(box.top, middle - half), bottom: Math.min(box.bottom, middle + half) };
        if (ink.right - ink.left > 1 && ink.bottom - ink.top > 1) lines.push({ text, node, ink });
      }
    }

    function visit(node: Node) {
      if (node.nodeType === Node.TEXT_NODE) measure(node as Text);
      const shadow = node.nodeType === Node.ELEMENT_NODE ? (node as Element).shadowRoot : null;
      for (const child of Array.from(shadow?.childNodes ?? [])) visit(child);
      for (const child of Array.from(node.childNodes)) visit(child);
    }
    visit(document.body);
    if (!lines.length) faults.push('nothing is to be read');

    lines.sort((a, b) => a.ink.top - b.ink.top);
    for (let i = 0; i < lines.length; i++) {
      const a = lines[i]!;
      for (let j = i + 1; j < lines.length && lines[j]!.ink.top < a.ink.bottom - TOLERANCE; j++) {
        const b = lines[j]!;
        if (a.node === b.node) continue;
        const across = Math.min(a.ink.right, b.ink.right) - Math.max(a.ink.left, b.ink.left);
        const down = Math.min(a.ink.bottom, b.ink.bottom) - Math.max(a.ink.top, b.ink.top);
        if (across > TOLERANCE && down > TOLERANCE) faults.push(`"${a.text}" and "${b.text}" stand over one another by ${Math.round(across)} × ${Math.round(down)} px`);
      }
    }
    return Array.from(new Set(faults)).slice(0, 20);
  });
}
