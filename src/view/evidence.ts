/** What stands behind a stance: quotations, statements, on what it depends, how it is known, and what it replaced. */
import { find } from '../dossier/lookup.js';
import { actors } from '../dossier/schema/actors.js';
import { issues } from '../dossier/schema/issues.js';
import { quotes } from '../dossier/schema/quotes.js';
import { stances } from '../dossier/schema/stances.js';
import { statements } from '../dossier/schema/statements.js';
import { wordsFor } from '../dossier/text.js';
import type { Words } from '../dossier/text.js';
import type { Dossier, Issue, Quote, Stance, Statement } from '../dossier/types.js';
import { fill } from '../i18n/fill.js';
import { isolate } from '../i18n/isolate.js';
import type { EvidenceMessages } from '../i18n/load-evidence.js';
import type { Locale } from '../i18n/locale.js';
import { nameOf } from './actor-name.js';
import { createCitations } from './citations.js';
import type { Citation, Citations, SourceView } from './citations.js';
import { remarksOn } from './remarks.js';
import type { Remark } from './remarks.js';
import { quotationOf, speechOf } from './speech.js';
import type { QuotationView, SpeechView } from './speech.js';
import { dayOf, isLater, pairOf, positionWord, replaces, stancesByPair, wordsIn } from './stances.js';

/** A quotation, or what was said in indirect speech. */
export interface SpeechEvidence extends SpeechView {
  readonly id: string;
  readonly quotation: QuotationView | undefined;
  readonly gist: Words | undefined;
  readonly citations: readonly Citation[];
  readonly remarks: readonly Remark[];
}

export interface StanceEvidence {
  readonly id: string;
  /** "Supports"; of an earlier one "Before: Opposes, until 28 September 2020". */
  readonly position: string;
  readonly isCurrent: boolean;
  /** The dossier's own short word. */
  readonly label: Words | undefined;
  /** The day from which it holds, or for which it was seen. */
  readonly date: string | undefined;
  /** On what it depends. */
  readonly condition: string | undefined;
  /** How it is known. */
  readonly basis: string | undefined;
  /** In its place before the words from which it was inferred. */
  readonly inferredFrom: string | undefined;
  readonly speeches: readonly SpeechEvidence[];
  /** Before the sources of one for which nothing was found. */
  readonly lookedAt: string | undefined;
  readonly citations: readonly Citation[];
  readonly remarks: readonly Remark[];
}

export interface EvidenceView {
  readonly actor: Words;
  readonly issue: Words;
  /** The one in force, then the others, the latest first. */
  readonly stances: readonly StanceEvidence[];
}

/**
 * All that is known of where an actor stands on an issue; undefined where there is no such stance.
 * @param id the stance of it that is in force
 * @param numbered the sources as the widget has numbered them
 */
export function evidenceView(dossier: Dossier, locale: Locale, words: EvidenceMessages, id: string, numbered: readonly SourceView[]): EvidenceView | undefined {
  const stance = find(dossier, stances, id);
  const actor = find(dossier, actors, stance?.actor);
  const issue = find(dossier, issues, stance?.issue);
  if (!stance || !actor || !issue) return undefined;
  const list = stancesByPair(dossier).get(actor.id)?.get(issue.id) ?? [];
  const { others } = pairOf(list, dossier);
  const citations = alike(numbered, createCitations(dossier, locale));
  return {
    actor: nameOf(actor, dossier, locale.lang),
    issue: wordsFor(issue.proposition, dossier, locale.lang),
    stances: [stance, ...others].map((one) => stanceEvidence(one, { list, issue, dossier, locale, words, citations, isCurrent: one === stance })),
  };
}

/** Footnotes with the numbers that the sources have in the widget's own list. */
const alike = (numbered: readonly SourceView[], { cite, list }: Citations): Citations => ({
  cite: (item, references) => cite(item, references).map((citation) => ({ ...citation, number: numbered.find((source) => source.id === citation.source)?.number ?? citation.number })),
  list,
});

interface Context {
  readonly list: readonly Stance[];
  readonly issue: Issue;
  readonly dossier: Dossier;
  readonly locale: Locale;
  readonly words: EvidenceMessages;
  readonly citations: Citations;
  readonly isCurrent: boolean;
}

function stanceEvidence(stance: Stance, context: Context): StanceEvidence {
  const { dossier, locale, words, citations, isCurrent } = context;
  const speeches = (stance.evidence ?? []).flatMap((id) => find(dossier, quotes, id) ?? find(dossier, statements, id) ?? []);
  const isAbsent = stance.position === 'no-position-stated';
  const notFound = isAbsent && fill(wordsIn(locale).notFound, { date: locale.date(dayOf(stance) ?? dossier.asOf) });
  return {
    id: stance.id,
    position: isCurrent ? notFound || positionWord(stance.position, context.issue, locale) : formerly(stance, context),
    isCurrent,
    label: stance.label && !isAbsent ? wordsFor(stance.label, dossier, locale.lang) : undefined,
    date: isAbsent ? undefined : stance.date ? locale.date(stance.date) : stance.asOf ? fill(locale.messages.frame.asOf, { date: locale.date(stance.asOf) }) : speeches.length || stance.position === 'not-applicable' ? undefined : locale.messages.absence['date-not-stated'],
    condition: stance.condition && isolate(wordsFor(stance.condition, dossier, locale.lang).value, locale.dir),
    basis: stance.basis && words.basis[stance.basis],
    inferredFrom: stance.basis === 'inferred' && speeches.length ? words.inferredFrom : undefined,
    speeches: speeches.map((speech) => speechEvidence(speech, stance, context)),
    lookedAt: isAbsent && stance.sources?.length ? words.lookedAt : undefined,
    citations: citations.cite(stance.id, stance.sources),
    // That it was replaced stands before it already.
    remarks: remarksOn(stance, dossier, locale, citations).filter(({ kind }) => isCurrent || kind !== 'status'),
  };
}

function speechEvidence(speech: Quote | Statement, stance: Stance, { dossier, locale, citations }: Context): SpeechEvidence {
  // One statement may show several stances of a panel, and each footnote needs an id of its own.
  const key = `${stance.id}-${speech.id}`;
  return {
    id: key,
    quotation: 'exact' in speech ? quotationOf(speech, dossier, locale) : undefined,
    gist: 'gist' in speech ? wordsFor(speech.gist, dossier, locale.lang) : undefined,
    ...speechOf(speech, dossier, locale),
    citations: citations.cite(key, speech.sources),
    remarks: remarksOn(speech, dossier, locale, citations),
  };
}

/** "Before: Opposes, until 28 September 2020": until what took its place, as far as there is a day. */
function formerly(stance: Stance, { list, issue, dossier, locale, words }: Context): string {
  const position = positionWord(stance.position, issue, locale);
  if (isLater(stance, dossier)) return fill(words.later, { position, date: locale.date(dayOf(stance)!) });
  const next = list.find((other) => replaces(stance, other));
  const until = next && dayOf(next);
  return until ? fill(words.beforeUntil, { position, date: locale.date(until) }) : fill(words.before, { position });
}
