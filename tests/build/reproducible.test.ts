import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test, { describe } from 'node:test';
import { rollup } from 'rollup';
import type { OutputOptions, RollupOptions } from 'rollup';
import * as configuration from '../../rollup.config.mjs';

describe('a second build', () => {
  for (const [name, options] of Object.entries({ npm: configuration.npm, cdn: configuration.cdn, single: configuration.single })) {
    test(`gives the same bytes: ${name}`, async () => {
      const { output: outputOptions, ...inputOptions } = options as RollupOptions & { output: OutputOptions };
      const build = await rollup(inputOptions);
      const { output } = await build.generate(outputOptions);
      await build.close();
      assert.ok(output.length > 0);
      for (const file of output) {
        const first = readFileSync(path.join(outputOptions.dir!, file.fileName), 'utf8');
        // The map's comment is added when a file is written.
        const second = file.type === 'chunk' ? file.code : String(file.source);
        assert.equal(first.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, ''), second.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, ''), file.fileName);
      }
    });
  }
});
