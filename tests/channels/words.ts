/** What a document says, taken from its blocks whatever their kind, and what a channel says, without its markup. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Block } from '../../src/document/blocks.js';

/** What is no word of the document: names of kinds, days as data, and headings that only tables and lists of sources have. */
const NO_WORDS = new Set(['kind', 'about', 'lang', 'dir', 'date', 'asOf', 'marks', 'sourcesColumn']);

function wordsIn(value: unknown, key: string, block: Block): string[] {
  if (NO_WORDS.has(key)) return [];
  if (key === 'columns' && block.kind !== 'table') return [];
  // Lines begin with the head of a row, which needs no heading of its own there, and leave empty cells out.
  if (block.kind === 'table' && key === 'columns') return block.columns.filter((_, i) => i && block.rows.some((cells) => cells[i]!.text.length));
  if (block.kind === 'sources' && (key === 'title' || key === 'label') && typeof value === 'string') return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, key, block));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, one]) => wordsIn(one, name, block));
  return [];
}

/** Without invisible marks of direction, runs of spaces as one. */
export const normal = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '').replace(/\s+/g, ' ').trim();

/** Every piece of text that a document has: facts, qualifiers, absences, days, sources and their addresses. */
export const wordsOf = (blocks: readonly Block[]): readonly string[] => [
  ...new Set(blocks.flatMap((block) => wordsIn(block, '', block)).map(normal).filter((word) => /[\p{L}\p{N}]/u.test(word))),
];

/** The numbers of sources that are cited. */
export function citedIn(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.flatMap(citedIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'cites' ? ((one as readonly number[] | undefined) ?? []) : citedIn(one)));
}

interface HtmlNode {
  readonly value?: string;
  readonly tagName?: string;
  readonly properties?: { readonly href?: string };
  readonly children?: readonly HtmlNode[];
}
const parser = unified().use(rehypeParse, { fragment: false });
/** Parsed as browsers do; a tree is enough here, and a whole DOM takes twenty times as long. */
export const treeOf = (html: string): HtmlNode => parser.parse(html) as unknown as HtmlNode;
const textIn = ({ value = '', tagName, children = [] }: HtmlNode): string => (tagName === 'title' ? '' : value + children.map(textIn).join(''));
const linksIn = ({ properties, children = [] }: HtmlNode): string[] => [...(properties?.href ? [properties.href] : []), ...children.flatMap(linksIn)];

/** Text of HTML with the addresses of its links. */
export function htmlWords(html: string): string {
  const tree = treeOf(html);
  return normal([textIn(tree), ...linksIn(tree)].join(' '));
}

export const markdownHtml = (markdown: string): string => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
/** Micromark writes addresses percent-encoded, as URLs are compared. */
export const markdownWords = (markdown: string): string => htmlWords(markdownHtml(markdown));

/** The fields of CSV by RFC 4180. */
export function csvRows(csv: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  for (let i = 0; i < csv.length; i++) {
    const c = csv[i]!;
    if (isQuoted) {
      if (c !== '"') field += c;
      else if (csv[i + 1] === '"') field += csv[i++];
      else isQuoted = false;
    } else if (c === '"') isQuoted = true;
    else if (c === ',' || (c === '\r' && csv[i + 1] === '\n')) {
      rows.at(-1)!.push(field);
      field = '';
      if (c === '\r') {
        i++;
        rows.push([]);
      }
    } else field += c;
  }
  if (field || rows.at(-1)!.length) throw new Error('the last row does not end');
  return rows.slice(0, -1);
}

/** All strings in a JSON value. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** How a channel's text is read: what a reader of that channel gets to see. */
export const READ: Readonly<Record<string, (text: string) => string>> = {
  html: htmlWords,
  plain: htmlWords,
  page: htmlWords,
  email: htmlWords,
  text: normal,
  markdown: markdownWords,
  csv: (csv) => normal(csvRows(csv).flat().join(' ')),
  'apple-news': (json) => htmlWords((JSON.parse(json) as { text?: string; html?: string }[]).map(({ text = '', html = '' }) => `<div>${text}${html}</div>`).join('\n')),
  jsonld: (json) => normal(stringsIn(JSON.parse(json)).join(' ')),
};

/** Tables have no headings and paragraphs. */
export const withoutCaption = (block: Block): Block => (block.kind === 'table' ? { ...block, caption: [] } : block);
export const isInCsv = ({ kind }: Block): boolean => kind !== 'heading' && kind !== 'paragraph';
