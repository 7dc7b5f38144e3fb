/** The licences of what the script-tag files contain: BSD and ISC ask that their text comes along. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './source-layout.mjs';

const own = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** First line of each script that a page names itself. */
export const BANNER = `/*! ${own.name} ${own.version} | ${own.license} | licences.txt */`;

/**
 * @param {Iterable<string>} moduleIds file names of all bundled modules
 * @returns {string} the licence texts of the packages among them, sorted by package
 * @throws {Error} naming a bundled package that brings no licence file
 */
export function licences(moduleIds) {
  /** @type {Map<string, string>} folder of a package by its name */
  const packages = new Map();
  for (const id of moduleIds) {
    const match = /^(.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+))[/\\]/.exec(id);
    if (match?.[1] && match[2]) packages.set(match[2].replace(/\\/g, '/'), match[1]);
  }
  const parts = [`${own.name} ${own.version} (${own.license})\n\n${licenceIn(ROOT, own.name)}`];
  for (const [name, folder] of [...packages].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    parts.push(`${name} ${version} (${license})\n\n${licenceIn(folder, name)}`);
  }
  return `${parts.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

/** @param {string} folder @param {string} name */
function licenceIn(folder, name) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  if (!file) throw new Error(`${name} has no LICENSE file in ${folder}, and its licence must be published with the bundle`);
  return readFileSync(path.join(folder, file), 'utf8').trim();
}
