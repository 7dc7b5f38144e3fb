/** Remarks on dossiers, as a person, a program and GitHub read them. */
import { spoken } from '../dossier/explain.js';
import { countOf } from './inspect.js';
import type { Inspection, Remark, WaivedRemark } from './inspect.js';
import { counted } from './io.js';
import type { Paint } from './io.js';

export const REPORT_FORMATS = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

interface ReportOptions {
  readonly showWaived: boolean;
  readonly paint: Paint;
}

/** Sentences end with a point, but for those that end with something to copy. */
const sentence = (words: string) => words.replace(/(?<=[\p{L}\p{N}")\]])$/u, '.');

function line(name: string, { line: at, column, severity, path, message, rule }: Remark, paint: Paint): string {
  const word = severity === 'error' ? paint('error  ', 'red') : paint('warning', 'yellow');
  return `${paint(`${name}:${at}:${column}`, 'bold')}  ${word}  ${paint(path ? spoken(path) : '(the whole)', 'cyan')}  ${message} ${paint(`(${rule})`, 'dim')}\n`;
}

/** `file:line:column  severity  path  message (rule)`, and below it, indented, the cure. */
export function toText(inspections: readonly Inspection[], { showWaived, paint }: ReportOptions): string {
  const lines = inspections.flatMap(({ file, remarks, waived }) => [
    ...remarks.map((remark) => line(file.name, remark, paint) + (remark.hint ? `    ${paint(sentence(remark.hint), 'dim')}\n` : '')),
    ...(showWaived ? waived.map((remark: WaivedRemark) => `${line(file.name, remark, paint)}    ${paint(`Waived: ${sentence(remark.reason)}`, 'dim')}\n`) : []),
  ]);
  return `${lines.join('')}${summary(inspections, paint)}\n`;
}

/** "2 files: 1 error, 3 warnings, 4 waived". */
export function summary(inspections: readonly Inspection[], paint: Paint): string {
  const remarks = inspections.flatMap((one) => one.remarks);
  const waived = inspections.flatMap((one) => one.waived).length;
  const errors = countOf(remarks, 'error');
  const warnings = remarks.length - errors;
  const [only] = inspections;
  const files = inspections.length === 1 && only ? only.file.name : counted(inspections.length, 'file');
  const verdict = `${files}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${waived ? `, ${waived} waived` : ''}`;
  return paint(verdict, 'bold', errors ? 'red' : warnings ? 'yellow' : 'green');
}

/** A file that could not be looked at, and why. */
export interface Unreadable {
  readonly file: string;
  readonly message: string;
}

/** For programs; its fields only grow within a major version. */
export function toJson(inspections: readonly Inspection[], unreadable: readonly Unreadable[] = []): string {
  const files = inspections.map(({ file, remarks, waived }) => ({ file: file.name, errors: countOf(remarks, 'error'), warnings: countOf(remarks, 'warning'), findings: remarks, waived }));
  return `${JSON.stringify({ errors: sum(files.map(({ errors }) => errors)), warnings: sum(files.map(({ warnings }) => warnings)), files, unreadable }, null, 2)}\n`;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export function toGithub(inspections: readonly Inspection[]): string {
  const data = (words: string) => words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (words: string) => data(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return inspections
    .flatMap(({ file, remarks }) =>
      remarks.map(({ line: at, column, severity, path, message, hint, rule }) =>
        `::${severity} file=${property(file.name)},line=${at},col=${column},title=${property(rule)}::${data(`${path ? `${spoken(path)}: ` : ''}${sentence(message)}${hint ? `\n${sentence(hint)}` : ''}`)}\n`),
    )
    .join('');
}
