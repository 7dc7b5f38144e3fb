import type { QuantityKind } from '../dossier/types.js';

/** Whether a measure holds whatever the day: a line is as long next year as it is today. */
export const isLasting = (kind: QuantityKind): boolean => kind === 'length' || kind === 'diameter';
