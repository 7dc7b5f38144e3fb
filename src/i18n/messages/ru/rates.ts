import type { Messages } from '../../messages.js';

export const rates: Messages['rates'] = {
  d: '{unit} в сутки',
  y: '{unit} в год',
};
