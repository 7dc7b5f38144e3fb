/**
 * `npm start`: the demo on this machine. Builds if dist/ is missing or older than the sources, makes the script-tag
 * files anew after each change in src/, and ends on Ctrl-C or after four hours in which nobody asked for anything.
 *
 * `npm start -- --port 9000` wants a certain port; without it, 8000 or the next that is free.
 */
import { existsSync, readdirSync, statSync, watch } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildCdn } from './build.mjs';
import { run } from './run.mjs';
import { ROOT } from './source-layout.mjs';
import { sendFile } from './static-files.mjs';
import { strictPage } from './strict-page.mjs';

const FIRST_PORT = 8000;
const IDLE = 4 * 60 * 60 * 1000;

const { values } = parseArgs({ options: { port: { type: 'string' } } });

/** @param {string} folder @returns {number} when a file in it last changed, in milliseconds */
function lastChange(folder) {
  if (!existsSync(folder)) return 0;
  return Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/** @param {import('node:http').ServerResponse} response */
function sendStrictPage(response) {
  try {
    const { body, headers } = strictPage();
    response.writeHead(200, headers).end(body);
  } catch (error) {
    // While the script-tag files are made anew there is no hash of them.
    response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '2' }).end(String(error));
  }
}

/** @param {number} port @returns {Promise<import('node:http').Server>} */
function listen(port) {
  const server = createServer((request, response) => {
    idle.refresh();
    if (request.url === '/') response.writeHead(302, { location: '/demo/' }).end();
    else if (request.url === '/demo/strict.html') sendStrictPage(response);
    else sendFile(ROOT, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** @param {number} port @returns {Promise<import('node:http').Server>} on this port or one of the next nineteen */
async function listenFrom(port) {
  for (let next = port; ; next++) {
    try {
      return await listen(next);
    } catch (error) {
      const isTaken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!isTaken || next === port + 19) throw error;
    }
  }
}

function rebuildOnChange() {
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  let building = Promise.resolve();
  const changed = () => {
    // Editors save a file in several steps.
    clearTimeout(soon);
    soon = setTimeout(() => {
      building = building.then(async () => {
        try {
          await buildCdn();
          console.log(`${new Date().toLocaleTimeString()}  rebuilt dist/cdn`);
        } catch (error) {
          // A syntax error while editing is no reason to stop serving.
          console.error(error instanceof Error ? error.message : error);
        }
      });
    }, 200);
  };
  watch(path.join(ROOT, 'src'), { recursive: true }, changed);
}

const idle = setTimeout(() => {
  console.log('Nobody asked for anything for four hours: stopped.');
  process.exit(0);
}, IDLE);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(0));

if (!existsSync(path.join(ROOT, 'dist/cdn/auto.js')) || lastChange(path.join(ROOT, 'src')) > statSync(path.join(ROOT, 'dist/cdn/auto.js')).mtimeMs) {
  await run(process.execPath, ['tools/build.mjs']);
}
const wanted = values.port === undefined ? undefined : Number(values.port);
const server = await (wanted === undefined ? listenFrom(FIRST_PORT) : listen(wanted));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
rebuildOnChange();
console.log(`\nDemo: http://127.0.0.1:${port}/demo/\nCtrl-C ends it.`);
