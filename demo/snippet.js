/** The text to paste for what the preview shows. */
import { tagOf, widgetOf } from './widgets.js';

/** The version in the folder that the snippets name: that of package.json, which a test compares. */
export const VERSION = '0.1.0';
const FOLDER = `/conflict-widgets/${VERSION}`;

const ENTITIES = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
const quoted = (value) => `"${value.replace(/[&"<]/g, (character) => ENTITIES[character])}"`;

/**
 * Attributes as they are written into a tag, each with a space before it.
 * @param {Record<string, string>} attributes by name; an empty string stands for an attribute without value
 */
export const written = (attributes) => Object.entries(attributes).map(([name, value]) => (value ? ` ${name}=${quoted(value)}` : ` ${name}`)).join('');

/**
 * Attributes of the tag, by name; an empty string stands for an attribute without value.
 * @param {import('./state.js').State} state
 * @returns {Record<string, string>}
 */
export function attributesOf(state) {
  const picked = widgetOf(state.widget).picks.map(({ attribute }) => [attribute, state[attribute].trim()]);
  return {
    ...Object.fromEntries(picked.filter(([, ids]) => ids)),
    ...(state.heading.trim() && { heading: state.heading.trim() }),
    ...(state.level !== '3' && { 'heading-level': state.level }),
    ...(state.compact && { compact: '' }),
  };
}

/**
 * @param {import('./state.js').State} state
 * @param {{ fallback: string, dossierId?: string | undefined, integrity?: string | undefined }} what `fallback` is the plain HTML
 *   for the inside of the tag
 * @returns {string}
 */
export function snippetOf(state, { fallback, dossierId = 'your-dossier', integrity }) {
  const tag = tagOf({ noun: state.widget });
  const src = { embedded: '', url: state.src, file: `/dossiers/${dossierId}.json`, text: `/dossiers/${dossierId}.json` }[state.dossier];
  const attributes = {
    ...(src && { src }),
    ...attributesOf(state),
    ...(state.lang !== 'en' && { lang: state.lang }),
    ...(state.dir && { dir: state.dir }),
  };
  const inside = state.plain && fallback ? `\n${fallback.replace(/^/gm, '  ')}\n` : '';
  return `${loading(state, integrity)}\n\n<${tag}${written(attributes)}>${inside}</${tag}>\n`;
}

/** How the page gets the elements. */
function loading({ way, widget }, integrity) {
  switch (way) {
    case 'npm':
      return `<!-- in your bundle:  import 'conflict-widgets/${widget}.js';  -->`;
    case 'single':
      return `<script type="module" src="${FOLDER}/conflict-widgets.js"${integrity ? `\n  integrity="${integrity}"` : ''}></script>`;
    default:
      return `<script type="module" src="${FOLDER}/auto.js"></script>`;
  }
}

/**
 * What the snippet alone does not say.
 * @param {import('./state.js').State} state
 * @returns {string[]} sentences
 */
export function notesOf(state) {
  const { dossier, theme, way, plain } = state;
  return [
    ...(way === 'npm' ? ['Install the package first: npm install conflict-widgets.'] : [`Copy dist/cdn/ of the package to ${FOLDER}/ on your own server; no other server is asked.`]),
    ...(dossier === 'embedded' ? ['Without src the tag shows the example that comes with the library, labelled “Example dossier”. Add src="…" with the address of your own dossier.'] : []),
    ...(dossier === 'file' || dossier === 'text' ? ['Publish your dossier, and put its address into src.'] : []),
    ...(plain ? [] : ['Without plain HTML inside, readers whom the script does not reach see nothing here.']),
    ...(theme === 'auto' ? [] : [`The widget follows the page’s color-scheme; in a style sheet: ${tagOf({ noun: state.widget })} { color-scheme: ${theme}; }`]),
  ];
}
