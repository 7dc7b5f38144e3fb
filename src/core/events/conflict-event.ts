/** What all events of the widgets share: they rise out of shadow trees to whoever listens, and none can be cancelled. */
export class ConflictEvent extends Event {
  constructor(type: `conflict-${string}`) {
    super(type, { bubbles: true, composed: true, cancelable: false });
  }
}
