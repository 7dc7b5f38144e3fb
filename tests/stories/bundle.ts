import { build } from 'esbuild';
import { ROOT } from '../../tools/source-layout.mjs';
import type { Story } from './stories.js';

/** What the page of a story can be asked for. */
export interface StoryPageGlobals {
  /** Renders a story into the page, as Storybook does. */
  renderStory(noun: string, name: string): void;
}

/**
 * The stories with the elements' sources and Lit's development build, which warns of mistakes, as ES modules for a page.
 * @returns the text of each file by its name; `stories.js` is the entry
 */
export async function bundleStories(stories: readonly Story[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const nouns = [...new Set(stories.map(({ noun }) => noun))];
  const { outputFiles } = await build({
    stdin: {
      resolveDir: ROOT,
      contents: `
        import { render } from 'lit';
        ${nouns.map((noun, i) => `import * as file${i} from './stories/${noun}.stories.ts';`).join('\n')}
        const files = { ${nouns.map((noun, i) => `${JSON.stringify(noun)}: file${i}`).join(', ')} };
        globalThis.renderStory = (noun, name) => {
          const { default: meta } = files[noun];
          const story = files[noun][name];
          render((story.render ?? meta.render)({ ...meta.args, ...story.args }), document.querySelector('main'));
        };`,
    },
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: '/',
    entryNames: 'stories',
    write: false,
    target: 'es2022',
    conditions: ['development', 'browser'],
    tsconfig: `${ROOT}/tsconfig.json`,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.replaceAll('\\', '/').split('/').at(-1)!, contents]));
}
