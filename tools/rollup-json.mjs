import path from 'node:path';

/**
 * JSON as a module, so that `import('./x.json', { with: { type: 'json' } })` is bundled like any other import
 * and runs in browsers that know no JSON modules.
 *
 * The module is an object literal and not `JSON.parse('…')`: hostile pages wrap `JSON.parse`.
 * @param {{ without?: readonly string[] }} [options] names of fields that are left out, wherever they stand
 * @returns {import('rollup').Plugin}
 */
export function json({ without = [] } = {}) {
  return {
    name: 'json',
    resolveId(source, importer) {
      if (!importer || !/^\.{1,2}\/.*\.json$/.test(source)) return null;
      // The bundle needs no import attribute, and Rollup wants it the same at every import, entries included.
      return { id: path.resolve(path.dirname(importer.split('?')[0]), source), attributes: {} };
    },
    transform(code, id) {
      if (!id.split('?')[0].endsWith('.json')) return null;
      const value = JSON.parse(code, (key, child) => {
        // In a literal this key would set the prototype instead of a property.
        if (key === '__proto__') throw new Error(`${id} has a key "__proto__", which a JavaScript literal cannot carry`);
        return without.includes(key) ? undefined : child;
      });
      return {
        code: `export default ${JSON.stringify(value)};`,
        moduleSideEffects: false,
        map: { mappings: '' },
      };
    },
  };
}
