import { listOf, lossy, object, opt, ref } from '../definition.js';
import { bare, text } from './shared.js';

/** An editorial rule that is set aside, and why. For editors; never shown to readers. */
export const waiver = object({
  ...bare,
  /** The id of the editorial rule: "claim-without-response". */
  rule: bare.id,
  /** The ids of the items for which it is set aside; without them, for the whole dossier. */
  items: opt(lossy(ref(), 1)),
  /** Why the dossier is right as it is, although the rule is right in general. */
  reason: text,
});

export const waivers = listOf('waivers', waiver);
