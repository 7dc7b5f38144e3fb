import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roleOn } from '../../src/view/role.js';
import type { Actor } from '../../src/dossier/types.js';
import { dossier } from '../fixtures/dossier.js';
import { opened } from './views.js';

const actor = (...roles: NonNullable<Actor['roles']>): Actor => ({ id: 'p', kind: 'person', name: 'P', roles });
const MINISTER = { title: 'minister', from: '2020-03-15', to: '2024-06-30' };
const MAYOR = { title: 'mayor', from: '2010', to: '2020-03' };
const CHAIR = { title: 'chair' };
const ENVOY = { title: 'envoy', asOf: '2031-05-04' };

for (const [roles, day, expected] of [
  [[MAYOR, MINISTER], '2015', 'mayor'],
  [[MAYOR, MINISTER], '2022-01-01', 'minister'],
  [[MINISTER], '2020-03-14', undefined],
  [[MINISTER], '2020-03-15', 'minister'],
  [[MINISTER], '2024-06-30', 'minister'],
  [[MINISTER], '2024-07-01', undefined],
  [[MINISTER], '2024-06-30T23:59', 'minister'],
  [[MINISTER], '2024', 'minister'],
  [[{ title: 'minister', from: '2020' }], '2030', 'minister'],
  [[{ title: 'minister', to: '2020' }], '1990', 'minister'],
  [[{ title: 'minister', from: '2020/..' }], '2019', undefined],
  [[CHAIR], '1990', 'chair'],
  [[CHAIR, MINISTER], '2022', 'minister'],
  [[CHAIR, MINISTER], '2025', 'chair'],
  [[ENVOY], '2031-05-04', 'envoy'],
  [[ENVOY, CHAIR], '2001', 'chair'],
  [[ENVOY], undefined, 'envoy'],
  [[MINISTER], undefined, undefined],
  [[], '2022', undefined],
] as const) {
  test(`of ${JSON.stringify(roles.map((role) => Object.values(role).join(' ')))} gives "${expected ?? 'none'}" on ${day ?? 'the dossier’s own day'}`, () => {
    assert.equal(roleOn(actor(...roles), day, opened(dossier()), 'en')?.value, expected);
  });
}

test('gives an actor without roles none', () => {
  assert.equal(roleOn({ id: 'p', kind: 'person', name: 'P' }, '2022', opened(dossier()), 'en'), undefined);
});
