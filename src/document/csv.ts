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

/** The facts, quotations and tables of a document as CSV, each row with its sources written out; empty where it has none. */
export function toCsv(blocks: readonly Block[]): string {
  const sources = new Map<number, string>();
  for (const block of blocks) {
    if (block.kind !== 'sources') continue;
    for (const { number, name, title, url } of block.items) sources.set(number, [title.text === name ? name : `${name}: ${title.text}`, url].filter(Boolean).join(' '));
  }
  const cited = (numbers: readonly number[], notes: readonly Inline[]) => {
    const ofNotes = notes.flatMap((note) => note.flatMap((span) => (typeof span === 'string' ? [] : (span.cites ?? []))));
    return [...new Set([...numbers, ...ofNotes])].map((n) => sources.get(n) ?? '').join('; ');
  };
  const joined = (list: readonly Inline[]) => list.map(plain).join('; ');
  return blocks
    .map((block) => {
      if (block.kind === 'facts') {
        const { columns, rows, asOf } = block;
        return [
          line([columns.label, columns.value, columns.notes, columns.asOf, columns.sources]),
          ...rows.map(({ label, value, notes, cites }) => line([plain(label), plain(value), joined(notes), asOf, cited(cites, notes)])),
        ].join('');
      }
      if (block.kind === 'quote') {
        const { columns, before, after, exact, marks, original, speaker, circumstances, notes, asOf, cites } = block;
        const quotation = [before && plain(before), marks[0] + exact.text + marks[1], after && plain(after)].filter(Boolean).join(' ');
        const translated = original ? [[`${original.note}: ${original.marks[0]}${original.exact.text}${original.marks[1]}`]] : [];
        return (
          line([columns.quotation, columns.speaker, columns.circumstances, columns.notes, columns.asOf, columns.sources]) +
          line([quotation, plain(speaker), plain(circumstances), joined([...translated, ...notes]), asOf, cited(cites, notes)])
        );
      }
      if (block.kind === 'table') {
        const { columns, sourcesColumn, rows } = block;
        return [
          line([...columns, sourcesColumn]),
          ...rows.map((cells) => line([...cells.map(({ text }) => plain(text)), cited(cells.flatMap(({ cites }) => cites), cells.map(({ text }) => text))])),
        ].join('');
      }
      return '';
    })
    .join('');
}
