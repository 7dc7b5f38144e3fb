import assert from 'node:assert/strict';
import type { Problem } from '../../src/dossier/problems.js';
import { hasPlace, parentOf, valueAt } from './pointer.js';

/** In this order strings sort as paths do: an entry by its number, a thing before what is in it. */
const sortKey = (path: string) =>
  path.split('/').map((step) => (/^\d{1,15}$/.test(step) ? `0${step.padStart(16, '0')}` : `1${step}`)).join('\0');

/** What holds for the problems of any input. */
export function assertOrderly(input: unknown, problems: readonly Problem[]): void {
  assert.ok(problems.length <= 201, `${problems.length} problems`);
  const keys = problems.map(({ path }) => sortKey(path));
  for (let i = 1; i < keys.length; i++) assert.ok(keys[i - 1]! <= keys[i]!, `${problems[i - 1]!.path} stands before ${problems[i]!.path}`);
  for (const { code, severity, path, message, hint } of problems) {
    const place = code === 'missing' ? parentOf(path) : path;
    assert.ok(hasPlace(input, place), `${code}: there is no ${path}`);
    if (code === 'missing') assert.equal(valueAt(input, path), undefined, `${path} is there`);
    assert.match(severity, /^(?:error|warning)$/);
    assert.ok(hint, `${code} has no hint`);
    for (const sentence of [message, hint]) {
      // What is quoted from the input may say anything.
      assert.doesNotMatch(sentence.replace(/".*"|….*…/gs, ''), /\bundefined\b|\[object |function \w*\(|NaN\./, `${code}: ${sentence}`);
      // A key may be long, and so may be the way to it; each step of it is shortened.
      assert.ok(sentence.length < 900, `${code}: ${sentence.length} characters`);
      assert.doesNotMatch(sentence, /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u, `${code}: ${JSON.stringify(sentence)}`);
    }
  }
}
