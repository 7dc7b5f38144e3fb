/**
 * A document as JSON-LD in the vocabulary of schema.org, for the `<script type="application/ld+json">` of a page. There is
 * no `ClaimReview` among its types: that is a verdict, and these documents have none.
 */
import type { Block, Cell, NoteBlock, Span } from './blocks.js';
import { isolatedSpan, originalOf, quotationOf, sourcesOf, writeInline } from './inline.js';
import type { InlineWriter } from './inline.js';

export type JsonLdValue = string | number | JsonLdNode | readonly (string | JsonLdNode)[] | undefined;
export interface JsonLdNode {
  readonly [property: string]: JsonLdValue;
}
export interface JsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly JsonLdNode[];
}

/** What is known of the whole, beside what the blocks say. */
export interface JsonLdOptions {
  /** The language of the words. */
  readonly lang?: string | undefined;
  /** Who answers for it. */
  readonly publisher?: string | undefined;
  readonly version?: number | undefined;
  /** EDTF dates of the first version and of this one. */
  readonly dateCreated?: string | undefined;
  readonly dateModified?: string | undefined;
}

const PLAIN: InlineWriter = { text: (text) => text, span: isolatedSpan, cites: () => '' };

/** What schema.org takes for a date: of EDTF only what ISO 8601 has too. The words have the others. */
const isoDate = (edtf: string | undefined) => (edtf && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T.*)?)?)?$/.test(edtf) ? edtf : undefined);
const isoDates = (edtf: string | undefined) => {
  const [start, end] = edtf?.split('/') ?? [];
  return { startDate: isoDate(start), endDate: isoDate(end) };
};

/** Without what is undefined or empty: absent properties are not written. */
const node = (properties: Readonly<Record<string, JsonLdValue>>): JsonLdNode =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)));

/** Blank nodes: their names hold inside this one script, so several widgets on a page do not mix their sources. */
const sourceId = (n: number) => `_:source-${n}`;
const citation = (numbers: readonly number[]): readonly JsonLdNode[] => [...new Set(numbers)].map((n) => ({ '@id': sourceId(n) }));
const language = ({ lang }: Span) => lang;

/** Corrections, later events and the status of an item, each as what it is. */
const about = (notes: readonly NoteBlock[]) => ({
  creativeWorkStatus: notes.flatMap((one) => (one.about === 'status' ? [writeInline(one.text, PLAIN)] : [])),
  correction: notes.flatMap((one) => (one.about === 'correction' ? [correctionNode(one)] : [])),
  subjectOf: notes.flatMap((one) => (one.about === 'event' ? [eventNode(writeInline(one.text, PLAIN), one.date, one.cites)] : [])),
});
const correctionNode = ({ text, date, cites }: NoteBlock) =>
  node({ '@type': 'CorrectionComment', text: writeInline(text, PLAIN), datePublished: isoDate(date), citation: citation(cites) });
const eventNode = (name: string, date: string | undefined, cites: readonly number[], notes: readonly NoteBlock[] = []) =>
  node({ '@type': 'Event', name, ...isoDates(date), subjectOf: [...citation(cites), ...notes.map(noteNode)] });
const noteNode = (note: NoteBlock): JsonLdNode =>
  note.about === 'event'
    ? eventNode(writeInline(note.text, PLAIN), note.date, note.cites)
    : note.about === 'correction'
      ? correctionNode(note)
      : node({ '@type': 'Comment', text: writeInline(note.text, PLAIN), citation: citation(note.cites) });

/** "As of: May 2031": the heading of its column before each value. */
function rowNode(columns: readonly string[], [head, ...cells]: readonly Cell[]): JsonLdNode {
  const values = cells.flatMap(({ text }, i) => (text.length ? [`${columns[i + 1]}: ${writeInline(text, PLAIN)}`] : []));
  const inside = [head!, ...cells].flatMap(({ text, cites }) => [...cites, ...text.flatMap((part) => (typeof part === 'string' ? [] : (part.cites ?? [])))]);
  return node({ '@type': 'Claim', name: writeInline(head!.text, PLAIN), text: values.join('; '), citation: citation(inside) });
}

/** The node of a block that has data; undefined of one that belongs to the whole. */
function dataNode(block: Block): Record<string, JsonLdValue> | undefined {
  switch (block.kind) {
    case 'facts':
      return {
        '@type': 'Dataset',
        hasPart: block.rows.map(({ label, value, notes, cites }) =>
          node({ '@type': 'Claim', name: writeInline(label, PLAIN), text: writeInline(value, PLAIN), citation: citation(cites), ...about(notes) })),
      };
    case 'list': {
      const dated = block.entries.filter(({ date }) => date !== undefined);
      const others = block.entries.filter(({ date }) => date === undefined);
      return {
        '@type': 'Dataset',
        about: dated.map(({ text, date, notes, cites }) => eventNode(writeInline(text, PLAIN), date, cites, notes)),
        hasPart: others.map(({ text, notes, cites }) => node({ '@type': 'Claim', text: writeInline(text, PLAIN), citation: citation(cites), ...about(notes) })),
      };
    }
    case 'table':
      return { '@type': 'Dataset', name: writeInline(block.caption, PLAIN), hasPart: block.rows.map((cells) => rowNode(block.columns, cells)) };
    case 'quote': {
      const { exact, original, before, after, circumstances, speakers, date, notes, cites } = block;
      return {
        '@type': 'Quotation',
        text: exact.text,
        inLanguage: language(exact),
        // A fragment with the words of ours around it, and the line that calls a translation one.
        description: [...(before ?? after ? [quotationOf(block, PLAIN)] : []), ...[originalOf(block, PLAIN) ?? ''].filter(Boolean), ...(circumstances.length ? [writeInline(circumstances, PLAIN)] : [])],
        spokenByCharacter: speakers.map(({ name, role, isPerson }) =>
          node(isPerson ? { '@type': 'Person', name: name.text, jobTitle: role?.text } : { '@type': 'Organization', name: name.text, description: role?.text })),
        dateCreated: isoDate(date),
        translationOfWork: original && node({ '@type': 'Quotation', text: original.exact.text, inLanguage: language(original.exact) }),
        citation: citation(cites),
        ...about(notes),
      };
    }
    default:
      return undefined;
  }
}

export function toJsonLd(blocks: readonly Block[], options: JsonLdOptions = {}): JsonLd {
  const { lang, publisher, version, dateCreated, dateModified } = options;
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [writeInline(block.text, PLAIN)] : []));
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [writeInline(block.text, PLAIN)] : []));
  const notes = about(blocks.filter((block) => block.kind === 'note'));
  const data = blocks.map(dataNode).filter((one) => one !== undefined);
  const [only] = data;
  const whole: Readonly<Record<string, JsonLdValue>> = data.length === 1 ? only! : { '@type': 'Dataset', hasPart: data.map((one) => node(one)) };
  const list = (value: JsonLdValue) => (Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' && value ? [value] : []);
  const [title, ...more] = [...headings, ...list(whole['name'])];
  const main = node({
    ...whole,
    name: title,
    description: [...more, ...list(whole['description']), ...paragraphs],
    inLanguage: whole['inLanguage'] ?? lang,
    publisher: publisher ? { '@type': 'Organization', name: publisher } : undefined,
    version,
    // A quotation is as old as its words.
    ...(whole['@type'] === 'Dataset' && { dateCreated: isoDate(dateCreated) }),
    dateModified: isoDate(dateModified),
    ...Object.fromEntries(Object.entries(notes).map(([property, values]) => [property, [...(list(whole[property]) as readonly (string | JsonLdNode)[]), ...values]])),
  });
  const sources = [...sourcesOf(blocks).values()].map(({ number, name, title: titled, details, url, archived }) =>
    node({
      '@type': 'CreativeWork',
      '@id': sourceId(number),
      name: isolatedSpan(titled),
      creditText: [name, ...details].join(' · '),
      inLanguage: language(titled),
      url,
      archivedAt: archived?.url,
    }));
  return { '@context': 'https://schema.org', '@graph': [main, ...sources] };
}

/** JSON-LD as text that may stand inside `<script>`: nothing in it can end that element or begin another. */
export const jsonLdText = (jsonLd: JsonLd): string => `${JSON.stringify(jsonLd, null, 2).replace(/</g, '\\u003c')}\n`;
