/** What the pages of the rules have no room for: every branch of a rule, as a row. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/dossier/parse.js';
import { lint } from '../../src/rules/lint.js';

type Json = Record<string, unknown>;

const sources = [{ source: 'paper' }];
const base: Json = {
  schemaVersion: '1.0.0', id: 'valley', version: 1, firstCreated: '2020-01-01', versionCreated: '2020-01-01', asOf: '2020-06', language: 'en', title: 'The bridge',
  sources: [{ id: 'paper', type: 'news-article', title: 'The bridge' }, { id: 'herald', type: 'news-article', title: 'The other paper' }],
  actors: [
    { id: 'upper', kind: 'state', name: 'Upper Valley', isParty: true },
    { id: 'lower', kind: 'state', name: 'Lower Valley', isParty: true },
    { id: 'mayor', kind: 'person', name: 'The mayor', memberOf: 'upper' },
    { id: 'judge', kind: 'person', name: 'The judge', memberOf: 'lower' },
  ],
};

/** What one rule says of a dossier with these lists: the messages. */
function said(rule: string, lists: Json, sourceTexts = new Map<string, string>()): string[] {
  const json = { ...base, ...lists };
  const { dossier, problems } = parse(json);
  assert.deepEqual(problems, []);
  return lint(dossier!, json, { sourceTexts }).findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
}

const quote = (exact: unknown, more: Json = {}) => ({ quotes: [{ id: 'q', kind: 'full', exact, speakers: ['mayor'], sources, ...more }] });
const statement = (gist: unknown, speaker: string, id = `s-${speaker}`) => ({ id, gist, speakers: [speaker], sources });

describe('quotation-typography', () => {
  const rows: readonly [exact: string, message: RegExp | undefined][] = [
    ['“Stop”', /begins with “ and ends with ”/], ['„Halt“', /begins with „/], ['«Стоп»', /begins with «/], ['"Stop"', /begins with "/],
    ['“Stop” and “go”', undefined], ['Stop', undefined], ['‘Stop’ he cried', undefined],
    ['a danger,', /ends with a comma/], ['خطر،', /ends with a comma/], ['a danger', undefined], ['a danger, yes', undefined],
    ['we won’t say "no"', /straight \("\) and curly \(’\)/], ["we won't say", undefined], ['we won’t say', undefined],
  ];
  for (const [exact, message] of rows) {
    test(`${message ? 'objects to' : 'takes'} ${exact}`, () => {
      const messages = said('quotation-typography', quote(exact));
      assert.equal(messages.length, message ? 1 : 0);
      if (message) assert.match(messages[0]!, message);
    });
  }
});

describe('altered-quotation', () => {
  const text = new Map([['paper', 'She said “we won’t wait,” and went. No bridge is safe. He said “First. Second.”']]);
  const rows: readonly [exact: string, message: RegExp | undefined][] = [
    ['we won’t wait', undefined],
    ["we won't wait", /they differ in a mark alone, straight for curly/],
    ['We won’t wait', /they differ in capitals alone/],
    ['we won’t wait.', /they differ in the closing mark alone/],
    ['we will wait', /"we will wait" of "q" is not in the text of "paper"$/],
    ['No bridge is safe', /is in the text, but not inside quotation marks of "paper"$/],
  ];
  for (const [exact, message] of rows) {
    test(`${message ? 'objects to' : 'takes'} ${exact}`, () => {
      const messages = said('altered-quotation', quote(exact), text);
      assert.equal(messages.length, message ? 1 : 0);
      if (message) assert.match(messages[0]!, message);
    });
  }

  test('objects to sentences that change places', () => {
    assert.match(said('altered-quotation', quote('Second … First', { elided: true }), text)[0]!, /before the part that it follows/);
  });
});

describe('long-quotation', () => {
  const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(' ');
  test('counts words, not characters', () => {
    assert.deepEqual(said('long-quotation', quote(words(60))), []);
    assert.match(said('long-quotation', quote(words(61)))[0]!, /has 61 words/);
  });
  test('counts words of languages that have no spaces', () => {
    assert.match(said('long-quotation', quote({ lang: 'zh', value: '我们已经等了很久'.repeat(20) }))[0]!, /has \d+ words/);
  });
  test('counts words whatever the tag of their language', () => {
    assert.match(said('long-quotation', quote({ lang: 'en-xx-x', value: words(61) }))[0]!, /has 61 words/);
  });
  test('adds up what is quoted from one source, and says so once', () => {
    const many = { quotes: Array.from({ length: 8 }, (_, i) => ({ ...quote(words(50)).quotes[0], id: `q-${i}` })) };
    const messages = said('long-quotation', many);
    assert.equal(messages.length, 1);
    assert.match(messages[0]!, /with "q-6", more than 300 words are quoted from "paper"/);
  });
});

describe('loaded-verbs', () => {
  const rows: readonly [why: string, statements: readonly object[], count: number][] = [
    ['one side claims', [statement('Claimed that the bridge is safe', 'mayor'), statement('Said that it is not', 'judge')], 1],
    ['both sides claim', [statement('Claimed that the bridge is safe', 'mayor'), statement('Claimed that it is not', 'judge')], 0],
    ['only one side speaks', [statement('Claimed that the bridge is safe', 'mayor')], 0],
    ['claims are things', [statement('Rejected the claims', 'mayor'), statement('Said so', 'judge')], 0],
    ['a word only begins alike', [statement('Granted amnesty to the restaurant', 'mayor'), statement('Said so', 'judge')], 0],
    ['in Russian', [statement({ lang: 'ru', value: 'Признала, что мост опасен' }, 'mayor'), statement({ lang: 'ru', value: 'Сказал, что мост опасен' }, 'judge')], 1],
    ['in Russian, of recognition', [statement({ lang: 'ru', value: 'Мост признан опасным' }, 'mayor'), statement({ lang: 'ru', value: 'Сказал' }, 'judge')], 0],
    ['in Arabic', [statement({ lang: 'ar', value: 'زعمت أن الجسر آمن' }, 'mayor'), statement({ lang: 'ar', value: 'قال إنه ليس كذلك' }, 'judge')], 1],
    ['a state of no party', [statement('Insisted on it', 'mayor'), statement('Said no', 'judge')], 1],
  ];
  for (const [why, statements, count] of rows) test(`${count ? 'objects' : 'is silent'} where ${why}`, () => assert.equal(said('loaded-verbs', { statements }).length, count));

  test('looks at claims, their responses, labels of stances and words around fragments', () => {
    const claims = [{ id: 'c', text: 'Boasts of the bridge', claimants: ['mayor'], assertion: 'asserts', responses: [{ actor: 'judge', kind: 'other', label: 'concedes', text: 'Insists', sources }], sources }];
    const issues = [{ id: 'i', kind: 'proposition', proposition: 'The bridge stays', sources }];
    const stances = [{ id: 'st', actor: 'judge', issue: 'i', position: 'supports', basis: 'stated', label: 'Complains', sources }];
    const quotes = [{ id: 'q', kind: 'fragment', prefix: 'She ranted that it is', exact: 'safe', suffix: ', she claimed', speakers: ['mayor'], sources }];
    const places = said('loaded-verbs', { claims, issues, stances, quotes }).map((message) => /^[^:]+/.exec(message)![0]);
    assert.deepEqual(places.sort(), ['claims[0].responses[0].label', 'claims[0].responses[0].text', 'claims[0].text', 'quotes[0].prefix', 'quotes[0].suffix', 'stances[0].label']);
  });
});

describe('one-sided-claim', () => {
  const claim = (ids: readonly string[]) => ({ claims: [{ id: 'c', text: 'The bridge is safe', claimants: ['upper'], assertion: 'asserts', responses: [], sources: ids.map((source) => ({ source })) }] });
  const press = { sources: [...(base['sources'] as object[]), { id: 'post', type: 'statement', title: 'Post', publisher: 'upper valley' }, { id: 'other', type: 'statement', title: 'Post', publisher: 'Lower Valley' }, { id: 'neutral', type: 'document', title: 'Report', publisher: 'A court' }] };
  const rows: readonly [ids: readonly string[], count: number][] = [[['post'], 1], [['post', 'other'], 0], [['post', 'neutral'], 0], [['paper'], 0], [['other'], 1]];
  for (const [ids, count] of rows) test(`${count ? 'objects' : 'is silent'} with ${ids.join(' and ')}`, () => assert.equal(said('one-sided-claim', { ...press, ...claim(ids) }).length, count));

  test('is not caught in two actors that belong to each other', () => {
    const actors = [{ id: 'a', kind: 'other', name: 'A', memberOf: 'b' }, { id: 'b', kind: 'other', name: 'B', memberOf: 'a' }];
    assert.deepEqual(said('one-sided-claim', { actors, statements: [{ id: 's', gist: 'So', speakers: ['a'], sources }] }), []);
  });
});

describe('office-not-held', () => {
  const speaker = (roles: readonly object[], date?: string) => ({ actors: [{ id: 'mayor', kind: 'person', name: 'The mayor', roles }], statements: [{ ...statement('Called for talks', 'mayor'), ...(date && { date }) }] });
  const rows: readonly [why: string, roles: readonly object[], date: string | undefined, count: number][] = [
    ['the office begins later', [{ title: 'mayor', from: '2021' }], '2020-05-01', 1],
    ['the office has ended', [{ title: 'mayor', from: '2010', to: '2019' }], '2020-05-01', 1],
    ['it is held', [{ title: 'mayor', from: '2019' }], '2020-05-01', 0],
    ['no day is told and the dossier’s is within', [{ title: 'mayor', from: '2019' }], undefined, 0],
    ['no office is on record', [], '2020-05-01', 0],
    ['it ends before it begins', [{ title: 'mayor', from: '2019', to: '2018' }, { title: 'member' }], '2020-05-01', 1],
  ];
  for (const [why, roles, date, count] of rows) test(`${count ? 'objects' : 'is silent'} where ${why}`, () => assert.equal(said('office-not-held', speaker(roles, date)).length, count));
});

const pipe = (measures: readonly object[], more: Json = {}) => ({ assets: [{ id: 'pipe', kind: 'pipeline', fuel: 'oil', name: 'The Pipe', measures, sources, ...more }] });
const measure = (value: number | null, unit: string, more: Json = {}) => ({ quantityKind: 'capacity', quantity: { value, unit, ...(value === null && { reason: 'not-stated' }) }, asOf: '2020', ...more });

describe('figures and measures', () => {
  const rows: readonly [rule: string, why: string, lists: Json, count: number][] = [
    ['bare-figure', 'a measure has no day', pipe([measure(5, 'b/d', { asOf: undefined })]), 1],
    ['bare-figure', 'a length has no day', pipe([measure(5, 'km', { asOf: undefined, quantityKind: 'length' })]), 0],
    ['bare-figure', 'nothing is stated', pipe([measure(null, 'b/d', { asOf: undefined })]), 0],
    ['unlike-quantities', 'tonnes stand beside barrels', pipe([measure(5, 'b/d'), measure(5, 't/y')]), 1],
    ['unlike-quantities', 'cubic metres stand beside barrels', pipe([measure(5, 'b/d'), measure(5, 'm3/d')]), 0],
    ['unlike-quantities', 'a terminal has oil and gas', pipe([measure(5, 'b/d'), measure(5, 't/y')], { fuel: 'oil-and-gas' }), 0],
    ['sources-disagree', 'one source differs from itself', pipe([measure(5, 'b/d'), measure(9, 'b/d')]), 0],
    ['sources-disagree', 'two differ by a fifth', pipe([measure(100, 'b/d'), measure(120, 'b/d', { sources: [{ source: 'herald' }] })]), 1],
    ['sources-disagree', 'two differ by a twentieth', pipe([measure(100, 'b/d'), measure(105, 'b/d', { sources: [{ source: 'herald' }] })]), 0],
    ['sources-disagree', 'they speak of different years', pipe([measure(100, 'b/d'), measure(120, 'b/d', { asOf: '2019', sources: [{ source: 'herald' }] })]), 0],
    ['sources-disagree', 'one names no year', pipe([measure(100, 'b/d'), measure(120, 'b/d', { asOf: undefined, sources: [{ source: 'herald' }] })]), 1],
    ['sources-disagree', 'two units hide that they agree', pipe([measure(1000, 'b/d'), measure(159, 'm3/d', { sources: [{ source: 'herald' }] })]), 0],
    ['sources-disagree', 'two units hide that they differ', pipe([measure(1000, 'b/d'), measure(200, 'm3/d', { sources: [{ source: 'herald' }] })]), 1],
    ['sources-disagree', 'a range holds the other figure', pipe([measure(100, 'b/d'), { quantityKind: 'capacity', asOf: '2020', quantity: { low: 90, high: 140, unit: 'b/d' }, sources: [{ source: 'herald' }] }]), 0],
    ['later-than-as-of', 'a measure is of the next year', pipe([measure(5, 'b/d', { asOf: '2021' })]), 1],
    ['later-than-as-of', 'a measure is of the same year', pipe([measure(5, 'b/d', { asOf: '2020' })]), 0],
    ['later-than-as-of', 'a length is of the next year', pipe([measure(5, 'km', { asOf: '2021', quantityKind: 'length' })]), 0],
    ['later-than-as-of', 'an item holds for a later day', { facts: [{ id: 'f', label: 'F', text: 'F', asOf: '2020-07-01', sources }] }, 1],
    ['later-than-as-of', 'a quantity is of a later day', { facts: [{ id: 'f', label: 'F', quantity: { value: 1, unit: 'day', asOf: '2020-07-01' }, sources }] }, 1],
    ['later-than-as-of', 'a correction is later', { corrections: [{ id: 'k', date: '2021', text: 'So', affects: ['paper'] }] }, 0],
    ['later-than-as-of', 'the item was withdrawn', { facts: [{ id: 'f', label: 'F', text: 'F', asOf: '2021', status: 'withdrawn', sources }] }, 0],
  ];
  for (const [rule, why, lists, count] of rows) test(`${rule} ${count ? 'objects' : 'is silent'} where ${why}`, () => assert.equal(said(rule, lists).length, count));
});

describe('printed-pair', () => {
  const rows: readonly [value: number, unit: string, printed: string, printedAlt: string | undefined, count: number][] = [
    [50, 'km', '50 kilometers', '30 miles', 0], [50, 'km', '50 kilometers', '31 miles', 0], [50, 'km', '50 kilometers', '20 miles', 1],
    [50, 'km', 'as much as 500 kilometers', undefined, 1], [50, 'mi', '50 kilometers', undefined, 1],
    [4400, 'km2', '4,400 square kilometers', '1,700 square miles', 0], [4400, 'km2', '4,400 square kilometers', '1,700 miles', 0],
    [2, 'm', '2 metres', '6.6 feet', 0], [2, 'm', '2 metres', '9 ft', 1], [48, 'in', '48 inches', '1.22 m', 0],
    [1200000, 't', '1.2 million tonnes', undefined, 0], [1200000, 't', '12 million tonnes', undefined, 1],
    [50, 'km', '50 километров', '30 миль', 0], [50, 'km', '50 километров', '50 миль', 1], [50, 'km', '50 كيلومترا', '50 ميلا', 1],
    // What cannot be read for certain is left alone: a comma may be a decimal, a word a unit of another kind.
    [50, 'km', '1,2 km', undefined, 0], [50, 'km', 'fifty kilometers', '90 miles', 0], [50, 'km', '50 klicks', '90 miles', 0],
  ];
  for (const [value, unit, printed, printedAlt, count] of rows) {
    test(`${count ? 'objects to' : 'takes'} ${value} ${unit}, “${printed}”${printedAlt ? ` and “${printedAlt}”` : ''}`, () => {
      const facts = [{ id: 'f', label: 'F', quantity: { value, unit, printed, ...(printedAlt && { printedAlt }) }, sources }];
      assert.equal(said('printed-pair', { facts }).length, count);
    });
  }

  test('looks at the distance of an asset', () => {
    assert.match(said('printed-pair', pipe([], { distanceToConflict: { value: 5, unit: 'km', printed: '50 km' } }))[0]!, /^assets\[0\]\.distanceToConflict\.value: the value 5 is 90 % away/);
  });
});

describe('mixed-names', () => {
  const actors = [...(base['actors'] as object[]), { id: 'ur', kind: 'state', name: 'Urland', shortName: 'UR', names: [{ name: 'Urlandia' }, { name: 'Urland' }] }];
  const rows: readonly [why: string, lists: Json, count: number][] = [
    ['a text has the other name', { facts: [{ id: 'f', label: 'F', text: 'Urlandia agrees', sources }] }, 1],
    ['a text has the name that is shown', { facts: [{ id: 'f', label: 'F', text: 'Urland agrees, and UR too', sources }] }, 0],
    ['the letters are part of a word', { facts: [{ id: 'f', label: 'F', text: 'Urlandian songs', sources }] }, 0],
    ['the other name has signs in it that patterns read otherwise', { places: [{ id: 'p', kind: 'city', names: [{ name: 'Stone' }, { name: 'Upper-Stone (old) [*.+?^$|/\\]' }], sources }], facts: [{ id: 'f', label: 'F', text: 'In Upper-Stone (old) [*.+?^$|/\\] today', sources }] }, 1],
    ['somebody says the other name', quote('Urlandia agrees'), 0],
    ['a title has the other name', { sources: [...(base['sources'] as object[]), { id: 't', type: 'book', title: 'Urlandia' }] }, 0],
    ['the other name is a city of that name', { places: [{ id: 'p', kind: 'city', names: [{ name: 'Urlandia' }], sources }], facts: [{ id: 'f', label: 'F', text: 'Talks in Urlandia', sources }] }, 0],
    ['the summary has the other name', { summary: 'Urlandia is in it' }, 1],
  ];
  for (const [why, lists, count] of rows) test(`${count ? 'objects' : 'is silent'} where ${why}`, () => assert.equal(said('mixed-names', { actors, ...lists }).length, count));
});

describe('unclear-direction', () => {
  const rows: readonly [text: unknown, count: number][] = [
    [{ lang: 'ar', value: 'Reuters نقلت الخبر' }, 1], [{ lang: 'ar', value: 'نقلت Reuters الخبر' }, 0], [{ lang: 'ar', dir: 'rtl', value: 'Reuters نقلت' }, 0],
    [{ lang: 'ar', dir: 'auto', value: 'Reuters نقلت' }, 1], ['وكالة, the agency', 1], ['The agency وكالة', 0], [{ lang: 'he', value: '2020 שנת' }, 0], ['plain', 0], [{ lang: 'en', value: 'وكالة' }, 0],
  ];
  for (const [text, count] of rows) test(`${count ? 'objects to' : 'takes'} ${JSON.stringify(text)}`, () => assert.equal(said('unclear-direction', { facts: [{ id: 'f', label: 'F', text, sources }] }).length, count));
});

describe('unlabelled-boundary', () => {
  const border = (kind: string, accuracy: string, label?: string) => ({
    boundaries: [{ id: 'b', kind, accuracy, licence: 'CC0', credit: 'Survey', geometry: { type: 'LineString', coordinates: [[46, 39], [47, 40]] }, sources, ...(label && { label }) }],
  });
  const rows: readonly [kind: string, accuracy: string, label: string | undefined, count: number][] = [
    ['international', 'exact', undefined, 0], ['international', 'approximate', undefined, 1], ['administrative', 'exact', undefined, 0],
    ['claimed', 'exact', undefined, 1], ['ceasefire-line', 'exact', 'line of 1994', 0], ['area-of-control', 'schematic', undefined, 1],
  ];
  for (const [kind, accuracy, label, count] of rows) test(`${count ? 'objects to' : 'takes'} ${kind}, ${accuracy}${label ? `, “${label}”` : ''}`, () => assert.equal(said('unlabelled-boundary', border(kind, accuracy, label)).length, count));
});
