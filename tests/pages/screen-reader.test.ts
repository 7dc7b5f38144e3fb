import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { evaluate } from '../support/evaluate.js';
import { untilDrawn } from '../support/look.js';
import { Site } from '../support/site.js';
import { KINDS, markup } from '../support/widgets.js';

/** What the browser hands to a screen reader, in its order: the words of all leaves, and the names of what has one. */
function spoken(node: SerializedAXNode): string {
  const inner = (node.children ?? []).map(spoken).join(' ');
  return inner.includes(node.name ?? '') ? inner : `${node.name ?? ''} ${inner}`;
}
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

async function heard(page: Page): Promise<string[]> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  return wordsOf(spoken(tree!));
}

/** The first word that does not come after those before it, with what stands around it. */
function missing(words: readonly string[], among: readonly string[]): string | undefined {
  let from = 0;
  for (const [i, word] of words.entries()) {
    const at = among.indexOf(word, from);
    if (at < 0) return words.slice(Math.max(0, i - 5), i + 5).join(' ');
    from = at + 1;
  }
  return undefined;
}

describe('a screen reader', () => {
  let site: Site;
  before(async () => {
    site = await Site.start();
  });
  after(() => site.stop());

  for (const kind of KINDS) {
    for (const lang of ['en', 'ru', 'ar']) {
      test(`meets every word that <${kind.tag}> shows, in the same order, ${lang}`, async () => {
        const { page } = await site.open(markup(kind), { htmlAttributes: `lang="${lang}"` });
        await untilDrawn(page, 1);
        const shown = await evaluate(page, (tag) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('[part=frame]')!.innerText, kind.tag);
        assert.ok(wordsOf(shown).length > 10, shown);
        assert.equal(missing(wordsOf(shown), await heard(page)), undefined);
        await page.close();
      });
    }
  }

  test('would miss words that are kept from it, and words that are out of order', async () => {
    const { page } = await site.open('<p>one two <span aria-hidden="true">three</span> four</p>');
    const among = await heard(page);
    assert.equal(missing(['one', 'two', 'four'], among), undefined);
    assert.equal(missing(['two', 'three', 'four'], among), 'two three four');
    assert.equal(missing(['two', 'one'], among), 'two one');
    await page.close();
  });
});
