import { openDossier } from './open-dossier.js';
import { createStore } from './store.js';

/** The store that all widgets of this copy of the library share. Making it touches neither network nor page. */
export const store = /* @__PURE__ */ createStore(openDossier);
