/** The list of sources. */
export const sources = {
  /** A source's short name. */
  dated: '{publisher}, {date}',
  accessed: 'accessed {date}',
  via: 'via {publisher}',
  /** Opens what more there is to say of a source. */
  details: 'details',
  archived: 'archived copy',
};
