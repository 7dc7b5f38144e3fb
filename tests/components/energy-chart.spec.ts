import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { DossierInput } from '../../src/dossier/types.js';
import { alone, four, mixed, nothing, ranges, thirteen, thousand } from '../fixtures/assets.js';
import { violations } from './axe.js';
import { all, focused, nameOf, one, seen } from './reader.js';
import { expectNode, place, ready, record, showChart, until, warnings } from './stage.js';

type Chart = HTMLElementTagNameMap['conflict-energy-chart'];
const FIXTURES: Readonly<Record<string, DossierInput>> = { alone, four, thirteen, thousand, nothing, ranges, mixed };
const WIDTHS = [290, 560, 800, 1200];

async function at(width: number, json: DossierInput, lang = 'en'): Promise<Chart> {
  const container = place(`<div lang="${lang}"></div>`);
  container.style.width = `${width}px`;
  return showChart(json, {}, container.firstElementChild!);
}
const rowsIn = (element: Chart) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=asset]')];
const marksIn = (root: ParentNode) => [...root.querySelectorAll<SVGRectElement>('rect')];
const disclosures = (element: Chart) => all(element, 'disclosure').filter((summary) => summary.closest('[part=asset]'));

/** The boxes of all lines of text that are seen, with their words. */
function textBoxes(root: Element): { readonly words: string; readonly box: DOMRect }[] {
  const boxes: { words: string; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (!data.trim() || !parentElement!.checkVisibility({ visibilityProperty: true }) || parentElement!.closest('.spoken, option')) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) if (box.width > 1) boxes.push({ words: data.trim().slice(0, 40), box });
  }
  return boxes;
}

/** How far two boxes lie over one another, in pixels, both ways. */
const overlap = (a: DOMRect, b: DOMRect) =>
  Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

for (const [name, json] of Object.entries(FIXTURES)) {
  for (const width of WIDTHS) {
    it(`shows ${name} at ${width} px without overlap, clipped words or a lie of scale`, async () => {
      for (const lang of ['en', 'ru', 'ar']) {
        const element = await at(width, json, lang);
        await until('it speaks the language', () => element.shadowRoot!.querySelector('article')!.lang === lang);
        await element.updateComplete;
        const frame = element.shadowRoot!.querySelector('article')!;
        const bounds = frame.getBoundingClientRect();
        expect(frame.scrollWidth, 'nothing reaches out of the frame').to.be.at.most(frame.clientWidth);
        const boxes = textBoxes(frame);
        for (const { words, box } of boxes) {
          expect(box.left >= bounds.left - 1 && box.right <= bounds.right + 1, `"${words}" lies inside`).to.equal(true);
        }
        // Within a row, and above an axis, no two pieces of text and no text and drawing lie over one another.
        for (const part of [...rowsIn(element), ...element.shadowRoot!.querySelectorAll('.top')]) {
          const texts = textBoxes(part).filter(({ words }) => !/^[\d٠-٩]{1,2}$/.test(words));
          const drawing = part.querySelector('svg')?.getBoundingClientRect();
          texts.forEach(({ words, box }, i) => {
            for (const other of texts.slice(i + 1)) expect(overlap(box, other.box), `"${words}" and "${other.words}" in ${lang}`).to.be.below(3);
            if (drawing) expect(overlap(box, drawing), `"${words}" and its bar in ${lang}`).to.be.below(3);
          });
        }
        // The numbers along an axis are drawn, not written: their boxes are those of what draws them.
        for (const axis of element.shadowRoot!.querySelectorAll('[part=axis]')) {
          const ticks = [...axis.children].map((tick) => tick.getBoundingClientRect()).filter((box) => box.width > 1);
          if (ticks.length < 2) throw new Error(`an axis has ${ticks.length} numbers`);
          ticks.forEach((box, i) => {
            expect(box.left >= bounds.left - 1 && box.right <= bounds.right + 1, 'a number of the axis lies inside').to.equal(true);
            for (const other of ticks.slice(i + 1)) expect(overlap(box, other), `two numbers of the axis in ${lang}`).to.be.below(1);
          });
        }
        // One scale a panel: drawn pixels a value, the same for all.
        for (const panel of element.shadowRoot!.querySelectorAll('[part=panel]')) {
          const svgs = [...panel.querySelectorAll('[part=asset] > svg')].map((svg) => svg.getBoundingClientRect());
          for (const box of svgs) expect([box.left, box.width], 'all axes are one').to.deep.equal([svgs[0]!.left, svgs[0]!.width]);
          for (const mark of marksIn(panel)) {
            const drawn = mark.getBBox();
            const share = parseFloat(mark.getAttribute('width')!) / 100;
            expect(Math.abs(drawn.width - share * svgs[0]!.width), 'a bar is as long as its share of the axis').to.be.below(0.05);
          }
        }
        element.parentElement!.remove();
      }
    });
  }
}

it('draws bars in the ratio of their values', async () => {
  const element = await at(560, thirteen);
  const lengths = rowsIn(element).filter((row) => !row.matches('.highlight')).map((row) => marksIn(row)[0]!.getBBox().width);
  lengths.forEach((length, i) => expect(length / lengths[0]!, `row ${i}`).to.be.closeTo((12 - i) / 12, 0.001));
});

it('draws an outage over what was carried, and that over what can be', async () => {
  const element = await showChart(mixed);
  const row = rowsIn(element).find((one) => seen(one).startsWith('Line both'))!;
  const [capacity, throughput, outage] = marksIn(row).map((mark) => mark.getBBox());
  expect([capacity!.height > throughput!.height, throughput!.height > outage!.height]).to.deep.equal([true, true]);
  expect(capacity!.width / outage!.width).to.be.closeTo(6, 0.01);
  expect(getComputedStyle(marksIn(row)[2]!).fill).to.equal(getComputedStyle(element.shadowRoot!.querySelector('article')!).backgroundColor);
});

it('begins its bars at the right where the page runs from right to left', async () => {
  const right = await at(560, alone, 'ar');
  const { right: end } = right.shadowRoot!.querySelector('[part=bar]')!.getBoundingClientRect();
  expect(Math.abs(marksIn(right.shadowRoot!)[0]!.getBoundingClientRect().right - end)).to.be.below(3);
});

it('shows what a source does not say as words over a hatched lane, without a bar', async () => {
  const element = await showChart(nothing);
  expect(marksIn(element.shadowRoot!)).to.have.length(0);
  expect(rowsIn(element).map((row) => row.querySelector('[part=value]')!.firstChild!.parentElement!.innerText.replace(/\W*\d+$/, '').trim())).to.deep.equal(['not stated', 'unknown', 'none']);
  expect(element.shadowRoot!.querySelectorAll('.hatch')).to.have.length(3);
});

it('names the stations of the highlighted asset and its distance over all of them', async () => {
  const element = await showChart(alone);
  const route = element.shadowRoot!.querySelector<HTMLElement>('[part=route]')!;
  expect(all(route, 'listitem').map(nameOf)).to.deep.equal(['North Harbour', 'The Pass', 'South Point']);
  expect(seen(route)).to.contain('less than 50 km from the conflict zone [50 kilometers (30 miles)]');
  const bracket = route.querySelector('.bracket')!.getBoundingClientRect();
  const line = route.querySelector('ol')!.getBoundingClientRect();
  expect([bracket.left, bracket.right]).to.deep.equal([line.left, line.right]);
});

it('is one tab stop for all rows, and arrows, Home and End move between them', async () => {
  const element = await showChart(mixed);
  const rows = disclosures(element);
  expect(rows.map((row) => row.tabIndex)).to.deep.equal(rows.map((_, i) => (i ? -1 : 0)));
  rows[0]!.focus();
  for (const [key, to] of [['ArrowDown', 1], ['ArrowDown', 2], ['ArrowUp', 1], ['End', rows.length - 1], ['ArrowDown', rows.length - 1], ['Home', 0], ['ArrowUp', 0]] as const) {
    await sendKeys({ press: key });
    expectNode(focused(), rows[to]!);
    await element.updateComplete;
    expect(rows.map((row) => row.tabIndex)).to.deep.equal(rows.map((_, i) => (i === to ? 0 : -1)));
  }
});

it('names each row by name, value, kind and day', async () => {
  const element = await showChart(mixed);
  expect(disclosures(element).map(nameOf)[3]).to.equal('Line differing, 115,000 barrels a day, capacity as of June 2034, details');
});

it('opens the details of a row by Enter, and says which', async () => {
  const element = await showChart(alone);
  const selected = record('conflict-select');
  const [row] = disclosures(element);
  row!.focus();
  await sendKeys({ press: 'Enter' });
  await until('it is told', () => selected.length === 1);
  expect([selected[0]!.item, row!.closest('details')!.open]).to.deep.equal(['alone', true]);
});

it('shows converted figures at a reader’s choice, marks them, and says so aloud', async () => {
  const element = await showChart(mixed);
  const select = element.shadowRoot!.querySelector('select')!;
  expect(seen(element)).not.to.contain('≈');
  select.value = 't/y';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
  expect(seen(element)).to.contain('≈ 66.7 million tonnes a year');
  expect(seen(element)).to.contain('(1.34 million barrels a day)');
  expect(all(element, 'status').map(nameOf)).to.contain('Oil: tonnes a year');
  expect(await element.toText()).to.contain('Converted: ≈ 66.7 million tonnes a year');
  select.value = '';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
  expect(seen(element)).not.to.contain('≈');
});

it('has every asset in the table, those that the chart has no room for too', async () => {
  const element = await showChart(thousand);
  expect(seen(element)).to.contain('and 988 more in the table');
  one(element, 'disclosure', 'Options').click();
  await until('the menu is there', () => all(element, 'button', 'Show as table').length === 1);
  one(element, 'button', 'Show as table').click();
  await until('the table is there', () => element.shadowRoot!.querySelectorAll('table tbody th').length >= 1000);
  expect(new Set([...element.shadowRoot!.querySelectorAll('table tbody th')].map((cell) => cell.textContent)).size).to.equal(1000);
});

it('tells a highlight that is not there, and shows the rest', async () => {
  warnings();
  const element = await showChart(alone, { highlight: 'nope' });
  await until('it is told', () => element.problems.length === 1);
  expect(element.problems[0]!.code).to.equal('unknown-item');
});

for (const scheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ar']) {
    for (const [name, json] of Object.entries(FIXTURES)) {
      it(`axe finds nothing in ${name}, ${scheme}, ${lang}, with all opened`, async () => {
        const container = place(`<main lang="${lang}"></main>`);
        container.style.colorScheme = scheme;
        container.style.background = scheme === 'dark' ? '#111' : '#fff';
        const element = await ready(await showChart(json, {}, container.firstElementChild!));
        for (const summary of disclosures(element)) summary.closest('details')!.open = true;
        expect(await violations(element)).to.deep.equal([]);
      });
    }
  }
}
