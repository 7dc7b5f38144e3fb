import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { syntaxPlace } from '../../src/dossier/syntax-place.js';

const CASES: readonly [name: string, text: string, line: number, column: number, excerpt: string][] = [
  ['a trailing comma in an object', '{\n  "id": "nk",\n}', 3, 1, '}'],
  ['a trailing comma in a list', '[1, 2, ]', 1, 8, '[1, 2, ]'],
  ['a missing comma', '{"a": 1\n "b": 2}', 2, 2, ' "b": 2}'],
  ['a missing colon', '{"a" 1}', 1, 6, '{"a" 1}'],
  ['a single quotation mark', "{'a': 1}", 1, 2, "{'a': 1}"],
  ['a comment', '// no\n{}', 1, 1, '// no'],
  ['a line break inside a string', '{"a": "one\r\ntwo"}', 1, 11, '{"a": "one'],
  ['an escape that is cut off', '["\\u00', 1, 3, '["\\u00'],
  ['an escape in capitals', '"\\N"', 1, 2, '"\\N"'],
  ['an unknown escape', '"\\x41"', 1, 2, '"\\x41"'],
  ['a number with a leading zero', '[01]', 1, 2, '[01]'],
  ['NaN', '{"a": NaN}', 1, 7, '{"a": NaN}'],
  ['a second value', '{} {}', 1, 4, '{} {}'],
  ['the wrong bracket', '{"a": [1}', 1, 9, '{"a": [1}'],
  ['a closing bracket too many', '{}}', 1, 3, '{}}'],
];

for (const [name, text, line, column, excerpt] of CASES)
  test(`points at ${name}`, () => {
    assert.deepEqual(syntaxPlace(text), { line, column, excerpt, isEnd: false });
  });

for (const text of ['', '{"a": [1, 2', '{"a": "Bak', '{"a": tr', '[1,', '{"a"'])
  test(`says that ${JSON.stringify(text)} ends too early`, () => {
    const place = syntaxPlace(text)!;
    assert.equal(place.column, text.length + 1);
    assert.equal(place.isEnd, true);
  });

test('quotes twenty characters to either side, of that line only, and no half of a surrogate pair', () => {
  const place = syntaxPlace(`[\n"${'😀'.repeat(15)}"! "${'😀'.repeat(15)}"\n]`)!;
  assert.equal(place.line, 2);
  assert.equal(place.excerpt, `${'😀'.repeat(9)}"! "${'😀'.repeat(8)}`);
});

test('finds a place exactly where JSON.parse refuses', () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', ':', '\\', 'x', '0', '-', '\u0001', ' '), fc.nat(2))
    .map(([json, at, put, take]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + put + json.slice(place + take);
    });
  fc.assert(
    fc.property(broken, (text) => {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      return (syntaxPlace(text) === undefined) === isJson;
    }),
    { numRuns: 1000 },
  );
});

test('knows every form of number and escape that JSON has', () => {
  assert.equal(syntaxPlace('[0, -0, 1.50, 1e5, 1E+5, -12.5e-7, "\\u00eF\\/\\b\\f\\t"]\r\n\t'), undefined);
});

test('goes through five million characters and ten thousand brackets without a stack', () => {
  assert.equal(syntaxPlace(`["${'a\\n'.repeat(1_600_000)}", x]`)?.column, 4_800_006);
  assert.equal(syntaxPlace('['.repeat(10_000))?.isEnd, true);
});
