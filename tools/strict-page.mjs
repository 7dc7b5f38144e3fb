/** `demo/strict.html` as a careful publisher serves it: with its policy as a header, and the hash of the script as it is built. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './source-layout.mjs';

/**
 * @param {string} [dist] the built files
 * @returns {{ body: string, headers: Record<string, string> }}
 */
export function strictPage(dist = path.join(ROOT, 'dist')) {
  const nonce = randomBytes(16).toString('base64');
  const integrity = JSON.parse(readFileSync(path.join(dist, 'cdn/integrity.json'), 'utf8'))['conflict-widgets.js'];
  const body = readFileSync(path.join(ROOT, 'demo/strict.html'), 'utf8').replace('NONCE', nonce).replace('INTEGRITY', integrity);
  const policy =
    `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; connect-src 'self'; base-uri 'none'; ` +
    `require-trusted-types-for 'script'; trusted-types conflict-widgets`;
  return { body, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': policy } };
}
