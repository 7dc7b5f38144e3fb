/** Looks up quotations in the text that they are said to come from. */
import type { FullDossier } from '../dossier/types.js';
import { valueOf } from './texts.js';

/** A stretch of a text between quotation marks, the marks not included; offsets into the text in UTF-16 units. */
interface Passage {
  readonly start: number;
  readonly end: number;
  /** Whether it stands inside another passage. */
  readonly nested: boolean;
}

/** What came of looking up one quotation. */
export interface Finding {
  /** The id of the quotation. */
  readonly id: string;
  readonly parts: readonly PartFinding[];
}

export interface PartFinding {
  /** The words that were looked for. */
  readonly words: string;
  readonly result: 'found' | 'out-of-order' | 'not-in-marks' | 'missing';
  /** The quoted passage of the text that is most like the words, where those were not found. */
  readonly nearest?: string;
}

export interface Report {
  /** One for each quotation that rests on the source, in the dossier's order. */
  readonly findings: readonly Finding[];
  /** Passages that the text quotes and of which no quotation of the dossier has anything. */
  readonly unused: readonly string[];
}

/** Closing marks by opening mark. Which of them a language uses, and which way round, is told by what stands open. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”', '„': '“”', '”': '”', '«': '»', '»': '«', '‘': '’', '‚': '‘’', '‹': '›', '›': '‹', '「': '」', '『': '』', '"': '"', "'": "'",
};
const WORD = /[\p{L}\p{N}]/u;

/**
 * The passages of a text that stand between quotation marks, in the order of their ends. A mark that is not closed in
 * its paragraph opens nothing, unless the next paragraph goes on with the same mark, as quotations of several
 * paragraphs do. An apostrophe is no mark.
 */
function quotedPassages(text: string, paragraphEnds: ReadonlySet<number>): Passage[] {
  const passages: Passage[] = [];
  let open: { mark: string; at: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (paragraphEnds.has(i)) {
      const [outer] = open;
      if (outer && outer.mark === text[i + 1]) passages.push({ start: outer.at + 1, end: i, nested: false });
      open = [];
      continue;
    }
    const inWord = WORD.test(text[i - 1] ?? '') && WORD.test(text[i + 1] ?? '');
    if (inWord && (character === '’' || character === "'")) continue;
    let closes = open.length - 1;
    while (closes >= 0 && !(CLOSERS[open[closes]!.mark]!.includes(character) && open[closes]!.at < i - 1)) closes--;
    if (closes >= 0) {
      passages.push({ start: open[closes]!.at + 1, end: i, nested: closes > 0 });
      open = open.slice(0, closes);
    } else if (Object.hasOwn(CLOSERS, character) && (character !== "'" || !WORD.test(text[i - 1] ?? ''))) {
      open.push({ mark: character, at: i });
    }
  }
  return passages;
}

/** The text with each run of white space as one space, and where its paragraphs end: at a blank line. */
function normalise(text: string): { text: string; paragraphEnds: Set<number> } {
  const paragraphEnds = new Set<number>();
  let out = '';
  for (const paragraph of text.split(/\r?\n[^\S\n]*\r?\n/)) {
    const line = paragraph.replace(/\s+/g, ' ').trim();
    if (!line) continue;
    out += line;
    paragraphEnds.add(out.length);
    out += ' ';
  }
  return { text: out, paragraphEnds };
}

/** Pairs of neighbouring characters, for likeness. */
const pairs = (words: string) => {
  const lower = words.toLowerCase();
  return new Set(Array.from({ length: Math.max(0, lower.length - 1) }, (_, i) => lower.slice(i, i + 2)));
};

/** The passage that shares the largest part of its pairs of characters with the words (Sørensen–Dice); undefined where none shares a fifth. */
function nearestOf(words: string, passages: readonly string[]): string | undefined {
  const wanted = pairs(words);
  let best: string | undefined;
  let bestLikeness = 0.2;
  for (const passage of passages) {
    const there = pairs(passage);
    const shared = [...wanted].filter((pair) => there.has(pair)).length;
    const likeness = (2 * shared) / (wanted.size + there.size);
    if (likeness > bestLikeness) [best, bestLikeness] = [passage, likeness];
  }
  return best;
}

/** The parts of a quotation between its ellipses, bracketed or not. */
const partsOf = (exact: string, elided: boolean) =>
  (elided ? exact.split(/[[(]?\s*(?:…|\.(?: ?\.){2,3})\s*[\])]?/) : [exact]).map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean);

/**
 * Looks up the quotations of a dossier that rest on a source in the text of that source. Where a quotation has a variant
 * for the source, the variant is looked up in its place.
 * @param sourceText plain text; a blank line ends a paragraph
 */
export function checkQuotations(dossier: FullDossier, sourceId: string, sourceText: string): Report {
  const { text, paragraphEnds } = normalise(sourceText);
  const passages = quotedPassages(text, paragraphEnds);
  const wordsOf = ({ start, end }: Passage) => text.slice(start, end);
  const used = new Set<Passage>();

  /** Where the words stand as whole words, in the marks of which passage if in any. */
  function* occurrences(words: string) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const end = at + words.length;
      const cutsWord = (WORD.test(text[at - 1] ?? '') && WORD.test(words[0]!)) || (WORD.test(words.at(-1)!) && WORD.test(text[end] ?? ''));
      if (!cutsWord) yield { end, at, around: passages.filter((passage) => passage.start <= at && end <= passage.end) };
    }
  }

  const findings: Finding[] = [];
  for (const quote of dossier.quotes) {
    const variant = quote.variants?.find(({ source }) => source === sourceId);
    if (!variant && !quote.sources.some(({ source }) => source === sourceId)) continue;
    const exact = variant?.exact ?? valueOf(quote.exact);
    let after = 0;
    const parts = partsOf(exact, quote.elided === true).map((words): PartFinding => {
      const all = [...occurrences(words)];
      const quoted = all.filter(({ around }) => around.length);
      const inOrder = quoted.find(({ at }) => at >= after);
      for (const { around } of quoted) for (const passage of around) used.add(passage);
      if (inOrder) {
        after = inOrder.end;
        return { words, result: 'found' };
      }
      const nearest = nearestOf(words, passages.map(wordsOf));
      return { words, result: quoted.length ? 'out-of-order' : all.length ? 'not-in-marks' : 'missing', ...(nearest !== undefined && { nearest }) };
    });
    findings.push({ id: quote.id, parts });
  }

  const isUsed = (passage: Passage) => [...used].some(({ start, end }) => passage.start <= start && end <= passage.end);
  const unused = passages.filter((passage) => !passage.nested && !isUsed(passage)).map(wordsOf);
  return { findings, unused };
}
