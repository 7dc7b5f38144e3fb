import { isCurrent } from './current.js';
import type { Rule } from './rule.js';

export const unlabelledBoundary: Rule = {
  id: 'unlabelled-boundary',
  severity: 'warning',
  summary: 'A boundary that maps draw dashed, because it is claimed, contested or not exact, says what it is.',
  *find({ boundaries }) {
    for (const { id, kind, accuracy, label } of boundaries.filter(isCurrent)) {
      const isFirm = (kind === 'international' || kind === 'administrative') && accuracy === 'exact';
      if (label || isFirm) continue;
      yield {
        item: id,
        at: ['label'],
        what: `"${id}" is drawn dashed (${kind}, ${accuracy}) and has no label that says why`,
        cure: 'Add "label": "line of contact of 1994", "claimed by …", "approximate".',
      };
    }
  },
};
