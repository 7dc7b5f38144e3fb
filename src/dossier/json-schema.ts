/**
 * Makes the published JSON Schema (2020-12) from the one definition in `schema/`. Used by the build and by tests;
 * no page downloads it. What a schema cannot say (unique ids, references, real dates, `low` ≤ `high`) only `read.ts` checks.
 */
import type { Node, StringFormat } from './definition.js';
import { LIST_MAX } from './read.js';
import { LISTS } from './schema.js';
import { root, SCHEMA_VERSION } from './schema/root.js';
import { quantity } from './schema/quantity.js';
import { sourceReference, text } from './schema/shared.js';

type Json = { [key: string]: unknown };
/** Gives the description of a definition (`quote`) or of a field (`quote.exact`), where there is one. */
export type Describe = (path: string) => string | undefined;

export const SCHEMA_ID = `urn:conflict-widgets:schema:dossier:${SCHEMA_VERSION}`;

const PATTERNS: Readonly<Record<Exclude<StringFormat, 'date'>, string>> = {
  id: '^[a-z0-9]+(-[a-z0-9]+)*$',
  ref: '^[a-z0-9]+(-[a-z0-9]+)*$',
  language: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
  url: '^([Hh][Tt][Tt][Pp][Ss]?://(?![^/?#]*@)[^/?#\\s"<>\\\\^`{|}][^\\s"<>\\\\^`{|}]*|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\\s"<>\\\\^`{|}]+)$',
};

/** Shapes that get a name under `$defs`, by the node that they are. */
const NAMED = new Map<Node, string>([
  [text, 'text'],
  [quantity, 'quantity'],
  [sourceReference, 'sourceReference'],
]);

/** The definition a node was made from, however `opt` and `soft` wrapped it: they share its fields. */
function nameOf(node: Node): string | undefined {
  for (const [named, name] of NAMED) {
    if (node.fields ? node.fields === named.fields : node.either && node.either === named.either) return name;
  }
  return undefined;
}

/** The whole schema. `describe` adds the definition's doc comments. */
export function toJsonSchema(describe: Describe = () => undefined): Json {
  const withText = (out: Json, path: string): Json => {
    const description = describe(path);
    return description ? { description, ...out } : out;
  };

  function convert(node: Node, path: string, inside = false): Json {
    const name = nameOf(node);
    if (name && !inside) return { $ref: `#/$defs/${name}` };
    switch (node.kind) {
      case 'string': {
        const pattern = node.format && node.format !== 'date' ? PATTERNS[node.format] : '\\S';
        const lists = node.format === 'ref' ? { $comment: `The id of an item${node.values!.length ? ` in: ${node.values!.join(', ')}` : ''}.` } : {};
        return { type: 'string', maxLength: node.max, pattern, ...lists };
      }
      case 'number':
        return { type: node.nullable ? ['number', 'null'] : node.integer ? 'integer' : 'number', minimum: node.min, maximum: node.max };
      case 'boolean':
        return { type: 'boolean' };
      case 'choice':
        return { enum: [...node.values!] };
      case 'either':
        return { anyOf: node.either!.map((option) => convert(option, path)) };
      case 'list':
        return { type: 'array', items: convert(node.of!, path), ...(node.min ? { minItems: node.min } : {}), maxItems: node.max };
      case 'own':
        return geometrySchema(node.values!);
      case 'object':
        return objectSchema(node, path);
    }
  }

  function objectSchema(node: Node, path: string, more: Json = {}): Json {
    const entries = Object.entries(node.fields!);
    return {
      type: 'object',
      properties: {
        ...Object.fromEntries(entries.map(([name, field]) => [name, withText(convert(field, `${path}.${name}`), `${path}.${name}`)])),
        ...more,
      },
      required: entries.filter(([, field]) => !field.optional).map(([name]) => name),
      patternProperties: { '^x-': true },
      additionalProperties: false,
      ...(node.one && { oneOf: node.one.map((group) => ({ required: [...group], ...without(node.one!.filter((other) => other !== group).flat()) })) }),
      ...(node.rule && RULES[node.rule]),
    };
  }

  const items = Object.values(LISTS).map(({ name, item }) => [name, item as Node, singular(name)] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_ID,
    title: 'Dossier',
    ...objectSchema(
      root,
      'root',
      Object.fromEntries(
        items.map(([list, , name]) => [
          list,
          { ...withText({}, name), type: 'array', maxItems: LIST_MAX, items: { $ref: `#/$defs/${name}` } },
        ]),
      ),
    ),
    $defs: Object.fromEntries([
      ...[...NAMED].map(([node, name]) => [name, withText(convert(node, name, true), name)]),
      ...items.map(([, node, name]) => [name, withText(objectSchema(node, name), name)]),
    ]),
  };
}

const COORDINATES = 'Positions as [longitude, latitude] in degrees, nested as GeoJSON has them for the type.';
const POSITION: Json = {
  type: 'array',
  prefixItems: [{ type: 'number', minimum: -180, maximum: 180 }, { type: 'number', minimum: -90, maximum: 90 }],
  minItems: 2,
  maxItems: 50000,
};
const listsOf = (items: Json): Json => ({ type: 'array', items, minItems: 1, maxItems: 50000 });
/** Coordinates by type (RFC 7946, section 3.1). */
const GEOMETRIES: Readonly<Record<string, Json>> = {
  Point: POSITION,
  LineString: listsOf(POSITION),
  MultiLineString: listsOf(listsOf(POSITION)),
  Polygon: listsOf(listsOf(POSITION)),
  MultiPolygon: listsOf(listsOf(listsOf(POSITION))),
};

const geometrySchema = (types: readonly string[]): Json => ({
  type: 'object',
  properties: {
    type: { description: 'The GeoJSON type (RFC 7946).', enum: [...types] },
    coordinates: { description: COORDINATES, type: 'array' },
  },
  required: ['type', 'coordinates'],
  anyOf: types.map((type) => ({ properties: { type: { const: type }, coordinates: GEOMETRIES[type] } })),
});

/** None of these fields may be there. */
const without = (names: readonly string[]): Json => ({ not: { anyOf: names.map((name) => ({ required: [name] })) } });

/** The name of one item of a list, as its definition is named: `quotes` → `quote`. */
const singular = (name: string) => name.replace(/ies$/, 'y').replace(/s$/, '');

const RULES: Readonly<Record<NonNullable<Node['rule']>, Json>> = {
  quantity: {
    if: { properties: { value: { type: 'null' } }, required: ['value'] },
    then: { required: ['reason'] },
    else: { not: { required: ['reason'] } },
  },
  stance: {
    if: { properties: { position: { enum: ['no-position-stated', 'not-applicable'] } } },
    else: { required: ['sources', 'basis'], properties: { sources: { minItems: 1 } } },
  },
};
