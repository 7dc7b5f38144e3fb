import { NOTHING, choicesFor, contentsOf, exampleText, placeOf, textAt } from './dossier.js';
import { makePicker } from './picker.js';
import { makeResizable } from './resize.js';
import { attributesOf, notesOf, snippetOf } from './snippet.js';
import { changed, fromSearch, idsOf, toSearch } from './state.js';
import { PICKS, WIDGETS, tagOf, widgetOf } from './widgets.js';

const $ = (id) => document.getElementById(id);
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const form = $('controls');
const paper = $('paper');
const stage = $('stage');
const handle = $('handle');

// Whatever the library has: a widget that is not built yet is not offered. The gallery needs this script anyway.
await import('../dist/cdn/widgets.js');
const widgets = WIDGETS.filter((widget) => customElements.get(tagOf(widget)));

let state = stateOf(location.search);
let contents = NOTHING;
/** JSON of a file and of pasted text. */
const given = { file: '', text: '' };
let integrity;
let widget;

/** What an address asks for, as far as it can be had here. */
function stateOf(search, dossier) {
  const asked = fromSearch(search, dossier);
  const found = widgets.some(({ noun }) => noun === asked.widget) ? asked : changed(asked, { widget: widgets[0].noun });
  // A frame wider than the screen is for those who ask for one.
  if (!new URLSearchParams(search).has('width') && innerWidth < 700) found.width = 'full';
  return found;
}

const givenText = () => given[state.dossier] ?? '';
const dossierKey = () => JSON.stringify([state.dossier, state.src, givenText()]);

// ── from the state to the page ──────────────────────────────────────────────────────────────────────────────────────

/** Makes the tag anew where its kind or its dossier is another. */
function makeWidget() {
  const key = `${state.widget} ${dossierKey()}`;
  if (key === makeWidget.key) return;
  makeWidget.key = key;
  widget = document.createElement(tagOf({ noun: state.widget }));
  if (state.dossier === 'url' && state.src) widget.setAttribute('src', state.src);
  if (givenText().trim()) widget.dossier = givenText();
  for (const [name, value] of Object.entries(attributesOf(state))) widget.setAttribute(name, value);
  paper.replaceChildren(widget);
}

const OPTIONAL = [...PICKS, 'heading', 'heading-level', 'compact'];

function show() {
  makeWidget();
  const attributes = attributesOf(state);
  for (const name of OPTIONAL) {
    if (Object.hasOwn(attributes, name)) widget.setAttribute(name, attributes[name]);
    else widget.removeAttribute(name);
  }
  paper.lang = state.lang;
  if (state.dir) paper.dir = state.dir;
  else paper.removeAttribute('dir');
  stage.dataset.theme = state.theme;
  if (state.width === 'full') paper.style.removeProperty('inline-size');
  else paper.style.setProperty('inline-size', `${state.width}px`);
  showControls();
  void loadContents();
  void showSnippet();
  void showProblems();
}

const segment = (name, value, words) => make('label', {}, make('input', { type: 'radio', name, value }), make('span', { textContent: words }));

$('widgets').append(...widgets.map(({ noun, name }) => segment('widget', noun, name)));

let shownFor;
/** The controls that depend on the kind of widget. */
function makeControls() {
  if (shownFor === state.widget) return;
  shownFor = state.widget;
  const { widths, picks } = widgetOf(state.widget);
  $('widths').replaceChildren($('widths').firstElementChild, ...[...widths, 'full'].map((width) => segment('width', width, width === 'full' ? 'Full' : String(width))));
  $('picks').replaceChildren(...picks.map(makePick));
}

/** By attribute, what brings a control up to date. */
const shows = new Map();

function makePick(pick) {
  const { attribute, label, several } = pick;
  const chosen = () => idsOf(state[attribute]);
  if (several) {
    const say = (sentence) => speak($('picks-status'), sentence);
    const { root, show } = makePicker({ label, say, onChange: (ids) => set({ [attribute]: ids }) });
    root.id = `pick-${attribute}`;
    shows.set(attribute, () => show(choicesFor(contents.dossier, pick), chosen()));
    return root;
  }
  const select = make('select', { id: `pick-${attribute}`, name: attribute });
  const root = make('div', {}, make('label', { className: 'line strong', htmlFor: select.id, textContent: label }), select);
  shows.set(attribute, () => {
    const shown = pick.within ? idsOf(state[pick.within]) : [];
    const choices = choicesFor(contents.dossier, pick).filter(({ id }) => !shown.length || shown.includes(id));
    const options = [...(pick.none ? [new Option(pick.none, '')] : []), ...choices.map(({ id, label }) => new Option(label, id))];
    const isSame = options.length === select.options.length && options.every(({ value, text }, i) => value === select.options[i].value && text === select.options[i].text);
    if (!isSame) select.replaceChildren(...options);
    select.value = state[attribute];
    // Where nothing is chosen and there is no word for that, the widget shows the first.
    if (!state[attribute] && !pick.none) select.selectedIndex = 0;
    root.hidden = !choices.length;
  });
  return root;
}

function showControls() {
  makeControls();
  for (const control of form.elements) {
    if (!Object.hasOwn(state, control.name)) continue;
    if (control.type === 'radio') control.checked = control.value === state[control.name];
    else if (control.type === 'checkbox') control.checked = Boolean(state[control.name]);
    else if (control !== document.activeElement) control.value = state[control.name];
  }
  for (const { attribute } of widgetOf(state.widget).picks) shows.get(attribute)();
  for (const field of form.querySelectorAll('[data-dossier]')) field.hidden = field.dataset.dossier !== state.dossier;
  const { language } = contents.dossier ?? {};
  const isForeign = language && state.lang !== language.split('-')[0];
  $('lang-hint').hidden = !isForeign;
  if (isForeign) {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
    $('lang-hint').textContent = `The widget speaks the language; the dossier’s own words stay in ${name} where it has no translation.`;
  }
}

/** Reads the whole dossier that is shown: what there is to pick from, and what is wrong with it. */
async function loadContents() {
  const key = dossierKey();
  if (key === loadContents.key) return;
  loadContents.key = key;
  const text = state.dossier === 'embedded' ? await exampleText() : state.dossier === 'url' ? state.src && (await textAt(state.src)) : givenText();
  const found = text ? await contentsOf(text) : NOTHING;
  if (key !== loadContents.key) return;
  contents = found;
  show();
}

let snippetRun = 0;
async function showSnippet() {
  const run = ++snippetRun;
  if (state.way === 'single' && !integrity) {
    integrity = (await (await fetch(new URL('../dist/cdn/integrity.json', import.meta.url))).json())['conflict-widgets.js'];
  }
  const fallback = state.plain ? await widget.toHTML() : '';
  if (run !== snippetRun) return;
  const snippet = snippetOf(state, { fallback, dossierId: contents.dossier?.id, integrity });
  // Writing the same again would take away what a reader has selected.
  if (snippet !== $('snippet').textContent) $('snippet').textContent = snippet;
  $('notes').replaceChildren(...notesOf(state).map((sentence) => make('li', { textContent: sentence })));
}

/** More than these, and the first ones have to be cured anyway. */
const MOST_PROBLEMS = 200;

let problemsRun = 0;
let status;
async function showProblems() {
  const run = ++problemsRun;
  const seen = new Set();
  const problems = [...contents.problems, ...(widget.problems ?? [])].filter(({ code, path, message }) => {
    const key = `${code} ${path} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
  const listed = problems.slice(0, MOST_PROBLEMS);
  const places = await Promise.all(listed.map((problem) => placeOf(contents, problem)));
  if (run !== problemsRun) return;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counted = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const found = `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}.`;
  const next = problems.length ? `${found}${contents.dossier ? ' What is in error is left out; the rest is shown.' : ''}` : 'None found.';
  // The same words again would be spoken again.
  if (next !== status) $('problems-status').textContent = status = next;
  // Nor is a list that stays the same made anew: somebody may be on their way through its links.
  const key = JSON.stringify([state.dossier, listed, places]);
  if (key !== showProblems.key) $('problems').replaceChildren(...listed.map((problem, i) => problemItem(problem, places[i])));
  showProblems.key = key;
  $('problems-rest').hidden = problems.length <= MOST_PROBLEMS;
  $('problems-rest').textContent = `And ${problems.length - MOST_PROBLEMS} more.`;
  $('problems-link').hidden = !problems.length;
  $('problems-link').textContent = `Dossier: ${found}`;
}

function problemItem({ code, severity, path, message, hint }, place) {
  const line = place && `line ${place.line}`;
  const head = make(
    'p',
    {},
    make('strong', { textContent: severity === 'error' ? 'Error' : 'Warning' }),
    ' ',
    make('code', { textContent: path || '(the whole)' }),
    ...(line && state.dossier === 'text' ? [' ', toLine(line, place)] : line ? [` ${line}`] : []),
    ' ',
    make('a', { href: '../docs/dossier-authors.md#problems', textContent: code }),
  );
  return make('li', { className: severity }, head, make('p', { textContent: `${message}.` }), ...(hint ? [make('p', { className: 'cure', textContent: hint })] : []));
}

/** Leads to the line in the pasted text, and selects it. */
function toLine(words, { offset, line }) {
  const button = make('button', { type: 'button', className: 'link', textContent: words });
  button.addEventListener('click', () => {
    const area = $('text');
    const end = area.value.indexOf('\n', offset);
    area.focus();
    area.setSelectionRange(offset, end < 0 ? area.value.length : end);
    area.scrollTop = (line - 3) * Number.parseFloat(getComputedStyle(area).lineHeight);
  });
  return button;
}

/** Emptied first: the same words twice are spoken twice. */
function speak(where, sentence) {
  where.textContent = '';
  requestAnimationFrame(() => (where.textContent = sentence));
}

// ── from the page to the state ──────────────────────────────────────────────────────────────────────────────────────

/**
 * @param {Partial<import('./state.js').State>} changes
 * @param {{ isStep?: boolean }} [how] `isStep`: one that the browser's back button takes back; not each letter and pixel
 */
function set(changes, { isStep = true } = {}) {
  state = changed(state, changes);
  const address = `${toSearch(state) || location.pathname}#workbench`;
  // A file and pasted text are not in the address, but are still there when somebody comes back to it.
  history[isStep ? 'pushState' : 'replaceState']({ dossier: state.dossier }, '', address);
  show();
}

addEventListener('popstate', (event) => {
  // A link within the page brings no state of ours and leaves what is shown.
  const { dossier } = event.state ?? (location.search === toSearch(state) ? state : {});
  state = stateOf(location.search, given[dossier] ? dossier : undefined);
  show();
});

for (const kind of ['input', 'change']) {
  form.addEventListener(kind, ({ target }) => {
    const isControl = target.name && Object.hasOwn(state, target.name);
    // The address is loaded when it is whole, the rest at once.
    if (!isControl || (target.name === 'src' && kind === 'input')) return;
    const value = target.type === 'checkbox' ? (target.checked ? '1' : '') : target.value;
    if (value !== state[target.name]) set({ [target.name]: value }, { isStep: target.type !== 'text' || target.name === 'src' });
  });
}

form.addEventListener('submit', (event) => event.preventDefault());

// The link works by itself; here the page need not be loaded again.
$('gallery').addEventListener('click', (event) => {
  const link = event.target.closest('a[data-use]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const asked = stateOf(new URL(link.href).search);
  set({ ...asked, theme: state.theme, lang: state.lang, dir: state.dir });
  $('workbench').focus({ preventScroll: true });
  $('workbench').scrollIntoView();
});

$('load').addEventListener('click', () => set({ src: $('src').value.trim() }));
$('src').addEventListener('keydown', ({ key }) => key === 'Enter' && set({ src: $('src').value.trim() }));

async function take(file) {
  if (!file) return;
  given.file = await file.text();
  $('file-hint').textContent = `${file.name}. It stays on this device.`;
  set({ dossier: 'file' });
}
$('file').addEventListener('change', ({ target }) => void take(target.files[0]));
for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) {
  $('workbench').addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    $('drop').classList.toggle('over', kind === 'dragenter' || kind === 'dragover');
    if (kind === 'drop') void take(event.dataTransfer.files[0]);
  });
}

let typing;
$('text').addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    given.text = $('text').value;
    show();
  }, 300);
});
$('use-example').addEventListener('click', async () => {
  given.text = $('text').value = await exampleText();
  show();
  $('text').focus();
});

async function copy(text, statusLine, onRefused) {
  try {
    await navigator.clipboard.writeText(text);
    speak(statusLine, 'Copied.');
  } catch {
    // Refused, or no clipboard (plain http).
    onRefused();
  }
}
$('copy').addEventListener('click', () =>
  copy($('snippet').textContent, $('copy-status'), () => {
    getSelection().selectAllChildren($('snippet'));
    $('snippet').focus();
    speak($('copy-status'), 'The browser does not allow copying from here. The text is selected: copy it by keyboard or menu.');
  }),
);
$('share').addEventListener('click', () =>
  copy(new URL(`${toSearch(state) || location.pathname}#workbench`, location.href).href, $('share-status'), () =>
    speak($('share-status'), 'The browser does not allow copying from here. The link is this page’s address.'),
  ),
);

for (const kind of ['conflict-load', 'conflict-update', 'conflict-error']) {
  paper.addEventListener(kind, () => {
    void showProblems();
    void showSnippet();
  });
}

const draw = (width) => set({ width }, { isStep: false });
makeResizable({ handle, paper, room: () => stage.clientWidth - 2 * handle.offsetWidth, set: draw });
new ResizeObserver(() => {
  const width = Math.round(paper.offsetWidth);
  $('measure').textContent = `${width} px`;
  handle.ariaValueNow = String(width);
  handle.ariaValueMax = String(Math.max(stage.clientWidth, width));
}).observe(paper);

for (const part of document.querySelectorAll('[data-needs-script]')) part.hidden = false;
show();
if (location.hash === '#workbench') {
  // What the fragment names was hidden when the browser looked for it; and as the tiles above are drawn, it moves, until
  // somebody takes the page in hand.
  const stay = new ResizeObserver(() => $('workbench').scrollIntoView());
  stay.observe($('gallery'));
  for (const kind of ['wheel', 'touchstart', 'pointerdown', 'keydown']) addEventListener(kind, () => stay.disconnect(), { once: true, passive: true });
}
