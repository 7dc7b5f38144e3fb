import type { Quote } from '../dossier/types.js';
import { isCurrent } from './current.js';
import type { Objection, Rule } from './rule.js';
import { valueOf } from './texts.js';

/** Marks that may open and close a quotation, of any language; an apostrophe may also begin or end a word. */
const OUTER_MARKS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'], ['„', '“'], ['„', '”'], ['”', '”'], ['«', '»'], ['»', '«'], ['"', '"'], ['‘', '’'], ["'", "'"], ['‚', '‘'], ['「', '」'],
];

export const quotationTypography: Rule = {
  id: 'quotation-typography',
  severity: 'warning',
  summary: 'A quotation holds the words inside the marks: no outer marks, no comma of the house before the closing one, one kind of apostrophe.',
  *find({ quotes }) {
    for (const quote of quotes.filter(isCurrent)) {
      const words = valueOf(quote.exact).trim();
      const marks = OUTER_MARKS.find(([open, close]) => words.length > 1 && words.startsWith(open) && words.endsWith(close) && !words.slice(1, -1).includes(close));
      if (marks) {
        yield objection(quote, `begins with ${marks[0]} and ends with ${marks[1]}, and readers would see two pairs of marks`, 'Take the outer marks out: the reader’s language sets them.');
      }
      if (/[,،、]["”’»“]?$/.test(words)) {
        yield objection(quote, 'ends with a comma, which is the typography of the source and was not said', 'Take the comma out.');
      }
      const straight = /["']/.exec(words)?.[0];
      const curly = /[“”‘’]/.exec(words)?.[0];
      if (straight && curly) {
        yield objection(quote, `has straight (${straight}) and curly (${curly}) marks inside`, 'Write them as the source prints them, all of one kind.');
      }
    }
  },
};

const objection = ({ id }: Quote, what: string, cure: string): Objection => ({ item: id, at: ['exact'], what: `"${id}" ${what}`, cure });
