/** What every line on a map tells of itself. */
import { choice, opt } from '../definition.js';
import { date, line, text } from './shared.js';

export const ACCURACIES = ['exact', 'approximate', 'schematic'] as const;

export const line2d = {
  /** How exact the line is. */
  accuracy: choice(ACCURACIES),
  /** The licence that the line may be shown under: "CC BY 4.0". */
  licence: line,
  /** The words that name its maker beside the map. */
  credit: line,
  validFrom: opt(date),
  validTo: opt(date),
  /** What to write at the line. */
  label: opt(text),
};
