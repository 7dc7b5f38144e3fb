import type { Direction } from './negotiate.js';

const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;

/**
 * Outside words for the middle of one of our sentences. Where either is written right to left, they are isolated
 * (U+2068 … U+2069, Unicode Standard Annex 9), as `<bdi>` does in markup, so that neither turns the other round.
 */
export const isolate = (text: string, dir: Direction): string =>
  dir === 'rtl' || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
