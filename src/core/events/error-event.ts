import type { Problem } from '../../dossier/problems.js';

/** Something is wrong with the dossier or its delivery. What can be shown is shown. */
export class ConflictErrorEvent extends Event {
  /** Each with its path, what is wrong, and the cure. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('conflict-error', { bubbles: true, composed: true, cancelable: false });
    this.problems = problems;
  }
}

declare global {
  interface HTMLElementEventMap {
    'conflict-error': ConflictErrorEvent;
  }
}
