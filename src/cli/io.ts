/** What a command has to do with the world outside, so that tests can be that world. */

/** One of the two streams that a command writes to. */
export interface Sink {
  write(text: string): void;
  /** Whether a person looks at it: no colour and no progress is written into a pipe or a file. */
  readonly isTerminal: boolean;
  /** In characters; undefined where nobody can tell. */
  readonly columns?: number | undefined;
}

export interface Io {
  /** Against which paths are resolved. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What was asked for. */
  readonly out: Sink;
  /** What is said about it: findings of other commands than `check`, progress, notes. */
  readonly err: Sink;
  /** All of the standard input. */
  stdin(): Promise<Uint8Array>;
  now(): Date;
  /**
   * Registers what Ctrl-C must put in order before the process ends; it runs to its end, so it is quick and does not wait.
   * @param tidy gives the exit code where Ctrl-C is how the command is meant to end
   * @returns takes it back
   */
  onInterrupt(tidy: () => ExitCode | undefined): () => void;
}

/** Exit codes: 0, all is well; 1, something was found that is an error; 2, what was asked for could not be done at all. */
export type ExitCode = 0 | 1 | 2;

/** Why a command cannot do what it was asked for: a sentence that names the thing and the cure. */
export class Stop extends Error {
  override readonly name = 'Stop';
}

export type Paint = (words: string, ...styles: readonly Style[]) => string;
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** SGR codes (ECMA-48), with what ends them. */
const CODES: Readonly<Record<Style, readonly [start: number, end: number]>> = {
  bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], green: [32, 39], cyan: [36, 39],
};

/** Whether colours are wanted: on a terminal, unless `NO_COLOR` (no-color.org) is set to anything; with `FORCE_COLOR` anywhere. */
export function hasColours({ env }: Pick<Io, 'env'>, { isTerminal }: Pick<Sink, 'isTerminal'>): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return true;
  return isTerminal && env['TERM'] !== 'dumb';
}

export function painter(io: Pick<Io, 'env'>, sink: Sink): Paint {
  if (!hasColours(io, sink)) return (words) => words;
  return (words, ...styles) => styles.reduce((text, style) => `\x1b[${CODES[style][0]}m${text}\x1b[${CODES[style][1]}m`, words);
}

/** "1 error", "2 errors". */
export const counted = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;

/** A line on the terminal that is written over as work goes on; silent where nobody looks. */
export function progress({ err }: Io): { show(words: string): void; end(): void } {
  if (!err.isTerminal) return { show: () => {}, end: () => {} };
  let isShown = false;
  return {
    show(words) {
      err.write(`\r\x1b[2K${words.slice(0, (err.columns ?? 80) - 1)}`);
      isShown = true;
    },
    end() {
      if (isShown) err.write('\r\x1b[2K');
      isShown = false;
    },
  };
}
