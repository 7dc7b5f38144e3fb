/** Each rule by the examples on its page in docs/rules/. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { parse } from '../../src/dossier/parse.js';
import { WAIVER_RULE, lint } from '../../src/rules/lint.js';
import type { Linted } from '../../src/rules/lint.js';
import { RULES } from '../../src/rules/rules.js';
import { ROOT } from '../../tools/source-layout.mjs';
import { BLOCKS, codesIn, rowsOf, textOf } from '../docs/support/markdown.js';

type Json = Record<string, unknown>;

const INDEX = 'docs/rules/README.md';
const pageOf = (rule: string) => `docs/rules/${rule}.md`;
const blockIn = (file: string, language: string, word?: string) => {
  const block = BLOCKS.find((one) => one.file === file && one.language === language && (word === undefined ? !one.words.length : one.words[0] === word));
  assert.ok(block, `${file} has no block ${language} ${word ?? ''}`);
  return block;
};
const base = JSON.parse(blockIn(INDEX, 'json').code) as Json;

/** The dossier of the examples with the lists of one example behind its own. */
function dossierWith(...examples: readonly Json[]): Json {
  const dossier: Json = { ...base };
  for (const example of examples) {
    for (const [name, value] of Object.entries(example)) dossier[name] = Array.isArray(value) ? [...((dossier[name] as unknown[] | undefined) ?? []), ...value] : value;
  }
  return dossier;
}

const sourceTexts = new Map(
  BLOCKS.filter(({ file, language }) => file === pageOf('altered-quotation') && language === 'txt').map(({ words, code }) => [words[0]!, code] as const),
);

function judged(json: Json, rule?: string): Linted {
  const { dossier, problems } = parse(json);
  assert.deepEqual(problems, [], 'the format objects');
  return lint(dossier!, json, rule === 'altered-quotation' ? { sourceTexts } : {});
}
const example = (rule: string, kind: 'fires' | 'silent') => JSON.parse(blockIn(pageOf(rule), 'json', kind).code) as Json;
const rulesOf = ({ findings }: Linted) => findings.map(({ rule }) => rule);

test('The dossier of the examples gives no rule anything to say', () => assert.deepEqual(judged(base).findings, []));

for (const { id, severity, summary } of [...RULES, { id: WAIVER_RULE, severity: 'warning', summary: undefined }]) {
  describe(`The rule ${id}`, () => {
    const found = () => judged(dossierWith(example(id, 'fires')), id);

    test('fires, alone and once, at the item of its example', () => {
      const { findings } = found();
      assert.deepEqual(findings.map((finding) => [finding.rule, finding.severity]), [[id, severity]]);
      const [{ path: where, message, hint }] = findings as [Linted['findings'][number]];
      const json = dossierWith(example(id, 'fires'));
      // The place exists, but for a field that is wanted and missing.
      const steps = where.split('/').slice(1);
      const item = (json[steps[0]!] as Json[])[Number(steps[1])]!;
      assert.equal(typeof item['id'], 'string');
      assert.match(message, new RegExp(`^${steps[0]}\\[${steps[1]}\\]`));
      assert.match(hint, /\.$|"$/);
    });

    test('stays silent on its other example, and so do all others', () => assert.deepEqual(rulesOf(judged(dossierWith(example(id, 'silent')), id)), []));

    test('has a page that says what must be, and how severe it is', () => {
      const text = textOf(pageOf(id));
      assert.ok(text.startsWith(`# \`${id}\`\n\n**${severity === 'error' ? 'Error' : 'Warning'}.** ${summary ?? ''}`));
      assert.match(text, /Waive it|waive/);
    });

    if (id === WAIVER_RULE) return;

    test('is silent where the dossier waives it for the item, with a reason', () => {
      const { findings: [finding] } = found();
      const [, list, index] = finding!.path.split('/');
      const json = dossierWith(example(id, 'fires'));
      const item = (json[list!] as Json[])[Number(index)]!['id'];
      for (const items of [[item], undefined]) {
        const waiver = { id: 'w-1', rule: id, reason: 'It stands so in the source.', ...(items && { items }) };
        const { findings, waived } = judged({ ...json, waivers: [waiver] }, id);
        assert.deepEqual(findings, []);
        assert.deepEqual(waived.map(({ rule, reason }) => [rule, reason]), [[id, 'It stands so in the source.']]);
      }
    });

    test('fires all the same where a waiver names another item, and the waiver is reported', () => {
      const json = { ...dossierWith(example(id, 'fires')), waivers: [{ id: 'w-1', rule: id, items: ['northland'], reason: 'It stands so in the source.' }] };
      assert.deepEqual(rulesOf(judged(json, id)), [id, WAIVER_RULE]);
    });
  });
}

describe('The rules', () => {
  test('each have a page in the index, in their order, and no page is left over', () => {
    const ids = [...RULES.map(({ id }) => id), WAIVER_RULE];
    assert.deepEqual(rowsOf(textOf(INDEX)).map(([id]) => codesIn(id!)[0]), ids);
    assert.deepEqual(readdirSync(path.join(ROOT, 'docs/rules')).sort(), [...ids.map((id) => `${id}.md`), 'README.md'].sort());
  });

  test('each have a file that is called like them', () => {
    assert.deepEqual(RULES.filter(({ id }) => !existsSync(path.join(ROOT, `src/rules/${id}.ts`))), []);
  });

  test('say in the index what they say of themselves', () => {
    for (const { id, severity, summary } of RULES) assert.ok(textOf(INDEX).includes(`| [\`${id}\`](${id}.md) | ${severity} | ${summary} |`), id);
  });
});

describe('Waivers', () => {
  const fires = dossierWith(example('claim-without-response', 'fires'));
  const waiver = { id: 'w-1', rule: 'claim-without-response', reason: 'The report has no answer.' };
  const withWaiver = (more: object) => judged({ ...fires, waivers: [{ ...waiver, ...more }] });

  test('that name no rule are told which was meant', () => {
    const { findings } = withWaiver({ rule: 'claim-without-responses' });
    assert.deepEqual(findings.map(({ rule, path: where }) => [rule, where]), [['claim-without-response', '/claims/0/responses'], ['waiver', '/waivers/0/rule']]);
    assert.match(findings[1]!.hint, /^Did you mean "claim-without-response"\? Rules: /);
  });

  test('whose reason is one word are reported', () => assert.deepEqual(rulesOf(withWaiver({ reason: 'ok' })), ['waiver']));
  test('that were withdrawn waive nothing', () => assert.deepEqual(rulesOf(withWaiver({ status: 'withdrawn' })), ['claim-without-response']));

  test('of a rule that was not run are not called idle', () => {
    assert.deepEqual(judged({ ...base, waivers: [{ ...waiver, rule: 'altered-quotation' }] }).findings, []);
  });

  test('without a reason are an error of the format, and waive nothing', () => {
    const json = { ...fires, waivers: [{ id: 'w-1', rule: 'claim-without-response' }] };
    const { dossier, problems } = parse(json);
    assert.deepEqual(problems.map(({ code, path: where }) => [code, where]), [['missing', '/waivers/0/reason']]);
    assert.deepEqual(rulesOf(lint(dossier!, json)), ['claim-without-response']);
  });
});

test('A finding names its place in the dossier as it is written, behind items that could not be read', () => {
  const example1 = example('claim-without-response', 'fires')['claims'] as Json[];
  const json = dossierWith({ claims: [{ id: 'broken' }, ...example1] });
  const { dossier } = parse(json);
  assert.deepEqual(lint(dossier!, json).findings.map(({ path: where }) => where), ['/claims/1/responses']);
});
