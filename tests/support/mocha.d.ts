/**
 * The globals of @web/test-runner's Mocha (https://mochajs.org/#bdd) that element tests use, and no `only` or `skip`:
 * neither compiles.
 */

type Hook = (work: () => void | Promise<void>) => void;

declare const describe: (what: string, tests: () => void) => void;
declare const it: (sentence: string, test: (this: { timeout(milliseconds: number): void }) => void | Promise<void>) => void;
declare const before: Hook;
declare const after: Hook;
declare const beforeEach: Hook;
declare const afterEach: Hook;
