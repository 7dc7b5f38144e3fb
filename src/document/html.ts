import type { Block, Cell, NoteBlock, SourceItem, Span } from './blocks.js';
import { isNamedByTitle, noteText, originalOf, quotationOf, writeInline } from './inline.js';
import type { InlineWriter } from './inline.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** The dossier, not the publisher, chose where these links lead. */
const REL = 'noopener noreferrer nofollow';
export const linkHtml = (url: string, text: string, more = ''): string => `<a href="${escapeHtml(url)}" rel="${REL}"${more}>${escapeHtml(text)}</a>`;

const spanHtml = ({ text, lang, dir }: Span): string =>
  lang || dir ? `<span${lang ? ` lang="${escapeHtml(lang)}"` : ''} dir="${dir ?? 'auto'}">${escapeHtml(text)}</span>` : escapeHtml(text);
export const HTML: InlineWriter = {
  text: escapeHtml,
  span: spanHtml,
  // No links: sanitisers take ids away, and a link to nowhere is worse than a number.
  cites: (numbers) => numbers.map((n) => ` <sup>[${n}]</sup>`).join(''),
};

/**
 * A document as plain semantic HTML for the inside of a tag. It has only what the strictest of the usual sanitisers keep
 * (docs/decisions/0013-plain-html-that-survives.md): no class, style, id or script, and no `<small>`, `<time>` or
 * `<caption>` either. All text is escaped; addresses are those that the dossier's reading let through.
 */
export const toHtml = (blocks: readonly Block[], { headingLevel = 3 }: { readonly headingLevel?: number } = {}): string => {
  const level = Math.min(6, Math.max(2, headingLevel));
  // Headings of tables stand below that of the document, where it has one.
  const next = Math.min(6, blocks.some(({ kind }) => kind === 'heading') ? level + 1 : level);
  return blocks.map((block) => blockHtml(block, level, next)).join('\n');
};

const notesHtml = (tag: string, notes: readonly NoteBlock[]) => notes.map((note) => `\n<${tag}>${noteText(note, HTML)}</${tag}>`).join('');

/** Name and title, details, stored copy: what a list of sources says of one. */
export function sourceHtml(item: SourceItem, link: (url: string, text: string) => string = linkHtml, writer = HTML): string {
  const { name, title, details, url, archived } = item;
  const named = url ? link(url, name) : escapeHtml(name);
  return [isNamedByTitle(item) ? named : `${named}: ${writer.span(title)}`, ...details.map(escapeHtml), ...(archived ? [link(archived.url, archived.label)] : [])].join(' · ');
}

export const tableHtml = (columns: readonly string[], rows: readonly (readonly Cell[])[], writer = HTML): string => {
  const cell = (tag: string, { text, cites }: Cell) => `<${tag}>${writeInline(text, writer)}${writer.cites(cites)}</${tag.split(' ')[0]}>`;
  return `<table>\n<thead>\n<tr>${columns.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('')}</tr>\n</thead>\n<tbody>\n${rows
    .map((cells) => `<tr>${cells.map((one, i) => cell(i ? 'td' : 'th scope="row"', one)).join('')}</tr>`)
    .join('\n')}\n</tbody>\n</table>`;
};

function blockHtml(block: Block, level: number, next: number): string {
  switch (block.kind) {
    case 'heading':
      return `<h${level}>${writeInline(block.text, HTML)}</h${level}>`;
    case 'paragraph':
      return `<p>${writeInline(block.text, HTML)}</p>`;
    case 'note':
      return `<p>${noteText(block, HTML)}</p>`;
    case 'facts':
      return `<dl>\n${block.rows
        .map(({ label, value, notes, cites }) => `<dt>${writeInline(label, HTML)}</dt>\n<dd>${writeInline(value, HTML)}${HTML.cites(cites)}</dd>${notesHtml('dd', notes)}`)
        .join('\n')}\n</dl>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.entries
        .map(({ text, notes, cites }) => `<li>${writeInline(text, HTML)}${HTML.cites(cites)}${notes.map((note) => `<br>${noteText(note, HTML)}`).join('')}</li>`)
        .join('\n')}\n</${tag}>`;
    }
    case 'quote': {
      const { speaker, circumstances, notes, cites } = block;
      const original = originalOf(block, HTML);
      const said = circumstances.length ? `, ${writeInline(circumstances, HTML)}` : '';
      return `<blockquote><p>${quotationOf(block, HTML)}</p></blockquote>${original ? `\n<p>${original}</p>` : ''}\n<p>— <strong>${writeInline(speaker, HTML)}</strong>${said}${HTML.cites(cites)}</p>${notesHtml('p', notes)}`;
    }
    case 'table':
      return `${block.caption.length ? `<h${next}>${writeInline(block.caption, HTML)}</h${next}>\n` : ''}${tableHtml(block.columns, block.rows)}`;
    case 'sources':
      return `<p>${escapeHtml(block.title)}:</p>\n<ol>\n${block.items.map((item) => `<li>${sourceHtml(item)}</li>`).join('\n')}\n</ol>`;
  }
}
