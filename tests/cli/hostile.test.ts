/** Whatever stands in a file: `check` answers with findings, never with a stack. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dossierFrom } from '../../src/cli/dossier-file.js';
import { inspect } from '../../src/cli/inspect.js';
import { toGithub, toJson, toText } from '../../src/cli/report.js';
import { changesBetween } from '../../src/cli/changes.js';
import { firstDossier } from '../dossier/large-dossier.js';
import { smallDossier } from '../dossier/small-dossier.js';

const paint = (words: string) => words;

/** Everything that `check` does with a text; fails if it throws, or if a place is none of the text's. */
function answers(name: string, text: string): void {
  const inspection = inspect(dossierFrom(name, text));
  for (const { line, column, message } of inspection.remarks) {
    const lines = text.split(/\r\n|[\n\r]/);
    assert.ok(line >= 1 && line <= lines.length + 1 && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1, `${line}:${column} of ${JSON.stringify(text)}`);
    assert.ok(message);
  }
  for (const out of [toText([inspection], { showWaived: true, paint }), toJson([inspection]), toGithub([inspection])]) assert.equal(typeof out, 'string');
}

describe('check answers', () => {
  for (const name of ['a.json', 'a.yaml', '-']) {
    test(`whatever text ${name} holds`, () => {
      fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue().map((value) => JSON.stringify(value)), fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', ' ', '\n', '\t', '-', '*', '&', '#', 'a', '1') })), (text) => answers(name, text)));
    });
  }

  /** Every place of a dossier, with something else put there. */
  test('whatever stands in the place of a value of a good dossier', () => {
    const steps: (readonly [string | number, ...(string | number)[]])[] = [];
    const walk = (value: unknown, at: readonly (string | number)[]) => {
      if (at.length) steps.push(at as [string]);
      if (typeof value === 'object' && value) for (const [key, inner] of Object.entries(value)) walk(inner, [...at, Array.isArray(value) ? Number(key) : key]);
    };
    walk(smallDossier(), []);
    const others = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>('x-x', 'en-XX-x', 'i-klingon', 'a-DE', 'zh-cmn-Hans-CN-x-a', 'English', '1991/1994', '../..', '2020-09-30T25:00', '\u202e', '*', '”', 1e300, -0, [], {}, null));
    fc.assert(
      fc.property(fc.constantFrom(...steps), others, (at, other) => {
        const dossier = smallDossier();
        let holder: Record<string | number, unknown> = dossier;
        for (const step of at.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
        holder[at.at(-1)!] = other;
        answers('a.json', JSON.stringify(dossier, null, 1));
        assert.ok(Array.isArray(changesBetween(smallDossier(), JSON.parse(JSON.stringify(dossier)))));
      }),
      { numRuns: 2000 },
    );
  });

  test('a file that was cut off anywhere', () => {
    const text = JSON.stringify(firstDossier, null, 2);
    for (let end = 1; end < text.length; end += 997) answers('a.json', text.slice(0, end));
  });

  test('a list of its own in each field of each item', () => {
    for (const [list, items] of Object.entries(smallDossier())) {
      if (!Array.isArray(items)) continue;
      for (const field of Object.keys(items[0] as object)) answers('a.json', JSON.stringify({ ...smallDossier(), [list]: [{ ...(items[0] as object), [field]: [[{}]] }] }));
    }
  });
});
