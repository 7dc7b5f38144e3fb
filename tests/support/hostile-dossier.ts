import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from './server.js';

interface Schema {
  readonly $ref?: string;
  readonly $comment?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly { readonly required?: readonly string[] }[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}
const SCHEMA = JSON.parse(readFileSync(path.join(DIST, 'schema/dossier.schema.json'), 'utf8')) as Schema & { readonly $defs: Readonly<Record<string, Schema>> };

type Json = Record<string, unknown>;

/** A place in a dossier where a string of a publisher's own stands. */
export interface Field {
  readonly kind: 'text' | 'url';
  readonly path: readonly (string | number)[];
  /** Longest string that the format takes there. */
  readonly max: number;
}

export interface Sample {
  readonly dossier: Json;
  readonly fields: readonly Field[];
}

const DATE = 64;
const resolve = (schema: Schema): Schema => (schema.$ref ? SCHEMA.$defs[schema.$ref.replace('#/$defs/', '')]! : schema);

/**
 * A dossier with one entry or more in every list and a value in every field of the schema, so that a field that is added
 * to the format is tried without anybody thinking of it; with a clean fact beside them.
 * @param form which of two forms a value takes where the schema gives a choice: a plain string or words with translations
 */
export function sample(form: 0 | 1): Sample {
  const fields: Field[] = [];

  function make(schema: Schema, at: readonly (string | number)[]): unknown {
    const { anyOf, enum: choices, type, items, properties, pattern = '', maxLength = 0, $comment = '', minimum = 0, maximum = 0, oneOf } = resolve(schema);
    const name = at.at(-1);
    if (anyOf) return make(anyOf[form] ?? anyOf[0]!, at);
    if (choices) return choices.includes('person') ? 'person' : choices[0];
    if (type === 'array') return name === 'coordinates' ? [0, 0] : [make(items!, [...at, 0])];
    if (type === 'boolean') return false;
    if (type === 'integer' || type === 'number' || Array.isArray(type)) return Math.min(Math.max(1, minimum), maximum || 1);
    if (type === 'object') {
      const omitted = new Set(['supersededBy', 'reason', 'xrefs', ...(oneOf ?? []).slice(1).flatMap(({ required = [] }) => required)]);
      return Object.fromEntries(Object.entries(properties ?? {}).flatMap(([key, value]) => (omitted.has(key) ? [] : [[key, make(value, [...at, key])]])));
    }
    if (name === 'schemaVersion') return '1.0.0';
    const list = /in: (\w+)/.exec($comment)?.[1];
    if ($comment) return `${list ?? 'facts'}-1`;
    if (pattern.startsWith('^[a-z0-9]')) return name === 'id' && at.length > 1 ? `${String(at[0])}-1` : 'sample';
    if (pattern.startsWith('^[A-Za-z]{2,8}')) return at.includes('translations') || at.length === 1 ? 'en' : 'tr';
    if (maxLength === DATE) return '2020-09-30';
    if (pattern.includes('[Hh][Tt][Tt][Pp]')) {
      fields.push({ kind: 'url', path: at, max: maxLength });
      return `https://example.org/${at.join('-')}`;
    }
    fields.push({ kind: 'text', path: at, max: maxLength });
    return name === 'iso' ? 'AZ' : `The ${at.join(' ')}`;
  }

  const dossier = make(SCHEMA, []) as Json & { facts: Json[]; sources: Json[]; corrections: Json[]; notes: Json[] };
  // A second fact, with the other alternative of the schema: a quantity in place of words.
  const quantity = make(SCHEMA.$defs['quantity']!, ['facts', 1, 'quantity']) as Json;
  delete quantity['low'];
  delete quantity['high'];
  dossier.facts.push({ ...dossier.facts[0], id: 'facts-2', text: undefined, quantity });
  dossier.facts.push({ id: 'clean', label: 'Clean fact', text: 'Clean words', sources: [{ source: 'clean-source' }] });
  dossier.sources.push({ id: 'clean-source', type: 'document', title: 'Clean source', url: 'https://example.org/clean' });
  // One of each for an item of every widget; those that were made are about the first fact.
  const [[correction], [note]] = [dossier.corrections, dossier.notes];
  for (const [i, id] of ['quotes-1', 'assets-1', 'stances-1'].entries()) {
    dossier.corrections.push({ ...correction, id: `corrections-${i + 2}`, affects: [id] });
    dossier.notes.push({ ...note, id: `notes-${i + 2}`, on: id });
  }
  return { dossier: JSON.parse(JSON.stringify(dossier)) as Json, fields };
}

/** A copy of the dossier with these fields changed. */
export function changed({ dossier }: Sample, fields: readonly Field[], value: (field: Field) => string): Json {
  const copy = structuredClone(dossier);
  for (const field of fields) {
    let place: unknown = copy;
    for (const step of field.path.slice(0, -1)) place = (place as Record<string | number, unknown>)[step];
    (place as Record<string | number, unknown>)[field.path.at(-1)!] = value(field);
  }
  return copy;
}

/** What has been tried on pages that show what others wrote. `ran` is the canary's function. */
export const CORPUS: readonly string[] = [
  '<img src=x onerror=ran(1)>',
  '<script>ran(2)</script>',
  '"><svg onload=ran(3)>',
  "'-ran(4)-'",
  '</p></bdi></article></template><iframe srcdoc="<script>parent.ran(5)</script>">',
  '<!--><img src=x onerror=ran(6)>-->',
  '</style><style>*{display:none}</style><base href=//evil.invalid>',
  'javascript:ran(7)',
  ' \tJaVa\nScript:ran(8)//',
  'data:text/html,<script>opener.ran(9)</script>',
  'vbscript:ran(10)',
  'blob:https://evil.invalid/1',
  'https://user:pass@evil.invalid/',
  'https://good.example@evil.invalid/',
  '//evil.invalid/x',
  'mailto:a@example.org?subject=x%0Abcc:b@evil.invalid',
  '${ran(11)} #{ran(12)} {{constructor.constructor("ran(13)")()}} <%= ran(14) %>',
  '<?lit$123456789$?><!--?lit$1$--> $lit$ {{lit-1}} ?lit$123$ @click=ran(15)',
  '__proto__',
  'constructor',
  'url(javascript:ran(16)) expression(ran(17)); } * { display: none }',
  'safe \u202Egnitirw esrever\u202C \u2066isolate \u200Bzero\uFEFF end',
  'lone \uD800 and \uDC00 surrogates',
  'nul \u0000 bell \u0007 escape \u001B[31m del \u007F',
  '=HYPERLINK("https://evil.invalid","click")',
  '&lt;img src=x onerror=ran(18)&gt; &#x3C;script&#x3E;',
];
