import type { WholeMessages } from '../../messages.js';

export const factbox: WholeMessages['factbox'] = {
  kicker: 'لمحة سريعة',
  disputed: 'محل خلاف',
  accordingTo: 'بحسب {claimant}',
};
