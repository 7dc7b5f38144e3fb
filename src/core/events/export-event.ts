import { ConflictEvent } from './conflict-event.js';

/** A reader took something along. */
export class ConflictExportEvent extends ConflictEvent {
  /** What was taken. */
  readonly format: 'text' | 'csv' | 'link';

  constructor(format: 'text' | 'csv' | 'link') {
    super('conflict-export');
    this.format = format;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'conflict-export': ConflictExportEvent;
  }
}
