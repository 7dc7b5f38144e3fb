import { componentNouns } from '../../tools/source-layout.mjs';

/** A kind of widget as the page tests use it. A new widget joins all of them with one entry here. */
export interface Kind {
  readonly noun: string;
  readonly tag: string;
  /** Attributes that make it show what is expected, from the example dossier and from any copy of it. */
  readonly attributes: string;
  /** Words of the dossier that must be on the page, as readers see them. */
  readonly shows: readonly string[];
  /** Whether footnotes stand behind what a reader opens; else they stand beside the words. */
  readonly hasFootnotesBehind: boolean;
}

const kind = (noun: string, attributes: string, shows: readonly string[], hasFootnotesBehind = false): Kind => ({ noun, tag: `conflict-${noun}`, attributes, shows, hasFootnotesBehind });

export const KINDS: readonly Kind[] = [
  kind('factbox', '', ['Fighting since', 'Sunday, 27 September 2020', 'Mediators', 'Turkey openly backs Azerbaijan']),
  kind('quote', 'item="q-altun-stand"', ['We will continue to stand with Azerbaijan', 'date not stated']),
  kind('energy-chart', '', ['up to 1.2 million barrels a day', 'less than 50 km', '115,000', 'more than 6 million tonnes a year', 'not stated']),
  kind('stance-matrix', '', ['Fighting stops at once', 'no statement found', 'Only if forces leave', 'Accuses the other side'], true),
];

/** Elements without looks of their own. */
const PROVIDERS = ['dossier'];

/** The kinds of the library, from its source: each must be in `KINDS`. */
export const knownNouns = (): string[] => componentNouns().filter((noun) => !PROVIDERS.includes(noun));

export const markup = ({ tag, attributes }: Kind, more = '', fallback = ''): string => `<${tag} ${attributes} ${more}>${fallback}</${tag}>`;
