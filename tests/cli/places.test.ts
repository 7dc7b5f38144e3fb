import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dossierFrom } from '../../src/cli/dossier-file.js';
import { jsonOffsets, offsetAt, placesOf } from '../../src/cli/places.js';

const escaped = (step: string | number) => String(step).replaceAll('~', '~0').replaceAll('/', '~1');

/** Every pointer into a value, with the value. */
function* pointers(value: unknown, at = ''): Generator<[string, unknown]> {
  yield [at, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* pointers(inner, `${at}/${escaped(name)}`);
}

describe('The place of a pointer', () => {
  for (const indent of [0, 2]) {
    test(`is where the name or the entry begins, in any JSON${indent ? ' with line breaks' : ''}`, () => {
      fc.assert(
        fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
          const text = JSON.stringify(value, null, indent);
          const offsets = jsonOffsets(text);
          const all = [...pointers(JSON.parse(text))];
          assert.equal(offsets.size, all.length);
          for (const [pointer, inner] of all) {
            const rest = text.slice(offsets.get(pointer));
            const last = pointer.slice(pointer.lastIndexOf('/') + 1).replaceAll('~1', '/').replaceAll('~0', '~');
            const opening = typeof inner === 'object' && inner ? (Array.isArray(inner) ? '[' : '{') : JSON.stringify(inner);
            assert.ok(rest.startsWith(opening) || rest.startsWith(`${JSON.stringify(last)}:`), `${pointer} is at ${rest.slice(0, 20)}`);
          }
        }),
      );
    });
  }

  test('of a member that is written twice is the last one, which counts', () => assert.equal(jsonOffsets('{"a": 1, "a": 2}').get('/a'), 9));
  test('of what is missing is that of the thing around', () => assert.equal(offsetAt((pointer) => jsonOffsets('{"a": {"b": 1}}').get(pointer), '/a/c/d'), 1));
  test('is told in lines whatever ends them', () => assert.deepEqual([0, 3, 6, 8].map(placesOf('ab\ncd\r\nef')), [{ line: 1, column: 1 }, { line: 2, column: 1 }, { line: 2, column: 4 }, { line: 3, column: 2 }]));
  test('is found in nesting that no dossier has, without overflow', () => assert.ok(jsonOffsets('['.repeat(1e5) + ']'.repeat(1e5)).size < 100));

  const yaml = dossierFrom('a.yaml', 'title: One\nfacts:\n  - id: a\n    label: &l Words\n  - id: b\n    label: *l\n');
  const rows: readonly [pointer: string, line: number, column: number][] = [['', 1, 1], ['/title', 1, 1], ['/facts', 2, 1], ['/facts/0', 3, 5], ['/facts/0/label', 4, 5], ['/facts/1/label', 6, 5], ['/facts/1/text', 5, 5], ['/facts/7', 2, 1]];
  for (const [pointer, line, column] of rows) test(`in YAML of ${pointer || 'the whole'}`, () => assert.deepEqual(yaml.placeOf(pointer), { line, column }));
  test('in YAML leads through what is named by an anchor', () => assert.deepEqual((yaml.value as { facts: object[] }).facts[1], { id: 'b', label: 'Words' }));
});

describe('What is no JSON', () => {
  const rows: readonly [text: string, line: number, column: number, message: RegExp][] = [
    ['{"a": 1,}', 1, 9, /comma after the last entry/], ['[1,\n]', 2, 1, /comma after the last entry/], ['{"a": 1 // one\n}', 1, 9, /no comments/],
    ['{"a": 1\n "b": 2}', 2, 2, /no comma after the entry before/], ['{"a" = 1}', 1, 6, /equals sign/], ["{'a': 1}", 1, 2, /single quotation marks/],
    ['{“a”: 1}', 1, 2, /typographic/], ['{a: 1}', 1, 2, /without quotation marks/], ['{"a": True}', 1, 7, /none of JSON’s/], ['{"a": 01}', 1, 7, /number/],
    ['{"a": "one\ntwo"}', 1, 11, /runs over the end of its line/], ['{"a": "C:\\d"}', 1, 10, /backslash/], ['{"a": ', 1, 7, /too early/], ['{"a": "said "no" to it"}', 1, 14, /comma|text|JSON/], ['[1,,2]', 1, 4, /nothing before it/],
  ];
  for (const [text, line, column, message] of rows) {
    test(JSON.stringify(text), () => {
      const [fault] = dossierFrom('a.json', text).faults;
      assert.deepEqual([fault!.line, fault!.column], [line, column]);
      assert.match(fault!.message, message);
      assert.match(fault!.hint, /\S/);
    });
  }
});

test('A YAML file that grows a thousandfold when it is read is refused as YAML', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefg'[i]}, `.repeat(9)}x]`).join('\n')}\n`;
  const { faults, value } = dossierFrom('a.yaml', bomb);
  assert.equal(value, undefined);
  assert.match(faults[0]!.message, /alias/i);
});

test('A YAML alias without its anchor is told with its place', () => {
  const [fault] = dossierFrom('a.yaml', 'a: &x 1\nb: *x\nc: *y\n').faults;
  assert.deepEqual([fault!.line, fault!.column], [3, 4]);
  assert.match(fault!.message, /unresolved alias/);
});
