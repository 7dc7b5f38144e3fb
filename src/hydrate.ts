/**
 * Lets the elements take over what `conflict-widgets/server` rendered, node by node, where an application wants that;
 * without this module they replace it, which looks the same. Import it before the elements.
 */
import { hydrate } from '@lit-labs/ssr-client';
import { render } from 'lit';
import { ConflictElement } from './core/conflict-element.js';
import { warnOnce } from './core/console-log.js';

/** A copy without what is there for Lit alone, and without the server's styles. */
function bare(root: Element | ShadowRoot): Element {
  const copy = document.createElement('div');
  copy.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const surplus: ChildNode[] = [...copy.querySelectorAll('style')];
  while (comments.nextNode()) surplus.push(comments.currentNode as ChildNode);
  for (const node of surplus) node.remove();
  copy.normalize();
  return copy;
}

ConflictElement.prototype['takeOver'] = function (this: ConflictElement) {
  const value = this['render']();
  const root = this.renderRoot as ShadowRoot;
  const fresh = document.createElement('div');
  render(value, fresh);
  // Lit would keep a text that has changed since the server rendered it, so only what is the same is taken over.
  if (bare(fresh).isEqualNode(bare(root))) {
    try {
      hydrate(value, root, this.renderOptions);
      return;
    } catch (error) {
      warnOnce('what a server rendered could not be taken over, and was replaced.', error);
      delete (root as Partial<Record<'_$litPart$', unknown>>)._$litPart$;
    }
  }
  root.replaceChildren();
};
