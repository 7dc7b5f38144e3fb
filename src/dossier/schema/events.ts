import { choice, list, listOf, object, opt, ref, soft } from '../definition.js';
import { common, date, ids, text } from './shared.js';

/** The sphere that an event belongs to. */
export const EVENT_CATEGORIES = ['fighting', 'diplomacy', 'politics', 'humanitarian', 'military', 'economy', 'other'] as const;

/** Something that happened, with its date. */
export const event = object({
  ...common,
  date,
  /** What happened, in our words. */
  what: text,
  category: opt(choice(EVENT_CATEGORIES)),
  /** The ids of the places where it happened. */
  places: soft(ids('places')),
  /** The ids of the actors involved. */
  actors: soft(ids('actors')),
  /** Other dates that sources give. */
  datesReported: opt(list(object({
    date,
    /** The id of the source that gives this date. */
    source: ref('sources'),
  }))),
});

export const events = listOf('events', event);
