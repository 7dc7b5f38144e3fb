import { ABSENCES, QUALIFIERS } from '../../src/dossier/schema/quantity.js';
import { POSITIONS, STANCE_BASES } from '../../src/dossier/schema/stances.js';
import type { Actor, Asset, DossierInput, Fact, Issue, Quantity, Quote, Source, SourceReference, Stance } from '../../src/dossier/types.js';

/** How much a dossier holds. */
export interface Size {
  readonly facts: number;
  readonly assets: number;
  readonly actors: number;
  readonly issues: number;
}

/** As much as the elements promise to hold. */
export const LARGEST: Size = { facts: 40, assets: 1000, actors: 200, issues: 30 };

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const pick = <T>(list: readonly T[], i: number): T => list[i % list.length]!;

const WIRE: Source = {
  id: 'wire',
  type: 'news-article',
  title: 'Ferry talks stall on the third day',
  publisher: 'Harbour Wire',
  datePublished: '2031-05-04',
  url: 'https://news.example/ferry-talks',
  language: 'en',
};
const PAPERS: readonly Source[] = times(11, (i) => ({
  id: `paper-${i + 1}`,
  type: 'news-article',
  title: `Report number ${i + 1}`,
  publisher: `Paper ${i + 1}`,
  datePublished: '2031-05',
  url: 'https://gazette.example/cost',
  language: 'en',
}));
const cite = (locator: string, source = 'wire'): SourceReference => ({ source, locator });

/** 300 characters that end in a word of their own, so that a cut value shows. */
const LONG_WORDS = `${'the harbour office keeps a long record of each crossing '.repeat(6).slice(0, 292)}complete`;

/** Rows, among them a value of 300 characters in words, one without a single space, and a label without one. */
export const manyFacts = (count: number): readonly Fact[] =>
  times(count, (i) => ({
    id: `row-${i + 1}`,
    label: i === 9 ? 'Labelwithoutanyspace'.repeat(5) : `Label of row-${i + 1}`,
    text: i === 7 ? LONG_WORDS : i === 8 ? 'unbroken'.repeat(38).slice(0, 300) : `Text of row-${i + 1}`,
    sources: [cite(`paragraph ${i + 1}`, i < 11 ? `paper-${i + 1}` : 'wire')],
  }));

const EVERYBODY: readonly string[] = times(12, (i) => `actor-${i + 1}`);

/** One quotation of many sentences by many speakers, under a long name and office, from many sources, translated. */
const QUOTE: Quote = {
  id: 'q-long',
  kind: 'full',
  exact: {
    lang: 'fr',
    value: 'Le bac partira. '.repeat(60).trim(),
    translations: [{ lang: 'en', value: 'The ferry will leave, and nobody will hold it back in the harbour. '.repeat(15).trim(), by: 'Harbour Wire' }],
  },
  speakers: EVERYBODY.slice(0, 6),
  medium: 'press-conference',
  venue: 'Assembly Hall of the United Harbours on the Northern Shore',
  occasion: 'third day of the talks on the timetable of the night ferries',
  date: '2031-05-04T21:40+04:00',
  reportedBy: 'actor-7',
  sources: [cite('paragraph 4'), ...PAPERS.map(({ id }, i) => cite(`page ${i + 1}`, id))],
};

/** Names of 3 and of 120 characters are among them. */
const nameOf = (what: string, i: number) =>
  i === 1 ? `Isl` : i === 2 ? `${what} of the United Harbours, Landing Stages and Lighthouses on the Northern Shore of the Great Strait and its Seven Islets`.slice(0, 120) : `${what} ${i + 1}`;

export const manyActors = (count: number): readonly Actor[] =>
  times(count, (i) => ({ id: `actor-${i + 1}`, kind: i % 3 ? 'government-body' : 'state', name: nameOf('Harbour office', i), isParty: i < 2 }));

export const manyIssues = (count: number): readonly Issue[] =>
  times(count, (i) => ({
    id: `issue-${i + 1}`,
    kind: i % 4 === 3 ? 'fact' : 'proposition',
    proposition: i === 2 ? 'Ferries cross the strait at night again, on every day of the week, as soon as the fairway was searched' : `Ferry number ${i + 1} sails at night`,
    sources: [cite(`paragraph ${i + 1}`)],
  }));

const HAS_NO_BASIS: readonly string[] = ['no-position-stated', 'not-applicable'];

/** A stance for most pairs; some stay without, as pairs do that nobody researched. */
export function manyStances(actors: number, issues: number): readonly Stance[] {
  return times(actors * issues, (i) => {
    const [actor, issue] = [Math.floor(i / issues), i % issues];
    const position = pick(POSITIONS, actor + 3 * issue);
    return {
      id: `stance-${actor + 1}-${issue + 1}`,
      actor: `actor-${actor + 1}`,
      issue: `issue-${issue + 1}`,
      position,
      ...(HAS_NO_BASIS.includes(position) ? {} : { basis: pick(STANCE_BASES, i), date: '2031-05-04', sources: [cite(`paragraph ${i % 90 + 1}`)] }),
    } satisfies Stance;
  }).filter((_, i) => i % 11 !== 5);
}

/** Values from 2,000 to 2,000,000,000, ranges, absences and every qualifier. */
function measured(i: number): Quantity {
  const value = Math.round(2000 * 10 ** ((i * 37 % 101) / 101 * 6));
  if (i % 17 === 5) return { value: null, reason: pick(ABSENCES, i), unit: 'b/d' };
  if (i % 13 === 4) return { low: i === 4 ? 1 : value, high: i === 4 ? 1_000_000 : value * 2, unit: i % 3 ? 'b/d' : 'm3/y' };
  return { value, ...(i % 5 === 0 && { qualifier: pick(QUALIFIERS, i) }), unit: i % 3 ? 'b/d' : 'm3/y' };
}

export const manyAssets = (count: number): readonly Asset[] =>
  times(count, (i) => ({
    id: `asset-${i + 1}`,
    name: i === 2 ? nameOf('Pipeline', i) : i === 1 ? 'Isl' : `Pipeline ${i + 1}`,
    kind: 'pipeline',
    fuel: i % 3 ? 'oil' : 'gas',
    measures: [
      { quantityKind: 'capacity', quantity: measured(i), asOf: '2030' },
      ...(i % 4 === 1 ? [{ quantityKind: 'throughput' as const, quantity: measured(i + 1), asOf: '2031-04' }] : []),
    ],
    sources: [cite(`row ${i + 1}`, `paper-${i % 11 + 1}`)],
  }));

/** A made-up dossier of a size, the same at each call. */
export const large = ({ facts, assets, actors, issues }: Size = LARGEST): DossierInput => ({
  schemaVersion: '1.0.0',
  id: 'ferry-large',
  version: 1,
  firstCreated: '2031-05-04',
  versionCreated: '2031-05-04T08:00Z',
  asOf: '2031-05-04',
  language: 'en',
  title: 'The ferry dispute',
  sources: [WIRE, ...PAPERS],
  actors: manyActors(actors),
  facts: manyFacts(facts),
  quotes: [QUOTE],
  issues: manyIssues(issues),
  stances: manyStances(actors, issues),
  assets: manyAssets(assets),
});
