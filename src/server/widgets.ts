/**
 * Every widget as a server needs it: without Lit, from dossier to view and from view to blocks. A new widget is one more
 * entry; channels, tags, tests and the command line go through this list.
 */
import { energyChartDocument } from '../components/energy-chart/document.js';
import { energyChartView } from '../components/energy-chart/view.js';
import { factboxDocument } from '../components/factbox/document.js';
import { factboxView } from '../components/factbox/view.js';
import { quoteDocument } from '../components/quote/document.js';
import { quoteView } from '../components/quote/view.js';
import { stanceMatrixDocument } from '../components/stance-matrix/document.js';
import { stanceMatrixView } from '../components/stance-matrix/view.js';
import type { ConflictElement } from '../core/conflict-element.js';
import type { Block } from '../document/blocks.js';
import type { RawProblem } from '../dossier/problems.js';
import type { Dossier, ListName } from '../dossier/types.js';
import type { Locale } from '../i18n/locale.js';
import type { FrameView, ViewOptions } from '../view/frame-view.js';

/** What a widget is asked for beside `items` and `heading`: the attributes that only it has, by the names of their properties. */
export type OwnOptions = Readonly<Record<string, string | readonly string[]>>;

export interface Widget<V extends FrameView = FrameView> {
  view(dossier: Dossier, locale: Locale, options: ViewOptions): V | { readonly problems: readonly RawProblem[] };
  document(view: V, locale: Locale, dossier: Dossier): readonly Block[] | Promise<readonly Block[]>;
  /** The class, for `renderToString`; it brings Lit. */
  element(): Promise<new () => ConflictElement<V>>;
  /** The list of the dossier that `items` are ids of. */
  readonly list: ListName;
  /** Whether it shows one item, named by `item` in its tag. */
  readonly isSingle: boolean;
  /** Attributes that only it has, by the names of their properties: `{ highlight: 'highlight' }`. */
  readonly attributes: Readonly<Record<string, string>>;
}

const widget = <V extends FrameView>(one: Widget<V>): Widget => one as Widget;

/** By noun: `factbox` is `<conflict-factbox>`. */
export const WIDGETS: Readonly<Record<string, Widget>> = {
  'energy-chart': widget({
    view: (dossier, locale, options) => energyChartView(dossier, locale, { highlight: undefined, units: new Map(), ...options }),
    document: energyChartDocument,
    element: async () => (await import('../components/energy-chart/energy-chart.js')).ConflictEnergyChart,
    list: 'assets',
    isSingle: false,
    attributes: { highlight: 'highlight' },
  }),
  factbox: widget({ view: factboxView, document: factboxDocument, element: async () => (await import('../components/factbox/factbox.js')).ConflictFactbox, list: 'facts', isSingle: false, attributes: {} }),
  quote: widget({ view: quoteView, document: quoteDocument, element: async () => (await import('../components/quote/quote.js')).ConflictQuote, list: 'quotes', isSingle: true, attributes: {} }),
  'stance-matrix': widget({
    view: (dossier, locale, options) => stanceMatrixView(dossier, locale, { actors: undefined, issues: undefined, heading: undefined, ...options }),
    document: stanceMatrixDocument,
    element: async () => (await import('../components/stance-matrix/stance-matrix.js')).ConflictStanceMatrix,
    list: 'stances',
    isSingle: false,
    attributes: { actors: 'actors', issues: 'issues' },
  }),
};

export const nounOf = (tag: string): string => tag.replace(/^conflict-/, '');
