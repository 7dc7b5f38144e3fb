/** The import map of a page that loads Lit and D3 without a bundler; of D3 the widgets use its arrays alone. */
export const LIT_IMPORTS: string = JSON.stringify({
  imports: {
    lit: '/node_modules/lit/index.js',
    'lit/': '/node_modules/lit/',
    '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
    'lit-html': '/node_modules/lit-html/lit-html.js',
    'lit-html/': '/node_modules/lit-html/',
    'lit-element/': '/node_modules/lit-element/',
    d3: '/node_modules/d3-array/dist/d3-array.mjs',
    '@lit-labs/ssr-client': '/node_modules/@lit-labs/ssr-client/index.js',
  },
});
