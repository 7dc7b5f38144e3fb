/** A reader took something along. */
export class ConflictExportEvent extends Event {
  /** What was taken. */
  readonly format: 'text' | 'csv' | 'link';

  constructor(format: 'text' | 'csv' | 'link') {
    super('conflict-export', { bubbles: true, composed: true, cancelable: false });
    this.format = format;
  }
}

declare global {
  interface HTMLElementEventMap {
    'conflict-export': ConflictExportEvent;
  }
}
