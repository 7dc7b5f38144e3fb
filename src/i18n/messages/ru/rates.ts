import type { WholeMessages } from '../../messages.js';

export const rates: WholeMessages['rates'] = {
  d: '{unit} в сутки',
  y: '{unit} в год',
};
