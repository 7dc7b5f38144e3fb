import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factbox, quotation } from './views.js';

const ROOT = { schemaVersion: '1.0.0', id: 'd', version: 1, firstCreated: '2020-10-05', versionCreated: '2020-10-05', asOf: '2020-09-30', language: 'en', title: 'T' };
const SOURCES = [{ id: 's', type: 'news-article', title: 'S' }, { id: 's2', type: 'news-article', title: 'S2' }];
const CITED = [{ source: 's' }];
const FACT = { id: 'f', label: 'L', text: 'X', sources: CITED };

describe('what is said beside a fact', () => {
  test('cites by its own id, so that the way back leads to it and not to the fact', () => {
    const { rows, sources } = factbox({ ...ROOT, sources: SOURCES, facts: [FACT], corrections: [{ id: 'c', date: '2020-10-01', text: 'Y', affects: ['f'], sources: [{ source: 's2' }] }] });
    assert.equal(rows[0]!.remarks[0]!.key, 'c');
    assert.deepEqual(sources[1]!.citedBy.map(({ item }) => item), ['c']);
  });

  test('leaves out a correction that was withdrawn', () => {
    const { rows } = factbox({ ...ROOT, sources: SOURCES, facts: [FACT], corrections: [{ id: 'c', date: '2020-10-01', text: 'Y', affects: ['f'], status: 'withdrawn' }] });
    assert.deepEqual(rows[0]!.remarks, []);
  });

  test('says that a fact is a machine translation', () => {
    const text = { lang: 'ar', value: 'ماء', translations: [{ lang: 'en', value: 'water', machine: true }] };
    const { rows } = factbox({ ...ROOT, sources: SOURCES, facts: [{ ...FACT, text }] });
    assert.equal(rows[0]!.value.value, 'water');
    assert.match(rows[0]!.qualifications.join(), /machine translation from Arabic/);
  });
});

describe('the office of a speaker', () => {
  const roleAt = (date: string | undefined, roles: readonly object[]) =>
    quotation({ ...ROOT, sources: SOURCES, actors: [{ id: 'a', name: 'A', kind: 'person', roles }], quotes: [{ id: 'q', exact: 'x', kind: 'full', speakers: ['a'], sources: CITED, ...(date && { date }) }] }, 'q').speakers[0]!.role?.value;

  const CASES: readonly [what: string, date: string | undefined, roles: readonly object[], office: string | undefined][] = [
    ['that is attested for the dossier’s day, where the source names no day', undefined, [{ title: 'old', asOf: '2010' }, { title: 'new', asOf: '2020-09-30' }], 'new'],
    ['of another time is not given', '1995', [{ title: 'old', asOf: '2010' }], undefined],
    ['that reaches over the whole month goes first', '2020-09', [{ title: 'deputy', from: '2020', to: '2020-09-19' }, { title: 'minister', from: '2020-08' }], 'minister'],
    ['ends at midnight where it is held', '2020-09-30T01:00+04:00', [{ title: 'old', to: '2020-09-29' }, { title: 'new', from: '2020-09-30' }], 'new'],
  ];
  for (const [what, date, roles, office] of CASES) test(what, () => assert.equal(roleAt(date, roles), office));
});
