import path from 'node:path';
import { UNUSED, misusesOf } from './lit-unused.mjs';

/**
 * Makes Lit a good guest in the script-tag builds (the npm build leaves Lit as it is).
 *
 * As published, Lit's modules
 * - create the Trusted Types policy `lit-html` while loading, unguarded: on a page that runs Lit already under
 *   `trusted-types lit-html`, or whose policy does not list the name, the whole bundle dies;
 * - read and write page globals (`litHtmlVersions`, polyfill hooks, `litPropertyMetadata`, `ShadyCSS`): an
 *   `<input id="litElementVersions">` in a comment section becomes such a global and kills the bundle;
 * - define `Symbol.metadata`, for decorators, which this library does not use.
 *
 * Here each of these places is replaced, and each replacement must match exactly once: when Lit's code changes its
 * shape the build stops and somebody looks, instead of shipping the holes again. What no element of ours uses of Lit goes
 * the same way (`lit-unused.mjs`).
 */

const VERSION = String.raw`"\d+\.\d+\.\d+"`;

/**
 * The name of our Trusted Types policy, which publishers put in their `trusted-types` directive.
 */
export const POLICY = 'conflict-widgets';

/**
 * The policy is made at the first template and not at load: of two copies of the bundle the one that draws gets it.
 * When the page refuses it, markup stays a string, and the trial render before the first `define` finds out.
 */
const GUARDED_POLICY =
  `(p=>({createHTML(h){if(p===void 0){p=null;try{p=s&&s.createPolicy("${POLICY}",{createHTML:t=>t})}catch{}}` +
  `return p?p.createHTML(h):h}}))()`;

/** The five methods of `document` that Lit uses, taken where no element of the page can stand in for them. */
const SAFE_DOCUMENT =
  'l=((d,p)=>({createComment:t=>p.createComment.call(d,t),createElement:t=>p.createElement.call(d,t),createTextNode:t=>p.createTextNode.call(d,t),' +
  'importNode:(n,deep)=>p.importNode.call(d,n,deep),createTreeWalker:(n,what)=>p.createTreeWalker.call(d,d,what)}))(document,Document.prototype)';

/**
 * A `css` tag for style sheets that are adopted, which is all that this library does with them: no `<style>` elements, which
 * a strict policy forbids, and nothing to keep untrusted text out, of which there is none.
 */
const SMALL_CSS_TAG =
  'class R{constructor(c){this.cssText=c}get styleSheet(){if(!this.s)(this.s=new CSSStyleSheet).replaceSync(this.cssText);return this.s}toString(){return this.cssText}}' +
  'const c=(s,...v)=>new R(v.reduce((t,x,i)=>t+x+s[i+1],s[0])),a=(r,l)=>{r.adoptedStyleSheets=l.map(x=>x.styleSheet??x)},g=x=>x;' +
  'export{R as CSSResult,a as adoptStyles,c as css,g as getCompatibleStyle};export const supportsAdoptingStyleSheets=true,unsafeCSS=x=>new R(x);';

/**
 * Per file of Lit: what is replaced, why, by what.
 * @type {Record<string, { what: string, pattern: RegExp, by: string }[]>}
 */
export const PATCHES = {
  'lit-html/lit-html.js': [
    {
      what: 'the Trusted Types policy',
      pattern: /(?<=[,\s]s=t\.trustedTypes,e=)s\?s\.createPolicy\("lit-html",\{createHTML:t=>t\}\):void 0(?=,)/g,
      by: GUARDED_POLICY,
    },
    {
      what: 'the document (an <img name="createTreeWalker"> puts itself in the place of its method)',
      pattern: /(?<=,)l=document(?=,c=\(\)=>l\.createComment\(""\),)/g,
      by: SAFE_DOCUMENT,
    },
    {
      what: 'the place where the tree walker rests, which must be the document itself',
      pattern: /(?<=P\.currentNode=)l(?=[,;])/g,
      by: 'document',
    },
    {
      what: 'litHtmlPolyfillSupport and litHtmlVersions',
      pattern: new RegExp(String.raw`,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\(${VERSION}\);`, 'g'),
      by: ';',
    },
  ],
  '@lit/reactive-element/reactive-element.js': [
    {
      what: 'trustedTypes.emptyScript (the global can be an <input id="trustedTypes"> where there are no Trusted Types)',
      pattern: /,c=a\.trustedTypes,l=c\?c\.emptyScript:"",p=a\.reactiveElementPolyfillSupport,/g,
      by: ',l="",',
    },
    {
      what: 'Symbol.metadata and litPropertyMetadata',
      pattern: /Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/g,
      by: '',
    },
    {
      what: 'the reading of decorator metadata',
      pattern: /const t=this\[Symbol\.metadata\];if\(null!==t\)\{const s=litPropertyMetadata\.get\(t\);if\(void 0!==s\)for\(const\[t,i\]of s\)this\.elementProperties\.set\(t,i\)\}/g,
      by: '',
    },
    {
      what: 'reactiveElementPolyfillSupport and reactiveElementVersions',
      pattern: new RegExp(String.raw`,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\(${VERSION}\);`, 'g'),
      by: ';',
    },
  ],
  '@lit/reactive-element/css-tag.js': [
    {
      what: 'the css tag with its fallbacks and its ShadyCSS',
      pattern: /const t=globalThis,e=t\.ShadowRoot&&\(void 0===t\.ShadyCSS[\s\S]*?export\{n as CSSResult,S as adoptStyles,i as css,c as getCompatibleStyle,e as supportsAdoptingStyleSheets,r as unsafeCSS\};/g,
      by: SMALL_CSS_TAG,
    },
  ],
  'lit-element/lit-element.js': [
    {
      what: 'litElementHydrateSupport and litElementPolyfillSupport',
      pattern: /,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\);const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/g,
      by: ';',
    },
    {
      what: 'litElementVersions',
      pattern: new RegExp(String.raw`\(s\.litElementVersions\?\?=\[\]\)\.push\(${VERSION}\);`, 'g'),
      by: '',
    },
  ],
};

/** Names that must not be left in a script-tag file, wherever they came from. */
export const FORBIDDEN =
  /lit(?:Html|Element)Versions|reactiveElementVersions|litIssuedWarnings|litPropertyMetadata|(?:Polyfill|Hydrate)Support|ShadyCSS|createPolicy\(["'`]lit-html|Symbol\.metadata/;

/**
 * One file of Lit with all its replacements made.
 * @param {string} file key of {@link PATCHES}
 * @param {string} code the file as published
 * @returns {string}
 * @throws {Error} naming file, place and number of matches when Lit's code has changed shape
 */
export function patchLit(file, code) {
  let patched = code;
  for (const { what, pattern, by } of [...(PATCHES[file] ?? []), ...(UNUSED[file] ?? [])]) {
    const matches = patched.match(pattern)?.length ?? 0;
    if (matches !== 1) {
      throw new Error(
        `${file}: ${what} was found ${matches} times instead of once. Lit's code has changed shape: ` +
          'look at the file and bring tools/rollup-lit-guest.mjs up to date.',
      );
    }
    patched = patched.replace(pattern, () => by);
  }
  return patched;
}

/** @returns {import('rollup').Plugin} */
export function litGuest() {
  /** @type {Set<string>} */
  const patched = new Set();
  return {
    name: 'lit-guest',
    buildStart() {
      patched.clear();
    },
    transform(code, id) {
      if (id.split('?')[0]?.endsWith('.ts')) {
        const misuses = misusesOf(code);
        if (misuses.length) this.error(`${id} uses ${misuses.join(', ')}, which tools/lit-unused.mjs takes out of Lit`);
        return null;
      }
      const file = Object.keys(PATCHES).find((name) => id.split(path.sep).join('/').endsWith(`/node_modules/${name}`));
      if (!file) return null;
      patched.add(file);
      return { code: patchLit(file, code), map: null };
    },
    buildEnd(error) {
      if (error) return;
      const missing = Object.keys(PATCHES).filter((file) => !patched.has(file));
      if (missing.length) {
        this.error(`Lit is laid out differently: ${missing.join(', ')} not in the bundle. Bring tools/rollup-lit-guest.mjs up to date.`);
      }
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const name = chunk.type === 'chunk' && FORBIDDEN.exec(chunk.code)?.[0];
        if (name) this.error(`${chunk.fileName} contains ${name}, which tools/rollup-lit-guest.mjs is to keep out`);
      }
    },
  };
}
