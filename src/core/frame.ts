import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fill } from '../i18n/fill.js';
import type { Locale } from '../i18n/locale.js';
import type { Citation, SourceView } from '../view/citations.js';
import type { FrameView } from '../view/frame-view.js';
import type { Remark } from '../view/remarks.js';
import { words } from './words.js';

/** What the templates around a widget's content need to know beside its view. */
export interface Frame {
  readonly locale: Locale;
  readonly headingLevel: number;
  /** Whether the library's example stands in for a dossier that nobody named. */
  readonly isExample: boolean;
  /** What the opened menu shows; undefined until it was opened. */
  readonly menu: TemplateResult | undefined;
  readonly onMenu: () => void;
}

/** All of a widget's shadow tree; `rest` stands beside the frame. Servers write it too, so that a browser can take theirs over. */
export const shell = (content: unknown, lang: unknown, dir: 'ltr' | 'rtl', onClick: unknown, rest: unknown = nothing) =>
  html`<article part="frame" class="frame" lang=${lang} dir=${dir} @click=${onClick}>${content}</article>${rest}`;

/** The dossier, not the publisher, chose where these links lead. */
const REL = 'noopener noreferrer nofollow';
/** Sources that stand open; what is more folds. */
const OPEN_SOURCES = 4;

export const heading = (view: FrameView, { headingLevel }: Frame) =>
  html`<div part="heading" class="heading" role="heading" aria-level=${headingLevel}>${words(view.heading)}</div>`;

/** "As of 30 September 2020", and that this is the example where it is. */
export const asOf = (view: FrameView, { isExample, locale }: Frame) =>
  html`<p part="as-of" class="as-of">${view.asOf}${isExample ? html` <span part="badge" class="badge">${locale.messages.frame.example}</span>` : nothing}</p>`;

export const head = (view: FrameView, frame: Frame) =>
  html`<header part="head" class="head">
    <p part="kicker" class="kicker">${view.kicker}</p>
    ${heading(view, frame)} ${asOf(view, frame)}
  </header>`;

/**
 * The numbers of an item's sources, each leading to its source; its accessible name adds the place in it. A number
 * stays on the line of its word: browsers break lines before a button whatever stands there, so the number is plain text
 * behind a narrow no-break space, and the button lies over it.
 */
export const references = (item: string, citations: readonly Citation[], { locale }: Frame) =>
  citations.map(({ number, source: id, locators }, i) => {
    const n = locale.number(number);
    const name = [fill(locale.messages.frame.source, { n }), ...locators.map(({ value }) => value)].join(', ');
    return html`\u202f<sup part="reference" class=${i ? 'reference further' : 'reference'}><span aria-hidden="true">${n}</span><button id="ref-${number}-${item}" data-to="source-${number}" data-item=${id} aria-label=${name}></button></sup>`;
  });

/** Corrections and later events, beside what they are about. */
export const remarks = (list: readonly Remark[], frame: Frame) =>
  list.map(({ key, kind, text, citations }) => html`<span part="remark" class="remark ${kind}">${text}${references(key, citations, frame)}</span>`);

/** Where in the source, leading back to what rests on it there. */
const back = (number: number, { item, locators }: SourceView['citedBy'][number], { messages }: Locale) => {
  const place = locators.map(({ value }) => value).join(', ');
  return html`<button data-to="ref-${number}-${item}" aria-label=${[messages.frame.backToText, place].filter(Boolean).join(', ')}>${place}</button>`;
};

const source = ({ number, name, title, url, archivedUrl, details, citedBy }: SourceView, { locale }: Frame) => {
  const { messages } = locale;
  const more = [
    ...(title.value === name ? [] : [words(title)]),
    ...details,
    ...(archivedUrl ? [html`<a href=${archivedUrl} rel=${REL}>${messages.sources.archived}</a>`] : []),
    ...citedBy.map((citing) => back(number, citing, locale)),
  ];
  return html`<li part="source" class="source" id="source-${number}" tabindex="-1">
    <span class="number">${locale.number(number)}</span>
    ${url ? html`<a href=${url} rel=${REL}>${name}</a>` : name}
    <details class="more">
      <summary>${messages.sources.details}</summary>
      <ul>${more.map((one) => html`<li>${one}</li>`)}</ul>
    </details>
  </li>`;
};

const sourceList = (sources: readonly SourceView[], frame: Frame) =>
  html`<ol part="sources" class="sources">${sources.map((view) => source(view, frame))}</ol>`;

/** Sources and menu; `before` stands first, for widgets without a head. */
export function foot({ sources }: FrameView, frame: Frame, before: unknown = nothing) {
  const { locale, menu, onMenu } = frame;
  const { messages } = locale;
  const open = sources.slice(0, sources.length > OPEN_SOURCES + 1 ? OPEN_SOURCES : sources.length);
  const folded = sources.slice(open.length);
  return html`<footer part="footer" class="foot">
    <div class="provenance">
      ${before} ${open.length ? sourceList(open, frame) : nothing}
      ${folded.length
        ? html`<details class="fold"><summary>${locale.plural(messages.frame.moreSources, folded.length)}</summary>${sourceList(folded, frame)}</details>`
        : nothing}
    </div>
    <details part="menu" class="menu" @toggle=${onMenu}><summary>${messages.frame.menu}</summary>${menu ?? nothing}</details>
  </footer>`;
}
