import type { SyntaxPlace } from '../dossier/syntax-place.js';
import type { SyntaxFault } from './dossier-file.js';

/** What stands at the place, and what its writer can do. Patterns are matched from the place on, and `before` at its end. */
const CAUSES: readonly { readonly at?: RegExp; readonly before?: RegExp; readonly message: string; readonly hint: string }[] = [
  { at: /^(?:\/\/|\/\*|#)/, message: 'JSON has no comments', hint: 'Take the comment out, or keep it in "edNote", which readers never see. A dossier in YAML (.yaml) may have comments.' },
  { at: /^[}\]]/, before: /,\s*$/, message: 'there is a comma after the last entry', hint: 'Take out the comma before this bracket.' },
  { at: /^,/, before: /[,[{]\s*$/, message: 'there is a comma with nothing before it', hint: 'Take the comma out.' },
  { at: /^'/, message: 'a text stands in single quotation marks', hint: 'Put texts and names of fields in double ones: "…".' },
  { at: /^[“”„«»‘’‚]/, message: 'a text begins with a typographic quotation mark, as word processors set them', hint: 'Put texts and names of fields in straight double marks: "…". Inside a text, any marks are fine.' },
  { at: /^=/, message: 'an equals sign stands between name and value', hint: 'Put a colon: "name": "value".' },
  { at: /^["{[\d\p{L}-]/u, before: /["}\]\dle]\s*$/u, message: 'there is no comma after the entry before', hint: 'Add a comma at the end of the entry before this one. A quotation mark inside a text is written \\".' },
  { at: /^[\p{L}_$][\p{L}\p{N}_$-]*\s*:/u, message: 'the name of a field stands without quotation marks', hint: 'Put it in double quotation marks: "name":.' },
  { at: /^(?:True|False|None|NaN|Infinity|undefined|yes|no)\b/, message: 'this word is none of JSON’s', hint: 'Write true, false or null; a text stands in quotation marks.' },
  { at: /^[+.]?\d/, message: 'this number is not written as JSON writes it', hint: 'Write digits with at most one point and no leading zero or plus: 0.5, 1200000. A date stands in quotation marks.' },
  { at: /^[\n\r\t]/, before: /"[^"]*$/, message: 'a text runs over the end of its line, or has a tab in it', hint: 'Close the quotation mark on the same line; a new line inside a text is written \\n.' },
  { at: /^\\/, message: 'there is a backslash that stands for nothing', hint: 'Write \\\\ for a backslash.' },
];

/** A place at which a text stops being JSON, in words for its author. */
export function jsonSyntax(text: string, { line, column, excerpt, isEnd }: SyntaxPlace): SyntaxFault {
  if (isEnd) return { line, column, message: 'the file ends too early', hint: 'It was cut off, or a bracket or quotation mark is never closed.' };
  const lines = text.split(/\r\n|[\n\r]/);
  const at = `${lines[line - 1]!.slice(column - 1)}\n`;
  const before = `${lines.slice(Math.max(0, line - 4), line - 1).join('\n')}\n${lines[line - 1]!.slice(0, column - 1)}`;
  const cause = CAUSES.find((one) => (!one.at || one.at.test(at)) && (!one.before || one.before.test(before)));
  return {
    line,
    column,
    message: cause?.message ?? `this is not JSON: …${excerpt}…`,
    hint: cause?.hint ?? 'Look for a missing or surplus comma, bracket or quotation mark here.',
  };
}
