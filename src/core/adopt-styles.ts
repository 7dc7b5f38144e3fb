import type { CSSResultOrNative } from 'lit';

/** Gives a shadow root its styles. A document does not take style sheets that were made for another, so there each root gets its own. */
export function adoptStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]) {
  const Sheet = root.ownerDocument.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  root.adoptedStyleSheets = styles.map((style) => {
    const own = style instanceof CSSStyleSheet ? style : style.styleSheet!;
    if (root.ownerDocument === document) return own;
    const sheet = new Sheet();
    sheet.replaceSync([...own.cssRules].map(({ cssText }) => cssText).join('\n'));
    return sheet;
  });
}
