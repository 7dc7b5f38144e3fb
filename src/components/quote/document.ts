import type { Block } from '../../document/blocks.js';
import { fillPieces } from '../../i18n/fill.js';
import { loadMenuMessages } from '../../i18n/load-menu.js';
import type { Locale } from '../../i18n/locale.js';
import { citesOf, footBlocks, noteOf, spanOf } from '../../view/frame-document.js';
import type { QuoteView } from './view.js';

/** The quote card as blocks. */
export async function quoteDocument(view: QuoteView, locale: Locale): Promise<readonly Block[]> {
  const { columns } = await loadMenuMessages(locale.lang);
  const { exact, original, marks, before, after, speakers, circumstances, translation } = view;
  return [
    ...(view.hasHeading ? [{ kind: 'heading' as const, text: [spanOf(view.heading, locale)] }] : []),
    {
      kind: 'quote',
      columns,
      exact: spanOf(exact, locale),
      marks,
      before: before ? [spanOf(before, locale)] : view.bareFragment ? ['…'] : undefined,
      after: after ? [spanOf(after, locale)] : view.bareFragment ? ['…'] : undefined,
      original: original && { note: translation!, exact: spanOf(original.words, locale), marks: original.marks },
      asOf: view.date,
      date: view.day,
      speakers: speakers.map(({ name, role, kind }) => ({ name: spanOf(name, locale), role: role && spanOf(role, locale), isPerson: kind === 'person' })),
      speaker: speakers.flatMap(({ name, role }, i) => [
        ...(i ? ['; '] : []),
        ...(role ? fillPieces(view.speakerPattern, { name: spanOf(name, locale), role: spanOf(role, locale) }) : [spanOf(name, locale)]),
      ]),
      circumstances: [circumstances.join(' · ')],
      notes: view.remarks.map(noteOf),
      cites: citesOf(view.citations),
    },
    { kind: 'paragraph', text: [view.asOf] },
    ...footBlocks(view, locale),
  ];
}
