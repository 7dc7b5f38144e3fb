/**
 * `npm run storybook`: the stories in Storybook, on this machine alone; ends with Ctrl-C. `npm run storybook -- --port 6007`
 * wants another port than 6006.
 * `npm run build:storybook`: the same as files, in .cache/storybook.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './run.mjs';
import { ROOT } from './source-layout.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { port: { type: 'string', default: '6006' } } });

// What Storybook tells of attributes and events comes from the manifest.
await run(process.execPath, ['tools/build-manifest.mjs']);

const args =
  positionals[0] === 'build'
    ? ['build', '--output-dir', '.cache/storybook', '--quiet', '--loglevel', 'error', '--disable-telemetry']
    : ['dev', '--host', '127.0.0.1', '--port', values.port, '--ci', '--exact-port', '--no-version-updates', '--disable-telemetry'];
// Started without a shell or a wrapper in between, so that the signal that ends this ends it as well.
const child = spawn(process.execPath, [path.join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js'), ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
child.on('close', (code, signal) => (process.exitCode = code ?? (signal ? 0 : 1)));
