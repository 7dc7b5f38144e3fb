import type { Block } from '../document/blocks.js';
import { escapeHtml, toHtml } from '../document/html.js';
import { explain } from '../dossier/explain.js';
import { parse } from '../dossier/parse.js';
import type { Problem } from '../dossier/problems.js';
import { readerOf } from '../dossier/read.js';
import { suggest } from '../dossier/suggest.js';
import type { Dossier } from '../dossier/types.js';
import { loadMessages } from '../i18n/load.js';
import { createLocale } from '../i18n/locale.js';
import type { Locale } from '../i18n/locale.js';
import { languages, negotiate } from '../i18n/negotiate.js';
import type { Direction } from '../i18n/negotiate.js';
import type { FrameView, ViewOptions } from '../view/frame-view.js';
import { RenderError } from './render-error.js';
import { WIDGETS, nounOf } from './widgets.js';
import type { OwnOptions, Widget } from './widgets.js';

/** Nothing else has a say: no clock, no time zone, no setting of the machine. The same options give the same output. */
export interface RenderOptions {
  /** The reader's language, a BCP 47 tag; that of the dossier without it. */
  readonly lang?: string | undefined;
  /** The direction of the page around; that of the language without it. */
  readonly dir?: Direction | undefined;
  /** Ids of the items to show, in this order; all without it. A quote card shows one. */
  readonly items?: readonly string[] | undefined;
  /** In place of the dossier's title. */
  readonly heading?: string | undefined;
  /** 2 to 6; 3 without it. */
  readonly headingLevel?: number | undefined;
  /** Attributes that only this widget has, by the names of their properties: `{ highlight: 'btc' }`. */
  readonly with?: OwnOptions | undefined;
  /**
   * Told of items that were asked for and are not there, where others are: what can be shown is rendered then. Without it
   * such an item is an error.
   */
  readonly onProblems?: ((problems: readonly Problem[]) => void) | undefined;
}

/** Options of whatever has the tag itself in it. */
export interface TagOptions extends RenderOptions {
  /** Address of the dossier, for the browser. Without it the tag has to stand in a `<conflict-dossier>`. */
  readonly src?: string | undefined;
  readonly compact?: boolean | undefined;
}

/** All that one rendering needs. */
export interface Prepared {
  readonly tag: string;
  readonly widget: Widget;
  readonly dossier: Dossier;
  readonly locale: Locale;
  readonly lang: string;
  readonly dir: Direction;
  readonly headingLevel: number;
  readonly view: FrameView;
}

/** "unknown tag "x"; the tags are a, b. Did you mean "a"?" */
export function unknown(what: string, value: string, choices: readonly string[]): RenderError {
  const close = suggest(value, choices);
  return new RenderError(`unknown ${what} ${JSON.stringify(value)}; there are ${choices.join(', ')}.${close === undefined ? '' : ` Did you mean "${close}"?`}`);
}

const sentences = (problems: readonly Problem[]) => problems.map(({ path, message, hint }) => `\n  ${path ? `${path}: ` : ''}${message}${hint ? ` ${hint}` : ''}`).join('');

function dossierOf(given: unknown): Dossier {
  if (readerOf(given)) return given as Dossier;
  const { dossier, problems } = parse(given);
  if (!dossier) throw new RenderError(`the dossier cannot be used:${sentences(problems)}`, problems);
  return dossier;
}

async function localeOf(lang: string): Promise<Locale> {
  const wanted = negotiate(lang);
  // A page falls back to English; who asks for a language here should know that it is not there.
  if (lang.split(/[-_]/, 1)[0]!.toLowerCase() !== wanted.lang) throw unknown('language', lang, languages());
  return createLocale(lang, await loadMessages(wanted.lang));
}

export async function prepare(given: unknown, tag: string, options: RenderOptions): Promise<Prepared> {
  const noun = nounOf(tag);
  if (!Object.hasOwn(WIDGETS, noun)) throw unknown('tag', tag, Object.keys(WIDGETS).map((one) => `conflict-${one}`));
  const widget = WIDGETS[noun]!;
  const dossier = dossierOf(given);
  const lang = (options.lang ?? dossier.language).replaceAll('_', '-');
  const locale = await localeOf(lang);
  const { items, heading, onProblems } = options;
  if (widget.isSingle && items && items.length > 1) throw new RenderError(`<conflict-${noun}> shows one item and was given ${items.length}: ${items.join(', ')}. Render each by itself.`);
  for (const name of Object.keys(options.with ?? {})) if (!Object.hasOwn(widget.attributes, name)) throw unknown(`option of <conflict-${noun}>`, name, Object.keys(widget.attributes));

  const asked: ViewOptions = { ...options.with, items, heading };
  const view = widget.view(dossier, locale, asked);
  const isShown = Object.hasOwn(view, 'sources');
  if (view.problems.length) {
    const problems = explain(view.problems);
    if (!isShown || !onProblems) throw new RenderError(`<conflict-${noun}> ${isShown ? 'lacks what it was asked for' : 'has nothing to show'}:${sentences(problems)}`, problems);
    onProblems(problems);
  }
  return {
    tag: `conflict-${noun}`,
    widget,
    dossier,
    locale,
    lang,
    dir: options.dir ?? locale.dir,
    headingLevel: Math.min(6, Math.max(2, Math.round(options.headingLevel ?? 3) || 3)),
    view: view as FrameView,
  };
}

export const blocksOf = async ({ widget, view, locale, dossier }: Prepared): Promise<readonly Block[]> => widget.document(view, locale, dossier);

/** The tag with its attributes, around what is inside. */
export function tagHtml({ tag, widget, lang, dir }: Prepared, inside: string, { src, items, heading, headingLevel, compact, with: own }: TagOptions): string {
  const attributes: readonly (readonly [name: string, value: string | number | undefined])[] = [
    ['src', src],
    [widget.isSingle ? 'item' : 'items', items?.join(' ')],
    ...Object.entries(own ?? {}).map(([name, value]) => [widget.attributes[name]!, typeof value === 'string' ? value : value.join(' ')] as const),
    ['heading', heading],
    ['heading-level', headingLevel],
    ['compact', compact ? '' : undefined],
    ['lang', lang],
    ['dir', dir],
  ];
  const written = attributes.flatMap(([name, value]) => (value === undefined ? [] : value === '' ? [` ${name}`] : [` ${name}="${escapeHtml(String(value))}"`]));
  return `<${tag}${written.join('')}>\n${inside}\n</${tag}>\n`;
}

/**
 * What a widget says, as blocks of a plain document.
 * @param dossier what `parse` gave, parsed JSON, or its text
 * @param tag `conflict-factbox`, or `factbox`
 * @throws {RenderError} for an unknown tag, language or item, and for a dossier of which nothing can be used
 */
export const renderDocument = async (dossier: unknown, tag: string, options: RenderOptions = {}): Promise<readonly Block[]> => blocksOf(await prepare(dossier, tag, options));

/** The plain HTML for the inside of the tag: what every reader gets, whatever becomes of the tag. Parameters as of `renderDocument`. */
export async function renderPlain(dossier: unknown, tag: string, options: RenderOptions = {}): Promise<string> {
  const prepared = await prepare(dossier, tag, options);
  return toHtml(await blocksOf(prepared), { headingLevel: prepared.headingLevel });
}
