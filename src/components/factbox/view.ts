import type { Words } from '../../dossier/text.js';
import { wordsFor } from '../../dossier/text.js';
import { facts } from '../../dossier/schema/facts.js';
import { find } from '../../dossier/lookup.js';
import { actors } from '../../dossier/schema/actors.js';
import type { Dossier, Fact } from '../../dossier/types.js';
import { fill } from '../../i18n/fill.js';
import { isolate } from '../../i18n/isolate.js';
import type { Locale } from '../../i18n/locale.js';
import { factbox } from '../../i18n/messages/en/factbox.js';
import { formatQuantity } from '../../i18n/quantity.js';
import type { QuantityParts } from '../../i18n/quantity.js';
import { nameOf } from '../../view/actor-name.js';
import { createCitations } from '../../view/citations.js';
import type { Citation, Citations } from '../../view/citations.js';
import { asOfLine, headingOf } from '../../view/frame-view.js';
import type { FrameView, ViewOptions } from '../../view/frame-view.js';
import { pickItems } from '../../view/pick-items.js';
import { remarksOn } from '../../view/remarks.js';
import type { Remark } from '../../view/remarks.js';
import { translationLine } from '../../view/translation.js';

/** A row. What it may lack is there as `undefined`: a page may have put such names on all objects. */
export interface FactRow {
  readonly id: string;
  readonly label: Words;
  /** The fact in words; where it is a quantity, `quantity` has its parts too. */
  readonly value: Words;
  readonly quantity: QuantityParts | undefined;
  /** The pair as the source prints it: "50 kilometers (30 miles)". */
  readonly printed: string | undefined;
  /** "disputed", where it is. */
  readonly disputed: string | undefined;
  /** What limits the value: that it is a translation, whose figure it is, for which day. */
  readonly qualifications: readonly string[];
  readonly citations: readonly Citation[];
  readonly remarks: readonly Remark[];
}

export interface FactboxView extends FrameView {
  /** The first facts with a number, to be set large. */
  readonly figures: readonly FactRow[];
  readonly rows: readonly FactRow[];
}

/** More large figures than this, and none stands out. */
const KEY_FIGURES = 4;

const wordsIn = ({ messages }: Locale) => messages.factbox ?? factbox;

/** The fact box of a dossier; where it has no fact to show, only why. */
export function factboxView(dossier: Dossier, locale: Locale, { items: ids, heading }: ViewOptions): FactboxView | Pick<FactboxView, 'problems'> {
  const citations = createCitations(dossier, locale);
  const { items, problems } = pickItems(dossier, facts, ids);
  if (!items.length) return { problems };
  const isFigure = (fact: Fact) => fact.quantity && (fact.quantity.value ?? fact.quantity.low) !== undefined && fact.quantity.value !== null;
  const key = new Set(items.filter(isFigure).slice(0, KEY_FIGURES));
  // Figures stand first on the page, so their sources are numbered first.
  const figures = [...key].map((fact) => factRow(fact, dossier, locale, citations));
  const rows = items.filter((fact) => !key.has(fact)).map((fact) => factRow(fact, dossier, locale, citations));
  return {
    kicker: wordsIn(locale).kicker,
    heading: headingOf(dossier, locale, heading),
    asOf: asOfLine(dossier, locale),
    date: dossier.asOf,
    figures,
    rows,
    sources: citations.list(),
    problems,
  };
}

function factRow(fact: Fact, dossier: Dossier, locale: Locale, citations: Citations): FactRow {
  const { messages, lang } = locale;
  const quantity = fact.quantity && formatQuantity(locale, fact.quantity, (text) => isolate(wordsFor(text, dossier, lang).value, locale.dir));
  const value: Words = fact.text ? wordsFor(fact.text, dossier, lang) : { value: quantity!.text, lang, dir: undefined, original: undefined };
  const claimant = find(dossier, actors, fact.quantity?.claimant);
  const asOf = fact.quantity?.asOf ?? fact.asOf;
  return {
    id: fact.id,
    label: wordsFor(fact.label, dossier, lang),
    value,
    quantity,
    printed: fact.quantity?.printedAlt && quantity?.printed && isolate(quantity.printed, locale.dir),
    disputed: fact.disputed ? wordsIn(locale).disputed : undefined,
    qualifications: [
      ...(value.original ? [translationLine(value, value.original.lang, locale)] : []),
      ...(claimant ? [fill(wordsIn(locale).accordingTo, { claimant: isolate(nameOf(claimant, dossier, lang).value, locale.dir) })] : []),
      ...(asOf && asOf !== dossier.asOf ? [fill(messages.frame.asOf, { date: locale.date(asOf) })] : []),
    ],
    citations: citations.cite(fact.id, fact.sources),
    remarks: remarksOn(fact, dossier, locale, citations),
  };
}
