/** Names stand in the nominative: the dossier has no other case of them. */
import type { WholeMessages } from '../../messages.js';

export const factbox: WholeMessages['factbox'] = {
  kicker: 'Коротко о главном',
  disputed: 'оспаривается',
  accordingTo: 'данные: {claimant}',
};
