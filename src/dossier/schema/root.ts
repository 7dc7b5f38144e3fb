import { formatted, integer, object, opt, soft, string } from '../definition.js';
import { date, language, line, text } from './shared.js';

/** The version of the format described here. SemVer: a reader accepts every minor of its own major. */
export const SCHEMA_VERSION = '1.0.0';

/** The fields of a dossier beside its lists. */
export const root = object({
  /** The address of this schema, for editors that complete and check; the library does not read it. */
  $schema: soft(string()),
  /** The version of this format that the dossier is written in. */
  schemaVersion: string(20),
  /** The id of the dossier: kebab-case, the same in every version. */
  id: formatted('id', 200),
  /** Counts up with each published change. */
  version: integer(1, 1e9),
  /** When the first version was written: an EDTF date. */
  firstCreated: date,
  /** When this version was written: an EDTF date. */
  versionCreated: date,
  /** The day for which the dossier speaks. */
  asOf: date,
  /** The language of every text that names no other. */
  language,
  /** What the conflict is called; the heading of a fact box that is given no other. */
  title: text,
  /** The conflict in a few sentences. */
  summary: opt(text),
  /** The name of the organisation that answers for the dossier. */
  publisher: opt(line),
  /** On what terms others may use the dossier. */
  usageTerms: opt(text),
});
