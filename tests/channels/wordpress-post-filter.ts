/**
 * What WordPress keeps of a post by an author without `unfiltered_html`: `wp_kses_post`, by the elements and attributes that
 * https://developer.wordpress.org/reference/functions/wp_kses_allowed_html/ gives for the context "post". Unknown tags go,
 * what is inside them stays; text is never touched.
 */
import sanitizeHtml from 'sanitize-html';

const BLOCK = ['align', 'dir', 'lang', 'xml:lang'];
const CELL = ['abbr', 'align', 'axis', 'bgcolor', 'char', 'charoff', 'colspan', 'headers', 'height', 'nowrap', 'rowspan', 'scope', 'valign', 'width'];
const ROW = ['align', 'char', 'charoff', 'valign'];
const POST: Readonly<Record<string, readonly string[]>> = {
  address: [], a: ['href', 'rel', 'rev', 'name', 'target', 'download'], abbr: [], acronym: [], article: BLOCK, aside: BLOCK, b: [], bdo: ['dir'], big: [],
  blockquote: ['cite', 'lang', 'xml:lang'], br: [], button: ['disabled', 'name', 'type', 'value'], caption: ['align'], cite: ['dir', 'lang'], code: [],
  col: [...ROW, 'span', 'dir', 'width'], colgroup: [...ROW, 'span', 'width'], del: ['datetime'], dd: [], dfn: [], details: [...BLOCK, 'open'], div: BLOCK, dl: [], dt: [],
  em: [], fieldset: [], figure: BLOCK, figcaption: BLOCK, font: ['color', 'face', 'size'], footer: BLOCK, h1: ['align'], h2: ['align'], h3: ['align'], h4: ['align'],
  h5: ['align'], h6: ['align'], header: BLOCK, hgroup: BLOCK, hr: ['align', 'noshade', 'size', 'width'], i: [], ins: ['datetime', 'cite'], kbd: [], label: ['for'],
  legend: ['align'], li: ['align', 'value'], map: ['name'], mark: [], menu: ['type'], nav: BLOCK, p: BLOCK, pre: ['width'], q: ['cite'], s: [], samp: [],
  span: ['dir', 'align', 'lang', 'xml:lang'], section: BLOCK, small: [], strike: [], strong: [], sub: [], summary: BLOCK, sup: [],
  table: ['align', 'bgcolor', 'border', 'cellpadding', 'cellspacing', 'dir', 'rules', 'summary', 'width'], tbody: ROW, td: [...CELL, 'dir'], tfoot: ROW, th: CELL, thead: ROW,
  title: [], tr: [...ROW, 'bgcolor'], tt: [], u: [], ul: ['type'], ol: ['start', 'type', 'reversed'], var: [],
};
/** Kept on every element of the list. */
const GLOBAL = ['aria-controls', 'aria-current', 'aria-describedby', 'aria-details', 'aria-expanded', 'aria-hidden', 'aria-label', 'aria-labelledby', 'aria-live', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'style', 'title', 'role', 'xml:lang'];

export const wordpressPostFilter = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: Object.keys(POST),
    allowedAttributes: Object.fromEntries(Object.entries(POST).map(([tag, attributes]) => [tag, [...attributes, ...GLOBAL]])),
    allowedSchemes: ['http', 'https', 'ftp', 'mailto', 'news', 'irc', 'feed', 'tel', 'sms', 'webcal', 'urn'],
  });
