/** How a number is to be taken; `{n}` is the number with its unit. A language may put words before it, behind it or both. */
import type { Qualifier } from '../../../dossier/types.js';

export const qualifiers: Readonly<Record<Qualifier, string>> = {
  about: 'about {n}',
  'at-least': 'at least {n}',
  'more-than': 'more than {n}',
  'up-to': 'up to {n}',
  'less-than': 'less than {n}',
  nearly: 'nearly {n}',
  estimated: 'an estimated {n}',
  initial: 'initially {n}',
};
