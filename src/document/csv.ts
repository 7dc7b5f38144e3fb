import type { Block, Inline } from './blocks.js';

const plain = (inline: Inline): string => inline.map((span) => (typeof span === 'string' ? span : span.text)).join('');

/**
 * One field of a CSV file (RFC 4180). A leading `=`, `+`, `-`, `@`, tab or carriage return would be run as a formula by
 * spreadsheets (OWASP, "CSV Injection"), so an apostrophe goes before it.
 */
export function csvField(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
const line = (fields: readonly string[]) => `${fields.map(csvField).join(',')}\r\n`;

/** The facts and quotations of a document as CSV, each row with its sources written out; empty where it has neither. */
export function toCsv(blocks: readonly Block[]): string {
  const sources = new Map<number, string>();
  for (const block of blocks) {
    if (block.kind !== 'sources') continue;
    for (const { number, name, title, url } of block.items) sources.set(number, [title.text === name ? name : `${name}: ${title.text}`, url].filter(Boolean).join(' '));
  }
  const cited = (numbers: readonly number[]) => [...new Set(numbers)].map((n) => sources.get(n) ?? '').join('; ');
  const notes = (list: readonly Inline[]) => list.map(plain).join('; ');
  return blocks
    .map((block) => {
      if (block.kind === 'facts') {
        const { columns, rows } = block;
        return line([columns.label, columns.value, columns.notes, columns.sources]) + rows.map((row) => line([plain(row.label), plain(row.value), notes(row.notes), cited(row.cites)])).join('');
      }
      if (block.kind === 'quote') {
        const { columns, before, after, exact, marks, speaker, circumstances, cites } = block;
        const quotation = [before && plain(before), marks[0] + exact.text + marks[1], after && plain(after)].filter(Boolean).join(' ');
        return line([columns.quotation, columns.speaker, columns.circumstances, columns.sources]) + line([quotation, plain(speaker), plain(circumstances), cited(cites)]);
      }
      return '';
    })
    .join('');
}
