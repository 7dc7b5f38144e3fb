/** Names of people, bodies and languages stand in the nominative: the dossier and `Intl` have no other case of them. */
import type { WholeMessages } from '../../messages.js';

export const quote: WholeMessages['quote'] = {
  kicker: 'Прямая речь',
  speaker: '{name}, {role}',
  onPlatform: 'в {platform}',
  reportedBy: 'сообщает {who}',
};
