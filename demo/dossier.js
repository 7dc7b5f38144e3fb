/** What the controls need to know of a dossier: what there is to pick from, and all that is wrong with it. */
import { lineAt, offsetOf } from './json-place.js';

const EXAMPLE = new URL('../dist/dossiers/nagorno-karabakh-2020.json', import.meta.url).href;

/**
 * @typedef {object} Contents
 * @property {string} text the JSON; empty where there is none
 * @property {import('../dist/index.js').Dossier | undefined} dossier
 * @property {readonly import('../dist/index.js').Problem[]} problems
 */

/** @type {Contents} */
export const NOTHING = Object.freeze({ text: '', dossier: undefined, problems: [] });

export const exampleText = async () => (await fetch(EXAMPLE)).text();

/**
 * Reads every list, where a widget reads only what it shows: so here all problems are found.
 * @param {string} text
 * @returns {Promise<Contents>}
 */
export async function contentsOf(text) {
  const { parse } = await import('../dist/dossier/parse.js');
  return { text, ...parse(text) };
}

/** @param {string | { value: string }} text */
const valueOf = (text) => (typeof text === 'string' ? text : text.value);
const shortened = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
const nameOf = (actor) => valueOf(actor.attribution ?? actor.shortName ?? actor.name);

/** By list: how an item is called among others. */
const LABELS = {
  facts: ({ label }) => valueOf(label),
  quotes: ({ speakers, exact }, { actors }) => `${actors.filter(({ id }) => speakers.includes(id)).map(nameOf).join(', ')}: “${shortened(valueOf(exact), 60)}”`,
  assets: ({ shortName, name, asDescribed, identification }) => valueOf(shortName ?? name ?? identification?.shortName ?? identification?.name ?? asDescribed),
  actors: nameOf,
  issues: ({ proposition }) => valueOf(proposition),
};

/**
 * @param {import('../dist/index.js').Dossier | undefined} dossier
 * @param {import('./widgets.js').Pick} pick
 * @returns {{ id: string, label: string }[]}
 */
export function choicesFor(dossier, { list, among }) {
  if (!dossier) return [];
  const ids = among?.(dossier);
  return dossier[list].filter(({ id }) => !ids || ids.has(id)).map((item) => ({ id: item.id, label: LABELS[list](item, dossier) }));
}

/**
 * Where a problem stands in the text that was read.
 * @param {Contents} contents
 * @param {import('../dist/index.js').Problem} problem
 * @returns {Promise<{ offset: number, line: number } | undefined>}
 */
export async function placeOf({ text, dossier }, { code, path }) {
  if (!text) return undefined;
  if (code === 'json-syntax') {
    const { syntaxPlace } = await import('../dist/dossier/syntax-place.js');
    const place = syntaxPlace(text);
    return place && { offset: offsetOfLine(text, place.line) + place.column - 1, line: place.line };
  }
  if (!dossier && !isJson(text)) return undefined;
  const offset = offsetOf(text, path);
  return { offset, line: lineAt(text, offset) };
}

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // its problem is told already, as one of the text
  }
}

const offsetOfLine = (text, line) => {
  const ends = /\r\n|[\n\r]/g;
  for (let n = 1; n < line; n++) ends.exec(text);
  return ends.lastIndex;
};

/**
 * The text at an address, for the controls alone; the widget asks for itself, and says what went wrong.
 * @param {string} src
 * @returns {Promise<string | undefined>}
 */
export async function textAt(src) {
  try {
    const response = await fetch(src, { credentials: 'omit' });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined; // the widget reports it, with the cause and the cure
  }
}
