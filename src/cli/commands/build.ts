import { createHash } from 'node:crypto';
import { isList, isObject, own } from '../../dossier/read.js';
import type { FullDossier } from '../../dossier/types.js';
import { isCurrent } from '../../rules/current.js';
import { CHANNELS, renderChannel } from '../../server/channels.js';
import type { ChannelOptions } from '../../server/channels.js';
import { RenderError } from '../../server/render-error.js';
import { WIDGETS } from '../../server/widgets.js';
import { readDossier } from '../dossier-file.js';
import { GENERATOR, MANIFEST, replaceFolder } from '../folders.js';
import type { NewFolder } from '../folders.js';
import { HASHED, headerRules } from '../header-rules.js';
import { countOf, inspect } from '../inspect.js';
import { Stop, counted, painter, progress } from '../io.js';
import type { ExitCode, Io } from '../io.js';
import { packageVersion } from '../package.js';
import { toText } from '../report.js';
import { stopping } from './render.js';

export interface BuildOptions {
  readonly out: string;
  /** Languages of the readers; that of the dossier where it is empty. */
  readonly langs: readonly string[];
  /** Path under which the folder is published. */
  readonly base: string;
  readonly json: boolean;
}

/** `factbox.html`, `factbox.csv`; where the ending does not say which channel it is, `factbox.plain.html`. */
const endingOf = (channel: string): string => {
  const { extension } = CHANNELS[channel]!;
  return channel !== 'html' && /^\.(?:html|json)$/.test(extension) ? `.${channel}${extension}` : extension;
};

export async function build(io: Io, name: string, { out, langs, base, json }: BuildOptions): Promise<ExitCode> {
  if (!/^\/(?:[\w.~%-]+\/)*$/.test(base)) throw new Stop(`--base "${base}" is not a path that begins and ends with a slash. Write one such as / or /river/.`);
  const inspection = inspect(await readDossier(io, name));
  const { dossier, remarks, file } = inspection;
  if (!dossier || countOf(remarks, 'error')) {
    io.err.write(toText([inspection], { showWaived: false, paint: painter(io, io.err) }));
    io.err.write('Nothing was built: mend the errors first.\n');
    return 1;
  }
  const wanted = langs.length ? [...new Set(langs)] : [dossier.language];
  const address = `${base}dossiers/${dossier.id}.json`;
  const published = `${JSON.stringify(forReaders(file.value))}\n`;
  const hashed = `dossiers/${dossier.id}.${createHash('sha256').update(published).digest('hex').slice(0, 16)}.json`;
  const files: Record<string, { readonly bytes: number; readonly integrity: string }> = {};
  let manifest = '';

  await stopping(
    replaceFolder(io, out, async (folder) => {
      const write = (path: string, text: string) => {
        files[path] = { bytes: Buffer.byteLength(text), integrity: `sha256-${createHash('sha256').update(text).digest('base64')}` };
        folder.write(path, text);
      };
      write(`dossiers/${dossier.id}.json`, published);
      write(hashed, published);
      const earlier = earlierOf(folder, dossier.id);
      const widgets = await writeWidgets(io, dossier, wanted, address, write);
      for (const [path, text] of Object.entries(headerRules({ base, id: dossier.id }, [hashed, ...earlier]))) write(path, text);
      manifest = `${JSON.stringify({ generator: GENERATOR, generatorVersion: packageVersion(), id: dossier.id, version: dossier.version, asOf: dossier.asOf, address, immutable: base + hashed, earlier, widgets, files }, null, 2)}\n`;
      folder.write(MANIFEST, manifest);
    }),
  );
  if (json) io.out.write(manifest);
  else io.out.write(`${out}: ${counted(Object.keys(files).length + 1, 'file')}; the tags ask for ${address}.\n`);
  return 0;
}

/** Dossiers of earlier builds, which a page may have named by their hash. */
const earlierOf = (folder: NewFolder, id: string) => folder.keep((file) => file.startsWith(`${id}.`) && HASHED.test(file), 'dossiers');

interface BuiltWidget {
  readonly tag: string;
  readonly item?: string;
  readonly lang: string;
  /** Path of each channel. */
  readonly files: Readonly<Record<string, string>>;
}

async function writeWidgets(io: Io, dossier: FullDossier, langs: readonly string[], src: string, write: (path: string, text: string) => void): Promise<BuiltWidget[]> {
  const jobs = langs.flatMap((lang) =>
    Object.entries(WIDGETS).flatMap(([noun, { list, isSingle }]): { readonly lang: string; readonly noun: string; readonly item: string | undefined }[] => {
      const current = dossier[list].filter(isCurrent);
      return isSingle ? current.map(({ id }) => ({ lang, noun, item: id })) : current.length ? [{ lang, noun, item: undefined }] : [];
    }),
  );
  const { show, end } = progress(io);
  const built: BuiltWidget[] = [];
  try {
    for (const [i, { lang, noun, item }] of jobs.entries()) {
      show(`${i + 1} of ${jobs.length}: ${noun}${item ? ` ${item}` : ''}, ${lang}`);
      const options: ChannelOptions = { lang, src, items: item === undefined ? undefined : [item] };
      const files: Record<string, string> = {};
      try {
        for (const channel of Object.keys(CHANNELS)) {
          const text = await renderChannel(dossier, noun, channel, options);
          files[channel] = `widgets/${lang}/${noun}${item === undefined ? '' : `.${item}`}${endingOf(channel)}`;
          write(files[channel], text);
        }
      } catch (error) {
        // A widget for which this dossier has nothing is not there.
        const isEmpty = error instanceof RenderError && error.problems.length > 0 && error.problems.every(({ code }) => code === 'empty-list');
        if (!isEmpty) throw error;
        continue;
      }
      built.push({ tag: `conflict-${noun}`, ...(item !== undefined && { item }), lang, files });
      // Ctrl-C is heard only between two turns of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    end();
  }
  return built;
}

/** The dossier as it is published: without what only its authors need, and without a path on their machine. */
function forReaders(json: unknown): unknown {
  if (!isObject(json)) return json;
  const { $schema: _, waivers: __, ...rest } = json;
  return withoutNotes(rest);
}

function withoutNotes(value: unknown): unknown {
  if (isList(value)) return value.map(withoutNotes);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.keys(value).filter((name) => name !== 'edNote').map((name) => [name, withoutNotes(own(value, name))]));
}
