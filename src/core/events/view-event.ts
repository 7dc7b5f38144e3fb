/** Half of the widget was in view for a second. Told once an element; no data leaves the page. */
export class ConflictViewEvent extends Event {
  constructor() {
    super('conflict-view', { bubbles: true, composed: true, cancelable: false });
  }
}

declare global {
  interface HTMLElementEventMap {
    'conflict-view': ConflictViewEvent;
  }
}
