import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { assertGoodGuest } from '../support/browser.js';
import { evaluate } from '../support/evaluate.js';
import { EXAMPLE_NAME } from '../support/dossiers.js';
import { look, untilDrawn } from '../support/look.js';
import { Site } from '../support/site.js';
import { until } from '../support/until.js';

const BODY = `<conflict-stance-matrix src="/dist/dossiers/${EXAMPLE_NAME}.json" actors="az am" issues="iss-ceasefire iss-turkey-role"></conflict-stance-matrix>`;
/** `waitForSelector` looks again when the document changes, and does not notice changes inside shadow roots. */
async function find(page: Page, inside: string) {
  const selector = `conflict-stance-matrix >>> ${inside}`;
  await until(`${inside} is there`, async () => !!(await page.$(selector)));
  return (await page.$(selector))!;
}
const scriptOf = (url: string) => /\/dist\/cdn\/(.+)\.js$/.exec(url)?.[1];
/** What is behind a cell, and whatever it needs. */
const isEvidence = (name: string) => /evidence/.test(name);

describe('the evidence of a published stance matrix', { concurrency: 2 }, () => {
  let site: Site;
  before(async () => (site = await Site.start()));
  after(() => site.stop());

  test('is downloaded when a cell is opened, and not before', async () => {
    const asked: string[] = [];
    const { page, watch } = await site.open(BODY, { prepare: async (it) => void it.on('request', (request) => asked.push(scriptOf(request.url()) ?? '')) });
    await untilDrawn(page, 1);
    await page.waitForNetworkIdle();
    assert.deepEqual(asked.filter(isEvidence), []);
    await (await find(page, '[id="cell-st-az-ceasefire"]')).click();
    await find(page, '[part=evidence] section');
    assert.equal(asked.filter(isEvidence).length, 1);
    assert.match((await look(page))[0]!.text, /Only once Armenian forces are out/);
    assertGoodGuest(watch);
    await page.close();
  });

  test('that cannot be loaded leaves the cells as they were, says so in one calm line, and is told once', async () => {
    const lost: string[] = [];
    const { page, watch } = await site.open(BODY, {
      prepare: async (it) => {
        await it.setRequestInterception(true);
        it.on('request', (request) => {
          const name = scriptOf(request.url());
          if (!name || !isEvidence(name)) return void request.continue();
          lost.push(name);
          void request.abort('failed');
        });
      },
    });
    await untilDrawn(page, 1);
    const cells = () => evaluate(page, () => Array.from(document.querySelector('conflict-stance-matrix')!.shadowRoot!.querySelectorAll('[part=cell]'), (cell) => cell.textContent.trim()));
    const before = await cells();
    assert.equal(before.length, 4);
    for (const id of ['st-az-ceasefire', 'st-am-turkey-role', 'st-az-ceasefire']) {
      await (await find(page, `[id="cell-${id}"]`)).click();
      const line = async () => (await look(page))[0]!.text;
      await until('it says so', async () => /could not be loaded/.test(await line()));
      assert.equal((await line()).match(/could not be loaded/g)!.length, 1);
      assert.deepEqual(await cells(), before);
    }
    assert.ok(lost.length > 0);
    assert.equal(watch.console.filter(({ text }) => text.startsWith('conflict-widgets')).length, 1);
    await page.keyboard.press('Escape');
    await until('it is shut', async () => !/could not be loaded/.test((await look(page))[0]!.text));
    assert.equal(await evaluate(page, () => document.querySelector('conflict-stance-matrix')!.shadowRoot!.activeElement?.id), 'cell-st-az-ceasefire');
    assertGoodGuest(watch);
    await page.close();
  });
});
