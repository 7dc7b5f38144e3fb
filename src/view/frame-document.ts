import type { Block, Inline, Span } from '../document/blocks.js';
import type { Words } from '../dossier/text.js';
import type { Locale } from '../i18n/locale.js';
import type { Citation, SourceView } from './citations.js';
import type { FrameView } from './frame-view.js';
import type { Remark } from './remarks.js';

/** Words as a span that says its language where that is not the reader's. */
export const spanOf = ({ value, lang, dir }: Words, locale: Locale): Span => ({
  text: value,
  lang: lang && lang !== locale.lang ? lang : undefined,
  dir,
  cites: undefined,
});

export const citesOf = (citations: readonly Citation[]): readonly number[] => citations.map(({ number }) => number);

export const remarkInline = ({ text, citations }: Remark): Inline => (citations.length ? [text, { text: '', lang: undefined, dir: undefined, cites: citesOf(citations) }] : [text]);

/** The blocks above a widget's content. */
export const headBlocks = (view: FrameView, locale: Locale): Block[] => [
  { kind: 'heading', text: [spanOf(view.heading, locale)] },
  { kind: 'paragraph', text: [view.asOf] },
];

/** The blocks below it. */
export const footBlocks = ({ sources }: FrameView, locale: Locale): Block[] =>
  sources.length ? [{ kind: 'sources', title: locale.messages.frame.sources, items: sources.map((source) => sourceItem(source, locale)) }] : [];

const sourceItem = ({ number, name, title, details, url, archivedUrl, citedBy }: SourceView, locale: Locale) => ({
  number,
  name,
  title: spanOf(title, locale),
  details: [...details, ...(archivedUrl ? [`${locale.messages.sources.archived}: ${archivedUrl}`] : []), ...new Set(citedBy.flatMap(({ locators }) => locators.map(({ value }) => value)))],
  url,
});
