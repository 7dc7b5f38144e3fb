import { shell } from '../core/frame.js';
import type { Frame } from '../core/frame.js';
import { toHtml, escapeHtml } from '../document/html.js';
import { blocksOf, prepare, tagHtml } from './render.js';
import type { TagOptions } from './render.js';
import { RenderError } from './render-error.js';

export interface StringOptions extends TagOptions {
  /** For the `<style>` of the shadow root, where a Content-Security-Policy asks for it. */
  readonly nonce?: string | undefined;
}

/** Lit's server renderer, which only this function needs. */
async function loadRenderer() {
  try {
    const [{ render }, { collectResultSync }] = await Promise.all([import('@lit-labs/ssr'), import('@lit-labs/ssr/lib/render-result.js')]);
    return (value: unknown) => collectResultSync(render(value));
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new RenderError('renderToString needs the package @lit-labs/ssr: npm install @lit-labs/ssr@4. renderPlain does without.');
  }
}

/**
 * The whole tag as its element renders it: the shadow root as a declarative one, and inside the tag the plain HTML, for
 * whatever does not know shadow roots. Parameters as of `renderDocument`; several renderings at once do not mix.
 */
export async function renderToString(dossier: unknown, tag: string, options: StringOptions = {}): Promise<string> {
  const [prepared, toMarkup] = await Promise.all([prepare(dossier, tag, options), loadRenderer()]);
  const { widget, view, locale, dir, headingLevel } = prepared;
  const Element = await widget.element();
  const element = Object.assign(new Element(), options.with);
  const frame: Frame = { locale, headingLevel, isExample: false, menu: undefined, onMenu: () => {} };
  // Only the template is asked for: no element is registered, connected or kept, so nothing is shared between readers.
  const markup = toMarkup(shell(element['template'](view, frame), locale.lang, dir, undefined));
  const styles = stylesOf(Element as unknown as StyledClass);
  const nonce = options.nonce === undefined ? '' : ` nonce="${escapeHtml(options.nonce)}"`;
  const shadow = `<template shadowrootmode="open"><style${nonce}>${styles}</style>${markup}</template>`;
  return tagHtml(prepared, `${shadow}\n${toHtml(await blocksOf(prepared), { headingLevel })}`, options);
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
