import type { Messages } from '../../messages.js';

export const scales: Messages['scales'] = {
  million: { few: 'ملايين', other: 'مليون' },
  billion: { few: 'مليارات', other: 'مليار' },
  trillion: { few: 'تريليونات', other: 'تريليون' },
};
