import { wordsFor } from '../dossier/text.js';
import type { Words } from '../dossier/text.js';
import type { RawProblem } from '../dossier/problems.js';
import type { Dossier } from '../dossier/types.js';
import { fill } from '../i18n/fill.js';
import type { Locale } from '../i18n/locale.js';
import type { SourceView } from './citations.js';

/** What every widget shows around its content. */
export interface FrameView {
  readonly kicker: string;
  readonly heading: Words;
  /** "As of 30 September 2020". */
  readonly asOf: string;
  /** The same day as EDTF. */
  readonly date: string;
  readonly sources: readonly SourceView[];
  /** What the widget was asked for and the dossier does not have. */
  readonly problems: readonly RawProblem[];
}

/** What a tag's attributes ask of a view. */
export interface ViewOptions {
  /** Ids of the items to show, in this order; all of them where undefined. */
  readonly items?: readonly string[] | undefined;
  /** In place of the dossier's title. */
  readonly heading?: string | undefined;
}

export const headingOf = (dossier: Dossier, locale: Locale, heading: string | undefined): Words =>
  heading ? { value: heading, lang: '', dir: undefined } : wordsFor(dossier.title, dossier, locale.lang);

export const asOfLine = (dossier: Dossier, locale: Locale): string =>
  fill(locale.messages.frame.asOf, { date: locale.date(dossier.asOf) });
