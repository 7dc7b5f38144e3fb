import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { manifest } from './manifest.js';
import { DIRECTIONS, LANGUAGES, THEMES, WIDTHS, surround } from './surroundings.js';

interface Module {
  readonly declarations: readonly {
    readonly members?: readonly { readonly attribute?: string }[];
    readonly attributes?: readonly { readonly fieldName?: string }[];
  }[];
}

/** Controls are for what markup can set: attributes, by the names of their fields where they have some. */
setCustomElementsManifest({
  ...manifest,
  modules: (manifest.modules as readonly Module[]).map((module) => ({
    ...module,
    declarations: module.declarations.map((declaration) => ({
      ...declaration,
      members: declaration.members?.filter(({ attribute }) => attribute),
      attributes: declaration.attributes?.filter(({ fieldName }) => !fieldName),
      events: [],
      slots: [],
      cssParts: [],
    })),
  })),
});

const preview: Preview = {
  globalTypes: {
    theme: { description: 'Colour scheme', toolbar: { title: 'Theme', icon: 'mirror', items: [...THEMES], dynamicTitle: true } },
    language: { description: 'Language of the page', toolbar: { title: 'Language', icon: 'globe', items: [...LANGUAGES], dynamicTitle: true } },
    direction: { description: 'Direction of the page', toolbar: { title: 'Direction', icon: 'transfer', items: [...DIRECTIONS], dynamicTitle: true } },
    width: { description: 'Width of the column', toolbar: { title: 'Width', icon: 'grow', items: [...WIDTHS], dynamicTitle: true } },
  },
  initialGlobals: { theme: 'light', language: 'en', direction: 'ltr', width: '800px' },
  decorators: [
    (story, { globals, canvasElement }) => {
      surround(canvasElement, globals);
      return story();
    },
  ],
  parameters: {
    controls: { expanded: true },
    layout: 'fullscreen',
  },
};

export default preview;
