import type { Block, Cell } from '../../document/blocks.js';
import { loadMenuMessages } from '../../i18n/load-menu.js';
import type { Locale } from '../../i18n/locale.js';
import { citesOf, footBlocks, headBlocks, remarkInline, spanOf } from '../../view/frame-document.js';
import type { AssetRow, EnergyChartView, Entry } from './view.js';

/** The chart as blocks: a table a panel, with every asset, those that the chart has no room for too. */
export async function energyChartDocument(view: EnergyChartView, locale: Locale): Promise<readonly Block[]> {
  const { columns } = await loadMenuMessages(locale.lang);
  return [
    ...headBlocks(view, locale),
    { kind: 'paragraph', text: [view.summary] },
    ...view.panels.map((panel): Block => {
      const isConverted = !!panel.chosen;
      return {
        kind: 'table',
        caption: [panel.unit ? `${panel.title} (${panel.unit})` : panel.title],
        columns: [columns.asset, columns.measure, columns.value, ...(isConverted ? [columns.converted] : []), columns.asOf],
        sourcesColumn: columns.sources,
        rows: [...panel.rows, ...panel.hidden].flatMap((row) => rowsOf(row, locale, isConverted)),
      };
    }),
    ...footBlocks(view, locale),
  ];
}

/** A row for each thing that is said of an asset. */
function rowsOf(row: AssetRow, locale: Locale, isConverted: boolean): Cell[][] {
  const cell = (text: Cell['text'], cites: Cell['cites'] = []): Cell => ({ text, cites });
  const line = (what: string, value: Cell, converted = '', day = '') => [
    cell([spanOf(row.name, locale)]),
    cell(what ? [what] : []),
    value,
    ...(isConverted ? [cell(converted ? [converted] : [])] : []),
    cell(day ? [day] : []),
  ];
  const entry = ({ what, text, converted, day, citations }: Entry) => line(what, cell([text], citesOf(citations)), converted, day);
  const { figure, differ, beside, about, route, details, remarks } = row;
  return [
    entry(figure),
    ...beside.map(entry),
    ...(differ ? [line('', cell([differ]))] : []),
    ...(about ? [entry(about)] : []),
    ...(route?.stations.length ? [line('', cell([route.stations.map(({ value }) => value).join(' – ')]))] : []),
    ...(route?.distance ? [line('', cell([route.printed ? `${route.distance} [${route.printed}]` : route.distance], about ? citesOf(about.citations) : []))] : []),
    ...details.map(entry),
    ...remarks.map((remark) => line('', cell(remarkInline(remark)))),
  ];
}
