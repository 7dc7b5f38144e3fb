import { parseEdtf } from '../dossier/edtf.js';
import type { Quantity, SourceReference } from '../dossier/types.js';
import { isCurrent } from './current.js';
import { dimensionOf } from './dimensions.js';
import type { Rule } from './rule.js';

/** Beyond rounding, and beyond what two ways of counting usually differ by. */
const TOLERANCE = 0.1;

/** One figure by one source, with what it is compared by. */
interface Entry {
  readonly item: string;
  readonly at: readonly (string | number)[];
  /** What else the figure must share with another to be a second opinion on it. */
  readonly kind: string;
  readonly quantity: Quantity;
  readonly asOf: string | undefined;
  readonly sources: readonly SourceReference[];
}

export const sourcesDisagree: Rule = {
  id: 'sources-disagree',
  severity: 'warning',
  summary: 'Where two sources differ by more than a tenth on one thing at one time, the dossier says so.',
  *find({ figures, assets }) {
    const entries: Entry[] = [
      ...figures.filter(isCurrent).flatMap(({ id, series, quantity, asOf, date, sources }) =>
        // Whose figure it is, is said: two claimants are expected to differ.
        series === undefined || quantity.claimant !== undefined ? [] : [{ item: id, at: ['quantity'], kind: `series ${series}`, quantity, asOf: quantity.asOf ?? asOf ?? date, sources }],
      ),
      ...assets.filter(isCurrent).flatMap(({ id, measures, sources }) =>
        measures.map((measure, i) => ({
          item: id, at: ['measures', i, 'quantity'], kind: `${id} ${measure.quantityKind}`, quantity: measure.quantity, asOf: measure.quantity.asOf ?? measure.asOf, sources: measure.sources ?? sources,
        })),
      ),
    ];
    const byKind = new Map<string, Entry[]>();
    for (const entry of entries) {
      const amount = amountOf(entry.quantity);
      if (!amount) continue;
      const earlier = byKind.get(entry.kind) ?? [];
      byKind.set(entry.kind, [...earlier, entry]);
      const other = earlier.find((one) => isSameTime(one.asOf, entry.asOf) && !sharesSource(one, entry) && gap(amount, amountOf(one.quantity)!) > TOLERANCE);
      if (!other) continue;
      yield {
        item: entry.item,
        at: entry.at,
        what: `"${entry.sources[0]!.source}" and "${other.sources[0]!.source}" are ${Math.round(gap(amount, amountOf(other.quantity)!) * 100)} % apart on ${other.item === entry.item ? `"${entry.item}"` : `"${entry.item}" and "${other.item}"`}`,
        cure: 'Find out why (another day, another way of counting), and give each its "asOf" or "claimant".',
      };
    }
  },
};

interface Amount {
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
}

function amountOf(quantity: Quantity): Amount | undefined {
  const { name, factor } = dimensionOf(quantity);
  const low = quantity.low ?? quantity.value;
  const high = quantity.high ?? low;
  return low == null || high == null ? undefined : { dimension: name, low: low * factor, high: high * factor };
}

/** The smallest distance between two ranges, as a share of the larger number; none between a mass and a volume. */
function gap(a: Amount, b: Amount): number {
  if (a.dimension !== b.dimension) return 0;
  const distance = Math.max(a.low - b.high, b.low - a.high, 0);
  return distance / Math.max(Math.abs(a.high), Math.abs(b.high), Number.MIN_VALUE);
}

/** Whether two days can be the same; one that is not told can be any. */
function isSameTime(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const [one, other] = [parseEdtf(a)!, parseEdtf(b)!];
  return one.start <= other.end && other.start <= one.end;
}

const sharesSource = (a: Entry, b: Entry) => a.sources.some(({ source }) => b.sources.some((other) => other.source === source));
