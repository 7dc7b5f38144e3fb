import type { Block, Cell, NoteBlock } from './blocks.js';
import { HTML, escapeHtml, linkHtml, sourceHtml } from './html.js';
import { noteText, originalOf, quotationOf, writeInline } from './inline.js';

/**
 * What mail programs differ in is left alone: no style sheet, no image, no script, tables for the layout, every style on
 * its element (docs/decisions/0014-mail-without-colours.md). Text and background have no colour of ours, so a program that
 * turns to dark turns all of it; the lines are of a grey that shows on both.
 */
const LINE = '#8a8f98';
const FONT = 'font-family:Georgia,\'Times New Roman\',serif';
const STYLES = {
  frame: `width:100%;max-width:600px;border-collapse:collapse;border-top:2px solid ${LINE};border-bottom:1px solid ${LINE}`,
  body: `padding:16px 0;${FONT};font-size:16px;line-height:1.5;text-align:start`,
  heading: `margin:0 0 8px;${FONT};font-size:20px;line-height:1.25;font-weight:bold`,
  caption: `margin:16px 0 8px;${FONT};font-size:16px;line-height:1.25;font-weight:bold`,
  paragraph: 'margin:0 0 12px',
  note: 'margin:4px 0 0;font-size:14px;font-style:italic',
  table: 'width:100%;border-collapse:collapse;margin:0 0 16px',
  cell: `padding:6px 12px 6px 0;border-top:1px solid ${LINE};vertical-align:top;text-align:start;${FONT};font-size:16px;line-height:1.4`,
  quote: `margin:0 0 12px;padding:0 16px;border-left:3px solid ${LINE};border-right:3px solid ${LINE};font-size:20px;line-height:1.4`,
  list: 'margin:0 0 12px;padding:0 24px',
  small: 'font-size:14px;line-height:1.5',
} as const;

const styled = (tag: string, style: keyof typeof STYLES, inside: string, attributes = '') => `<${tag}${attributes} style="${STYLES[style]}">${inside}</${tag}>`;
/** The colour of links that a program chooses may be unreadable on its own dark background. */
const link = (url: string, text: string) => linkHtml(url, text, ' style="color:inherit;text-decoration:underline"');
const notes = (list: readonly NoteBlock[]) => list.map((note) => styled('p', 'note', noteText(note, HTML))).join('');

/**
 * A document as HTML for the body of a mail, 600 pixels wide at most.
 * @param options `lang` and `dir` are said on the frame, since a mail around it may be in another language
 */
export function toEmail(blocks: readonly Block[], { headingLevel = 3, lang, dir }: { readonly headingLevel?: number; readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } = {}): string {
  const level = Math.min(6, Math.max(2, headingLevel));
  const place = `${lang ? ` lang="${escapeHtml(lang)}"` : ''}${dir ? ` dir="${dir}"` : ''}`;
  // Outlook on Windows takes the width from the attribute, and knows no max-width.
  return `<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"${place} style="${STYLES.frame}"><tr><td style="${STYLES.body}">\n${blocks
    .map((block) => blockEmail(block, level))
    .join('\n')}\n</td></tr></table>\n`;
}

function blockEmail(block: Block, level: number): string {
  switch (block.kind) {
    case 'heading':
      return styled(`h${level}`, 'heading', writeInline(block.text, HTML));
    case 'paragraph':
      return styled('p', 'paragraph', writeInline(block.text, HTML));
    case 'note':
      return styled('p', 'note', noteText(block, HTML));
    case 'facts':
      return table(
        block.rows.map(({ label, value, notes: list, cites }) =>
          cell('th', writeInline(label, HTML), ' scope="row"') + cell('td', `${writeInline(value, HTML)}${HTML.cites(cites)}${notes(list)}`)),
      );
    case 'list':
      return styled(
        block.ordered ? 'ol' : 'ul',
        'list',
        block.entries.map(({ text, notes: list, cites }) => `<li>${writeInline(text, HTML)}${HTML.cites(cites)}${notes(list)}</li>`).join('\n'),
      );
    case 'quote': {
      const { speaker, circumstances, notes: list, cites } = block;
      const original = originalOf(block, HTML);
      return [
        styled('blockquote', 'quote', quotationOf(block, HTML)),
        ...(original ? [styled('p', 'paragraph', original)] : []),
        styled('p', 'paragraph', `— <strong>${writeInline(speaker, HTML)}</strong>${circumstances.length ? `, ${writeInline(circumstances, HTML)}` : ''}${HTML.cites(cites)}`),
        notes(list),
      ].filter(Boolean).join('\n');
    }
    case 'table': {
      const { caption, columns, rows } = block;
      const write = ({ text, cites }: Cell) => writeInline(text, HTML) + HTML.cites(cites);
      const head = columns.map((title) => cell('th', escapeHtml(title), ' scope="col"')).join('');
      const body = rows.map((cells) => cells.map((one, i) => cell(i ? 'td' : 'th', write(one), i ? '' : ' scope="row"')).join(''));
      return (caption.length ? `${styled(`h${Math.min(6, level + 1)}`, 'caption', writeInline(caption, HTML))}\n` : '') + table([head, ...body]);
    }
    case 'sources':
      return `${styled('p', 'small', `${escapeHtml(block.title)}:`)}\n${styled('ol', 'list', block.items.map((item) => styled('li', 'small', sourceHtml(item, link))).join('\n'))}`;
  }
}

const cell = (tag: string, inside: string, attributes = '') => styled(tag, 'cell', inside, attributes);
const table = (rows: readonly string[]) => styled('table', 'table', rows.map((row) => `<tr>${row}</tr>`).join('\n'));
