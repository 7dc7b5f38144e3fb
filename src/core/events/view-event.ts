import { ConflictEvent } from './conflict-event.js';

/** Half of the widget was in view for a second. Told once an element; no data leaves the page. */
export class ConflictViewEvent extends ConflictEvent {
  constructor() {
    super('conflict-view');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'conflict-view': ConflictViewEvent;
  }
}
