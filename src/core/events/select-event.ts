import { ConflictEvent } from './conflict-event.js';

/** A reader opened an item: a source, an original wording, a cell. */
export class ConflictSelectEvent extends ConflictEvent {
  /** The id of the item. */
  readonly item: string;

  constructor(item: string) {
    super('conflict-select');
    this.item = item;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'conflict-select': ConflictSelectEvent;
  }
}
