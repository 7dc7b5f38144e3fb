/** The list of sources. */
export const sources = {
  /** A source's short name. */
  dated: '{publisher}, {date}',
  accessed: 'accessed {date}',
  via: 'via {publisher}',
  archived: 'archived copy',
};
