/** A dossier as its author wrote it, in JSON or YAML, with the place of each thing in the file. */
import { LineCounter, isAlias, isCollection, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, ErrorCode, Node, ParsedNode } from 'yaml';
import { syntaxPlace } from '../dossier/syntax-place.js';
import { readText } from './files.js';
import type { Io } from './io.js';
import { jsonSyntax } from './json-syntax.js';
import { jsonOffsets, offsetAt, placesOf } from './places.js';
import type { Place } from './places.js';

/** Why a text is no JSON or YAML. */
export interface SyntaxFault extends Place {
  readonly message: string;
  readonly hint: string;
}

export interface DossierFile {
  /** As it was asked for. */
  readonly name: string;
  readonly language: 'json' | 'yaml';
  readonly text: string;
  /** What the text says; undefined where it breaks off. */
  readonly value: unknown;
  /** Empty where the text keeps its grammar. */
  readonly faults: readonly SyntaxFault[];
  /** The place of what a JSON Pointer names, or of the nearest thing around it that is there. */
  placeOf(pointer: string): Place;
}

/** @throws {Stop} for a file that cannot be read as text */
export async function readDossier(io: Io, name: string): Promise<DossierFile> {
  return dossierFrom(name, await readText(io, name, 'the dossier'));
}

/** What is called neither .json nor .yaml is told by how it begins: a JSON dossier is an object. */
const isYaml = (name: string, text: string) => (/\.ya?ml$/i.test(name) ? true : /\.json$/i.test(name) ? false : !/^\ufeff?\s*[{[]/.test(text));

export const dossierFrom = (name: string, text: string): DossierFile => (isYaml(name, text) ? fromYaml(name, text) : fromJson(name, text));

function fromJson(name: string, text: string): DossierFile {
  const common = { name, language: 'json', text } as const;
  // Only an author whose dossier has problems needs their places.
  let offsets: ReadonlyMap<string, number> | undefined;
  let toPlace: ((offset: number) => Place) | undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return { ...common, value, faults: [], placeOf: (pointer) => (toPlace ??= placesOf(text))(offsetAt((step) => (offsets ??= jsonOffsets(text)).get(step), pointer)) };
  } catch (error) {
    const place = syntaxPlace(text.replace(/^\ufeff/, ' '));
    // `JSON.parse` refuses nothing that the grammar allows.
    if (!place) throw error;
    return { ...common, value: undefined, faults: [jsonSyntax(text, place)], placeOf: () => place };
  }
}

/** What an author can do, by the code of the parser; the parser's own words say what is wrong. */
const YAML_CURES: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'YAML is indented by spaces alone: put two spaces for each tab. Editors do it with "convert indentation to spaces".',
  BAD_INDENT: 'Bring the line to the column of its neighbours: entries of one list and fields of one item begin in the same column.',
  DUPLICATE_KEY: 'A field stands once in an item: take one of the two out.',
  MULTILINE_IMPLICIT_KEY: 'The name of a field and its colon stand on one line. A text with a colon in it stands in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: 'A text with ": " in it stands in quotation marks: label: "Talks: none".',
  MISSING_CHAR: 'Look for a quotation mark, a bracket or a comma that is missing on this line or the one before.',
  UNEXPECTED_TOKEN: 'A text that begins with one of @ ` " \' { [ * & ! | > % - or has ": " in it stands in quotation marks.',
  BAD_ALIAS: 'A text that begins with * stands in quotation marks.',
  MULTIPLE_DOCS: 'A file has one dossier: take out the line "---" and what follows it.',
  BLOCK_IN_FLOW: 'Between { } or [ ] entries are separated by commas, not by lines.',
};

function fromYaml(name: string, text: string): DossierFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, keepSourceTokens: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = document.errors.map(({ code, message, pos }) => {
    // A tab is also reported as what the parser took it for; and the first fault of a place is the one to mend.
    const isTab = /^[ ]*\t/.test(text.slice(text.lastIndexOf('\n', pos[0] - 1) + 1));
    return { ...placeAt(pos[0]), message: isTab ? 'a tab indents this line' : lowerFirst(message.split('\n', 1)[0]!.replace(/[:.]$/, '')), hint: (isTab ? YAML_CURES.TAB_AS_INDENT : YAML_CURES[code]) ?? 'Look at this line and the one before it.' };
  });
  let value: unknown;
  if (!faults.length) {
    try {
      value = document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      // An alias (*name) without its anchor (&name), or so many of them that the file would grow a thousandfold.
      if (!(error instanceof ReferenceError)) throw error;
      faults.push({ ...placeAt(firstAlias(document, error.message)), message: lowerFirst(error.message), hint: 'Write the words out in place of the alias. A text that begins with * stands in quotation marks.' });
    }
  }
  const offsets = new Map<string, number>();
  return {
    name,
    language: 'yaml',
    text,
    value,
    faults: faults.filter(({ line }, i) => faults.findIndex((other) => other.line === line) === i).slice(0, 5),
    placeOf: (pointer) => placeAt(offsetAt((step) => yamlOffset(document.contents, step, offsets), pointer)),
  };

  function yamlOffset(contents: ParsedNode | null, pointer: string, known: Map<string, number>): number | undefined {
    const found = known.get(pointer);
    if (found !== undefined) return found;
    let node: Node | null | undefined = contents;
    let offset = node?.range?.[0] ?? 0;
    for (const step of pointer.split('/').slice(1).map((one) => one.replaceAll('~1', '/').replaceAll('~0', '~'))) {
      if (isAlias(node)) node = node.resolve(document);
      if (!isCollection(node)) return undefined;
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === step);
        if (!isPair(pair)) return undefined;
        offset = (pair.key as Node).range?.[0] ?? offset;
        node = pair.value as Node | null;
      } else if (isSeq(node)) {
        node = node.items[Number(step)] as Node | undefined;
        if (!node) return undefined;
        offset = node.range?.[0] ?? offset;
      }
    }
    known.set(pointer, offset);
    return offset;
  }
}

/** The offset of the alias that a message names, or of the first one. */
function firstAlias(document: Document.Parsed, message: string): number {
  let found: number | undefined;
  visit(document, {
    Alias(_, { source, range }) {
      if (found !== undefined && !message.endsWith(`: ${source}`)) return;
      found = range?.[0];
    },
  });
  return found ?? 0;
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
