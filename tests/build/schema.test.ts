import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test, { describe } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { definitionComments } from '../../tools/definition-comments.js';
import { ROOT, dossierNames } from '../../tools/source-layout.mjs';

const schema = JSON.parse(readFileSync(path.join(ROOT, 'dist/schema/dossier.schema.json'), 'utf8'));

describe('the published JSON Schema', () => {
  test('is a valid JSON Schema 2020-12', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(new Ajv2020({ strict: false }).validateSchema(schema), true);
  });

  for (const name of dossierNames()) {
    test(`accepts dossiers/${name}.json`, () => {
      const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
      validate(JSON.parse(readFileSync(path.join(ROOT, `src/dossiers/${name}.json`), 'utf8')));
      assert.deepEqual(validate.errors ?? [], []);
    });
  }

  for (const field of ['exact', 'prefix', 'elided', 'speakers', 'id', 'date', 'sources']) {
    test(`describes the field "${field}" of a quote`, () => {
      const { properties } = schema.$defs.quote;
      assert.equal(typeof properties[field].description, 'string', JSON.stringify(properties[field]));
    });
  }

  test('describes what is counted, deep in a quantity', () => {
    assert.match(JSON.stringify(schema.$defs.quantity.properties.unit), /"of":\{"description":/);
  });
});

describe('doc comments of definitions', () => {
  const CASES: readonly [what: string, sources: readonly string[], path: string, comment: string | undefined][] = [
    ['of a constant', [`/** A fact. */ export const fact = object({});`], 'fact', 'A fact.'],
    ['of a field', [`export const fact = object({\n/** Its\n * name. */\nlabel: text });`], 'fact.label', 'Its name.'],
    ['behind a brace', [`export const fact = object({ /** Its name. */ label: text });`], 'fact.label', 'Its name.'],
    ['of a spread', [`const common = {\n/** The id. */\nid: string() }; export const fact = object({ ...common });`], 'fact.id', 'The id.'],
    ['of a helper', [`const item = (fields) => object({ ...common, ...fields });\nconst common = {\n/** The id. */\nid: string() };\nexport const fact = item({});`], 'fact.id', 'The id.'],
    ['of another module', [`export const common = {\n/** The id. */\nid: string() };`, `export const fact = object({ ...common });`], 'fact.id', 'The id.'],
    ['of the scalar that a field is made from', [`/** A day. */ const date = formatted('date');\nexport const fact = object({ from: opt(date) });`], 'fact.from', 'A day.'],
    ['of a closed set', [`/** Kinds. */ export const KINDS = ['a'] as const;\nexport const fact = object({ kind: choice(KINDS) });`], 'fact.kind', 'Kinds.'],
    ['of a nested object', [`export const a = object({ b: list(object({\n/** Deep. */\nc: text })) });`], 'a.b.c', 'Deep.'],
    ['but not of a shape with a description of its own', [`/** A shape. */ export const shape = object({});\nexport const a = object({ b: shape });`], 'a.b', undefined],
    ['but not of a private constant of another module', [`/** Hidden. */ const date = formatted('date');`, `export const a = object({ b: date });`], 'a.b', undefined],
    ['the field before the helper, where both have one', [`const item = (f) => object({\n/** General. */\ndate: text, ...f });\nexport const a = item({\n/** Special. */\ndate: text });`], 'a.date', 'Special.'],
  ];
  for (const [what, sources, field, comment] of CASES) {
    test(`are found: ${what}`, () => assert.equal(definitionComments(sources).get(field), comment));
  }
});
