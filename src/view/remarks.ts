import { parseEdtf } from '../dossier/edtf.js';
import { correctionsOf, notesOn } from '../dossier/lookup.js';
import { wordsFor } from '../dossier/text.js';
import type { Dossier, Item } from '../dossier/types.js';
import { fill } from '../i18n/fill.js';
import { isolate } from '../i18n/isolate.js';
import type { Locale } from '../i18n/locale.js';
import type { Citation, Citations } from './citations.js';

/** A line beside a fact: a correction, a later event, or that the item no longer holds. */
export interface Remark {
  /** Of all remarks and items of a widget, this one. */
  readonly key: string;
  readonly kind: 'correction' | 'note' | 'status';
  /** The day of the correction or event, as EDTF. */
  readonly date: string | undefined;
  readonly text: string;
  readonly citations: readonly Citation[];
}

const byDate = <T extends { readonly date: string }>(items: T[]) => items.sort((a, b) => parseEdtf(a.date)!.start - parseEdtf(b.date)!.start);

/** What is to be said beside an item, the oldest first within each kind. */
export function remarksOn(item: Item, dossier: Dossier, locale: Locale, citations: Citations): readonly Remark[] {
  const { frame } = locale.messages;
  const words = (text: Parameters<typeof wordsFor>[0]) => isolate(wordsFor(text, dossier, locale.lang).value, locale.dir);
  return [
    ...(item.status === 'withdrawn' ? [{ key: `${item.id}-status`, kind: 'status' as const, date: undefined, text: frame.withdrawn, citations: [] }] : []),
    ...(item.status === 'superseded' ? [{ key: `${item.id}-status`, kind: 'status' as const, date: undefined, text: frame.superseded, citations: [] }] : []),
    ...byDate(correctionsOf(dossier, item.id)).map((correction) => {
      const corrected = fill(frame.corrected, { date: locale.date(correction.date), text: words(correction.text) });
      return {
        key: correction.id,
        kind: 'correction' as const,
        date: correction.date,
        text: correction.was ? `${corrected} (${fill(frame.was, { was: words(correction.was) })})` : corrected,
        citations: citations.cite(correction.id, correction.sources),
      };
    }),
    ...byDate(notesOn(dossier, item.id)).map((note) => ({
      key: note.id,
      kind: 'note' as const,
      date: note.date,
      text: fill(frame.later, { date: locale.date(note.date), text: words(note.text) }),
      citations: citations.cite(note.id, note.sources),
    })),
  ];
}
