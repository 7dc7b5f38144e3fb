import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from '../../src/dossier/parse.js';
import type { Item, ItemOf, ListName, Quantity, SourceReference } from '../../src/dossier/types.js';
import { lint } from '../../src/rules/lint.js';

const ARTICLE = 'src-bloomberg-2020-09-30';
const text = readFileSync(new URL('../../src/dossiers/nagorno-karabakh-2020.json', import.meta.url), 'utf8');
const parsed = parse(text);
assert.ok(parsed.dossier, 'the first dossier has a usable root');
const dossier = parsed.dossier;

/** The item of that id, which must be there. */
function get<L extends ListName>(list: L, id: string): ItemOf<L> {
  const items = dossier[list] as readonly ItemOf<L>[];
  const item = items.find((one) => one.id === id);
  assert.ok(item, `${list} have ${id}`);
  return item;
}

const LISTS = Object.entries(dossier).filter((entry) => Array.isArray(entry[1])) as unknown as [ListName, readonly Item[]][];
const sourcesOf = (item: object): readonly SourceReference[] => ('sources' in item ? (item.sources as readonly SourceReference[]) : []);

/** Every source reference of the dossier with the place where it stands. */
function references(value: unknown, where = ''): { where: string; reference: SourceReference }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sources' && where
      ? (inner as SourceReference[]).map((reference, i) => ({ where: `${where}/sources/${i}`, reference }))
      : references(inner, `${where}/${key}`),
  );
}

test('It reads without a problem', () => assert.deepEqual(parsed.problems, []));

describe('The editorial rules', () => {
  const { findings, waived } = lint(dossier, JSON.parse(text));

  test('object to nothing that the dossier does not set aside', () => assert.deepEqual(findings, []));

  test('are set aside for what the sources leave open, and for nothing else', () => {
    const counts = new Map<string, number>();
    for (const { rule } of waived) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    assert.deepEqual(Object.fromEntries(counts), {
      'claim-without-response': 4, 'bare-figure': 2, 'unlike-quantities': 2, 'sources-disagree': 1, 'later-than-as-of': 11,
    });
  });
});

describe('It has every fact of the report', () => {
  const counts: Partial<Record<ListName, number>> = { quotes: 9, statements: 15, issues: 6, claims: 6, stances: 21, contacts: 5, events: 11, figures: 7 };
  for (const [list, count] of Object.entries(counts) as [ListName, number][]) {
    test(`${count} ${list}`, () => assert.equal(dossier[list].length, count));
  }

  test('the quotations stand in the order of the report', () => {
    assert.deepEqual(dossier.quotes.map(({ id }) => id), [
      'q-aliyev-soil', 'q-lavrov-contacts', 'q-rumfa-militants', 'q-unsc-stop', 'q-rumfa-restraint', 'q-borrell-deesc',
      'q-macron-dangerous', 'q-macron-escalatory', 'q-altun-stand',
    ]);
  });

  test('every paragraph of the report is drawn on', () => {
    const cited = new Set(references(dossier).filter(({ reference }) => reference.source === ARTICLE).map(({ reference }) => reference.locator));
    for (let paragraph = 1; paragraph <= 16; paragraph++) assert.ok(cited.has(`paragraph ${paragraph}`), `paragraph ${paragraph}`);
  });
});

describe('Sources', () => {
  test('every item but sources has a source with a locator when it comes from the report', () => {
    const all = references(dossier).filter(({ where }) => where !== '');
    assert.ok(all.length > 200);
    for (const { where, reference } of all) {
      if (reference.source === ARTICLE) assert.match(String(reference.locator), /^paragraph (?:[1-9]|1[0-6])$/, where);
    }
  });

  test('every item rests on a source, but for a stance that is not stated', () => {
    for (const [list, items] of LISTS) {
      if (list === 'sources' || list === 'waivers') continue;
      for (const item of items) {
        if (sourcesOf(item).length) continue;
        assert.equal('position' in item && item.position, 'no-position-stated', `${list} ${item.id}`);
      }
    }
  });

  test('every source is used', () => {
    const used = new Set(references(dossier).map(({ reference }) => reference.source));
    assert.deepEqual(dossier.sources.map(({ id }) => id).filter((id) => !used.has(id)), []);
  });

  test('the report has no address, and every other source has one', () => {
    assert.deepEqual(dossier.sources.filter(({ url }) => !url).map(({ id }) => id), [ARTICLE]);
  });
});

describe('Quotations', () => {
  const exactOf = (id: string) => get('quotes', id).exact as string;

  test('every quotation is without outer marks and without the house’s closing comma or point', () => {
    for (const { id, exact } of dossier.quotes) {
      assert.equal(typeof exact, 'string', id);
      assert.doesNotMatch(exact as string, /^[\s“”„«»"'‘]|[\s“”«»"'’.,;]$/, id);
    }
  });

  test('apostrophes are those of the report', () => {
    assert.match(exactOf('q-macron-escalatory'), /won’t/);
    for (const { exact } of dossier.quotes) assert.doesNotMatch(exact as string, /['"]/);
  });

  test('all but one are fragments, and each fragment has words that make it readable', () => {
    assert.deepEqual(dossier.quotes.filter(({ kind }) => kind === 'full').map(({ id }) => id), ['q-altun-stand']);
    for (const { id, kind, prefix } of dossier.quotes) assert.equal(Boolean(prefix), kind === 'fragment', id);
  });

  test('the words around a fragment hold no quotation marks', () => {
    for (const { id, prefix, suffix } of dossier.quotes) assert.doesNotMatch(`${String(prefix)} ${String(suffix)}`, /[“”"«»]/, id);
  });

  test('the ministry’s words about Lavrov and Borrell are said by neither', () => {
    const quote = get('quotes', 'q-rumfa-restraint');
    assert.deepEqual(quote.speakers, ['ru-mfa']);
    assert.ok(quote.about?.includes('lavrov') && quote.about.includes('borrell'));
  });

  test('three are said by bodies, not by persons', () => {
    const bodies = dossier.quotes.filter(({ speakers }) => speakers.every((id) => get('actors', id).kind !== 'person'));
    assert.deepEqual(bodies.map(({ id }) => id), ['q-rumfa-militants', 'q-unsc-stop', 'q-rumfa-restraint']);
  });

  const dates: readonly [id: string, date: string | undefined][] = [
    ['q-aliyev-soil', '2020-09-30'], ['q-lavrov-contacts', undefined], ['q-rumfa-militants', '2020-09-30'], ['q-unsc-stop', '2020-09-29'],
    ['q-rumfa-restraint', '2020-09-30'], ['q-borrell-deesc', undefined], ['q-macron-dangerous', '2020-09-30'],
    ['q-macron-escalatory', '2020-09-30'], ['q-altun-stand', undefined],
  ];
  for (const [id, date] of dates) test(`${id} is dated ${date ?? 'not at all, as in the report'}`, () => assert.equal(get('quotes', id).date, date));

  test('two are tweets, and nothing else names a platform', () => {
    for (const { id, medium, platform } of dossier.quotes) {
      const tweet = id === 'q-borrell-deesc' || id === 'q-altun-stand';
      assert.equal(medium === 'social-post', tweet, id);
      assert.equal(platform, tweet ? 'Twitter' : undefined, id);
    }
  });

  test('nobody passes one on but the report itself', () => assert.ok(dossier.quotes.every(({ reportedBy }) => reportedBy === undefined)));
});

describe('Two voices, two terms', () => {
  test('“disputed territory” is the narrator’s and “Azerbaijani territory” the president’s', () => {
    const narrator = get('statements', 'i-aliyev-continue').gist as string;
    const president = get('statements', 'i-aliyev-stop').gist as string;
    assert.match(narrator, /the report calls disputed territory/);
    assert.doesNotMatch(narrator, /Azerbaijani territory/);
    assert.match(president, /Azerbaijani territory/);
    assert.doesNotMatch(president, /disputed/);
  });

  test('the row about the territory has both and is marked as disputed', () => {
    const { text, disputed } = get('facts', 'territory');
    assert.equal(disputed, true);
    assert.match(text as string, /disputed territory.*Azerbaijani territory/);
  });
});

describe('Offices', () => {
  test('every person’s office is attested for the day of the report only', () => {
    for (const { id, kind, roles } of dossier.actors) {
      if (kind !== 'person') continue;
      assert.equal(roles?.length, 1, id);
      assert.deepEqual({ ...roles[0], title: '' }, { title: '', asOf: '2020-09-30' }, id);
    }
  });

  test('a name that the report prints without its diacritics has them too', () => {
    assert.ok(get('actors', 'cavusoglu').names?.some(({ name }) => name === 'Mevlüt Çavuşoğlu'));
  });

  test('Armenia and Azerbaijan are the parties', () => {
    assert.deepEqual(dossier.actors.filter(({ isParty }) => isParty).map(({ id }) => id), ['az', 'am']);
  });
});

describe('Claims', () => {
  test('the denials of the F-16 claim differ in scope, and the motive is an answer of its own', () => {
    const { responses } = get('claims', 'c-f16');
    assert.deepEqual(responses.map(({ actor, kind }) => `${actor} ${kind}`), ['tr-mod denies', 'tr-mod counter-accuses', 'az denies']);
    assert.equal(new Set(responses.map(({ scope }) => scope)).size, 3);
  });

  test('the ministry relays reports of militants and asserts nothing', () => {
    const claim = get('claims', 'c-militants');
    assert.equal(claim.assertion, 'relays');
    assert.equal(claim.unattributed, true);
    assert.equal(claim.claimants, undefined);
    assert.deepEqual(claim.relayedBy, ['ru-mfa']);
  });

  test('four claims have no response on record', () => {
    assert.deepEqual(dossier.claims.filter(({ responses }) => !responses.length).map(({ id }) => id), ['c-militants', 'c-mercs', 'c-kurds', 'c-not-targeted']);
  });

  test('the two counter-allegations about foreign fighters are told alike', () => {
    const [mercenaries, kurds] = [get('claims', 'c-mercs'), get('claims', 'c-kurds')];
    assert.equal(mercenaries.assertion, kurds.assertion);
    assert.deepEqual([mercenaries.claimants, mercenaries.target], [['am'], 'az']);
    assert.deepEqual([kurds.claimants, kurds.target], [['az'], 'am']);
  });

  test('of the prime minister it is said that Turkey’s role was his topic, and no more', () => {
    const claim = get('claims', 'c-tr-military');
    assert.deepEqual(claim.claimants, ['am-mod', 'mnatsakanyan', 'pashinyan']);
    assert.match(claim.text as string, /only that Turkey’s role was his topic/);
  });

  test('the newspaper speaks for itself about pipelines, with both halves of its sentence', () => {
    const claim = get('claims', 'c-not-targeted');
    assert.deepEqual(claim.claimants, ['bloomberg']);
    assert.equal(get('actors', 'bloomberg').kind, 'media');
    assert.match(claim.text as string, /untargeted.*may be vulnerable/);
  });

  test('what was said about a pipeline on 6 October has its own sources and both sides', () => {
    const [note, ...more] = dossier.notes.filter(({ on }) => on === 'c-not-targeted');
    assert.ok(note && !more.length);
    assert.equal(note.date, '2020-10-06');
    assert.match(note.text as string, /Azerbaijan.*said.*Armenia.*denied/s);
    assert.ok(note.sources.every(({ source }) => source !== ARTICLE));
  });
});

describe('Stances', () => {
  const of = (actor: string, issue: string) => get('stances', `st-${actor}-${issue}`);

  test('no actor has two on one issue', () => {
    assert.equal(new Set(dossier.stances.map(({ actor, issue }) => `${actor} ${issue}`)).size, dossier.stances.length);
  });

  test('each but the silent and the one by conduct is shown by a quotation or statement', () => {
    const bare = dossier.stances.filter(({ evidence }) => !evidence?.length);
    assert.deepEqual(bare.map(({ id, position }) => `${id} ${position}`), ['st-am-ceasefire no-position-stated', 'st-ru-campaign unclear', 'st-ir-ceasefire no-position-stated']);
  });

  test('Turkey’s part and foreign fighters are questions of fact', () => {
    assert.deepEqual(dossier.issues.filter(({ kind }) => kind === 'fact').map(({ id }) => id), ['iss-turkey-role', 'iss-foreign-fighters']);
  });

  test('Armenia alleges Turkey’s part, Azerbaijan and Turkey deny it', () => {
    assert.deepEqual(['am', 'az', 'tr'].map((actor) => of(actor, 'turkey-role').position), ['supports', 'opposes', 'opposes']);
  });

  test('each party accuses the other side about foreign fighters', () => {
    for (const actor of ['am', 'az']) {
      assert.deepEqual([of(actor, 'foreign-fighters').position, of(actor, 'foreign-fighters').label], ['conflicting', 'Accuses the other side']);
    }
  });

  test('Azerbaijan’s view of a cease-fire is inferred and hangs on a condition', () => {
    const stance = of('az', 'ceasefire');
    assert.deepEqual([stance.position, stance.basis], ['leans-oppose', 'inferred']);
    assert.ok(stance.condition);
  });

  test('criticism of past talks is no opposition to talks', () => assert.equal(of('tr', 'talks').position, 'unclear'));
  test('Russia’s restraint is conduct, not a position', () => assert.deepEqual([of('ru', 'campaign').position, of('ru', 'campaign').basis], ['unclear', 'conduct']));
  test('France objects to Turkey’s declarations, and its label says so', () => assert.match(of('fr', 'backing-az').label as string, /Turkey’s declarations/));
});

describe('Contacts', () => {
  test('only the call that one side is said to have told the other is directed, and nobody is called its initiator', () => {
    assert.deepEqual(dossier.contacts.filter(({ directed }) => directed).map(({ id }) => id), ['k1']);
    assert.ok(dossier.contacts.every(({ participants }) => participants.every(({ role }) => role !== 'initiator')));
  });

  test('each has the account it rests on, and one has none', () => {
    assert.deepEqual(dossier.contacts.map(({ reportedBy }) => reportedBy), ['am-pmo', 'am-mfa', undefined, 'ru-mfa', 'borrell']);
  });

  test('the medium is told only where the report tells it', () => {
    assert.deepEqual(dossier.contacts.map(({ medium }) => medium), ['phone', 'phone', 'not-stated', 'not-stated', 'not-stated']);
  });
});

describe('Figures', () => {
  const cases: readonly [id: string, quantity: Quantity][] = [
    ['f-killed', { value: 30000, qualifier: 'about', unit: 'people' }],
    ['f-displaced', { value: 1000000, qualifier: 'more-than', unit: 'people' }],
    ['f-capacity', { value: 1200000, qualifier: 'up-to', unit: 'b/d', printed: 'as much as 1.2 million barrels daily' }],
    ['f-distance', { value: 50, qualifier: 'less-than', unit: 'km', printed: '50 kilometers', printedAlt: '30 miles' }],
    ['f-districts', { value: 7, unit: { of: 'districts' } }],
    ['f-day', { value: 4, unit: 'day', printed: 'fourth day' }],
    ['f-decades', { value: null, reason: 'not-stated', unit: 'year', printed: 'decades' }],
  ];
  for (const [id, quantity] of cases) {
    test(`${id} is as the report has it`, () => assert.deepEqual(JSON.parse(JSON.stringify(get('figures', id).quantity)), quantity));
  }

  test('killed and displaced name the war of the 1990s, so that nobody takes them for those of 2020', () => {
    for (const id of ['casualties', 'displaced']) assert.match(get('facts', id).label as string, /1994 cease-fire/);
    for (const id of ['f-killed', 'f-displaced']) assert.match(get('figures', id).scope as string, /cease-fire of 1994/);
  });

  test('the fact box shows the key figures first and fits on a card', () => {
    assert.deepEqual(dossier.facts.slice(0, 3).map(({ quantity }) => quantity !== undefined), [true, true, false]);
    assert.ok(dossier.facts.length <= 12);
  });
});

describe('Energy', () => {
  const measuresOf = (id: string, kind: string) => get('assets', id).measures.filter(({ quantityKind }) => quantityKind === kind);
  /** As "qualifier value unit asOf source", in the dossier's order. */
  const told = (id: string, kind: string) =>
    measuresOf(id, kind).map(({ quantity: { qualifier, value, unit }, asOf, sources }) => [qualifier, value, unit, asOf, sources?.[0]?.source].join(' ').trim());

  test('the pipeline is described, not named, by the report; its name is our identification and says so', () => {
    const { name, asDescribed, identification } = get('assets', 'btc');
    assert.equal(name, undefined);
    assert.equal(asDescribed, 'a BP Plc-operated oil pipeline');
    assert.equal(identification?.shortName, 'BTC');
    assert.match(identification?.note as string, /does not name/);
  });

  test('the first measure of the pipeline is the report’s: capacity, up to, on the day of the report', () => {
    assert.equal(told('btc', 'capacity')[0], `up-to 1200000 b/d 2020-09-30 ${ARTICLE}`);
    assert.equal(get('assets', 'btc').distanceToConflict?.qualifier, 'less-than');
  });

  test('the Southern Gas Corridor has no capacity figure', () => {
    const [capacity, ...more] = measuresOf('sgc', 'capacity');
    assert.ok(capacity && !more.length);
    assert.deepEqual([capacity.quantity.value, capacity.quantity.reason], [null, 'not-stated']);
  });

  test('two sources differ about Supsa and both stay, each in its own unit', () => {
    assert.deepEqual(told('wrep', 'capacity'), ['more-than 6000000 t/y 2014-12 src-trend-2014-12-26', '115000 b/d 2024-06 src-gem-oil-2024-06']);
  });

  test('three sources differ about the length of TANAP and all stay', () => {
    assert.deepEqual(measuresOf('tanap', 'length').map(({ quantity }) => quantity.value), [1830, 1802, 1850]);
  });

  test('a prospect is no capacity: TANAP has 16 billion cubic metres a year and nothing else', () => {
    assert.deepEqual(measuresOf('tanap', 'capacity').map(({ quantity }) => quantity.value), [16e9, 16e9]);
  });

  test('a measured flow above a listed capacity is kept as throughput', () => {
    assert.deepEqual(told('scp', 'capacity'), ['7410000000 m3/y 2024-10 src-gem-gas-2024-10']);
    assert.deepEqual(told('scp', 'throughput'), ['about 28000000 m3/d 2019-01/2019-06 src-azertac-2019-08-02']);
  });

  test('a rounding error of a table is not passed on', () => assert.equal(measuresOf('hajigabul-saguramo', 'capacity')[0]?.quantity.value, 8.7e9));

  test('production of the fields is not taken for capacity', () => {
    assert.deepEqual(measuresOf('acg', 'capacity'), []);
    assert.equal(measuresOf('acg', 'production').length, 2);
  });

  test('the Trans-Adriatic Pipeline was under construction on the day of the report', () => {
    const { statusHistory } = get('assets', 'tap');
    assert.deepEqual(statusHistory?.map(({ status, from, asOf }) => [status, from ?? asOf]), [['construction', '2020-09-30'], ['operating', '2020-11']]);
  });

  test('every measure has sources of its own', () => {
    for (const { id, measures } of dossier.assets) for (const { sources } of measures) assert.ok(sources?.length, id);
  });
});
