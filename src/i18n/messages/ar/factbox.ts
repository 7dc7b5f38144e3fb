import type { Messages } from '../../messages.js';

export const factbox: Messages['factbox'] = {
  kicker: 'لمحة سريعة',
  disputed: 'محل خلاف',
  accordingTo: 'بحسب {claimant}',
};
