/**
 * `npm run bench:reading`: how long opening a dossier of about 1 MB and reading every list of it takes, as a ratio to
 * `JSON.parse` of its text: medians of interleaved runs of the published code. The goal is 2.5 times; a page reads only
 * the lists that its widgets show.
 */
import type { List } from '../src/dossier/definition.js';
import { fullDossier } from '../tests/dossier/full-dossier.js';
import { firstDossier, manifold, median, published } from '../tests/dossier/large-dossier.js';

const GOAL = 2.5;
const RUNS = 41;

const { open, itemsById, LISTS } = await published();
for (const [what, json] of [['the first dossier, repeated', manifold(firstDossier, 17)], ['every field of every item', fullDossier(52)]] as const) {
  const text = JSON.stringify(json);
  const parsing: number[] = [];
  const reading: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    const value: unknown = JSON.parse(text);
    const parsed = performance.now();
    const dossier = open(value)!;
    for (const list of Object.values<List>(LISTS)) itemsById(dossier, list);
    reading.push(performance.now() - parsed);
    parsing.push(parsed - began);
  }
  const ratio = median(reading) / median(parsing);
  console.log(`${what} (${(text.length / 1e6).toFixed(2)} MB): ${ratio.toFixed(2)} × JSON.parse, goal ${GOAL}${ratio > GOAL ? ': MISSED' : ''}`);
}
