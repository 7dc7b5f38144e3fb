import { find } from '../../dossier/lookup.js';
import { itemsById } from '../../dossier/read.js';
import { actors } from '../../dossier/schema/actors.js';
import { issues } from '../../dossier/schema/issues.js';
import { quotes } from '../../dossier/schema/quotes.js';
import { POSITIONS, stances } from '../../dossier/schema/stances.js';
import { statements } from '../../dossier/schema/statements.js';
import { wordsFor } from '../../dossier/text.js';
import type { Words } from '../../dossier/text.js';
import type { Actor, Dossier, Issue, Position, Stance } from '../../dossier/types.js';
import { fill } from '../../i18n/fill.js';
import { intl } from '../../i18n/intl-cache.js';
import { isolate } from '../../i18n/isolate.js';
import type { Locale } from '../../i18n/locale.js';
import { nameOf } from '../../view/actor-name.js';
import { byPlace } from '../../view/by-place.js';
import { createCitations } from '../../view/citations.js';
import type { Citations } from '../../view/citations.js';
import { asOfLine, headingOf } from '../../view/frame-view.js';
import type { FrameView } from '../../view/frame-view.js';
import { pickItems } from '../../view/pick-items.js';
import { remarksOn } from '../../view/remarks.js';
import { pairOf, positionWord, stancesByPair, wordsIn } from '../../view/stances.js';

/** A column. */
export interface IssueColumn {
  readonly id: string;
  readonly proposition: Words;
  /** "(a matter of fact)", where it is disputed whether something is so. */
  readonly fact: string | undefined;
}

/** Where an actor stands on an issue. */
export interface StanceCell {
  /** Id of the stance in force; undefined where nobody has looked. */
  readonly id: string | undefined;
  readonly position: Position | 'not-researched';
  /** "Supports", "no statement found". */
  readonly word: string;
  /** The dossier's own short word, which is shown in its place. */
  readonly label: Words | undefined;
  /** Both, for those who do not see the sign of the position. */
  readonly name: string | undefined;
  /** Whether there is more behind it. */
  readonly canOpen: boolean;
  /** Whether it was corrected, or something happened later. */
  readonly isRevised: boolean;
}

/** An actor with a cell for each column. */
export interface ActorRow {
  readonly id: string;
  readonly name: Words;
  /** Who spoke for it: "Putin, Lavrov". */
  readonly speakers: string;
  readonly cells: readonly StanceCell[];
}

export interface StanceMatrixView extends FrameView {
  /** What it was made from, and evidence is read from when it is asked for: by then the element may have another one, or none. */
  readonly dossier: Dossier;
  readonly hint: string;
  readonly keys: string;
  readonly columns: readonly IssueColumn[];
  readonly rows: readonly ActorRow[];
  /** The positions that occur, in the order of the format, with their words: "Supports / Alleges". */
  readonly legend: readonly { readonly position: string; readonly words: string }[];
  /** By which rule the actors are ordered, where it is ours. */
  readonly rule: string | undefined;
}

export interface MatrixOptions {
  /** Ids of the actors to show, in this order. */
  readonly actors: readonly string[] | undefined;
  /** Ids of the issues to show, in this order. */
  readonly issues: readonly string[] | undefined;
  readonly heading: string | undefined;
}

/** More names than this under an actor, and none is read. */
const SPEAKERS = 4;

/** Who stands where; where there is no stance to show, only why. */
export function stanceMatrixView(dossier: Dossier, locale: Locale, asked: MatrixOptions): StanceMatrixView | Pick<StanceMatrixView, 'problems'> {
  const { problems: none } = pickItems(dossier, stances, undefined);
  if (none.length) return { problems: none };
  const byPair = stancesByPair(dossier);
  const pickedActors = pickItems(dossier, actors, asked.actors);
  const pickedIssues = pickItems(dossier, issues, asked.issues);
  const problems = [...pickedActors.problems, ...pickedIssues.problems];
  const columns = asked.issues ? pickedIssues.items : pickedIssues.items.filter(({ id }) => [...byPair.values()].some((row) => row.has(id)));
  const { compare } = intl<Intl.Collator, Intl.CollatorOptions>(Intl.Collator, locale.tag, {});
  const nameIn = (actor: Actor) => nameOf(actor, dossier, locale.lang);
  const shown = asked.actors
    ? pickedActors.items
    : pickedActors.items
        .filter(({ id }) => columns.some((issue) => byPair.get(id)?.has(issue.id)))
        .sort((a, b) => +!!b.isParty - +!!a.isParty || compare(nameIn(a).value, nameIn(b).value));
  if (!shown.length || !columns.length) return { problems };

  const citations = createCitations(dossier, locale);
  const words = wordsIn(locale);
  /** The words of each position that occurs. */
  const used = new Map<string, Set<string>>();
  const use = (position: string, word: string) => used.set(position, (used.get(position) ?? new Set()).add(word));
  const rows = shown.map((actor) => {
    const speakers = new Set<string>();
    const cells = columns.map((issue) => {
      const { current, others } = pairOf(byPair.get(actor.id)?.get(issue.id) ?? [], dossier);
      if (!current) {
        use('not-researched', words.blank);
        return { ...NOT_RESEARCHED, word: words.notResearched };
      }
      const { isRevised } = readEvidence(current, [current, ...others], actor, speakers, dossier, locale, citations);
      const cell = cellOf(current, issue, others.length > 0, isRevised, dossier, locale);
      use(current.position, positionWord(current.position, issue, locale));
      if (isRevised) use('revised', words.revised);
      return cell;
    });
    const names = [...speakers];
    return { id: actor.id, name: nameIn(actor), speakers: locale.list(names.slice(0, SPEAKERS)) + (names.length > SPEAKERS ? ' …' : ''), cells };
  });
  const hasBoth = new Set(shown.map(({ isParty }) => !!isParty)).size > 1;
  return {
    dossier,
    kicker: words.kicker,
    heading: headingOf(dossier, locale, asked.heading),
    asOf: asOfLine(dossier, locale),
    date: dossier.asOf,
    hint: words.hint,
    keys: words.keys,
    columns: columns.map((issue) => ({ id: issue.id, proposition: wordsFor(issue.proposition, dossier, locale.lang), fact: issue.kind === 'fact' ? words.fact : undefined })),
    rows,
    legend: [...POSITIONS, 'revised', 'not-researched'].flatMap((position) => {
      const found = used.get(position);
      // The word for what should be before the word for what is.
      const order = Object.values(words.factPositions);
      const notFound = position === 'no-position-stated' ? fill(words.notFound, { date: locale.date(dossier.asOf) }) : undefined;
      return found ? [{ position, words: notFound ?? [...found].sort((a, b) => order.indexOf(a) - order.indexOf(b)).join(' / ') }] : [];
    }),
    rule: asked.actors ? undefined : hasBoth ? words.partiesFirst : words.alphabetical,
    sources: citations.list().map(byPlace),
    problems,
  };
}

const NOT_RESEARCHED = { id: undefined, position: 'not-researched', label: undefined, name: undefined, canOpen: false, isRevised: false } as const;

function cellOf(stance: Stance, issue: Issue, hasOthers: boolean, isRevised: boolean, dossier: Dossier, locale: Locale): StanceCell {
  const { position } = stance;
  const words = wordsIn(locale);
  const isAbsent = position === 'no-position-stated';
  const isOfAnotherDay = isAbsent && stance.asOf && stance.asOf !== dossier.asOf;
  const word = isOfAnotherDay ? fill(words.notFound, { date: locale.date(stance.asOf) }) : positionWord(position, issue, locale);
  // What was not found must read like nothing else.
  const label = stance.label && !isAbsent ? wordsFor(stance.label, dossier, locale.lang) : undefined;
  return {
    id: stance.id,
    position,
    word,
    label,
    name: label && fill(words.labelled, { label: label.value, position: word }),
    canOpen: position !== 'not-applicable' || hasOthers || isRevised,
    isRevised,
  };
}

/** Numbers the sources of all that stands behind a cell, and finds who spoke for the actor. */
function readEvidence(current: Stance, all: readonly Stance[], actor: Actor, speakers: Set<string>, dossier: Dossier, locale: Locale, { cite, list }: Citations) {
  let isRevised = false;
  // Whatever the source is of, the way back from it leads to the cell.
  const ofCell: Citations = { cite: (_, references) => cite(current.id, references), list };
  for (const stance of all) {
    const speeches = (stance.evidence ?? []).flatMap((id) => find(dossier, quotes, id) ?? find(dossier, statements, id) ?? []);
    for (const item of [stance, ...speeches]) {
      ofCell.cite('', item.sources);
      isRevised = remarksOn(item, dossier, locale, ofCell).some(({ kind }) => kind !== 'status') || isRevised;
    }
    for (const id of speeches.flatMap((speech) => speech.speakers)) {
      const speaker = find(dossier, actors, id);
      if (speaker && speaksFor(speaker, actor, dossier)) speakers.add(isolate((speaker.shortName ? wordsFor(speaker.shortName, dossier, locale.lang) : nameOf(speaker, dossier, locale.lang)).value, locale.dir));
    }
  }
  return { isRevised };
}

/** Whether a speaker belongs to an actor, itself or through its body; of a joint call, say, others do not. */
function speaksFor(speaker: Actor, actor: Actor, dossier: Dossier): boolean {
  const above = itemsById(dossier, actors);
  // Nobody belongs to a body of a body of a body, but a dossier may go round in circles.
  for (let body = speaker.memberOf, step = 0; body && step < 4; body = above.get(body)?.memberOf, step++) if (body === actor.id) return true;
  return false;
}
