import { boolean, choice, list, listOf, object, opt, ref } from '../definition.js';
import { item, text } from './shared.js';

export const PARTICIPANT_ROLES = ['initiator', 'recipient', 'party', 'mediator', 'intermediary'] as const;
export const CONTACT_MEDIA = ['phone', 'meeting', 'video', 'letter', 'message', 'public-posts', 'not-stated'] as const;
export const CONTACT_OUTCOMES = ['held', 'planned', 'cancelled', 'did-not-take-place', 'reported'] as const;

/** Who was in touch with whom, by whose account. */
export const contact = item({
  participants: list(object({ actor: ref('actors'), role: choice(PARTICIPANT_ROLES) }), 2),
  /** True where one side is said to have turned to the other. */
  directed: boolean,
  medium: choice(CONTACT_MEDIA),
  happened: choice(CONTACT_OUTCOMES),
  topic: opt(text),
  reportedBy: opt(ref('actors')),
});

export const contacts = listOf('contacts', contact);
