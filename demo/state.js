/** What the preview page shows, as one plain object, and its form in the page's address. */

/**
 * @typedef {object} State
 * @property {'factbox' | 'quote'} widget
 * @property {string} items ids of facts, separated by spaces; empty: all
 * @property {string} item id of a quotation; empty: the first
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

/** @type {State} */
export const DEFAULTS = Object.freeze({
  widget: 'factbox',
  items: 'casualties displaced fighting-since territory mediators truce-calls alliances',
  item: 'q-altun-stand',
  width: '560',
  theme: 'auto',
  lang: 'en',
  dir: '',
  dossier: 'embedded',
  src: '',
  heading: '',
  level: '3',
  compact: '',
  way: 'auto',
  plain: '1',
});

/**
 * The ids of the example mean nothing in another dossier.
 * @param {State['dossier']} dossier
 * @returns {State}
 */
export const defaultsFor = (dossier) => (dossier === 'embedded' ? DEFAULTS : { ...DEFAULTS, items: '', item: '' });

/** Values other than these are passed over: the address is anybody's to write. */
const CHOICES = {
  widget: ['factbox', 'quote'],
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

/**
 * @param {string} search of a URL
 * @returns {State}
 */
export function fromSearch(search) {
  const asked = new URLSearchParams(search);
  const state = { ...defaultsFor(asked.get('dossier') === 'url' ? 'url' : 'embedded') };
  for (const name of Object.keys(DEFAULTS)) {
    const value = asked.get(name);
    if (value === null) continue;
    if (name in CHOICES && !CHOICES[name].includes(value)) continue;
    if (name === 'width' && value !== 'full' && !(Number(value) >= MIN_WIDTH && Number(value) <= MAX_WIDTH)) continue;
    state[name] = value;
  }
  return state;
}

/**
 * @param {State} state
 * @returns {string} empty, or a search string that begins with `?`: only what differs from the defaults
 */
export function toSearch(state) {
  const asked = new URLSearchParams();
  const defaults = defaultsFor(state.dossier);
  for (const [name, value] of Object.entries(state)) {
    if (name === 'dossier' && !CHOICES.dossier.includes(value)) continue;
    if (value !== defaults[name]) asked.set(name, value);
  }
  const search = asked.toString();
  return search && `?${search}`;
}
