import type { FullDossier, Quantity } from '../dossier/types.js';
import { dimensionOf } from './dimensions.js';
import { isCurrent } from './current.js';
import type { Objection, Rule } from './rule.js';
import type { UnitCode } from '../dossier/types.js';

/** How far the two may be apart: sources round. */
const TOLERANCE = 0.05;

/** Words for units as sources print them. The longest first: "square miles" before "miles". */
const UNIT_WORDS: readonly (readonly [pattern: RegExp, code: UnitCode, times?: number])[] = [
  [/^(?:square kilomet(?:er|re)s?|sq\.? ?km|km2|km²|кв(?:адратн\p{L}*|\.) ?(?:километр\p{L}*|км))/iu, 'km2'],
  [/^(?:square miles?|sq\.? ?mi(?:les?)?|кв(?:адратн\p{L}*|\.) ?мил\p{L}*)/iu, 'km2', 2.589988],
  [/^(?:hectares?|ha|гектар\p{L}*|هكتار\p{L}*)(?!\p{L})/iu, 'ha'],
  [/^acres?(?!\p{L})/iu, 'ha', 0.40468564],
  [/^(?:kilomet(?:er|re)s?|km|километр\p{L}*|км|كيلومتر\p{L}*|كم)(?!\p{L})/iu, 'km'],
  [/^(?:nautical miles?|nmi)(?!\p{L})/iu, 'm', 1852],
  [/^(?:miles?|mi|мил[яиьею]\p{L}*|ميل\p{L}*|أميال)(?!\p{L})/iu, 'mi'],
  [/^(?:met(?:er|re)s?|m|метр\p{L}*|м|متر\p{L}*|أمتار)(?!\p{L})/iu, 'm'],
  [/^(?:feet|foot|ft|фут\p{L}*|قدم\p{L}*|أقدام)(?!\p{L})/iu, 'm', 0.3048],
  [/^(?:yards?|yd|ярд\p{L}*)(?!\p{L})/iu, 'm', 0.9144],
  [/^(?:inch(?:es)?|in|дюйм\p{L}*|بوصة|بوصات)(?!\p{L})/iu, 'in'],
  [/^(?:cubic met(?:er|re)s?|m3|m³)(?!\p{L})/iu, 'm3'],
  [/^(?:cubic feet|cubic foot)(?!\p{L})/iu, 'cf'],
  [/^(?:metric tons?|tonnes?|тонн\p{L}*|طن\p{L}*)(?!\p{L})/iu, 't'],
];
const SCALES: readonly (readonly [pattern: RegExp, times: number])[] = [
  [/^(?:thousand|тыс(?:яч\p{L}*|\.)?|ألف|آلاف)(?!\p{L})/iu, 1e3],
  [/^(?:million|mln|m(?=n )|миллион\p{L}*|млн|مليون|ملايين)(?!\p{L})/iu, 1e6],
  [/^(?:billion|bn|миллиард\p{L}*|млрд|مليار|مليارات)(?!\p{L})/iu, 1e9],
];

interface Measured {
  readonly dimension: string;
  readonly amount: number;
}

/** "50 kilometers" as an amount of its dimension; undefined where words or separators leave it open. */
function measured(printed: string): Measured | undefined {
  const [, digits = '', rest = ''] = /^[^\d]*?(\d[\d.,\u00a0\u202f]*)[\s\u00a0-]*(.*)$/su.exec(printed) ?? [];
  // "1,200" and "1,200.5" have their separators told apart by groups of three; "1,2" may be a decimal of one language.
  const number = /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : /^\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?$/.test(digits) ? Number(digits.replace(/[,\u00a0\u202f]/g, '')) : undefined;
  if (number === undefined) return undefined;
  const [scale, times] = SCALES.find(([pattern]) => pattern.test(rest)) ?? [undefined, 1];
  const words = scale ? rest.replace(scale, '').trimStart() : rest;
  const [, code, factor = 1] = UNIT_WORDS.find(([pattern]) => pattern.test(words)) ?? [];
  if (!code) return undefined;
  const dimension = dimensionOf({ unit: code });
  return { dimension: dimension.name, amount: number * times * factor * dimension.factor };
}

const apart = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE);
const percent = (share: number) => `${Math.round(share * 100)} %`;

export const printedPair: Rule = {
  id: 'printed-pair',
  severity: 'warning',
  summary: 'The two figures of a printed pair, and the value, mean the same amount.',
  *find(dossier) {
    for (const { item, at, quantity } of quantitiesOf(dossier)) {
      const { printed, printedAlt, value } = quantity;
      const one = printed === undefined ? undefined : measured(printed);
      const other = printedAlt === undefined ? undefined : measured(printedAlt);
      const { name, factor } = dimensionOf(quantity);
      if (one && other && one.dimension === other.dimension && apart(one.amount, other.amount) > TOLERANCE) {
        yield { item, at: [...at, 'printedAlt'], what: `"${printed}" and "${printedAlt}" are ${percent(apart(one.amount, other.amount))} apart`, cure: 'Look the pair up in the source; where it is printed so, waive the rule and say so.' };
      }
      if (one && typeof value === 'number' && one.dimension === name && apart(one.amount, value * factor) > TOLERANCE) {
        yield { item, at: [...at, 'value'], what: `the value ${value} is ${percent(apart(one.amount, value * factor))} away from what is printed, "${printed}"`, cure: 'Correct the value, its unit, or "printed".' };
      }
    }
  },
};

function* quantitiesOf(dossier: FullDossier): Generator<Pick<Objection, 'item'> & { readonly at: readonly (string | number)[]; readonly quantity: Quantity }> {
  for (const { id, quantity } of [...dossier.facts, ...dossier.figures].filter(isCurrent)) if (quantity) yield { item: id, at: ['quantity'], quantity };
  for (const { id, measures, distanceToConflict } of dossier.assets.filter(isCurrent)) {
    for (const [i, { quantity }] of measures.entries()) yield { item: id, at: ['measures', i, 'quantity'], quantity };
    if (distanceToConflict) yield { item: id, at: ['distanceToConflict'], quantity: distanceToConflict };
  }
}
