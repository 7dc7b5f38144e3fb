import { formatted, integer, object, opt, soft, string } from '../definition.js';
import { date, language, line, text } from './shared.js';

/** The version of the format described here. SemVer: a reader accepts every minor of its own major. */
export const SCHEMA_VERSION = '1.0.0';

/** The fields of a dossier beside its lists. */
export const root = object({
  $schema: soft(string()),
  /** The version of this format that the dossier is written in. */
  schemaVersion: string(20),
  id: formatted('id', 200),
  /** Counts up with each published change. */
  version: integer(1, 1e9),
  firstCreated: date,
  versionCreated: date,
  /** The day for which the dossier speaks. */
  asOf: date,
  /** The language of every text that names no other. */
  language,
  title: text,
  summary: opt(text),
  publisher: opt(line),
  usageTerms: opt(text),
});
