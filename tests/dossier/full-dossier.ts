/**
 * A dossier without a fault that is made from the definition itself: every field of every list, every choice, every group of
 * fields of which one is needed, every way to write a text. A field that is added to the format is in it at once.
 */
import type { List, Node } from '../../src/dossier/definition.js';
import { LISTS } from '../../src/dossier/schema.js';
import { root } from '../../src/dossier/schema/root.js';

const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  date: ['1994', '2020-09', '2020-09-30', '2020-09-30T21:40+04:00', '1991/1994', '2020-09-30?', '2023-03/..', '202X'],
  language: ['en', 'hy', 'ar-EG', 'zh-Hant-TW', 'tlh'],
  url: ['https://example.org/1', 'http://example.org/?a=b#c', 'mailto:desk@example.org'],
};
const TEXTS = ['Fighting goes on', '«Նախարարություն» – 5 %', 'قال الوزير', '😀 a\u200db', 'two\nlines\tand a tab'];

/** @param items how many items each list has; 60 show every choice */
export function fullDossier(items = 60): Record<string, unknown> {
  const itemId = (list: string, i: number) => `${list}-${i}`;

  const turns = new Map<readonly string[], number>();
  /** One choice after the other, wherever in the dossier they stand. */
  function inTurn(values: readonly string[]): string {
    const turn = turns.get(values) ?? 0;
    turns.set(values, turn + 1);
    return values[turn % values.length]!;
  }

  /** A value of the node; the seed decides which. */
  function sample(node: Node, seed: number, id: string): unknown {
    const pick = <T>(values: readonly T[]): T => values[seed % values.length]!;
    // Scattered, so that the choice in one field does not follow from that in another.
    const next = (step: number) => Math.abs(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b)) >>> 5;
    switch (node.kind) {
      case 'string':
        if (node.format === 'id') return id;
        if (node.format === 'ref') return itemId(pick(node.values!.length ? node.values! : Object.keys(LISTS)), next(0) % items);
        return node.format ? pick(SAMPLES[node.format]!) : pick(TEXTS).slice(0, node.max);
      case 'choice':
        return inTurn(node.values!);
      case 'number':
        return node.integer ? Math.max(node.min!, 3) : (seed % 10_000) / 4;
      case 'boolean':
        return seed % 2 === 0;
      case 'either':
        return sample(pick(node.either!), next(0), id);
      case 'list':
        return Array.from({ length: Math.max(node.min!, 1 + (seed % 2)) }, (_, entry) => sample(node.of!, next(entry), id));
      case 'own':
        return geometry(pick(node.values!));
      case 'object': {
        // Of groups of fields of which one is needed, the others are left out.
        const group = node.one ? pick(node.one) : [];
        const others = new Set(node.one?.flat().filter((name) => !group.includes(name)));
        const entries = Object.entries(node.fields!).filter(([name]) => !others.has(name));
        const value = Object.fromEntries(entries.map(([name, field], step) => [name, sample(field, next(step), id)]));
        return node.rule === 'quantity' ? quantity(value, seed) : value;
      }
    }
  }

  const dossier = sample(root, 1, 'full') as Record<string, unknown>;
  for (const { name, item } of Object.values<List>(LISTS)) {
    dossier[name] = Array.from({ length: items }, (_, i) => sample(item, i, itemId(name, i)));
  }
  return JSON.parse(JSON.stringify({ ...dossier, schemaVersion: '1.0.0' })) as Record<string, unknown>;
}

/** A reason is there exactly where the value is null, and the low end is not above the high end. */
function quantity({ reason, ...value }: Record<string, unknown>, seed: number): unknown {
  if ('low' in value) return { ...value, high: Number(value['low']) + 1 };
  return seed % 3 === 0 ? { ...value, value: null, reason } : value;
}

function geometry(type: string): unknown {
  const line = [[46.5, 39.25], [47, 40], [-180, 90]];
  const ring = [...line, line[0]];
  const coordinates: Readonly<Record<string, unknown>> = {
    Point: line[0], LineString: line, MultiLineString: [line, line], Polygon: [ring], MultiPolygon: [[ring], [ring, ring]],
  };
  return { type, coordinates: coordinates[type] };
}

/** Every field of the format by its path, such as `quotes.speakers`, with the node that it is. */
export function fieldsOfTheFormat(): Map<string, Node> {
  const fields = new Map<string, Node>();
  function walk(node: Node, path: string): void {
    fields.set(path, node);
    if (node.of) walk(node.of, `${path}[]`);
    for (const one of node.either ?? []) walk(one, `${path}|${one.kind}`);
    for (const [name, field] of Object.entries(node.fields ?? {})) walk(field, `${path}.${name}`);
  }
  walk(root, '');
  for (const { name, item } of Object.values<List>(LISTS)) walk(item, name);
  return fields;
}
