import type { Rule } from './rule.js';
import { isCurrent } from './current.js';

export const claimWithoutResponse: Rule = {
  id: 'claim-without-response',
  severity: 'warning',
  summary: 'A claim has a response of somebody else on record.',
  *find({ claims }) {
    for (const claim of claims.filter(isCurrent)) {
      if (claim.responses.length) continue;
      yield {
        item: claim.id,
        at: ['responses'],
        what: `"${claim.id}" has no response on record${claim.target ? `, not even of "${claim.target}", against whom it is made` : ''}`,
        cure: 'Look for a response; where somebody was asked and said nothing, add one of the kind "no-comment".',
      };
    }
  },
};
