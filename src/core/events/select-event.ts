/** A reader opened an item: a source, an original wording, a cell. */
export class ConflictSelectEvent extends Event {
  /** The id of the item. */
  readonly item: string;

  constructor(item: string) {
    super('conflict-select', { bubbles: true, composed: true, cancelable: false });
    this.item = item;
  }
}

declare global {
  interface HTMLElementEventMap {
    'conflict-select': ConflictSelectEvent;
  }
}
