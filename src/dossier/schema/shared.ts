import { boolean, choice, either, formatted, lossy, object, opt, ref, soft, string } from '../definition.js';
import type { Node } from '../definition.js';

/** What an item's place in the record is. */
export const ITEM_STATUSES = ['current', 'superseded', 'withdrawn'] as const;
/** The direction of a text: from left to right, from right to left, or by its first strong character. */
export const DIRECTIONS = ['ltr', 'rtl', 'auto'] as const;

/** A BCP 47 language tag, such as `en` or `ar-EG`. */
export const language = formatted('language', 35);
/** A date in EDTF level 0 or 1 (ISO 8601-2:2019), at the precision that is known: `1994`, `2020-09`, `2020-09-30?`, `1991/1994`. */
export const date = formatted('date', 64);
/** An `http:`, `https:` or `mailto:` address without user name. */
export const url = formatted('url', 2000);
export const line = string(500);

export const translation = object({
  /** The language of the translation. */
  lang: language,
  /** The words in that language. */
  value: string(20000),
  /** Who translated. */
  by: opt(line),
  /** True where a machine translated. */
  machine: opt(boolean),
});

/** Words in the dossier's language, or words with their language and their labelled translations. */
export const text = either(
  string(20000),
  object({
    lang: language,
    /** The original words, which no translation replaces. */
    value: string(20000),
    dir: opt(choice(DIRECTIONS)),
    /** Translations of the words, each shown as a translation. */
    translations: soft(lossy(translation, 0, 50)),
  }),
);

/** The passage of a source that an item rests on. */
export const selector = object({
  /** The words as the source prints them. */
  exact: string(20000),
  /** Words just before, where the passage occurs more than once. */
  prefix: opt(string()),
  /** Words just after. */
  suffix: opt(string()),
});

/** One source of an item, and the place in it. */
export const sourceReference = object({
  /** The id of a source. */
  source: ref('sources'),
  /** Where in the source: "paragraph 17", "00:12:40", "p. 3". */
  locator: opt(text),
  /** The passage of the source, word for word. */
  selector: opt(selector),
  /** A stored copy of the page. */
  archivedUrl: soft(url),
});
export const someSources = lossy(sourceReference, 1, 100);

/** Fields that every item of every list has. */
export const bare = {
  /** Kebab-case, unique in the dossier, the same in every version. */
  id: formatted('id', 200),
  date: opt(date),
  /** The day for which the item holds. */
  asOf: opt(date),
  status: opt(choice(ITEM_STATUSES)),
  /** The item that took this one's place. */
  supersededBy: soft(ref()),
  /** For editors; never shown to readers. */
  edNote: soft(text),
};
/** Every item rests on one source or more. */
export const common = {
  ...bare,
  /** What the item rests on: at least one. */
  sources: someSources,
};
/**
 * An item with its own fields beside the common ones.
 * @internal
 */
export const item = <F extends Readonly<Record<string, Node>>>(fields: F, one?: readonly (readonly string[])[]) =>
  object({ ...common, ...fields }, one && { one });

export const name = object({
  /** This form of the name: plain words. */
  name: line,
  lang: opt(language),
  /** Actors that use this form of the name. */
  usedBy: soft(lossy(ref('actors'))),
});
export const ids = (...lists: string[]) => lossy(ref(...lists));
