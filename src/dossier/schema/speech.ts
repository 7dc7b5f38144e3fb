import { choice, list, opt, ref, soft } from '../definition.js';
import { ids, line, text } from './shared.js';

export const MEDIA = [
  'speech', 'remarks', 'interview', 'press-conference', 'briefing', 'statement', 'social-post', 'broadcast', 'video',
  'phone', 'meeting', 'letter', 'document', 'not-stated',
] as const;

/** What quotations and reported statements have in common. */
export const speech = {
  /** Who said it: usually one; a joint statement has more; a body can speak. */
  speakers: list(ref('actors'), 1, 50),
  /** How it was said; absent or `not-stated` where the source does not say. */
  medium: opt(choice(MEDIA)),
  /** The social network or channel. */
  platform: opt(line),
  /** Where it was said: the hall, town or body. */
  venue: opt(text),
  /** What brought it about: "visit to wounded soldiers". */
  occasion: opt(text),
  /** Whose account of it this is, where that is not the speaker or the source itself. */
  reportedBy: opt(ref('actors')),
  /** What it is about: ids of any items. */
  about: soft(ids()),
};
