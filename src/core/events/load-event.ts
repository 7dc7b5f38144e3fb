import type { Dossier } from '../../dossier/types.js';
import { ConflictEvent } from './conflict-event.js';

/** The widget shows a dossier for the first time. */
export class ConflictLoadEvent extends ConflictEvent {
  /** What is shown. */
  readonly dossier: Dossier;

  constructor(dossier: Dossier) {
    super('conflict-load');
    this.dossier = dossier;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'conflict-load': ConflictLoadEvent;
  }
}
