import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Node } from '../../src/dossier/definition.js';
import { hasFormat } from '../../src/dossier/formats.js';
import { SCHEMA_ID, toJsonSchema } from '../../src/dossier/json-schema.js';
import { parse } from '../../src/dossier/parse.js';
import { LISTS } from '../../src/dossier/schema.js';
import { SCHEMA_VERSION } from '../../src/dossier/schema/root.js';
import { definitionComments } from '../../tools/definition-comments.js';
import { fieldsOfTheFormat, fullDossier } from './full-dossier.js';
import { put, valueAt } from './pointer.js';
import { smallDossier } from './small-dossier.js';

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly [key: string]: unknown;
}

/** With the descriptions, as tools/build-schema.ts makes it. */
function describedSchema(): Schema {
  const folder = new URL('../../src/dossier/schema/', import.meta.url);
  const files = [new URL('../schema.ts', folder), ...readdirSync(folder).sort().map((file) => new URL(file, folder))];
  const comments = definitionComments(files.map((file) => readFileSync(file, 'utf8')));
  return toJsonSchema((path) => comments.get(path));
}
const schema = describedSchema();

/** Every schema in the schema, with its JSON Pointer. */
function* schemasIn(value: unknown, pointer = '#'): Generator<[pointer: string, schema: Schema]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [pointer, value as Schema];
  for (const [key, inner] of Object.entries(value)) yield* schemasIn(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}
const all = [...schemasIn(schema)];

describe('The JSON Schema', () => {
  test('is a valid schema of 2020-12, with no keyword that is none', () => {
    // A position may have more than two numbers: a height.
    const ajv = new Ajv2020({ strict: 'log', strictTypes: false, strictRequired: false, strictTuples: false, logger: { log: assert.fail, warn: assert.fail, error: assert.fail } });
    assert.equal(ajv.validateSchema(schema), true);
    assert.doesNotThrow(() => ajv.compile(schema));
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
  });
  test('has the version of the format in its address', () => {
    assert.equal(schema['$id'], SCHEMA_ID);
    assert.ok(SCHEMA_ID.endsWith(`:${SCHEMA_VERSION}`));
  });
  test('is the same each time', () => assert.equal(JSON.stringify(describedSchema()), JSON.stringify(schema)));
  test('is JSON: nothing of it is lost on the way to the file', () => assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema));

  test('refers only to what is in it', () => {
    const references = all.flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : []));
    assert.ok(references.length > 100);
    for (const reference of new Set(references)) assert.equal(typeof valueAt(schema, reference.slice(1)), 'object', reference);
  });
  test('has a definition for every shape, and each is used', () => {
    const used = new Set(all.map(([, { $ref }]) => $ref));
    assert.deepEqual(Object.keys(schema.$defs!).filter((name) => !used.has(`#/$defs/${name}`)), []);
  });
  test('has every list of the format', () => {
    for (const name of Object.keys(LISTS)) assert.equal(schema.properties![name]?.['type'], 'array', name);
  });

  test('has every field of the format, and of each whether it must be there', () => {
    const same = (node: Node, part: Schema, path: string): void => {
      const { $ref } = part;
      if (typeof $ref === 'string') return same(node, valueAt(schema, $ref.slice(1)) as Schema, path);
      if (node.of) same(node.of, part.items!, `${path}[]`);
      node.either?.forEach((one, i) => same(one, part.anyOf![i]!, path));
      if (!node.fields) return;
      assert.deepEqual(Object.keys(part.properties!), Object.keys(node.fields), path);
      assert.deepEqual(part['required'], Object.entries(node.fields).flatMap(([name, field]) => (field.optional ? [] : [name])), path);
      for (const [name, field] of Object.entries(node.fields)) same(field, part.properties![name]!, `${path}.${name}`);
    };
    for (const { name, item } of Object.values(LISTS)) same(item, schema.properties![name]!.items!, name);
    assert.ok(fieldsOfTheFormat().size > 400);
  });

  test('closes every object but for fields of the author\'s own', () => {
    const objects = all.filter(([, part]) => part['type'] === 'object' && !('anyOf' in part));
    assert.ok(objects.length > 25);
    for (const [pointer, part] of objects) {
      assert.equal(part['additionalProperties'], false, pointer);
      assert.deepEqual(part['patternProperties'], { '^x-': true }, pointer);
    }
  });

  test('describes every field', () => {
    const bare: string[] = [];
    const walk = (part: Schema, path: string): void => {
      for (const [name, field] of Object.entries(part.properties ?? {})) {
        if (!field.description) bare.push(`${path}.${name}`);
        walk(field, `${path}.${name}`);
      }
      if (part.items) walk(part.items, path);
      if (part.anyOf && !part.properties) for (const one of part.anyOf) walk(one, path);
    };
    walk(schema, 'root');
    for (const [name, part] of Object.entries(schema.$defs!)) {
      if (!part.description) bare.push(name);
      walk(part, name);
    }
    assert.deepEqual(bare, []);
  });
});

describe('The JSON Schema judges as the library does', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  const TEXTS = [
    'a', 'a-b', 'a--b', '-a', 'a-', 'A', 'a_b', 'ä', '', ' ', '9', 'en', 'EN-gb', 'en-', 'e', 'en_US', 'x-klingon', 'abcdefghi', 'zh-Hant-TW', 'ar-u-nu-arab',
    'https://a', 'HTTPS://A', 'http://a/b?c=d#e@f', 'https://a@b', 'https://a:b@c/', 'https://a/@b', 'https:///a', 'https://a b', 'https://a\nb', 'https://a\\b', 'https://a"b', 'https://a<b', 'https://[::1]/',
    'mailto:a@b', 'mailto:', 'MAILTO:x', 'javascript:x', ' https://a', 'https://a ', '//a', 'ftp://a', 'https://é/ü', 'data:,x', 'https://?', 'https://#@',
  ];
  const PLACES = [['id', '/facts/0/id'], ['language', '/sources/0/language'], ['url', '/sources/0/url']] as const;
  for (const [format, at] of PLACES) {
    test(`what has the format of a ${format}`, () => {
      for (const text of TEXTS) {
        const draft = smallDossier();
        put(draft, at, text);
        assert.equal(validate(draft), hasFormat(format, text), JSON.stringify(text));
      }
    });
  }

  test('a dossier with every field', () => {
    assert.equal(validate(fullDossier(8)), true, JSON.stringify(validate.errors?.[0]));
  });

  const GEOMETRIES: readonly [type: string, coordinates: unknown][] = [
    ['Polygon', [[[46, 39], [47, 39], [46, 39]]]], ['Polygon', [[46, 39]]], ['Polygon', []], ['Polygon', [[]]], ['Polygon', [[[181, 0]]]], ['Polygon', [[[0, 91]]]], ['Polygon', [[[0]]]],
    ['Polygon', [[['0', '0']]]], ['Polygon', 'x'], ['MultiPolygon', [[[[0, 0]]]]], ['MultiPolygon', [[[0, 0]]]], ['LineString', [[0, 0], [1, 1]]], ['LineString', [0, 0]], ['LineString', [[0, 0, 5]]],
    ['MultiLineString', [[[0, 0]]]], ['MultiLineString', [[[0, 0]], []]], ['Point', [0, 0]], ['Circle', [0, 0]],
  ];
  for (const [type, coordinates] of GEOMETRIES) {
    test(`a boundary that is a ${type} of ${JSON.stringify(coordinates)}`, () => {
      const draft = smallDossier();
      put(draft, '/boundaries/0/geometry', { type, coordinates });
      assert.equal(validate(draft), parse(draft).problems.length === 0);
    });
  }
});
