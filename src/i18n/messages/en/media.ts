/** How something was said, as it follows a name: "Emmanuel Macron, in remarks". */
import type { Quote } from '../../../dossier/types.js';

export const media: Readonly<Record<NonNullable<Quote['medium']>, string>> = {
  speech: 'in a speech',
  remarks: 'in remarks',
  interview: 'in an interview',
  'press-conference': 'at a press conference',
  briefing: 'at a briefing',
  statement: 'in a statement',
  'social-post': 'in a social media post',
  broadcast: 'in a broadcast',
  video: 'in a video',
  phone: 'by phone',
  meeting: 'at a meeting',
  letter: 'in a letter',
  document: 'in a document',
  'not-stated': 'medium not stated',
};
