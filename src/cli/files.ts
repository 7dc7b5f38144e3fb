/** Files in and out, and what goes wrong with them in sentences that name the file and the cure. */
import { closeSync, existsSync, fstatSync, lstatSync, openSync, readFileSync, readdirSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MAX_BYTES } from '../core/fetch-limits.js';
import { suggest } from '../dossier/suggest.js';
import { Stop } from './io.js';
import type { Io } from './io.js';

const shown = (file: string) => JSON.stringify(file);
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * The text of a file, or of the standard input for `-`.
 * @param what in a sentence: "the dossier"
 * @throws {Stop} for whatever is no text in UTF-8 of a size that pages read
 */
export async function readText(io: Io, file: string, what: string): Promise<string> {
  if (file === '-') return decoded(await io.stdin(), 'the standard input', what);
  const at = path.resolve(io.cwd, file);
  let bytes: Uint8Array;
  try {
    const handle = openSync(at, 'r');
    try {
      const { size } = fstatSync(handle);
      if (fstatSync(handle).isDirectory()) throw new Stop(folderSentence(file, at));
      if (size > MAX_BYTES) throw new Stop(tooLarge(shown(file), size));
      bytes = readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(unreadable(file, at, error));
  }
  return decoded(bytes, shown(file), what);
}

const tooLarge = (name: string, size: number) => `${name} has ${megabytes(size)}, and pages read at most ${megabytes(MAX_BYTES)}. Split it by conflict or by period.`;

function folderSentence(file: string, at: string): string {
  const inside = readdirSync(at).filter((name) => /\.(?:json|ya?ml)$/i.test(name)).slice(0, 3).map((name) => path.join(file, name));
  return `${shown(file)} is a folder. ${inside.length ? `Name a file in it: ${inside.join(', ')}.` : 'Name a file.'}`;
}

function unreadable(file: string, at: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT': {
      const link = linkTarget(at);
      if (link !== undefined) return `${shown(file)} is a link to ${shown(link)}, which is not there. Mend the link, or name the file itself.`;
      const folder = path.dirname(at);
      if (!existsSync(folder)) return `There is no folder ${shown(path.dirname(file))}, in which ${shown(path.basename(file))} would be. Correct the path.`;
      const close = suggest(path.basename(at), readdirSync(folder));
      return `There is no file ${shown(file)}. ${close ? `Did you mean ${shown(path.join(path.dirname(file), close))}?` : 'Correct the path; "conflict-widgets init NAME" makes a first dossier.'}`;
    }
    case 'ENOTDIR':
      return `${shown(file)} leads through a file as if it were a folder. Correct the path.`;
    case 'EACCES':
    case 'EPERM':
      return `${shown(file)} may not be read by you. Ask its owner for the right, or set it: chmod u+r ${file}`;
    case 'EISDIR':
      return folderSentence(file, at);
    case 'ELOOP':
      return `${shown(file)} is a link that leads to itself. Mend the link, or name the file itself.`;
    default:
      return `${shown(file)} cannot be read: ${(error as Error).message}.`;
  }
}

function linkTarget(at: string): string | undefined {
  const found = lstatSync(at, { throwIfNoEntry: false });
  return found?.isSymbolicLink() ? readlinkSync(at) : undefined;
}

function decoded(bytes: Uint8Array, name: string, what: string): string {
  if (bytes.length > MAX_BYTES) throw new Stop(tooLarge(name, bytes.length));
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Stop(`${name} is in UTF-16, which Windows programs call "Unicode". Save it as UTF-8.`);
  }
  if (bytes.includes(0)) throw new Stop(`${name} is not a text: it holds bytes of value 0, as pictures, archives and office files do. Name the text file with ${what}.`);
  const text = new TextDecoder('utf-8', { ignoreBOM: false });
  try {
    const whole = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!whole.trim()) throw new Stop(`${name} is empty. Name the file with ${what}, or save it first.`);
    return whole;
  } catch (error) {
    if (error instanceof Stop) throw error;
    // The first letter that is not UTF-8 stands where decoding without scruples puts the first replacement.
    const before = text.decode(bytes).split('\ufffd', 1)[0]!.split('\n');
    throw new Stop(`${name} is not in UTF-8: line ${before.length}, column ${before.at(-1)!.length + 1} has a letter in another encoding, such as Windows-1252 or Windows-1251. Open it in that encoding and save it as UTF-8.`);
  }
}

/** Why a file or folder could not be written. */
export function unwritable(file: string, at: string, error: unknown): Stop {
  const folder = path.dirname(file);
  switch (codeOf(error)) {
    case 'ENOENT':
      return new Stop(`There is no folder ${shown(folder)} to write ${shown(path.basename(file))} into. Make it first: mkdir -p ${folder}`);
    case 'ENOTDIR':
    case 'EEXIST':
      return new Stop(`${shown(folder)} is a file, and ${shown(path.basename(file))} was to be written into it as into a folder. Name another place.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Stop(`${shown(file)} cannot be written: you have no right to write in ${shown(folder)}. Name another place, or set the right: chmod u+w ${folder}`);
    case 'EISDIR':
      return new Stop(`${shown(file)} is a folder. Name a file: ${path.join(file, 'NAME')}`);
    case 'ENOSPC':
      return new Stop(`There is no room left on the disk for ${shown(file)}. Nothing was changed.`);
    default:
      return new Stop(`${shown(at)} cannot be written: ${(error as Error).message}.`);
  }
}

/**
 * Writes a file so that at every moment it is either the old one or the new one, whole: beside it, and then in its place.
 * @throws {Stop}
 */
export function writeWhole(io: Io, file: string, text: string): void {
  const at = path.resolve(io.cwd, file);
  const beside = path.join(path.dirname(at), `.${path.basename(at)}.${process.pid}.part`);
  let isBeside = false;
  try {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    // A device or a pipe (/dev/stdout) is written to, not replaced.
    if (found && !found.isFile()) return void writeFileSync(at, text);
    isBeside = true;
    writeFileSync(beside, text);
    // What a link leads to is replaced, not the link.
    renameSync(beside, found ? realOf(at) : at);
  } catch (error) {
    if (isBeside && existsSync(beside)) rmSync(beside);
    throw unwritable(file, at, error);
  }
}

function realOf(at: string): string {
  const target = linkTarget(at);
  return target === undefined ? at : realOf(path.resolve(path.dirname(at), target));
}
