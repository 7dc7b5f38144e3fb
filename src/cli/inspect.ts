/** All that can be said about one dossier file: grammar, format, references, editorial rules. */
import { spoken } from '../dossier/explain.js';
import { parse } from '../dossier/parse.js';
import type { Severity } from '../dossier/problems.js';
import type { FullDossier } from '../dossier/types.js';
import { lint } from '../rules/lint.js';
import { adviceOn, rootsOf } from './advice.js';
import type { DossierFile } from './dossier-file.js';
import type { Place } from './places.js';

/** One thing that an author should know. */
export interface Remark extends Place {
  readonly severity: Severity;
  /** JSON Pointer (RFC 6901); the empty string is the whole. */
  readonly path: string;
  /** What is wrong; the place is not in it. */
  readonly message: string;
  readonly hint: string | undefined;
  /** Id of the editorial rule, or code of the problem (docs/dossier-authors.md has both). */
  readonly rule: string;
}

export interface WaivedRemark extends Remark {
  readonly reason: string;
}

export interface Inspection {
  readonly file: DossierFile;
  /** Undefined where nothing of it can be used. */
  readonly dossier: FullDossier | undefined;
  /** By place in the file. */
  readonly remarks: readonly Remark[];
  readonly waived: readonly WaivedRemark[];
}

/** Problems name their place at the beginning of the message, which here stands in a column of its own. */
export const withoutPlace = (message: string, path: string) => message.replace(`${spoken(path)}: `, '');

export function inspect(file: DossierFile, sourceTexts: ReadonlyMap<string, string> = new Map()): Inspection {
  if (file.faults.length) {
    const remarks = file.faults.map(({ line, column, message, hint }): Remark => ({ line, column, severity: 'error', path: '', message, hint, rule: `${file.language}-syntax` }));
    return { file, dossier: undefined, remarks, waived: [] };
  }
  const { dossier, problems } = parse(file.value);
  const remarks = rootsOf(problems, file.value).map((problem): Remark => {
    const { path, severity, code } = problem;
    const { message = withoutPlace(problem.message, path), hint = problem.hint } = adviceOn(problem, file.value);
    return { ...file.placeOf(path), severity, path, message, hint, rule: code };
  });
  const judged = dossier && lint(dossier, file.value, { sourceTexts });
  const placed = <T extends { readonly path: string; readonly message: string }>(finding: T) => ({ ...finding, ...file.placeOf(finding.path), message: withoutPlace(finding.message, finding.path) });
  return {
    file,
    dossier,
    remarks: [...remarks, ...(judged?.findings ?? []).map(placed)].sort((a, b) => a.line - b.line || a.column - b.column),
    waived: (judged?.waived ?? []).map(placed),
  };
}

export const countOf = (remarks: readonly Remark[], severity: Severity): number => remarks.filter((remark) => remark.severity === severity).length;
