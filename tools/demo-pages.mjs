/**
 * `npm run demo:pages`: writes into the pages of `demo/` what follows from elsewhere, so that nobody types it: the
 * gallery from the table in `demo/widgets.js`, and inside each tag what its `toHTML()` gives. To be run after a change to
 * the table, to the first dossier or to what widgets say; a test compares.
 *
 * What is not there yet stands in its page as a comment, `<!-- waits for src/components/noun: <conflict-noun></conflict-noun> -->`,
 * and is put in force by this command as soon as that file or folder is there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { written } from '../demo/snippet.js';
import { toSearch, defaultsFor } from '../demo/state.js';
import { WIDGETS, exampleOf, tagOf } from '../demo/widgets.js';
import { browserArgs, findBrowser } from './find-browser.mjs';
import { ROOT, componentNouns } from './source-layout.mjs';
import { sendFile } from './static-files.mjs';

/** Shows what bare tags do. */
export const BARE = 'plain.html';
/** The pages whose tags have plain HTML inside. */
export const FILLED = ['index.html', 'article.html', 'strict.html', 'rtl.html', 'no-javascript.html'];

const DOSSIER = '../dist/dossiers/nagorno-karabakh-2020.json';
/** A comment, to be left alone, or a tag with what is inside. */
const TAG = /<!--[^]*?-->|<(conflict-(?!dossier\b)[a-z-]+)((?:\s[^<>]*)?)>([^]*?)<\/\1>/g;
/** Paths from the repository's root, and what stands in the page once all are there. */
const WAITING = /<!-- waits for (\S+(?:, \S+)*): ([^]*?) -->/g;
const GALLERY = /(<!-- gallery: [^>]* -->\n)[^]*?( *<!-- \/gallery -->)/;

/** @param {string} file name in `demo/` */
export const pageText = (file) => readFileSync(path.join(ROOT, 'demo', file), 'utf8');

/** @returns {string} a tile for each widget that is built */
function gallery() {
  const nouns = componentNouns();
  const tiles = WIDGETS.filter(({ noun }) => nouns.includes(noun)).map((widget) => {
    const { noun, name, purpose, place } = widget;
    const tag = tagOf(widget);
    // The state of the workbench that shows the same; always with its widget, since the link is to be read, too.
    const search = toSearch(defaultsFor(noun)) || `?widget=${noun}`;
    return `        <article class="tile ${place}" aria-labelledby="tile-${noun}">
          <header>
            <h3 id="tile-${noun}">${name}</h3>
            <p>${purpose}</p>
            <a class="use" href="${search}#workbench" data-use data-needs-script hidden>Use this<span class="hidden">: ${name.toLowerCase()}</span></a>
          </header>
          <${tag}${written(exampleOf(widget))} heading-level="4"></${tag}>
        </article>
`;
  });
  return `      <conflict-dossier class="tiles" src="${DOSSIER}">\n${tiles.join('')}      </conflict-dossier>\n`;
}

/**
 * A page as it should be: gallery made anew, waiting tags put in force.
 * @param {string} html
 * @returns {string}
 */
function prepared(html) {
  const isThere = (/** @type {string} */ file) => existsSync(path.join(ROOT, file));
  return html
    .replace(GALLERY, (_, begin, end) => begin + gallery() + end)
    .replace(WAITING, (comment, files, markup) => (files.split(', ').every(isThere) ? markup : comment));
}

/**
 * Pages of `demo/` as they should be, by name.
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<Map<string, string>>}
 */
export async function demoPages(browser) {
  const pages = new Map([...FILLED, BARE].map((file) => [file, prepared(pageText(file))]));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages.get(pathname.replace('/demo/', ''));
    if (page === undefined) sendFile(ROOT, request, response);
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  try {
    await Promise.all(
      FILLED.map(async (file) => {
        const insides = await insidesOf(browser, `http://127.0.0.1:${port}/demo/${file}`);
        let i = 0;
        const filled = (/** @type {string} */ whole, /** @type {string | undefined} */ tag, /** @type {string} */ attributes) => (tag ? `<${tag}${attributes}>\n${insides[i++]}\n</${tag}>` : whole);
        pages.set(file, /** @type {string} */ (pages.get(file)).replace(TAG, filled));
        if (i !== insides.length) throw new Error(`${file} has ${i} tags, and ${insides.length} when it is open`);
      }),
    );
  } finally {
    server.close().closeAllConnections();
  }
  return pages;
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url @returns {Promise<string[]>} of each tag, in the order of the page */
async function insidesOf(browser, url) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // The page without scripts needs one here, and the strict page lets no other in.
  await page.setBypassCSP(true);
  await page.goto(url);
  await page.addScriptTag({ url: '/dist/cdn/widgets.js', type: 'module' });
  const insides = await page.evaluate(async () => {
    const tags = /** @type {(HTMLElement & { toHTML(): Promise<string> })[]} */ (
      [...document.querySelectorAll('*')].filter((element) => element.localName.startsWith('conflict-') && element.localName !== 'conflict-dossier' && !element.closest('#paper'))
    );
    return Promise.all(
      tags.map(async (element) => {
        await customElements.whenDefined(element.localName);
        const deadline = Date.now() + 15_000;
        for (;;) {
          const inside = await element.toHTML();
          if (inside) return inside;
          if (Date.now() > deadline) throw new Error(`<${element.localName}> shows nothing`);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }),
    );
  });
  await context.close();
  return insides;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArgs() });
  try {
    for (const [file, html] of await demoPages(browser)) {
      const isNew = html !== pageText(file);
      if (isNew) writeFileSync(path.join(ROOT, 'demo', file), html);
      console.log(`demo/${file}  ${isNew ? 'written' : 'as it was'}`);
    }
  } finally {
    await browser.close();
  }
}
