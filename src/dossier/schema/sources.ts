import { choice, list, listOf, object, opt, soft } from '../definition.js';
import { bare, date, language, line, text, url } from './shared.js';

/** The form of a source. */
export const SOURCE_TYPES = ['news-article', 'statement', 'social-post', 'dataset', 'document', 'broadcast', 'book'] as const;

/** A publication, data set or document that facts come from. */
export const source = object({
  ...bare,
  type: choice(SOURCE_TYPES),
  /** The title, as the source has it. */
  title: text,
  /** The name of who first published it. */
  publisher: opt(line),
  /** The names of its authors, in the order in which the source has them. */
  authors: opt(list(line)),
  datePublished: opt(date),
  dateAccessed: soft(date),
  url: soft(url),
  language: opt(language),
  /** The licence that it is published under: "CC BY 4.0". */
  licence: opt(line),
  /** Where the copy that was read had appeared: "MSN". */
  syndicatedBy: opt(line),
});

export const sources = listOf('sources', source);
