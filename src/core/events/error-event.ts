import type { Problem } from '../../dossier/problems.js';
import { ConflictEvent } from './conflict-event.js';

/** Something is wrong with the dossier or its delivery. What can be shown is shown. */
export class ConflictErrorEvent extends ConflictEvent {
  /** Each with its path, what is wrong, and the cure. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('conflict-error');
    this.problems = problems;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'conflict-error': ConflictErrorEvent;
  }
}
