/**
 * The script tag: finds the widgets of a page, now and later, and loads what they need. What they share is in this very
 * script; one kind of widget costs one script more, and however many kinds there are or come, `widgets.js` has them all,
 * so no page asks for more than three.
 */
import { warnOnce } from './core/console-log.js';

const WIDGETS: Readonly<Record<string, () => Promise<unknown>>> = {
  'conflict-dossier': () => import('./components/dossier/define.js'),
  'conflict-energy-chart': () => import('./components/energy-chart/define.js'),
  'conflict-factbox': () => import('./components/factbox/define.js'),
  'conflict-quote': () => import('./components/quote/define.js'),
  'conflict-stance-matrix': () => import('./components/stance-matrix/define.js'),
};
const TAGS = Object.keys(WIDGETS);
const SELECTOR = TAGS.join();

/** Kinds that the page has shown so far. */
const needed = new Set<string>();
let hasOne = false;
let hasAll = false;

function find(root: ParentNode) {
  // Not `document.querySelectorAll`: an <img name="querySelectorAll"> of the page would stand in for it.
  const all = (root === document ? Document : Element).prototype.querySelectorAll;
  for (const { localName } of all.call(root as Element, SELECTOR)) needed.add(localName);
}

function load() {
  if (hasAll || !needed.size || (hasOne && needed.size === 1)) return;
  hasAll = needed.size > 1;
  hasOne = true;
  const [only] = needed;
  (hasAll ? import('./widgets.js') : WIDGETS[only!]!()).catch((error: unknown) => {
    hasOne = hasAll = false;
    warnOnce("a script could not be loaded; the page's own markup stays.", error);
  });
}

find(document);
load();

// Tags inside shadow roots of others are not seen from here: whoever builds those imports the elements.
const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const element = node as Element;
      if (TAGS.includes(element.localName)) needed.add(element.localName);
      if (element.firstElementChild) find(element);
    }
  }
  load();
  if (hasAll) observer.disconnect();
});
if (!hasAll) observer.observe(document, { childList: true, subtree: true });
