import { toHtml } from '../document/html.js';
import { blocksOf, prepare, tagHtml } from './render.js';
import type { TagOptions } from './render.js';

export interface StringOptions extends TagOptions {
  /** For the `<style>` of the shadow root, where a Content-Security-Policy asks for it. */
  readonly nonce?: string | undefined;
}

/**
 * The whole tag as its element renders it: the shadow root as a declarative one, and inside the tag the plain HTML, for
 * whatever does not know shadow roots. Needs the package `@lit-labs/ssr`. Parameters as of `renderDocument`; several
 * renderings at once do not mix.
 */
export async function renderToString(dossier: unknown, tag: string, options: StringOptions = {}): Promise<string> {
  const [prepared, { shadowOf }] = await Promise.all([prepare(dossier, tag, options), import('./shadow.js')]);
  const [shadow, blocks] = await Promise.all([shadowOf(prepared, options.with, options.nonce), blocksOf(prepared)]);
  return tagHtml(prepared, `${shadow}\n${toHtml(blocks, prepared)}`, options);
}
