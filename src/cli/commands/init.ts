import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { SCHEMA_VERSION } from '../../dossier/schema/root.js';
import { slug } from '../advice.js';
import { unwritable } from '../files.js';
import { Stop } from '../io.js';
import type { ExitCode, Io } from '../io.js';

export interface InitOptions {
  /** The language of the texts, a BCP 47 tag. */
  readonly lang: string;
  /** Title of the conflict; made from the name without it. */
  readonly title: string | undefined;
  readonly yaml: boolean;
  readonly json: boolean;
}

/** Where the schema stands for whoever has installed the package beside the dossier. */
const SCHEMA = 'node_modules/conflict-widgets/dist/schema/dossier.schema.json';

export function init(io: Io, name: string, { lang, title, yaml, json }: InitOptions): ExitCode {
  const base = path.basename(name).replace(/\.(?:json|ya?ml)$/i, '');
  const id = slug(base);
  if (id === undefined || id !== base) throw new Stop(`"${base}" cannot be the name of a dossier: small letters, digits and single hyphens make one.${id ? ` How about "${id}"?` : ''}`);
  if (!/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(lang)) throw new Stop(`"${lang}" is no language tag. Write one such as en, ru, ar or pt-BR.`);
  const file = path.join(path.dirname(name), `${id}${yaml || /\.ya?ml$/i.test(name) ? '.yaml' : '.json'}`);
  const at = path.resolve(io.cwd, file);
  const dossier = starter({ id, lang, title: title ?? sentenceCase(id), today: io.now().toISOString().slice(0, 10), schema: schemaFrom(path.dirname(at)) });
  try {
    writeFileSync(at, file.endsWith('.json') ? `${JSON.stringify(dossier, null, 2)}\n` : stringify(dossier, { lineWidth: 0 }), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Stop(`"${file}" is there already, and is left as it is. Choose another name, or move it away first.`);
    throw unwritable(file, at, error);
  }
  if (json) io.out.write(`${JSON.stringify({ file, id })}\n`);
  else {
    io.out.write(
      `${file} is written: a dossier with one source, two actors, two facts and a quotation, to be replaced by yours.\n\n` +
        `  conflict-widgets check ${file}                      says what is wrong with it\n` +
        `  conflict-widgets dev ${file}                        shows it, and anew with each save\n` +
        `  conflict-widgets render ${file} --widget factbox    writes the HTML to paste\n`,
    );
  }
  return 0;
}

const sentenceCase = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** The path to the schema from a folder: through the `node_modules` that is nearest above, as Node looks for packages. */
function schemaFrom(folder: string): string {
  for (let above = folder; ; above = path.dirname(above)) {
    const found = path.join(above, SCHEMA);
    if (existsSync(found)) return `./${path.relative(folder, found).split(path.sep).join('/')}`.replace('./../', '../');
    if (above === path.dirname(above)) return `./${SCHEMA}`;
  }
}

interface Start {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly today: string;
  readonly schema: string;
}

/** What a first dossier holds: one of each that nearly every article needs, in words that say what belongs in their place. */
const starter = ({ id, lang, title, today, schema }: Start) => ({
  $schema: schema,
  schemaVersion: SCHEMA_VERSION,
  id,
  version: 1,
  firstCreated: today,
  versionCreated: today,
  asOf: today,
  language: lang,
  title,
  sources: [{ id: 'first-report', type: 'news-article', title: 'Headline of the report', publisher: 'Name of the newspaper or agency', authors: ['Name of the author'], datePublished: today, language: lang }],
  actors: [
    { id: 'one-side', name: 'One side', kind: 'state', isParty: true },
    { id: 'other-side', name: 'The other side', kind: 'state', isParty: true },
    { id: 'first-speaker', name: 'Name of a speaker', kind: 'person', memberOf: 'one-side', roles: [{ title: 'office' }] },
  ],
  facts: [
    { id: 'displaced', label: 'Displaced', quantity: { value: 1000, qualifier: 'about', unit: 'people', asOf: today }, sources: [{ source: 'first-report', locator: 'paragraph 1' }] },
    { id: 'disputed', label: 'What is fought over', text: 'A sentence in your own words', sources: [{ source: 'first-report', locator: 'paragraph 2' }] },
  ],
  quotes: [
    { id: 'first-quotation', exact: 'Words as they were said, letter for letter', kind: 'full', speakers: ['first-speaker'], medium: 'not-stated', date: today, sources: [{ source: 'first-report', locator: 'paragraph 3' }] },
  ],
});
