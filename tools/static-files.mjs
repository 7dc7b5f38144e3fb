/** Files over HTTP: for the demo and for page tests. No package: forty lines, and nothing but this machine asks. */
import { createReadStream, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
};

/** @param {string} file @returns {string} its MIME type */
export const contentType = (file) => TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

/**
 * The file that a URL path means. Hidden files and whatever lies outside the folder, be it through `..` or through a
 * link, are not there.
 * @param {string} root an existing folder
 * @param {string} pathname path of a URL, still percent-encoded
 * @returns {string | undefined} an existing file; for a folder its index.html
 */
export function fileFor(root, pathname) {
  try {
    const wanted = decodeURIComponent(pathname);
    if (wanted.includes('\0') || wanted.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
    let file = realpathSync(path.join(root, wanted));
    if (statSync(file).isDirectory()) file = realpathSync(path.join(file, 'index.html'));
    const inside = path.relative(realpathSync(root), file);
    return inside.startsWith('..') || path.isAbsolute(inside) || !statSync(file).isFile() ? undefined : file;
  } catch (error) {
    const isAbsent = error instanceof URIError || ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(/** @type {any} */ (error).code);
    if (isAbsent) return undefined;
    throw error;
  }
}

/**
 * Answers with a file of the folder, or 404.
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Record<string, string>} [headers]
 */
export function sendFile(root, request, response, headers = {}) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = fileFor(root, pathname);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`${pathname} is not here.\n`);
    return;
  }
  response.writeHead(200, { 'content-type': contentType(file), 'content-length': statSync(file).size, 'cache-control': 'no-store', ...headers });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}
