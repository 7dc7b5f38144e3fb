import * as lit from 'lit/html.js';
import { parseAst } from 'rollup/parseAst';
import { scanTemplate } from './lit-template.mjs';
import { visit } from './visit.mjs';

/**
 * What of Lit no element of this library uses, taken out of the script-tag builds like the rest of
 * `rollup-lit-guest.mjs`: each place must match exactly once, or the build stops. A template or an element that comes to
 * use one of these things stops the build too ({@link misusesOf}), and the entry goes.
 *
 * It is not only weight: options that Lit reads off objects (`creationScope`, `renderBefore`, `capture`) could come from a
 * page's extended `Object.prototype`.
 */

/** @type {Record<string, { what: string, pattern: RegExp, by: string }[]>} */
export const UNUSED = {
  'lit-html/lit-html.js': [
    {
      what: 'the scanner of templates of every kind',
      pattern: /const N=\(t,i\)=>\{const s=t\.length-1,e=\[\];.*?,e\]\};/g,
      by: `const N=(t,i)=>{const[l,e]=(${scanTemplate})(t,r,o,h);return[V(t,2===i?"<svg>"+l+"</svg>":l),e]};`,
    },
    {
      what: 'its patterns',
      pattern: /,f="\[ \\t\\n\\f\\r\]",v=.*?\$=\/"\/g,y=\/\^\(\?:script\|style\|textarea\|title\)\$\/i,/g,
      by: ',',
    },
    {
      what: 'directives',
      pattern: /function M\(t,i,s=t,e\)\{if\(i===E\)return i;.*?void 0!==h&&\(i=M\(t,h\._\$AS\(t,i\.values\),h,e\)\),i\}/g,
      by: 'const M=0;',
    },
    {
      what: 'what template instances tell directives',
      pattern: /get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}u\(t\)/g,
      by: 'u(t)',
    },
    {
      what: 'what child parts tell directives',
      pattern: /get parentNode\(\)\{let t=this\._\$AA\.parentNode;.*?get startNode\(\)\{return this\._\$AA\}get endNode\(\)\{return this\._\$AB\}/g,
      by: '',
    },
    {
      what: 'what attribute parts tell directives',
      pattern: /get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/g,
      by: '',
    },
    {
      what: 'whether a child part is connected',
      pattern: /get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/g,
      by: '',
    },
    {
      what: 'the state of that',
      pattern: /,this\._\$Cv=e\?\.isConnected\?\?!0/g,
      by: '',
    },
    {
      what: 'the news of that',
      pattern: /setConnected\(t\)\{void 0===this\._\$AM&&\(this\._\$Cv=t,this\._\$AP\?\.\(t\)\)\}/g,
      by: '',
    },
    {
      what: 'the news that a part was removed',
      pattern: /for\(this\._\$AP\?\.\(!1,!0,s\);/g,
      by: 'for(;',
    },
    {
      what: 'expressions in place of attributes',
      pattern: /else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\);/g,
      by: '',
    },
    {
      what: 'their parts',
      pattern: /:6===r\.type&&\(i=new Z\(h,this,t\)\)/g,
      by: ':0',
    },
    {
      what: 'expressions in <script>, <style>, <textarea> and <title>',
      pattern: /if\(y\.test\(r\.tagName\)\)\{.*?r\.append\(t\[i\],c\(\)\)\}\}/g,
      by: '',
    },
    {
      what: 'expressions in comments',
      pattern: /else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf\(o,t\+1\)\);\)d\.push\(\{type:7,index:l\}\),t\+=o\.length-1\}/g,
      by: '',
    },
    {
      what: 'MathML inside',
      pattern: /2===i\|\|3===i/g,
      by: '2===i',
    },
    {
      what: 'templates that were compiled before',
      pattern: /const\{values:i,_\$litType\$:s\}=t,e="number"==typeof s\?this\._\$AC\(t\):\(void 0===s\.el&&\(s\.el=S\.createElement\(V\(s\.h,s\.h\[0\]\),this\.options\)\),s\);/g,
      by: 'const{values:i}=t,e=this._$AC(t);',
    },
    {
      what: 'the document that templates are made for',
      pattern: /\(t\?\.creationScope\?\?l\)/g,
      by: 'l',
    },
    {
      what: 'options of event listeners',
      pattern: /\|\|t\.capture!==s\.capture\|\|t\.once!==s\.once\|\|t\.passive!==s\.passive/g,
      by: '',
    },
    {
      what: 'options of event listeners, taken away',
      pattern: /removeEventListener\(this\.name,this,s\)/g,
      by: 'removeEventListener(this.name,this)',
    },
    {
      what: 'options of event listeners, given',
      pattern: /addEventListener\(this\.name,this,t\)/g,
      by: 'addEventListener(this.name,this)',
    },
    {
      what: 'the place to render before',
      pattern: /const e=s\?\.renderBefore\?\?i;let h=e\._\$litPart\$;if\(void 0===h\)\{const t=s\?\.renderBefore\?\?null;e\._\$litPart\$=h=new k\(i\.insertBefore\(c\(\),t\),t,void 0,s\?\?\{\}\)\}/g,
      by: 'let h=i._$litPart$;if(void 0===h)i._$litPart$=h=new k(i.appendChild(c()),null,void 0,s);',
    },
    {
      what: 'directives in children',
      pattern: /t=M\(this,t,i\),a\(t\)\?/g,
      by: 'a(t)?',
    },
    {
      what: 'directives in attributes',
      pattern: /if\(void 0===h\)t=M\(this,t,i,0\),o=/g,
      by: 'if(void 0===h)o=',
    },
    {
      what: 'directives in parts of attributes, and their asking for no change',
      pattern: /r=M\(this,e\[s\+n\],i,n\),r===E&&\(r=this\._\$AH\[n\]\),/g,
      by: 'r=e[s+n],',
    },
    {
      what: 'directives for events, and their asking for no change',
      pattern: /if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)return;/g,
      by: 't??=A;',
    },
    {
      what: 'directives in place of attributes',
      pattern: /_\$AI\(t\)\{M\(this,t\)\}/g,
      by: '_$AI(){}',
    },
    {
      what: 'the asking for no change of children',
      pattern: /t!==this\._\$AH&&t!==E&&this\._\(t\)/g,
      by: 't!==this._$AH&&this._(t)',
    },
    {
      what: 'the asking for no change of attributes',
      pattern: /t!==this\._\$AH&&t!==E,/g,
      by: 't!==this._$AH,',
    },
    {
      what: 'the kind and parent of child parts',
      pattern: /this\.type=2,this\._\$AH=A,this\._\$AN=void 0,this\._\$AA=t,this\._\$AB=i,this\._\$AM=s,/g,
      by: 'this._$AH=A,this._$AA=t,this._$AB=i,',
    },
    {
      what: 'the kind and parent of attribute parts',
      pattern: /this\.type=1,this\._\$AH=A,this\._\$AN=void 0,this\.element=t,this\.name=i,this\._\$AM=e,/g,
      by: 'this._$AH=A,this.element=t,this.name=i,',
    },
    {
      what: 'the parent of template instances',
      pattern: /this\._\$AV=\[\],this\._\$AN=void 0,this\._\$AD=t,this\._\$AM=i\}/g,
      by: 'this._$AV=[],this._$AD=t}',
    },
    {
      what: 'the kind of property parts',
      pattern: /constructor\(\)\{super\(\.\.\.arguments\),this\.type=3\}/g,
      by: '',
    },
    {
      what: 'the kind of boolean attribute parts',
      pattern: /constructor\(\)\{super\(\.\.\.arguments\),this\.type=4\}/g,
      by: '',
    },
    {
      what: 'the kind of event parts',
      pattern: /constructor\(t,i,s,e,h\)\{super\(t,i,s,e,h\),this\.type=5\}/g,
      by: '',
    },
    {
      what: 'the node as a polyfill would wrap it',
      pattern: /const s=i\(t\)\.nextSibling;i\(t\)\.remove\(\),t=s/g,
      by: 'const s=t.nextSibling;t.remove(),t=s',
    },
  ],
  '@lit/reactive-element/reactive-element.js': [
    {
      what: 'initializers',
      pattern: /static addInitializer\(t\)\{this\._\$Ei\(\),\(this\.l\?\?=\[\]\)\.push\(t\)\}/g,
      by: '',
    },
    {
      what: 'those of the class above',
      pattern: /t\.finalize\(\),void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\),/g,
      by: 't.finalize(),',
    },
    {
      what: 'the run of initializers',
      pattern: /,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/g,
      by: '',
    },
    {
      what: 'objects and lists as attributes',
      pattern: /toAttribute\(t,s\)\{switch\(s\)\{case Boolean:t=t\?l:null;break;case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)\}return t\}/g,
      by: 'toAttribute(t,s){return s===Boolean?t?"":null:t}',
    },
    {
      what: 'attributes as objects and lists',
      pattern: /fromAttribute\(t,s\)\{let i=t;switch\(s\)\{.*?\}return i\}/g,
      by: 'fromAttribute(t,s){return s===Boolean?null!==t:s===Number&&null!==t?Number(t):t}',
    },
    {
      what: 'states, symbols and accessors that were there before',
      pattern: /if\(s\.state&&\(s\.attribute=!1\),this\._\$Ei\(\),this\.prototype\.hasOwnProperty\(t\).*?return\{get:e,set\(s\)\{const h=e\?\.call\(this\);r\?\.call\(this,s\),this\.requestUpdate\(t,h,i\)\},configurable:!0,enumerable:!0\}\}/g,
      by:
        'this.elementProperties.set(t,s);if(!s.noAccessor){const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(e){const h=this[i];this[i]=e,' +
        'this.requestUpdate(t,h,s)},configurable:!0,enumerable:!0})}}',
    },
    {
      what: 'the properties with symbols for names',
      pattern: /const t=this\.properties,s=\[\.\.\.r\(t\),\.\.\.o\(t\)\];for\(const i of s\)/g,
      by: 'const t=this.properties;for(const i of r(t))',
    },
    {
      what: 'style sheets that are no list',
      pattern: /this\.elementStyles=this\.finalizeStyles\(this\.styles\)\}static finalizeStyles\(s\)\{const i=\[\];if.*?return i\}/g,
      by: 'this.elementStyles=this.styles}',
    },
    {
      what: 'the controllers that leave',
      pattern: /removeController\(t\)\{this\._\$EO\?\.delete\(t\)\}/g,
      by: '',
    },
    {
      what: 'the shadow root, which the base of the widgets makes',
      pattern: /createRenderRoot\(\)\{const t=this\.shadowRoot\?\?this\.attachShadow\(this\.constructor\.shadowRootOptions\);return s\(t,this\.constructor\.elementStyles\),t\}/g,
      by: '',
    },
    {
      what: 'its options',
      pattern: /,y\.shadowRootOptions=\{mode:"open"\}/g,
      by: '',
    },
    {
      what: 'converters that are functions, and defaults of attributes',
      pattern: /const t=i\.getPropertyOptions\(e\),h="function"==typeof t\.converter.*?this\[e\]=r\?\?this\._\$Ej\?\.get\(e\)\?\?r,this\._\$Em=null/g,
      by: 'const t=i.getPropertyOptions(e);this._$Em=e,this[e]=(t.converter??u).fromAttribute(s,t.type),this._$Em=null',
    },
    {
      what: 'converters of reflected properties',
      pattern: /const h=\(void 0!==i\.converter\?\.toAttribute\?i\.converter:u\)\.toAttribute\(s,i\.type\);/g,
      by: 'const h=u.toAttribute(s,i.type);',
    },
    {
      what: 'comparisons of single properties, and what is left of defaults',
      pattern: /requestUpdate\(t,s,i,e=!1,h\)\{if\(void 0!==t\)\{.*?this\.C\(t,s,i\)\}/g,
      by: 'requestUpdate(t,s,i){if(void 0!==t){if(!f(this[t],s))return;this.C(t,s,i??this.constructor.getPropertyOptions(t))}',
    },
    {
      what: 'defaults of properties',
      pattern: /C\(t,s,\{useDefault:i,reflect:e,wrapped:h\},r\)\{.*?this\._\$AL\.set\(t,s\)\),/g,
      by: 'C(t,s,{reflect:e}){(this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0),',
    },
    {
      what: 'schedules of updates',
      pattern: /const t=this\.scheduleUpdate\(\);return null!=t&&await t,!this\.isUpdatePending\}scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/g,
      by: 'return this.performUpdate(),!this.isUpdatePending}',
    },
    {
      what: 'values of accessors that were there before',
      pattern: /const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(const\[s,i\]of t\)\{const\{wrapped:t\}=i,e=this\[s\];!0!==t\|\|this\._\$AL\.has\(s\)\|\|void 0===e\|\|this\.C\(s,void 0,i,e\)\}/g,
      by: '',
    },
    {
      what: 'updates that elements refuse, and what controllers do before them',
      pattern: /let t=!1;const s=this\._\$AL;try\{t=this\.shouldUpdate\(s\).*?\}t&&this\._\$AE\(s\)/g,
      by: 'const s=this._$AL;try{this.willUpdate(s),this.update(s)}catch(t){throw this._$EM(),t}this._$AE(s)',
    },
    {
      what: 'what elements and controllers do after them, but for updated()',
      pattern: /this\._\$EO\?\.forEach\(t=>t\.hostUpdated\?\.\(\)\),this\.hasUpdated\|\|\(this\.hasUpdated=!0,this\.firstUpdated\(t\)\),/g,
      by: 'this.hasUpdated=!0,',
    },
    {
      what: 'the empty methods of these',
      pattern: /shouldUpdate\(t\)\{return!0\}/g,
      by: '',
    },
    {
      what: 'the empty first of these',
      pattern: /firstUpdated\(t\)\{\}/g,
      by: '',
    },
    {
      what: 'more to wait for',
      pattern: /return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/g,
      by: '',
    },
    {
      what: 'the defaults of properties without options',
      pattern: /b=\{attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f\}/g,
      by: 'b={reflect:!1}',
    },
    {
      what: 'names of attributes for symbols',
      pattern: /return!1===i\?void 0:"string"==typeof i\?i:"string"==typeof t\?t\.toLowerCase\(\):void 0/g,
      by: 'return!1===i?void 0:i??t.toLowerCase()',
    },
    {
      what: 'the beginning that subclasses may put off',
      pattern: /this\._\$Em=null,this\._\$Ev\(\)\}_\$Ev\(\)\{/g,
      by: 'this._$Em=null;',
    },
    {
      what: 'the styles of the base',
      pattern: /y\.elementStyles=\[\],/g,
      by: '',
    },
  ],
  'lit-element/lit-element.js': [
    {
      what: 'the shadow root, which the base of the widgets makes',
      pattern: /createRenderRoot\(\)\{const t=super\.createRenderRoot\(\);return this\.renderOptions\.renderBefore\?\?=t\.firstChild,t\}/g,
      by: '',
    },
    {
      what: 'whether directives are connected',
      pattern: /connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\._\$Do\?\.setConnected\(!1\)\}/g,
      by: '',
    },
    {
      what: 'the same before the first update',
      pattern: /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/g,
      by: '',
    },
    {
      what: 'the part that would be told',
      pattern: /,this\._\$Do=void 0/g,
      by: '',
    },
    {
      what: 'the keeping of that part',
      pattern: /this\._\$Do=e\(r,/g,
      by: 'e(r,',
    },
  ],
};

/**
 * In templates, with U+0000 in the places of expressions.
 * @type {[what: string, pattern: RegExp][]}
 */
const IN_TEMPLATES = [
  ['an expression in place of an attribute', /<[^>"]*(?:"[^"]*"[^>"]*)*\s\0/],
  ['a comment', /<!--/],
  ['an element whose text Lit reads differently', /<(?:script|style|textarea|title)\b/],
];
/**
 * In the code of modules that import Lit.
 * @type {[what: string, pattern: RegExp][]}
 */
const IN_CODE = [
  ['a module of Lit beside its main one', /\bfrom\s*["']lit\/|\bimport\s*\(?\s*["']lit\//],
  ['MathML', /\bmathml\b/],
  ['an option of properties', /\b(?:useDefault|hasChanged|toAttribute)\b|\bstate:\s*true\b|\btype:\s*(?:Object|Array)\b/],
  ['a hook', /\b(?:addInitializer|removeController|scheduleUpdate|shouldUpdate|firstUpdated|hostUpdate|hostUpdated|getUpdateComplete|shadowRootOptions)\b/],
  ['options of event listeners in a template', /\bhandleEvent\b/],
  ['a place to render to beside the whole container', /\b(?:renderBefore|creationScope)\b/],
];

/**
 * What a module of ours uses of Lit that script-tag files do not have.
 * @param {string} code JavaScript
 * @returns {string[]}
 */
export function misusesOf(code) {
  if (!/["']lit(?:\/[^"']*)?["']/.test(code)) return [];
  /** @type {string[]} */
  const templates = [];
  let isReadOtherwise = false;
  visit(parseAst(code), (node) => {
    if (node.type !== 'TaggedTemplateExpression' || !/^(?:html|svg)$/.test(node.tag.name)) return;
    /** @type {string[]} */
    const raw = node.quasi.quasis.map((/** @type {any} */ { value }) => value.cooked);
    // The <title> of a drawing holds elements like any other.
    const strings = node.tag.name === 'svg' ? raw.map((string) => string.replaceAll('<title', '<g')) : raw;
    isReadOtherwise ||= !isReadAlike(strings);
    templates.push(strings.join('\0'));
  });
  const misuses = [
    ...IN_TEMPLATES.filter(([, pattern]) => templates.some((text) => pattern.test(text))),
    ...IN_CODE.filter(([, pattern]) => pattern.test(code)),
  ].map(([what]) => what);
  return misuses.length || !isReadOtherwise ? misuses : ['a template that Lit reads otherwise than lit-template.mjs'];
}

/** Lit's own scanner and what it marks expressions with, by the names they have in its minified files. */
const { L: scanOfLit, P: MARKER, A: NODE, M: SUFFIX } = /** @type {any} */ (lit._$LH);

/** @param {readonly string[]} strings */
function isReadAlike(strings) {
  const [html, names] = scanOfLit(Object.assign([...strings], { raw: strings }), 1);
  const [ours, oursNames] = scanTemplate(strings, `<${NODE}>`, MARKER, SUFFIX);
  return html === ours && JSON.stringify(names) === JSON.stringify(oursNames);
}
