/**
 * Serves JSON that a script imports as a module. esbuild may leave `with { type: 'json' }` out for its target;
 * the browser then asks for a script, and gets one. With the attribute it asks for JSON and gets the file.
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function jsonModules() {
  const asked = (/** @type {import('koa').Context} */ context) =>
    context.path.endsWith('.json') && context.get('sec-fetch-dest') === 'script';
  return {
    name: 'json-modules',
    resolveMimeType: (context) => (asked(context) ? 'js' : undefined),
    transform: (context) => (asked(context) ? `export default ${context.body};` : undefined),
  };
}
