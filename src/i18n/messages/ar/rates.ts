import type { Messages } from '../../messages.js';

export const rates: Messages['rates'] = {
  d: '{unit} يوميًا',
  y: '{unit} سنويًا',
};
