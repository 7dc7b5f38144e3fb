import { isObject } from '../../dossier/read.js';
import { changesBetween } from '../changes.js';
import type { FieldChange, ItemChange } from '../changes.js';
import { readDossier } from '../dossier-file.js';
import { inspect } from '../inspect.js';
import { Stop, counted, painter } from '../io.js';
import type { ExitCode, Io, Paint } from '../io.js';
import { toText } from '../report.js';

export interface DiffOptions {
  readonly json: boolean;
}

export async function diff(io: Io, before: string, after: string, { json }: DiffOptions): Promise<ExitCode> {
  if (before === '-' && after === '-') throw new Stop('The standard input, "-", can be read once. Name the other dossier.');
  const [old, now] = [await dossierIn(io, before), await dossierIn(io, after)];
  if (old['id'] !== now['id']) throw new Stop(`These are two dossiers, not two versions of one: "${String(old['id'])}" in ${before}, and "${String(now['id'])}" in ${after}.`);
  const changes = changesBetween(old, now);
  const lacking = changes.filter(({ lacks }) => lacks !== undefined).length;
  if (json) io.out.write(`${JSON.stringify({ id: now['id'], versions: [old['version'], now['version']], lacking, changes }, null, 2)}\n`);
  else io.out.write(written(changes, lacking, painter(io, io.out)));
  return lacking ? 1 : 0;
}

async function dossierIn(io: Io, name: string): Promise<Readonly<Record<string, unknown>>> {
  const { dossier, file, ...rest } = inspect(await readDossier(io, name));
  if (dossier && isObject(file.value)) return file.value;
  io.err.write(toText([{ dossier, file, ...rest }], { showWaived: false, paint: painter(io, io.err) }));
  throw new Stop(`"${name}" cannot be compared before it can be read.`);
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;
const COLOURS = { added: 'green', removed: 'red', changed: 'yellow' } as const;

function written(changes: readonly ItemChange[], lacking: number, paint: Paint): string {
  if (!changes.length) return 'Nothing changed.\n';
  let heading: string | undefined;
  const lines = changes.flatMap(({ list, id, kind, fields, lacks }) => {
    const next = list ?? 'the dossier';
    const isNew = next !== heading;
    heading = next;
    return [
      ...(isNew ? [paint(next, 'bold')] : []),
      ...(id === undefined ? [] : [`  ${paint(`${SIGNS[kind]} ${id}`, COLOURS[kind])}`]),
      ...fields.map(({ field, before, after }: FieldChange) => `      ${paint(field, 'cyan')}  ${shown(before)} → ${shown(after)}`),
      ...(lacks === undefined ? [] : [`      ${paint('error', 'red')}  ${lacks}`]),
    ];
  });
  const count = (kind: ItemChange['kind']) => changes.filter((change) => change.kind === kind && change.id !== undefined).length;
  const verdict = `${counted(count('added'), 'item')} added, ${count('removed')} removed, ${count('changed')} changed; ${lacking ? counted(lacking, 'error') : 'nothing lacks a correction'}`;
  return `${lines.join('\n')}\n${paint(verdict, 'bold', lacking ? 'red' : 'green')}\n`;
}

function shown(value: unknown): string {
  if (value === undefined) return '(not there)';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
