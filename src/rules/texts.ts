/** The texts of a dossier, found by its definition: a field that is added to the format is in them at once. */
import type { List, Node } from '../dossier/definition.js';
import { isList, isObject, own } from '../dossier/read.js';
import { LISTS } from '../dossier/schema.js';
import { root } from '../dossier/schema/root.js';
import { text as textNode } from '../dossier/schema/shared.js';
import type { FullDossier, Text } from '../dossier/types.js';

export interface PlacedText {
  /** The name of the list; undefined for a text of the root. */
  readonly list: string | undefined;
  /** The id of the item; undefined for a text of the root. */
  readonly item: string | undefined;
  /** The steps from the item, or from the root, to the text. */
  readonly at: readonly (string | number)[];
  readonly text: Text;
}

/** Every text of a dossier that may name its language and its direction. */
export function* textsOf(dossier: FullDossier): Generator<PlacedText> {
  yield* walk(root, dossier, undefined, undefined, []);
  for (const { name, item } of Object.values<List>(LISTS)) {
    for (const entry of dossier[name as keyof typeof LISTS]) yield* walk(item, entry, name, entry.id, []);
  }
}

function* walk(node: Node, value: unknown, list: string | undefined, item: string | undefined, at: readonly (string | number)[]): Generator<PlacedText> {
  if (node.either && node.either === textNode.either) {
    yield { list, item, at, text: value as Text };
  } else if (node.either) {
    const [, structured] = node.either;
    if (isObject(value)) yield* walk(structured, value, list, item, at);
  } else if (node.of && isList(value)) {
    for (const [i, entry] of value.entries()) yield* walk(node.of, entry, list, item, [...at, i]);
  } else if (node.fields) {
    for (const [name, field] of Object.entries(node.fields)) {
      const found = own(value, name);
      if (found !== undefined) yield* walk(field, found, list, item, [...at, name]);
    }
  }
}

/** Fields that hold the words of others, or words for editors only. */
const NOT_OURS = /^(?:exact|was|edNote|locator|asDescribed|name|shortName|attribution|reason)$/;
/** Lists whose texts are names and titles as others have them. */
const LISTS_OF_NAMES = /^(?:sources|actors|waivers)$/;

/** The texts that the dossier's authors wrote for readers: no quotation, no title, no name, no remark for editors. */
export function* ownTextsOf(dossier: FullDossier): Generator<PlacedText> {
  for (const text of textsOf(dossier)) {
    if (LISTS_OF_NAMES.test(text.list ?? '') || text.at.some((step) => typeof step === 'string' && NOT_OURS.test(step))) continue;
    yield text;
  }
}

export const valueOf = (text: Text): string => (typeof text === 'string' ? text : text.value);
export const languageOf = (text: Text, dossier: FullDossier): string => (typeof text === 'string' ? dossier.language : text.lang);

/** Words as a message quotes them: short. */
export const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 57)}…` : words);
