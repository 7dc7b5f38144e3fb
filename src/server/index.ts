/** `conflict-widgets/server`: widgets without a browser. */
export { renderDocument, renderPlain } from './render.js';
export type { RenderOptions, TagOptions } from './render.js';
export { renderToString } from './render-to-string.js';
export type { StringOptions } from './render-to-string.js';
export { CHANNELS, renderChannel } from './channels.js';
export type { Channel, ChannelOptions } from './channels.js';
export { RenderError } from './render-error.js';
export { WIDGETS } from './widgets.js';
export type { OwnOptions, Widget } from './widgets.js';

export { toAppleNews } from '../document/apple-news.js';
export type { AppleNewsComponent } from '../document/apple-news.js';
export { toCsv } from '../document/csv.js';
export { toEmail } from '../document/email.js';
export { toHtml } from '../document/html.js';
export { toJsonLd } from '../document/json-ld.js';
export type { JsonLd } from '../document/json-ld.js';
export { toMarkdown } from '../document/markdown.js';
export { toPage } from '../document/page.js';
export { toText } from '../document/text.js';
export type * from '../document/blocks.js';
