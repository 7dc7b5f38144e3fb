import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Folder, river } from './support.js';

const folder = new Folder();
after(() => folder.remove());
folder.write('old.json', river());
const [displaced, bridge] = river()['facts'] as Record<string, unknown>[] as [Record<string, unknown>, Record<string, unknown>];
const [quote] = river()['quotes'] as Record<string, unknown>[] as [Record<string, unknown>];
const counted = (more: object) => ({ ...displaced, quantity: { ...(displaced['quantity'] as object), ...more } });
const correction = (affects: string) => ({ id: 'corr-1', date: '2024-03-11', text: 'It was otherwise.', affects: [affects] });

const rows: readonly [why: string, after: Record<string, unknown>, lacks: readonly string[]][] = [
  ['nothing changed', { version: 1 }, []],
  ['a fact in words changed', { facts: [displaced, { ...bridge, text: 'Open' }] }, []],
  ['a figure changed for the same day', { facts: [counted({ value: 14000 }), bridge] }, ['displaced']],
  ['a qualifier is gone', { facts: [{ ...displaced, quantity: { value: 12000, unit: 'people', asOf: '2024-03-08' } }, bridge] }, ['displaced']],
  ['a unit changed', { facts: [counted({ unit: { of: 'families' } }), bridge] }, ['displaced']],
  ['a figure is told as unknown now', { facts: [counted({ value: null, reason: 'unknown' }), bridge] }, ['displaced']],
  ['a figure is of a later day', { facts: [counted({ value: 14000, asOf: '2024-03-10' }), bridge] }, []],
  ['a figure is of an earlier day', { facts: [counted({ value: 14000, asOf: '2024-03-07' }), bridge] }, ['displaced']],
  ['only how the source prints it changed', { facts: [counted({ printed: '12,000' }), bridge] }, []],
  ['a changed figure is corrected', { facts: [counted({ value: 14000 }), bridge], corrections: [correction('displaced')] }, []],
  ['the correction is about something else', { facts: [counted({ value: 14000 }), bridge], corrections: [correction('bridge')] }, ['displaced']],
  ['a quotation reads otherwise', { quotes: [{ ...quote, exact: 'Water has no borders' }] }, ['q-ray']],
  ['the quotation is corrected', { quotes: [{ ...quote, exact: 'Water has no borders' }], corrections: [correction('q-ray')] }, []],
  ['the quotation is withdrawn', { quotes: [{ ...quote, exact: 'Water has no borders', status: 'withdrawn' }] }, []],
  ['the quotation is given to somebody else', { quotes: [{ ...quote, speakers: ['northland'] }] }, ['q-ray']],
  ['a quotation got a translation', { quotes: [{ ...quote, exact: { lang: 'en', value: 'Water has no border', translations: [{ lang: 'ru', value: 'У воды нет границ' }] } }] }, []],
  ['a quotation got a translation and another word', { quotes: [{ ...quote, exact: { lang: 'en', value: 'Water has no borders' } }] }, ['q-ray']],
  ['an item is gone', { facts: [displaced] }, ['bridge']],
  ['an item changed its place', { facts: [bridge, displaced] }, []],
  ['a source is gone, which check looks at', { sources: [] }, []],
  ['an item is new', { facts: [displaced, bridge, { id: 'dam', label: 'Dam', text: 'Open', sources: [{ source: 'gazette' }] }] }, []],
];

describe('diff, where', () => {
  for (const [why, fields, lacks] of rows) {
    test(`${why}, finds ${lacks.length ? `that ${lacks.join()} lacks something` : 'nothing lacking'}`, async () => {
      folder.write('new.json', river({ version: 2, ...fields }));
      const { code, out } = await folder.run(['diff', 'old.json', 'new.json', '--json']);
      const { changes, lacking } = JSON.parse(out);
      assert.deepEqual(changes.filter((change: { lacks?: string }) => change.lacks).map(({ id }: { id: string }) => id), lacks);
      assert.equal(lacking, lacks.length);
      assert.equal(code, lacks.length ? 1 : 0);
    });
  }

  test('a correction that was there before is the only one, finds that a new one is lacking', async () => {
    folder.write('corrected.json', river({ corrections: [correction('displaced')] }));
    folder.write('again.json', river({ version: 2, facts: [counted({ value: 15000 }), bridge], corrections: [correction('displaced')] }));
    assert.equal((await folder.run(['diff', 'corrected.json', 'again.json'])).code, 1);
  });

  test('a published correction is gone, finds that it is lacking', async () => {
    folder.write('again.json', river({ version: 2 }));
    assert.match((await folder.run(['diff', 'corrected.json', 'again.json'])).out, /- corr-1\n {6}error {2}a correction that was published is gone/);
  });

  test('the version was not counted up, says so', async () => {
    folder.write('new.json', river({ title: 'The river' }));
    const { code, out } = await folder.run(['diff', 'old.json', 'new.json']);
    assert.match(out, /^the dossier\n {6}title {2}"The dispute over the river" → "The river"\n {6}error {2}"version" is still 1: count it up/);
    assert.equal(code, 1);
  });

  test('the measure of an asset changed, finds that too', async () => {
    const asset = (value: number) => ({ assets: [{ id: 'pipe', kind: 'pipeline', fuel: 'oil', name: 'The Pipe', measures: [{ quantityKind: 'capacity', asOf: '2020', quantity: { value, unit: 'b/d' } }], sources: [{ source: 'gazette' }] }] });
    folder.write('a.json', river(asset(5)));
    folder.write('b.json', river({ version: 2, ...asset(6) }));
    assert.match((await folder.run(['diff', 'a.json', 'b.json'])).out, /measures\.0\.quantity\.value {2}5 → 6\n {6}error {2}measures\.0\.quantity\.value changed for the same day; add an entry to "corrections" with "affects": \["pipe"\]/);
  });
});

test('diff tells what changed by list, item and field', async () => {
  folder.write('new.json', river({ version: 2, versionCreated: '2024-03-11', facts: [{ ...bridge, text: 'Open' }, counted({ value: 14000 }), { id: 'dam', label: 'Dam', text: 'Open', sources: [{ source: 'gazette' }] }], quotes: [] }));
  const { out } = await folder.run(['diff', 'old.json', 'new.json']);
  assert.equal(
    out,
    'the dossier\n      version  1 → 2\n      versionCreated  "2024-03-10" → "2024-03-11"\n' +
      'facts\n  ~ bridge\n      text  "Closed to civilians" → "Open"\n  ~ displaced\n      quantity.value  12000 → 14000\n' +
      '      error  quantity.value changed for the same day; add an entry to "corrections" with "affects": ["displaced"]. If it is a newer figure, give it its day in "asOf"\n' +
      '  + dam\n' +
      'quotes\n  - q-ray\n      error  it is gone without a word, and tags that name it show nothing; keep it, with "status": "withdrawn"\n' +
      '1 item added, 1 removed, 2 changed; 2 errors\n',
  );
});

describe('diff ends with 2 where', () => {
  const stops: readonly [why: string, args: readonly string[], sentence: RegExp, stdin?: string][] = [
    ['the two are not one dossier', ['old.json', 'other.json'], /These are two dossiers, not two versions of one: "river-dispute" in old\.json, and "other" in other\.json\./],
    ['one of them cannot be used', ['old.json', '-'], /-:1:1 {2}error [^]*"-" cannot be compared before it can be read\./, '{}'],
    ['both are the standard input', ['-', '-'], /can be read once/],
    ['one is not named', ['old.json'], /missing required argument 'new'/],
  ];
  folder.write('other.json', river({ id: 'other' }));
  for (const [why, args, sentence, stdin = ''] of stops) {
    test(why, async () => {
      const { code, err } = await folder.run(['diff', ...args], { stdin });
      assert.match(err, sentence);
      assert.equal(code, 2);
    });
  }
});

test('diff compares with what comes by the standard input', async () => {
  const { code, out } = await folder.run(['diff', '-', 'old.json'], { stdin: folder.read('old.json') });
  assert.equal(out, 'Nothing changed.\n');
  assert.equal(code, 0);
});
