import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { energyChartDocument } from '../../../src/components/energy-chart/document.js';
import { energyChartView } from '../../../src/components/energy-chart/view.js';
import type { AssetRow, EnergyChartOptions, EnergyChartView } from '../../../src/components/energy-chart/view.js';
import { toCsv } from '../../../src/document/csv.js';
import { toText } from '../../../src/document/text.js';
import { ROOT } from '../../../tools/source-layout.mjs';
import { alone, asset, capacity, energy, four, measure, mixed, near, nothing, ranges, thirteen, thousand } from '../../fixtures/assets.js';
import { localeFor } from '../../i18n/languages.js';
import { bare, opened } from '../../view/views.js';

const example: unknown = JSON.parse(readFileSync(path.join(ROOT, 'src/dossiers/nagorno-karabakh-2020.json'), 'utf8'));

const chart = (json: unknown, options: Partial<EnergyChartOptions> = {}, lang = 'en') =>
  energyChartView(opened(json), localeFor(lang), { items: undefined, heading: undefined, highlight: undefined, units: new Map(), ...options }) as EnergyChartView;
const rowsOf = ({ panels }: EnergyChartView): AssetRow[] => panels.flatMap(({ rows }) => [...rows]);
const rowOf = (view: EnergyChartView, id: string) => rowsOf(view).find((row) => row.id === id)!;
/** What is said beside a bar, one line each. */
const beside = (row: AssetRow) => row.beside.map(({ label, short }) => bare(label ? `${label}: ${short}` : short));
/** What a row shows as its figure, with what it is. */
const figure = ({ figure: { short, label } }: AssetRow) => [bare(short), bare(label)];
const inOrder = (view: EnergyChartView) => view.panels.map(({ title, unit, rows }) => [title, unit, ...rows.map(({ id }) => id)]);

describe('the first dossier', () => {
  const view = chart(example);

  test('has each asset once, its oil, its gas and its power on axes of their own', () => {
    assert.deepEqual(inOrder(view), [
      ['Oil', 'barrels a day', 'cpc', 'btc', 'sangachal', 'acg', 'wrep', 'nrep'],
      ['Gas', 'cubic metres a year', 'tanap', 'nc-tc', 'tap', 'hajigabul-saguramo', 'scp', 'iran-armenia', 'sgc'],
      ['Power', 'watts', 'metsamor'],
    ]);
  });

  test('is headed by what it says of the line near the fighting', () => {
    assert.equal(bare(view.heading.value), 'Up to 1.2 million barrels a day, less than 50 km from the conflict zone');
    const btc = rowOf(view, 'btc');
    assert.deepEqual(figure(btc), ['up to 1.2 million barrels a day', 'capacity as of 30 September 2020']);
    assert.deepEqual([btc.route!.distance, btc.route!.printed, btc.route!.stations.map(({ value }) => value)], ['less than 50 km from the conflict zone', '50 kilometers (30 miles)', ['Baku', 'Tbilisi', 'Ceyhan']]);
    assert.deepEqual(btc.figure.citations.map(({ source }) => source), ['src-bloomberg-2020-09-30']);
  });

  test('says who named the line that the report only describes', () => {
    assert.equal(bare(rowOf(view, 'btc').about!.text), 'Baku to Ceyhan · operated by BP Plc · in the source “a BP Plc-operated oil pipeline”; identified by the editors of this dossier');
  });

  test('draws equal figures once, and names the day and source of each', () => {
    const btc = rowOf(view, 'btc');
    assert.equal(btc.marks.length, 1);
    assert.equal(beside(btc)[0], 'capacity, from March 2009 on, December 2014 and June 2024: 1.2 million barrels a day');
    assert.deepEqual(btc.beside[0]!.citations.map(({ source }) => source), ['src-bp-btc', 'src-trend-2014-12-26', 'src-gem-oil-2024-06']);
  });

  test('has both figures of Supsa, one of them in words, and says that the sources differ', () => {
    const supsa = rowOf(view, 'wrep');
    assert.deepEqual(figure(supsa), ['115,000', 'capacity as of June 2024']);
    assert.deepEqual(beside(supsa), ['capacity as of December 2014: more than 6 million tonnes a year', 'Later, June 2024: idle']);
    assert.deepEqual([supsa.differ, supsa.marks.length], ['sources differ', 1]);
  });

  test('does not say so where two units say the same', () => assert.equal(rowOf(view, 'cpc').differ, undefined));

  test('has no zero, bar or number where the source has none', () => {
    const corridor = rowOf(view, 'sgc');
    assert.deepEqual([figure(corridor), corridor.marks, corridor.isEmpty], [['not stated', 'capacity'], [], true]);
    assert.doesNotMatch(corridor.spoken, /\d/);
  });

  test('keeps the gas of a terminal off the axis of oil, in whatever unit', () => {
    for (const unit of ['b/d', 'm3/d']) {
      const terminal = rowOf(chart(example, { units: new Map([['oil b/d', unit]]) }), 'sangachal');
      assert.equal(terminal.marks.length, 1);
      assert.ok(beside(terminal).includes('capacity (gas) as of 15 September 2018: about 50 million cubic metres a day'), beside(terminal).join());
    }
  });

  test('says the state at its day, and later ones as later', () => {
    assert.deepEqual(beside(rowOf(view, 'tap')), ['under construction as of 30 September 2020', 'Later, November 2020: operating']);
    assert.ok(beside(rowOf(view, 'btc')).includes('operating as of 30 September 2020'));
  });

  test('is told in a few sentences', () => {
    assert.equal(bare(view.summary), 'Bar chart of 14 assets. Oil: the largest is Caspian Pipeline (Caspian Pipeline Consortium), 1.34 million barrels a day. Gas: the largest is Trans-Anatolian Natural Gas Pipeline, initially 16 billion cubic metres a year. Power: the largest is Armenian nuclear power plant (Metsamor), unit 2, 407.5 million watts.');
    assert.equal(view.key, 'Outlined: capacity. Filled: production. Fainter outline: another figure for the same. Hatched: no figure. Largest first.');
  });
});

describe('the chart', () => {
  test('converts at a reader’s choice only, marks what it converted, and keeps the figure as given', () => {
    const view = chart(mixed, { units: new Map([['oil b/d', 'b/d']]) });
    const row = rowOf(view, 'differing');
    const [entry] = row.beside;
    assert.deepEqual([row.marks.length, entry!.converted, entry!.text, row.figure.converted], [2, '≈ more than 120,000 barrels a day', 'more than 6 million tonnes a year', undefined]);
    const tonnes = rowOf(chart(mixed, { units: new Map([['oil b/d', 't/y']]) }), 'agreeing');
    assert.deepEqual([tonnes.figure.converted, tonnes.figure.text], ['≈ 66.7 million tonnes a year', '1.34 million barrels a day']);
  });

  test('takes no unit that nobody offered', () => {
    assert.deepEqual(chart(mixed, { units: new Map([['oil b/d', 'W']]) }).panels[0]!.chosen, '');
    assert.deepEqual(chart(mixed).panels.map(({ choices }) => choices.map(({ unit }) => unit)), [['', 'b/d', 'm3/d', 't/y'], ['', 'm3/y', 'm3/d', 'cf/d'], []]);
  });

  test('puts first what holds for the dossier’s day, else what is nearest', () => {
    const days = (...list: string[]) => figure(rowsOf(chart(energy([asset('a', list.map((asOf, i) => capacity(100 + i, { asOf })))])))[0]!);
    assert.deepEqual(days('2020', '2031-05'), ['101', 'capacity as of May 2031']);
    assert.deepEqual(days('2031-05-04', '2031-05'), ['100', 'capacity']);
    assert.deepEqual(days('2035', '2030'), ['101', 'capacity as of 2030']);
  });

  test('stands an asset in the unit of most assets of its fuel; of two as frequent, in the first of the format’s list', () => {
    const view = chart(energy([
      asset('a', [capacity(1, {}, 'm3/d'), capacity(2, {}, 't/y')]), asset('b', [capacity(1, {}, 't/y')]), asset('c', [capacity(1, {}, 'b/d')]),
      asset('d', [capacity(1, {}, 'm3/y')], { fuel: 'gas' }), asset('e', [capacity(1, {}, 'm3/d'), capacity(1, {}, 'm3/y')], { fuel: 'gas' }), asset('f', [capacity(1, {}, 'm3/d')], { fuel: 'gas' }),
    ]));
    assert.deepEqual(inOrder(view), [['Oil', 'tonnes a year', 'a', 'b'], ['Oil', 'barrels a day', 'c'], ['Gas', 'cubic metres a year', 'd'], ['Gas', 'cubic metres a day', 'e', 'f']]);
  });

  test('sorts by value, absent last, unless an order was asked for', () => {
    assert.deepEqual(rowsOf(chart(four)).map(({ id }) => id), ['huge', 'unbroken', 'tiny', 'empty']);
    const asked = chart(four, { items: ['empty', 'tiny', 'huge'] });
    assert.deepEqual(rowsOf(asked).map(({ id }) => id), ['empty', 'tiny', 'huge']);
    assert.doesNotMatch(asked.key, /Largest/);
  });

  test('shows the largest twelve and the highlighted asset, and tells how many are in the table', () => {
    const { panels } = chart(thousand);
    assert.deepEqual([panels[0]!.rows.length, panels[0]!.more, panels[0]!.hidden.length], [12, 'and 988 more in the table', 988]);
    assert.equal(panels[0]!.rows.filter(({ isHighlighted }) => isHighlighted).length, 1);
    assert.deepEqual(chart(thirteen).panels[0]!.hidden.length, 1);
  });

  test('reports a highlight that is not there, and keeps its own', () => {
    const view = chart(alone, { highlight: 'nope' });
    assert.deepEqual(view.problems.map(({ code, value, choices }) => [code, value, choices]), [['unknown-item', 'nope', ['alone']]]);
    assert.equal(rowOf(view, 'alone').isHighlighted, true);
    assert.equal(rowOf(chart(mixed, { highlight: 'gas' }), 'gas').isHighlighted, true);
  });

  test('gives each absence its own word, and no number', () => {
    const rows = rowsOf(chart(nothing));
    assert.deepEqual(rows.map(({ figure: { short } }) => short), ['not stated', 'unknown', 'none']);
    assert.deepEqual([rows.every(({ isEmpty, marks }) => isEmpty && !marks.length), chart(nothing).panels[0]!.ticks], [true, []]);
    assert.equal(rowOf(chart(mixed), 'unmeasured').figure.short, 'no figure given');
  });

  test('draws a range as one, zero as nothing, and nothing for what is below zero', () => {
    const view = chart(ranges);
    const marks = (id: string) => rowOf(view, id).marks.map(({ start, length, isRange }) => [start, length, isRange]);
    assert.deepEqual([marks('wide'), marks('point'), marks('zero'), marks('negative')], [[[0, 100, true]], [[0, 50, false]], [[0, 0, false]], []]);
    assert.deepEqual([rowOf(view, 'wide').figure.short, rowOf(view, 'zero').figure.short, rowOf(view, 'negative').figure.short], ['1 – 1 million', '0', '-5']);
  });

  test('says of further measures over other times that they are further, not that they differ', () => {
    const output = (asOf: string, value: number, source = 'wire') => measure('production', { value, unit: 'b/d' }, { asOf, sources: [{ source }] });
    assert.equal(rowsOf(chart(energy([asset('field', [output('2029', 5), output('2030', 8, 'gazette')])])))[0]!.differ, undefined);
    assert.equal(rowsOf(chart(energy([asset('field', [output('2031', 5), output('2031', 8, 'gazette')])])))[0]!.differ, 'sources differ');
  });

  for (const [name, json] of Object.entries({ example, alone, four, thirteen, thousand, nothing, ranges, mixed })) {
    for (const [how, units] of [['as given', new Map<string, string>()], ['converted', new Map([['oil b/d', 't/y'], ['gas m3/y', 'cf/d']])]] as const) {
      test(`has all its words in its table and its CSV: ${name}, ${how}`, async () => {
        const view = chart(json, { units });
        const blocks = await energyChartDocument(view, localeFor('en'));
        const [csv, text] = [toCsv(blocks).replaceAll('""', '"'), toText(blocks)];
        for (const row of rowsOf(view)) {
          for (const entry of [row.figure, ...row.beside, ...row.details]) {
            for (const words of [entry.text, entry.short, entry.converted ?? '', entry.day]) assert.ok(csv.includes(words) && text.includes(words), `${row.id}: ${words}`);
          }
        }
        for (const row of view.panels.flatMap(({ hidden }) => hidden)) assert.ok(csv.includes(row.figure.text), row.id);
        const numbers = view.sources.map(({ number }) => number);
        for (const block of blocks) if (block.kind === 'table') for (const { cites } of block.rows.flat()) assert.ok(cites.every((n) => numbers.includes(n)));
      });
    }
  }

  test('throws for no dossier and no language', () => {
    for (const json of [example, alone, four, nothing, ranges, mixed]) for (const lang of ['en', 'ru', 'ar']) assert.ok(rowsOf(chart(json, {}, lang)).length);
  });

  test('is only why, where there is no asset', () => assert.deepEqual(Object.keys(chart(energy([]))), ['problems']));

  test('costs no more a row with a thousand assets than with a hundred, twice over', () => {
    const of = (n: number) => opened(energy(Array.from({ length: n }, (_, i) => (i ? asset(`a${i}`, [capacity(i)]) : near('near', 1)))));
    const [small, large] = [of(100), of(1000)];
    const time = (dossier: typeof small) => {
      const runs = Array.from({ length: 7 }, () => {
        const start = performance.now();
        energyChartView(dossier, localeFor('en'), { items: undefined, heading: undefined, highlight: undefined, units: new Map() });
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    time(small);
    assert.ok(time(large) < time(small) * 20, 'ten times the rows cost more than twenty times the time');
  });
});
