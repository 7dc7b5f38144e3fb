/** Dossiers made at random, all valid: what a channel must never say or lose, whatever is in them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/dossier/parse.js';
import { ASSET_KINDS, ASSET_STATUSES, FUELS, QUANTITY_KINDS } from '../../src/dossier/schema/assets.js';
import { ISSUE_KINDS } from '../../src/dossier/schema/issues.js';
import { POSITIONS, STANCE_BASES } from '../../src/dossier/schema/stances.js';
import { ABSENCES, QUALIFIERS, UNITS } from '../../src/dossier/schema/quantity.js';
import type { DossierInput, Fact, Quote } from '../../src/dossier/types.js';
import { CHANNELS, WIDGETS, renderChannel, renderDocument } from '../../src/server/index.js';
import { MESSAGES } from '../i18n/languages.js';
import { PLACES } from '../fixtures/assets.js';
import { OLSEN, NORTHLAND, WIRE, dossier } from '../fixtures/dossier.js';
import { READ, csvRows, isInCsv, markdownHtml, normal, treeOf, withoutCaption, wordsOf } from './words.js';

const RUNS = { numRuns: 60, seed: 19880220 };

/** Pieces that mean something to a channel, among plain and foreign words. */
const PIECES = [
  'ferry', 'Harbour', 'паром', 'عبّارة', 'מעבורת', '12', '4.5', ' ', '  ', '\n', '\t', '<b>', '</p>', '<script>', '-->', '<!--', ']]>', '&', '&lt;', '&#64;', '"', "'", '`', '```', '*', '**', '_', '~~', '#', '+', '-', '=', '1.', '1)',
  '|', '\\', '\\|', '[1]', '](', '![x](y)', '[x]: y', '>', ':', 'https://evil.example/a_b', 'www.evil.example', 'a@b.example', '=1+1', '@SUM(A1)', '＝1', ',', ';', '\r\n', '{', '}', '$', '%', '—', '“', '😀', 'undefined-', 'x'.repeat(40),
];
const words = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => `${pieces.join('')}ok`);
const text = fc.oneof(
  words,
  fc.record({ lang: fc.constantFrom('en', 'ar', 'fr', 'he'), value: words }),
  fc.record({ lang: fc.constant('hy'), value: words, translations: fc.constantFrom('en', 'ru', 'ar').chain((lang) => words.map((value) => [{ lang, value }])) }),
);
const number = fc.oneof(fc.integer({ min: -5, max: 5_000_000 }), fc.double({ min: 0, max: 1e6, noNaN: true }));
const unit = fc.oneof(fc.constantFrom(...UNITS), words.map((of) => ({ of })));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const quantity = fc.oneof(
  fc.record({ value: number, qualifier: maybe(fc.constantFrom(...QUALIFIERS)), unit, asOf: maybe(fc.constantFrom('1994', '2020-09', '2020-09-30?')), claimant: maybe(fc.constant('northland')), printed: maybe(words), printedAlt: maybe(words) }),
  fc.record({ low: fc.integer({ min: 0, max: 10 }), high: fc.integer({ min: 11, max: 9e6 }), qualifier: maybe(fc.constantFrom(...QUALIFIERS)), unit }),
  fc.record({ value: fc.constant(null), reason: fc.constantFrom(...ABSENCES), unit }),
);
const sources = fc.record({ locator: maybe(words) }).map(({ locator }) => [{ source: 'wire', ...(locator && { locator }) }]);
const status = maybe(fc.constantFrom('current', 'withdrawn'));
const facts = fc.array(
  fc.oneof(fc.record({ label: text, text, disputed: maybe(fc.boolean()), status, sources }), fc.record({ label: text, quantity, status, sources })).map((one) => one as unknown as Omit<Fact, 'id'>),
  { minLength: 1, maxLength: 5 },
);
const quotation = fc.record({ exact: text, prefix: maybe(text), suffix: maybe(text), venue: maybe(text), occasion: maybe(text), platform: maybe(words.filter((word) => word.length < 400)), date: maybe(fc.constantFrom('2031', '2031-05-04T10:00+03:00', '201X', '2031-05/2031-06')), sic: maybe(fc.boolean()), kind: fc.constantFrom('full', 'fragment'), sources });
const day = fc.constantFrom('2030', '2031-05', '2031-05-04', '2032-01/2032-02', '201X');
const asset = fc.record({
  named: fc.oneof(text.map((name) => ({ name })), fc.record({ asDescribed: text, identification: fc.record({ by: words, note: text, name: maybe(text) }) })),
  kind: fc.constantFrom(...ASSET_KINDS),
  fuel: fc.constantFrom(...FUELS),
  operators: maybe(fc.constant(['northland', 'olsen'])),
  line: fc.constantFrom({}, { from: 'north', to: 'south' }, { from: 'north', via: ['pass'], to: 'south' }),
  measures: fc.array(fc.record({ quantityKind: fc.constantFrom(...QUANTITY_KINDS), quantity, asOf: maybe(day), sources: maybe(sources) }), { maxLength: 5 }),
  statusHistory: maybe(fc.array(fc.record({ status: fc.constantFrom(...ASSET_STATUSES), from: maybe(day), to: maybe(day), asOf: maybe(day) }), { maxLength: 3 })),
  distanceToConflict: maybe(quantity),
  status,
  sources,
}).map(({ named, line, ...rest }) => ({ ...named, ...line, ...rest }));
const stance = fc.record({
  actor: fc.constantFrom('olsen', 'northland'),
  issue: fc.constantFrom('i-0', 'i-1'),
  position: fc.constantFrom(...POSITIONS),
  basis: fc.constantFrom(...STANCE_BASES),
  label: maybe(text),
  condition: maybe(text),
  date: maybe(day),
  evidence: maybe(fc.constant(['q'])),
  sources,
});
const issues = fc.tuple(text, text, fc.constantFrom(...ISSUE_KINDS));
const valid = fc.record({ title: text, assets: fc.array(asset, { minLength: 1, maxLength: 4 }), issues, stances: fc.array(stance, { minLength: 1, maxLength: 6 }), facts, quotation, was: maybe(text), corrected: text, later: text, sourceTitle: text, url: fc.constantFrom('https://news.example/a_b?c=(d)&e=*f*', 'mailto:desk@news.example', undefined) }).map(
  ({ title, assets, issues: [one, other, kind], stances, facts, quotation, was, corrected, later, sourceTitle, url }): DossierInput =>
    JSON.parse(JSON.stringify(dossier({
      title,
      sources: [{ ...WIRE, title: sourceTitle, url }],
      actors: [OLSEN, NORTHLAND],
      places: PLACES,
      assets: assets.map((it, i) => ({ ...it, id: `a-${i}` })),
      issues: [{ id: 'i-0', proposition: one, kind, sources: [{ source: 'wire' }] }, { id: 'i-1', proposition: other, kind: 'fact', sources: [{ source: 'wire' }] }],
      stances: stances.map((it, i) => ({ ...it, id: `s-${i}` })),
      facts: facts.map((one, i) => ({ ...one, id: `f-${i}` })),
      quotes: [{ ...quotation, id: 'q', speakers: ['olsen'] } as unknown as Quote],
      corrections: [{ id: 'c', date: '2031-05-06', text: corrected, affects: ['f-0', 'q', 'a-0', 's-0'], ...(was && { was }) }],
      notes: [{ id: 'n', on: 'f-0', date: '2031-05-09', text: later, sources: [{ source: 'wire' }] }],
    } as unknown as Partial<DossierInput>))) as DossierInput,
);

/** Every element of a tree. */
interface Tree {
  readonly tagName?: string;
  readonly children?: readonly Tree[];
}
const tagsIn = ({ tagName, children = [] }: Tree): string[] => [...(tagName ? [tagName] : []), ...children.flatMap(tagsIn)];
const COULD_COME_OF_TEXT = /^(?:b|script|img|code|pre|em|del|hr|h1|input)$/;

describe('of any valid dossier', () => {
  for (const noun of Object.keys(WIDGETS)) {
    for (const channel of Object.keys(CHANNELS)) {
      test(`${noun} as ${channel} says every word and no other markup than its own`, async () => {
        await fc.assert(
          fc.asyncProperty(valid, fc.constantFrom('en', 'ru', 'ar'), async (json, lang) => {
            const { dossier: full, problems } = parse(json);
            assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), []);
            const { list } = WIDGETS[noun]!;
            const items = full![list].map(({ id }) => id);
            assert.ok(items.length > 0, `${noun} has something to show`);
            const blocks = await renderDocument(full, noun, { lang, items });
            const written = await renderChannel(full, noun, channel, { lang, items });
            const read = READ[channel]!(written);
            assert.doesNotMatch(written, /\bundefined\b(?!-)|\bNaN\b|\[object /);
            assert.deepEqual(wordsOf(channel === 'csv' ? blocks.filter(isInCsv).map(withoutCaption) : blocks).filter((word) => !read.includes(word)), []);
            if (channel === 'markdown') assert.deepEqual(tagsIn(treeOf(markdownHtml(written)) as Tree).filter((tag) => COULD_COME_OF_TEXT.test(tag)), []);
            else if (!/^(?:text|csv|jsonld|apple-news|page)$/.test(channel)) assert.deepEqual(tagsIn(treeOf(written) as Tree).filter((tag) => COULD_COME_OF_TEXT.test(tag)), []);
            if (channel === 'csv') for (const field of csvRows(written).flat()) assert.doesNotMatch(field, /^[=+\-@\t\r\n＝＋－＠]/);
            if (channel === 'jsonld') assert.ok(!written.includes('<'));
            if (noun !== 'factbox') return;
            for (const { quantity: q } of full!.facts) {
              if (!q) continue;
              const messages = MESSAGES[lang as 'en'];
              const said = q.qualifier ? messages.qualifiers[q.qualifier].split('{n}') : q.value === null ? [messages.absence[q.reason!]] : [];
              for (const word of said) assert.ok(read.includes(normal(word)), `${word} is lost`);
            }
          }),
          RUNS,
        );
      });
    }
  }
});
