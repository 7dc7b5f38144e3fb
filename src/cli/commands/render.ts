import { RenderError } from '../../server/render-error.js';
import { CHANNELS, renderChannel } from '../../server/channels.js';
import { WIDGETS, nounOf } from '../../server/widgets.js';
import type { OwnOptions } from '../../server/widgets.js';
import { suggest } from '../../dossier/suggest.js';
import { readDossier } from '../dossier-file.js';
import { writeWhole } from '../files.js';
import { countOf, inspect, withoutPlace } from '../inspect.js';
import { Stop, painter } from '../io.js';
import type { ExitCode, Io } from '../io.js';
import { toText } from '../report.js';

export interface RenderOptions {
  readonly widget: string;
  /** A key of `CHANNELS`. */
  readonly format: string;
  readonly items: readonly string[];
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl' | undefined;
  readonly heading: string | undefined;
  readonly headingLevel: number | undefined;
  readonly compact: boolean;
  /** Address of the dossier in the tag; false for a tag that stands in a `<conflict-dossier>`; undefined for the usual address. */
  readonly src: string | false | undefined;
  /** `name=value` for attributes that only this widget has. */
  readonly with: readonly string[];
  readonly bom: boolean;
  /** A file; the standard output without it. */
  readonly out: string | undefined;
}

/** The address at which `build` and `render` expect a dossier to be published, unless they are told another. */
export const usualAddress = (id: string): string => `/dossiers/${id}.json`;

export async function render(io: Io, file: string, options: RenderOptions): Promise<ExitCode> {
  const { widget, format, items, src, out } = options;
  const noun = nounOf(widget);
  if (!Object.hasOwn(WIDGETS, noun)) throw new Stop(unknown('widget', widget, Object.keys(WIDGETS)));
  const { dossier, remarks, ...rest } = inspect(await readDossier(io, file));
  if (countOf(remarks, 'error')) {
    // What can be used is rendered; whoever pastes it should know what is not in it.
    io.err.write(toText([{ dossier, remarks: remarks.filter(({ severity }) => severity === 'error'), ...rest, waived: [] }], { showWaived: false, paint: painter(io, io.err) }));
  }
  if (!dossier) return 1;
  const address = src === false ? undefined : (src ?? usualAddress(dossier.id));
  const text = await stopping(
    renderChannel(dossier, noun, format, {
      lang: options.lang,
      dir: options.dir,
      items: items.length ? items : undefined,
      heading: options.heading,
      headingLevel: options.headingLevel,
      compact: options.compact,
      src: address,
      bom: options.bom,
      with: await ownOptions(noun, options.with),
    }),
  );
  if (out === undefined) io.out.write(text);
  else writeWhole(io, out, text);
  if (format === 'html' && src === undefined) io.err.write(`The tag asks for ${address}: publish the dossier there, or name its address with --src.\n`);
  return countOf(remarks, 'error') ? 1 : 0;
}

/** @throws {Stop} what is wrong with what was asked for, in the words of the renderer */
export async function stopping<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    const [first = ''] = error.message.split('\n', 1);
    const problems = error.problems.map(({ path, message, hint = '' }) => `\n  ${withoutPlace(message, path)}. ${hint}`.trimEnd());
    throw new Stop(first.charAt(0).toUpperCase() + first.slice(1) + problems.join(''));
  }
}

export function unknown(what: string, value: string, choices: readonly string[]): string {
  const meant = suggest(value, choices);
  return `There is no ${what} "${value}".${meant ? ` Did you mean "${meant}"?` : ''} Choices: ${choices.join(', ')}.`;
}

/** `highlight=btc`: attributes of the tag as properties of the element, which knows by itself what it makes of the text. */
async function ownOptions(noun: string, given: readonly string[]): Promise<OwnOptions | undefined> {
  if (!given.length) return undefined;
  const { attributes, element } = WIDGETS[noun]!;
  const { properties } = (await element()) as unknown as { readonly properties: Readonly<Record<string, { readonly converter?: { fromAttribute(value: string): OwnOptions[string] } }>> };
  return Object.fromEntries(
    given.map((one) => {
      const [, attribute = one, value] = /^([^=]+)=(.*)$/s.exec(one) ?? [];
      const property = Object.keys(attributes).find((name) => attributes[name] === attribute);
      const own = Object.values(attributes);
      if (property === undefined) throw new Stop(own.length ? unknown(`attribute of ${noun}`, attribute, own) : `The widget ${noun} has no attributes of its own, so --with has nothing to set.`);
      if (value === undefined) throw new Stop(`Give "${attribute}" a value: --with ${attribute}=…`);
      return [property, properties[property]?.converter?.fromAttribute(value) ?? value];
    }),
  );
}

export const FORMATS: readonly string[] = Object.keys(CHANNELS);
