import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { stanceMatrixView } from '../../../src/components/stance-matrix/view.js';
import type { MatrixOptions, StanceCell, StanceMatrixView } from '../../../src/components/stance-matrix/view.js';
import { POSITIONS } from '../../../src/dossier/schema/stances.js';
import type { DossierInput, Position } from '../../../src/dossier/types.js';
import { evidenceView } from '../../../src/view/evidence.js';
import { large } from '../../../stories/dossiers/large.js';
import { ROOT } from '../../../tools/source-layout.mjs';
import { cite, GAZETTE, NORTHLAND, OLSEN, quote, WIRE } from '../../fixtures/dossier.js';
import { minimal } from '../../fixtures/facts.js';
import { markup } from '../../fixtures/hostile.js';
import { actor, evidenced, longNames, matrix, MINES, NIGHT, positions, single, stance } from '../../fixtures/stances.js';
import { localeFor, MESSAGES } from '../../i18n/languages.js';
import { bare, opened } from '../../view/views.js';

const LANGUAGES = ['en', 'ru', 'ar'] as const;
const first = JSON.parse(readFileSync(path.join(ROOT, 'src/dossiers/nagorno-karabakh-2020.json'), 'utf8')) as DossierInput;

const NO_OPTIONS: MatrixOptions = { actors: undefined, issues: undefined, heading: undefined };
/** Where there is nothing to show, only its problems are there. */
const view = (json: unknown, options: Partial<MatrixOptions> = {}, lang = 'en') => stanceMatrixView(opened(json), localeFor(lang), { ...NO_OPTIONS, ...options }) as StanceMatrixView;
const cellAt = ({ rows, columns }: StanceMatrixView, actorId: string, issueId: string): StanceCell =>
  rows.find(({ id }) => id === actorId)!.cells[columns.findIndex(({ id }) => id === issueId)]!;
/** What a reader reads in a cell. */
const read = ({ label, word }: StanceCell) => bare(label?.value ?? word);
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const evidence = (json: unknown, id: string, lang: (typeof LANGUAGES)[number] = 'en') => {
  const dossier = opened(json);
  const { sources } = stanceMatrixView(dossier, localeFor(lang), NO_OPTIONS) as StanceMatrixView;
  return { ...evidenceView(dossier, localeFor(lang), MESSAGES[lang].evidence, id, sources)!, sources };
};

describe('a position', () => {
  const NIGHTS: Readonly<Record<Position, string>> = {
    supports: 'Supports',
    'leans-support': 'Leans towards',
    neutral: 'Says it takes no side',
    'leans-oppose': 'Leans against',
    opposes: 'Opposes',
    unclear: 'Unclear',
    conflicting: 'Conflicting',
    declined: 'Would not say',
    'no-position-stated': 'no statement found',
    'not-applicable': 'not applicable',
  };
  const shown = view(positions);

  for (const position of POSITIONS) {
    test(`${position} has its word where something should be, and where it is disputed whether it is`, () => {
      const asFact: Partial<Record<Position, string>> = { supports: 'Alleges', opposes: 'Denies' };
      const cells = [cellAt(shown, `a-${position}`, 'night'), cellAt(shown, `a-${position}`, 'mines')];
      assert.deepEqual(cells.map((one) => [one.position, read(one)]), [[position, NIGHTS[position]], [position, asFact[position] ?? NIGHTS[position]]]);
    });
  }

  for (const lang of LANGUAGES) {
    test(`has a word that no other has, ${lang}`, () => {
      const { columns, rows } = view(positions, {}, lang);
      for (const i of columns.keys()) {
        const words = rows.map(({ cells }) => read(cells[i]!)!);
        assert.equal(new Set(words).size, POSITIONS.length + (columns[i]!.id === 'mines' ? 1 : 0), words.join());
      }
      assert.deepEqual(columns.map(({ fact }) => fact), [undefined, MESSAGES[lang].stanceMatrix.fact]);
    });
  }

  test('that nobody looked for is no position, and has nothing behind it', () => {
    const { id, position, canOpen, ...cell } = cellAt(shown, 'late', 'mines');
    assert.deepEqual([id, position, canOpen, read({ id, position, canOpen, ...cell })], [undefined, 'not-researched', false, 'not researched']);
  });

  test('opens wherever there is anything behind it', () => {
    const shut = shown.rows.flatMap(({ cells }) => cells.flatMap(({ id, canOpen }) => (canOpen ? [] : [id])));
    assert.deepEqual(new Set(shut), new Set(['night-not-applicable', 'mines-not-applicable', undefined]));
  });

  test('that does not apply opens where there was one before', () => {
    const changed = matrix([stance('old', 'supports', { date: '2031-04' }), stance('new', 'not-applicable', { date: '2031-05', supersedes: 'old' })]);
    assert.deepEqual([view(changed).rows[0]!.cells[0]!.id, view(changed).rows[0]!.cells[0]!.canOpen], ['new', true]);
  });

  test('has a word of the dossier in its place, and both for those who cannot see the sign', () => {
    const [cell] = view(matrix([stance('a', 'leans-oppose', { label: 'Only by day' })])).rows[0]!.cells;
    assert.deepEqual([read(cell!), bare(cell!.name)], ['Only by day', 'Only by day (Leans against)']);
  });

  test('for which nothing was found is called that, whatever word the dossier has', () => {
    assert.equal(read(view(matrix([stance('a', 'no-position-stated', { label: 'Neutral' })])).rows[0]!.cells[0]!), 'no statement found');
  });

  test('for which nothing was found on another day than the dossier’s says the day', () => {
    assert.equal(read(view(matrix([stance('a', 'no-position-stated', { asOf: '2031-05-01' })])).rows[0]!.cells[0]!), 'no statement found as of 1 May 2031');
  });
});

describe('the legend', () => {
  test('has the signs that occur, in the order of the format', () => {
    const { legend } = view(positions);
    assert.deepEqual(legend.map(({ position }) => position), [...POSITIONS, 'not-researched']);
    assert.deepEqual(legend.slice(0, 2).map(({ words }) => words), ['Supports / Alleges', 'Leans towards']);
  });

  test('has nothing that does not occur', () => {
    assert.deepEqual(view(single).legend, [{ position: 'supports', words: 'Supports' }]);
  });

  test('has the word that is used, where all issues are matters of fact', () => {
    assert.deepEqual(view(positions, { issues: ['mines'], actors: ['a-opposes'] }).legend, [{ position: 'opposes', words: 'Denies' }]);
  });

  test('says what the star of what was corrected means', () => {
    const corrected = view(evidenced);
    assert.deepEqual([cellAt(corrected, 'northland', 'night').isRevised, cellAt(corrected, 'northland', 'mines').isRevised], [true, false]);
    assert.ok(corrected.legend.some(({ position }) => position === 'revised'));
    assert.ok(!view(single).legend.some(({ position }) => position === 'revised'));
  });
});

describe('the order', () => {
  const NAMES: readonly (readonly [id: string, english: string, russian: string, isParty: boolean])[] = [
    ['zed', 'Zed', 'Арка', false], ['abe', 'Abe', 'Яр', false], ['firs', 'Firs', 'Ёлка', false], ['hut', 'Hut', 'Еда', false], ['rye', 'Rye', 'Жито', true], ['aye', 'Aye', 'Якорь', true],
  ];
  const ordered = matrix(NAMES.map(([id]) => stance(`s-${id}`, 'supports', { actor: id })), {
    actors: NAMES.map(([id, value, russian, isParty]) => actor(id, { name: { lang: 'en', value, translations: [{ lang: 'ru', value: russian }] }, isParty })),
  });

  for (const [lang, expected] of [['en', ['aye', 'rye', 'abe', 'firs', 'hut', 'zed']], ['ru', ['rye', 'aye', 'zed', 'hut', 'firs', 'abe']]] as const) {
    test(`is the parties first, each group by the alphabet of a reader of ${lang}`, () => {
      assert.deepEqual(ids(view(ordered, {}, lang).rows), expected);
      assert.equal(view(ordered, {}, lang).rule, MESSAGES[lang].stanceMatrix.partiesFirst);
    });
  }

  test('is said as it is where all are of one group', () => {
    assert.equal(view(positions).rule, 'In alphabetical order.');
  });

  test('is that of `actors` and `issues`, without a rule of ours', () => {
    const { rows, columns, rule } = view(first, { actors: ['tr', 'am', 'fr'], issues: ['iss-talks', 'iss-campaign'] });
    assert.deepEqual([ids(rows), ids(columns), rule], [['tr', 'am', 'fr'], ['iss-talks', 'iss-campaign'], undefined]);
  });

  test('has an actor or issue without a stance only where it is asked for', () => {
    assert.ok(!ids(view(first).rows).includes('lv'));
    assert.deepEqual(ids(view(first, { actors: ['lv'] }).rows), ['lv']);
    const idle = matrix([stance('a', 'supports')], { issues: [NIGHT, MINES] });
    assert.deepEqual([ids(view(idle).columns), ids(view(idle, { issues: ['mines', 'night'] }).columns)], [['night'], ['mines', 'night']]);
  });

  test('leaves out what it does not know, and tells each with the choices', () => {
    const { rows, columns, problems } = view(positions, { actors: ['late', 'nobody'], issues: ['mimes', 'mines'] });
    assert.deepEqual([ids(rows), ids(columns)], [['late'], ['mines']]);
    assert.deepEqual(problems.map(({ code, value }) => [code, value]), [['unknown-item', 'nobody'], ['unknown-item', 'mimes']]);
    assert.deepEqual(problems[1]!.choices, ['night', 'mines']);
  });

  test('is only why, where nothing that was asked for is there', () => {
    const nothing = view(positions, { actors: ['nobody'] });
    assert.deepEqual([Object.keys(nothing), nothing.problems.length], [['problems'], 1]);
  });
});

describe('of several stances of a pair', () => {
  for (const [what, list, current, others] of [
    ['the one that replaced the other is in force', [stance('old', 'supports', { date: '2031-04' }), stance('new', 'opposes', { date: '2031-05', supersedes: 'old' })], 'new', ['Before: Supports, until May 2031']],
    ['the same where the older one says so', [stance('new', 'opposes', { date: '2031-05' }), stance('old', 'supports', { date: '2031-04', status: 'superseded', supersededBy: 'new' })], 'new', ['Before: Supports, until May 2031']],
    ['what replaced it stands though it has no day', [stance('new', 'opposes', { supersedes: 'old' }), stance('old', 'supports', { date: '2031-05-04' })], 'new', ['Before: Supports']],
    ['the latest is in force', [stance('b', 'opposes', { date: '2031-05-02' }), stance('a', 'supports', { date: '2031-05-01' })], 'b', ['Before: Supports']],
    ['of one day the last in the dossier is', [stance('a', 'supports', { date: '2031-05-02' }), stance('b', 'opposes', { date: '2031-05-02' })], 'b', ['Before: Supports']],
    ['one without a day counts as the oldest', [stance('a', 'supports', { date: '2031-05-01' }), stance('b', 'opposes')], 'a', ['Before: Opposes']],
    ['one of a later day than the dossier is told as later', [stance('a', 'supports', { date: '2031-05-01' }), stance('b', 'opposes', { date: '2031-06-01' })], 'a', ['Later: Opposes, from 1 June 2031']],
    ['one that a later one replaced is still in force', [stance('a', 'supports', { date: '2031-05-01', status: 'superseded', supersededBy: 'b' }), stance('b', 'opposes', { date: '2031-06-01' })], 'a', ['Later: Opposes, from 1 June 2031']],
    ['and goes before an older one', [stance('c', 'unclear', { date: '2031-04-01' }), stance('a', 'supports', { date: '2031-05-01', supersededBy: 'b' }), stance('b', 'opposes', { date: '2031-06-01' })], 'a', ['Later: Opposes, from 1 June 2031', 'Before: Unclear']],
    ['one that was withdrawn is not there', [stance('a', 'supports', { date: '2031-05-01' }), stance('b', 'opposes', { date: '2031-05-02', status: 'withdrawn' })], 'a', []],
    ['each of three stands in turn, the latest first', [stance('a', 'supports', { date: '2031-03' }), stance('b', 'unclear', { date: '2031-04', supersedes: 'a' }), stance('c', 'opposes', { date: '2031-05', supersedes: 'b' })], 'c', ['Before: Unclear, until May 2031', 'Before: Supports, until April 2031']],
    ['those that replace each other in a circle do no harm', [stance('a', 'supports', { supersedes: 'b' }), stance('b', 'opposes', { supersedes: 'a' })], 'b', ['Before: Supports']],
  ] as const) {
    test(what, () => {
      const cell = view(matrix(list)).rows[0]!.cells[0]!;
      assert.equal(cell.id, current);
      const [held, ...before] = evidence(matrix(list), current).stances;
      assert.deepEqual([held!.isCurrent, before.map(({ position, isCurrent }) => [bare(position), isCurrent])], [true, others.map((words) => [words, false])]);
    });
  }

  test('where all were replaced by nothing that is known, the cell is blank', () => {
    const gone = matrix([stance('a', 'supports', { status: 'superseded' }), stance('b', 'opposes', { issue: 'mines' })], { issues: [NIGHT, MINES] });
    assert.equal(read(cellAt(view(gone), 'northland', 'night')), 'not researched');
  });
});

describe('the speakers under an actor', () => {
  test('are those who belong to it, through its bodies too', () => {
    const chain = matrix([stance('a', 'supports', { evidence: ['q'] })], {
      actors: [NORTHLAND, actor('ministry', { name: 'Ministry', kind: 'government-body', memberOf: 'northland' }), { ...OLSEN, memberOf: 'ministry' }, actor('stranger', { kind: 'person', name: 'A Stranger' })],
      quotes: [quote('q', { speakers: ['olsen', 'stranger', 'ministry', 'northland'] })],
    });
    assert.equal(bare(view(chain).rows[0]!.speakers), 'Maja Olsen and Ministry');
  });

  test('are short where the dossier has a short name, and each is there once', () => {
    const speakers = Object.fromEntries(view(first).rows.map(({ id, speakers: names }) => [id, bare(names)]));
    assert.deepEqual(speakers, {
      am: 'Mnatsakanyan and Pashinyan', az: 'Aliyev', cn: '', eu: 'Borrell', fr: 'Macron', ir: '', ru: 'Lavrov, Putin and Russia’s Foreign Ministry',
      tr: 'Turkey’s Defense Ministry, Erdogan and Altun', unsc: '', us: '',
    });
  });

  test('are four at most', () => {
    const people = Array.from({ length: 6 }, (_, i) => actor(`p${i}`, { kind: 'person', name: `P${i}`, memberOf: 'northland' }));
    const many = matrix([stance('a', 'supports', { evidence: ['q'] })], { actors: [NORTHLAND, ...people], quotes: [quote('q', { speakers: ids(people) })] });
    assert.equal(bare(view(many).rows[0]!.speakers), 'P0, P1, P2 and P3 …');
  });

  test('end where bodies belong to each other', () => {
    const circle = matrix([stance('a', 'supports', { evidence: ['q'] })], {
      actors: [NORTHLAND, actor('x', { memberOf: 'y' }), actor('y', { memberOf: 'x' })],
      quotes: [quote('q', { speakers: ['x'] })],
    });
    assert.equal(view(circle).rows[0]!.speakers, '');
  });
});

describe('the first dossier', () => {
  const shown = view(first);
  const stances = first.stances!;

  test('has its 21 stances, each in its place, and 39 blanks', () => {
    assert.equal(stances.length, 21);
    for (const { id, actor: who, issue, position } of stances) {
      const cell = cellAt(shown, who, issue);
      assert.deepEqual([cell.id, cell.position, cell.canOpen], [id, position, true]);
    }
    assert.equal(shown.rows.flatMap(({ cells }) => cells).filter(({ position }) => position === 'not-researched').length, 39);
  });

  test('has Armenia and Azerbaijan first, then the others by the alphabet', () => {
    assert.deepEqual(ids(shown.rows), ['am', 'az', 'cn', 'eu', 'fr', 'ir', 'ru', 'tr', 'unsc', 'us']);
    assert.deepEqual(ids(shown.columns), first.issues!.map(({ id }) => id));
  });

  for (const [who, issue, words] of [
    ['am', 'iss-ceasefire', 'no statement found'],
    ['ir', 'iss-ceasefire', 'no statement found'],
    ['az', 'iss-ceasefire', 'Only if forces leave'],
    ['am', 'iss-turkey-role', 'Alleges'],
    ['tr', 'iss-turkey-role', 'Denies'],
    ['ru', 'iss-ceasefire', 'Supports'],
    ['fr', 'iss-ceasefire', 'not researched'],
  ] as const) {
    test(`of ${who} on ${issue} reads "${words}"`, () => assert.equal(read(cellAt(shown, who, issue)), words));
  }

  test('says of nobody that it is neutral, in no language', () => {
    for (const lang of LANGUAGES) {
      const told = JSON.stringify([view(first, {}, lang), stances.map(({ id }) => evidence(first, id, lang).stances)]);
      assert.doesNotMatch(told, /neutral|takes no side|нейтрал|حياد/i);
    }
  });

  for (const { id, evidence: shows = [], date, asOf, condition, position } of stances) {
    test(`${id} has behind it all that shows it, with speakers, circumstances and sources`, () => {
      const { stances: list, actor: who, issue, sources } = evidence(first, id);
      assert.equal(list.length, 1);
      assert.ok(who.value && issue.value);
      const [held] = list;
      assert.deepEqual(held!.speeches.map((speech) => speech.id), shows.map((one) => `${id}-${one}`));
      for (const speech of held!.speeches) {
        const original = [...first.quotes!, ...first.statements!].find((one) => speech.id.endsWith(`-${one.id}`))!;
        assert.equal(speech.quotation?.exact.value ?? speech.gist?.value, 'exact' in original ? original.exact : original.gist);
        assert.deepEqual(ids(speech.speakers), original.speakers);
        assert.ok(speech.speakers.every(({ name, role, kind }) => name.value && (kind === 'person') === !!role));
        assert.match(speech.circumstances.join(' · '), original.date ? /\d+ September 2020/ : /date not stated/);
        for (const part of [original.venue, original.occasion, original.platform]) if (part) assert.ok(bare(speech.circumstances.join(' · '))!.includes(part as string), String(part));
        assert.ok(speech.citations.length > 0);
        for (const { number, source } of speech.citations) assert.equal(sources[number - 1]!.id, source);
      }
      assert.ok(!condition || bare(held!.condition)!.includes(condition as string));
      if (position === 'no-position-stated') assert.equal(held!.position, 'no statement found as of 30 September 2020');
      else assert.ok(held!.basis);
      if (date) assert.equal(held!.date, date === '2020-09-29' ? '29 September 2020' : '30 September 2020');
      if (asOf && position !== 'no-position-stated') assert.equal(held!.date, 'As of 30 September 2020');
    });
  }

  test('says that Russia’s holding back was seen and not said', () => {
    const [held] = evidence(first, 'st-ru-campaign').stances;
    assert.deepEqual([held!.basis, held!.speeches.length, held!.citations.length], ['Seen from conduct, not stated', 0, 1]);
  });

  test('says what was looked at where nothing was found in it', () => {
    const [iran, armenia] = ['st-ir-ceasefire', 'st-am-ceasefire'].map((id) => evidence(first, id).stances[0]!);
    assert.deepEqual([iran!.lookedAt, iran!.citations.length, armenia!.lookedAt], ['Looked at:', 1, undefined]);
  });
});

describe('the evidence', () => {
  test('is who said what, when, where, how, by whose account, on what condition, and what was before', () => {
    const { actor: who, issue, stances: [now, before, ...more] } = evidence(evidenced, 'now');
    assert.deepEqual([who.value, issue.value, more.length], ['Northland', 'Ferries cross at night', 0]);
    assert.deepEqual([now!.position, now!.label!.value, now!.date, bare(now!.condition), now!.basis], ['Leans towards', 'Once it is lit', '4 May 2031', 'the fairway is lit', 'Stated']);
    const [said, gist] = now!.speeches;
    assert.deepEqual([said!.quotation!.before!.value, said!.quotation!.exact.value, said!.speakers[0]!.name.value, said!.speakers[0]!.role!.value], ['Ferries may', 'sail by night', 'Maja Olsen', 'Foreign Minister of Northland']);
    assert.deepEqual(said!.circumstances.map(bare), ['in an interview', 'opening of the pier', 'North Harbour', '4 May 2031', 'reported by Isles']);
    assert.deepEqual(said!.remarks.map(({ text }) => bare(text)), ['Corrected 5 May 2031: She said may, not must']);
    assert.deepEqual([gist!.gist!.value, gist!.circumstances], ['The fairway has to be lit first', ['by phone', 'date not stated']]);
    assert.deepEqual([bare(before!.position), before!.speeches[0]!.quotation!.exact.value, before!.remarks], ['Before: Opposes, until 4 May 2031', 'Nobody sails by night', []]);
  });

  for (const [id, basis, date] of [
    ['mines-seen', 'Seen from conduct, not stated', 'As of 3 May 2031'],
    ['mines-guessed', 'Inferred by the editors from:', undefined],
    ['council-mines', 'Stated', 'date not stated'],
  ] as const) {
    test(`of ${id} says how it is known`, () => {
      const [held] = evidence(evidenced, id).stances;
      assert.equal(held!.inferredFrom ?? held!.basis, basis);
      if (date) assert.equal(held!.date ?? 'date not stated', date);
    });
  }

  test('has the numbers that the sources have in the widget', () => {
    const { stances: [now], sources } = evidence(evidenced, 'now');
    assert.deepEqual(now!.citations.map(({ number }) => sources[number - 1]!.id), ['wire', 'gazette']);
  });

  test('has them where its own first source is not the first of the widget', () => {
    const two = matrix([stance('a', 'supports'), stance('b', 'opposes', { issue: 'mines', sources: [cite('page 2', 'gazette')] })], { sources: [WIRE, GAZETTE], issues: [NIGHT, MINES] });
    assert.deepEqual(evidence(two, 'b').stances[0]!.citations.map(({ number, source }) => [number, source]), [[2, 'gazette']]);
  });

  test('of an id that is no stance is nothing', () => {
    const dossier = opened(evidenced);
    for (const id of ['said', 'nope', '']) assert.equal(evidenceView(dossier, localeFor('en'), MESSAGES.en.evidence, id, []), undefined);
  });
});

test('each place of a source is listed once, and leads to the cell that rests on it', () => {
  const cells = new Set(view(first).rows.flatMap(({ cells: row }) => row.flatMap(({ id }) => id ?? [])));
  const [source] = view(first).sources;
  const places = source!.citedBy.map(({ locators }) => locators.map(({ value }) => value).join());
  assert.equal(new Set(places).size, places.length);
  for (const { item } of source!.citedBy) assert.ok(cells.has(item), item);
});

test('throws for no dossier and no language', () => {
  const odd: readonly unknown[] = [
    minimal, positions, single, evidenced, longNames, markup, large({ facts: 0, assets: 0, actors: 12, issues: 30 }),
    matrix([]), matrix([stance('a', 'supports', { evidence: ['gone'] })]), matrix([stance('a', 'supports', { date: '2031-05/..' }), stance('b', 'opposes', { date: '../2031-04' })]),
    matrix([stance('a', 'supports', { status: 'withdrawn' })]), matrix([stance('a', 'supports', { label: { lang: 'fr', value: 'Oui' } })]),
    { ...matrix([]), actors: undefined, issues: undefined, stances: undefined },
  ].map((json) => JSON.parse(JSON.stringify(json)));
  for (const json of odd) {
    for (const lang of [...LANGUAGES, 'de']) {
      const shown = view(json, {}, lang);
      if (!('rows' in shown)) assert.ok((shown as StanceMatrixView).problems.length > 0);
      else for (const { cells } of shown.rows) assert.equal(cells.length, shown.columns.length);
    }
  }
});
