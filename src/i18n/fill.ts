/** Placeholders in messages: `'Corrected {date}: {text}'`. */

/**
 * A message in pieces, with values in the places of its placeholders, for templates that put elements there:
 * `html\`${fillPieces(words.asOf, { date: html\`<time>…</time>\` })}\``. A placeholder without a value becomes ''.
 */
export function fillPieces<T>(message: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return message
    .split(/\{(\w+)\}/)
    .map((piece, i) => (i % 2 ? (Object.hasOwn(values, piece) ? values[piece]! : '') : piece));
}

/** A message with its placeholders filled. Braces inside a value are left as they are. */
export const fill = (message: string, values: Readonly<Record<string, string | number>>): string =>
  fillPieces(message, values).join('');
