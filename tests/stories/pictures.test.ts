/** The comparison of pictures finds what is different, shows it, and knows where it cannot be made. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PNG } from 'pngjs';
import { ROOT } from '../../tools/source-layout.mjs';
import { packPng } from './pack-png.js';
import { coarse, difference, whyNotComparable } from './pictures.js';

const HERE = { browser: 'Chrome/1.0', fonts: 'aa' };

/** A white picture with a square of a colour. */
function square(colour: readonly [number, number, number], { width = 20, height = 10 } = {}): PNG {
  const picture = new PNG({ width, height });
  picture.data.fill(255);
  for (let y = 2; y < 6; y++) for (let x = 2; x < 6; x++) picture.data.set(colour, (y * width + x) * 4);
  return picture;
}

describe('the comparison of pictures', () => {
  let folder: string;
  let out: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
    out = path.join(folder, 'out');
    writeFileSync(path.join(folder, 'kept.png'), packPng(square([0, 0, 0])));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('finds nothing where nothing is different', () => assert.equal(difference('kept.png', square([0, 0, 0]), folder, out), undefined));

  for (const [what, picture, message] of [
    ['another colour', square([160, 0, 0]), /^16 pixels of kept\.png are different: (.*kept\.difference\.png)$/],
    ['a grey that is a little paler', square([48, 48, 48]), /^16 pixels of kept\.png are different: (.*)$/],
    ['another size', square([0, 0, 0], { height: 12 }), /^kept\.png is 20 × 10 px, and now it is 20 × 12 px: (.*kept\.png)$/],
  ] as const) {
    test(`finds ${what}, and shows it`, () => {
      const told = message.exec(difference('kept.png', picture, folder, out) ?? 'nothing');
      assert.ok(told);
      assert.ok(existsSync(path.resolve(ROOT, told[1]!)));
    });
  }

  test('misses no picture', () => assert.match(difference('other.png', square([0, 0, 0]), folder, out)!, /^there is no other\.png; the picture now: .*other\.png$/));

  for (const [what, kept, why] of [
    ['nothing is kept', undefined, 'no pictures are kept'],
    ['the browser is another', { ...HERE, browser: 'Chrome/2.0' }, 'the pictures are of Chrome/2.0, and this is Chrome/1.0'],
    ['the fonts are others', { ...HERE, fonts: 'bb' }, 'Chrome/1.0 is the browser of the pictures, and its fonts are others'],
    ['both are the same', HERE, undefined],
  ] as const) {
    test(`${why ? 'is not made' : 'is made'} where ${what}`, () => assert.equal(whyNotComparable(HERE, kept), why));
  }
});

describe('a packed picture', () => {
  const colourful = (colours: number) => {
    const picture = new PNG({ width: 32, height: 32 });
    for (let i = 0; i < 1024; i++) picture.data.set([i % colours, (i % colours) >> 8, 7, 255], i * 4);
    return picture;
  };
  for (const colours of [1, 256, 300]) {
    test(`is pixel by pixel the same, ${colours} colours`, () => {
      const picture = colourful(colours);
      assert.ok(PNG.sync.read(packPng(picture)).data.equals(picture.data));
    });
  }

  test('has 32 steps of each colour, black and white among them', () => {
    const picture = new PNG({ width: 256, height: 1 });
    for (let i = 0; i < 256; i++) picture.data.set([i, i, i, 255], i * 4);
    const steps = [...new Set([...coarse(picture).data].filter((_, i) => i % 4 === 0))];
    assert.equal(steps.length, 32);
    assert.deepEqual([steps[0], steps.at(-1)], [0, 255]);
  });
});
