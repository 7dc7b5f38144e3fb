/** One view, one document, every channel: each says the same words. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CHANNELS, WIDGETS, renderChannel } from '../../src/server/index.js';
import { CASES } from './cases.js';
import { READ, citedIn, isInCsv, normal, withoutCaption, wordsOf } from './words.js';

test('every widget has cases, and every channel a way to be read', () => {
  for (const noun of Object.keys(WIDGETS)) assert.ok(CASES.filter((one) => one.noun === noun).length >= 3, noun);
  assert.deepEqual(Object.keys(READ).sort(), Object.keys(CHANNELS).sort());
});

for (const channel of Object.keys(CHANNELS)) {
  describe(`as ${channel}`, () => {
    for (const noun of Object.keys(WIDGETS)) {
      test(`${noun} says every word of its document, of every dossier in every language`, async () => {
        for (const { name, dossier, items, lang, blocks } of CASES.filter((one) => one.noun === noun)) {
          const written = await renderChannel(dossier, noun, channel, { lang, items });
          const read = READ[channel]!(written);
          const words = wordsOf(channel === 'csv' ? blocks.filter(isInCsv).map(withoutCaption) : blocks);
          assert.ok(words.length > 3, name);
          assert.deepEqual(words.filter((word) => !read.includes(word)), [], name);
          assert.doesNotMatch(written, /\bundefined\b|\bNaN\b|\[object /, name);
          if (channel === 'csv' || channel === 'jsonld') continue;
          for (const n of citedIn(blocks)) assert.ok(read.includes(`[${n}]`), `${name}: [${n}]`);
          for (const block of blocks) {
            if (block.kind === 'quote') assert.ok(read.includes(normal(block.marks[0] + block.exact.text + block.marks[1])), `${name}: ${block.exact.text}`);
          }
        }
      });
    }
  });
}
