/**
 * The shape of the messages, which English sets: a key that another language lacks does not compile.
 * `messages/<language>/<subject>.ts` holds the words of a subject, `messages/<language>.ts` puts together
 * those that widgets need at once: in English the words of a single widget come with that widget instead.
 */
import type { Qualifier } from '../dossier/types.js';
import type english from './messages/en.js';
import type { energyChart } from './messages/en/energy-chart.js';
import type { factbox } from './messages/en/factbox.js';
import type { media } from './messages/en/media.js';
import type { qualifiers } from './messages/en/qualifiers.js';
import type { quote } from './messages/en/quote.js';
import type { stanceMatrix } from './messages/en/stance-matrix.js';
import type { rates } from './messages/en/rates.js';
import type { units } from './messages/en/units.js';
import type { PluralCategory } from './plural.js';

/** The words of single widgets, and of quantities, which not every widget has. */
interface WidgetMessages {
  readonly energyChart: typeof energyChart;
  readonly factbox: typeof factbox;
  readonly media: typeof media;
  readonly qualifiers: typeof qualifiers;
  readonly quote: typeof quote;
  readonly stanceMatrix: typeof stanceMatrix;
  readonly rates: typeof rates;
  readonly units: typeof units;
}

/** What a view gets. Where the words of a widget are not there, its English ones are meant. */
export type Messages = typeof english & Partial<WidgetMessages> & {
  /** For languages in which a qualifier governs the case of what it counts: the plural category whose form that case takes. */
  readonly pluralAfterQualifier?: (qualifier: Qualifier, category: PluralCategory) => PluralCategory;
};

/** What a language other than English has. */
export type WholeMessages = Messages & WidgetMessages;

/** Messages and the `Intl` tag of their language: what every formatter here starts from. */
export interface Words {
  readonly tag: string;
  readonly messages: Messages;
}
