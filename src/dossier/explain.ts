/**
 * Turns recorded problems into sentences for developers and editors. Apart from `check.ts` by what it does, and from `read.ts` so that pages whose dossier
 * is in order never download it.
 */
import type { Problem, ProblemCode, RawProblem } from './problems.js';
import { suggest } from './suggest.js';
import { syntaxPlace } from './syntax-place.js';

/** Units that publishers use for different things, with what to write instead. */
const AMBIGUOUS_UNITS: Readonly<Record<string, string>> = {
  'mb/d': 'a thousand barrels a day for some, a million for others',
  mbd: 'a thousand barrels a day for some, a million for others',
  mbbl: 'a thousand barrels for some, a million for others',
  mmcf: 'a million cubic feet for some, other multiples for others',
  mcf: 'a thousand cubic feet for some, a million for others',
  mcm: 'a thousand cubic metres for some, a million for others',
  bcm: 'a billion, which some languages count as 10^12',
};

interface Said {
  readonly what: string;
  readonly cure?: string;
}
/** `value` comes quoted and shortened, `choices` listed. */
interface Words {
  readonly value: string;
  readonly choices: string;
  readonly meant: string | undefined;
  readonly raw: RawProblem;
}

const SENTENCES: Readonly<Record<ProblemCode, (words: Words) => Said>> = {
  type: ({ value, choices, raw }) => ({
    what: `${value} is not ${article(choices)}`,
    ...(raw.choices?.[0] === 'number' && typeof raw.value === 'string'
      ? { cure: `Write the plain number without quotation marks, separators or unit: ${Number(raw.value.replace(/[^\d.-]/g, '')) || 0}.` }
      : { cure: `Write ${article(choices)} here.` }),
  }),
  empty: () => ({ what: 'is empty', cure: 'Write something that can be read, or leave the field out.' }),
  'too-long': ({ value, choices }) => ({ what: `is ${value} characters long`, cure: `The format takes ${choices} at most.` }),
  'too-many': ({ value, choices }) => ({ what: `has ${value} entries`, cure: `The format takes ${choices} at most; split the dossier.` }),
  'too-few': ({ value, choices }) => ({ what: `has ${value} usable entries`, cure: `At least ${choices} is needed.` }),
  range: ({ value, raw }) => ({ what: `${value} is out of range`, cure: `Write a number from ${raw.choices![0]} to ${raw.choices![1]}.` }),
  choice: ({ value, choices, meant, raw }) => {
    const unit = typeof raw.value === 'string' ? raw.value.toLowerCase().split('/')[0]! : '';
    const ambiguous = raw.path.endsWith('/unit') && (AMBIGUOUS_UNITS[String(raw.value).toLowerCase()] ?? AMBIGUOUS_UNITS[unit]);
    return ambiguous
      ? { what: `${value} is not a unit of the format: publishers mean different things by it (${ambiguous})`, cure: `Write the whole number with a spelled unit: 1.2 million barrels a day is {"value": 1200000, "unit": "b/d"}. Units: ${choices}.` }
      : { what: `${value} is none of the choices`, cure: `${didYouMean(meant)}Choices: ${choices}.` };
  },
  id: ({ value }) => ({ what: `${value} is not a usable id`, cure: 'Write small letters, digits and single hyphens: "q-minister-truce".' }),
  date: ({ value }) => ({ what: `${value} is not a date`, cure: 'Write an EDTF date at the precision that is known: 1994, 2020-09, 2020-09-30, 2020-09-30T21:40+04:00, 1991/1994, 2020-09-30?' }),
  language: ({ value }) => ({ what: `${value} is not a language tag`, cure: 'Write a BCP 47 tag: "en", "ar", "pt-BR".' }),
  url: ({ value }) => ({ what: `${value} is not an address that may be linked`, cure: 'Write a whole http:, https: or mailto: address without user name.' }),
  reference: ({ value, choices, meant }) => ({
    what: `${value} is not in the dossier${choices ? ` under ${choices}` : ''}, or was left out itself`,
    cure: meant ? didYouMean(meant).trim() : 'Add the item, or correct the id.',
  }),
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
  geometry: ({ value, choices }) => ({ what: `is not a GeoJSON geometry that can be used (type ${value})`, cure: `Write one of ${choices}, with positions as [longitude, latitude] in degrees.` }),
  'version-older': ({ value, raw }) => ({ what: `${raw.url} now has version ${value}, older than the one shown, which stays`, cure: 'Wait until every server has the new file; to take a version back, publish it under a higher "version".' }),
  'version-newer': ({ value, choices }) => ({ what: `schemaVersion ${value} is newer than ${choices}, which this copy of the library reads`, cure: 'What it does not know is passed over. Update the library.' }),
  version: ({ value, choices }) => ({ what: `schemaVersion ${value} cannot be read`, cure: `This copy of the library reads ${choices} and every other minor version of the same major.` }),
  'more-problems': ({ value }) => ({ what: `has ${value} problems more than are listed`, cure: 'Mend the listed ones first.' }),
  unusable: () => ({ what: 'is not a dossier', cure: 'Check it against the published schema.' }),
  unreadable: ({ raw }) => ({ what: `could not be read: ${raw.value}`, cure: 'Give parsed JSON, not a live object. If it is parsed JSON, report it with the dossier: then it is a fault of this library.' }),
  'unknown-item': ({ value, choices, meant }) => ({ what: `the dossier has no item ${value} that this widget can show`, cure: `${didYouMean(meant)}It has: ${choices}.` }),
  network: ({ raw }) => ({
    what: `no answer from ${raw.url} (${raw.value})`,
    cure: 'Check the address, the connection, the page\'s Content-Security-Policy (connect-src), and whether the server sends Access-Control-Allow-Origin for this site. Redirect loops end here too.',
  }),
  'http-status': ({ value, raw }) => ({ what: `${raw.url} answered with status ${value}`, cure: cureOfStatus(Number(raw.value)) }),
  timeout: ({ raw }) => ({ what: `${raw.url} had not arrived in full after ${Number(raw.value) / 1000} seconds`, cure: 'Serve the dossier from a faster place, compressed, or make it smaller.' }),
  'too-large': ({ raw }) => ({ what: `${raw.url} is larger than ${Number(raw.value) / 1e6} MB, the most that is read`, cure: 'Split the dossier by conflict or by period.' }),
  'not-utf8': ({ raw }) =>
    raw.value
      ? { what: `${raw.url} is ${raw.value}, not UTF-8`, cure: 'Save it as "UTF-8" (Windows programs call UTF-16 "Unicode").' }
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
    : { what: `${name} is not valid JSON at ${where}: …${place.excerpt}…`, cure: 'Look for a missing or surplus comma, bracket or quotation mark there.' };
}

const article = (noun: string) => (noun === 'boolean' ? 'true or false' : /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);
const didYouMean = (meant: string | undefined) => (meant ? `Did you mean "${meant}"? ` : '');

function shown(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return value.length > 60 ? `"${value.slice(0, 57)}…"` : `"${value}"`;
}

/** `/quotes/3/speakers/0` as people write it: `quotes[3].speakers[0]`. */
export function spoken(path: string): string {
  if (!path) return 'the dossier';
  return path
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((step, i) => (/^\d+$/.test(step) ? `[${step}]` : i ? `.${step}` : step))
    .join('');
}

/** What is lost by the problem, for the end of its message. */
function consequence({ severity, path }: RawProblem): string {
  if (severity === 'warning') return '';
  const [, list, index] = path.split('/');
  if (list && index && /^\d+$/.test(index)) return ` (${list}[${index}] is left out)`;
  return '';
}

/**
 * Puts recorded problems into words, in the order of their paths.
 * @param ids the ids that a reference may name, for "did you mean"
 */
export function explain(raw: readonly RawProblem[], ids: readonly string[] = []): Problem[] {
  return raw
    .map((problem): Problem => {
      const candidates = problem.code === 'reference' ? ids : (problem.choices ?? []).map(String);
      const meant = typeof problem.value === 'string' ? suggest(problem.value, candidates) : undefined;
      const { what, cure } = SENTENCES[problem.code]({
        value: shown(problem.value),
        choices: (problem.choices ?? []).slice(0, 40).join(', '),
        meant,
        raw: problem,
      });
      return {
        code: problem.code,
        severity: problem.severity,
        path: problem.path,
        message: `${spoken(problem.path)}: ${what}${consequence(problem)}`,
        ...(cure && { hint: cure }),
      };
    })
    .sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
}
