import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diagnose, problemsOf } from '../../src/dossier/diagnose.js';
import { explain, spoken } from '../../src/dossier/explain.js';
import type { ProblemCode, RawProblem } from '../../src/dossier/problems.js';
import { put } from './pointer.js';
import { smallDossier } from './small-dossier.js';

const url = 'https://example.org/dossier.json';
/** A problem of every code, as its finder records it. A code that is added does not compile without one. */
const RECORDED: Readonly<Record<ProblemCode, Partial<RawProblem>>> = {
  type: { path: '/facts/0/label', value: 5, choices: ['string', 'object'] },
  empty: { path: '/facts/0/label', value: ' ' },
  'too-long': { path: '/facts/0/label', value: 20_001, choices: [20_000] },
  'too-many': { path: '/facts', value: 10_001, choices: [10_000] },
  'too-few': { path: '/facts/0/sources', value: 0, choices: [1] },
  range: { path: '/version', value: 0, choices: [1, 1e9] },
  choice: { path: '/actors/0/kind', value: 'persn', choices: ['person', 'state'] },
  id: { path: '/facts/0/id', value: 'A b' },
  date: { path: '/facts/0/date', value: '2021-02-30' },
  language: { path: '/language', value: 'en_US' },
  url: { path: '/sources/0/url', value: 'javascript:alert(1)', severity: 'warning' },
  reference: { path: '/quotes/3/speakers/0', value: 'pashinian', choices: ['actors'] },
  missing: { path: '/facts/0/label' },
  'unknown-field': { path: '/facts/0/lable', value: 'lable', choices: ['label'], severity: 'warning' },
  'unknown-list': { path: '/qoutes', value: 'qoutes', choices: ['quotes'] },
  'one-of': { path: '/facts/0', choices: ['text', 'quantity'] },
  absence: { path: '/figures/0/quantity', value: null },
  order: { path: '/figures/0/quantity', value: 2, choices: [1] },
  stance: { path: '/stances/0', value: 'supports' },
  'duplicate-id': { path: '/facts/1', value: 'territory', choices: ['facts'] },
  characters: { path: '/facts/0/label', value: 'a\u202eb', severity: 'warning' },
  geometry: { path: '/routes/0/geometry', choices: ['LineString'] },
  'version-newer': { path: '/schemaVersion', value: '1.9.0', choices: ['1.0.0'], severity: 'warning' },
  version: { path: '/schemaVersion', value: '2.0.0', choices: ['1.0.0'] },
  'version-older': { value: 3, url, severity: 'warning' },
  'more-problems': { value: 200, severity: 'warning' },
  unusable: {},
  unreadable: { value: 'No entry' },
  'unknown-item': { value: 'q-stp', choices: ['q-stop', 'q-other'] },
  'empty-list': { path: '/facts', value: 'facts' },
  'foreign-provider': { path: '', value: 'conflict-dossier' },
  network: { value: 'Failed to fetch', url },
  'http-status': { value: 404, url },
  timeout: { value: 10_000, url },
  'too-large': { value: 5e6, url },
  'not-utf8': { value: 'UTF-16', url },
  'html-not-json': { value: '<!DOCTYPE html>', url },
  'json-syntax': { value: '{"id": ', url },
  'empty-body': { url },
};
const raw = (code: ProblemCode, more: Partial<RawProblem> = RECORDED[code]): RawProblem => ({ code, severity: 'error', path: '', ...more });
const one = (code: ProblemCode, more?: Partial<RawProblem>, homes?: ReadonlyMap<string, string>) => explain([raw(code, more)], homes)[0]!;
const CODES = Object.keys(RECORDED) as ProblemCode[];

describe('Every problem', () => {
  for (const code of CODES) {
    test(`of code ${code} is told in a sentence with a cure`, () => {
      const { path, severity, message, hint, ...more } = one(code);
      assert.deepEqual(more, { code });
      assert.equal(path, RECORDED[code].path ?? '');
      assert.equal(severity, RECORDED[code].severity ?? 'error');
      assert.ok(message.startsWith(`${spoken(path)}: `), message);
      assert.ok(message.length > spoken(path).length + 8, message);
      // The console writes "message. hint".
      assert.doesNotMatch(message, /\.$/);
      assert.match(hint!, /^[A-Z].*[.?"]$/s, hint);
      for (const sentence of [message, hint!]) assert.doesNotMatch(sentence, /\bundefined\b|\[object |\bNaN\b|\bnull is null|\$\{/, sentence);
    });
  }

  const names = CODES.filter((code) => RECORDED[code].value !== undefined && !['absence', 'more-problems', 'empty', 'characters', 'json-syntax', 'timeout', 'too-large'].includes(code));
  for (const code of names) {
    test(`of code ${code} names the value`, () => assert.ok(one(code).message.includes(String(RECORDED[code].value)), one(code).message));
  }
  for (const code of CODES.filter((code) => RECORDED[code].url)) {
    test(`of code ${code} names the address`, () => assert.ok(one(code).message.includes(url), one(code).message));
  }

  const VALUES: readonly [what: string, value: unknown, shown: string][] = [
    ['a string', 'x', '"x"'], ['a long string', 'x'.repeat(61), `"${'x'.repeat(57)}…"`], ['a string of 60 characters', 'x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['a string with turned direction', 'a\u202eb', '"a\\u{202e}b"'], ['a string with half a pair at the cut', `${'x'.repeat(56)}😀${'x'.repeat(9)}`, `"${'x'.repeat(56)}\\u{d83d}…"`],
    ['a string with a line break', 'a\nb', '"a\\u{a}b"'], ['a number', -0.5, '-0.5'], ['null', null, 'null'], ['true', true, 'true'], ['an object', { a: 1 }, 'an object'], ['a list', [1], 'a list'],
    ['nothing', undefined, 'nothing'], ['a function', () => 1, 'a function'], ['a symbol', Symbol('s'), 'Symbol(s)'], ['a big integer', 5n, '5'],
  ];
  for (const [what, value, shown] of VALUES) {
    test(`shows ${what} as ${shown.slice(0, 20)}`, () => assert.equal(one('date', { path: '/asOf', value }).message, `asOf: ${shown} is not a date (nothing can be shown without it)`));
  }

  test('keeps short what is long: values, keys, choices, ids and names of lists', () => {
    const long = 'x'.repeat(1e6);
    for (const code of CODES) {
      const { message, hint } = one(code, { path: `/facts/0/${long}`, value: long, choices: code === 'range' ? [1, 2] : Array(200).fill(long) }, new Map([[long, long]]));
      assert.ok(message.length < 4000 && hint!.length < 4000, `${code}: ${message.length}, ${hint!.length}`);
    }
  });
});

describe('A path is spoken as people write it', () => {
  const CASES: readonly [path: string, says: string][] = [
    ['', 'the dossier'], ['/title', 'title'], ['/quotes/3/speakers/0', 'quotes[3].speakers[0]'], ['/facts/0/a~1b~0c', 'facts[0].a/b~c'], ['/facts/0/~01', 'facts[0].~1'],
    ['/facts/0/a\u202eb', 'facts[0].a\\u{202e}b'],
  ];
  for (const [path, says] of CASES) test(`${path || 'the root'}: ${says}`, () => assert.equal(spoken(path), says));
});

describe('What is lost is said at the end', () => {
  const CASES: readonly [what: string, problem: Partial<RawProblem>, ends: string][] = [
    ['an item', { path: '/quotes/3/kind' }, ' (quotes[3] is left out)'],
    ['a whole list', { path: '/quotes', value: {} }, ' (quotes is left out)'],
    ['everything', { path: '/title' }, ' (nothing can be shown without it)'],
    ['a part', { path: '/quotes/3/about', severity: 'warning' }, ' (left out)'],
  ];
  for (const [what, problem, ends] of CASES) {
    test(what, () => assert.ok(one('type', { value: 5, choices: ['string'], ...problem }).message.endsWith(`a string${ends}`)));
  }
  for (const code of ['characters', 'unknown-field', 'version-newer', 'version-older', 'more-problems', 'unknown-item', 'empty-list'] as const) {
    test(`nothing, by ${code}`, () => assert.doesNotMatch(one(code).message, /left out/));
  }
});

describe('A reference', () => {
  const homes = new Map([['pashinyan', 'actors'], ['shusha', 'places'], ['pashinian-speech', 'events']]);
  const CASES: readonly [value: string, choices: readonly string[], message: RegExp, hint: string][] = [
    ['pashinian', ['actors'], /"pashinian" is not in the dossier under actors/, 'Did you mean "pashinyan"?'],
    ['nobody', ['actors'], /"nobody" is not in the dossier under actors/, 'Add the item, or correct the id.'],
    ['nothing', [], /"nothing" is not in the dossier \(/, 'Add the item, or correct the id.'],
    ['shusha', ['actors'], /"shusha" stands under places, not under actors/, 'Write the id of an item under actors.'],
    ['shusah', ['actors'], /"shusah" is not in the dossier under actors/, 'Add the item, or correct the id.'],
    ['shusah', [], /"shusah" is not in the dossier \(/, 'Did you mean "shusha"?'],
    ['pashinyan', ['actors'], /"pashinyan" was left out itself/, 'Mend that item, under actors.'],
    ['pashinyan', [], /"pashinyan" was left out itself/, 'Mend that item, under actors.'],
  ];
  for (const [value, choices, message, hint] of CASES) {
    test(`to ${value} under ${choices.join() || 'any list'}`, () => {
      const problem = one('reference', { path: '/quotes/3/speakers/0', value, choices }, homes);
      assert.match(problem.message, message);
      assert.equal(problem.hint, hint);
    });
  }
});

describe('Problems', () => {
  test('stand in the order of their paths, numbers as numbers', () => {
    const paths = ['/quotes/10', '/quotes/9/kind', '', '/quotes/9', '/facts/0', '/quotes/x', '/quotes', '/Quotes', '/quotes/9/kind/0'];
    assert.deepEqual(explain(paths.map((path) => raw('missing', { path }))).map(({ path }) => path), [
      '', '/Quotes', '/facts/0', '/quotes', '/quotes/9', '/quotes/9/kind', '/quotes/9/kind/0', '/quotes/10', '/quotes/x',
    ]);
  });

  test('of one dossier are found once for all widgets, and cannot be changed by one of them', () => {
    const draft = smallDossier();
    put(draft, '/facts/0/label', 5);
    const problems = diagnose(draft);
    assert.equal(diagnose(draft), problems);
    assert.ok(Object.isFrozen(problems) && problems.every(Object.isFrozen));
    assert.deepEqual(problemsOf(draft), problems);
  });

  for (const root of [null, undefined, 5, 'x', Symbol('s')]) {
    test(`are found in a root that is ${String(root)}`, () => assert.deepEqual(diagnose(root).map(({ code }) => code), ['type']));
  }

  test('of a live object that throws are told, not thrown', () => {
    const live = { get title() { throw new Error('No entry'); } };
    assert.deepEqual(diagnose(live).map(({ code }) => code), ['unreadable']);
  });
});
