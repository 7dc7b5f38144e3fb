import { checkQuotations } from '../../rules/quotations-in-text.js';
import { suggest } from '../../dossier/suggest.js';
import type { FullDossier } from '../../dossier/types.js';
import { readDossier } from '../dossier-file.js';
import type { DossierFile } from '../dossier-file.js';
import { readText } from '../files.js';
import { countOf, inspect } from '../inspect.js';
import type { Inspection } from '../inspect.js';
import { Stop, counted, painter, progress } from '../io.js';
import type { ExitCode, Io } from '../io.js';
import { toGithub, toJson, toText } from '../report.js';
import type { ReportFormat, Unreadable } from '../report.js';

export interface CheckOptions {
  readonly format: ReportFormat;
  /** Texts of sources: `ID=FILE`, or `FILE` where quotations rest on one source only. */
  readonly source: readonly string[];
  readonly showWaived: boolean;
  readonly showUnquoted: boolean;
  /** More than so many warnings are as bad as an error. */
  readonly maxWarnings: number;
}

export async function check(io: Io, files: readonly string[], { format, source, showWaived, showUnquoted, maxWarnings }: CheckOptions): Promise<ExitCode> {
  if (files.filter((file) => file === '-').length > 1) throw new Stop('The standard input, "-", can be read once. Name the other files.');
  if (showUnquoted && !source.length) throw new Stop('--show-unquoted lists passages of a source: name its text with --source.');
  const { show, end } = progress(io);
  const inspections: Inspection[] = [];
  const unquoted: string[] = [];
  const unreadable: Unreadable[] = [];
  for (const [i, name] of files.entries()) {
    if (files.length > 1) show(`${i + 1} of ${files.length}: ${name}`);
    let file: DossierFile;
    try {
      file = await readDossier(io, name);
    } catch (error) {
      // What is wrong with the other files is told all the same.
      if (!(error instanceof Stop)) throw error;
      unreadable.push({ file: name, message: error.message });
      continue;
    }
    const first = inspect(file);
    const texts = first.dossier && source.length ? await sourceTexts(io, first.dossier, source) : undefined;
    inspections.push(texts ? inspect(file, texts) : first);
    for (const [id, text] of texts ?? []) unquoted.push(...checkQuotations(first.dossier!, id, text).unused.map((words) => `${id}: “${words.trim()}”`));
  }
  end();
  const paint = painter(io, io.out);
  if (format === 'json') io.out.write(toJson(inspections, unreadable));
  else if (format === 'github') io.out.write(toGithub(inspections));
  else if (inspections.length) io.out.write(toText(inspections, { showWaived, paint }));
  if (showUnquoted && format === 'text') {
    io.out.write(`\n${counted(unquoted.length, 'passage')} in quotation marks that no quotation has${unquoted.length ? ':' : ''}\n${unquoted.map((passage) => `  ${passage}\n`).join('')}`);
  }
  for (const { message } of unreadable) io.err.write(`${painter(io, io.err)('error', 'red')}: ${message}\n`);
  if (unreadable.length) return 2;
  const remarks = inspections.flatMap((one) => one.remarks);
  const warnings = countOf(remarks, 'warning');
  if (remarks.length > warnings) return 1;
  if (warnings <= maxWarnings) return 0;
  io.err.write(`${counted(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}.\n`);
  return 1;
}

/** The sources that quotations rest on, with how many. */
function quotedSources({ quotes }: FullDossier): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sources, variants = [] } of quotes) {
    for (const id of new Set([...sources, ...variants].map(({ source }) => source))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

async function sourceTexts(io: Io, dossier: FullDossier, given: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const quoted = quotedSources(dossier);
  const choices = [...quoted].map(([id, count]) => `${id} (${counted(count, 'quotation')})`).join(', ');
  const texts = new Map<string, string>();
  for (const one of given) {
    const [, named, file] = /^([a-z\d-]+)=(.+)$/.exec(one) ?? [];
    const id = named ?? onlyOf(quoted, one, choices);
    if (!quoted.has(id)) {
      const meant = suggest(id, [...quoted.keys()]);
      throw new Stop(`No quotation rests on a source "${id}". ${meant ? `Did you mean "${meant}"? ` : ''}${choices ? `There are ${choices}.` : 'The dossier has no quotations.'}`);
    }
    if (texts.has(id)) throw new Stop(`The source "${id}" is given two texts. Give it one.`);
    texts.set(id, await readText(io, file ?? one, 'the text of the source'));
  }
  return texts;
}

function onlyOf(quoted: ReadonlyMap<string, number>, file: string, choices: string): string {
  const [only] = quoted.keys();
  if (only === undefined) throw new Stop('The dossier has no quotations to look up.');
  if (quoted.size > 1) throw new Stop(`Say which source "${file}" is the text of: --source ID=${file}. Quotations rest on ${choices}.`);
  return only;
}

