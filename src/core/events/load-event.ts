import type { Dossier } from '../../dossier/types.js';

/** The widget shows a dossier for the first time. */
export class ConflictLoadEvent extends Event {
  /** What is shown. */
  readonly dossier: Dossier;

  constructor(dossier: Dossier) {
    super('conflict-load', { bubbles: true, composed: true, cancelable: false });
    this.dossier = dossier;
  }
}

declare global {
  interface HTMLElementEventMap {
    'conflict-load': ConflictLoadEvent;
  }
}
