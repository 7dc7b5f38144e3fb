import type { WholeMessages } from '../../messages.js';

export const media: WholeMessages['media'] = {
  speech: 'в выступлении',
  remarks: 'в комментарии',
  interview: 'в интервью',
  'press-conference': 'на пресс-конференции',
  briefing: 'на брифинге',
  statement: 'в заявлении',
  'social-post': 'в публикации в соцсети',
  broadcast: 'в эфире',
  video: 'в видеозаписи',
  phone: 'по телефону',
  meeting: 'на встрече',
  letter: 'в письме',
  document: 'в документе',
  'not-stated': 'обстоятельства не указаны',
};
