import type { Figure } from '../dossier/types.js';
import { isCurrent } from './current.js';
import { dimensionOf, unitName } from './dimensions.js';
import type { Rule } from './rule.js';

export const unlikeQuantities: Rule = {
  id: 'unlike-quantities',
  severity: 'warning',
  summary: 'Figures that are compared measure the same kind of thing.',
  *find({ figures, assets }) {
    const series = new Map<string, Figure>();
    for (const figure of figures.filter(isCurrent)) {
      if (figure.series === undefined) continue;
      const first = series.get(figure.series) ?? figure;
      series.set(figure.series, first);
      if (dimensionOf(first.quantity).name === dimensionOf(figure.quantity).name) continue;
      yield {
        item: figure.id,
        at: ['quantity', 'unit'],
        what: `"${figure.id}" is in ${unitName(figure.quantity)} and "${first.id}", of the same series, in ${unitName(first.quantity)}`,
        cure: 'Give figures that count different things a series each.',
      };
    }
    for (const { id, fuel, measures } of assets.filter(isCurrent)) {
      // A terminal for oil and gas has a capacity for each.
      if (fuel === 'oil-and-gas') continue;
      for (const [i, { quantityKind, quantity }] of measures.entries()) {
        const first = measures.find((other) => other.quantityKind === quantityKind)!;
        if (dimensionOf(first.quantity).name === dimensionOf(quantity).name) continue;
        yield {
          item: id,
          at: ['measures', i, 'quantity', 'unit'],
          what: `the ${quantityKind} of "${id}" stands once in ${unitName(first.quantity)} and once in ${unitName(quantity)}, which have no fixed rate between them`,
          cure: 'Take both from sources that use one unit; where that cannot be had, waive the rule and say so.',
        };
      }
    }
  },
};
