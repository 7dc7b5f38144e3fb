/** What the workbench shows, as one plain object, and its form in the page's address. */
import { PICKS, WIDGETS, widgetOf } from './widgets.js';

/**
 * @typedef {object} State
 * @property {string} widget noun of a widget
 * @property {string} [items] ids, separated by spaces; empty: all. Of the attributes that pick, a state has those of its widget
 * @property {string} [item] id; empty: the widget's own choice
 * @property {string} [highlight]
 * @property {string} [actors]
 * @property {string} [issues]
 * @property {string} width pixels, or `full`
 * @property {'auto' | 'light' | 'dark'} theme
 * @property {'en' | 'ru' | 'ar'} lang
 * @property {'' | 'ltr' | 'rtl'} dir empty: that of the language
 * @property {'embedded' | 'url' | 'file' | 'text'} dossier
 * @property {string} src
 * @property {string} heading
 * @property {string} level
 * @property {string} compact `1` or empty
 * @property {'auto' | 'single' | 'npm'} way
 * @property {string} plain `1` or empty
 */

const COMMON = Object.freeze({
  theme: 'auto',
  lang: 'en',
  dir: '',
  src: '',
  heading: '',
  level: '3',
  compact: '',
  way: 'auto',
  plain: '1',
});

/**
 * What a widget starts with; the ids of the example mean nothing in another dossier.
 * @param {string} [noun]
 * @param {State['dossier']} [dossier]
 * @returns {State}
 */
export function defaultsFor(noun = WIDGETS[0].noun, dossier = 'embedded') {
  const { picks, width } = widgetOf(noun);
  const ids = picks.map(({ attribute, example }) => [attribute, dossier === 'embedded' ? example : '']);
  return { widget: noun, ...Object.fromEntries(ids), width: String(width), ...COMMON, dossier };
}

/** Values other than these are passed over: the address is anybody's to write. */
const CHOICES = {
  widget: WIDGETS.map(({ noun }) => noun),
  theme: ['auto', 'light', 'dark'],
  lang: ['en', 'ru', 'ar'],
  dir: ['', 'ltr', 'rtl'],
  // A file and pasted text are not in the address, so an address cannot ask for them.
  dossier: ['embedded', 'url'],
  level: ['2', '3', '4', '5', '6'],
  compact: ['', '1'],
  way: ['auto', 'single', 'npm'],
  plain: ['', '1'],
};

export const MIN_WIDTH = 240;
export const MAX_WIDTH = 1600;

const isUsable = (name, value) => {
  if (Object.hasOwn(CHOICES, name)) return CHOICES[name].includes(value);
  return name !== 'width' || value === 'full' || (Number(value) >= MIN_WIDTH && Number(value) <= MAX_WIDTH);
};

/**
 * @param {string} search of a URL
 * @param {State['dossier']} [dossier] in place of the one in the address: a file or pasted text that is still at hand
 * @returns {State}
 */
export function fromSearch(search, dossier) {
  const asked = new URLSearchParams(search);
  const choice = (name) => (isUsable(name, asked.get(name)) ? asked.get(name) : undefined);
  if (dossier) asked.delete('dossier');
  const state = defaultsFor(choice('widget'), dossier ?? choice('dossier'));
  for (const name of Object.keys(state)) {
    const value = asked.get(name);
    if (value !== null && isUsable(name, value)) state[name] = value;
  }
  return state;
}

/**
 * @param {State} state
 * @returns {string} empty, or a search string that begins with `?`: only what differs from the defaults
 */
export function toSearch(state) {
  const asked = new URLSearchParams();
  const { widget } = defaultsFor();
  const defaults = { ...defaultsFor(state.widget, state.dossier), widget, dossier: 'embedded' };
  for (const [name, value] of Object.entries(state)) {
    if (value !== defaults[name] && isUsable(name, value)) asked.set(name, value);
  }
  const search = asked.toString();
  return search && `?${search}`;
}

/**
 * The state after a change: another widget or dossier brings its own defaults for what is picked.
 * @param {State} state
 * @param {Partial<State>} changes
 * @returns {State}
 */
export function changed(state, changes) {
  const next = { ...state, ...changes };
  if (['widget', 'dossier', 'src'].every((name) => next[name] === state[name])) return withinBounds(next);
  const { width, ...fresh } = defaultsFor(next.widget, next.dossier);
  for (const name of PICKS) {
    if (Object.hasOwn(changes, name)) continue;
    delete next[name];
    if (Object.hasOwn(fresh, name)) next[name] = fresh[name];
  }
  // A width that somebody chose stays; that of the former widget goes with it.
  if (!Object.hasOwn(changes, 'width') && state.width === defaultsFor(state.widget).width) next.width = width;
  return withinBounds(next);
}

/** What must be one of the items shown is let go when it is no longer. */
function withinBounds(state) {
  for (const { attribute, within } of widgetOf(state.widget).picks) {
    if (within && state[within] && !idsOf(state[within]).includes(state[attribute])) state[attribute] = '';
  }
  return state;
}

/** @param {string} ids @returns {string[]} */
export const idsOf = (ids) => ids.match(/\S+/g) ?? [];
