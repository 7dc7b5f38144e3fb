#!/usr/bin/env node
/** `conflict-widgets`, as a process. */
import type { WriteStream } from 'node:tty';
import type { ExitCode, Io, Sink } from './io.js';
import { packageVersion } from './package.js';
import { run } from './program.js';

const sink = (stream: NodeJS.WriteStream): Sink => ({
  write: (text) => void stream.write(text),
  isTerminal: stream.isTTY,
  get columns() {
    return (stream as Partial<WriteStream>).columns;
  },
});

/** `… | head` closes the pipe when it has enough. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const tidies = new Set<() => ExitCode | undefined>();
/** What a shell expects of a process that a signal ended. */
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
  process.once(signal, () => {
    const proper = [...tidies].map((tidy) => tidy()).find((one) => one !== undefined);
    process.exit(proper ?? code);
  });
}

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  out: sink(process.stdout),
  err: sink(process.stderr),
  async stdin() {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  now: () => new Date(),
  onInterrupt(tidy) {
    tidies.add(tidy);
    return () => void tidies.delete(tidy);
  },
};

process.exitCode = await run(io, process.argv.slice(2), packageVersion());
