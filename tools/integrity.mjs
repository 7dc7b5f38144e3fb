import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Hashes for the `integrity` attribute of a script tag (https://www.w3.org/TR/SRI/).
 * @param {string} folder
 * @returns {Record<string, string>} `sha384-…` by file name, for each script in the folder
 */
export function integrity(folder) {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .sort()
      .map((file) => [file, `sha384-${createHash('sha384').update(readFileSync(path.join(folder, file))).digest('base64')}`]),
  );
}
