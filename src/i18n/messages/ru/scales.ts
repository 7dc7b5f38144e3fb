import type { Messages } from '../../messages.js';

export const scales: Messages['scales'] = {
  million: { one: 'миллион', few: 'миллиона', many: 'миллионов', other: 'миллиона' },
  billion: { one: 'миллиард', few: 'миллиарда', many: 'миллиардов', other: 'миллиарда' },
  trillion: { one: 'триллион', few: 'триллиона', many: 'триллионов', other: 'триллиона' },
};
