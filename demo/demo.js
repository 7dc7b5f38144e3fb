import { NOTHING, contentsOf, exampleText, textAt } from './dossier.js';
import { makeResizable } from './resize.js';
import { attributesOf, notesOf, snippetOf } from './snippet.js';
import { defaultsFor, fromSearch, toSearch } from './state.js';

const $ = (id) => document.getElementById(id);
const form = $('controls');
const paper = $('paper');
const stage = $('stage');
const handle = $('handle');

const state = fromSearch(location.search);
// A frame wider than the screen is for those who ask for one.
if (!new URLSearchParams(location.search).has('width') && innerWidth < 700) state.width = 'full';

let contents = NOTHING;
/** JSON of a file or of pasted text. */
let given = '';
let integrity;
/** What was loaded last, so that it is not loaded again. */
let loaded;
let widget = paper.querySelector('conflict-factbox');
/** Whether the element is the one that stood in the markup, with plain HTML inside. */
let isFirst = true;

// ── from the state to the page ──────────────────────────────────────────────────────────────────────────────────────

/** Makes the tag anew where its kind or its dossier is another. */
function makeWidget() {
  const key = JSON.stringify([state.widget, state.dossier, state.src, given]);
  if (isFirst && state.widget === 'factbox' && state.dossier === 'embedded') {
    makeWidget.key ??= key;
  }
  if (key === makeWidget.key) return;
  makeWidget.key = key;
  isFirst = false;
  widget = document.createElement(`conflict-${state.widget}`);
  if (state.dossier === 'url' && state.src) widget.setAttribute('src', state.src);
  if (state.dossier === 'file' || state.dossier === 'text') widget.dossier = given.trim() ? given : undefined;
  paper.replaceChildren(widget);
}

const OPTIONAL = ['items', 'item', 'heading', 'heading-level', 'compact'];

function show() {
  makeWidget();
  const attributes = attributesOf(state);
  for (const name of OPTIONAL) {
    if (name in attributes) widget.setAttribute(name, attributes[name]);
    else widget.removeAttribute(name);
  }
  paper.lang = state.lang;
  if (state.dir) paper.dir = state.dir;
  else paper.removeAttribute('dir');
  stage.dataset.theme = state.theme;
  if (state.width === 'full') paper.style.removeProperty('inline-size');
  else paper.style.setProperty('inline-size', `${state.width}px`);
  showControls();
  history.replaceState(null, '', toSearch(state) || location.pathname);
  void loadContents();
  void showSnippet();
  showProblems();
}

function showControls() {
  for (const control of form.elements) {
    if (!(control.name in state)) continue;
    if (control.type === 'radio') control.checked = control.value === state[control.name];
    else if (control.type === 'checkbox') control.checked = Boolean(state[control.name]);
    else if (control !== document.activeElement) control.value = state[control.name];
    if (control.name === 'item' && !state.item) control.selectedIndex = 0;
  }
  $('facts-field').hidden = state.widget !== 'factbox';
  $('quote-field').hidden = state.widget !== 'quote';
  for (const field of form.querySelectorAll('[data-dossier]')) field.hidden = field.dataset.dossier !== state.dossier;
  const foreign = contents.language && state.lang !== contents.language.split('-')[0];
  $('lang-hint').hidden = !foreign;
  if (foreign) {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(contents.language) ?? contents.language;
    $('lang-hint').textContent = `The widget speaks the language; the dossier’s own words stay in ${name} where it has no translation.`;
  }
  const chosen = state.items.split(/\s+/).filter(Boolean);
  for (const box of $('facts').querySelectorAll('input')) box.checked = !chosen.length || chosen.includes(box.value);
}

/** Lists the facts and quotations of the dossier that is shown. */
async function loadContents() {
  const { dossier, src } = state;
  const key = JSON.stringify([dossier, src, given]);
  if (key === loaded) return;
  loaded = key;
  const text = dossier === 'embedded' ? await exampleText() : dossier === 'url' ? src && (await textAt(src)) : given;
  const found = text ? await contentsOf(text) : NOTHING;
  if (key !== loaded) return;
  contents = found;
  $('facts').replaceChildren(...contents.facts.map(factChoice));
  $('item').replaceChildren(...contents.quotes.map(({ id, label }) => new Option(label, id)));
  show();
}

function factChoice({ id, label }) {
  const line = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = id;
  const words = document.createElement('bdi');
  words.textContent = label;
  line.title = id;
  line.append(box, words);
  return line;
}

let snippetRun = 0;
async function showSnippet() {
  const run = ++snippetRun;
  if (state.way === 'single' && !integrity) {
    integrity = (await (await fetch(new URL('../dist/cdn/integrity.json', import.meta.url))).json())['conflict-widgets.js'];
  }
  await customElements.whenDefined(widget.localName);
  const fallback = state.plain ? await widget.toHTML() : '';
  if (run !== snippetRun) return;
  const snippet = snippetOf(state, { fallback, dossierId: contents.id ?? 'your-dossier', integrity });
  // Writing the same again would take away what a reader has selected.
  if (snippet !== $('snippet').textContent) $('snippet').textContent = snippet;
  $('notes').replaceChildren(
    ...notesOf(state).map((sentence) => {
      const item = document.createElement('li');
      item.textContent = sentence;
      return item;
    }),
  );
}

let status;
function showProblems() {
  const seen = new Set();
  const problems = [...contents.problems, ...(widget.problems ?? [])].filter(({ code, path, message }) => {
    const key = `${code} ${path} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counted = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const next = problems.length
    ? `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}.${contents.id ? ' What is in error is left out; the rest is shown.' : ''}`
    : 'None found.';
  // The same words again would be spoken again.
  if (next !== status) $('problems-status').textContent = status = next;
  $('problems').replaceChildren(...problems.map(problemItem));
}

function problemItem({ code, severity, path, message, hint }) {
  const item = document.createElement('li');
  item.className = severity;
  const head = document.createElement('p');
  const kind = document.createElement('strong');
  kind.textContent = severity === 'error' ? 'Error' : 'Warning';
  const where = document.createElement('code');
  where.textContent = path || '(the whole)';
  const link = document.createElement('a');
  link.href = `../docs/dossier-authors.md#problems`;
  link.textContent = code;
  head.append(kind, ' ', where, ' ', link);
  const what = document.createElement('p');
  what.textContent = `${message}.`;
  item.append(head, what);
  if (hint) {
    const cure = document.createElement('p');
    cure.className = 'cure';
    cure.textContent = hint;
    item.append(cure);
  }
  return item;
}

// ── from the page to the state ──────────────────────────────────────────────────────────────────────────────────────

function set(changes) {
  Object.assign(state, changes);
  if ('dossier' in changes || 'src' in changes) {
    const { items, item } = defaultsFor(state.dossier);
    Object.assign(state, { items, item });
  }
  show();
}

for (const kind of ['input', 'change']) {
  document.addEventListener(kind, ({ target }) => {
    const isControl = target.form === form && target.name in state;
    // The address is loaded when it is whole, the rest at once.
    if (!isControl || (target.name === 'src' && kind === 'input')) return;
    const value = target.type === 'checkbox' ? (target.checked ? '1' : '') : target.value;
    if (value !== state[target.name]) set({ [target.name]: value });
  });
}

$('facts').addEventListener('change', ({ target }) => {
  const all = contents.facts.map(({ id }) => id);
  const chosen = state.items.split(/\s+/).filter(Boolean);
  const before = chosen.length ? chosen : all;
  const after = target.checked ? [...before, target.value] : before.filter((id) => id !== target.value);
  const isAll = after.length === all.length && after.every((id, i) => id === all[i]);
  set({ items: isAll ? '' : after.join(' ') });
});

form.addEventListener('submit', (event) => event.preventDefault());
$('load').addEventListener('click', () => set({ src: $('src').value.trim() }));
$('src').addEventListener('keydown', ({ key }) => key === 'Enter' && set({ src: $('src').value.trim() }));
$('file').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  if (!file) return;
  given = await file.text();
  show();
});
let typing;
$('text').addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    given = $('text').value;
    show();
  }, 300);
});
$('dossier').addEventListener('change', () => {
  given = state.dossier === 'text' ? $('text').value : '';
  if (state.dossier === 'file') $('file').value = '';
  show();
});
$('use-example').addEventListener('click', async () => {
  given = $('text').value = await exampleText();
  show();
  $('text').focus();
});

$('copy').addEventListener('click', async () => {
  const say = (sentence) => {
    // Emptied first: the same words twice are spoken twice.
    $('copy-status').textContent = '';
    requestAnimationFrame(() => ($('copy-status').textContent = sentence));
  };
  try {
    await navigator.clipboard.writeText($('snippet').textContent);
    say('Copied.');
  } catch {
    // Refused, or no clipboard (plain http): the text is selected for copying by hand.
    getSelection().selectAllChildren($('snippet'));
    $('snippet').focus();
    say('The browser does not allow copying from here. The text is selected: copy it by keyboard or menu.');
  }
});

for (const kind of ['conflict-load', 'conflict-update', 'conflict-error']) {
  paper.addEventListener(kind, () => {
    showProblems();
    void showSnippet();
  });
}
addEventListener('popstate', () => {
  Object.assign(state, fromSearch(location.search));
  show();
});

makeResizable({ handle, paper, room: () => stage.clientWidth - 2 * handle.offsetWidth, set: (width) => set({ width }) });
new ResizeObserver(() => {
  const width = Math.round(paper.offsetWidth);
  $('measure').textContent = `${width} px`;
  handle.ariaValueNow = String(width);
  handle.ariaValueMax = String(Math.max(stage.clientWidth, width));
}).observe(paper);

for (const part of document.querySelectorAll('[data-needs-script]')) part.hidden = false;
show();
