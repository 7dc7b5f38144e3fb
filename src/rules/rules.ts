import { alteredQuotation } from './altered-quotation.js';
import { bareFigure } from './bare-figure.js';
import { claimWithoutResponse } from './claim-without-response.js';
import { laterThanAsOf } from './later-than-as-of.js';
import { loadedVerbs } from './loaded-verbs.js';
import { longQuotation } from './long-quotation.js';
import { mixedNames } from './mixed-names.js';
import { officeNotHeld } from './office-not-held.js';
import { oneSidedClaim } from './one-sided-claim.js';
import { printedPair } from './printed-pair.js';
import { quotationTypography } from './quotation-typography.js';
import type { Rule } from './rule.js';
import { sourcesDisagree } from './sources-disagree.js';
import { unclearDirection } from './unclear-direction.js';
import { unlabelledBoundary } from './unlabelled-boundary.js';
import { unlikeQuantities } from './unlike-quantities.js';

/** The editorial rules, in the order in which documentation has them. */
export const RULES: readonly Rule[] = [
  claimWithoutResponse,
  oneSidedClaim,
  loadedVerbs,
  alteredQuotation,
  quotationTypography,
  longQuotation,
  officeNotHeld,
  bareFigure,
  unlikeQuantities,
  printedPair,
  sourcesDisagree,
  laterThanAsOf,
  mixedNames,
  unclearDirection,
  unlabelledBoundary,
];
