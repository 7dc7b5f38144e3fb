import { html, render } from 'lit';
import { warnOnce } from './console-log.js';

let works: boolean | undefined;
/** What this copy of the library registered: a second script of it may bring the same element again. */
const ours = new Set<string>();

/**
 * Whether templates can be rendered on this page: one trial, before anything is defined. Under a policy that refuses
 * Lit's Trusted Types, or in an XHTML document, an element would attach its shadow root, throw at its first template, and
 * so hide the plain HTML inside the tag.
 */
function canRender(): boolean {
  if (works === undefined) {
    try {
      const trial = document.createElement('div').attachShadow({ mode: 'open' });
      render(html`<p>${'x'}</p>`, trial);
      works = trial.textContent === 'x';
    } catch (error) {
      works = false;
      warnOnce("this page lets no template render; the page's own markup stays (see docs/web-teams.md).", error);
    }
  }
  return works;
}

/**
 * Registers an element, once. A tag that is taken, by another copy or version of this library or by somebody else, stays
 * with whoever was first; that is said on the console, and nothing is thrown.
 */
export function define(tag: string, element: CustomElementConstructor) {
  // In Node there is nothing to register with.
  if (typeof document === 'undefined' || !globalThis.customElements) return;
  if (ours.has(tag)) return;
  if (customElements.get(tag)) return warnOnce(`<${tag}> is defined already; that one stays. Load the library once.`);
  if (!canRender()) return;
  try {
    customElements.define(tag, element);
    ours.add(tag);
  } catch (error) {
    warnOnce(`<${tag}> could not be defined; the page's own markup stays.`, error);
  }
}
