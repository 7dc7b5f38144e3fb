/**
 * What the author of a dossier is told beyond the sentences of the library. Those are weighed, since pages download them
 * when something is wrong; here there is room for what somebody who has never seen the format is likely to have meant.
 */
import { parseEdtf } from '../dossier/edtf.js';
import type { Problem } from '../dossier/problems.js';
import { isList, isObject, own } from '../dossier/read.js';
import { LISTS } from '../dossier/schema.js';
import { SCHEMA_VERSION } from '../dossier/schema/root.js';

interface Advice {
  readonly message?: string;
  readonly hint?: string;
}

const NO_ADVICE: Advice = {};

/**
 * The problems that an author has to mend, without those that go away with them: what refers to an item that is left out,
 * and a list that is empty because its entries are unusable.
 */
export function rootsOf(problems: readonly Problem[], json: unknown): readonly Problem[] {
  const wrapper = wrapperOf(json);
  if (wrapper !== undefined) {
    return [{ code: 'unusable', severity: 'error', path: `/${wrapper}`, message: `the dossier stands one level too deep, inside "${wrapper}"`, hint: `Take what is inside out to the top level, without "${wrapper}" around it.` }];
  }
  const misnamed = new Set(problems.filter(({ code }) => code === 'unknown-list').map(({ path }) => path.slice(1)));
  const isFollowOn = ({ code, message }: Problem) =>
    code === 'reference' && (/ was left out itself(?: |$)/.test(message) || misnamed.has(/ stands under (\S+), not under /.exec(message)?.[1] ?? ''));
  const starved = problems.filter(({ code, path }) => code === 'too-few' && problems.some((other) => other.path.startsWith(`${path}/`)));
  return problems.flatMap((problem): Problem[] => {
    if (isFollowOn(problem) || starved.includes(problem)) return [];
    const list = starved.find(({ path }) => problem.path.startsWith(`${path}/`));
    // With the last usable entry goes the whole item.
    if (!list || !problem.message.endsWith(' (left out)')) return [problem];
    return [{ ...problem, severity: 'error', message: problem.message.replace(' (left out)', consequenceOf(list.message)) }];
  });
}

/** What is lost, as the sentences of the library end: " (facts[0] is left out)". */
const consequenceOf = (message: string) => / \([^()]*\)$/.exec(message)?.[0] ?? '';

/** The one field of the root that holds what should be the root. */
function wrapperOf(json: unknown): string | undefined {
  if (!isObject(json)) return undefined;
  const names = Object.keys(json).filter((name) => name !== '$schema');
  const [only] = names;
  if (names.length !== 1 || only === undefined) return undefined;
  const inside = json[only];
  return isObject(inside) && ['schemaVersion', ...Object.keys(LISTS)].some((name) => Object.hasOwn(inside, name)) ? only : undefined;
}

/** Better words for a problem, where there are any. */
export function adviceOn(problem: Problem, json: unknown): Advice {
  const steps = problem.path.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const value = valueAt(json, steps);
  switch (problem.code) {
    case 'date':
      return onDate(problem, value as string);
    case 'type':
      return steps.length ? onType(problem, steps, value, json) : onRoot(json);
    case 'missing':
      return onMissing(steps, json);
    case 'too-few':
      return steps.at(-1) === 'sources' ? { hint: `Add a source: ${reference(json)}.` } : NO_ADVICE;
    case 'id':
      return hinted(slug(value as string), (id) => `Write small letters, digits and single hyphens: "${id}".`);
    case 'choice':
      return typeof value === 'string' ? onChoice(problem, steps, value) : NO_ADVICE;
    case 'unknown-field':
      return onUnknownField(problem, steps, valueAt(json, steps.slice(0, -1)));
    case 'reference':
      return onReference(problem, value as string);
    default:
      return NO_ADVICE;
  }
}

const onRoot = (json: unknown): Advice => ({
  hint: `A dossier is one object: { "schemaVersion": "${SCHEMA_VERSION}", … }. ${isList(json) ? 'Put this list into it by its name, such as "facts": [ … ]. ' : ''}"conflict-widgets init NAME" writes one to start from.`,
});

const hinted = (found: string | undefined, hint: (found: string) => string): Advice => (found === undefined ? NO_ADVICE : { hint: hint(found) });

const valueAt = (json: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((value, step) => (isList(value) ? value[Number(step)] : own(value, step)), json);

/** Kebab-case of some words; undefined where no letter of them can be in an id. */
export function slug(words: string): string | undefined {
  const id = words.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z\d]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '');
  return id || undefined;
}

/** A reference to a source as an item has it, with an id that is there. */
function reference(json: unknown): string {
  const sources = own(json, 'sources');
  const id = isList(sources) ? sources.map((source) => own(source, 'id')).find((one) => typeof one === 'string') : undefined;
  return `{"source": "${(id as string | undefined) ?? 'ID-OF-A-SOURCE'}", "locator": "paragraph 4"}`;
}

// ── dates ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (n: number) => String(n).padStart(2, '0');
const real = (year: string, month: number, day: number): string | undefined => {
  const date = `${year}-${two(month)}-${two(day)}`;
  return parseEdtf(date) ? date : undefined;
};

/** The EDTF dates that a date in another order can mean. */
function readings(written: string): string[] {
  const text = written.trim();
  const numbers = /^(\d{1,4})[./ -]+(\d{1,2})[./ -]+(\d{1,4})\.?$/.exec(text);
  if (numbers) {
    const [, a = '', b = '', c = ''] = numbers;
    const found = a.length === 4 ? [real(a, Number(b), Number(c))] : c.length === 4 ? [real(c, Number(b), Number(a)), real(c, Number(a), Number(b))] : [];
    // Points are written where the day comes first.
    return [...new Set(text.includes('.') ? found.slice(0, 1) : found)].filter((date) => date !== undefined);
  }
  const month = MONTHS.findIndex((name) => new RegExp(String.raw`(?<![a-z])${name}[a-z]*`, 'i').test(text)) + 1;
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  if (!month || !year || !/^[\p{L}\d\s.,]+$/u.test(text)) return [];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  const date = day === undefined ? `${year}-${two(month)}` : real(year, month, Number(day));
  return date ? [date] : [];
}

function onDate({ message }: Problem, value: string): Advice {
  const found = readings(value);
  if (found.length) return { hint: `Write year, month, day with hyphens: ${found.map((date) => `"${date}"`).join(' or ')}${found.length > 1 ? ', whichever is meant' : ''}.` };
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { message: `"${value}" is no day of the calendar${consequenceOf(message)}`, hint: `Correct it; where only the month is known, write "${value.slice(0, 7)}".` };
  return NO_ADVICE;
}

// ── values of another kind ──────────────────────────────────────────────────────────────────────────────────────────

function onType({ message }: Problem, steps: readonly string[], value: unknown, json: unknown): Advice {
  const field = steps.at(-1)!;
  const isItemList = steps.length === 1 && Object.hasOwn(LISTS, field);
  const wantsList = / is not a list(?: |$)/.test(message);
  const quoted = JSON.stringify(value);
  if (wantsList && isItemList && isObject(value)) {
    const [id = 'its-id'] = Object.keys(value);
    const isById = Object.values(value).length > 0 && Object.values(value).every(isObject);
    return isById
      ? { message: `"${field}" is written as an object, with ids as the names of fields; it is a list (${field} is left out)`, hint: `Write each item with its id inside: "${field}": [{"id": "${id}", …}, …].` }
      : { hint: `Put square brackets around it: "${field}": [{ … }].` };
  }
  if (wantsList && field === 'sources') {
    if (typeof value === 'string') return { hint: `Write a list of objects: "sources": [{"source": ${quoted}}].` };
    if (isObject(value)) return { hint: 'Put square brackets around it, as there may be several: "sources": [{ … }].' };
  }
  if (wantsList && (typeof value === 'string' || typeof value === 'number')) return { hint: `Put square brackets around it, as there may be several: [${quoted}].` };
  if (wantsList && isObject(value)) return { hint: 'Put square brackets around it, as there may be several: [{ … }].' };

  const wantsObject = / is not an object(?: |$)/.test(message);
  const parent = steps.at(-2);
  if (wantsObject && typeof value === 'string' && parent === 'sources') {
    const id = slug(value) ?? 'its-id';
    return steps.length === 2
      ? { hint: `Write a source as an object: {"id": "${id}", "type": "news-article", "title": "…", "publisher": ${quoted}}. Items name it by its id.` }
      : { hint: `Write {"source": ${quoted}, "locator": "paragraph 4"}, with the id of an entry of the list "sources".` };
  }
  if (wantsObject && steps.length === 2 && Object.hasOwn(LISTS, parent!)) return { hint: `Write an item as an object with an id: {"id": "…", …, "sources": [${reference(json)}]}.` };
  if (wantsObject && (field === 'quantity' || field === 'distanceToConflict')) {
    return { hint: `Write {"value": ${typeof value === 'number' ? value : '45'}, "unit": "people"}; words such as "about" go into "qualifier", and text without a number into "text".` };
  }
  if (/ is not a whole number(?: |$)/.test(message) && typeof value === 'string' && /^\d+$/.test(value)) return { hint: `Write it without quotation marks: ${value}.` };
  if (/ is not a string(?: |$)/.test(message) && (typeof value === 'number' || typeof value === 'boolean')) return { hint: `Put it in quotation marks: "${String(value)}".` };
  return NO_ADVICE;
}

// ── what is missing, and what is called otherwise ───────────────────────────────────────────────────────────────────

const ROOT_FIELDS: Readonly<Record<string, string>> = {
  schemaVersion: `Add "schemaVersion": "${SCHEMA_VERSION}", the version of the format.`,
  id: 'Add "id": a name for the dossier in small letters and hyphens, such as "river-dispute".',
  version: 'Add "version": 1, and count it up with each change that you publish.',
  firstCreated: 'Add "firstCreated": the day on which the dossier was begun, such as "2024-03-10".',
  versionCreated: 'Add "versionCreated": the day on which this version was written, such as "2024-03-10".',
  asOf: 'Add "asOf": the day for which the dossier speaks, such as "2024-03-09".',
  language: 'Add "language": the language of the texts, such as "en".',
  title: 'Add "title": what the conflict is called, in a few words.',
};

function onMissing(steps: readonly string[], json: unknown): Advice {
  const field = steps.at(-1)!;
  if (steps.length === 1) return hinted(Object.hasOwn(ROOT_FIELDS, field) ? ROOT_FIELDS[field] : undefined, (hint) => hint);
  const item = valueAt(json, steps.slice(0, -1));
  if (field === 'id') {
    const words = ['label', 'name', 'title', 'what', 'text', 'gist', 'exact', 'publisher'].map((name) => own(item, name)).find((one) => typeof one === 'string');
    return { hint: `Add an id, by which articles and other items name it: "id": "${slug((words as string | undefined) ?? '') ?? 'a-name-of-its-own'}".` };
  }
  if (field === 'sources') return { hint: `Add where it is from: "sources": [${reference(json)}].` };
  if (field === 'unit') return { hint: 'Add what is counted: "unit": "people", or "unit": {"of": "villages"} for what has no unit of its own.' };
  const alias = isObject(item) ? Object.keys(item).find((name) => aliasOf(steps, name) === field) : undefined;
  return { hint: alias === undefined ? `Add "${field}"; docs/dossier-authors.md tells what goes into it.` : `Call the field "${alias}" by the name that the format has for it: "${field}".` };
}

/** Names that people give to fields, by the list, and the names that the format has. */
const ALIASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  facts: { title: 'label', name: 'label', heading: 'label', description: 'text', content: 'text', body: 'text', number: 'quantity', figure: 'quantity' },
  figures: { title: 'label', name: 'label', heading: 'label', description: 'scope', number: 'quantity', figure: 'quantity' },
  quotes: { text: 'exact', quote: 'exact', quotation: 'exact', words: 'exact', content: 'exact', speaker: 'speakers', who: 'speakers', author: 'speakers', by: 'speakers' },
  statements: { text: 'gist', content: 'gist', speaker: 'speakers', who: 'speakers', author: 'speakers', by: 'speakers' },
  claims: { claim: 'text', claimant: 'claimants', by: 'claimants', response: 'responses', answers: 'responses' },
  events: { title: 'what', label: 'what', name: 'what', text: 'what', description: 'what', when: 'date' },
  sources: { name: 'title', headline: 'title', link: 'url', href: 'url', address: 'url', author: 'authors', date: 'datePublished', published: 'datePublished', outlet: 'publisher', paper: 'publisher' },
  actors: { title: 'name', label: 'name', type: 'kind', role: 'roles' },
  places: { name: 'names', type: 'kind' },
};
const REFERENCE_ALIASES: Readonly<Record<string, string>> = { id: 'source', name: 'source', ref: 'source', paragraph: 'locator', page: 'locator', line: 'locator', where: 'locator', quote: 'selector' };

/** @param steps of a field of an item */
function aliasOf(steps: readonly string[], name: string): string | undefined {
  const isReference = steps.length === 5 && steps[2] === 'sources';
  const aliases = isReference ? REFERENCE_ALIASES : steps.length === 3 ? (ALIASES[steps[0]!] ?? {}) : {};
  return Object.hasOwn(aliases, name) ? aliases[name] : undefined;
}

function onUnknownField({ hint }: Problem, steps: readonly string[], item: unknown): Advice {
  const name = steps.at(-1)!;
  if (steps[0] === 'facts' || steps[0] === 'figures') {
    if (name === 'value' || name === 'unit' || name === 'qualifier') {
      const { value, unit } = isObject(item) ? item : {};
      return { hint: `Put number and unit into "quantity": {"value": ${JSON.stringify(value ?? 45)}, "unit": ${JSON.stringify(unit ?? 'people')}}.` };
    }
  }
  const alias = aliasOf(steps, name);
  if (alias) return { hint: `The format calls it "${alias}". Fields of your own start with "x-".` };
  return hint?.startsWith('Did you mean') ? NO_ADVICE : { hint: 'Take it out, or give it a name that begins with "x-": fields of your own are passed over. The fields of each list are in docs/dossier-authors.md.' };
}

function onReference({ message, hint }: Problem, id: string): Advice {
  if (hint?.startsWith('Did you mean')) return NO_ADVICE;
  const list = / is not in the dossier under (\w+)(?: |$)/.exec(message)?.[1];
  const rest: Readonly<Record<string, string>> = { sources: '"type": "news-article", "title": "…"', actors: '"kind": "state", "name": "…"' };
  if (list === undefined || !Object.hasOwn(rest, list)) return NO_ADVICE;
  return { hint: `Add {"id": ${JSON.stringify(id)}, ${rest[list]}} to the list "${list}", or correct the id.` };
}

// ── words outside a closed list ─────────────────────────────────────────────────────────────────────────────────────

/** By field, what people write and the word that the format has. */
const SYNONYMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  type: { article: 'news-article', news: 'news-article', report: 'news-article', 'newspaper article': 'news-article', tweet: 'social-post', post: 'social-post', website: 'document', pdf: 'document', tv: 'broadcast', radio: 'broadcast', 'press release': 'statement' },
  kind: { country: 'state', nation: 'state', government: 'government-body', ministry: 'government-body', army: 'armed-forces', military: 'armed-forces', militia: 'armed-group', rebels: 'armed-group', party: 'party-or-movement', un: 'intergovernmental', organisation: 'intergovernmental', organization: 'intergovernmental', court: 'court-or-tribunal', politician: 'person', newspaper: 'media', agency: 'media', partial: 'fragment', excerpt: 'fragment', complete: 'full', whole: 'full' },
  qualifier: { approximately: 'about', approx: 'about', around: 'about', roughly: 'about', circa: 'about', 'ca.': 'about', '~': 'about', over: 'more-than', above: 'more-than', '>': 'more-than', under: 'less-than', below: 'less-than', '<': 'less-than', max: 'up-to', 'as much as': 'up-to', 'at most': 'up-to', min: 'at-least', minimum: 'at-least', almost: 'nearly' },
  unit: { persons: 'people', person: 'people', inhabitants: 'people', kilometers: 'km', kilometres: 'km', kilometer: 'km', kilometre: 'km', meters: 'm', metres: 'm', miles: 'mi', mile: 'mi', barrels: 'b', bbl: 'b', bpd: 'b/d', 'bbl/d': 'b/d', 'barrels a day': 'b/d', 'barrels per day': 'b/d', tons: 't', tonnes: 't', days: 'day', years: 'year', months: 'month', hours: 'hour', weeks: 'week', '%': 'percent', '$': 'USD', dollars: 'USD', euros: 'EUR', '€': 'EUR', watts: 'W', 'km²': 'km2', 'm³': 'm3', hectares: 'ha' },
  position: { for: 'supports', pro: 'supports', yes: 'supports', support: 'supports', agrees: 'supports', against: 'opposes', contra: 'opposes', no: 'opposes', oppose: 'opposes', rejects: 'opposes', undecided: 'unclear', mixed: 'conflicting', unknown: 'no-position-stated', none: 'no-position-stated' },
};

function onChoice({ hint = '' }: Problem, steps: readonly string[], value: string): Advice {
  const field = steps.at(-1)!;
  const synonyms = Object.hasOwn(SYNONYMS, field) ? SYNONYMS[field]! : {};
  const wanted = value.trim().toLowerCase();
  // A word of a list that this field does not have here ("full" for an actor) is no help.
  if (Object.hasOwn(synonyms, wanted) && new RegExp(String.raw`[ :]${synonyms[wanted]!.replace('/', '\\/')}[,.]`).test(hint)) {
    return { hint: `Write "${synonyms[wanted]}". ${hint.replace(/^Did you mean "[^"]*"\? /, '')}` };
  }
  if (field === 'unit' && hint.startsWith('Choices: ')) return { hint: `For what is counted and has no unit of its own, write "unit": {"of": ${JSON.stringify(value)}}. ${hint.replace('Choices', 'Units')}` };
  return NO_ADVICE;
}
