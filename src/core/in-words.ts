import type { Problem, RawProblem } from '../dossier/problems.js';

/** Problems in words, which are loaded only now. Offline, say, the sentences cannot be had, but the codes can. */
export const inWords = (raw: readonly RawProblem[]): Promise<readonly Problem[]> =>
  import('../dossier/diagnose.js').then(
    ({ describe }) => describe(raw),
    () => raw.map(({ code, severity, path }) => ({ code, severity, path, message: `${path} ${code}` })),
  );
