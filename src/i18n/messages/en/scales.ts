/** Words for large numbers: "1.2 million". */
import type { Scale } from '../../numbers.js';
import type { Plural } from '../../plural.js';

export const scales: Readonly<Record<Scale, Plural>> = {
  million: 'million',
  billion: 'billion',
  trillion: 'trillion',
};
