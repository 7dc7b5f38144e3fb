/** What the controls need to know of a dossier: its facts, its quotations, and all that is wrong with it. */

const EXAMPLE = new URL('../dist/dossiers/nagorno-karabakh-2020.json', import.meta.url).href;

/**
 * @typedef {object} Contents
 * @property {string | undefined} id
 * @property {{ id: string, label: string }[]} facts
 * @property {{ id: string, label: string }[]} quotes
 * @property {import('../dist/index.js').Problem[]} problems
 * @property {string} language
 */

/** @type {Contents} */
export const NOTHING = { id: undefined, facts: [], quotes: [], problems: [], language: '' };

export const exampleText = async () => (await fetch(EXAMPLE)).text();

/** @param {string | { value: string }} text */
const valueOf = (text) => (typeof text === 'string' ? text : text.value);
const shortened = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/**
 * Reads every list, where a widget reads only what it shows: so here all problems are found.
 * @param {string} text
 * @returns {Promise<Contents>}
 */
export async function contentsOf(text) {
  const { parse } = await import('../dist/dossier/parse.js');
  const { dossier, problems } = parse(text);
  if (!dossier) return { ...NOTHING, problems };
  const actors = new Map(dossier.actors.map((actor) => [actor.id, valueOf(actor.attribution ?? actor.shortName ?? actor.name)]));
  return {
    id: dossier.id,
    language: dossier.language,
    facts: dossier.facts.map(({ id, label }) => ({ id, label: valueOf(label) })),
    quotes: dossier.quotes.map(({ id, speakers, exact }) => ({
      id,
      label: `${speakers.map((speaker) => actors.get(speaker)).join(', ')}: “${shortened(valueOf(exact), 60)}”`,
    })),
    problems,
  };
}

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
