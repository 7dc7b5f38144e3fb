/**
 * Turns recorded problems into sentences for developers and editors. Apart from `check.ts` by what it does, and from
 * `read.ts` so that pages whose dossier is in order never download it.
 */
import { ownObject } from './own-object.js';
import type { Problem, ProblemCode, RawProblem } from './problems.js';
import { isList, isObject } from './read.js';
import { LISTS } from './schema.js';
import { suggest } from './suggest.js';
import { syntaxPlace } from './syntax-place.js';

/** Units that publishers use for different things, in small letters and without "/d" or "/y". A map: "constructor" is none of them. */
const AMBIGUOUS_UNITS: ReadonlyMap<string, string> = new Map([
  ['mb', 'a thousand barrels for some, a million for others'],
  ['mbd', 'a thousand barrels a day for some, a million for others'],
  ['mbbl', 'a thousand barrels for some, a million for others'],
  ['mmcf', 'a million cubic feet for some, other multiples for others'],
  ['mcf', 'a thousand cubic feet for some, a million for others'],
  ['mcm', 'a thousand cubic metres for some, a million for others'],
  ['bcm', 'a billion, which some languages count as 10^12'],
]);

interface Said {
  readonly what: string;
  readonly cure?: string;
}
/** `value` comes quoted and shortened, `choices` listed. */
interface Words {
  readonly value: string;
  readonly choices: string;
  readonly meant: string | undefined;
  /** Of a reference: the list in which the id stands. */
  readonly home: string | undefined;
  readonly raw: RawProblem;
}

const SENTENCES: Readonly<Record<ProblemCode, (words: Words) => Said>> = {
  type: ({ value, raw }) => {
    const wanted = kindsOf(raw);
    return { what: `${value} is not ${wanted}`, cure: raw.choices?.[0] === 'number' && raw.value !== null ? numberCure(raw) : `Write ${wanted} here.` };
  },
  empty: () => ({ what: 'is empty', cure: 'Write something that can be read, or leave the field out.' }),
  'too-long': ({ value, choices }) => ({ what: `is ${value} characters long`, cure: `The format takes ${choices} at most.` }),
  'too-many': ({ value, choices }) => ({ what: `has ${value} entries`, cure: `The format takes ${choices} at most; split the dossier.` }),
  'too-few': ({ value, choices }) => ({ what: `has ${value} usable entries`, cure: `At least ${choices} is needed.` }),
  range: ({ value, raw }) => ({ what: `${value} is out of range`, cure: `Write a number from ${raw.choices![0]} to ${raw.choices![1]}.` }),
  choice: ({ value, choices, meant, raw }) => {
    const unit = typeof raw.value === 'string' ? raw.value.toLowerCase().split('/')[0]! : '';
    const ambiguous = raw.path.endsWith('/unit') && AMBIGUOUS_UNITS.get(unit);
    return ambiguous
      ? { what: `${value} is not a unit of the format: publishers mean different things by it (${ambiguous})`, cure: `Write the whole number with a spelled unit: 1.2 million barrels a day is {"value": 1200000, "unit": "b/d"}. Units: ${choices}.` }
      : { what: `${value} is none of the choices`, cure: `${didYouMean(meant)}Choices: ${choices}.` };
  },
  id: ({ value }) => ({ what: `${value} is not a usable id`, cure: 'Write small letters, digits and single hyphens: "q-minister-truce".' }),
  date: ({ value }) => ({ what: `${value} is not a date`, cure: 'Write an EDTF date at the precision that is known: 1994, 2020-09, 2020-09-30, 2020-09-30T21:40+04:00, 1991/1994, 2020-09-30?' }),
  language: ({ value }) => ({ what: `${value} is not a language tag`, cure: 'Write a BCP 47 tag: "en", "ar", "pt-BR".' }),
  url: ({ value }) => ({ what: `${value} is not an address that may be linked`, cure: 'Write a whole http:, https: or mailto: address without user name.' }),
  reference: ({ value, choices, meant, home, raw }) => {
    if (!home) return { what: `${value} is not in the dossier${choices && ` under ${choices}`}`, cure: didYouMean(meant).trim() || 'Add the item, or correct the id.' };
    return raw.choices?.length && !raw.choices.includes(home)
      ? { what: `${value} stands under ${home}, not under ${choices}`, cure: `Write the id of an item under ${choices}.` }
      : { what: `${value} was left out itself`, cure: `Mend that item, under ${home}.` };
  },
  missing: () => ({ what: 'is missing', cure: 'Add the field: the format requires it.' }),
  'unknown-field': ({ value, meant }) => ({ what: `${value} is not a field of the format`, cure: `${didYouMean(meant)}Fields of your own start with "x-".` }),
  'unknown-list': ({ value, choices, meant }) => ({ what: `${value} is not a list of the format and is left out`, cure: `${didYouMean(meant)}Lists: ${choices}.` }),
  'one-of': ({ choices }) => ({ what: `needs exactly one of: ${choices}`, cure: 'Add the one that is known, and take out the others.' }),
  absence: ({ raw }) =>
    raw.value === null
      ? { what: 'has the value null and no reason', cure: 'Add "reason": "not-stated", "unknown" or "none": readers are told which.' }
      : { what: 'has a number and a reason for having none', cure: 'Take out "reason", or make "value" null.' },
  order: ({ value, choices }) => ({ what: `has a low end of ${value} above its high end of ${choices}`, cure: 'Swap "low" and "high".' }),
  stance: ({ value }) => ({ what: `takes the position ${value} without source or basis`, cure: 'Add "sources" and "basis". Only "no-position-stated" and "not-applicable" go without.' }),
  'duplicate-id': ({ value, choices }) => ({ what: `the id ${value} is taken already, in ${choices}`, cure: 'Ids are unique in the whole dossier: rename one of the two.' }),
  characters: ({ value }) => ({ what: `${value} holds invisible characters that can reorder or hide text; they are taken out`, cure: 'Type the text anew, without direction overrides, zero-width spaces or control characters.' }),
  geometry: ({ value, choices }) => ({ what: `is not a GeoJSON geometry that can be used (its type: ${value})`, cure: `Write one of ${choices}, with positions as [longitude, latitude] in degrees.` }),
  'version-older': ({ value, raw }) => ({ what: `${raw.url} now has version ${value}, older than the one shown, which stays`, cure: 'Wait until every server has the new file; to take a version back, publish it under a higher "version".' }),
  'version-newer': ({ value, choices }) => ({ what: `schemaVersion ${value} is newer than ${choices}, which this copy of the library reads`, cure: 'What it does not know is passed over. Update the library.' }),
  version: ({ value, choices, raw }) => ({
    what: raw.severity === 'error' ? `schemaVersion ${value} cannot be read` : `schemaVersion ${value} is not three numbers`,
    cure: `Write "${choices}": this copy of the library reads it and every other minor version of the same major.`,
  }),
  'more-problems': ({ value }) => ({ what: `has more problems than the ${value} that are listed`, cure: 'Mend the listed ones first.' }),
  unusable: () => ({ what: 'is not a dossier', cure: 'Check it against the published schema.' }),
  unreadable: ({ value }) => ({ what: `could not be read: ${value}`, cure: 'Give parsed JSON, not a live object. If it is parsed JSON, report it with the dossier: then it is a fault of this library.' }),
  'foreign-provider': ({ value }) => ({ what: `other code has defined the tag ${value}, and it gives no dossier`, cure: 'Give the widgets a "src" of their own, or take the other definition out.' }),
  'empty-list': ({ value }) => ({ what: `the dossier has nothing under ${value} that could be shown`, cure: 'Add items to that list, or take the tag off the page.' }),
  'unknown-item': ({ value, choices, meant }) => ({ what: `the dossier has no item ${value} that this widget can show`, cure: `${didYouMean(meant)}It has: ${choices}.` }),
  network: ({ raw }) => ({
    what: `no answer from ${raw.url} (${harmless(String(raw.value))})`,
    cure: 'Check the address, the connection, the page\'s Content-Security-Policy (connect-src), and whether the server sends Access-Control-Allow-Origin for this site. Redirect loops end here too.',
  }),
  'http-status': ({ value, raw }) => ({ what: `${raw.url} answered with status ${value}`, cure: cureOfStatus(Number(raw.value)) }),
  timeout: ({ raw }) => ({ what: `${raw.url} had not arrived in full after ${Number(raw.value) / 1000} seconds`, cure: 'Serve the dossier from a faster place, compressed, or make it smaller.' }),
  'too-large': ({ raw }) => ({ what: `${raw.url} is larger than ${Number(raw.value) / 1e6} MB, the most that is read`, cure: 'Split the dossier by conflict or by period.' }),
  'not-utf8': ({ raw }) =>
    raw.value
      ? { what: `${raw.url} is ${harmless(String(raw.value))}, not UTF-8`, cure: 'Save it as "UTF-8" (Windows programs call UTF-16 "Unicode").' }
      : { what: `${raw.url} is not UTF-8`, cure: 'Save the file as UTF-8.' },
  'html-not-json': ({ value, raw }) => ({
    what: `${raw.url} is a web page or XML, not JSON; it begins ${value}`,
    cure: 'Give the address of the JSON file itself; servers often answer a wrong address or a missing login with a page.',
  }),
  'json-syntax': ({ raw }) => badSyntax(raw.url ?? 'the text', String(raw.value)),
  'empty-body': ({ raw }) => ({ what: `${raw.url} is empty`, cure: 'Publish the dossier file again.' }),
};

function cureOfStatus(status: number): string {
  if (status === 401 || status === 403) return 'Make the file public: dossiers are fetched without cookies or login.';
  if (status === 429 || status >= 500) return 'Look at the server; two more tries are made at first, then one at each refresh.';
  return 'Check the address in "src" and whether the file is published there.';
}

function badSyntax(name: string, text: string): Said {
  const place = syntaxPlace(text);
  if (!place) return { what: `${name} is not valid JSON` };
  const where = `line ${place.line}, column ${place.column}`;
  return place.isEnd
    ? { what: `${name} is not valid JSON: it ends too early, at ${where}`, cure: 'The file was cut off, or a bracket or quotation mark is never closed.' }
    : { what: `${name} is not valid JSON at ${where}: …${harmless(place.excerpt)}…`, cure: 'Look for a missing or surplus comma, bracket or quotation mark there.' };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a string', number: 'a number', integer: 'a whole number', boolean: 'true or false', list: 'a list', object: 'an object',
};
const kindsOf = ({ choices = [] }: RawProblem) => choices.map((kind) => KINDS[kind]).join(' or ');
const didYouMean = (meant: string | undefined) => (meant ? `Did you mean "${harmless(meant)}"? ` : '');

/** Of digits in groups alone can be said for certain which number they are: "1.2 million" and "50-60" need their writer. */
function numberCure({ value, path }: RawProblem): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (/^-?(?:\d{1,15}|\d{1,3}(?:([,' \u00a0\u202f])\d{3})(?:\1\d{3}){0,3})(?:\.\d{1,15})?$/.test(text)) {
    return `Write the plain number without quotation marks, separators or unit: ${Number(text.replace(/[^\d.-]/g, ''))}.`;
  }
  const absent = path.endsWith('/value') ? ', or null with a "reason"' : '';
  return `Write a plain number without quotation marks, separators, words or unit, such as 1200000${absent}.`;
}

/** A value as a message has it: short, its kind plain, and nothing in it that could reorder or hide the message. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${harmless(value)}"`;
  if (isList(value)) return 'a list';
  if (isObject(value)) return 'an object';
  if (typeof value === 'function') return 'a function';
  return value === undefined ? 'nothing' : String(value);
}

const harmless = (text: string) =>
  (text.length > 60 ? `${text.slice(0, 57)}…` : text).replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );

/** `/quotes/3/speakers/0` as people write it: `quotes[3].speakers[0]`. */
export function spoken(path: string): string {
  if (!path) return 'the dossier';
  return path
    .split('/')
    .slice(1)
    .map((step) => harmless(step.replace(/~1/g, '/').replace(/~0/g, '~')))
    .map((step, i) => (/^\d+$/.test(step) ? `[${step}]` : i ? `.${step}` : step))
    .join('');
}

/** Warnings of what is shown in full all the same; any other tells of a part that is left out alone. */
const LOSSLESS: ReadonlySet<ProblemCode> = new Set([
  'characters', 'unknown-field', 'version', 'version-newer', 'version-older', 'more-problems',
]);

/** What is lost by a problem in a dossier, for the end of its message. */
function consequence({ code, severity, path }: RawProblem): string {
  const [, list, index] = path.split('/');
  if (!list || /^(?:unknown-list|unknown-item|empty-list)$/.test(code)) return '';
  if (severity === 'warning') return LOSSLESS.has(code) ? '' : ' (left out)';
  if (!Object.hasOwn(LISTS, list)) return ' (nothing can be shown without it)';
  if (index) return ` (${list}[${index}] is left out)`;
  return code === 'too-many' ? ' (the rest is left out)' : ` (${list} is left out)`;
}

const isIndex = (step: string) => /^\d{1,15}$/.test(step);
/** Pointers in the order in which people count: entry 9 before entry 10, a thing before what is in it. */
function byPath(a: Problem, b: Problem): number {
  const left = a.path.split('/');
  const right = b.path.split('/');
  const at = left.findIndex((step, i) => step !== right[i]);
  const one = left[at];
  const other = right[at];
  if (one === undefined || other === undefined) return left.length - right.length;
  if (isIndex(one) !== isIndex(other)) return isIndex(one) ? -1 : 1;
  return (isIndex(one) && Number(one) - Number(other)) || (one < other ? -1 : 1);
}

/** How many ids and choices are compared for "did you mean": a file of bad references must not hold up a page. */
const COMPARISONS_MAX = 20000;

/**
 * Puts recorded problems into words, in the order of their paths. Frozen: what is found once is told to many.
 * @param homes every id of the dossier with the list it stands in, for what a reference may have meant
 */
export function explain(raw: readonly RawProblem[], homes: ReadonlyMap<string, string> = new Map()): readonly Problem[] {
  const idsByLists = new Map<string, readonly string[]>();
  /** The ids that stand in one of the lists, or in any where none are named. */
  function idsIn(lists: readonly (string | number)[]): readonly string[] {
    const key = lists.join();
    let ids = idsByLists.get(key);
    if (!ids) idsByLists.set(key, (ids = [...homes.keys()].filter((id) => !lists.length || lists.includes(homes.get(id)!))));
    return ids;
  }

  let comparisons = 0;
  function meaningOf(value: unknown, candidates: readonly string[]): string | undefined {
    if (typeof value !== 'string') return undefined;
    comparisons += candidates.length;
    return comparisons <= COMPARISONS_MAX ? suggest(value, candidates) : undefined;
  }

  const problems = raw.map((given) => {
    // On a page, `Object.prototype` may have "choices" or a "url" for those that have none.
    const problem = ownObject(given);
    const { code, severity, path, value, choices = [] } = problem;
    const isReference = code === 'reference';
    const home = isReference ? homes.get(value as string) : undefined;
    const { what, cure } = SENTENCES[code]({
      value: shown(value),
      choices: choices.slice(0, 40).map((choice) => harmless(String(choice))).join(', '),
      meant: meaningOf(value, isReference ? idsIn(choices) : choices.map(String)),
      home: home && harmless(home),
      raw: problem,
    });
    const message = `${spoken(path)}: ${what}${consequence(problem)}`;
    return Object.freeze(ownObject<Problem>({ code, severity, path, message, ...(cure && { hint: cure }) }));
  });
  return Object.freeze(problems.sort(byPath));
}
