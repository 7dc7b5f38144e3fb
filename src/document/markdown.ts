import type { Block, Cell, NoteBlock } from './blocks.js';
import { isNamedByTitle, isolatedSpan, noteText, originalOf, quotationOf, writeInline } from './inline.js';
import type { InlineWriter } from './inline.js';

/**
 * Text that stays text: whatever CommonMark or GitHub's tables, strike-throughs and bare addresses would take for markup
 * is escaped. A line break would end the line of Markdown that the text stands in, so it becomes a space.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s*[\n\r\t]\s*/g, ' ')
    .replace(/[\\`*_[\]<>#|~&@]/g, '\\$&')
    // Bare addresses become links: "https://…", "www.…".
    .replace(/(\w):(?=\/\/)/g, '$1\\:')
    .replace(/(www)\./gi, '$1\\.')
    // At the start of a line: lists, rules, underlined headings.
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');

const cites = (numbers: readonly number[]) => numbers.map((n) => ` \\[${n}\\]`).join('');
const MARKDOWN: InlineWriter = { text: escapeMarkdown, span: (span) => escapeMarkdown(isolatedSpan(span)), cites };

/** In angle brackets an address may hold anything but these. */
const link = (text: string, url: string) => `[${escapeMarkdown(text)}](<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;

const notesUnder = (notes: readonly NoteBlock[]) => notes.map((note) => `\n  - ${noteText(note, MARKDOWN)}`).join('');
/** A cell without words is an empty one. A row never begins with what would start a list, since a bar goes before it. */
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/**
 * A document as Markdown: CommonMark with the tables of GitHub Flavored Markdown. Footnotes stay numbers in brackets, as in
 * every other channel; the list at the end has the same numbers.
 */
export const toMarkdown = (blocks: readonly Block[], { headingLevel = 3 }: { readonly headingLevel?: number } = {}): string =>
  `${blocks.map((block) => blockMarkdown(block, Math.min(6, Math.max(1, headingLevel)))).join('\n\n')}\n`;

function blockMarkdown(block: Block, level: number): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(level)} ${writeInline(block.text, MARKDOWN)}`;
    case 'paragraph':
      return writeInline(block.text, MARKDOWN);
    case 'note':
      return noteText(block, MARKDOWN);
    case 'facts':
      return block.rows
        .map(({ label, value, notes, cites: numbers }) => `- **${strong(writeInline(label, MARKDOWN))}:** ${writeInline(value, MARKDOWN)}${cites(numbers)}${notesUnder(notes)}`)
        .join('\n');
    case 'list':
      return block.entries
        .map(({ text, notes, cites: numbers }, i) => {
          const mark = block.ordered ? `${i + 1}.` : '-';
          // What belongs to an entry is indented by the width of its mark.
          return `${mark} ${writeInline(text, MARKDOWN)}${cites(numbers)}${notesUnder(notes).replace(/\n {2}/g, `\n${' '.repeat(mark.length + 1)}`)}`;
        })
        .join('\n');
    case 'quote': {
      const { speaker, circumstances, notes, cites: numbers } = block;
      const original = originalOf(block, MARKDOWN);
      return [
        `> ${quotationOf(block, MARKDOWN)}`,
        ...(original ? [original] : []),
        `— **${strong(writeInline(speaker, MARKDOWN))}**${circumstances.length ? `, ${writeInline(circumstances, MARKDOWN)}` : ''}${cites(numbers)}`,
        ...notes.map((note) => noteText(note, MARKDOWN)),
      ].join('\n\n');
    }
    case 'table': {
      const { caption, columns, rows } = block;
      const cell = ({ text, cites: numbers }: Cell) => writeInline(text, MARKDOWN) + cites(numbers);
      return [
        ...(caption.length ? [`${'#'.repeat(Math.min(6, level + 1))} ${writeInline(caption, MARKDOWN)}\n`] : []),
        row(columns.map(escapeMarkdown)),
        row(columns.map(() => '---')),
        ...rows.map((cells) => row(cells.map(cell))),
      ].join('\n');
    }
    case 'sources':
      return [
        `${escapeMarkdown(block.title)}:\n`,
        ...block.items.map((item) => {
          const { number, name, title, details, url, archived } = item;
          const named = url ? link(name, url) : escapeMarkdown(name);
          return `${number}. ${[isNamedByTitle(item) ? named : `${named}: ${MARKDOWN.span(title)}`, ...details.map(escapeMarkdown), ...(archived ? [link(archived.label, archived.url)] : [])].join(' · ')}`;
        }),
      ].join('\n');
  }
}

/** Emphasis does not open before a space or close after one. */
const strong = (text: string) => text.trim();
