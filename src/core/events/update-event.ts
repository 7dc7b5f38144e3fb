import type { Dossier } from '../../dossier/types.js';
import { ConflictEvent } from './conflict-event.js';

/** The widget shows a newer version of its dossier. */
export class ConflictUpdateEvent extends ConflictEvent {
  /** What is shown now. */
  readonly dossier: Dossier;
  /** What was shown before. */
  readonly previous: Dossier;

  constructor(dossier: Dossier, previous: Dossier) {
    super('conflict-update');
    this.dossier = dossier;
    this.previous = previous;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'conflict-update': ConflictUpdateEvent;
  }
}
