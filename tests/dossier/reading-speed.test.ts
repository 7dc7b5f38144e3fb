import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { List } from '../../src/dossier/definition.js';
import { firstDossier, manifold, median, published } from './large-dossier.js';
import type { Library } from './large-dossier.js';

// How it compares with JSON.parse is measured by `npm run bench:reading`; a busy machine would make a test of it lie.
describe('Reading every list of a dossier', () => {
  let library: Library;
  before(async () => {
    library = await published();
  });

  const readAll = (json: unknown) => {
    const { open, itemsById, LISTS } = library;
    const dossier = open(json)!;
    let items = 0;
    for (const list of Object.values<List>(LISTS)) items += itemsById(dossier, list).size;
    return items;
  };

  test('grows no faster than the dossier', () => {
    const sizes = [2, 16].map((times) => manifold(firstDossier, times));
    const times = sizes.map(() => [] as number[]);
    for (let run = 0; run < 15; run++) {
      sizes.forEach((json, i) => {
        const began = performance.now();
        readAll(json);
        times[i]!.push(performance.now() - began);
      });
    }
    const growth = median(times[1]!) / median(times[0]!);
    assert.ok(growth < 8 * 3, `${growth.toFixed(1)} times as long for 8 times the items`);
  });
});
