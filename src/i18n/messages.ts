/**
 * The shape of the messages, which English sets: a key that another language lacks does not compile.
 * `messages/<language>/<subject>.ts` holds the words of a subject, `messages/<language>.ts` puts together
 * those that the first widget on any page needs.
 */
import type { Qualifier } from '../dossier/types.js';
import type english from './messages/en.js';
import type { PluralCategory } from './plural.js';

export type Messages = typeof english & {
  /** For languages in which a qualifier governs the case of what it counts: the plural category whose form that case takes. */
  readonly pluralAfterQualifier?: (qualifier: Qualifier, category: PluralCategory) => PluralCategory;
};

/** Messages and the `Intl` tag of their language: what every formatter here starts from. */
export interface Words {
  readonly tag: string;
  readonly messages: Messages;
}
