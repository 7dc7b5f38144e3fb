import type { Block, Cell } from './blocks.js';
import { isNamedByTitle, isolatedSpan, noteText, numbersInBrackets, originalOf, quotationOf, writeInline } from './inline.js';
import type { InlineWriter } from './inline.js';

const PLAIN: InlineWriter = { text: (text) => text, span: isolatedSpan, cites: numbersInBrackets };

/** A document as plain text: one line a fact, sources numbered at the end. Lines end in `\n`. */
export const toText = (blocks: readonly Block[]): string => `${blocks.map(blockText).filter(Boolean).join('\n\n')}\n`;

/** "Ferry: Crossings: 12 a day [1]; As of: May 2031": a heading before each value, since lines have no columns. */
function tableLine(columns: readonly string[], [head, ...cells]: readonly Cell[]): string {
  const write = ({ text, cites }: Cell) => writeInline(text, PLAIN) + numbersInBrackets(cites);
  const values = cells.flatMap((cell, i) => (cell.text.length ? [`${columns[i + 1]}: ${write(cell)}`] : []));
  return [write(head!), values.join('; ')].filter(Boolean).join(': ');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return writeInline(block.text, PLAIN);
    case 'note':
      return noteText(block, PLAIN);
    case 'facts':
      return block.rows
        .flatMap(({ label, value, notes, cites }) => [
          `${writeInline(label, PLAIN)}: ${writeInline(value, PLAIN)}${numbersInBrackets(cites)}`,
          ...notes.map((note) => `  ${noteText(note, PLAIN)}`),
        ])
        .join('\n');
    case 'list':
      return block.entries
        .flatMap(({ text, notes, cites }) => [`- ${writeInline(text, PLAIN)}${numbersInBrackets(cites)}`, ...notes.map((note) => `  ${noteText(note, PLAIN)}`)])
        .join('\n');
    case 'quote': {
      const { speaker, circumstances, notes, cites } = block;
      const original = originalOf(block, PLAIN);
      return [
        quotationOf(block, PLAIN) + numbersInBrackets(cites),
        `— ${writeInline(speaker, PLAIN)}${circumstances.length ? ` (${writeInline(circumstances, PLAIN)})` : ''}`,
        ...(original ? [original] : []),
        ...notes.map((note) => noteText(note, PLAIN)),
      ].join('\n');
    }
    case 'table':
      return [writeInline(block.caption, PLAIN), ...block.rows.map((cells) => tableLine(block.columns, cells))].filter(Boolean).join('\n');
    case 'sources':
      return [
        `${block.title}:`,
        ...block.items.map((item) => {
          const { number, name, title, details, url, archived } = item;
          const named = isNamedByTitle(item) ? name : `${name}: ${isolatedSpan(title)}`;
          return `[${number}] ${[named, ...details, url, archived && `${archived.label}: ${archived.url}`].filter(Boolean).join(' · ')}`;
        }),
      ].join('\n');
  }
}
