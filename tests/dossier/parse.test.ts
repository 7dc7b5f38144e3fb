import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/dossier/parse.js';
import type { ProblemCode, Severity } from '../../src/dossier/problems.js';
import { itemsById } from '../../src/dossier/read.js';
import { LISTS } from '../../src/dossier/schema.js';
import { actors } from '../../src/dossier/schema/actors.js';
import { assertOrderly } from './orderly.js';
import { cut, put, valueAt } from './pointer.js';
import { smallDossier } from './small-dossier.js';
import type { Draft } from './small-dossier.js';

const plain = (value: unknown) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)) as unknown);
const WHOLE = plain(parse(smallDossier()).dossier);

/** Takes a field or an entry out. */
const OUT = Symbol('out');
type Found = readonly [code: ProblemCode, path: string, severity?: Severity];
/** What the reader is still given. */
type Effect =
  | 'all'
  /** The item that the path lies in is left out, and nothing else. */
  | 'item'
  /** Only these places are left out. */
  | { readonly without: readonly string[] }
  /** These places read otherwise than in the whole dossier. */
  | { readonly with: Readonly<Record<string, unknown>> }
  | 'nothing';

interface Case {
  readonly says: string;
  /** Where the fault is put, unless `change` does it. */
  readonly at: string;
  readonly value?: unknown;
  readonly change?: (draft: Draft) => void;
  /** The code at `at`, or all problems. */
  readonly finds: ProblemCode | readonly Found[];
  /** What the message must hold, in this order. */
  readonly message?: readonly string[];
  /** What the hint must hold. */
  readonly hint?: string;
  readonly leaves: Effect;
}

const LONG = 'x'.repeat(1e6);
const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'a text': [
    { says: 'that is a number', at: '/facts/0/label', value: 5, finds: 'type', message: ['facts[0].label', '5', 'a string or an object', 'facts[0] is left out'], hint: 'a string', leaves: 'item' },
    { says: 'that is a list', at: '/facts/0/label', value: ['x'], finds: 'type', message: ['a list is not a string'], hint: 'a string', leaves: 'item' },
    { says: 'that is null', at: '/facts/0/label', value: null, finds: 'type', message: ['null is not'], hint: 'a string', leaves: 'item' },
    { says: 'that is missing', at: '/facts/0/label', value: OUT, finds: 'missing', message: ['facts[0].label', 'is missing'], hint: 'Add the field', leaves: 'item' },
    { says: 'that is empty', at: '/facts/0/label', value: '', finds: 'empty', message: ['facts[0].label'], hint: 'leave the field out', leaves: 'item' },
    { says: 'of blanks only', at: '/facts/0/label', value: ' \n\t\u00a0', finds: 'empty', message: ['facts[0].label'], hint: 'leave the field out', leaves: 'item' },
    { says: 'of invisible characters only', at: '/facts/0/label', value: '\u200b\ufeff', finds: [['characters', '/facts/0/label', 'warning'], ['empty', '/facts/0/label', 'error']], leaves: 'item' },
    { says: 'of a megabyte', at: '/facts/0/label', value: LONG, finds: 'too-long', message: ['facts[0].label', '1000000 characters'], hint: '20000', leaves: 'item' },
    { says: 'object without words', at: '/facts/0/label', value: { lang: 'hy' }, finds: [['missing', '/facts/0/label/value']], leaves: 'item' },
    { says: 'object with a language that is none', at: '/facts/0/label', value: { lang: 'in English', value: 'x' }, finds: [['language', '/facts/0/label/lang']], message: ['"in English"'], hint: 'BCP 47', leaves: 'item' },
    { says: 'object with a direction that is none', at: '/facts/0/label', value: { lang: 'hy', value: 'x', dir: 'lrt' }, finds: [['choice', '/facts/0/label/dir']], message: ['"lrt"'], hint: 'Did you mean "ltr"?', leaves: 'item' },
    { says: 'translation without words', at: '/actors/1/name/translations/1/value', value: OUT, finds: [['missing', '/actors/1/name/translations/1/value', 'warning']], message: ['(left out)'], hint: 'Add the field', leaves: { without: ['/actors/1/name/translations/1'] } },
    { says: 'translation that is null', at: '/actors/1/name/translations/0', value: null, finds: [['type', '/actors/1/name/translations/0', 'warning']], message: ['null is not an object'], hint: 'an object', leaves: { without: ['/actors/1/name/translations/0'] } },
    { says: 'with more translations than there is room for', at: '/actors/1/name/translations', value: Array.from({ length: 51 }, () => ({ lang: 'en', value: 'x' })), finds: [['too-many', '/actors/1/name/translations', 'warning']], message: ['51 entries'], hint: '50', leaves: { without: ['/actors/1/name/translations'] } },
  ],
  'characters': [
    { says: 'that turn the direction are taken out', at: '/facts/0/label', value: 'Terri\u202etory\u2069', finds: [['characters', '/facts/0/label', 'warning']], message: ['"Terri\\u{202e}tory\\u{2069}"'], hint: 'anew', leaves: 'all' },
    { says: 'of no width are taken out', at: '/facts/0/label', value: 'Terri\u200btory\u2060\ufeff', finds: [['characters', '/facts/0/label', 'warning']], message: ['\\u{200b}'], leaves: 'all' },
    { says: 'that control a terminal are taken out', at: '/facts/0/label', value: '\u001bTerritory\u0085', finds: [['characters', '/facts/0/label', 'warning']], message: ['\\u{1b}'], leaves: 'all' },
    { says: 'that are half of a pair are shown as such', at: '/facts/0/label', value: '\udc00Territory\ud83d', finds: [['characters', '/facts/0/label', 'warning']], message: ['\\u{dc00}'], leaves: { with: { '/facts/0/label': '\ufffdTerritory\ufffd' } } },
    { says: 'in pairs, marks of direction and joiners of letters stay', at: '/facts/0/label', value: '😀 a\u200db\u200c\u200e\u200f', finds: [], leaves: { with: { '/facts/0/label': '😀 a\u200db\u200c\u200e\u200f' } } },
  ],
  'an id': [
    { says: 'with capitals and a blank', at: '/facts/1/id', value: 'The Districts', finds: [['id', '/facts/1/id'], ['reference', '/corrections/0/affects/0', 'warning'], ['too-few', '/corrections/0/affects']], leaves: { without: ['/facts/1', '/corrections/0'] } },
    { says: 'with two hyphens together', at: '/facts/0/id', value: 'a--b', finds: 'id', message: ['facts[0].id', '"a--b"'], hint: 'single hyphens', leaves: 'item' },
    { says: 'that is a number', at: '/facts/0/id', value: 7, finds: 'type', message: ['7'], hint: 'a string', leaves: 'item' },
    { says: 'that is missing', at: '/facts/0/id', value: OUT, finds: 'missing', message: ['facts[0].id'], leaves: 'item' },
    { says: 'of a megabyte', at: '/facts/0/id', value: 'x'.repeat(1e6), finds: 'too-long', message: ['1000000'], hint: '200', leaves: 'item' },
    { says: 'taken in the same list', at: '/facts/1/id', value: 'territory', finds: [['duplicate-id', '/facts/1'], ['reference', '/corrections/0/affects/0', 'warning'], ['too-few', '/corrections/0/affects']], leaves: { without: ['/facts/1', '/corrections/0'] } },
    { says: 'taken in the same list, with nothing that hangs on it', at: '/places/1', change: ({ places }) => places.push({ ...places[0] }), finds: 'duplicate-id', message: ['places[1]', '"town"', 'in places', 'places[1] is left out'], hint: 'unique', leaves: 'all' },
    { says: 'taken in another list', at: '/figures/0', change: ({ figures }) => put(figures, '/0/id', 'minister'), finds: 'duplicate-id', message: ['figures[0]', '"minister"', 'in actors'], hint: 'unique', leaves: 'item' },
    { says: 'is free again where the first of two items is unusable', at: '/places/0/kind', change: ({ places }) => places.unshift({ ...places[0], kind: 'citty' }), finds: 'choice', message: ['"citty"'], hint: '"city"', leaves: 'all' },
    { says: 'called __proto__', at: '/facts/0/id', value: '__proto__', finds: 'id', message: ['"__proto__"'], leaves: 'item' },
    { says: 'called toString', at: '/facts/0/id', value: 'toString', finds: 'id', message: ['"toString"'], leaves: 'item' },
    { says: 'called constructor is an id like any other', at: '/facts/0/id', value: 'constructor', finds: [], leaves: { with: { '/facts/0/id': 'constructor' } } },
  ],
  'a choice': [
    { says: 'that is misspelled', at: '/events/0/category', value: 'diplomatcy', finds: [['choice', '/events/0/category'], ['reference', '/notes/0/on']], leaves: { without: ['/events/0', '/notes/0'] } },
    { says: 'in capitals', at: '/contacts/0/medium', value: 'PHONE', finds: 'choice', message: ['contacts[0].medium', '"PHONE"', 'contacts[0] is left out'], hint: 'Did you mean "phone"? Choices: phone, meeting', leaves: 'item' },
    { says: 'far from every choice', at: '/contacts/0/medium', value: 'carrier pigeon', finds: 'choice', message: ['"carrier pigeon"'], hint: 'Choices: phone', leaves: 'item' },
    { says: 'that is a list with the choice in it', at: '/contacts/0/medium', value: ['phone'], finds: 'choice', message: ['a list is none'], leaves: 'item' },
    { says: 'called constructor', at: '/contacts/0/medium', value: 'constructor', finds: 'choice', message: ['"constructor"'], leaves: 'item' },
    { says: 'that is null', at: '/contacts/0/medium', value: null, finds: 'choice', message: ['null is none'], leaves: 'item' },
  ],
  'a number': [
    { says: 'written as English text', at: '/assets/0/measures/0/quantity/value', value: '1,200,000.00', finds: 'type', message: ['assets[0].measures[0].quantity.value', '"1,200,000.00"', 'a number', 'assets[0] is left out'], hint: ': 1200000.', leaves: 'item' },
    { says: 'written with blanks between the groups', at: '/assets/0/measures/0/quantity/value', value: '1 200 000', finds: 'type', hint: ': 1200000.', leaves: 'item' },
    { says: 'written in words gets no guess for a hint', at: '/assets/0/measures/0/quantity/value', value: '1.2 million', finds: 'type', message: ['"1.2 million"'], hint: 'such as 1200000, or null with a "reason"', leaves: 'item' },
    { says: 'written as a span gets no guess for a hint', at: '/assets/0/measures/0/quantity/value', value: '50-60', finds: 'type', hint: 'such as 1200000', leaves: 'item' },
    { says: 'written with a decimal comma gets no guess for a hint', at: '/assets/0/measures/0/quantity/value', value: '1.200.000,50', finds: 'type', hint: 'such as 1200000', leaves: 'item' },
    { says: 'that is a word is told to be null with a reason, not 0', at: '/assets/0/measures/0/quantity/value', value: 'unknown', finds: 'type', hint: 'null with a "reason"', leaves: 'item' },
    { says: 'beyond what a number can hold', at: '/assets/0/measures/0/quantity/value', value: 1e16, finds: 'range', message: ['10000000000000000'], hint: 'to 1000000000000000', leaves: 'item' },
    { says: 'that is null at an end of a range', at: '/figures/0/quantity/low', value: null, finds: 'type', message: ['null is not a number'], hint: 'a number', leaves: 'item' },
    { says: 'that must be whole', at: '/version', value: 1.5, finds: 'type', message: ['version', '1.5', 'a whole number', 'nothing can be shown'], leaves: 'nothing' },
    { says: 'that must be above 0', at: '/version', value: 0, finds: 'range', message: ['version', '0 is out of range'], hint: 'from 1 to', leaves: 'nothing' },
    { says: 'of a version as text', at: '/version', value: '2', finds: 'type', message: ['"2"'], hint: 'a whole number', leaves: 'nothing' },
  ],
  'a truth value': [
    { says: 'as a word', at: '/facts/0/disputed', value: 'yes', finds: 'type', message: ['facts[0].disputed', '"yes"', 'true or false'], hint: 'Write true or false', leaves: 'item' },
    { says: 'as a number', at: '/contacts/0/directed', value: 1, finds: 'type', message: ['1 is not true or false'], leaves: 'item' },
  ],
  'a unit': [
    ...([
      ['mb/d', 'a thousand barrels for some, a million for others'],
      ['Mbbl', 'a thousand barrels for some, a million for others'],
      ['MMcf', 'a million cubic feet for some'],
      ['MMcf/d', 'a million cubic feet for some'],
      ['bcm/y', 'a billion, which some languages count as 10^12'],
      ['mcm', 'a thousand cubic metres for some'],
    ] as const).map(([unit, why]): Case => ({
      says: `${unit} that publishers use for different things`, at: '/assets/0/measures/0/quantity/unit', value: unit, finds: 'choice',
      message: [`"${unit}" is not a unit`, why, 'assets[0] is left out'], hint: '{"value": 1200000, "unit": "b/d"}. Units: b, b/d', leaves: 'item',
    })),
    { says: 'misspelled', at: '/assets/0/measures/0/quantity/unit', value: 'bd', finds: 'choice', message: ['"bd"'], hint: 'Did you mean', leaves: 'item' },
    { says: 'called constructor', at: '/assets/0/measures/0/quantity/unit', value: 'constructor', finds: 'choice', message: ['"constructor" is none'], leaves: 'item' },
    { says: 'called __proto__', at: '/assets/0/measures/0/quantity/unit', value: '__proto__', finds: 'choice', message: ['"__proto__" is none'], leaves: 'item' },
    { says: 'that counts nothing', at: '/facts/1/quantity/unit', value: {}, finds: [['missing', '/facts/1/quantity/unit/of'], ['reference', '/corrections/0/affects/0', 'warning'], ['too-few', '/corrections/0/affects']], leaves: { without: ['/facts/1', '/corrections/0'] } },
  ],
  'a quantity': [
    { says: 'of null without a reason', at: '/assets/1/measures/0/quantity', change: ({ assets }) => cut(assets, '/1/measures/0/quantity/reason'), finds: 'absence', message: ['assets[1].measures[0].quantity', 'null and no reason'], hint: '"not-stated"', leaves: 'item' },
    { says: 'of a number with a reason for having none', at: '/assets/1/measures/0/quantity', change: ({ assets }) => put(assets, '/1/measures/0/quantity/value', 5), finds: 'absence', message: ['has a number and a reason'], hint: 'Take out "reason"', leaves: 'item' },
    { says: 'of a range with a reason for having none', at: '/figures/0/quantity', change: ({ figures }) => put(figures, '/0/quantity/reason', 'unknown'), finds: 'absence', message: ['has a number and a reason'], leaves: 'item' },
    { says: 'whose low end is above its high end', at: '/figures/0/quantity', change: ({ figures }) => put(figures, '/0/quantity/low', 91), finds: 'order', message: ['figures[0].quantity', '91', '90'], hint: 'Swap', leaves: 'item' },
    { says: 'with value and range', at: '/figures/0/quantity', change: ({ figures }) => put(figures, '/0/quantity/value', 85), finds: 'one-of', message: ['value', 'low + high'], hint: 'take out the others', leaves: 'item' },
    { says: 'without value and range', at: '/figures/0/quantity', change: ({ figures }) => cut(figures, '/0/quantity/low'), finds: 'one-of', message: ['exactly one of: value, low + high'], leaves: 'item' },
    { says: 'with a misspelled field, which could change its meaning', at: '/figures/0/quantity/qualifer', value: 'up-to', finds: 'unknown-field', message: ['figures[0].quantity.qualifer', '"qualifer"', 'figures[0] is left out'], hint: 'Did you mean "qualifier"?', leaves: 'item' },
    { says: 'with a field of the author\'s own', at: '/figures/0/quantity/x-rounded', value: true, finds: [], leaves: 'all' },
    { says: 'with a claimant who is none', at: '/figures/0/quantity/claimant', value: 'minstry', finds: 'reference', message: ['"minstry"', 'under actors'], hint: 'Did you mean "ministry"?', leaves: 'item' },
    { says: 'that is a bare number', at: '/figures/0/quantity', value: 85, finds: 'type', message: ['85 is not an object'], leaves: 'item' },
  ],
  'a list inside an item': [
    { says: 'that is one value', at: '/claims/0/claimants', value: 'minister', finds: 'type', message: ['claims[0].claimants', '"minister"', 'a list'], hint: 'Write a list', leaves: 'item' },
    { says: 'with an unusable entry, where all count', at: '/claims/0/claimants/1', value: 'nobody', finds: 'reference', message: ['claims[0].claimants[1]', '"nobody"', 'under actors', 'claims[0] is left out'], hint: 'Add the item', leaves: 'item' },
    { says: 'that is empty, where one is needed', at: '/claims/0/claimants', value: [], finds: 'too-few', message: ['0 usable'], hint: 'At least 1', leaves: 'item' },
    { says: 'with fewer than are needed', at: '/contacts/0/participants', change: ({ contacts }) => cut(contacts, '/0/participants/0'), finds: 'too-few', message: ['1 usable'], hint: 'At least 2', leaves: 'item' },
    { says: 'with more than the format takes', at: '/statements/0/speakers', value: Array(51).fill('minister'), finds: 'too-many', message: ['51 entries', 'statements[0] is left out'], hint: '50 at most', leaves: 'item' },
    { says: 'with an unusable entry, where one may go', at: '/facts/0/concerns/1', value: 'nowhere', finds: [['reference', '/facts/0/concerns/1', 'warning']], message: ['facts[0].concerns[1]', '"nowhere" is not in the dossier (left out)'], hint: 'Add the item', leaves: { without: ['/facts/0/concerns/1'] } },
    { says: 'with an entry of another kind, where one may go', at: '/facts/0/concerns/0', value: { id: 'town' }, finds: [['type', '/facts/0/concerns/0', 'warning']], message: ['an object is not a string'], leaves: { without: ['/facts/0/concerns/0'] } },
    { says: 'that may go whole and is one value', at: '/facts/0/concerns', value: 'town', finds: [['type', '/facts/0/concerns', 'warning']], message: ['"town" is not a list (left out)'], leaves: { without: ['/facts/0/concerns'] } },
    { says: 'with an entry that is null, where all count', at: '/claims/0/responses/0', value: null, finds: 'type', message: ['claims[0].responses[0]', 'null is not an object'], leaves: 'item' },
    { says: 'with a bad value deep in an entry, where all count', at: '/claims/0/responses/0/kind', value: 'denyes', finds: 'choice', message: ['claims[0].responses[0].kind'], hint: 'Did you mean "denies"?', leaves: 'item' },
  ],
  'sources of an item': [
    { says: 'that are none', at: '/facts/0/sources', value: [], finds: 'too-few', message: ['facts[0].sources'], hint: 'At least 1', leaves: 'item' },
    { says: 'that are missing', at: '/facts/0/sources', value: OUT, finds: 'missing', leaves: 'item' },
    { says: 'of which one is not there', at: '/facts/0/sources/1', value: { source: 'papper' }, finds: [['reference', '/facts/0/sources/1/source', 'warning']], message: ['"papper"', 'under sources (left out)'], hint: 'Did you mean "paper"?', leaves: 'all' },
    { says: 'of which none is there', at: '/facts/0/sources/0/source', value: 'nowhere', finds: [['too-few', '/facts/0/sources'], ['reference', '/facts/0/sources/0/source', 'warning']], leaves: 'item' },
    { says: 'with a copy at an address that cannot be linked', at: '/facts/0/sources/0/archivedUrl', value: 'ftp://example.org', finds: [['url', '/facts/0/sources/0/archivedUrl', 'warning']], leaves: 'all' },
  ],
  'an item': [
    { says: 'that is null', at: '/facts/0', value: null, finds: 'type', message: ['facts[0]', 'null is not an object', 'facts[0] is left out'], hint: 'an object', leaves: 'item' },
    { says: 'that is a string', at: '/facts/0', value: 'Territory', finds: 'type', message: ['"Territory" is not an object'], leaves: 'item' },
    { says: 'that is a list', at: '/facts/0', value: [], finds: 'type', message: ['a list is not an object'], leaves: 'item' },
    { says: 'with a field that the format does not know', at: '/facts/0/lable', value: 'x', finds: [['unknown-field', '/facts/0/lable', 'warning']], message: ['facts[0].lable', '"lable" is not a field'], hint: 'Did you mean "label"? Fields of your own start with "x-".', leaves: 'all' },
    { says: 'with a field of the author\'s own', at: '/facts/0/x-colour', value: { deep: [1] }, finds: [], leaves: 'all' },
    { says: 'with a field called __proto__', at: '/facts/0/__proto__', value: { label: 'x' }, finds: [['unknown-field', '/facts/0/__proto__', 'warning']], message: ['"__proto__"'], leaves: 'all' },
    { says: 'with a field called constructor', at: '/facts/0/constructor', value: 'x', finds: [['unknown-field', '/facts/0/constructor', 'warning']], message: ['"constructor"'], leaves: 'all' },
    { says: 'with a field whose name is a path', at: '/facts/0/a~1b~0c', value: 'x', finds: [['unknown-field', '/facts/0/a~1b~0c', 'warning']], message: ['facts[0].a/b~c'], leaves: 'all' },
    { says: 'with a field whose name is a megabyte', at: `/facts/0/${LONG}`, value: 'x', finds: [['unknown-field', `/facts/0/${LONG}`, 'warning']], message: ['…'], leaves: 'all' },
    { says: 'with words and a quantity, where one is to be', at: '/facts/0', change: ({ facts }) => put(facts, '/0/quantity', facts[1]!['quantity']), finds: 'one-of', message: ['facts[0]', 'exactly one of: text, quantity'], hint: 'take out', leaves: 'item' },
    { says: 'without words and quantity', at: '/facts/0', change: ({ facts }) => cut(facts, '/0/text'), finds: 'one-of', message: ['text, quantity'], leaves: 'item' },
    { says: 'that describes an asset and does not say which it means', at: '/assets/1', change: ({ assets }) => cut(assets, '/1/identification'), finds: 'one-of', message: ['name, asDescribed + identification'], leaves: 'item' },
    { says: 'that is a claim of somebody and of nobody', at: '/claims/0', change: ({ claims }) => put(claims, '/0/unattributed', true), finds: 'one-of', message: ['claimants, unattributed'], leaves: 'item' },
    { says: 'that is a stance without basis', at: '/stances/0', change: ({ stances }) => cut(stances, '/0/basis'), finds: 'stance', message: ['stances[0]', '"supports"'], hint: '"basis"', leaves: 'item' },
    { says: 'that is a stance without source', at: '/stances/0', change: ({ stances }) => cut(stances, '/0/sources'), finds: 'stance', message: ['"supports"'], hint: '"sources"', leaves: 'item' },
    { says: 'that is a stance with a source that is none', at: '/stances/0', change: ({ stances }) => put(stances, '/0/sources/0/source', 'nowhere'), finds: [['stance', '/stances/0'], ['reference', '/stances/0/sources/0/source', 'warning']], leaves: 'item' },
  ],
  'a list': [
    { says: 'that the format does not know', at: '/qoutes', value: [{ id: 'q' }], finds: 'unknown-list', message: ['qoutes', 'is left out'], hint: 'Did you mean "quotes"? Lists: sources, actors', leaves: 'all' },
    { says: 'of the author\'s own', at: '/x-layout', value: [{ row: 1 }], finds: [], leaves: 'all' },
    { says: 'called __proto__', at: '/__proto__', value: [{ id: 'q' }], finds: 'unknown-list', message: ['"__proto__"'], leaves: 'all' },
    { says: 'called toString', at: '/toString', value: [], finds: 'unknown-list', message: ['"toString"'], leaves: 'all' },
    { says: 'that is an object', at: '/figures', value: {}, finds: 'type', message: ['figures', 'an object is not a list', 'figures is left out'], hint: 'Write a list', leaves: { with: { '/figures': [] } } },
    { says: 'that is null', at: '/figures', value: null, finds: 'type', message: ['figures', 'null is not a list'], hint: 'Write a list', leaves: { with: { '/figures': [] } } },
    { says: 'that is not there', at: '/figures', value: OUT, finds: [], leaves: { with: { '/figures': [] } } },
    { says: 'that is empty', at: '/figures', value: [], finds: [], leaves: { with: { '/figures': [] } } },
  ],
  'a field of the root': [
    { says: 'that is a title in a list', at: '/title', value: ['x'], finds: 'type', message: ['title', 'a list is not', 'nothing can be shown'], leaves: 'nothing' },
    { says: 'that is misspelled', at: '/sumary', value: 'x', finds: [['unknown-field', '/sumary', 'warning']], hint: 'Did you mean "summary"?', leaves: 'all' },
    { says: 'that is a misspelled list, but no list', at: '/quotez', value: {}, finds: [['unknown-field', '/quotez', 'warning']], hint: 'Did you mean "quotes"?', leaves: 'all' },
    { says: 'that is missing: a title', at: '/title', value: OUT, finds: 'missing', message: ['title: is missing', 'nothing can be shown'], leaves: 'nothing' },
    { says: 'that is missing: the day', at: '/asOf', value: OUT, finds: 'missing', message: ['asOf'], leaves: 'nothing' },
    { says: 'that is missing: an id', at: '/id', value: OUT, finds: 'missing', message: ['id'], leaves: 'nothing' },
    { says: 'that is no day', at: '/asOf', value: '2020-09-31', finds: 'date', message: ['asOf', '"2020-09-31"'], hint: 'EDTF', leaves: 'nothing' },
    { says: 'that is no language', at: '/language', value: 'en_US', finds: 'language', message: ['"en_US"'], hint: 'BCP 47', leaves: 'nothing' },
    { says: 'that is no address of a schema', at: '/$schema', value: 5, finds: [['type', '/$schema', 'warning']], message: ['$schema', '5 is not a string (left out)'], leaves: { without: ['/$schema'] } },
    { says: 'that is unusable, though it may be missing', at: '/publisher', value: 5, finds: 'type', message: ['publisher'], leaves: 'nothing' },
  ],
  'a reference': [
    { says: 'that is misspelled', at: '/statements/0/speakers/0', value: 'minsiter', finds: 'reference', message: ['statements[0].speakers[0]', '"minsiter" is not in the dossier under actors', 'statements[0] is left out'], hint: 'Did you mean "minister"?', leaves: 'item' },
    { says: 'to nothing like it', at: '/statements/0/speakers/0', value: 'president', finds: 'reference', message: ['"president"'], hint: 'Add the item, or correct the id.', leaves: 'item' },
    { says: 'into another list', at: '/statements/0/speakers/0', value: 'town', finds: 'reference', message: ['"town" stands under places, not under actors'], hint: 'under actors', leaves: 'item' },
    { says: 'called __proto__', at: '/statements/0/speakers/0', value: '__proto__', finds: 'reference', message: ['"__proto__"'], leaves: 'item' },
    { says: 'called constructor', at: '/statements/0/speakers/0', value: 'constructor', finds: 'reference', message: ['"constructor"'], leaves: 'item' },
    { says: 'that is the item itself instead of its id', at: '/statements/0/speakers/0', value: { id: 'minister' }, finds: 'type', message: ['an object is not a string'], leaves: 'item' },
    { says: 'that may go', at: '/actors/0/memberOf', value: 'minstry', finds: [['reference', '/actors/0/memberOf', 'warning']], message: ['(left out)'], hint: '"ministry"', leaves: { without: ['/actors/0/memberOf'] } },
    { says: 'to an unusable item takes along what rests on it, and nothing more', at: '/actors/2/kind', value: 'passer-by', finds: [
      ['choice', '/actors/2/kind'], ['reference', '/quotes/1/speakers/0'], ['reference', '/stances/1/actor'],
      ['reference', '/claims/0/responses/0/actor'], ['reference', '/contacts/0/participants/1/actor'],
    ], leaves: { without: ['/actors/2', '/quotes/1', '/stances/1', '/claims/0', '/contacts/0'] } },
    { says: 'to an unusable source leaves the other sources', at: '/sources/1/type', value: 'blog', change: (draft) => { put(draft, '/facts/0/sources/1', { source: 'agency' }); put(draft, '/sources/1/type', 'blog'); }, finds: [
      ['choice', '/sources/1/type'], ['reference', '/facts/0/sources/1/source', 'warning'], ['reference', '/quotes/0/variants/0/source', 'warning'], ['reference', '/events/0/datesReported/0/source'], ['reference', '/notes/0/on'],
    ], leaves: { without: ['/sources/1', '/quotes/0/variants/0', '/events/0', '/notes/0'] } },
    { says: 'to an unusable place takes its asset along', at: '/places/0/kind', value: 'town', finds: [
      ['choice', '/places/0/kind'], ['reference', '/facts/0/concerns/0', 'warning'], ['reference', '/events/0/places/0', 'warning'], ['reference', '/assets/0/from'],
    ], leaves: { without: ['/places/0', '/facts/0/concerns/0', '/events/0/places/0', '/assets/0'] } },
    { says: 'to an unusable issue takes its stances along', at: '/issues/0/kind', value: 'wish', finds: [
      ['choice', '/issues/0/kind'], ['reference', '/stances/0/issue'], ['reference', '/stances/1/issue'],
    ], leaves: { without: ['/issues/0', '/stances/0', '/stances/1'] } },
  ],
  'a date': [
    ...['2021-02-29', '2020-13', '30.09.2020', 'yesterday', '2020-9-30', '2020-09-30 21:40', '1994/1991'].map((date): Case => ({
      says: date, at: '/facts/0/asOf', value: date, finds: 'date', message: ['facts[0].asOf', `"${date}" is not a date`], hint: '2020-09-30T21:40+04:00', leaves: 'item',
    })),
    { says: 'as a number', at: '/facts/0/asOf', value: 2020, finds: 'type', message: ['2020 is not a string'], leaves: 'item' },
    { says: 'of access that does not exist goes alone', at: '/sources/0/dateAccessed', value: '2021-02-30', finds: [['date', '/sources/0/dateAccessed', 'warning']], message: ['(left out)'], leaves: { without: ['/sources/0/dateAccessed'] } },
    ...['1994', '2020-09', '2020-09-30?', '2020-09-30T21:40+04:00', '1991/1994', '2023-03/..', '202X'].map((date): Case => ({
      says: `${date} stays as it is written`, at: '/facts/0/asOf', value: date, finds: [], leaves: { with: { '/facts/0/asOf': date } },
    })),
  ],
  'an address': [
    ...[
      'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x',
      'blob:https://example.org/1', 'file:///etc/passwd', 'ftp://example.org', '//example.org/1', '/1', 'example.org', 'https:', 'https://', 'https:///example.org',
      'https://paper.org@example.org/', 'https://user:word@example.org/', 'https://example.org/a b', 'https://example.org/a\tb', ' https://example.org', 'https://example.org\\@evil.org',
      'https://example.org/"onclick="x', 'https://example.org/<b>', 'mailto:', 'mailto:a b@example.org',
    ].map((url): Case => ({
      says: JSON.stringify(url), at: '/sources/0/url', value: url, finds: [['url', '/sources/0/url', 'warning']], message: ['sources[0].url', 'is not an address that may be linked (left out)'], hint: 'http:, https: or mailto:', leaves: { without: ['/sources/0/url'] },
    })),
    { says: 'of a megabyte', at: '/sources/0/url', value: `https://example.org/${LONG}`, finds: [['too-long', '/sources/0/url', 'warning']], leaves: { without: ['/sources/0/url'] } },
    ...['http://example.org', 'HTTPS://Example.org/1?a=b@c#d', 'https://пример.example/', 'https://[2001:db8::1]/', 'mailto:desk@example.org'].map((url): Case => ({
      says: `${url} is kept`, at: '/sources/0/url', value: url, finds: [], leaves: { with: { '/sources/0/url': url } },
    })),
  ],
  'a geometry': [
    { says: 'off the Earth', at: '/places/0/point', value: { type: 'Point', coordinates: [39.82, 146.75] }, finds: [['geometry', '/places/0/point', 'warning']], message: ['places[0].point', '"Point"', '(left out)'], hint: '[longitude, latitude]', leaves: { without: ['/places/0/point'] } },
    { says: 'of another type', at: '/places/0/point', value: { type: 'LineString', coordinates: [[1, 2], [3, 4]] }, finds: [['geometry', '/places/0/point', 'warning']], message: ['"LineString"'], hint: 'Write one of Point', leaves: { without: ['/places/0/point'] } },
    { says: 'without a type', at: '/places/0/point', value: { coordinates: [1, 2] }, finds: [['geometry', '/places/0/point', 'warning']], message: ['its type: nothing'], leaves: { without: ['/places/0/point'] } },
    { says: 'whose type is constructor', at: '/places/0/point', value: { type: 'constructor', coordinates: [1, 2] }, finds: [['geometry', '/places/0/point', 'warning']], leaves: { without: ['/places/0/point'] } },
    { says: 'that is null', at: '/places/0/point', value: null, finds: [['geometry', '/places/0/point', 'warning']], leaves: { without: ['/places/0/point'] } },
    { says: 'of a route, with one position off the Earth', at: '/routes/0/geometry', value: { type: 'LineString', coordinates: [[46, 39], [47, 91]] }, finds: 'geometry', message: ['routes[0].geometry', 'routes[0] is left out'], hint: 'LineString, MultiLineString', leaves: 'item' },
    { says: 'of a boundary, with strings for numbers', at: '/boundaries/0/geometry', value: { type: 'LineString', coordinates: [['46', '39'], ['47', '40']] }, finds: 'geometry', leaves: 'item' },
    { says: 'of a boundary, nested too little', at: '/boundaries/0/geometry', value: { type: 'Polygon', coordinates: [[46, 39], [47, 40]] }, finds: 'geometry', leaves: 'item' },
    { says: 'of a boundary, nested 10,000 deep', at: '/boundaries/0/geometry', value: { type: 'MultiPolygon', coordinates: nested(10_000) }, finds: 'geometry', leaves: 'item' },
    { says: 'without positions', at: '/boundaries/0/geometry', value: { type: 'Polygon', coordinates: [] }, finds: 'geometry', leaves: 'item' },
    { says: 'with heights loses the heights', at: '/routes/0/geometry', value: { type: 'LineString', coordinates: [[46, 39, 800], [47, 40, 900]] }, finds: [], leaves: 'all' },
  ],
  'the version of the format': [
    { says: 'that is a newer minor one', at: '/schemaVersion', value: '1.7.0', finds: [['version-newer', '/schemaVersion', 'warning']], message: ['"1.7.0" is newer than 1.0.0'], hint: 'Update', leaves: { with: { '/schemaVersion': '1.7.0' } } },
    { says: 'that is a newer patch', at: '/schemaVersion', value: '1.0.12', finds: [], leaves: { with: { '/schemaVersion': '1.0.12' } } },
    { says: 'that is a candidate', at: '/schemaVersion', value: '1.0.0-rc.1', finds: [], leaves: { with: { '/schemaVersion': '1.0.0-rc.1' } } },
    { says: 'that is an older major one', at: '/schemaVersion', value: '0.9.0', finds: 'version', message: ['"0.9.0" cannot be read', 'nothing can be shown'], hint: '1.0.0', leaves: 'nothing' },
    { says: 'that is a newer major one', at: '/schemaVersion', value: '2.0.0', finds: 'version', message: ['"2.0.0" cannot be read'], hint: '1.0.0', leaves: 'nothing' },
    ...['latest', 'v1.0.0', '01.0.0', ' 1.0.0', '10.0.0', '١.٠.٠'].map((version): Case => ({
      says: `that is nonsense: "${version}"`, at: '/schemaVersion', value: version, finds: 'version', message: ['cannot be read'], leaves: 'nothing',
    })),
    ...['1', '1.0', '1.x.0', '1.0.0.0'].map((version): Case => ({
      says: `that is not whole: "${version}"`, at: '/schemaVersion', value: version, finds: [['version', '/schemaVersion', 'warning']], message: ['is not three numbers'], hint: '"1.0.0"', leaves: { with: { '/schemaVersion': version } },
    })),
    { says: 'that is a number', at: '/schemaVersion', value: 1, finds: 'type', message: ['1 is not a string'], leaves: 'nothing' },
    { says: 'that is missing', at: '/schemaVersion', value: OUT, finds: 'missing', leaves: 'nothing' },
  ],
  'nesting': [
    { says: '10,000 deep where nothing is known', at: '/facts/0/deep', value: nested(10_000), finds: [['unknown-field', '/facts/0/deep', 'warning']], leaves: 'all' },
    { says: '10,000 deep where a text belongs', at: '/facts/0/label', value: nested(10_000), finds: 'type', message: ['a list is not'], leaves: 'item' },
    { says: '10,000 deep where an item belongs', at: '/facts/0', value: nested(10_000), finds: 'type', message: ['a list is not an object'], leaves: 'item' },
    { says: '10,000 deep in a list of the author\'s own', at: '/x-deep', value: nested(10_000), finds: [], leaves: 'all' },
  ],
  'what JSON cannot hold': [
    { says: 'NaN', at: '/assets/0/measures/0/quantity/value', value: NaN, finds: 'range', message: ['NaN is out of range'], leaves: 'item' },
    { says: 'Infinity', at: '/assets/0/measures/0/quantity/value', value: Infinity, finds: 'range', message: ['Infinity is out of range'], leaves: 'item' },
    { says: 'a hole of Infinity in a position', at: '/places/0/point', value: { type: 'Point', coordinates: [Infinity, NaN] }, finds: [['geometry', '/places/0/point', 'warning']], leaves: { without: ['/places/0/point'] } },
    { says: 'undefined for a field that is needed', at: '/facts/0/label', value: undefined, finds: 'missing', leaves: 'item' },
    { says: 'undefined for a field that is not', at: '/facts/0/disputed', value: undefined, finds: [], leaves: { without: ['/facts/0/disputed'] } },
    { says: 'undefined in a list', at: '/claims/0/claimants/0', value: undefined, finds: 'type', message: ['nothing is not a string'], leaves: 'item' },
    { says: 'a function', at: '/facts/0/label', value: () => 'undefined', finds: 'type', message: ['a function is not'], leaves: 'item' },
    { says: 'a symbol', at: '/facts/0/label', value: Symbol('label'), finds: 'type', message: ['Symbol(label) is not'], leaves: 'item' },
    { says: 'a big integer', at: '/assets/0/measures/0/quantity/value', value: 7n, finds: 'type', message: ['7 is not a number'], leaves: 'item' },
    { says: 'a Date', at: '/facts/0/asOf', value: new Date(0), finds: 'type', message: ['an object is not a string'], leaves: 'item' },
    { says: 'a String object', at: '/facts/0/label', value: Object('x'), finds: [['missing', '/facts/0/label/lang'], ['missing', '/facts/0/label/value'], ['unknown-field', '/facts/0/label/0', 'warning']], leaves: 'item' },
    { says: 'an item that inherits its fields', at: '/facts/0', value: Object.create(smallDossier().facts[0]!), finds: [['missing', '/facts/0/id'], ['missing', '/facts/0/label'], ['missing', '/facts/0/sources']], leaves: 'item' },
  ],
};

/** The reader's share: the small dossier after the effect. */
function expected(effect: Effect, at: string): unknown {
  if (effect === 'nothing') return undefined;
  const whole = structuredClone(WHOLE);
  if (effect === 'item') cut(whole, at.split('/').slice(0, 3).join('/'));
  if (typeof effect === 'object' && 'with' in effect) for (const [place, value] of Object.entries(effect.with)) put(whole, place, value);
  // From the last to the first, so that no entry moves before it is cut.
  if (typeof effect === 'object' && 'without' in effect) for (const place of effect.without.toReversed()) cut(whole, place);
  return whole;
}

function assertInOrder(text: string, parts: readonly string[]) {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert.ok(at >= 0, `no ${JSON.stringify(part)} in ${JSON.stringify(text)}`);
    from = at + part.length;
  }
}

test('The small dossier has no problem, and comes back as it is', () => {
  const { dossier, problems } = parse(smallDossier());
  assert.deepEqual(problems, []);
  assert.deepEqual(plain(dossier), smallDossier());
});

for (const [thing, cases] of Object.entries(CASES)) {
  describe(`parse meets ${thing}`, () => {
    for (const { says, at, value, change, finds, message, hint, leaves } of cases) {
      test(says, () => {
        const draft = smallDossier();
        if (change) change(draft);
        else if (value === OUT) cut(draft, at);
        else put(draft, at, value);
        const { dossier, problems } = parse(draft);

        const wanted = typeof finds === 'string' ? ([[finds, at]] as readonly Found[]) : finds;
        const shortly = (path: string) => path.slice(0, 100);
        const byPath = (a: readonly string[], b: readonly string[]) => (a[1]! + a[0]! < b[1]! + b[0]! ? -1 : 1);
        assert.deepEqual(
          problems.map((one) => [one.code, shortly(one.path), one.severity]).sort(byPath),
          wanted.map(([code, path, severity = 'error']) => [code, shortly(path), severity]).sort(byPath),
        );
        assertOrderly(draft, problems.filter(({ path }) => path.length < 1e5));
        const first = problems.find(({ path }) => path === (wanted.find((one) => one[1] === at) ?? wanted[0])?.[1]);
        if (message) assertInOrder(first!.message, message);
        if (hint) assertInOrder(first!.hint!, [hint]);
        assert.deepEqual(plain(dossier), expected(leaves, at));
      });
    }
  });
}

describe('parse meets a root', () => {
  const ROOTS: readonly [what: string, root: unknown, shown: string][] = [
    ['null', null, 'null'], ['a number', 5, '5'], ['a truth value', true, 'true'], ['nothing', undefined, 'nothing'],
    ['a list', [smallDossier()], 'a list'], ['a function', () => ({}), 'a function'], ['text of a string', '"dossier"', '"dossier"'],
    ['a symbol', Symbol('s'), 'Symbol(s)'],
  ];
  for (const [what, root, shown] of ROOTS) {
    test(`that is ${what}`, () => {
      const { dossier, problems } = parse(root);
      assert.equal(dossier, undefined);
      assert.deepEqual(problems.map(({ code, path, message, hint }) => [code, path, message, hint]), [
        ['type', '', `the dossier: ${shown} is not an object`, 'Write an object here.'],
      ]);
    });
  }

  test('that is empty: every field that it needs is named', () => {
    const { dossier, problems } = parse({});
    assert.equal(dossier, undefined);
    assert.deepEqual(problems.map(({ code, path }) => `${code} ${path}`), [
      'missing /asOf', 'missing /firstCreated', 'missing /id', 'missing /language', 'missing /schemaVersion', 'missing /title', 'missing /version', 'missing /versionCreated',
    ]);
  });

  test('that inherits its fields', () => assert.equal(parse(Object.create(smallDossier())).dossier, undefined));
});

describe('parse meets text', () => {
  test('that is JSON', () => assert.deepEqual(plain(parse(JSON.stringify(smallDossier())).dossier), smallDossier()));
  test('that begins with a byte order mark', () => assert.deepEqual(parse(`\ufeff${JSON.stringify(smallDossier())}`).problems, []));

  const BROKEN: readonly [what: string, text: string, says: RegExp][] = [
    ['nothing', '', /line 1, column 1/],
    ['cut off', '{"id": "x",\n "title": "', /ends too early, at line 2/],
    ['a page', '<!DOCTYPE html><title>x</title>', /line 1, column 1: …<!DOCTYPE html/],
    ['a comma too much', '{"id": "x",}', /line 1, column 12/],
    ['NaN', '{"id": NaN}', /line 1, column 8/],
  ];
  for (const [what, text, says] of BROKEN) {
    test(`that is ${what}`, () => {
      const { dossier, problems } = parse(text);
      assert.equal(dossier, undefined);
      assert.deepEqual(problems.map(({ code, path, severity }) => [code, path, severity]), [['json-syntax', '', 'error']]);
      assert.match(problems[0]!.message, says);
      assertOrderly({}, problems);
    });
  }

  test('with __proto__ for a key everywhere, and nothing is polluted', () => {
    const text = JSON.stringify(smallDossier()).replaceAll('"id":', '"__proto__": {"polluted": true, "qualifier": "up-to"}, "id":');
    const { dossier, problems } = parse(text);
    assert.deepEqual(plain(dossier), smallDossier());
    assert.deepEqual([...new Set(problems.map(({ code }) => code))], ['unknown-field']);
    assert.equal((dossier!.facts[0] as unknown as Record<string, unknown>)['polluted'], undefined);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});

describe('parse meets too much', () => {
  const sources = [{ source: 'paper' }];
  const facts = (count: number, more: object = {}) => Array.from({ length: count }, (_, i) => ({ id: `f-${i}`, sources, label: 'Territory', text: 'Disputed.', ...more }));

  test('10,001 items: the first 10,000 are read, and the list is reported once', () => {
    const { dossier, problems } = parse({ ...smallDossier(), corrections: [], facts: facts(10_001) });
    assert.equal(dossier!.facts.length, 10_000);
    assert.deepEqual(problems.map(({ code, path, severity, message, hint }) => [code, path, severity, message, hint]), [
      ['too-many', '/facts', 'error', 'facts: has 10001 entries (the rest is left out)', 'The format takes 10000 at most; split the dossier.'],
    ]);
  });

  test('a reference to what stands beyond is a reference to nothing', () => {
    const { problems } = parse({ ...smallDossier(), facts: facts(10_001), corrections: [{ id: 'c', date: '2020', text: 'x', affects: ['f-0', 'f-10000'] }] });
    assert.deepEqual(problems.map(({ code, path }) => `${code} ${path}`), ['reference /corrections/0/affects/1', 'too-many /facts']);
  });

  test('problems: 200 are listed, and it is said that there are more', () => {
    const { dossier, problems } = parse({ ...smallDossier(), corrections: [], facts: facts(300, { label: 5 }) });
    assert.equal(dossier!.facts.length, 0);
    assert.equal(problems.length, 201);
    assert.deepEqual({ ...problems[0] }, {
      code: 'more-problems', severity: 'error', path: '', message: 'the dossier: has more problems than the 200 that are listed', hint: 'Mend the listed ones first.',
    });
  });

  test('an error is told of, though 200 warnings come before it', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`field-${i}`, 1]));
    const { dossier, problems } = parse({ ...smallDossier(), ...many, schemaVersion: '2.0.0' });
    assert.equal(dossier, undefined);
    assert.ok(problems.some(({ severity }) => severity === 'error'));
  });

  test('bad references in an ordinary time', () => {
    const id = (i: number) => `${'source-of-the-agency-'.repeat(2)}${i}`;
    const many = Array.from({ length: 10_000 }, (_, i) => ({ id: id(i), type: 'dataset', title: 'x' }));
    const bad = facts(300).map((fact, i) => ({ ...fact, sources: [{ source: `x${id(i).slice(2)}yz` }] }));
    const began = performance.now();
    assert.equal(parse({ ...smallDossier(), sources: many, facts: bad }).problems.length, 201);
    // Without its bounds the search for what was meant takes a minute.
    assert.ok(performance.now() - began < 8000);
  });
});

describe('parse meets a live object', () => {
  const hostile = (draft: Draft, at: string): Draft => {
    const parent = valueAt(draft, at.split('/').slice(0, -1).join('/'))!;
    Object.defineProperty(parent, at.split('/').at(-1)!, { enumerable: true, get: () => { throw new Error('No entry'); } });
    return draft;
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const LIVE: readonly [what: string, root: unknown, says: RegExp][] = [
    ['whose title throws', hostile(smallDossier(), '/title'), /"No entry"/],
    ['whose facts throw', hostile(smallDossier(), '/facts'), /"No entry"/],
    ['in which a label throws', hostile(smallDossier(), '/facts/0/label'), /"No entry"/],
    ['that is a proxy whose traps throw', new Proxy({}, { ownKeys: () => { throw new TypeError('Trap'); } }), /"Trap"/],
    ['that is a revoked proxy', proxy, /revoked/],
    ['that throws no Error', new Proxy({}, { ownKeys: () => { throw undefined; } }), /nothing/],
  ];
  for (const [what, root, says] of LIVE) {
    test(what, () => {
      const { dossier, problems } = parse(root);
      assert.equal(dossier, undefined);
      assert.deepEqual(problems.map(({ code, path }) => [code, path]), [['unreadable', '']]);
      assert.match(problems[0]!.message, says);
      assert.match(problems[0]!.hint!, /parsed JSON/);
    });
  }

  test('that is a proxy of a dossier reads like the dossier', () => {
    const deep = (value: unknown): unknown =>
      typeof value === 'object' && value ? new Proxy(value, { get: (target, name) => deep(Reflect.get(target, name)) }) : value;
    const { dossier, problems } = parse(deep(smallDossier()));
    assert.deepEqual(problems, []);
    assert.deepEqual(plain(dossier), smallDossier());
  });

  test('that was mended since is judged anew', () => {
    const draft = smallDossier();
    put(draft, '/facts/0/label', 5);
    assert.equal(parse(draft).problems.length, 1);
    put(draft, '/facts/0/label', 'Territory');
    assert.deepEqual(parse(draft).problems, []);
  });
});

test('Items are found by ids that are names of Object.prototype', () => {
  const draft = smallDossier();
  draft.actors.push({ id: 'constructor', kind: 'person', name: 'A constructor' });
  const { dossier } = parse(draft);
  assert.equal(itemsById(dossier!, actors).get('constructor')?.name, 'A constructor');
  for (const name of ['__proto__', 'toString', 'valueOf', 'hasOwnProperty']) assert.equal(itemsById(dossier!, actors).get(name), undefined);
});

test('Every list of the format is in the dossier, in the order of the format', () => {
  const names = Object.keys(parse({ ...smallDossier(), facts: undefined }).dossier!).filter((name) => Object.hasOwn(LISTS, name));
  assert.deepEqual(names, Object.keys(LISTS));
});
