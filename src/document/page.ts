import type { Block } from './blocks.js';
import { HTML, escapeHtml, toHtml } from './html.js';
import { writeInline } from './inline.js';

export interface PageOptions {
  /** The language of the words, a BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What the page is called where the document has no heading. */
  readonly title: string;
}

/** A document as a page of its own: plain HTML, no style, no script. */
export function toPage(blocks: readonly Block[], { lang, dir, title }: PageOptions): string {
  const heading = blocks.find((block) => block.kind === 'heading');
  const rest = blocks.filter((block) => block !== heading);
  const name = heading ? heading.text.map((part) => (typeof part === 'string' ? part : part.text)).join('') : title;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
</head>
<body>
<main>
<h1>${heading ? writeInline(heading.text, HTML) : escapeHtml(title)}</h1>
${toHtml(rest, { headingLevel: 2 })}
</main>
</body>
</html>
`;
}
