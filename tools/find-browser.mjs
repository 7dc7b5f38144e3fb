/**
 * Finds a Chromium for tests and screenshots: `CHROME_PATH`, then an installed Chrome, Chromium or Edge, then one in
 * Playwright's cache; if there is none, installs one and says so.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version whose browser is downloaded where no package manager can be used. */
const PLAYWRIGHT = 'playwright@1.65.1';

/** @param {string | undefined} file */
function isProgram(file) {
  if (!file) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string[]} where browsers are installed on this system, the likeliest first */
function installedPaths() {
  const home = os.homedir();
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', path.join(home, 'Applications')].flatMap((folder) => [
        `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
        `${folder}/Chromium.app/Contents/MacOS/Chromium`,
        `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
      ]);
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .map((name) => process.env[name])
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          path.join(folder, 'Google/Chrome/Application/chrome.exe'),
          path.join(folder, 'Chromium/Application/chrome.exe'),
          path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]);
    default: {
      const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
      const folders = [...new Set([...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'])];
      return [
        ...names.flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name))),
        '/opt/google/chrome/chrome',
        '/opt/microsoft/msedge/msedge',
      ];
    }
  }
}

/** @returns {string[]} browsers that Playwright has downloaded, the newest first */
function playwrightPaths() {
  const caches = {
    darwin: path.join(os.homedir(), 'Library/Caches/ms-playwright'),
    win32: path.join(process.env['LOCALAPPDATA'] ?? os.homedir(), 'ms-playwright'),
  };
  const cache =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ??
    (Object.hasOwn(caches, process.platform)
      ? caches[/** @type {keyof typeof caches} */ (process.platform)]
      : path.join(process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'), 'ms-playwright'));
  if (!existsSync(cache)) return [];
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return readdirSync(cache)
    .filter((folder) => /^chromium-\d+$/.test(folder))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((folder) => programs.map((program) => path.join(cache, folder, program)));
}

/**
 * @returns {string | undefined} path of a browser that is on this machine
 * @throws {Error} when CHROME_PATH names something that is no program
 */
export function installedBrowser() {
  const wanted = process.env['CHROME_PATH'];
  if (wanted) {
    if (!isProgram(wanted)) throw new Error(`CHROME_PATH is "${wanted}", which is not a program that can be run`);
    return wanted;
  }
  return [...installedPaths(), ...playwrightPaths()].find(isProgram);
}

/** @param {string} command @param {string[]} args */
function install(command, args) {
  console.log(`$ ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error || status !== 0) {
    throw new Error(
      `No browser could be installed: "${command} ${args.join(' ')}" ${error ? error.message : `ended with ${status}`}. ` +
        'Install Chrome, Chromium or Edge, or set CHROME_PATH to the program.',
    );
  }
}

/**
 * @returns {string} path of a browser, which is installed first if there is none
 * @throws {Error} saying what was tried and what to do
 */
export function findBrowser() {
  const found = installedBrowser();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isProgram('/usr/bin/apt-get')) {
    console.log('No Chrome, Chromium or Edge on this machine: installing Chromium with apt-get.');
    install('apt-get', ['update', '-qq']);
    install('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  } else {
    console.log("No Chrome, Chromium or Edge on this machine: downloading Playwright's Chromium into its cache.");
    install('npx', ['--yes', PLAYWRIGHT, 'install', 'chromium']);
  }
  const installed = installedBrowser();
  if (!installed) throw new Error('A browser was installed and is not where it should be. Set CHROME_PATH to the program.');
  return installed;
}

/**
 * @returns {string[]} what every launch needs. Chromium's sandbox does not work for root, and only there is it off;
 * small shared memory, as containers have it, makes tabs crash.
 */
export function browserArgs() {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-dev-shm-usage',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = findBrowser();
  console.log(browser);
  console.log(execFileSync(browser, ['--version'], { encoding: 'utf8' }).trim());
}
