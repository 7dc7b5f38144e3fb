import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import first from '../../src/dossiers/nagorno-karabakh-2020.json' with { type: 'json' };
import { parse } from '../../src/dossier/parse.js';
import { large } from '../../stories/dossiers/large.js';
import { evidenced, longNames, matrix, positions, single, stance } from '../fixtures/stances.js';
import { violations } from './axe.js';
import { all, focused, nameOf, one, plain, seen, wordsIn } from './reader.js';
import { expectNode, place, record, settle, showMatrix, until, warnings } from './stage.js';

type Matrix = HTMLElementTagNameMap['conflict-stance-matrix'];
const WIDTHS = [290, 560, 800, 1200];
/** As a table, all columns side by side; as cards. */
const [CARDS, TABLE] = [400, 1000];

async function at(width: number, dossier: unknown, { lang = 'en', ...attributes }: Readonly<Record<string, string>> = {}): Promise<Matrix> {
  const container = place(`<main lang="${lang}"></main>`);
  container.style.width = `${width}px`;
  const element = await showMatrix(dossier, attributes, container.firstElementChild!);
  await until('it speaks the language', () => element.shadowRoot!.querySelector('article')!.lang === lang);
  await element.updateComplete;
  return element;
}
const root = (element: Matrix) => element.shadowRoot!;
const bodies = (element: Matrix) => [...root(element).querySelectorAll<HTMLTableSectionElement>('[part=matrix] > tbody')];
/** The cells of each row, without its head. */
const cellsOf = (element: Matrix): HTMLTableCellElement[][] => bodies(element).map(({ rows }) => [...rows[0]!.cells].slice(1));
/** What a keyboard reaches in a cell. */
const stopIn = (cell: Element): HTMLElement => cell.querySelector('button') ?? (cell as HTMLElement);
const buttonOf = (element: Matrix, id: string) => root(element).querySelector<HTMLButtonElement>(`[id="cell-${id}"]`)!;
const panel = (element: Matrix) => root(element).querySelector<HTMLElement>('[part=evidence]');
const panelWords = (element: Matrix) => wordsIn(panel(element)!);
const isLoaded = (element: Matrix) => !!panel(element)?.querySelector('section');

async function open(element: Matrix, id: string): Promise<HTMLElement> {
  buttonOf(element, id).click();
  await until(`what is behind ${id} is shown`, () => isLoaded(element) && buttonOf(element, id).getAttribute('aria-expanded') === 'true');
  return panel(element)!;
}
const expanded = (element: Matrix) => [...root(element).querySelectorAll('[aria-expanded=true]')].map(({ id }) => id);

describe('<conflict-stance-matrix>', () => {
  it('is a table with a head for each column and each row', async () => {
    const element = await at(TABLE, first);
    const heads = (selector: string) => [...root(element).querySelectorAll(`[part=matrix] ${selector}`)];
    expect(heads('thead th[scope=col][role=columnheader]')).to.have.length(6);
    expect(heads('tbody th[scope=row][role=rowheader]').map((head) => plain(head.firstChild?.textContent || head.textContent)).length).to.equal(10);
    expect(seen(heads('thead th')[2]!)).to.equal('Turkey takes part militarily (a matter of fact)');
    expect(seen(heads('tbody th')[0]!)).to.equal('ArmeniaMnatsakanyan and Pashinyan');
  });

  it('has a sign that no other position has, beside its word', async () => {
    const element = await at(TABLE, positions);
    const signs = new Map<string, string>();
    for (const [night] of cellsOf(element)) {
      const button = night!.querySelector('button');
      if (button) signs.set(plain(button.textContent), getComputedStyle(button, '::before').content);
    }
    expect(signs.get('no statement found')).to.equal('none');
    expect(signs.size).to.equal(9);
    expect(new Set(signs.values()).size, [...signs].join(' ')).to.equal(9);
    for (const content of signs.values()) expect(content, 'a sign is not read aloud').to.match(/^none$|\/ ""$/);
  });

  it('says without colour, and to those who do not see signs, what it says with them', async () => {
    const element = await at(TABLE, first);
    expect(nameOf(buttonOf(element, 'st-az-ceasefire'))).to.equal('Only if forces leave (Leans against)');
    expect(nameOf(buttonOf(element, 'st-am-ceasefire'))).to.equal('no statement found');
  });

  it('leaves blank for the eye what nobody looked at, and has words there for all others', async () => {
    const element = await at(TABLE, first);
    const [campaign, ceasefire] = cellsOf(element)[0]!;
    expect([plain(campaign!.textContent), getComputedStyle(campaign!).clipPath]).to.deep.equal(['not researched', 'inset(50%)']);
    expect([plain(ceasefire!.textContent), getComputedStyle(ceasefire!).clipPath]).to.deep.equal(['no statement found', 'none']);
  });

  it('shows the actors and issues that are asked for, in that order, and follows a change', async () => {
    const element = await at(TABLE, first, { actors: 'tr am', issues: 'iss-turkey-role iss-ceasefire' });
    const read = () => cellsOf(element).map((row) => row.map((cell) => plain(cell.textContent)));
    expect(read()).to.deep.equal([['Denies', 'not researched'], ['Alleges', 'no statement found']]);
    element.setAttribute('actors', 'ir');
    element.issues = ['iss-ceasefire'];
    await element.updateComplete;
    expect(read()).to.deep.equal([['no statement found']]);
  });

  it('tells ids that are not there once, and shows the rest', async () => {
    warnings();
    const errors = record('conflict-error');
    const element = await at(TABLE, first, { actors: 'am nobody', issues: 'iss-ceasefire iss-cease-fire' });
    await until('it is told', () => errors.length > 0);
    element.compact = true;
    await element.updateComplete;
    await settle();
    expect(errors).to.have.length(1);
    expect(errors[0]!.problems.map(({ code, message }) => [code, /"(.*?)"/.exec(message)?.[1]])).to.deep.equal([['unknown-item', 'nobody'], ['unknown-item', 'iss-cease-fire']]);
    expect(errors[0]!.problems[1]!.hint).to.contain('iss-ceasefire');
    expect(cellsOf(element).flat().map((cell) => plain(cell.textContent))).to.deep.equal(['no statement found']);
  });

  it('follows the language of the page, with what is open', async () => {
    const element = await at(TABLE, evidenced);
    await open(element, 'now');
    element.parentElement!.closest('main')!.lang = 'ru';
    await until('it speaks Russian', () => panelWords(element).includes('Условие: the fairway is lit'));
    expect(seen(element)).to.contain('Кто за, кто против');
    expect(expanded(element)).to.deep.equal(['cell-now']);
  });
});

describe('behind a cell', () => {
  it('is who said what, when, where, how, by whose account, from which source, on what condition, and what was before', async () => {
    const words = wordsIn(await open(await at(TABLE, evidenced), 'now'));
    for (const part of [
      'Northland · Ferries cross at night', 'Leans towards', 'Once it is lit', '4 May 2031', 'Condition: the fairway is lit', 'Stated',
      'Ferries may “sail by night”', 'Maja Olsen, Foreign Minister of Northland', 'in an interview · opening of the pier · North Harbour · 4 May 2031 · reported by Isles',
      'Corrected 5 May 2031: She said may, not must',
      'The fairway has to be lit first', 'by phone · date not stated',
      'Before: Opposes, until 4 May 2031', '“Nobody sails by night”', '2 April 2031',
    ]) expect(words).to.contain(part);
    expect(words.indexOf('sail by night')).to.be.below(words.indexOf('Before: Opposes'));
  });

  it('has footnotes that lead to the sources of the widget, and the way back', async () => {
    const element = await at(TABLE, evidenced);
    const opened = await open(element, 'now');
    const notes = all(opened, 'button', /^Source /);
    expect(notes.map(nameOf)).to.include.members(['Source 1, paragraph 4', 'Source 2, page 2', 'Source 1, paragraph 6']);
    one(opened, 'button', 'Source 2, page 2').click();
    await until('the source has the focus', () => focused()?.id === 'source-2');
    expect(seen(focused()!)).to.contain('Island Gazette');
  });

  it('is reached from a source even while it is shut', async () => {
    const element = await at(TABLE, evidenced);
    one(element, 'button', /paragraph 7/).click();
    await until('the cell has the focus', () => focused()?.id === 'cell-council-mines');
  });

  for (const { id, actor, issue } of first.stances) {
    it(`is all that the first dossier has of ${id}`, async () => {
      const element = await at(TABLE, first, { actors: actor, issues: issue });
      const opened = await open(element, id);
      const of = <T extends { readonly id: string }>(list: readonly T[], wanted: string) => list.find((entry) => entry.id === wanted);
      const { evidence = [] } = of(first.stances, id) as { evidence?: readonly string[] };
      const words = wordsIn(opened);
      for (const key of evidence) {
        const quotation = of(first.quotes, key);
        expect(words, key).to.contain(quotation ? `“${quotation.exact}”` : of(first.statements, key)!.gist);
        const { speakers } = (quotation ?? of(first.statements, key))!;
        for (const speaker of speakers) expect(words).to.contain(of(first.actors, speaker)!.name);
      }
      expect(opened.querySelectorAll('li')).to.have.length(evidence.length);
      expect(all(opened, 'button', /^Source 1/).length > 0 || id === 'st-am-ceasefire').to.equal(true);
    });
  }

  for (const [how, act] of [
    ['a click', (button: HTMLElement) => button.click()],
    ['a click beside its words', (button: HTMLElement) => button.parentElement!.click()],
    ['Enter', (button: HTMLElement) => (button.focus(), sendKeys({ press: 'Enter' }))],
    ['Space', (button: HTMLElement) => (button.focus(), sendKeys({ press: 'Space' }))],
  ] as const) {
    it(`opens by ${how}, beneath its row, and shuts by the same`, async () => {
      const element = await at(TABLE, first);
      const selected = record('conflict-select');
      const button = buttonOf(element, 'st-az-ceasefire');
      await act(button);
      await until('it is open', () => isLoaded(element));
      expect([button.getAttribute('aria-expanded'), button.getAttribute('aria-controls')]).to.deep.equal(['true', panel(element)!.id]);
      expectNode(panel(element)!.closest('tr')!.previousElementSibling, button.closest('tr'));
      expect(panel(element)!.getBoundingClientRect().top).to.be.at.least(button.closest('tr')!.getBoundingClientRect().bottom);
      expect(panel(element)!.closest('tbody')!.nextElementSibling!.getBoundingClientRect().top).to.be.at.least(panel(element)!.getBoundingClientRect().bottom);
      expect(selected.map(({ item }) => item)).to.deep.equal(['st-az-ceasefire']);
      await act(button);
      await until('it is shut', () => !panel(element));
      expect([button.getAttribute('aria-expanded'), button.hasAttribute('aria-controls')]).to.deep.equal(['false', false]);
      expect(selected, 'shutting is not told').to.have.length(1);
    });
  }

  it('is shut by opening another', async () => {
    const element = await at(TABLE, first);
    await open(element, 'st-az-ceasefire');
    await open(element, 'st-ru-talks');
    expect(root(element).querySelectorAll('[part=evidence]')).to.have.length(1);
    expect(expanded(element)).to.deep.equal(['cell-st-ru-talks']);
    expect(root(element).querySelectorAll('[aria-controls]')).to.have.length(1);
    expect(panelWords(element)).to.contain('relevant contacts').and.not.to.contain('Only if forces leave');
  });

  it('of the same row takes its place', async () => {
    const element = await at(TABLE, first);
    await open(element, 'st-az-ceasefire');
    await open(element, 'st-az-turkey-role');
    expect(panelWords(element)).to.contain('Denied that Turkey is involved');
    expect(expanded(element)).to.deep.equal(['cell-st-az-turkey-role']);
  });

  for (const [how, act] of [
    ['Escape on its cell', async () => sendKeys({ press: 'Escape' })],
    ['Escape inside it', async (element: Matrix) => (one(panel(element)!, 'button', 'Close').focus(), sendKeys({ press: 'Escape' }))],
    ['its own button', async (element: Matrix) => one(panel(element)!, 'button', 'Close').click()],
  ] as const) {
    it(`is shut by ${how}, which gives the focus back to the cell`, async () => {
      const element = await at(TABLE, first);
      const button = buttonOf(element, 'st-tr-talks');
      button.focus();
      await open(element, 'st-tr-talks');
      await act(element);
      await until('it is shut', () => !panel(element));
      expectNode(focused(), button);
      expect(expanded(element)).to.deep.equal([]);
    });
  }

  it('stands beneath its cell in a card, above the next', async () => {
    const element = await at(CARDS, first);
    await open(element, 'st-az-ceasefire');
    const [box, cell, next] = [panel(element)!, buttonOf(element, 'st-az-ceasefire'), buttonOf(element, 'st-az-turkey-role')].map((one) => one.getBoundingClientRect());
    expect(box!.top).to.be.at.least(cell!.bottom - 1);
    expect(next!.top).to.be.at.least(box!.bottom);
  });

  it('is nothing where nothing is known: such a cell cannot be opened', async () => {
    const element = await at(TABLE, positions);
    const selected = record('conflict-select');
    for (const cell of cellsOf(element).flat()) if (!cell.querySelector('button')) cell.click();
    await settle();
    expect([panel(element), selected.length]).to.deep.equal([null, 0]);
  });

  it('goes with the stance that a new version no longer has', async () => {
    const element = await at(TABLE, matrix([stance('a', 'supports'), stance('b', 'opposes', { issue: 'mines' })], { issues: evidenced.issues!, version: 1 }));
    await open(element, 'a');
    element.dossier = matrix([stance('c', 'opposes')], { version: 2 });
    await until('the new version is there', () => !!buttonOf(element, 'c'));
    await element.updateComplete;
    expect([panel(element), expanded(element)]).to.deep.equal([null, []]);
  });
});

describe('the keys of the matrix', () => {
  /** Row and column of the cell that has the focus. */
  const position = (element: Matrix) => {
    const rows = cellsOf(element);
    const row = rows.findIndex((cells) => cells.some((cell) => stopIn(cell) === focused()));
    return [row, row < 0 ? -1 : rows[row]!.findIndex((cell) => stopIn(cell) === focused())];
  };
  const press = async (key: string) => {
    const [modifier, plainKey] = key.split('+') as [string, string?];
    if (!plainKey) return sendKeys({ press: key });
    await sendKeys({ down: modifier });
    await sendKeys({ press: plainKey });
    await sendKeys({ up: modifier });
  };
  const FORWARD = { en: 'ArrowRight', ar: 'ArrowLeft' } as const;
  const BACK = { en: 'ArrowLeft', ar: 'ArrowRight' } as const;

  for (const lang of ['en', 'ar'] as const) {
    it(`move along the reading of ${lang}, stay at the edges, and end in the corners`, async () => {
      const element = await at(TABLE, first, { lang });
      stopIn(cellsOf(element)[0]![0]!).focus();
      for (const [key, row, column] of [
        ['ArrowUp', 0, 0], [BACK[lang], 0, 0], [FORWARD[lang], 0, 1], [FORWARD[lang], 0, 2], ['ArrowDown', 1, 2], [BACK[lang], 1, 1], ['End', 1, 5], [FORWARD[lang], 1, 5],
        ['Home', 1, 0], ['Control+End', 9, 5], ['ArrowDown', 9, 5], ['ArrowUp', 8, 5], ['Control+Home', 0, 0], ['Control+ArrowDown', 0, 0], ['Alt+ArrowDown', 0, 0],
      ] as const) {
        await press(key);
        expect(position(element), key).to.deep.equal([row, column]);
      }
    });
  }

  it('go through all cells of all cards, one after the other', async () => {
    const element = await at(CARDS, first);
    stopIn(cellsOf(element)[0]![4]!).focus();
    for (const [key, row, column] of [['ArrowDown', 0, 5], ['ArrowDown', 1, 0], ['ArrowUp', 0, 5], ['Home', 0, 0], ['ArrowUp', 0, 0], ['Control+End', 9, 5], ['ArrowDown', 9, 5]] as const) {
      await press(key);
      expect(position(element), key).to.deep.equal([row, column]);
    }
  });

  it('have one tab stop, which is where the reader was last, whatever happens to the table', async () => {
    const container = place('<a href="#before">Before</a><main lang="en"></main>');
    container.style.width = `${TABLE}px`;
    const element = await showMatrix(first, {}, container.lastElementChild!);
    await element.updateComplete;
    const stops = () => cellsOf(element).flat().flatMap((cell) => [cell, ...cell.querySelectorAll('*')]).filter((node) => (node as HTMLElement).tabIndex === 0);
    expect(stops()).to.have.length(1);
    container.querySelector('a')!.focus();
    await sendKeys({ press: 'Tab' });
    expectNode(focused(), buttonOf(element, 'st-am-ceasefire'));
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowRight' });
    expectNode(focused(), buttonOf(element, 'st-az-turkey-role'));
    expect(stops()).to.have.length(1);
    await sendKeys({ press: 'Tab' });
    expect(cellsOf(element).flat().some((cell) => cell.contains(focused())), 'Tab leaves the table').to.equal(false);
    await press('Shift+Tab');
    expectNode(focused(), buttonOf(element, 'st-az-turkey-role'));
    element.actors = ['ru', 'us'];
    await element.updateComplete;
    expect(stops()).to.have.length(1);
    element.compact = true;
    element.actors = undefined;
    await element.updateComplete;
    expect(stops()).to.have.length(1);
    buttonOf(element, 'st-ru-talks').click();
    await until('it is open', () => isLoaded(element));
    expect(stops()).to.have.length(1);
  });

  it('are told where a keyboard is in the table, and only there', async () => {
    const element = await at(TABLE, first);
    const keys = root(element).querySelector('.keys')!;
    expect(getComputedStyle(keys).clipPath).to.equal('inset(50%)');
    buttonOf(element, 'st-am-ceasefire').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(getComputedStyle(keys).clipPath).to.equal('none');
  });

  it('see where they are', async () => {
    const element = await at(TABLE, positions);
    stopIn(cellsOf(element)[0]![0]!).focus();
    for (let i = 0; i < cellsOf(element).length - 1; i++) {
      await sendKeys({ press: 'ArrowDown' });
      const { outlineStyle, outlineWidth, clipPath } = getComputedStyle(focused()!);
      expect([outlineStyle !== 'none', parseFloat(outlineWidth) >= 2, clipPath], nameOf(focused()!)).to.deep.equal([true, true, 'none']);
    }
  });
});

describe('what is seen', () => {
  const isHidden = (element: Element | null): boolean => !!element && (getComputedStyle(element).clipPath !== 'none' || isHidden(element.parentElement));
  /** The boxes of all lines of text that are seen, with their words and the cell or other block that they stand in. */
  function textBoxes(within: Element) {
    const boxes: { words: string; box: DOMRect; block: Element; scrolls: boolean }[] = [];
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (!data.trim() || !parentElement!.checkVisibility({ visibilityProperty: true }) || isHidden(parentElement)) continue;
      const block = parentElement!.closest('td, th, caption, li, p, header, footer') ?? within;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const box of range.getClientRects()) if (box.width > 1) boxes.push({ words: data.trim().slice(0, 40), box, block, scrolls: !!parentElement!.closest('.wide table') });
    }
    return boxes;
  }
  const overlap = (a: DOMRect, b: DOMRect) =>
    Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

  function expectTidy(element: Matrix, what: string) {
    const frame = root(element).querySelector('article')!;
    expect(frame.scrollWidth, `${what}: nothing reaches out of the frame`).to.be.at.most(frame.clientWidth);
    const bounds = frame.getBoundingClientRect();
    const boxes = textBoxes(root(element).querySelector('.scroll')!);
    if (!boxes.length) throw new Error(`${what}: no words are seen`);
    for (const { words, box, block, scrolls } of boxes) {
      const own = block.getBoundingClientRect();
      if (!scrolls) expect(box.left >= bounds.left - 1 && box.right <= bounds.right + 1, `${what}: "${words}" lies inside the frame`).to.equal(true);
      expect([box.left >= own.left - 1, box.right <= own.right + 1, box.top >= own.top - 3, box.bottom <= own.bottom + 3], `${what}: "${words}" lies inside its cell`).to.deep.equal([true, true, true, true]);
    }
    // From top to bottom, each line only with those that begin before it ends.
    boxes.sort((a, b) => a.box.top - b.box.top);
    boxes.forEach(({ words, box, block }, i) => {
      for (let j = i + 1; j < boxes.length && boxes[j]!.box.top < box.bottom; j++) {
        const other = boxes[j]!;
        // Footnotes stand close to their words.
        if (other.block === block && block.closest('[part=evidence]')) continue;
        if (overlap(box, other.box) >= 3) throw new Error(`${what}: "${words}" and "${other.words}" lie over one another`);
      }
    });
  }

  for (const [name, dossier] of Object.entries({ single, first, longNames, positions })) {
    for (const width of WIDTHS) {
      it(`of ${name} at ${width} px does not overlap and is not cut off, shut and open`, async () => {
        for (const lang of ['en', 'ru', 'ar']) {
          const element = await at(width, dossier, { lang });
          expectTidy(element, lang);
          const buttons = [...root(element).querySelectorAll('tbody td > button')];
          await open(element, buttons[Math.floor(buttons.length / 2)]!.id.slice('cell-'.length));
          expectTidy(element, `${lang}, open`);
          element.parentElement!.parentElement!.remove();
        }
      });
    }
  }

  it('of 200 actors and 30 issues is all there, inside a frame that scrolls', async function () {
    this.timeout(60_000);
    const dossier = parse(large({ facts: 0, assets: 0, actors: 200, issues: 30 })).dossier;
    for (const width of WIDTHS) {
      const element = await at(width, dossier);
      const rows = cellsOf(element);
      expect([rows.length, new Set(rows.map((cells) => cells.length)).size, rows[0]!.length]).to.deep.equal([200, 1, 30]);
      expectTidy(element, `${width}`);
      element.parentElement!.parentElement!.remove();
    }
  });

  it('of a wide table keeps the names in view while the issues pass', async () => {
    const element = await at(1200, parse(large({ facts: 0, assets: 0, actors: 20, issues: 30 })).dossier);
    const scroll = root(element).querySelector('.scroll')!;
    const head = bodies(element)[0]!.querySelector('th')!;
    const before = head.getBoundingClientRect().left;
    scroll.scrollLeft = 600;
    expect([scroll.scrollLeft, head.getBoundingClientRect().left]).to.deep.equal([600, before]);
    // Just behind the names, where the window would leave it.
    const cell = stopIn(cellsOf(element)[0]![8]!);
    scroll.scrollLeft += cell.getBoundingClientRect().left - scroll.getBoundingClientRect().left - 5;
    expect(cell.getBoundingClientRect().left).to.be.below(head.getBoundingClientRect().right);
    cell.focus();
    expect(cell.getBoundingClientRect().left, 'what has the focus is not behind the names').to.be.at.least(head.getBoundingClientRect().right);
  });

  it('of cards does not scroll sideways, however many issues there are', async () => {
    for (const width of [290, 560]) {
      const scroll = root(await at(width, parse(large({ facts: 0, assets: 0, actors: 20, issues: 30 })).dossier)).querySelector('.scroll')!;
      expect(scroll.scrollWidth).to.be.at.most(scroll.clientWidth);
    }
  });

  it('has the same words in the same order as a table and as cards', async () => {
    const words = async (width: number) => cellsOf(await at(width, first)).map((row) => row.map((cell) => nameOf(stopIn(cell))));
    expect(await words(CARDS)).to.deep.equal(await words(TABLE));
  });

  it('names the issue in each cell of a card, for the eye', async () => {
    const element = await at(CARDS, first);
    expect(getComputedStyle(cellsOf(element)[0]![1]!, '::before').content).to.equal('"Fighting stops at once" / ""');
    const table = await at(TABLE, first);
    expect(getComputedStyle(cellsOf(table)[0]![1]!, '::before').content).to.equal('none');
  });
});

it('a cell of 200 actors and 30 issues costs no more than one of 10 and 8', async function () {
  this.timeout(60_000);
  const dossiers = ([[10, 8], [200, 30]] as const).map(([actors, issues]) => ({ cells: actors * issues, dossier: parse(large({ facts: 0, assets: 0, actors, issues })).dossier, costs: [] as number[] }));
  for (let run = 0; run < 7; run++) {
    for (const { cells, dossier, costs } of dossiers) {
      const container = place('');
      container.style.width = '1200px';
      const element = document.createElement('conflict-stance-matrix');
      element.dossier = dossier;
      const began = performance.now();
      container.append(element);
      await element.updateComplete;
      await until('it is drawn', () => !!root(element).querySelector('[part=matrix]'));
      container.getBoundingClientRect();
      costs.push((performance.now() - began) / cells);
      container.remove();
    }
  }
  const [small, big] = dossiers.map(({ costs }) => costs.sort((a, b) => a - b)[3]!);
  expect(big! / small!, `${(big! * 1000).toFixed(0)} µs a cell of the large one, ${(small! * 1000).toFixed(0)} µs of the small one`).to.be.at.most(1.3);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ar']) {
    for (const [name, dossier, ids] of [
      ['first', first, ['st-az-ceasefire', 'st-fr-backing-az', 'st-ir-ceasefire', 'st-ru-campaign']],
      ['evidenced', evidenced, ['now', 'mines-guessed', 'isles-night', 'council-mines']],
      ['positions', positions, ['night-neutral']],
      ['longNames', longNames, ['office-mines']],
    ] as const) {
      it(`axe finds nothing in ${name}, ${scheme}, ${lang}, whatever is open`, async function () {
        this.timeout(30_000);
        for (const width of [CARDS, TABLE]) {
          const container = place(`<main lang="${lang}"></main>`);
          container.style.cssText = `color-scheme:${scheme};background:${scheme === 'dark' ? '#111' : '#fff'};width:${width}px`;
          const element = await showMatrix(dossier, {}, container.firstElementChild!);
          for (const id of ids) {
            await open(element, id);
            expect(await violations(element), `${id} at ${width} px`).to.deep.equal([]);
          }
          container.remove();
        }
      });
    }
  }
}
