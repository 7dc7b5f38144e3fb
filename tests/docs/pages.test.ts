/** The blocks to paste, each on a plain page of a site that was set up as the documentation says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { ROOT } from '../../tools/source-layout.mjs';
import { launchBrowser } from '../support/browser.js';
import { strictPolicy } from '../support/server.js';
import { BLOCKS, placeOf } from './support/markdown.js';
import { PublishedSite, assertShowsSourcedFacts } from './support/published.js';

const html = BLOCKS.filter(({ language }) => language === 'html');
const policies = BLOCKS.filter(({ language }) => language === 'http');

/** The place where a reader puts the hash of the version at hand. */
const HASH = 'sha384-…';

describe('a page with a pasted block', () => {
  let site: PublishedSite;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([PublishedSite.start(), launchBrowser()]);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const block of html) {
    test(`${placeOf(block)} shows facts with their sources`, async () => {
      const hashes = JSON.parse(readFileSync(path.join(ROOT, 'dist/cdn/integrity.json'), 'utf8')) as Record<string, string>;
      const visit = await site.open(browser, block.code.replaceAll(HASH, hashes['conflict-widgets.js']!));
      await assertShowsSourcedFacts(visit);
      await visit.page.close();
    });
  }

  for (const block of policies) {
    test(`${placeOf(block)} is a policy under which a page reports nothing`, async () => {
      const [, policy = ''] = /^Content-Security-Policy: (.*)\n$/.exec(block.code) ?? [];
      const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
      assert.equal(policy, strictPolicy(nonce));
      const paste = html.find(({ file }) => file === 'README.md')!.code.replace('<script ', `<script nonce="${nonce}" `);
      const visit = await site.open(browser, paste, { 'content-security-policy': policy });
      await assertShowsSourcedFacts(visit);
      assert.deepEqual(visit.watch.policyReports, []);
      await visit.page.close();
    });
  }

  test('is there to be opened', () => {
    assert.ok(html.length > 5 && policies.length > 0);
    assert.ok(html.some(({ file }) => file === 'README.md'));
  });
});
