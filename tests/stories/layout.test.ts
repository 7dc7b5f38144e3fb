/** The check of layout finds what it is there to find, and nothing else. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../support/browser.js';
import { layoutFaults } from './layout.js';

describe('the check of layout', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.setViewport({ width: 400, height: 600 });
  });
  after(() => browser.close());

  /** Faults of markup in a frame in a shadow root, as widgets have it. */
  async function faultsOf(markup: string, html = ''): Promise<readonly string[]> {
    await page.setContent(`<!doctype html><html ${html}><style>body { margin: 0; font: 16px/1.5 sans-serif }</style><x-host><template shadowrootmode="open"><article part="frame" style="padding: 10px">${markup}</article><slot></slot></template></x-host></html>`);
    return layoutFaults(page);
  }

  const FAULTY: readonly (readonly [what: string, markup: string, fault: RegExp, html?: string])[] = [
    ['a page wider than its window', '<div style="width: 500px">word</div>', /the page is \d+ px wide in a window of 400 px/],
    ['a page wider than its window from right to left', '<div style="width: 500px">word</div>', /the page is \d+ px wide/, 'dir="rtl"'],
    ['a line cut off at its end', '<div style="width: 50px; overflow: hidden; white-space: nowrap">many words in a line</div>', /"many words in a line" in <div> is cut off by <div>, x/],
    ['a line cut off with dots', '<div style="width: 50px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">many words</div>', /is cut off by <div>, x/],
    ['lines cut off below', '<div style="height: 20px; overflow: hidden">many words <br> and a second line</div>', /"and a second line" in <div> is cut off by <div>, y/],
    ['a number of lines', '<div style="width: 100px; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2">many words that go on for some more lines than two</div>', /is cut off by <div>, y/],
    ['text cut off by an ancestor further up', '<section style="width: 60px; overflow: clip"><b><i style="display: block; width: 200px">many words in a line</i></b></section>', /is cut off by <section>, x/],
    ['text cut off by a drawing', '<svg width="40" height="20"><text x="10" y="15">many words</text></svg>', /"many words" in <text> is cut off by <svg>, x/],
    ['text that leaves its frame', '<span style="position: absolute; left: -5px">word</span>', /"word" in <span> reaches out of its frame/],
    ['text below its frame', '<div style="height: 10px">one<br>word</div>', /"word" in <div> reaches out of its frame/],
    ['text over other text', '<div style="position: relative"><span>one</span><span style="position: absolute; left: 4px">two</span></div>', /"one" and "two" stand over one another by/],
    ['labels of a drawing over one another', '<svg width="300" height="40"><text x="10" y="20">Baku</text><text x="25" y="24">Ceyhan</text></svg>', /"Baku" and "Ceyhan" stand over/],
    ['a widget in which nothing is to be read', '<div></div>', /nothing is to be read/],
    ['text that has been made invisible', '<div style="visibility: hidden">word</div>', /nothing is to be read/],
  ];
  for (const [what, markup, fault, html] of FAULTY) {
    test(`finds ${what}`, async () => {
      const faults = await faultsOf(markup, html);
      assert.ok(faults.some((line) => fault.test(line)), faults.join('\n') || 'it finds nothing');
    });
  }

  const FAULTLESS: readonly (readonly [what: string, markup: string, html?: string])[] = [
    ['lines below one another', 'many words that need more than one line in a window as narrow as this one is<p>and more'],
    ['Arabic lines, whose boxes overlap and letters do not', '<p style="line-height: 1.3">نص حكيم له سر قاطع وذو شأن عظيم مكتوب على ثوب أخضر ومغلف بجلد أزرق', 'dir="rtl" lang="ar"'],
    ['a footnote beside its word', 'word<sup style="font-size: 12px; line-height: 0">1</sup> and on'],
    ['what can be scrolled to', '<div style="overflow: auto; height: 30px; width: 100px">many words that go on for some more lines than two<p style="width: 300px">wide</div>word'],
    ['what only screen readers meet', '<span style="position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap">many words in a line</span>word'],
    ['what is folded', '<details><summary>more</summary><div style="width: 900px">word</div></details>'],
    ['text that an absolute box takes out of what would cut it off', '<div style="position: relative"><div style="overflow: hidden; height: 10px"><span style="position: absolute">word</span></div></div><p>more'],
  ];
  for (const [what, markup, html] of FAULTLESS) {
    test(`lets pass ${what}`, async () => assert.deepEqual(await faultsOf(markup, html), []));
  }
});
