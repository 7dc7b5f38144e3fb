import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './source-layout.mjs';

/**
 * Which script holds what, so that no page needs more than three: `auto.js`, one widget's script, and, once the page
 * shows a second kind, `widgets.js` with all kinds.
 *
 * - What widgets share (Lit, core, i18n, dossier, document) is in `auto.js`, which every page has.
 * - What belongs to widgets (components, charts, d3) is there in copies, one in each script that needs it: a widget's
 *   own, and `widgets.js`. Otherwise `widgets.js` would import every single widget's script, and two charts a third.
 *   A copy is the module's id with `?in=<script>` behind.
 */

/**
 * Stateless code of single widgets, which may be there twice: components and charts, the lists of a dossier that not
 * every widget shows, and words and numbers that only some have. Everything else is shared and must be there once.
 */
const OF_WIDGETS = new RegExp(
  [
    String.raw`^src/(?:components|charts)/`,
    String.raw`^src/dossier/schema/(?!(?:shared|root|sources|actors|notes|corrections)\.ts$)`,
    String.raw`^src/i18n/messages/en/(?:energy-chart|evidence|factbox|media|qualifiers|quote|rates|stance-matrix|units)\.ts$`,
    String.raw`^src/i18n/(?:load-evidence|quantity|quotation-marks)\.ts$`,
    String.raw`^src/view/(?:by-place|evidence|role|speech|stances)\.ts$`,
    String.raw`^src/core/speech\.ts$`,
    String.raw`^node_modules/(?:d3|d3-[a-z-]+|internmap|delaunator|robust-predicates)/`,
  ].join('|'),
);

/** @param {string} id */
const original = (id) => id.split('?')[0];

/** @param {string} id */
const inRepository = (id) => path.relative(ROOT, original(id)).split(path.sep).join('/');

/**
 * @param {string} importer
 * @returns {string | undefined} the script that the imports of this module go into, if it is one of a widget's; what a
 *   widget loads later is a script of its own, which must not import the widget's: `widgets.js` may stand in for that
 */
function scriptOf(importer) {
  const copy = /\?in=(.*)$/.exec(importer)?.[1];
  const file = inRepository(importer);
  const [, noun, later] = /^src\/components\/([^/]+)\/(?:(document|evidence)\.ts)?/.exec(file) ?? [];
  return copy ?? (file === 'src/widgets.ts' ? 'widgets' : later ? `${noun}-${later}` : noun);
}

/**
 * Makes the copies.
 * @returns {import('rollup').Plugin}
 */
export function widgetCopies() {
  return {
    name: 'widget-copies',
    resolveId: {
      // Before all others: their answer is asked for here.
      order: 'pre',
      async handler(source, importer, options) {
        const script = importer && scriptOf(importer);
        if (!script) return null;
        const found = await this.resolve(source, original(importer), { ...options, skipSelf: true });
        if (!found || found.external) return found;
        const file = inRepository(found.id);
        const isOwn = file.startsWith(`src/components/${script}/`);
        return OF_WIDGETS.test(file) && !isOwn ? { ...found, id: `${found.id}?in=${script}` } : found;
      },
    },
    // What a copy imports later needs no copy: it is a script of its own anyway.
    resolveDynamicImport(source, importer) {
      if (typeof source !== 'string' || !/\?in=/.test(importer)) return null;
      return this.resolve(source, original(importer), { skipSelf: true });
    },
    async load(id) {
      if (!/\?in=/.test(id)) return null;
      this.addWatchFile(original(id));
      return readFile(original(id), 'utf8');
    },
  };
}

/**
 * @returns {import('rollup').GetManualChunk} puts into `auto` what a widget needs at once and does not own
 */
export function sharedInAuto() {
  // One answer a build: in watch mode this function outlives a build, but not Rollup's getModuleInfo.
  /** @type {WeakMap<import('rollup').GetModuleInfo, Set<string>>} */
  const answers = new WeakMap();
  return (id, { getModuleInfo, getModuleIds }) => {
    let shared = answers.get(getModuleInfo);
    if (!shared) {
      const all = [...getModuleIds()];
      const auto = all.filter((module) => inRepository(module) === 'src/auto.ts');
      const widgets = all.filter((module) => /^src\/(?:widgets|components\/[^/]+\/define)\.ts$/.test(inRepository(module)));
      const ofAuto = staticImports(auto, getModuleInfo);
      const ofWidgets = staticImports(widgets, getModuleInfo);
      const ownedByNone = [...ofWidgets].filter((module) => !OF_WIDGETS.test(inRepository(module)) && !widgets.includes(module));
      shared = new Set([...ofAuto, ...ownedByNone]);
      answers.set(getModuleInfo, shared);
    }
    return shared.has(id) ? 'auto' : undefined;
  };
}

/**
 * @param {string[]} entries
 * @param {import('rollup').GetModuleInfo} getModuleInfo
 * @returns {Set<string>} the entries and all they import statically
 */
function staticImports(entries, getModuleInfo) {
  const found = new Set(entries);
  for (const id of found) for (const imported of getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/**
 * Names that stay from build to build and say what is inside: a widget's script is called by its noun (`quote.js`), what
 * it loads later by noun and module (`quote-document.js`), messages by language (`messages-ar.js`), others by module.
 * @param {import('rollup').PreRenderedChunk} chunk
 * @returns {string}
 */
export function chunkName(chunk) {
  const module = inRepository(chunk.facadeModuleId ?? '');
  const [, noun, part] = /^src\/components\/([^/]+)\/([^/]+)\.ts$/.exec(module) ?? [];
  if (noun) return part === 'define' ? `${noun}.js` : `${noun}-${part}.js`;
  const messages = /^src\/i18n\/messages\/(.+)\.ts$/.exec(module)?.[1];
  return messages ? `messages-${messages.replaceAll('/', '-')}.js` : `${chunk.name}.js`;
}
