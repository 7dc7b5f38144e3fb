/** One view, one document, every channel: each says the same words. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CHANNELS, WIDGETS, renderChannel } from '../../src/server/index.js';
import { CASES } from './cases.js';
import { READ, citedIn, isInCsv, normal, wordsOf } from './words.js';

test('every widget has cases, and every channel a way to be read', () => {
  for (const noun of Object.keys(WIDGETS)) assert.ok(CASES.filter((one) => one.noun === noun).length >= 3, noun);
  assert.deepEqual(Object.keys(READ).sort(), Object.keys(CHANNELS).sort());
});

for (const channel of Object.keys(CHANNELS)) {
  describe(`as ${channel}`, () => {
    for (const { name, noun, dossier, items, lang, blocks } of CASES) {
      test(`${name}, says every word of its document`, async () => {
        const written = await renderChannel(dossier, noun, channel, { lang, items });
        const read = READ[channel]!(written);
        const words = wordsOf(channel === 'csv' ? blocks.filter(isInCsv) : blocks);
        assert.ok(words.length > 3);
        assert.deepEqual(words.filter((word) => !read.includes(word)), []);
        assert.doesNotMatch(written, /\bundefined\b|\bNaN\b|\[object /);
      });
    }

    if (channel === 'csv' || channel === 'jsonld') return;
    test('keeps the numbers of sources at what rests on them', async () => {
      for (const { noun, dossier, items, lang, blocks } of CASES) {
        const read = READ[channel]!(await renderChannel(dossier, noun, channel, { lang, items }));
        for (const n of citedIn(blocks)) assert.ok(read.includes(`[${n}]`), `[${n}]`);
      }
    });
    if (channel !== 'plain') {
      test('has quotations inside their marks', async () => {
        for (const { noun, dossier, items, lang, blocks } of CASES) {
          const read = READ[channel]!(await renderChannel(dossier, noun, channel, { lang, items }));
          for (const block of blocks) {
            if (block.kind === 'quote') assert.ok(read.includes(normal(block.marks[0] + block.exact.text + block.marks[1])), block.exact.text);
          }
        }
      });
    }
  });
}
