import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './source-layout.mjs';

/**
 * Runs a program in the repository, its output passing through.
 * @param {string} program a path, or the name of a program that a dependency installs
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @returns {Promise<void>}
 * @throws {Error} when it ends with anything but 0
 */
export async function run(program, args, env = {}) {
  const code = await exitCode(program, args, env);
  if (code !== 0) throw new Error(`${path.basename(program)} ${args.join(' ')} ended with ${code}`);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number | string>} the exit code, or the name of the signal that ended it
 */
export function exitCode(program, args, env = {}) {
  const local = path.join(ROOT, 'node_modules/.bin');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, PATH: `${local}${path.delimiter}${process.env.PATH}` },
      // On Windows the programs of dependencies are .cmd files, which only a shell starts.
      shell: process.platform === 'win32' && !path.isAbsolute(program),
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
}
