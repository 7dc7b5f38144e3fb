import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { parse as parseYaml } from 'yaml';
import { Folder } from './support.js';

const folder = new Folder();
after(() => folder.remove());

for (const [args, file] of [[['river-dispute'], 'river-dispute.json'], [['red-sea', '--yaml'], 'red-sea.yaml'], [['red-sea-2.yaml'], 'red-sea-2.yaml'], [['arabic', '--lang', 'ar', '--title', 'النهر'], 'arabic.json']] as const) {
  test(`init ${args.join(' ')} writes a dossier to which check has no objection`, async () => {
    const { code, out } = await folder.run(['init', ...args]);
    assert.equal(code, 0);
    assert.match(out, new RegExp(`^${file} is written`));
    assert.equal((await folder.run(['check', file, '--max-warnings', '0'])).out, `${file}: 0 errors, 0 warnings\n`);
    const text = folder.read(file);
    const dossier = file.endsWith('.json') ? JSON.parse(text) : parseYaml(text);
    assert.equal(dossier.asOf, '2024-03-10');
    assert.match(dossier.$schema, /^\.\/node_modules\/conflict-widgets\/dist\/schema\/dossier\.schema\.json$/);
    assert.equal(dossier.title, args[4 as never] ?? { 'river-dispute.json': 'River dispute', 'red-sea.yaml': 'Red sea', 'red-sea-2.yaml': 'Red sea 2' }[file as string]);
  });
}

test('init finds the schema of a package that is installed further up', async () => {
  folder.write('node_modules/conflict-widgets/dist/schema/dossier.schema.json', '{}');
  folder.write('a/b/keep.txt', '');
  await folder.run(['init', 'a/b/deep']);
  assert.equal(JSON.parse(folder.read('a/b/deep.json')).$schema, '../../node_modules/conflict-widgets/dist/schema/dossier.schema.json');
});

test('init prints what it wrote as JSON when asked', async () => assert.deepEqual(JSON.parse((await folder.run(['init', 'machine', '--json'])).out), { file: 'machine.json', id: 'machine' }));

test('init never overwrites', async () => {
  folder.write('mine.json', 'my own words');
  const { code, err } = await folder.run(['init', 'mine']);
  assert.equal(code, 2);
  assert.match(err, /"mine\.json" is there already, and is left as it is/);
  assert.equal(folder.read('mine.json'), 'my own words');
});

describe('init refuses', () => {
  const rows: readonly [args: readonly string[], sentence: RegExp][] = [
    [['River Dispute'], /"River Dispute" cannot be the name of a dossier: .* How about "river-dispute"\?/],
    [['Ürban'], /How about "urban"\?/], [['река'], /cannot be the name of a dossier: small letters, digits and single hyphens make one\.\n$/],
    [['x', '--lang', 'english'], /"english" is no language tag/], [['no-folder/x'], /There is no folder "no-folder"/], [[], /missing required argument 'name'/],
  ];
  for (const [args, sentence] of rows) {
    test(args.join(' ') || 'without a name', async () => {
      const { code, err } = await folder.run(['init', ...args]);
      assert.equal(code, 2);
      assert.match(err, sentence);
    });
  }
});
