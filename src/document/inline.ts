/** What the serialisers share: words without markup, and what goes together in every channel. */
import { isolate } from '../i18n/isolate.js';
import type { Block, Inline, NoteBlock, QuoteBlock, SourceItem, Span } from './blocks.js';

/** How a channel writes a piece of ours, a span of outside words, and the numbers of sources. */
export interface InlineWriter {
  readonly text: (text: string) => string;
  readonly span: (span: Span) => string;
  readonly cites: (numbers: readonly number[]) => string;
}

export const writeInline = (parts: Inline, { text, span, cites }: InlineWriter): string =>
  parts.map((part) => (typeof part === 'string' ? text(part) : part.cites ? cites(part.cites) : span(part))).join('');

/** " [1] [2]" */
export const numbersInBrackets = (numbers: readonly number[]): string => numbers.map((n) => ` [${n}]`).join('');

/** Outside words where there is no markup: invisible marks keep their direction from turning round what is beside them. */
export const isolatedSpan = ({ text, dir }: Span): string => isolate(text, dir ? 'rtl' : 'ltr');

/** A quotation inside its marks, between the words of ours that make a fragment readable. */
export const quotationOf = ({ before, exact, marks: [open, close], after }: QuoteBlock, writer: InlineWriter): string =>
  [before && writeInline(before, writer), writer.text(open) + writer.span(exact) + writer.text(close), after && writeInline(after, writer)].filter(Boolean).join(' ');

/** "translated from French by …: « Le bac partira »"; undefined where no translation is shown. */
export function originalOf({ original }: QuoteBlock, writer: InlineWriter): string | undefined {
  if (!original) return undefined;
  const [open, close] = original.marks;
  return `${writer.text(`${original.note}: ${open}`)}${writer.span(original.exact)}${writer.text(close)}`;
}

/** The words of a note with the numbers of its sources. */
export const noteText = ({ text, cites }: NoteBlock, writer: InlineWriter): string => writeInline(text, writer) + writer.cites(cites);

/** Whether a source is called by its title and nothing else, which then is not said twice. */
export const isNamedByTitle = ({ name, title }: SourceItem): boolean => title.text === name;

/** The sources of a document by number, for channels that name them where they are cited. */
export const sourcesOf = (blocks: readonly Block[]): ReadonlyMap<number, SourceItem> =>
  new Map(blocks.flatMap((block) => (block.kind === 'sources' ? block.items.map((item) => [item.number, item] as const) : [])));
