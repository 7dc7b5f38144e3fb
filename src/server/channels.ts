/** One serialiser a channel, each for every widget. */
import { toAppleNews } from '../document/apple-news.js';
import type { Block } from '../document/blocks.js';
import { toCsv } from '../document/csv.js';
import { toEmail } from '../document/email.js';
import { toHtml } from '../document/html.js';
import { jsonLdText, toJsonLd } from '../document/json-ld.js';
import { toMarkdown } from '../document/markdown.js';
import { toPage } from '../document/page.js';
import { toText } from '../document/text.js';
import { wordsFor } from '../dossier/text.js';
import { blocksOf, prepare, tagHtml, unknown } from './render.js';
import type { Prepared, TagOptions } from './render.js';

export interface ChannelOptions extends TagOptions {
  /** Begin CSV with a byte order mark, which Excel needs for UTF-8. */
  readonly bom?: boolean | undefined;
}

export interface Channel {
  /** For a `Content-Type` header; the text is UTF-8. */
  readonly mediaType: string;
  /** Of a file, with its point. */
  readonly extension: string;
  write(blocks: readonly Block[], prepared: Prepared, options: ChannelOptions): string;
}

const dossierTitle = ({ dossier, lang }: Prepared) => wordsFor(dossier.title, dossier, lang).value;

export const CHANNELS: Readonly<Record<string, Channel>> = {
  /** The tag with the plain HTML inside, ready to paste. */
  html: { mediaType: 'text/html', extension: '.html', write: (blocks, prepared, options) => tagHtml(prepared, toHtml(blocks, prepared), options) },
  plain: { mediaType: 'text/html', extension: '.html', write: (blocks, prepared) => `${toHtml(blocks, prepared)}\n` },
  page: { mediaType: 'text/html', extension: '.html', write: (blocks, prepared) => toPage(blocks, { lang: prepared.lang, dir: prepared.dir, title: dossierTitle(prepared) }) },
  text: { mediaType: 'text/plain', extension: '.txt', write: (blocks) => toText(blocks) },
  markdown: { mediaType: 'text/markdown', extension: '.md', write: (blocks, prepared) => toMarkdown(blocks, prepared) },
  csv: { mediaType: 'text/csv', extension: '.csv', write: (blocks, _, { bom }) => toCsv(blocks, { bom: bom ?? false }) },
  email: { mediaType: 'text/html', extension: '.html', write: (blocks, { headingLevel, lang, dir }) => toEmail(blocks, { headingLevel, lang, dir }) },
  'apple-news': { mediaType: 'application/json', extension: '.json', write: (blocks, prepared) => `${JSON.stringify(toAppleNews(blocks, prepared), null, 2)}\n` },
  jsonld: {
    mediaType: 'application/ld+json',
    extension: '.jsonld',
    write: (blocks, { lang, dossier: { publisher, version, firstCreated, versionCreated } }) =>
      jsonLdText(toJsonLd(blocks, { lang, publisher, version, dateCreated: firstCreated, dateModified: versionCreated })),
  },
};

/**
 * A widget in one channel, as text.
 * @param channel a key of `CHANNELS`
 * @throws {RenderError} as `renderDocument`, and for an unknown channel
 */
export async function renderChannel(dossier: unknown, tag: string, channel: string, options: ChannelOptions = {}): Promise<string> {
  if (!Object.hasOwn(CHANNELS, channel)) throw unknown('channel', channel, Object.keys(CHANNELS));
  const prepared = await prepare(dossier, tag, options);
  return CHANNELS[channel]!.write(await blocksOf(prepared), prepared, options);
}
