/**
 * A widget as a small tree of standard blocks. Every widget's view makes one, and one serialiser a channel turns any of
 * them into that channel, so what readers see, copy and download comes from one place.
 */

/** Words inside a block. Fields that a block lacks are there as `undefined`: a page may have put such names on all objects. */
export interface Span {
  readonly text: string;
  /** The language, where it is not that of the reader. */
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl' | 'auto' | undefined;
  /** Numbers of the sources that the words before rest on; `text` is empty then. */
  readonly cites: readonly number[] | undefined;
}
export type Inline = readonly (string | Span)[];

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: Inline;
}
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: Inline;
}
/** Why a note stands there: something was put right, something happened later, or the item no longer holds. */
export const NOTE_KINDS = ['correction', 'event', 'status'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
/** A correction, a later event or a status: beside the item that it is about, or by itself. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly about: NoteKind;
  /** The day of the correction or event, as EDTF; a status has none. */
  readonly date: string | undefined;
  readonly text: Inline;
  readonly cites: readonly number[];
}
/** Entries of one kind, in their order: events by day, say. */
export interface ListBlock {
  readonly kind: 'list';
  /** Whether the order tells something, as that of days does. */
  readonly ordered: boolean;
  /** Columns for channels that are tables. */
  readonly columns: { readonly entry: string; readonly date: string; readonly notes: string; readonly sources: string };
  /** `date`: the day of an event, as EDTF; its words are in `text`. */
  readonly entries: readonly { readonly date: string | undefined; readonly text: Inline; readonly notes: readonly NoteBlock[]; readonly cites: readonly number[] }[];
}
/** Labels with their values. */
export interface FactsBlock {
  readonly kind: 'facts';
  /** Column headings, for channels that are tables. */
  readonly columns: { readonly label: string; readonly value: string; readonly notes: string; readonly asOf: string; readonly sources: string };
  /** The day for which they hold, as EDTF. */
  readonly asOf: string;
  readonly rows: readonly { readonly label: Inline; readonly value: Inline; readonly notes: readonly NoteBlock[]; readonly cites: readonly number[] }[];
}
/** A quotation: what stands between the marks, and what is said of it. */
export interface QuoteBlock {
  readonly kind: 'quote';
  /** Columns for channels that are tables. */
  readonly columns: { readonly quotation: string; readonly speaker: string; readonly circumstances: string; readonly notes: string; readonly asOf: string; readonly sources: string };
  /** The day for which the dossier speaks, as EDTF. */
  readonly asOf: string;
  /** Words of ours around a fragment. */
  readonly before: Inline | undefined;
  readonly after: Inline | undefined;
  readonly exact: Span;
  readonly marks: readonly [open: string, close: string];
  readonly original: { readonly note: string; readonly exact: Span; readonly marks: readonly [open: string, close: string] } | undefined;
  /** The day on which it was said, as EDTF; its words are in `circumstances`. */
  readonly date: string | undefined;
  readonly speaker: Inline;
  /** Those who said it, one by one, for channels that keep persons and bodies apart. */
  readonly speakers: readonly { readonly name: Span; readonly role: Span | undefined; readonly isPerson: boolean }[];
  readonly circumstances: Inline;
  readonly notes: readonly NoteBlock[];
  readonly cites: readonly number[];
}
/** The numbered list of sources. */
export interface SourcesBlock {
  readonly kind: 'sources';
  readonly title: string;
  /** `archived`: a stored copy. */
  readonly items: readonly { readonly number: number; readonly name: string; readonly title: Span; readonly details: readonly string[]; readonly url: string | undefined; readonly archived: { readonly label: string; readonly url: string } | undefined }[];
}
/** A cell of a table: its words, which may be none, and the numbers of the sources that they rest on. */
export interface Cell {
  readonly text: Inline;
  readonly cites: readonly number[];
}
/** Rows under headings: the twin of a chart or a grid. The first cell of a row heads it. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: Inline;
  /** The headings of the cells, in their order. */
  readonly columns: readonly string[];
  /** The heading over the names of the sources, for channels that have no footnotes. */
  readonly sourcesColumn: string;
  readonly rows: readonly (readonly Cell[])[];
}
export type Block = HeadingBlock | ParagraphBlock | FactsBlock | ListBlock | NoteBlock | QuoteBlock | SourcesBlock | TableBlock;
export type SourceItem = SourcesBlock['items'][number];
