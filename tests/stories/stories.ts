/** Every story of every file in `stories/`, found by listing the folder, so that none is forgotten. Needs no Storybook. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Shows } from '../../stories/kinds.js';
import { ROOT, storyFiles } from '../../tools/source-layout.mjs';

/** A module in component story format 3 (https://storybook.js.org/docs/api/csf), as far as it is used here. */
interface Annotations {
  readonly args?: Readonly<Record<string, unknown>>;
  readonly globals?: Readonly<Record<string, unknown>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly render?: unknown;
}
interface Meta extends Annotations {
  readonly title: string;
  readonly component: string;
}
interface StoryModule {
  readonly default: Meta;
  readonly [name: string]: Annotations;
}

export interface Story {
  /** `stories/<noun>.stories.ts` */
  readonly noun: string;
  /** Name of the export. */
  readonly name: string;
  /** `factbox/right-to-left`: for pictures and messages. */
  readonly id: string;
  readonly tag: string;
  readonly shows: Shows;
  /** What the page has to be like, where the story says. */
  readonly language: string | undefined;
  readonly direction: string | undefined;
}

const kebab = (name: string) => name.replace(/\B[A-Z]/g, '-$&').toLowerCase();
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** All stories, by file and then in the order of the file. @throws {Error} naming a file that is not in the format */
export async function allStories(): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (const { noun, file } of storyFiles()) {
    const { default: meta, ...named } = (await import(pathToFileURL(path.join(ROOT, file)).href)) as StoryModule;
    if (!meta?.title || !meta.component) throw new Error(`${file}: the default export needs a title and a component`);
    for (const name of await namesIn(file, Object.keys(named))) {
      const story = named[name]!;
      if (!story.render && !meta.render) throw new Error(`${file}: nothing renders ${name}`);
      const { language, direction } = { ...meta.globals, ...story.globals };
      const { shows = 'widget' } = { ...meta.parameters, ...story.parameters };
      stories.push({ noun, name, id: `${noun}/${kebab(name)}`, tag: meta.component, shows: shows as Shows, language: text(language), direction: text(direction) });
    }
  }
  return stories;
}

/** The keys of a module are sorted by the alphabet; readers of a file expect its own order. */
async function namesIn(file: string, names: readonly string[]): Promise<readonly string[]> {
  const source = await readFile(path.join(ROOT, file), 'utf8');
  const place = (name: string) => source.search(new RegExp(`^export const ${name}\\b`, 'm'));
  return [...names].sort((a, b) => place(a) - place(b));
}
