/** What can be wrong with a dossier or its delivery. The sentences are in `explain.ts`. */

/** `error`: an item, a list or the whole dossier is left out. `warning`: its item stays, but may have lost a part that changes no fact; somebody should look. */
export type Severity = 'error' | 'warning';

/** Codes of `check.ts`, then those of the delivery (`core/fetch-json.ts`, `core/store.ts`). */
export type ProblemCode =
  | 'type' | 'empty' | 'too-long' | 'too-many' | 'too-few' | 'range' | 'choice' | 'id' | 'date' | 'language' | 'url'
  | 'reference' | 'missing' | 'unknown-field' | 'unknown-list' | 'one-of' | 'absence' | 'order' | 'stance'
  | 'duplicate-id' | 'characters' | 'geometry' | 'version-newer' | 'version' | 'version-older' | 'more-problems'
  | 'unusable' | 'unreadable' | 'unknown-item' | 'empty-list' | 'foreign-provider'
  | 'network' | 'http-status' | 'timeout' | 'too-large' | 'not-utf8' | 'html-not-json' | 'json-syntax' | 'empty-body';

/** What is recorded while reading: no sentences, so that no page downloads them unless something is wrong. */
export interface RawProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** JSON Pointer (RFC 6901) into the dossier; the empty string is its root. */
  readonly path: string;
  /** The value that was found; of an object or a list only an empty one, which tells the kind. */
  readonly value?: unknown;
  /** What would have been right: the choices, the ids, the limit. */
  readonly choices?: readonly (string | number)[];
  /** The address asked, for problems of delivery. */
  readonly url?: string;
}

/** One thing wrong, in words for a developer or an editor. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** JSON Pointer (RFC 6901) into the dossier; the empty string is its root. */
  readonly path: string;
  /** Names the thing and the value, and says what is left out. */
  readonly message: string;
  /** The cure. */
  readonly hint?: string;
}

/** Whether the same things are wrong. */
export const areSame = (some: readonly RawProblem[], others: readonly RawProblem[]): boolean =>
  some.length === others.length &&
  some.every(({ code, path, value }, i) => code === others[i]!.code && path === others[i]!.path && value === others[i]!.value);

/** That something threw while a dossier was read: no JSON, but a live object, whose getters may do anything. */
export const unreadable = (error: unknown): RawProblem => ({ code: 'unreadable', severity: 'error', path: '', value: error instanceof Error ? error.message : error });
