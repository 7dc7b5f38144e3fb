/** The plain HTML inside the tag, through what stands between a newsroom and its readers: every word and address has to come out. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Readability } from '@mozilla/readability';
import DOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';
import { gfm } from 'turndown-plugin-gfm';
import { unified } from 'unified';
import { renderChannel } from '../../src/server/index.js';
import { CASES } from './cases.js';
import { wordpressPostFilter } from './wordpress-post-filter.js';
import { citedIn, htmlWords, normal, wordsOf } from './words.js';

const { window } = new JSDOM('');
const purify = DOMPurify(window);
const github = unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize).use(rehypeStringify);
const turndown = new TurndownService();
turndown.use(gfm);

/** An article around the widget, long enough for a reading mode to take it for one. */
const PROSE = '<p>The talks on the ferry went into their third day, and neither side moved, as people in the harbour had expected since the first evening.</p>'.repeat(6);
function readable(html: string): string {
  const page = new JSDOM(`<!doctype html><html lang="en"><head><title>The ferry talks</title></head><body><article><h1>The ferry talks</h1>${PROSE}${html}${PROSE}</article></body></html>`, { url: 'https://news.example/' });
  return new Readability(page.window.document).parse()!.content!;
}

const SYSTEMS: Readonly<Record<string, (html: string) => string>> = {
  'DOMPurify': (html) => htmlWords(purify.sanitize(html)),
  'sanitize-html': (html) => htmlWords(sanitizeHtml(html)),
  'rehype-sanitize, GitHub’s rules': (html) => htmlWords(String(github.processSync(html))),
  'the post filter of WordPress': (html) => htmlWords(wordpressPostFilter(html)),
  'Mozilla’s Readability': (html) => htmlWords(readable(html)),
  // Its Markdown as it is written: it escapes no `<`, so a reader of it that lets HTML through would take text for tags.
  'turndown': (html) => normal(turndown.turndown(html).replace(/\\([!-/:-@[-`{-~])/g, '$1')),
};

// One language says as much of a sanitiser as three do; Arabic is the one with marks and directions.
const cases = CASES.filter(({ lang }) => lang === 'ar' || lang === 'en');

for (const [system, pass] of Object.entries(SYSTEMS)) {
  describe(system, () => {
    for (const noun of new Set(cases.map((one) => one.noun))) {
      test(`keeps every word, number and address of the plain HTML of ${noun}`, async () => {
        for (const { name, dossier, items, lang, blocks } of cases.filter((one) => one.noun === noun)) {
          const kept = pass(await renderChannel(dossier, noun, 'html', { lang, items, src: '/d.json' }));
          assert.deepEqual(wordsOf(blocks).filter((word) => !kept.includes(word)), [], name);
          for (const n of citedIn(blocks)) assert.ok(kept.includes(`[${n}]`), `${name}: [${n}]`);
        }
      });
    }
  });
}

test('what stands in an attribute is lost', () => {
  const lost = '<conflict-quote summary="about 30,000"><p data-x="about 30,000">x</p></conflict-quote>';
  for (const [system, pass] of Object.entries(SYSTEMS)) assert.ok(!pass(lost).includes('about 30,000'), system);
});
