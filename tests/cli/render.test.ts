import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { stringify } from 'yaml';
import { CHANNELS, renderChannel } from '../../src/server/channels.js';
import { WIDGETS } from '../../src/server/widgets.js';
import { firstDossier } from '../dossier/large-dossier.js';
import { Folder, river } from './support.js';

const folder = new Folder();
after(() => folder.remove());
folder.write('nk.json', firstDossier);
folder.write('nk.yaml', stringify(firstDossier));
folder.write('river.json', river());

for (const noun of Object.keys(WIDGETS)) {
  for (const format of Object.keys(CHANNELS)) {
    test(`render writes ${noun} as ${format}, as the server does, from JSON and from YAML`, async () => {
      const wanted = await renderChannel(firstDossier, noun, format, { src: '/dossiers/nagorno-karabakh-2020.json' });
      for (const file of ['nk.json', 'nk.yaml']) {
        const { code, out } = await folder.run(['render', file, '--widget', noun, '--format', format]);
        assert.equal(out, wanted);
        assert.equal(code, 0);
      }
    });
  }
}

describe('render hands on', () => {
  const rows: readonly [args: readonly string[], wanted: RegExp][] = [
    [['--widget', 'conflict-factbox'], /^<conflict-factbox src="\/dossiers\/river-dispute\.json" lang="en" dir="ltr">/],
    [['--widget', 'factbox', '--items', 'bridge', 'displaced'], /items="bridge displaced"[^]*<dt>Displaced<\/dt>[^]*<dt>The bridge<\/dt>/],
    [['--widget', 'factbox', '--items', 'bridge,displaced'], /items="bridge displaced"/],
    [['--widget', 'factbox', '--items', 'bridge'], /items="bridge"(?![^]*Displaced)/],
    [['--widget', 'quote', '--items', 'q-ray'], /<conflict-quote src="[^"]+" item="q-ray"/],
    [['--widget', 'factbox', '--lang', 'ru'], /lang="ru" dir="ltr">[^]*По состоянию на 9 марта 2024/],
    [['--widget', 'factbox', '--lang', 'ar'], /lang="ar" dir="rtl"/],
    [['--widget', 'factbox', '--dir', 'rtl'], /lang="en" dir="rtl"/],
    [['--widget', 'factbox', '--heading', 'At the river', '--heading-level', '2'], /heading="At the river" heading-level="2"[^]*<h2>At the river<\/h2>/],
    [['--widget', 'factbox', '--compact'], / compact /],
    [['--widget', 'factbox', '--src', 'https://news.example/river.json'], /src="https:\/\/news\.example\/river\.json"/],
    [['--widget', 'factbox', '--no-src'], /^<conflict-factbox lang="en"/],
    [['--widget', 'factbox', '--format', 'csv', '--bom'], /^\ufeff/],
  ];
  for (const [args, wanted] of rows) {
    test(args.join(' '), async () => {
      const { code, out } = await folder.run(['render', 'river.json', ...args]);
      assert.match(out, wanted);
      assert.equal(code, 0);
    });
  }

  test('--with highlight=wrep to the energy chart, as text to its property', async () => {
    const { out } = await folder.run(['render', 'nk.json', '--widget', 'energy-chart', '--with', 'highlight=wrep']);
    assert.equal(out, await renderChannel(firstDossier, 'energy-chart', 'html', { src: '/dossiers/nagorno-karabakh-2020.json', with: { highlight: 'wrep' } }));
    assert.match(out, / highlight="wrep"/);
  });
});

test('render says where the tag will ask for its dossier, unless it was told', async () => {
  assert.equal((await folder.run(['render', 'river.json', '--widget', 'factbox'])).err, 'The tag asks for /dossiers/river-dispute.json: publish the dossier there, or name its address with --src.\n');
  for (const quiet of [['--no-src'], ['--src', '/a.json'], ['--format', 'text']]) assert.equal((await folder.run(['render', 'river.json', '--widget', 'factbox', ...quiet])).err, '');
});

describe('render stops with a sentence', () => {
  const rows: readonly [args: readonly string[], sentence: RegExp][] = [
    [['--widget', 'factbx'], /^error: There is no widget "factbx"\. Did you mean "factbox"\? Choices: energy-chart, factbox, quote/],
    [[], /required option '--widget <name>' not specified/],
    [['--widget', 'factbox', '--format', 'svg'], /argument 'svg' is invalid\. Allowed choices are html, plain, page, text, markdown, csv, email, apple-news, jsonld\./],
    [['--widget', 'factbox', '--items', 'brige'], /has nothing to show:\n {2}the dossier has no item "brige" that this widget can show\. Did you mean "bridge"\? It has: displaced, bridge\.\n$/],
    [['--widget', 'factbox', '--items', 'bridge', 'dam'], /lacks what it was asked for:\n {2}the dossier has no item "dam"/],
    [['--widget', 'quote', '--items', 'q-ray', 'q-sol'], /shows one item and was given 2/],
    [['--widget', 'factbox', '--lang', 'fr'], /Unknown language "fr"; there are en, ru, ar\./],
    [['--widget', 'factbox', '--heading-level', '7'], /Write a whole number from 2 to 6\./],
    [['--widget', 'energy-chart'], /has nothing to show:\n {2}the dossier has nothing under "assets"/],
    [['--widget', 'energy-chart', '--with', 'hilight=btc'], /There is no attribute of energy-chart "hilight"\. Did you mean "highlight"\?/],
    [['--widget', 'energy-chart', '--with', 'highlight'], /Give "highlight" a value: --with highlight=…/],
    [['--widget', 'quote', '--with', 'highlight=btc'], /The widget quote has no attributes of its own/],
  ];
  for (const [args, sentence] of rows) {
    test(args.join(' ') || 'without a widget', async () => {
      const { code, out, err } = await folder.run(['render', 'river.json', ...args]);
      assert.match(err, sentence);
      assert.equal(out, '');
      assert.equal(code, 2);
    });
  }
});

test('render writes what can be used of a dossier in error, says what cannot, and ends with 1', async () => {
  folder.write('faulty.json', river({ quotes: [{ id: 'q-ray' }] }));
  const { code, out, err } = await folder.run(['render', 'faulty.json', '--widget', 'factbox', '--no-src']);
  assert.match(out, /more than 12,000 people/);
  assert.match(err, /error {4}quotes\[0\]\.exact {2}is missing/);
  assert.equal(code, 1);
});

test('render writes nothing of a dossier of which nothing can be used', async () => {
  const { code, out, err } = await folder.run(['render', '-', '--widget', 'factbox'], { stdin: '{"title": 1}' });
  assert.equal(out, '');
  assert.match(err, /error {4}asOf {2}is missing/);
  assert.equal(code, 1);
});
