import type { Problem } from '../dossier/problems.js';

/** Why nothing was rendered: what was asked for, or the dossier, is at fault. The message names the thing, the value and the choices. */
export class RenderError extends Error {
  override readonly name = 'RenderError';
  /** What is wrong with the dossier or with the items asked for; empty where it is the tag, the channel or the language. */
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[] = []) {
    super(message);
    this.problems = problems;
  }
}
