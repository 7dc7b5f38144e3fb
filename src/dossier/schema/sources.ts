import { choice, list, listOf, object, opt, soft } from '../definition.js';
import { bare, date, language, line, text, url } from './shared.js';

export const SOURCE_TYPES = ['news-article', 'statement', 'social-post', 'dataset', 'document', 'broadcast', 'book'] as const;

/** A publication, data set or document that facts come from. */
export const source = object({
  ...bare,
  type: choice(SOURCE_TYPES),
  title: text,
  publisher: opt(line),
  authors: opt(list(line)),
  datePublished: opt(date),
  dateAccessed: soft(date),
  url: soft(url),
  language: opt(language),
  licence: opt(line),
  /** Where the copy that was read had appeared: "MSN". */
  syndicatedBy: opt(line),
});

export const sources = listOf('sources', source);
