import type { Block } from '../../document/blocks.js';
import type { Locale } from '../../i18n/locale.js';
import { loadMenuMessages } from '../../i18n/load-menu.js';
import { citesOf, footBlocks, headBlocks, noteOf, spanOf } from '../../view/frame-document.js';
import type { FactboxView } from './view.js';

/** The fact box as blocks: the same rows in the same order as on the page. */
export async function factboxDocument(view: FactboxView, locale: Locale): Promise<readonly Block[]> {
  const { columns } = await loadMenuMessages(locale.lang);
  return [
    ...headBlocks(view, locale),
    {
      kind: 'facts',
      columns,
      asOf: view.date,
      rows: [...view.figures, ...view.rows].map(({ label, value, printed, disputed, qualifications, citations, remarks }) => ({
        label: [spanOf(label, locale)],
        value: [spanOf(value, locale), ...(printed ? [` [${printed}]`] : []), ...[...qualifications, disputed].flatMap((more) => (more ? [` (${more})`] : []))],
        notes: remarks.map(noteOf),
        cites: citesOf(citations),
      })),
    },
    ...footBlocks(view, locale),
  ];
}
