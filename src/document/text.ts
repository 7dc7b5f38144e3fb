import type { Block, Cell, Inline } from './blocks.js';

const plain = (inline: Inline): string =>
  inline.map((span) => (typeof span === 'string' ? span : span.cites ? cites(span.cites) : span.text)).join('');
const cites = (numbers: readonly number[]) => numbers.map((n) => ` [${n}]`).join('');

/** A document as plain text: one line a fact, sources numbered at the end. Lines end in `\n`. */
export const toText = (blocks: readonly Block[]): string => `${blocks.map(blockText).filter(Boolean).join('\n\n')}\n`;

/** "Ferry: Crossings: 12 a day [1]; As of: May 2031": a heading before each value, since lines have no columns. */
function tableLine(columns: readonly string[], [head, ...cells]: readonly Cell[]): string {
  const values = cells.flatMap(({ text, cites: numbers }, i) => (text.length ? [`${columns[i + 1]}: ${plain(text)}${cites(numbers)}`] : []));
  return [plain(head!.text) + cites(head!.cites), values.join('; ')].filter(Boolean).join(': ');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plain(block.text);
    case 'facts':
      return block.rows
        .map(({ label, value, notes, cites: numbers }) => [`${plain(label)}: ${plain(value)}${cites(numbers)}`, ...notes.map((note) => `  ${plain(note)}`)].join('\n'))
        .join('\n');
    case 'quote': {
      const { before, after, exact, marks, original, speaker, circumstances, notes } = block;
      const quotation = [before && plain(before), marks[0] + exact.text + marks[1], after && plain(after)].filter(Boolean).join(' ');
      return [
        quotation + cites(block.cites),
        `— ${plain(speaker)}${circumstances.length ? ` (${plain(circumstances)})` : ''}`,
        ...(original ? [`${original.note}: ${original.marks[0]}${original.exact.text}${original.marks[1]}`] : []),
        ...notes.map(plain),
      ].join('\n');
    }
    case 'table':
      return [plain(block.caption), ...block.rows.map((cells) => tableLine(block.columns, cells))].filter(Boolean).join('\n');
    case 'sources':
      return [
        `${block.title}:`,
        ...block.items.map(({ number, name, title, details, url }) => `[${number}] ${[title.text === name ? name : `${name}: ${title.text}`, ...details, url].filter(Boolean).join(' · ')}`),
      ].join('\n');
  }
}
