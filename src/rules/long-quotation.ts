import { isCurrent } from './current.js';
import type { Rule } from './rule.js';
import { valueOf } from './texts.js';

/** Words of one quotation, and of all quotations from one source. No law has a number; these are what a card or an article can carry as a quotation. */
const WORDS_MAX = 60;
const SOURCE_WORDS_MAX = 300;

/** Finds words by script, with a dictionary where one has no spaces; so it need not be told the language, whose tag may be one that `Intl` refuses. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function wordsIn(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}

export const longQuotation: Rule = {
  id: 'long-quotation',
  severity: 'warning',
  summary: `A quotation has at most ${WORDS_MAX} words, and all quotations from one source have at most ${SOURCE_WORDS_MAX}.`,
  *find(dossier) {
    const bySource = new Map<string, number>();
    for (const quote of dossier.quotes.filter(isCurrent)) {
      const words = wordsIn(valueOf(quote.exact));
      if (words > WORDS_MAX) {
        yield {
          item: quote.id,
          at: ['exact'],
          what: `"${quote.id}" has ${words} words; the most that is fair to take over as one quotation is ${WORDS_MAX}`,
          cure: 'Quote the sentence that matters, and give the rest as a statement in your own words.',
        };
      }
      for (const source of new Set(quote.sources.map(({ source }) => source))) {
        const before = bySource.get(source) ?? 0;
        bySource.set(source, before + words);
        if (before > SOURCE_WORDS_MAX || before + words <= SOURCE_WORDS_MAX) continue;
        yield {
          item: quote.id,
          at: ['exact'],
          what: `with "${quote.id}", more than ${SOURCE_WORDS_MAX} words are quoted from "${source}"`,
          cure: 'Quote less of that source, or have its permission and waive the rule.',
        };
      }
    }
  },
};
