/** Whether an item holds: what was withdrawn or superseded is past mending. */
export const isCurrent = ({ status }: { readonly status?: string }): boolean => !status || status === 'current';
