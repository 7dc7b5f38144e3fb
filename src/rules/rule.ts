/** What an editorial rule is. Each has its own file here, its page in `docs/rules/`, and its place in `rules.ts`. */
import type { Severity } from '../dossier/problems.js';
import type { FullDossier } from '../dossier/types.js';

/** Something in a dossier that a rule objects to. */
export interface Objection {
  /** The id of the item; undefined for the root of the dossier. */
  readonly item: string | undefined;
  /** The steps from the item, or from the root, to the field: `['responses', 0, 'text']`. */
  readonly at?: readonly (string | number)[];
  /** What is objected to, as the end of a sentence that begins with the place. */
  readonly what: string;
  /** What an editor can do about it, beside a waiver. */
  readonly cure: string;
}

/** What rules are given beside the dossier. */
export interface RuleOptions {
  /** The texts of sources, by the id of the source; rules that need one pass over quotations from others. */
  readonly sourceTexts: ReadonlyMap<string, string>;
}

export interface Rule {
  /** Kebab-case; never changed, since waivers name it. */
  readonly id: string;
  readonly severity: Severity;
  /** What must be, in one sentence. */
  readonly summary: string;
  /** True for a rule that says nothing unless it is given the texts of sources. */
  readonly needsSourceTexts?: true;
  find(dossier: FullDossier, options: RuleOptions): Iterable<Objection>;
}
