import { messageLoader } from './message-loader.js';
import { menu } from './messages/en/menu.js';

export type MenuMessages = typeof menu;

/** The words of the menu and of the data it gives, by `negotiate(tag).lang`; a part of no page's first load. */
export const loadMenuMessages = messageLoader<MenuMessages>(menu, {
  ru: async () => ({ default: (await import('./messages/ru/menu.js')).menu }),
  ar: async () => ({ default: (await import('./messages/ar/menu.js')).menu }),
});
