import { boolean, choice, listOf, lossy, object, opt, ref, soft, string } from '../definition.js';
import { item, language, text } from './shared.js';
import { speech } from './speech.js';

/** `full`: a whole sentence or more. `fragment`: a part of a sentence. */
export const QUOTE_KINDS = ['full', 'fragment'] as const;

/** Words as they were said or written, letter for letter. */
export const quote = item({
  /** The words inside the marks, without outer quotation marks or a closing comma or point of the source's typography. */
  exact: text,
  /** Words before that make a fragment readable; not quoted. */
  prefix: opt(text),
  /** Words after that make a fragment readable; not quoted. */
  suffix: opt(text),
  kind: choice(QUOTE_KINDS),
  ...speech,
  /** The quotation that this one translates. */
  translationOf: soft(ref('quotes')),
  /** The same statement as others print it. */
  variants: soft(lossy(object({
    /** The words as that source prints them. */
    exact: string(20000),
    lang: language,
    /** The id of the source that prints them so. */
    source: ref('sources'),
  }))),
  /** True where an evident error is kept as it was said. */
  sic: opt(boolean),
  /** True where words are left out inside. */
  elided: opt(boolean),
});

export const quotes = listOf('quotes', quote);
