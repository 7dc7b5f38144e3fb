/** The shadow root of an element as markup: the part of the server that needs Lit, loaded when it is asked for. */
import { shell } from '../core/frame.js';
import type { Frame } from '../core/frame.js';
import { escapeHtml } from '../document/html.js';
import type { Prepared } from './render.js';
import { RenderError } from './render-error.js';
import type { OwnOptions } from './widgets.js';

async function loadRenderer() {
  try {
    const [{ render }, { collectResultSync }] = await Promise.all([import('@lit-labs/ssr'), import('@lit-labs/ssr/lib/render-result.js')]);
    return (value: unknown) => collectResultSync(render(value));
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new RenderError('renderToString needs the package @lit-labs/ssr: npm install @lit-labs/ssr@4. renderPlain does without.');
  }
}

/** @param nonce for the `<style>`, where a policy asks for it */
export async function shadowOf({ widget, view, locale, dir, headingLevel }: Prepared, own: OwnOptions | undefined, nonce: string | undefined): Promise<string> {
  const [Element, toMarkup] = await Promise.all([widget.element(), loadRenderer()]);
  const element = Object.assign(new Element(), own);
  const frame: Frame = { locale, headingLevel, isExample: false, menu: undefined, onMenu: () => {} };
  // Only the template is asked for: no element is registered, connected or kept, so nothing is shared between readers.
  const markup = toMarkup(shell(element['template'](view, frame), locale.lang, dir, undefined));
  const attribute = nonce === undefined ? '' : ` nonce="${escapeHtml(nonce)}"`;
  return `<template shadowrootmode="open"><style${attribute}>${stylesOf(Element as unknown as StyledClass)}</style>${markup}</template>`;
}

interface StyledClass {
  readonly observedAttributes: readonly string[];
  readonly elementStyles: readonly { readonly cssText: string }[];
}

function stylesOf(Element: StyledClass): string {
  // Lit collects the styles of a class when its attributes are first asked for.
  void Element.observedAttributes;
  return Element.elementStyles.map(({ cssText }) => cssText).join('\n');
}
