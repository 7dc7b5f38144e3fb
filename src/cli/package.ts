import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the package: two above this file, in `src/` as in `dist/`. */
export const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

export const packageVersion = (): string => (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
