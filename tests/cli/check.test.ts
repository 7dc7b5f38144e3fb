import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { stringify } from 'yaml';
import { firstDossier, manifold } from '../dossier/large-dossier.js';
import { Folder, river } from './support.js';

const folder = new Folder();
after(() => folder.remove());
const good = folder.write('good.json', river());
const claims = [{ id: 'c-dam', text: 'Southland holds back water', claimants: ['northland'], target: 'southland', assertion: 'alleges', responses: [], sources: [{ source: 'gazette' }] }];
const warned = folder.write('warned.json', river({ claims }));
const bad = folder.write('bad.json', river({ facts: [{ id: 'displaced', label: 'Displaced', quantity: { value: '12,000', unit: 'people' }, sources: [{ source: 'gazette' }] }] }));

describe('check ends', () => {
  const rows: readonly [why: string, args: readonly string[], code: number][] = [
    ['with 0 where all is well', [good], 0],
    ['with 0 where there are warnings', [warned], 0],
    ['with 0 where there are as many warnings as are allowed', [warned, '--max-warnings', '1'], 0],
    ['with 1 where there are more', [warned, '--max-warnings', '0'], 1],
    ['with 1 where one of several files is in error', [good, bad, warned], 1],
    ['with 2 where one of several files is not there', [good, 'nowhere.json'], 2],
    ['with 2 where no file is named', [], 2],
    ['with 2 where an option is unknown', [good, '--fast'], 2],
    ['with 2 where a number is none', [good, '--max-warnings', 'few'], 2],
    ['with 2 where the standard input is named twice', ['-', '-'], 2],
  ];
  for (const [why, args, code] of rows) test(why, async () => assert.equal((await folder.run(['check', ...args])).code, code));
});

test('One line a finding: file, line, column, severity, path, message, rule; and the cure below', async () => {
  const { out } = await folder.run(['check', bad, warned]);
  const line = folder.read(bad).split('\n').findIndex((one) => one.includes('"value"')) + 1;
  const column = folder.read(bad).split('\n')[line - 1]!.indexOf('"value"') + 1;
  const claim = folder.read(warned).split('\n').findIndex((one) => one.includes('"responses"')) + 1;
  assert.equal(
    out,
    `bad.json:${line}:${column}  error    facts[0].quantity.value  "12,000" is not a number (facts[0] is left out) (type)\n` +
      '    Write the plain number without quotation marks, separators or unit: 12000.\n' +
      `warned.json:${claim}:7  warning  claims[0].responses  "c-dam" has no response on record, not even of "southland", against whom it is made (claim-without-response)\n` +
      '    Look for a response; where somebody was asked and said nothing, add one of the kind "no-comment".\n' +
      '2 files: 1 error, 1 warning\n',
  );
});

test('A file that cannot be read hides nothing that is wrong with the others', async () => {
  const { code, out, err } = await folder.run(['check', 'nowhere.json', bad, '--format', 'text']);
  assert.match(out, /^bad\.json:\d+:\d+ {2}error .*\n.*\nbad\.json: 1 error, 0 warnings\n$/);
  assert.match(err, /^error: There is no file "nowhere\.json"/);
  assert.equal(code, 2);
  const { files, unreadable } = JSON.parse((await folder.run(['check', 'nowhere.json', bad, '--json'])).out);
  assert.deepEqual([files.map(({ file }: { file: string }) => file), unreadable.map(({ file }: { file: string }) => file)], [[bad], ['nowhere.json']]);
});

test('YAML is read as JSON is, with places of its own', async () => {
  folder.write('bad.yaml', `# A comment\n${stringify(JSON.parse(folder.read(bad)))}`);
  const [line = ''] = (await folder.run(['check', 'bad.yaml'])).out.split('\n');
  const at = folder.read('bad.yaml').split('\n').findIndex((one) => one.includes('value: 12,000'));
  assert.match(line, new RegExp(`^bad\\.yaml:${at + 1}:${folder.read('bad.yaml').split('\n')[at]!.indexOf('value') + 1}  error    facts\\[0\\]\\.quantity\\.value  "12,000" is not a number`));
});

for (const [language, text] of [['JSON', folder.read(bad)], ['YAML', stringify(JSON.parse(folder.read(bad)))]] as const) {
  test(`The standard input may be ${language}`, async () => {
    const { code, out } = await folder.run(['check', '-'], { stdin: text });
    assert.equal(code, 1);
    assert.match(out, /^-:\d+:\d+ {2}error {4}facts\[0\]/);
  });
}

test('JSON with a byte order mark is read', async () => {
  folder.write('marked.json', `\ufeff${folder.read(good)}`);
  assert.equal((await folder.run(['check', 'marked.json'])).code, 0);
});

test('For programs, everything as JSON', async () => {
  const { out, code } = await folder.run(['check', bad, warned, '--json']);
  const { errors, warnings, files } = JSON.parse(out);
  assert.deepEqual([code, errors, warnings], [1, 1, 1]);
  assert.deepEqual(files.map(({ file }: { file: string }) => file), [bad, warned]);
  const { line, column, hint, ...finding } = files[0].findings[0];
  assert.deepEqual(finding, { severity: 'error', path: '/facts/0/quantity/value', message: '"12,000" is not a number (facts[0] is left out)', rule: 'type' });
  assert.ok(line > 1 && column > 1 && hint);
  assert.equal(out, (await folder.run(['check', bad, warned, '--format', 'json'])).out);
});

test('For GitHub, a workflow command a finding, with what would end it written otherwise', async () => {
  folder.write('a,b:c.json', folder.read(bad).replace('12,000', '100%\\n12'));
  const { out } = await folder.run(['check', 'a,b:c.json', '--format', 'github']);
  assert.match(out, /^::error file=a%2Cb%3Ac\.json,line=\d+,col=\d+,title=type::facts\[0\]\.quantity\.value: "100%25\\u\{a\}12" is not a number \(facts\[0\] is left out\)\.%0AWrite [^\n]*\n$/);
});

describe('Colours', () => {
  const rows: readonly [why: string, surroundings: { isTerminal?: boolean; env?: Record<string, string> }, isColoured: boolean][] = [
    ['are for a terminal', { isTerminal: true }, true],
    ['are not for a pipe', {}, false],
    ['are turned off by NO_COLOR', { isTerminal: true, env: { NO_COLOR: '1' } }, false],
    ['stay where NO_COLOR is empty', { isTerminal: true, env: { NO_COLOR: '' } }, true],
    ['are not for a terminal that has none', { isTerminal: true, env: { TERM: 'dumb' } }, false],
    ['are forced by FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, true],
    ['are turned off by NO_COLOR also where they are forced', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, false],
  ];
  for (const [why, surroundings, isColoured] of rows) {
    test(why, async () => assert.equal((await folder.run(['check', bad], surroundings)).out.includes('\x1b['), isColoured));
  }

  test('change no word', async () => {
    const { out } = await folder.run(['check', bad, warned], { isTerminal: true });
    assert.equal(out.replace(/\x1b\[\d+m/g, ''), (await folder.run(['check', bad, warned])).out);
  });
});

describe('Progress', () => {
  test('is shown on a terminal and cleared', async () => {
    const { err } = await folder.run(['check', good, warned], { isTerminal: true });
    assert.match(err, /2 of 2: warned\.json/);
    assert.ok(err.endsWith('\r\x1b[2K'));
  });
  test('is not written into a pipe', async () => assert.equal((await folder.run(['check', good, warned])).err, ''));
});

describe('Waivers', () => {
  const waivers = [{ id: 'w-dam', rule: 'claim-without-response', items: ['c-dam'], reason: 'The report has no answer.' }];
  folder.write('waived.json', river({ claims, waivers }));
  test('are counted', async () => assert.equal((await folder.run(['check', 'waived.json', '--max-warnings', '0'])).out, 'waived.json: 0 errors, 0 warnings, 1 waived\n'));
  test('are listed with their reasons when asked for', async () => {
    const { out } = await folder.run(['check', 'waived.json', '--show-waived']);
    assert.match(out, /claims\[0\]\.responses {2}"c-dam" has no response .*\n {4}Waived: The report has no answer\.\n/);
  });
  test('stand in the JSON', async () => {
    const { files: [{ waived }] } = JSON.parse((await folder.run(['check', 'waived.json', '--json'])).out);
    assert.deepEqual(waived.map(({ rule, reason }: Record<string, string>) => [rule, reason]), [['claim-without-response', 'The report has no answer.']]);
  });
});

describe('With the text of a source', () => {
  folder.write('gazette.txt', 'Ada Ray said: “Water has no border,” and left.\n\n“Nobody asked us,” said a fisher.\n');
  folder.write('other.txt', 'Ada Ray said: “Water knows no border,” and left.\n');
  const quotes = [...(river()['quotes'] as object[]), { id: 'q-herald', exact: 'No', kind: 'full', speakers: ['ray'], sources: [{ source: 'herald' }] }];
  folder.write('two.json', river({ quotes, sources: [...(river()['sources'] as object[]), { id: 'herald', type: 'news-article', title: 'No' }] }));

  const rows: readonly [why: string, args: readonly string[], code: number, said: RegExp][] = [
    ['all is well where each quotation stands in it', [good, '--source', 'gazette=gazette.txt'], 0, /^good\.json: 0 errors/],
    ['the source need not be named where quotations rest on one', [good, '--source', 'gazette.txt'], 0, /^good\.json: 0 errors/],
    ['an altered quotation is an error, with the nearest passage', [good, '--source', 'gazette=other.txt'], 1, /error {4}quotes\[0\]\.exact {2}"Water has no border" of "q-ray" is not in the text of "gazette" \(altered-quotation\)\n {4}The text has “Water knows no border,”\./],
    ['quotations of other sources are not looked up', ['two.json', '--source', 'gazette=gazette.txt'], 0, /0 errors/],
    ['the source must be named where there are several', ['two.json', '--source', 'gazette.txt'], 2, /--source ID=gazette\.txt\. Quotations rest on gazette \(1 quotation\), herald \(1 quotation\)/],
    ['a source that no quotation rests on is a mistake', [good, '--source', 'gazete=gazette.txt'], 2, /No quotation rests on a source "gazete"\. Did you mean "gazette"\?/],
    ['one source has one text', [good, '--source', 'gazette=gazette.txt', '--source', 'gazette=other.txt'], 2, /given two texts/],
    ['the text must be there', [good, '--source', 'gazette=gazete.txt'], 2, /There is no file "gazete\.txt"\. Did you mean "gazette\.txt"\?/],
    ['passages that nobody quotes are listed when asked for', [good, '--source', 'gazette.txt', '--show-unquoted'], 0, /1 passage in quotation marks that no quotation has:\n {2}gazette: “Nobody asked us,”\n$/],
    ['which needs a text', [good, '--show-unquoted'], 2, /name its text with --source/],
  ];
  for (const [why, args, code, said] of rows) {
    test(why, async () => {
      const outcome = await folder.run(['check', ...args]);
      assert.match(outcome.out + outcome.err, said);
      assert.equal(outcome.code, code);
    });
  }
});

describe('A dossier of 1 MB', () => {
  const text = JSON.stringify(manifold(firstDossier, 10), null, 2);
  // The same without its waivers: every finding has its place looked up and is written.
  folder.write('large.json', text.replace('"waivers": [', '"x-waivers": ['));

  test('is checked in less than two seconds of work', async () => {
    assert.ok(text.length > 1e6, `it has ${text.length} bytes`);
    // What other programs take of the machine meanwhile is not the work of this one.
    const before = process.cpuUsage();
    const { code, out } = await folder.run(['check', 'large.json']);
    const { user, system } = process.cpuUsage(before);
    assert.equal(code, 0);
    assert.match(out, /large\.json: 0 errors, \d{3,} warnings\n$/);
    assert.ok(user + system < 2e6, `it took ${Math.round((user + system) / 1000)} ms`);
  });

  test('is checked so also where it is broken in a hundred places', async () => {
    folder.write('large-broken.json', text.replaceAll('"sources": [\n', '"sources": "gazette", "x-sources": [\n'));
    const before = process.cpuUsage();
    const { code } = await folder.run(['check', 'large-broken.json']);
    const { user, system } = process.cpuUsage(before);
    assert.equal(code, 1);
    assert.ok(user + system < 2e6, `it took ${Math.round((user + system) / 1000)} ms`);
  });
});
