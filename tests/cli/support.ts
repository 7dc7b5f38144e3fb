/** The command line in a folder of its own, without a process. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ExitCode, Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/program.js';

interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly isTerminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export class Folder {
  readonly path = mkdtempSync(path.join(os.tmpdir(), 'conflict-widgets-cli-'));

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  write(file: string, content: string | Uint8Array | object): string {
    const at = path.join(this.path, file);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2));
    return file;
  }

  read(file: string): string {
    return readFileSync(path.join(this.path, file), 'utf8');
  }

  /** All files in it, hidden ones too. */
  get files(): string[] {
    return readdirSync(this.path, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(this.path, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .sort();
  }

  /** What Ctrl-C would do at present. */
  readonly tidies = new Set<() => ExitCode | undefined>();

  async run(args: readonly string[], { stdin = '', isTerminal = false, env = {} }: Surroundings = {}): Promise<Outcome> {
    const written = { out: '', err: '' };
    const sink = (name: 'out' | 'err') => ({ isTerminal, columns: 100, write: (text: string) => void (written[name] += text) });
    const io: Io = {
      cwd: this.path,
      env,
      out: sink('out'),
      err: sink('err'),
      stdin: async () => (typeof stdin === 'string' ? Buffer.from(stdin) : stdin),
      now: () => new Date('2024-03-10T12:00:00Z'),
      onInterrupt: (tidy) => {
        this.tidies.add(tidy);
        return () => void this.tidies.delete(tidy);
      },
    };
    const code = await run(io, args, '0.0.0');
    return { code, ...written };
  }
}

/** The dossier of a dispute over a river, which is made up, with other fields or lists. */
export const river = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  schemaVersion: '1.0.0',
  id: 'river-dispute',
  version: 1,
  firstCreated: '2024-03-10',
  versionCreated: '2024-03-10',
  asOf: '2024-03-09',
  language: 'en',
  title: 'The dispute over the river',
  sources: [{ id: 'gazette', type: 'news-article', title: 'Troops at the river', publisher: 'Example Gazette', datePublished: '2024-03-09' }],
  actors: [
    { id: 'northland', name: 'Northland', kind: 'state', isParty: true },
    { id: 'southland', name: 'Southland', kind: 'state', isParty: true },
    { id: 'ray', name: 'Ada Ray', kind: 'person', memberOf: 'northland', roles: [{ title: 'foreign minister', from: '2022-11' }] },
  ],
  facts: [
    { id: 'displaced', label: 'Displaced', quantity: { value: 12000, qualifier: 'more-than', unit: 'people', asOf: '2024-03-08' }, sources: [{ source: 'gazette', locator: 'paragraph 4' }] },
    { id: 'bridge', label: 'The bridge', text: 'Closed to civilians', sources: [{ source: 'gazette', locator: 'paragraph 2' }], edNote: 'Ask again on Monday.' },
  ],
  quotes: [{ id: 'q-ray', exact: 'Water has no border', kind: 'full', speakers: ['ray'], date: '2024-03-08', sources: [{ source: 'gazette', locator: 'paragraph 6' }] }],
  ...more,
});
