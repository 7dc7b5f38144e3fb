import { boolean, choice, list, listOf, lossy, object, opt, ref, soft, string } from '../definition.js';
import { bare, date, ids, name, someSources, text, url } from './shared.js';

/** What an actor is; `unnamed` for a person or body that the source does not name. */
export const ACTOR_KINDS = [
  'state', 'subnational-government', 'government-body', 'armed-forces', 'armed-group', 'party-or-movement',
  'intergovernmental', 'court-or-tribunal', 'company', 'media', 'person', 'group-of-states', 'unnamed', 'other',
] as const;

/** A state, body, force, company or person that acts or speaks. */
export const actor = object({
  ...bare,
  /** Where the details of the actor come from; may be left out. */
  sources: opt(someSources),
  /** The full name to show. */
  name: text,
  /** A shorter name for narrow places: "UN". */
  shortName: opt(text),
  /** Other forms of the name, with their language and who uses them. */
  names: soft(lossy(name)),
  kind: choice(ACTOR_KINDS),
  /** Members of a compound actor. */
  members: soft(ids('actors')),
  /** The words readers get in place of a name that may not be given: "a diplomat close to the talks". */
  attribution: opt(text),
  /** ISO 3166-1 alpha-2. */
  iso: soft(string(2)),
  /** The same actor elsewhere, as URLs. */
  sameAs: soft(lossy(url)),
  /** The id of the actor that this one belongs to: a person's state or body. */
  memberOf: soft(ref('actors')),
  /** Offices with the time they were held, or the day for which a source attests them. */
  roles: opt(list(object({
    /** The office: "foreign minister". */
    title: text,
    from: opt(date),
    to: opt(date),
    asOf: opt(date),
  }))),
  /** True for a party to the conflict. */
  isParty: opt(boolean),
  /** True for a state that only some other states recognise. */
  partiallyRecognized: opt(boolean),
});

export const actors = listOf('actors', actor);
