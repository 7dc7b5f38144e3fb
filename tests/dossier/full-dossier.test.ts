import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { List, Node } from '../../src/dossier/definition.js';
import { parse } from '../../src/dossier/parse.js';
import { LISTS } from '../../src/dossier/schema.js';
import { root } from '../../src/dossier/schema/root.js';
import { fieldsOfTheFormat, fullDossier } from './full-dossier.js';

const dossier = fullDossier();
/** What stands at each field of the format, anywhere in the dossier. */
const found = new Map<string, Set<unknown>>();

function visit(node: Node, value: unknown, path: string): void {
  found.set(path, (found.get(path) ?? new Set()).add(typeof value === 'object' && value ? 'object' : value));
  if (node.of) for (const entry of value as unknown[]) visit(node.of, entry, `${path}[]`);
  if (node.either) {
    const one = node.either[typeof value === 'string' ? 0 : 1];
    visit(one, value, `${path}|${one.kind}`);
  }
  for (const [name, field] of Object.entries(node.fields ?? {})) {
    const inner = (value as Record<string, unknown>)[name];
    if (inner !== undefined) visit(field, inner, `${path}.${name}`);
  }
}
visit(root, dossier, '');
for (const { name, item } of Object.values<List>(LISTS)) for (const one of dossier[name] as unknown[]) visit(item, one, name);

describe('The dossier made from the definition', () => {
  test('has every field of the format', () => {
    // The root is there once, so its texts are written in one of two ways.
    const fields = [...fieldsOfTheFormat().keys()].filter((path) => !/^\..*\|/.test(path));
    assert.ok(fields.length > 400, `${fields.length} fields`);
    assert.deepEqual(fields.filter((path) => !found.has(path)), []);
  });

  test('has every choice of every closed set', () => {
    const seen = new Map<readonly string[], Set<unknown>>();
    for (const [path, node] of fieldsOfTheFormat()) {
      if (node.kind === 'choice') seen.set(node.values!, new Set([...(seen.get(node.values!) ?? []), ...(found.get(path) ?? [])]));
    }
    for (const [values, used] of seen) assert.deepEqual(values.filter((value) => !used.has(value)), []);
  });

  test('has figures, ranges and figures that are absent', () => {
    const values = [...found.get('figures.quantity.value')!];
    assert.ok(values.includes(null) && values.some((value) => typeof value === 'number') && found.has('figures.quantity.low'));
  });

  test('reads without a problem, and comes back as it is', () => {
    const parsed = parse(dossier);
    assert.deepEqual(parsed.problems, []);
    assert.deepEqual(JSON.parse(JSON.stringify(parsed.dossier)), dossier);
  });
});
