import { existsSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';

/**
 * TypeScript inside Rollup: esbuild removes the types, one file at a time; `tsc` has checked them.
 * Relative imports are written with `.js`, as TypeScript wants them, and resolve to the `.ts` beside.
 * @param {{ sourcemap?: boolean }} [options]
 * @returns {import('rollup').Plugin}
 */
export function typescript({ sourcemap = false } = {}) {
  return {
    name: 'typescript',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.') || !source.endsWith('.js')) return null;
      const file = path.resolve(path.dirname(importer.split('?')[0]), `${source.slice(0, -3)}.ts`);
      return existsSync(file) ? file : null;
    },
    async transform(code, id) {
      const file = id.split('?')[0];
      if (!file.endsWith('.ts')) return null;
      const result = await transform(code, {
        loader: 'ts',
        sourcefile: file,
        sourcemap,
        target: 'es2022',
        // The same result wherever the build runs: no tsconfig.json is looked up.
        tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true } },
        supported: { 'import-attributes': true },
      });
      return { code: result.code, map: sourcemap ? result.map : { mappings: '' } };
    },
  };
}
