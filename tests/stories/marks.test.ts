/** The check of marks finds those that nobody can see, and lets pass what is pale on purpose. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../support/browser.js';
import { faintMarks } from './marks.js';

describe('the check of marks', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  after(() => browser.close());

  for (const [what, markup, count] of [
    ['a bar of the colour of its ground', '<rect width="9" height="9" fill="#16191e"/>', 1],
    ['a black bar on a dark ground', '<rect width="9" height="9" fill="#101215"/>', 1],
    ['a line whose colour is see-through', '<path d="M0 0h9" fill="none" stroke="rgba(255,255,255,0)" stroke-width="1"/>', 1],
    ['a bar that is faded away', '<rect width="9" height="9" fill="#fff" opacity="0.01"/>', 1],
    ['an outline of no width', '<rect width="9" height="9" fill="none" stroke="#fff" stroke-width="0"/><rect width="9" height="9" fill="#16191e" stroke="#fff" stroke-width="0"/>', 1],
    ['no pale line of a grid', '<path d="M0 0h9" fill="none" stroke="#363c46" stroke-width="1"/>', 0],
    ['no outline around the colour of the ground', '<rect width="9" height="9" fill="#16191e" stroke="#fff" stroke-width="1"/>', 0],
    ['no hatch, and no shape that takes clicks', '<defs><pattern id="h" width="4" height="4"><path d="M0 0h4" stroke="#16191e"/></pattern></defs><rect width="9" height="9" fill="url(#h)"/><rect width="9" height="9" fill="none"/>', 0],
  ] as const) {
    test(`finds ${what}`, async () => {
      await page.setContent(`<!doctype html><x-host><template shadowrootmode="open"><div style="background: #16191e"><svg width="20" height="20">${markup}</svg></div></template></x-host>`);
      const found = await faintMarks(page);
      assert.equal(found.length, count, found.join('\n'));
    });
  }
});
