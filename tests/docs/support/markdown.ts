/** The documentation as tests see it: its files, and the code blocks, links and tables in them. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../tools/source-layout.mjs';

export interface CodeBlock {
  /** Path of the Markdown file, from the repository's root. */
  readonly file: string;
  /** Where the block begins; counts from 1. */
  readonly line: number;
  readonly language: string;
  /** The words behind the language: what is to be done with the block. */
  readonly words: readonly string[];
  readonly code: string;
}

/** Paths from the repository's root. */
export const MARKDOWN: readonly string[] = [
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md')),
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.split(path.sep).join('/')}`),
].sort();

export const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

function blocksOf(file: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { line: number; info: string; code: string[] } | undefined;
  for (const [index, line] of textOf(file).split('\n').entries()) {
    const fence = /^```(.*)$/.exec(line)?.[1];
    if (fence === undefined) open?.code.push(line);
    else if (!open) open = { line: index + 1, info: fence, code: [] };
    else {
      const [language = '', ...words] = open.info.trim().split(/\s+/);
      blocks.push({ file, line: open.line, language, words, code: `${open.code.join('\n')}\n` });
      open = undefined;
    }
  }
  if (open) throw new Error(`${file}:${open.line}: the code block is never closed`);
  return blocks;
}

export const BLOCKS: readonly CodeBlock[] = MARKDOWN.flatMap(blocksOf);

/** `README.md:19`, for the names of tests. */
export const placeOf = ({ file, line }: CodeBlock): string => `${file}:${line}`;

/** The text of a file without its code blocks. */
export const proseOf = (file: string): string => textOf(file).replace(/^```[^]*?^```$/gm, '');

/** The part of a file below a heading, to the next heading of the same or a higher level. */
export function sectionOf(file: string, heading: string): string {
  const lines = textOf(file).split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start < 0) throw new Error(`${file} has no heading "${heading}"`);
  const level = /^#+/.exec(lines[start]!)![0].length;
  const end = lines.findIndex((line, i) => i > start && (/^#+(?= )/.exec(line)?.[0].length ?? 7) <= level);
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n');
}

/** The cells of the rows of the tables in a text, without the rows of headings. */
export const rowsOf = (text: string): string[][] =>
  [...text.matchAll(/^\|[ :-]+\|[ :|-]*\n((?:\|.*\n?)*)/gm)].flatMap(([, body]) =>
    body!.trim().split('\n').map((row) => row.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim())),
  );

/** What stands in back ticks, code blocks left out. */
export const codesIn = (text: string): string[] => [...text.replace(/^```[^]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
