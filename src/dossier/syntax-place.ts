/** Where a text stops being JSON. */
export interface SyntaxPlace {
  /** Counts from 1. */
  readonly line: number;
  /** Counts UTF-16 units from 1, as editors do. */
  readonly column: number;
  /** Up to 40 characters around the place, of that line only. */
  readonly excerpt: string;
  /** Whether the text ends there: it was cut off, or a bracket or quotation mark is never closed. */
  readonly isEnd: boolean;
}

const SPACE = /[ \t\n\r]*/y;
/** The longest runs, without nesting: a nested repetition overflows the stack of a regular expression on long strings. */
const CHARACTERS = /[^"\\\0-\x1f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\w.+-]*/y;

/**
 * Finds the first place where a text breaks the grammar of JSON (RFC 8259); undefined where it keeps it. Written out,
 * because engines tell the place in words of their own, and Safari and, for some errors, Chromium not at all. Goes through
 * the text once, holds no recursion, and is meant for texts that `JSON.parse` has refused.
 */
export function syntaxPlace(text: string): SyntaxPlace | undefined {
  let at = 0;
  const closers: string[] = [];
  let expected: 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'next' = 'value';

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const matched = pattern.test(text);
    if (matched) at = pattern.lastIndex;
    return matched;
  };
  /** Goes past a string; false where it breaks off, and `at` is there. */
  const skipString = (): boolean => {
    at++;
    do skip(CHARACTERS);
    while (skip(ESCAPE));
    return text[at] === '"' && at++ > 0;
  };

  for (;;) {
    skip(SPACE);
    const character = text[at];
    const closer = closers.at(-1);
    if (expected === 'next' && closer === undefined) {
      if (character === undefined) return undefined;
      break;
    }
    if (character === closer && character !== undefined && (expected === 'next' || expected.startsWith('first'))) {
      closers.pop();
      at++;
      expected = 'next';
    } else if (expected === 'next') {
      if (character !== ',') break;
      at++;
      expected = closer === '}' ? 'key' : 'value';
    } else if (expected === 'colon') {
      if (character !== ':') break;
      at++;
      expected = 'value';
    } else if (expected.endsWith('key')) {
      if (character !== '"' || !skipString()) break;
      expected = 'colon';
    } else if (character === '{' || character === '[') {
      closers.push(character === '{' ? '}' : ']');
      at++;
      expected = character === '{' ? 'first key' : 'first value';
    } else {
      if (character === '"' ? !skipString() : !skipScalar()) break;
      expected = 'next';
    }
  }

  const lines = text.slice(0, at).split(/\r\n|[\n\r]/);
  const before = lines.at(-1)!;
  return {
    line: lines.length,
    column: before.length + 1,
    excerpt: (before.slice(-20) + /^[^\n\r]{0,20}/.exec(text.slice(at, at + 20))![0]).replace(
      /^[\udc00-\udfff]|[\ud800-\udbff]$/g,
      '',
    ),
    isEnd: at >= text.length,
  };

  /** Goes past a number or word; leaves `at` at its start where it is none of JSON's (`NaN`, `01`, `nulls`). */
  function skipScalar(): boolean {
    const start = at;
    const matched = skip(SCALAR);
    const end = at;
    skip(WORD);
    if (matched && at === end) return true;
    // A word that the end of the text cuts off.
    if (at < text.length) at = start;
    return false;
  }
}
