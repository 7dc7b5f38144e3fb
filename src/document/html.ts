import type { Block, Cell, Inline, Span } from './blocks.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

function span({ text, lang, dir, cites }: Span): string {
  if (cites) return references(cites);
  if (!lang && !dir) return escape(text);
  return `<span${lang ? ` lang="${escape(lang)}"` : ''} dir="${dir ?? 'auto'}">${escape(text)}</span>`;
}
const inline = (parts: Inline) => parts.map((part) => (typeof part === 'string' ? escape(part) : span(part))).join('');
// No links: sanitisers take ids away, and a link to nowhere is worse than a number.
const references = (numbers: readonly number[]) => numbers.map((n) => ` <sup>[${n}]</sup>`).join('');
const notesHtml = (notes: readonly Inline[]) => notes.map((note) => `<br><small>${inline(note)}</small>`).join('');

/**
 * A document as plain semantic HTML for the inside of a tag: without classes, styles, ids or scripts, of elements that
 * sanitisers of content systems keep. All text is escaped; addresses are those that the dossier's reading let through.
 */
export const toHtml = (blocks: readonly Block[], { headingLevel = 3 }: { readonly headingLevel?: number } = {}): string =>
  blocks.map((block) => blockHtml(block, Math.min(6, Math.max(2, headingLevel)))).join('\n');

function blockHtml(block: Block, level: number): string {
  switch (block.kind) {
    case 'heading':
      return `<h${level}>${inline(block.text)}</h${level}>`;
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`;
    case 'facts':
      return `<dl>\n${block.rows
        .map(({ label, value, notes, cites }) => `<dt>${inline(label)}</dt>\n<dd>${inline(value)}${references(cites)}${notesHtml(notes)}</dd>`)
        .join('\n')}\n</dl>`;
    case 'quote': {
      const { before, after, exact, marks, original, speaker, circumstances, notes, cites } = block;
      const quotation = [before && inline(before), escape(marks[0]) + span(exact) + escape(marks[1]), after && inline(after)].filter(Boolean).join(' ');
      const translated = original ? `\n<p>${escape(original.note)}: ${escape(original.marks[0])}${span(original.exact)}${escape(original.marks[1])}</p>` : '';
      const said = circumstances.length ? `, ${inline(circumstances)}` : '';
      return `<blockquote><p>${quotation}</p></blockquote>${translated}\n<p>— <strong>${inline(speaker)}</strong>${said}${references(cites)}${notesHtml(notes)}</p>`;
    }
    case 'table': {
      const { caption, columns, rows } = block;
      const cell = (tag: string, { text, cites }: Cell) => `<${tag}>${inline(text)}${references(cites)}</${tag.split(' ')[0]}>`;
      return `<table>\n<caption>${inline(caption)}</caption>\n<thead>\n<tr>${columns.map((title) => `<th scope="col">${escape(title)}</th>`).join('')}</tr>\n</thead>\n<tbody>\n${rows
        .map((cells) => `<tr>${cells.map((one, i) => cell(i ? 'td' : 'th scope="row"', one)).join('')}</tr>`)
        .join('\n')}\n</tbody>\n</table>`;
    }
    case 'sources':
      return `<p>${escape(block.title)}:</p>\n<ol>\n${block.items
        .map(({ name, title, details, url }) => {
          const named = url ? `<a href="${escape(url)}" rel="noopener noreferrer nofollow">${escape(name)}</a>` : escape(name);
          return `<li>${[title.text === name ? named : `${named}: ${span(title)}`, ...details.map(escape)].join(' · ')}</li>`;
        })
        .join('\n')}\n</ol>`;
  }
}
