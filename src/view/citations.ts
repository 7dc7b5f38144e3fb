import { find } from '../dossier/lookup.js';
import { sources } from '../dossier/schema/sources.js';
import { wordsFor } from '../dossier/text.js';
import type { Words } from '../dossier/text.js';
import type { Dossier, Source, SourceReference } from '../dossier/types.js';
import { fill } from '../i18n/fill.js';
import { isolate } from '../i18n/isolate.js';
import type { Locale } from '../i18n/locale.js';

/** A footnote: the number of a source, and the places in it. */
export interface Citation {
  readonly number: number;
  /** Id of the source. */
  readonly source: string;
  readonly locators: readonly Words[];
}

/** A source as readers see it in the numbered list. */
export interface SourceView {
  readonly number: number;
  readonly id: string;
  readonly title: Words;
  /** Who published it and when: "Bloomberg, 30 September 2020". */
  readonly name: string;
  readonly url: string | undefined;
  readonly archivedUrl: string | undefined;
  /** Authors, the way it came to us, licence, the day it was read. */
  readonly details: readonly string[];
  /** The items that rest on it, in the order of the page, with the places in the source. */
  readonly citedBy: readonly { readonly item: string; readonly locators: readonly Words[] }[];
}

/** Numbers sources in the order in which a widget first names them. */
export interface Citations {
  /** The footnotes of an item. */
  cite(item: string, references: readonly SourceReference[] | undefined): readonly Citation[];
  /** All sources that were cited. */
  list(): readonly SourceView[];
}

export function createCitations(dossier: Dossier, locale: Locale): Citations {
  const views = new Map<string, SourceView & { archivedUrl: string | undefined; readonly citedBy: { item: string; locators: readonly Words[] }[] }>();
  return {
    cite(item, references = []) {
      const cited = new Map<string, Citation & { readonly locators: Words[] }>();
      for (const { source: id, locator, archivedUrl } of references) {
        const source = find(dossier, sources, id);
        if (!source) continue;
        let view = views.get(id);
        if (!view) views.set(id, (view = { ...describe(source, dossier, locale), number: views.size + 1, archivedUrl: undefined, citedBy: [] }));
        if (archivedUrl) view.archivedUrl ??= archivedUrl;
        let citation = cited.get(id);
        if (!citation) {
          cited.set(id, (citation = { number: view.number, source: id, locators: [] }));
          view.citedBy.push({ item, locators: citation.locators });
        }
        if (locator) citation.locators.push(wordsFor(locator, dossier, locale.lang));
      }
      return [...cited.values()];
    },
    list: () => [...views.values()],
  };
}

function describe(source: Source, dossier: Dossier, locale: Locale) {
  const title = wordsFor(source.title, dossier, locale.lang);
  const { publisher, datePublished, dateAccessed, authors, syndicatedBy, licence, url } = source;
  const words = locale.messages.sources;
  const outside = (text: string) => isolate(text, locale.dir);
  const details = [
    ...(authors?.length ? [locale.list(authors.map(outside))] : []),
    ...(syndicatedBy ? [fill(words.via, { publisher: outside(syndicatedBy) })] : []),
    ...(dateAccessed ? [fill(words.accessed, { date: locale.date(dateAccessed) })] : []),
    ...(licence ? [outside(licence)] : []),
  ];
  const who = publisher ?? title.value;
  const name = datePublished ? fill(words.dated, { publisher: outside(who), date: locale.date(datePublished) }) : outside(who);
  return { id: source.id, title, name, details, url };
}
