/** Names stand in the nominative: the dossier has no other case of them. */
import type { Messages } from '../../messages.js';

export const factbox: Messages['factbox'] = {
  kicker: 'Коротко о главном',
  disputed: 'оспаривается',
  accordingTo: 'данные: {claimant}',
};
