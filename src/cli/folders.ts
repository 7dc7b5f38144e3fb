/** A folder that is replaced as a whole: at every moment the old one stands there, or the new one. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unwritable } from './files.js';
import { Stop } from './io.js';
import type { Io } from './io.js';

export const MANIFEST = 'manifest.json';
/** In the manifest; a folder without it is somebody's own and is not touched. */
export const GENERATOR = 'conflict-widgets';

export interface NewFolder {
  /** @param file path in the folder, with slashes */
  write(file: string, text: string): void;
  /** Takes files of the old folder over. @returns their paths */
  keep(isKept: (file: string) => boolean, folder: string): readonly string[];
}

/**
 * Fills a folder beside, and puts it in the place of the old one when it is whole. Where that fails, or Ctrl-C ends it,
 * the old one stays and nothing else is left.
 * @throws {Stop}
 */
export async function replaceFolder(io: Io, folder: string, fill: (files: NewFolder) => Promise<void>): Promise<void> {
  const asked = path.resolve(io.cwd, folder);
  const at = existsSync(asked) ? realpathSync(asked) : asked;
  const [part, old] = [`.${path.basename(at)}.${process.pid}.part`, `.${path.basename(at)}.old`].map((name) => path.join(path.dirname(at), name)) as [string, string];
  mayReplace(io, folder, at);
  let made: string | undefined;
  const tidy = () => {
    if (existsSync(part)) rmSync(part, { recursive: true });
    if (made !== undefined && !existsSync(at)) rmSync(made, { recursive: true, force: true });
  };
  const takeBack = io.onInterrupt(() => void tidy());
  try {
    made = mkdirSync(path.dirname(at), { recursive: true });
    // A process that was killed between the two renames below.
    if (!existsSync(at) && existsSync(old)) renameSync(old, at);
    mkdirSync(part);
    await fill({
      write(file, text) {
        mkdirSync(path.dirname(path.join(part, file)), { recursive: true });
        writeFileSync(path.join(part, file), text);
      },
      keep(isKept, inside) {
        const from = path.join(at, inside);
        const names = existsSync(from) ? readdirSync(from).filter((name) => isKept(name) && !existsSync(path.join(part, inside, name))) : [];
        for (const name of names) cpSync(path.join(from, name), path.join(part, inside, name));
        return names.map((name) => `${inside}/${name}`);
      },
    });
    rmSync(old, { recursive: true, force: true });
    if (existsSync(at)) renameSync(at, old);
    try {
      renameSync(part, at);
    } catch (error) {
      if (existsSync(old)) renameSync(old, at);
      throw error;
    }
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    tidy();
    throw (error as NodeJS.ErrnoException).code === undefined || error instanceof Stop ? error : unwritable(folder, at, error);
  } finally {
    takeBack();
  }
}

function mayReplace({ cwd }: Io, folder: string, at: string): void {
  const inside = path.relative(at, realpathSync(cwd));
  if (!inside.startsWith('..') && !path.isAbsolute(inside)) throw new Stop(`"${folder}" is the folder in which you are, and would be replaced. Name a folder in it: --out ${path.join(folder, 'public')}`);
  if (!existsSync(at)) return;
  if (!statSync(at).isDirectory()) throw new Stop(`"${folder}" is a file. Name a folder that is not there yet.`);
  if (readdirSync(at).length && !isOurs(at)) throw new Stop(`"${folder}" holds files that no earlier build wrote, and would be replaced as a whole. Name a folder that is not there yet, such as ${path.join(folder, 'dossier')}.`);
}

function isOurs(at: string): boolean {
  const manifest = path.join(at, MANIFEST);
  if (!existsSync(manifest)) return false;
  try {
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { generator?: unknown } | null)?.generator === GENERATOR;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
