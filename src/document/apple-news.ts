/**
 * Components of an article in Apple News Format, https://developer.apple.com/documentation/applenewsformat: to be put into
 * the `components` of the publisher's own article, whose layouts and styles are the publisher's too.
 */
import type { Block, NoteBlock } from './blocks.js';
import { HTML, escapeHtml, linkHtml, sourceHtml, tableHtml } from './html.js';
import { isolatedSpan, noteText, originalOf, quotationOf, writeInline } from './inline.js';
import type { InlineWriter } from './inline.js';

/** A component that has text; `html` is the subset that the format lists under "Using HTML with Apple News Format". */
export interface AppleNewsText {
  readonly role: 'heading1' | 'heading2' | 'heading3' | 'heading4' | 'heading5' | 'heading6' | 'body' | 'quote';
  readonly text: string;
  readonly format: 'html';
}
export interface AppleNewsTable {
  readonly role: 'htmltable';
  readonly html: string;
}
export type AppleNewsComponent = AppleNewsText | AppleNewsTable;

/** The format has no `lang` and `dir`, so directions are kept apart by invisible marks. */
const NEWS: InlineWriter = { ...HTML, span: (span) => escapeHtml(isolatedSpan(span)) };

const text = (role: AppleNewsText['role'], html: string): AppleNewsText => ({ role, text: html, format: 'html' });
const body = (html: string) => text('body', html);
const heading = (level: number, html: string) => text(`heading${Math.min(6, Math.max(1, level))}` as AppleNewsText['role'], html);
const breaks = (notes: readonly NoteBlock[]) => notes.map((note) => `<br>${noteText(note, NEWS)}`).join('');
const link = (url: string, name: string) => linkHtml(url, name).replace(/ rel="[^"]*"/, '');

/** A document as components of an Apple News article. */
export const toAppleNews = (blocks: readonly Block[], { headingLevel = 3 }: { readonly headingLevel?: number } = {}): readonly AppleNewsComponent[] =>
  blocks.flatMap((block) => components(block, headingLevel));

function components(block: Block, level: number): readonly AppleNewsComponent[] {
  switch (block.kind) {
    case 'heading':
      return [heading(level, writeInline(block.text, NEWS))];
    case 'paragraph':
      return [body(`<p>${writeInline(block.text, NEWS)}</p>`)];
    case 'note':
      return [body(`<p>${noteText(block, NEWS)}</p>`)];
    case 'facts':
      return [
        body(`<ul>${block.rows
          .map(({ label, value, notes, cites }) => `<li><strong>${writeInline(label, NEWS)}:</strong> ${writeInline(value, NEWS)}${NEWS.cites(cites)}${breaks(notes)}</li>`)
          .join('')}</ul>`),
      ];
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return [body(`<${tag}>${block.entries.map((entry) => `<li>${writeInline(entry.text, NEWS)}${NEWS.cites(entry.cites)}${breaks(entry.notes)}</li>`).join('')}</${tag}>`)];
    }
    case 'quote': {
      const { speaker, circumstances, notes, cites } = block;
      const original = originalOf(block, NEWS);
      const said = circumstances.length ? `, ${writeInline(circumstances, NEWS)}` : '';
      return [
        text('quote', quotationOf(block, NEWS)),
        body(`<p>— <strong>${writeInline(speaker, NEWS)}</strong>${said}${NEWS.cites(cites)}</p>${original ? `<p>${original}</p>` : ''}${notes.map((note) => `<p>${noteText(note, NEWS)}</p>`).join('')}`),
      ];
    }
    case 'table':
      return [
        ...(block.caption.length ? [heading(level + 1, writeInline(block.caption, NEWS))] : []),
        { role: 'htmltable', html: tableHtml(block.columns, block.rows, NEWS).replace(/\n(?=<\/?(?:table|thead|tbody|tr)\b)/g, '').replace(/ scope="\w+"/g, '') },
      ];
    case 'sources':
      return [body(`<p>${escapeHtml(block.title)}:</p><ol>${block.items.map((item) => `<li>${sourceHtml(item, link, NEWS)}</li>`).join('')}</ol>`)];
  }
}
