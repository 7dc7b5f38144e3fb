import { barScale } from '../../charts/bars.js';
import type { Stretch } from '../../charts/bars.js';
import { edtfBounds } from '../../dossier/edtf.js';
import { find } from '../../dossier/lookup.js';
import type { RawProblem } from '../../dossier/problems.js';
import { actors } from '../../dossier/schema/actors.js';
import { assets } from '../../dossier/schema/assets.js';
import { places } from '../../dossier/schema/places.js';
import { UNITS } from '../../dossier/schema/quantity.js';
import { wordsFor } from '../../dossier/text.js';
import type { Words } from '../../dossier/text.js';
import type { Asset, Dossier, Quantity, QuantityKind, SourceReference, Text } from '../../dossier/types.js';
import { fill } from '../../i18n/fill.js';
import { isolate } from '../../i18n/isolate.js';
import type { Locale } from '../../i18n/locale.js';
import { energyChart as english } from '../../i18n/messages/en/energy-chart.js';
import type { PanelFuel } from '../../i18n/messages/en/energy-chart.js';
import { formatQuantity } from '../../i18n/quantity.js';
import { range } from '../../i18n/range.js';
import { nameOf } from '../../view/actor-name.js';
import { byPlace } from '../../view/by-place.js';
import { createCitations } from '../../view/citations.js';
import type { Citation, Citations } from '../../view/citations.js';
import { asOfLine, headingOf } from '../../view/frame-view.js';
import type { FrameView, ViewOptions } from '../../view/frame-view.js';
import { pickItems } from '../../view/pick-items.js';
import { remarksOn } from '../../view/remarks.js';
import type { Remark } from '../../view/remarks.js';
import { choicesOf, factor } from './convert.js';

export interface EnergyChartOptions extends ViewOptions {
  /** Id of the asset to highlight; undefined: the first with a distance to the conflict. */
  readonly highlight: string | undefined;
  /** The units that the reader chose, by the keys of panels. */
  readonly units: ReadonlyMap<string, string>;
}

/** One thing said of an asset, with its sources. */
export interface Entry {
  /** Of all entries of a chart, this one. */
  readonly key: string;
  /** What it is: "capacity"; '' where the words say it. */
  readonly what: string;
  /** The day it holds for, in words; '' where there is none to tell. */
  readonly day: string;
  /** Both, as far as a reader needs to be told: "capacity as of June 2024". */
  readonly label: string;
  /** All of it: "up to 1.2 million barrels a day". */
  readonly text: string;
  /** Without the unit, where that is the panel's: "up to 1.2 million". */
  readonly short: string;
  /** In the unit that the reader chose: "≈ 120,000 barrels a day". */
  readonly converted: string | undefined;
  readonly citations: readonly Citation[];
}

/** A figure on the axis. */
export interface Mark extends Stretch {
  readonly kind: QuantityKind;
  /** True for further figures of one kind: those of other sources or other days. */
  readonly isOther: boolean;
  readonly isRange: boolean;
}

export interface AssetRow {
  readonly id: string;
  readonly name: Words;
  readonly isHighlighted: boolean;
  /** Name, value, kind and day, as one line to hear. */
  readonly spoken: string;
  /** The figure that stands first; where the dossier has none, only words that say so. */
  readonly figure: Entry;
  readonly marks: readonly Mark[];
  /** True where there is no number to draw: words say why. */
  readonly isEmpty: boolean;
  /** "sources differ", where they do. */
  readonly differ: string | undefined;
  /** Beside the bar: further figures, and a state that is not plain "operating". */
  readonly beside: readonly Entry[];
  /** One step away. */
  readonly details: readonly Entry[];
  /** From where to where, who runs it, and who says so where the source names nothing: of these assets only. */
  readonly about: Entry | undefined;
  readonly route: Route | undefined;
  readonly remarks: readonly Remark[];
}

/** The strip of the highlighted asset. */
export interface Route {
  readonly stations: readonly Words[];
  /** "less than 50 km from the conflict zone", and the pair as the source prints it. */
  readonly distance: string | undefined;
  readonly printed: string | undefined;
}

/** Assets on one axis: one fuel, one unit. */
export interface Panel {
  readonly key: string;
  /** "Oil". */
  readonly title: string;
  /** "barrels a day". */
  readonly unit: string;
  /** Units to choose from, the sources' own first; none where nothing can be converted. */
  readonly choices: readonly { readonly unit: string; readonly name: string }[];
  readonly chosen: string;
  readonly ticks: readonly string[];
  readonly rows: readonly AssetRow[];
  /** What is beyond the rows that fit: in the table only. */
  readonly hidden: readonly AssetRow[];
  /** "and 988 more in the table", where there are. */
  readonly more: string | undefined;
}

export interface EnergyChartView extends FrameView {
  /** How to read the marks. */
  readonly key: string;
  /** The chart in a sentence or two, for those who hear it. */
  readonly summary: string;
  readonly panels: readonly Panel[];
}

/** Rows of one panel; beyond them the largest stand, and the highlighted asset. */
const ROWS = 12;
/** Figures that differ by less than this share may be one figure in two units, or rounded. */
const TOLERANCE = 0.01;
/** What has a place on an axis, in the order of importance. */
const DRAWN: readonly QuantityKind[] = ['capacity', 'throughput', 'production', 'outage', 'reserves'];

/** Equal figures of one kind in one unit, whoever gives them. */
interface Figure {
  readonly kind: QuantityKind;
  readonly quantity: Quantity;
  readonly unit: string;
  /** NaN where there is no number. */
  readonly low: number;
  readonly high: number;
  readonly days: string[];
  readonly references: SourceReference[];
  /** Milliseconds between the dossier's day and the nearest of its days. */
  gap: number;
}

interface Member {
  readonly asset: Asset;
  readonly figures: readonly Figure[];
  /** Those on the axis, with what one of their units is in the axis's. */
  drawn: readonly { readonly figure: Figure; readonly low: number; readonly high: number }[];
}

interface Plot {
  readonly key: string;
  readonly fuel: PanelFuel;
  readonly unit: string;
  readonly members: Member[];
}

/** The chart of a dossier; where it has no asset to show, only why. */
export function energyChartView(dossier: Dossier, locale: Locale, { items: ids, heading, highlight, units }: EnergyChartOptions): EnergyChartView | { readonly problems: readonly RawProblem[] } {
  const { items, problems } = pickItems(dossier, assets, ids);
  if (!items.length) return { problems };
  const words = locale.messages.energyChart ?? english;
  const highlighted = (highlight && items.find(({ id }) => id === highlight)) || items.find(({ distanceToConflict: distance }) => distance && hasNumber(distance));
  const citations = createCitations(dossier, locale);
  const write = writer(dossier, locale, citations, highlighted);

  const plots = plotsOf(items, dossier, write.unitOf);
  const shown = plots.map((plot) => {
    const { key, fuel, unit, members } = plot;
    const choices = choicesOf(fuel, unit);
    const chosen = choices.find((choice) => choice === units.get(key));
    for (const member of members) member.drawn = onAxis(member, fuel, chosen ?? unit, !!chosen);
    const size = ({ drawn: [first] }: Member) => first?.high ?? -1;
    const bySize = [...members].sort((a, b) => size(b) - size(a));
    const kept = new Set([...bySize.filter(({ asset }) => asset === highlighted), ...bySize].slice(0, ROWS));
    const scale = barScale([...kept].flatMap(({ drawn }) => drawn.map(({ high }) => high)));
    const order = ids ? members : bySize;
    const row = (member: Member) => write.row(member, fuel, unit, chosen, scale.stretch);
    const rows = order.filter((member) => kept.has(member)).map(row);
    const title = words.fuels[fuel];
    const name = write.unitName(chosen ?? unit);
    const largest = bySize[0]!;
    return {
      row,
      beyond: order.filter((member) => !kept.has(member)),
      spoken: largest.drawn.length
        ? fill(words.largest, { panel: title, name: isolate(write.name(largest.asset).value, locale.dir), value: rows[order.filter((member) => kept.has(member)).indexOf(largest)]!.figure.text })
        : '',
      panel: {
        key,
        title,
        unit: name,
        chosen: chosen ?? '',
        choices: choices.length ? [{ unit: '', name: words.asGiven }, ...choices.map((choice) => ({ unit: choice, name: write.unitName(choice) }))] : [],
        ticks: scale.ticks.map((tick) => locale.number(tick)),
        rows,
      },
    };
  });
  // What is in the table only comes last, so that the chart's sources are numbered in its own order.
  const panels = shown.map(({ panel, row, beyond }) => ({
    ...panel,
    hidden: beyond.map(row),
    more: beyond.length ? locale.plural(words.more, beyond.length) : undefined,
  }));
  const first = panels.flatMap(({ rows }) => rows).find(({ isHighlighted, isEmpty }) => isHighlighted && !isEmpty);
  const finding = !heading && first?.route?.distance;
  return {
    kicker: words.kicker,
    heading: finding ? { value: capital(fill(words.finding, { quantity: first.figure.text, distance: finding }), locale), lang: locale.lang, dir: undefined } : headingOf(dossier, locale, heading),
    asOf: asOfLine(dossier, locale),
    date: dossier.asOf,
    key: keyOf(panels, ids, words, locale),
    summary: [locale.plural(words.summary, items.length), ...shown.map(({ spoken }) => spoken)].filter(Boolean).join(' '),
    panels,
    sources: citations.list().map(byPlace),
    problems: highlight && highlighted?.id !== highlight ? [...problems, { code: 'unknown-item', severity: 'error', path: '', value: highlight, choices: items.map(({ id }) => id) }] : problems,
  };
}

const hasNumber = (quantity: Quantity) => (quantity.low ?? quantity.value) != null;

const capital = (text: string, { tag }: Locale) => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);

/** How the marks are to be read: a sentence a mark, of those that are there. */
function keyOf(panels: readonly Panel[], ids: unknown, words: typeof english, locale: Locale): string {
  const rows = panels.flatMap((panel) => panel.rows);
  const marks = rows.flatMap((row) => row.marks);
  const kinds = (pattern: string, ...wanted: QuantityKind[]) => {
    const used = wanted.filter((kind) => marks.some((mark) => mark.kind === kind));
    return used.length ? fill(pattern, { kinds: locale.list(used.map((kind) => words.measures[kind])) }) : '';
  };
  return [
    kinds(words.outlined, 'capacity', 'reserves'),
    kinds(words.filled, 'throughput', 'production'),
    kinds(words.dashed, 'outage'),
    marks.some(({ isOther }) => isOther) && words.lighter,
    rows.some(({ isEmpty }) => isEmpty) && words.hatched,
    !ids && panels.some((panel) => panel.rows.length > 1) && words.sorted,
  ].filter(Boolean).join(' ');
}

/**
 * Assets by fuel and unit, each in one panel: that of the unit in which most assets of its fuel have a figure; of two as
 * frequent, the one that stands first in the format's list. Panels stand in the order of their first assets.
 */
function plotsOf(items: readonly Asset[], dossier: Dossier, unitOf: (quantity: Quantity) => string): readonly Plot[] {
  const found = items.map((asset) => {
    const figures = figuresOf(asset, dossier, unitOf);
    const onAxes = figures.filter(({ kind }) => DRAWN.includes(kind));
    const numbers = onAxes.filter(({ low }) => low >= 0);
    // Where words stand for all numbers, their unit still tells where the asset belongs.
    const own = new Set((numbers.length ? numbers : onAxes).map(({ unit }) => unit));
    return { asset, figures, own, fuel: panelFuel(asset, own) };
  });
  const counts = new Map<string, number>();
  for (const { fuel, own } of found) for (const unit of own) counts.set(fuel + ' ' + unit, (counts.get(fuel + ' ' + unit) ?? 0) + 1);
  const rank = (unit: string) => (UNITS as readonly string[]).indexOf(unit) + 1 || UNITS.length + 1;
  const leading = (fuel: string, candidates: readonly string[]) =>
    [...candidates].sort((a, b) => counts.get(fuel + ' ' + b)! - counts.get(fuel + ' ' + a)! || rank(a) - rank(b))[0];
  const unitsOf = (fuel: string) => [...counts.keys()].filter((key) => key.startsWith(fuel + ' ')).map((key) => key.slice(fuel.length + 1));
  const plots = new Map<string, Plot>();
  for (const { asset, figures, own, fuel } of found) {
    const candidates = [...own].filter((unit) => fuel !== 'oil' || asset.fuel === 'oil' || isOilUnit(unit));
    const unit = leading(fuel, candidates.length ? candidates : unitsOf(fuel)) ?? '';
    const key = fuel + ' ' + unit;
    let plot = plots.get(key);
    if (!plot) plots.set(key, (plot = { key, fuel, unit, members: [] }));
    plot.members.push({ asset, figures, drawn: [] });
  }
  return [...plots.values()];
}

/** Of an asset for oil and gas, what is counted in barrels or tonnes is its oil; its cubic metres are gas. */
const isOilUnit = (unit: string) => /^[bt]($|\/)/.test(unit);

function panelFuel({ fuel }: Asset, units: ReadonlySet<string>): PanelFuel {
  if (units.has('W') || fuel === 'nuclear' || fuel === 'hydro') return 'power';
  return fuel === 'oil-and-gas' ? ([...units].some(isOilUnit) ? 'oil' : 'gas') : fuel;
}

/** The figures of an asset: kinds in their order, numbers before absences, then what holds for the dossier's day or is nearest to it. */
function figuresOf(asset: Asset, dossier: Dossier, unitOf: (quantity: Quantity) => string): readonly Figure[] {
  const { start, end } = edtfBounds(dossier.asOf)!;
  const figures = new Map<string, Figure>();
  for (const { quantityKind: kind, quantity, asOf, sources } of asset.measures) {
    const { value, qualifier, reason, claimant } = quantity;
    const low = quantity.low ?? value ?? NaN;
    const high = quantity.high ?? low;
    const unit = unitOf(quantity);
    const key = [kind, unit, low, high, qualifier, reason, claimant].join();
    let figure = figures.get(key);
    if (!figure) figures.set(key, (figure = { kind, quantity, unit, low, high, days: [], references: [], gap: Infinity }));
    figure.references.push(...(sources ?? asset.sources));
    // A figure with sources of its own has a day of its own, or none.
    const day = asOf ?? quantity.asOf ?? (sources ? undefined : asset.asOf);
    if (!day) continue;
    if (!figure.days.includes(day)) figure.days.push(day);
    const bounds = edtfBounds(day)!;
    figure.gap = Math.min(figure.gap, Math.max(0, bounds.start - end, start - bounds.end));
  }
  const rank = ({ kind }: Figure) => DRAWN.indexOf(kind) + 1 || DRAWN.length + 1;
  const isAbsent = ({ low }: Figure) => +isNaN(low);
  return [...figures.values()].sort((a, b) => isAbsent(a) - isAbsent(b) || rank(a) - rank(b) || a.gap - b.gap || 0);
}

/** What of a member has a place on an axis of that unit. A figure below zero has none: no bar could show it. */
function onAxis({ asset, figures }: Member, fuel: string, unit: string, isChosen: boolean): Member['drawn'] {
  return figures.flatMap((figure) => {
    const by = figure.unit === unit || isChosen ? inUnit(figure, unit, asset, fuel) : undefined;
    return by && figure.low >= 0 && DRAWN.includes(figure.kind) ? [{ figure, low: figure.low * by, high: figure.high * by }] : [];
  });
}

const inUnit = (figure: Figure, unit: string, asset: Asset, fuel: string) =>
  asset.fuel === 'oil-and-gas' && fuel === 'oil' && !isOilUnit(figure.unit) ? undefined : factor(figure.unit, unit, fuel);

/** Whether two sources give different figures for one thing. What was measured over different times may well differ. */
const doDiffer = ({ asset, figures }: Member, fuel: string, unit: string) =>
  DRAWN.some((kind) => {
    const [first, ...others] = figures.filter((figure) => figure.kind === kind && figure.low >= 0);
    return others.some((other) => {
      const by = inUnit(other, unit, asset, fuel);
      const base = inUnit(first!, unit, asset, fuel);
      if (!by || !base) return false;
      const isApart = (a: number, b: number) => Math.abs(a - b) > TOLERANCE * Math.max(a, b);
      const isSameTime = kind === 'capacity' || kind === 'reserves' || (first!.gap === 0 && other.gap === 0);
      const hasOtherSource = other.references.some(({ source }) => first!.references.every((reference) => reference.source !== source));
      return isSameTime && hasOtherSource && (isApart(first!.low * base, other.low * by) || isApart(first!.high * base, other.high * by));
    });
  });

/** Puts what was found into words, and numbers its sources, in the order of the page. */
function writer(dossier: Dossier, locale: Locale, citations: Citations, highlighted: Asset | undefined) {
  const { messages, lang, dir } = locale;
  const words = messages.energyChart ?? english;
  const plain = (text: Text) => isolate(wordsFor(text, dossier, lang).value, dir);
  const unitOf = ({ unit }: Quantity) => (typeof unit === 'string' ? unit : plain(unit.of));
  // After zero stands the form that a unit has without a number.
  const unitName = (unit: string) =>
    unit && formatQuantity(locale, { value: 0, unit: (UNITS as readonly string[]).includes(unit) ? (unit as (typeof UNITS)[number]) : { of: unit } }).unit;
  const name = ({ identification, asDescribed, name: own }: Asset) => wordsFor(identification?.name ?? own ?? asDescribed!, dossier, lang);
  const placeName = (id: string | undefined): Words[] => {
    const names = find(dossier, places, id)?.names;
    const one = names?.find((candidate) => candidate.lang === lang) ?? names?.[0];
    return one ? [{ value: one.name, lang: one.lang ?? dossier.language, dir: undefined, original: undefined }] : [];
  };
  const days = (list: readonly string[]) => (list.length ? locale.list(list.map((day) => locale.date(day))) : messages.absence['date-not-stated']);
  /** "capacity as of June 2024", or "production, 2019": some things are for a day, others over a time. */
  const dated = (what: string, list: readonly string[], isForDay: boolean) =>
    fill(isForDay && list.length === 1 && !list[0]!.includes('/') ? words.asOf : words.during, { what, date: days(list) });

  function entryOf(figure: Figure, key: string, row: { readonly asset: Asset; readonly fuel: string; readonly unit: string; readonly chosen: string | undefined }): Entry {
    const { kind, quantity, days: list, references, low, high, unit } = figure;
    const parts = formatQuantity(locale, quantity, plain);
    const claimant = find(dossier, actors, quantity.claimant);
    const whose = claimant ? ` (${fill(words.accordingTo, { claimant: isolate(nameOf(claimant, dossier, lang).value, dir) })})` : '';
    const number = parts.qualifierLast ? [parts.number, parts.qualifier] : [parts.qualifier, parts.number];
    const by = row.chosen && row.chosen !== unit && DRAWN.includes(kind) && low >= 0 ? inUnit(figure, row.chosen, row.asset, row.fuel) : undefined;
    const round = (n: number) => Number((n * by!).toPrecision(3));
    const isDrawn = DRAWN.includes(kind);
    const isGas = isDrawn && row.asset.fuel === 'oil-and-gas' && row.fuel === 'oil' && !isOilUnit(unit);
    const what = words.measures[kind] + (isGas ? ` (${words.fuels.gas.toLocaleLowerCase(locale.tag)})` : '');
    const isPlain = (list.length === 1 && list[0] === dossier.asOf && row.asset !== highlighted) || (!isDrawn && !list.length);
    return {
      key,
      what,
      day: isDrawn || list.length ? days(list) : '',
      label: isPlain ? what : dated(what, list, kind === 'capacity' || kind === 'reserves' || !isDrawn),
      text: parts.text + whose,
      short: (unit === row.unit && !parts.absent && !row.chosen && row.asset !== highlighted ? number.filter(Boolean).join(' ') : parts.text) + whose,
      converted: by
        ? fill(words.approximate, { value: formatQuantity(locale, { ...quantity, low: round(low), high: round(high), unit: row.chosen as (typeof UNITS)[number] }, plain).text }) + whose
        : undefined,
      citations: citations.cite(key, references),
    };
  }

  /** Words that are a whole by themselves. */
  const saying = (key: string, text: string, references: readonly SourceReference[] | undefined): Entry => ({
    key, what: '', day: '', label: '', text, short: text, converted: undefined, citations: citations.cite(key, references),
  });

  /** The states of an asset: the one in force at the dossier's day, later ones, and those before. */
  function statesOf(asset: Asset) {
    const { start, end } = edtfBounds(dossier.asOf)!;
    const states = (asset.statusHistory ?? []).map((state) => {
      const since = state.from ?? state.asOf;
      return { state, since: since ? edtfBounds(since)!.start : -Infinity, until: state.to ? edtfBounds(state.to)!.end : Infinity };
    });
    const inForce = states.filter(({ since, until }) => since <= end && until >= start).sort((a, b) => b.since - a.since || 0)[0];
    return states.map((one, i) => {
      const { state, since } = one;
      const { status, from, to, asOf } = state;
      const word = words.statuses[status];
      const isLater = since > end;
      const date = (day: string) => locale.date(day);
      const time = from && to ? range(date(from), date(to)) : from ? fill(messages.dates.from, { date: date(from) }) : to ? fill(messages.dates.until, { date: date(to) }) : '';
      const text = isLater
        ? fill(messages.frame.later, { date: date((from ?? asOf)!), text: word })
        : asOf
          ? dated(word, [asOf], true)
          : time ? fill(words.during, { what: word, date: time }) : word;
      const isBeside = isLater || (one === inForce && (status !== 'operating' || asset === highlighted));
      return { isBeside, entry: () => saying(`${asset.id}-status-${i}`, text, state.sources ?? asset.sources) };
    });
  }

  function row(member: Member, fuel: PanelFuel, unit: string, chosen: string | undefined, stretch: (low: number, high: number) => Stretch): AssetRow {
    const { asset, figures, drawn } = member;
    const { id, identification, asDescribed, operators, from, to, via, distanceToConflict: distance } = asset;
    const isHighlighted = asset === highlighted;
    const title = name(asset);
    const [lead, ...others] = [...drawn.map(({ figure }) => figure), ...figures.filter((figure) => drawn.every((one) => one.figure !== figure))];
    const entry = (figure: Figure, i: number) => entryOf(figure, `${id}-${i}`, { asset, fuel, unit, chosen });
    const isOnAxes = ({ kind }: Figure) => DRAWN.includes(kind);
    const main = lead && isOnAxes(lead) ? lead : undefined;
    const rest = main ? others : figures;
    const ends = [placeName(from), placeName(to)].flat();
    const run = operators?.flatMap((operator) => find(dossier, actors, operator) ?? []).map((actor) => isolate(nameOf(actor, dossier, lang).value, dir)) ?? [];
    const about = [
      ...(ends.length === 2 ? [fill(words.fromTo, { from: isolate(ends[0]!.value, dir), to: isolate(ends[1]!.value, dir) })] : []),
      ...(run.length ? [fill(words.operatedBy, { who: locale.list(run) })] : []),
      ...(identification && asDescribed ? [fill(words.described, { words: plain(asDescribed), by: isolate(identification.by, dir) })] : []),
    ];
    const states = statesOf(asset);
    const aboutEntry = () => (about.length ? [saying(`${id}-about`, about.join(' · '), asset.sources)] : []);
    const isAboutInRow = isHighlighted || !!identification;

    const figure = main ? entry(main, 0) : saying(`${id}-0`, words.noFigure, asset.sources);
    const aboutInRow = isAboutInRow ? aboutEntry()[0] : undefined;
    const differ = doDiffer(member, fuel, unit);
    /** What another figure adds: that sources differ, something else that is measured, or a mark of its own. The same once more is a detail. */
    const addsToLead = (one: Figure) =>
      isOnAxes(one) && (differ || one.kind !== main?.kind || drawn.some(({ figure: own, low, high }) => own === one && (low !== drawn[0]!.low || high !== drawn[0]!.high)));
    const beside = [
      ...rest.filter(addsToLead).map((one, i) => entry(one, i + 1)),
      ...states.filter(({ isBeside }) => isBeside).map((state) => state.entry()),
    ];
    const remarks = remarksOn(asset, dossier, locale, citations);
    const details = [
      ...(isAboutInRow ? [] : aboutEntry()),
      ...(identification ? [saying(`${id}-note`, plain(identification.note), undefined)] : []),
      ...rest.filter((one) => !addsToLead(one)).map((one, i) => entry(one, i + 100)),
      ...states.filter(({ isBeside }) => !isBeside).map((state) => state.entry()),
    ];
    const marks = drawn.flatMap((one, i): Mark[] => {
      const before = drawn.slice(0, i).filter(({ figure: other }) => other.kind === one.figure.kind);
      if (before.some(({ low, high }) => low === one.low && high === one.high)) return [];
      const isRange = one.high > one.low;
      return [{ ...stretch(isRange ? one.low : 0, one.high), kind: one.figure.kind, isOther: before.length > 0, isRange }];
    });
    const parts = distance && hasNumber(distance) ? formatQuantity(locale, distance, plain) : undefined;
    return {
      id,
      name: title,
      isHighlighted,
      spoken: [isolate(title.value, dir), figure.converted ?? figure.text, figure.label].filter(Boolean).join(', '),
      figure,
      marks,
      isEmpty: !main || isNaN(main.low),
      differ: differ ? words.differ : undefined,
      beside,
      details,
      about: aboutInRow,
      route: isHighlighted
        ? {
            stations: [placeName(from), ...(via ?? []).map(placeName), placeName(to)].flat(),
            distance: parts && fill(words.fromConflict, { distance: parts.text }),
            printed: distance?.printedAlt && parts?.printed && isolate(parts.printed, dir),
          }
        : undefined,
      remarks,
    };
  }

  return { unitOf, unitName, name, row };
}
