/**
 * The vocabulary that `schema/` is written in: a definition is plain data, so one description serves the
 * reader (`read.ts`), the published JSON Schema (`json-schema.ts`) and, through `Infer`, the TypeScript types.
 */

import { ownObject } from './own-object.js';

/** What a string must look like beyond its length. */
export type StringFormat = 'id' | 'ref' | 'date' | 'language' | 'url';

/** Names of checks that concern several fields of one object; each is coded in `read.ts` and `json-schema.ts`. */
export type RuleName = 'quantity' | 'stance';

export interface Node<T = unknown> {
  readonly kind: 'string' | 'number' | 'boolean' | 'choice' | 'list' | 'object' | 'either' | 'own';
  /** Carries the type for `Infer`; never set. */
  readonly type?: T;
  readonly format?: StringFormat;
  /** Strings: characters. Numbers: the value. Lists: entries. */
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** Numbers: whether `null` stands for an absent figure. */
  readonly nullable?: boolean;
  /** Choices: the closed set. Values of their own kind: what they may be called. References: the lists that may hold the id. */
  readonly values?: readonly string[];
  /** Values of their own kind: a frozen copy of a usable one, else undefined. Kept out of `read.ts`, since few widgets need it. */
  readonly take?: (value: unknown, values: readonly string[]) => unknown;
  /** Lists: the entry. */
  readonly of?: Node;
  /** Lists: an unusable entry is left out alone, and the rest of the list stays. */
  readonly lossy?: boolean;
  readonly fields?: Fields;
  /** The names of the fields that must be there. */
  readonly required?: readonly string[];
  /** Exactly one of these groups of fields must be there. */
  readonly one?: readonly (readonly string[])[];
  readonly rule?: RuleName;
  /** Either a string, read by the first node, or an object, read by the second. */
  readonly either?: readonly [string: Node, object: Node];
  readonly optional?: boolean;
  /** An unusable value is left out alone: its loss changes no fact. Everything else takes its item with it. */
  readonly soft?: boolean;
}

export type Fields = Readonly<Record<string, Node>>;
type Optional = { readonly optional: true };
type Simplify<T> = { [K in keyof T]: T[K] } & {};

/** The TypeScript type of what a definition describes. */
export type Infer<N> = N extends Node<infer T> ? T : never;
type InferFields<F extends Fields> = Simplify<
  { readonly [K in keyof F as F[K] extends Optional ? never : K]: Infer<F[K]> } & {
    readonly [K in keyof F as F[K] extends Optional ? K : never]?: Infer<F[K]>;
  }
>;

/** Text of at most `max` UTF-16 units. */
export const string = (max = 2000): Node<string> => ownObject({ kind: 'string', max });
export const formatted = (format: StringFormat, max = 2000): Node<string> => ownObject({ kind: 'string', format, max });
/** The id of an item in one of `lists`; without lists, of any item. */
export const ref = (...lists: string[]): Node<string> => ownObject({ kind: 'string', format: 'ref', max: 200, values: lists });
export const number = (min = -1e15, max = 1e15): Node<number> => ownObject({ kind: 'number', min, max });
export const nullable = <T>(node: Node<T>): Node<T | null> => ownObject({ ...node, nullable: true } as Node<T | null>);
export const integer = (min: number, max: number): Node<number> => ownObject({ kind: 'number', min, max, integer: true });
export const boolean: Node<boolean> = ownObject({ kind: 'boolean' });
/** A mark that is either there or not: false would say nothing. */
export const yes: Node<true> = ownObject({ kind: 'choice', values: [true] as never });
export const choice = <const V extends readonly string[]>(values: V): Node<V[number]> => ownObject({ kind: 'choice', values });
/** A value that no other kind describes; `take` gives a frozen copy of a usable one, else undefined. */
export const special = <T>(values: readonly string[], take: (value: unknown, values: readonly string[]) => T | undefined): Node<T> =>
  ownObject({ kind: 'own', values, take });
export const list = <T>(of: Node<T>, min = 0, max = 1000): Node<readonly T[]> => ownObject({ kind: 'list', of, min, max });
/** A list from which unusable entries are left out one by one. */
export const lossy = <T>(of: Node<T>, min = 0, max = 1000): Node<readonly T[]> => ownObject({ ...list(of, min, max), lossy: true });
export const object = <F extends Fields>(fields: F, more?: Pick<Node, 'one' | 'rule'>): Node<InferFields<F>> =>
  ownObject({ kind: 'object', fields: ownObject({ ...fields }), required: Object.keys(fields).filter((name) => !fields[name]!.optional), ...more });
export const either = <A, B>(text: Node<A>, structured: Node<B>): Node<A | B> =>
  ownObject({ kind: 'either', either: [text, structured] });
/** Optional; a value that is there and unusable makes the whole item unusable. */
export const opt = <N extends Node>(node: N): N & Optional => ownObject({ ...node, optional: true });
/** Optional; a value that is there and unusable is left out alone. */
export const soft = <N extends Node>(node: N): N & Optional => ownObject({ ...node, optional: true, soft: true });

/** One list of the format: its name in the file, what an entry is, and the lists without which no entry can be judged. */
export interface List<L extends string = string, T = unknown> {
  readonly name: L;
  readonly item: Node<T>;
  /** Lists that entries must refer to, beside sources and actors, which every list needs. */
  readonly needs: readonly List[];
}
export const listOf = <const L extends string, T>(name: L, item: Node<T>, needs: readonly List[] = []): List<L, T> => ({ name, item, needs });
