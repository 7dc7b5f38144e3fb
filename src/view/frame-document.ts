import type { Block, Inline, NoteBlock, SourceItem, Span } from '../document/blocks.js';
import type { Words } from '../dossier/text.js';
import type { Locale } from '../i18n/locale.js';
import type { Citation, SourceView } from './citations.js';
import type { FrameView } from './frame-view.js';
import type { Remark } from './remarks.js';

/** Words as a span that says its language where that is not the reader's, and its direction where that may differ. */
export function spanOf({ value, lang, dir }: Words, locale: Locale): Span {
  const isForeign = lang && lang !== locale.lang;
  return { text: value, lang: isForeign ? lang : undefined, dir: dir ?? (isForeign && locale.dir === 'rtl' ? 'auto' : undefined), cites: undefined };
}

export const citesOf = (citations: readonly Citation[]): readonly number[] => citations.map(({ number }) => number);

export const remarkInline = ({ text, citations }: Remark): Inline => (citations.length ? [text, { text: '', lang: undefined, dir: undefined, cites: citesOf(citations) }] : [text]);

/** A correction, later event or status as a block, beside an item or by itself. */
export const noteOf = ({ kind, date, text, citations }: Remark): NoteBlock => ({
  kind: 'note',
  about: kind === 'note' ? 'event' : kind,
  date,
  text: [text],
  cites: citesOf(citations),
});

/** The blocks above a widget's content. */
export const headBlocks = (view: FrameView, locale: Locale): Block[] => [
  { kind: 'heading', text: [spanOf(view.heading, locale)] },
  { kind: 'paragraph', text: [view.asOf] },
];

/** The blocks below it. */
export const footBlocks = ({ sources }: FrameView, locale: Locale): Block[] =>
  sources.length ? [{ kind: 'sources', title: locale.messages.frame.sources, items: sources.map((source) => sourceItem(source, locale)) }] : [];

const sourceItem = ({ number, name, title, details, url, archivedUrl, citedBy }: SourceView, locale: Locale): SourceItem => ({
  number,
  name,
  title: spanOf(title, locale),
  details: [...details, ...new Set(citedBy.flatMap(({ locators }) => locators.map(({ value }) => value)))],
  url,
  archived: archivedUrl ? { label: locale.messages.sources.archived, url: archivedUrl } : undefined,
});
