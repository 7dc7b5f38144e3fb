/**
 * `npm run screenshots -- <url or HTML file> [options]`: pictures for a person to look at, one for each combination.
 *
 *   --out DIR                    default .cache/screenshots
 *   --width 290,700              default 290,700
 *   --scheme light,dark          default light,dark
 *   --media forced-colors,print  pictures besides; or "only:print"
 *   --lang en,ar                 sets lang and dir on <html> before the page's scripts run
 *   --select SELECTOR            that element instead of the full page
 *   --wait SELECTOR              until this matches
 *
 * Works on built files: a page of the repository is served with dist/ beside it.
 */
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { browserArgs, findBrowser } from './find-browser.mjs';
import { ROOT } from './source-layout.mjs';
import { sendFile } from './static-files.mjs';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: path.join(ROOT, '.cache/screenshots') },
    width: { type: 'string', default: '290,700' },
    scheme: { type: 'string', default: 'light,dark' },
    media: { type: 'string', default: '' },
    lang: { type: 'string', default: '' },
    select: { type: 'string' },
    wait: { type: 'string' },
  },
});
const target = positionals[0] ?? 'demo/index.html';
/** @param {string} text */
const list = (text) => text.split(',').filter(Boolean);

/**
 * @typedef {{ name: string, media: { name: string, value: string }[], type: 'screen' | 'print' }} Look
 * @type {Look[]}
 */
const looks = values.media.startsWith('only:') ? [] : list(values.scheme).map((scheme) => ({ name: scheme, media: [{ name: 'prefers-color-scheme', value: scheme }], type: 'screen' }));
for (const media of list(values.media.replace(/^only:/, ''))) {
  if (media === 'print') looks.push({ name: 'print', media: [], type: 'print' });
  else if (media === 'forced-colors') looks.push({ name: media, media: [{ name: media, value: 'active' }], type: 'screen' });
  else throw new Error(`--media "${media}" is not known; there are forced-colors and print`);
}

/** @returns {Promise<{ url: string, name: string, close: () => void }>} */
async function locate() {
  if (/^https?:/.test(target)) return { url: target, name: path.basename(new URL(target).pathname, '.html') || 'page', close() {} };
  const file = path.resolve(target);
  const inside = path.relative(ROOT, file);
  // A page elsewhere is served from its own folder, with dist/ of the repository.
  const root = inside.startsWith('..') ? path.dirname(file) : ROOT;
  const server = createServer((request, response) => sendFile(request.url?.startsWith('/dist/') ? ROOT : root, request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/${path.relative(root, file).split(path.sep).join('/')}`,
    name: path.basename(file, path.extname(file)) === 'index' ? path.basename(path.dirname(file)) : path.basename(file, path.extname(file)),
    close: () => server.close().closeAllConnections(),
  };
}

const { url, name, close } = await locate();
const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArgs() });
try {
  await mkdir(values.out, { recursive: true });
  for (const width of list(values.width).map(Number)) {
    for (const lang of values.lang ? list(values.lang) : ['']) {
      for (const look of looks) {
        const page = await browser.newPage();
        page.on('console', (message) => ['error', 'warn'].includes(message.type()) && console.log(`  ${message.type()}: ${message.text()}`));
        page.on('pageerror', (error) => console.log(`  ${String(error)}`));
        await page.setViewport({ width, height: 800, deviceScaleFactor: 2 });
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', { media: look.type, features: look.media });
        if (lang) {
          await page.evaluateOnNewDocument(
            (language, direction) => {
              new MutationObserver((_, observer) => {
                if (!document.documentElement) return;
                observer.disconnect();
                document.documentElement.lang = language;
                document.documentElement.dir = direction;
              }).observe(document, { childList: true });
            },
            lang,
            RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr',
          );
        }
        const answer = await page.goto(url, { waitUntil: 'networkidle0', timeout: 20_000 });
        if (answer && !answer.ok()) throw new Error(`${url} answers with ${answer.status()}`);
        if (values.wait) await page.waitForSelector(values.wait, { timeout: 10_000 });
        // Widgets draw what comes into sight: look at everything once.
        await page.evaluate(async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
            scrollTo(0, y);
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          }
          scrollTo(0, 0);
          await document.fonts.ready;
        });
        const file = path.join(values.out, `${[name, String(width), lang, look.name].filter(Boolean).join('-')}.png`);
        if (values.select) {
          const element = await page.$(values.select);
          if (!element) throw new Error(`nothing on ${url} matches --select "${values.select}"`);
          await element.screenshot({ path: file });
        } else {
          await page.screenshot({ path: file, fullPage: true });
        }
        console.log(path.relative(process.cwd(), file));
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  close();
}
