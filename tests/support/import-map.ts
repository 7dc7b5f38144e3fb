/** The import map of a page that loads Lit without a bundler. */
export const LIT_IMPORTS: string = JSON.stringify({
  imports: {
    lit: '/node_modules/lit/index.js',
    'lit/': '/node_modules/lit/',
    '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
    'lit-html': '/node_modules/lit-html/lit-html.js',
    'lit-html/': '/node_modules/lit-html/',
    'lit-element/': '/node_modules/lit-element/',
    '@lit-labs/ssr-client': '/node_modules/@lit-labs/ssr-client/index.js',
  },
});
