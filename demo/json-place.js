/** Finds where in a JSON text a pointer leads, for a list of problems that names lines. */

/**
 * @param {string} text JSON that `JSON.parse` takes
 * @param {string} pointer JSON Pointer (RFC 6901)
 * @returns {number} offset of the member's name, or of the list's entry; where the path breaks off (what is missing has no
 *   place), that of the last thing on it
 */
export function offsetOf(text, pointer) {
  let at = afterSpace(text, text.startsWith('\ufeff') ? 1 : 0);
  let found = at;
  for (const step of pointer.split('/').slice(1)) {
    const place = (text[at] === '{' ? memberOf : entryOf)(text, at, step.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (!place) break;
    [found, at] = place;
  }
  return found;
}

/**
 * @param {string} text
 * @param {number} offset
 * @returns {number} from 1
 */
export const lineAt = (text, offset) => text.slice(0, offset).split(/\r\n|[\n\r]/).length;

function afterSpace(text, at) {
  while (at < text.length && ' \t\n\r'.includes(text[at])) at++;
  return at;
}

/** @returns {[name: number, value: number] | undefined} of the last member of that name: the one that counts */
function memberOf(text, at, name) {
  let place;
  for (at = afterSpace(text, at + 1); text[at] === '"'; at = next(text, at)) {
    const start = at;
    at = afterString(text, at);
    const isIt = JSON.parse(text.slice(start, at)) === name;
    at = afterSpace(text, afterSpace(text, at) + 1); // past the colon
    if (isIt) place = [start, at];
    at = afterValue(text, at);
  }
  return place;
}

/** @returns {[start: number, value: number] | undefined} */
function entryOf(text, at, index) {
  if (text[at] !== '[') return undefined;
  at = afterSpace(text, at + 1);
  for (let i = 0; at < text.length && text[at] !== ']'; i++) {
    if (String(i) === index) return [at, at];
    at = next(text, afterValue(text, at));
  }
  return undefined;
}

/** Past a comma, if there is one. */
function next(text, at) {
  at = afterSpace(text, at);
  return text[at] === ',' ? afterSpace(text, at + 1) : at;
}

function afterString(text, at) {
  let isEscaped;
  do {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length; // no JSON, after all
    let before = at;
    while (text[before - 1] === '\\') before--;
    isEscaped = (at - before) % 2 === 1;
  } while (isEscaped);
  return at + 1;
}

/** Without recursion: a dossier may be nested as deep as somebody likes. */
function afterValue(text, at) {
  let depth = 0;
  do {
    if (text[at] === '"') at = afterString(text, at);
    else {
      if (text[at] === '{' || text[at] === '[') depth++;
      if (text[at] === '}' || text[at] === ']') depth--;
      at++;
    }
  } while (at < text.length && (depth || !/[\s,\]}]/.test(text[at])));
  return at;
}
