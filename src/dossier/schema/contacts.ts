import { boolean, choice, list, listOf, object, opt, ref } from '../definition.js';
import { item, text } from './shared.js';

/** The part an actor had; `party` where nobody is said to have begun it. */
export const PARTICIPANT_ROLES = ['initiator', 'recipient', 'party', 'mediator', 'intermediary'] as const;
/** How the contact was made; `not-stated` where the source does not say. */
export const CONTACT_MEDIA = ['phone', 'meeting', 'video', 'letter', 'message', 'public-posts', 'not-stated'] as const;
/** Whether the contact took place; `reported` where only an account by others says so. */
export const CONTACT_OUTCOMES = ['held', 'planned', 'cancelled', 'did-not-take-place', 'reported'] as const;

/** Who was in touch with whom, by whose account. */
export const contact = item({
  /** Who was in touch: at least two. */
  participants: list(object({
    /** The id of the actor. */
    actor: ref('actors'),
    role: choice(PARTICIPANT_ROLES),
  }), 2),
  /** True where one side is said to have turned to the other. */
  directed: boolean,
  medium: choice(CONTACT_MEDIA),
  happened: choice(CONTACT_OUTCOMES),
  /** What it was about. */
  topic: opt(text),
  /** The id of the actor whose account it is. */
  reportedBy: opt(ref('actors')),
});

export const contacts = listOf('contacts', contact);
