/**
 * The stories that every element has, by the name of their export. What is special to one element comes on top.
 * `Largest` holds as much as the element promises to hold: measurements use it.
 */
export const KINDS = ['Usual', 'Minimal', 'Largest', 'RightToLeft', 'MissingData', 'ConflictingData', 'FailedLoad'] as const;
export type Kind = (typeof KINDS)[number];

/** What a story's element shows: facts, one calm line in their place, or the page's own words inside the tag. */
export type Shows = 'widget' | 'line' | 'plain';
