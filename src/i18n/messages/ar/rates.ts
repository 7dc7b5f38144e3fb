import type { WholeMessages } from '../../messages.js';

export const rates: WholeMessages['rates'] = {
  d: '{unit} يوميًا',
  y: '{unit} سنويًا',
};
