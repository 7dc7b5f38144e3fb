/** `npm run typecheck`: the library with the DOM, the pure folders without it, the command line with Node, then tests and tools. */
import { exitCode } from './run.mjs';

const projects = ['tsconfig.json', 'tsconfig.pure.json', 'tsconfig.cli.json', 'tests/tsconfig.json'];
let failed = 0;
for (const project of projects) if ((await exitCode('tsc', ['-p', project])) !== 0) failed++;
process.exitCode = failed ? 1 : 0;
