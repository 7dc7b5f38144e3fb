import type { Block, Inline, NoteBlock } from './blocks.js';
import { isNamedByTitle, originalOf, quotationOf, sourcesOf, writeInline } from './inline.js';
import type { InlineWriter } from './inline.js';

/** A cell stands by itself: no marks of direction, and the sources have a column of their own. */
const BARE: InlineWriter = { text: (text) => text, span: ({ text }) => text, cites: () => '' };
const plain = (inline: Inline): string => writeInline(inline, BARE);

/**
 * One field of a CSV file (RFC 4180). A leading `=`, `+`, `-`, `@`, tab, line break or a full-width form of the signs would
 * be run as a formula by spreadsheets (OWASP, "CSV Injection"), so an apostrophe goes before it.
 */
export function csvField(value: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
const line = (fields: readonly string[]) => `${fields.map(csvField).join(',')}\r\n`;

/**
 * The facts, quotations, lists and tables of a document as CSV, each row with its sources written out; empty where it has
 * none.
 * @param options `bom`: begin with a byte order mark, without which Excel takes UTF-8 for something else
 */
export function toCsv(blocks: readonly Block[], { bom = false }: { readonly bom?: boolean } = {}): string {
  const sources = sourcesOf(blocks);
  const nameOf = (n: number) => {
    const source = sources.get(n);
    if (!source) return [];
    const { name, title, details, url, archived } = source;
    return [[isNamedByTitle(source) ? name : `${name}: ${title.text}`, ...details, url, archived && `${archived.label}: ${archived.url}`].filter(Boolean).join(' · ')];
  };
  const cited = (numbers: readonly number[], notes: readonly NoteBlock[] = []) =>
    [...new Set([...numbers, ...notes.flatMap(({ cites }) => cites)])].flatMap(nameOf).join('; ');
  const joined = (notes: readonly NoteBlock[]) => notes.map(({ text }) => plain(text)).join('; ');
  /** Sources that were cited in the middle of words. */
  const inside = (inline: Inline) => inline.flatMap((part) => (typeof part === 'string' ? [] : (part.cites ?? [])));

  const body = blocks
    .map((block) => {
      switch (block.kind) {
        case 'facts': {
          const { columns, rows, asOf } = block;
          return [
            line([columns.label, columns.value, columns.notes, columns.asOf, columns.sources]),
            ...rows.map(({ label, value, notes, cites }) => line([plain(label), plain(value), joined(notes), asOf, cited(cites, notes)])),
          ].join('');
        }
        case 'list': {
          const { columns, entries } = block;
          return [
            line([columns.entry, columns.date, columns.notes, columns.sources]),
            ...entries.map(({ date = '', text, notes, cites }) => line([plain(text), date, joined(notes), cited([...inside(text), ...cites], notes)])),
          ].join('');
        }
        case 'quote': {
          const { columns, speaker, circumstances, notes, asOf, cites } = block;
          return (
            line([columns.quotation, columns.speaker, columns.circumstances, columns.notes, columns.asOf, columns.sources]) +
            line([quotationOf(block, BARE), plain(speaker), plain(circumstances), [originalOf(block, BARE), joined(notes)].filter(Boolean).join('; '), asOf, cited(cites, notes)])
          );
        }
        case 'table': {
          const { columns, sourcesColumn, rows } = block;
          return [
            line([...columns, sourcesColumn]),
            ...rows.map((cells) => line([...cells.map(({ text }) => plain(text)), cited(cells.flatMap(({ text, cites }) => [...cites, ...inside(text)]))])),
          ].join('');
        }
        case 'note':
          return line([plain(block.text), cited(block.cites)]);
        default:
          return '';
      }
    })
    .join('');
  return bom && body ? `\ufeff${body}` : body;
}
