import { choice, list, listOf, object, opt, ref, soft } from '../definition.js';
import { common, date, ids, text } from './shared.js';

export const EVENT_CATEGORIES = ['fighting', 'diplomacy', 'politics', 'humanitarian', 'military', 'economy', 'other'] as const;

export const event = object({
  ...common,
  date,
  what: text,
  category: opt(choice(EVENT_CATEGORIES)),
  places: soft(ids('places')),
  actors: soft(ids('actors')),
  /** Other dates that sources give. */
  datesReported: opt(list(object({ date, source: ref('sources') }))),
});

export const events = listOf('events', event);
