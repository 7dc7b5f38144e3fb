import type { WholeMessages } from '../../messages.js';

export const quote: WholeMessages['quote'] = {
  kicker: 'اقتباس',
  speaker: '{name}، {role}',
  onPlatform: 'عبر {platform}',
  reportedBy: 'نقلًا عن {who}',
};
