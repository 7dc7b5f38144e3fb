/** What changed from one version of a dossier to the next, and what of it readers should be told. */
import { parseEdtf } from '../dossier/edtf.js';
import { isList, isObject, own } from '../dossier/read.js';
import { LISTS } from '../dossier/schema.js';
import type { ListName } from '../dossier/types.js';

export interface FieldChange {
  /** Names and indexes from the item on, joined by points: "quantity.value". */
  readonly field: string;
  /** Undefined where it was not there. */
  readonly before: unknown;
  /** Undefined where it is gone. */
  readonly after: unknown;
}

export interface ItemChange {
  /** Undefined for the fields of the root. */
  readonly list: ListName | undefined;
  /** Undefined for the fields of the root. */
  readonly id: string | undefined;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
  /** What is wanted, as a sentence; undefined where all is told. */
  readonly lacks: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Lists whose items tags and readers know; what is gone from them is missed. */
const SHOWN: ReadonlySet<ListName> = new Set(['facts', 'figures', 'quotes', 'statements', 'issues', 'stances', 'claims', 'events', 'contacts', 'assets', 'notes', 'corrections']);

/** @param before and @param after parsed JSON of two dossiers of one id */
export function changesBetween(before: Json, after: Json): ItemChange[] {
  const corrected = newlyCorrected(before, after);
  const items = (Object.keys(LISTS) as ListName[]).flatMap((list) => {
    const [old, now] = [itemsOf(before, list), itemsOf(after, list)];
    return [
      ...[...old].filter(([id]) => !now.has(id)).map(([id]): ItemChange => ({ list, id, kind: 'removed', fields: [], lacks: lackOfRemoved(list) })),
      ...[...now].flatMap(([id, item]): ItemChange[] => {
        const earlier = old.get(id);
        if (!earlier) return [{ list, id, kind: 'added', fields: [], lacks: undefined }];
        const fields = fieldChanges(earlier, item);
        return fields.length ? [{ list, id, kind: 'changed', fields, lacks: lackOfChanged(list, earlier, item, fields, corrected.has(id)) }] : [];
      }),
    ];
  });
  const root = fieldChanges(withoutLists(before), withoutLists(after));
  const isAny = items.some(({ list }) => list !== 'waivers') || root.some(({ field }) => field !== '$schema');
  const lacks = isAny && isNotHigher(after['version'], before['version']) ? `"version" is still ${JSON.stringify(after['version'])}: count it up, or pages that have the old version keep it` : undefined;
  return [...(root.length || lacks ? [{ list: undefined, id: undefined, kind: 'changed', fields: root, lacks } as const] : []), ...items];
}

const isNotHigher = (version: unknown, before: unknown) => typeof version !== 'number' || typeof before !== 'number' || version <= before;

const withoutLists = (dossier: Json): Json => Object.fromEntries(Object.entries(dossier).filter(([name]) => !Object.hasOwn(LISTS, name)));

function itemsOf(dossier: Json, list: string): Map<string, Json> {
  const entries = own(dossier, list);
  const items = (isList(entries) ? entries : []).filter(isObject);
  return new Map(items.flatMap((item) => (typeof item['id'] === 'string' ? [[item['id'], item] as const] : [])));
}

/** Ids that a correction names which the version before did not have in these words. */
function newlyCorrected(before: Json, after: Json): Set<string> {
  const old = itemsOf(before, 'corrections');
  const fresh = [...itemsOf(after, 'corrections')].filter(([id, correction]) => !old.has(id) || fieldChanges(old.get(id)!, correction).length);
  return new Set(fresh.flatMap(([, { affects }]) => (isList(affects) ? affects.filter((id) => typeof id === 'string') : [])));
}

function fieldChanges(before: unknown, after: unknown, field = ''): FieldChange[] {
  const inside = (name: string | number) => (field ? `${field}.${name}` : String(name));
  if (isList(before) && isList(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => i).flatMap((i) => fieldChanges(before[i], after[i], inside(i)));
  }
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => fieldChanges(own(before, name), own(after, name), inside(name)));
  }
  return before === after || JSON.stringify(before) === JSON.stringify(after) ? [] : [{ field, before, after }];
}

const lackOfRemoved = (list: ListName): string | undefined => {
  if (list === 'corrections') return 'a correction that was published is gone; keep it, since it tells readers what was put right';
  return SHOWN.has(list) ? 'it is gone without a word, and tags that name it show nothing; keep it, with "status": "withdrawn"' : undefined;
};

const isStill = ({ status }: Json) => status === undefined || status === 'current';

function lackOfChanged(list: ListName, before: Json, after: Json, fields: readonly FieldChange[], isCorrected: boolean): string | undefined {
  // What was withdrawn or superseded says so itself.
  if (isCorrected || !isStill(after)) return undefined;
  const hint = `add an entry to "corrections" with "affects": ["${after['id'] as string}"]`;
  if (list === 'quotes' && wordsOf(before['exact']) !== wordsOf(after['exact'])) return `the quotation reads otherwise; ${hint}`;
  if (list === 'quotes' && fields.some(({ field }) => field.startsWith('speakers'))) return `the quotation is given to somebody else; ${hint}`;
  const figure = fields.find(({ field }) => isFigure(field) && !isOfLaterDay(before, after, field));
  return figure ? `${figure.field} changed for the same day; ${hint}. If it is a newer figure, give it its day in "asOf"` : undefined;
}

/** The words of a text, which may stand alone or beside their language and translations. */
const wordsOf = (text: unknown): unknown => (isObject(text) ? own(text, 'value') : text);

/** Fields that make a figure another one, in `quantity`, `measures` and `distanceToConflict`. */
const isFigure = (field: string) => /^(?:quantity|distanceToConflict|measures\.\d+(?:\.quantity)?)(?:\.(?:value|low|high|qualifier|reason|unit)(?:\..*)?)?$/.test(field);

/** Whether a figure says itself that it is of a later day than the one before. */
function isOfLaterDay(before: Json, after: Json, field: string): boolean {
  const [old, now] = [dayOf(before, field), dayOf(after, field)].map((day) => (typeof day === 'string' ? parseEdtf(day) : undefined));
  return old !== undefined && now !== undefined && now.start > old.start;
}

/** The day that stands nearest to a field, from inside out. */
function dayOf(item: Json, field: string): unknown {
  const steps = field.split('.');
  let value: unknown = item;
  let day: unknown = own(item, 'asOf') ?? own(item, 'date');
  for (const step of steps) {
    value = isList(value) ? value[Number(step)] : own(value, step);
    day = own(value, 'asOf') ?? day;
  }
  return day;
}
