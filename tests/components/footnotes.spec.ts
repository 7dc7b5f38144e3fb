import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { GAZETTE, WIRE, cite, dossier, fact, quote, OLSEN } from '../fixtures/dossier.js';
import { largest, minimal, revised } from '../fixtures/facts.js';
import { quotations } from '../fixtures/quotes.js';
import { all, definition, focused, footnotes, nameOf, one, plain, seen, sources } from './reader.js';
import { expectNode, record, showFactbox, showQuote } from './stage.js';

const twoSources = dossier({
  sources: [WIRE, GAZETTE],
  facts: [
    fact('a', { sources: [cite('paragraph 1'), cite('page 2', 'gazette')] }),
    fact('b', { sources: [cite('page 9', 'gazette')] }),
  ],
});

/** A fact that rests on two places of one source. */
const twoPlaces = dossier({ facts: [fact('a', { sources: [cite('paragraph 1'), cite('paragraph 7')] })] });

/** Presses Enter on what a keyboard can reach. */
const press = async (element: HTMLElement) => {
  element.focus();
  expectNode(focused(), element);
  await sendKeys({ press: 'Enter' });
};
/** Opens, by keyboard, what is closed inside an element. */
const unfold = async (element: HTMLElement) => {
  for (const summary of all(element, 'disclosure')) if (!summary.closest('details')!.open) await press(summary);
};

describe('footnotes and sources', () => {
  it('number sources in the order in which the facts name them', async () => {
    const element = await showFactbox(twoSources);
    expect(sources(element)).to.have.length(2);
    expect(seen(sources(element)[0]!)).to.contain('Harbour Wire, 4 May 2031').and.to.contain('Ferry talks stall on the third day');
    expect(seen(sources(element)[1]!)).to.contain('Island Gazette, May 2031');
    expect(footnotes(definition(element, 'Label of a')).map((note) => plain(note.parentElement!.textContent))).to.deep.equal(['1', '2']);
    expect(footnotes(definition(element, 'Label of b')).map((note) => plain(note.parentElement!.textContent))).to.deep.equal(['2']);
  });

  it('are one footnote where a fact rests on two places of one source', async () => {
    expect(footnotes(definition(await showFactbox(twoPlaces), 'Label of a'))).to.have.length(1);
  });

  it('tell every place in a source by name', async () => {
    const element = await showFactbox(twoPlaces);
    const [note] = footnotes(definition(element, 'Label of a'));
    expect(nameOf(note!)).to.match(/^Source 1, .*paragraph 1\b.*paragraph 7/);
  });

  it('link a source to its address, told not to trust it', async () => {
    const link = one(await showFactbox(minimal), 'link') as HTMLAnchorElement;
    expect(link.href).to.equal(WIRE.url);
    expect(link.rel.split(' ')).to.include.members(['noopener', 'noreferrer', 'nofollow']);
  });

  it('link a stored copy', async () => {
    const url = 'https://archive.example/wire';
    const element = await showFactbox(dossier({ facts: [fact('a', { sources: [{ source: 'wire', archivedUrl: url }] })] }));
    expect((one(element, 'link', /archived copy/) as HTMLAnchorElement).href).to.equal(url);
  });

  it('say who wrote a source, by which way it came, its licence and when it was read', async () => {
    const rich = { ...WIRE, authors: ['Ada Holm', 'Per Lund'], syndicatedBy: 'Portal', licence: 'CC BY 4.0', dateAccessed: '2031-05-08' };
    const item = sources(await showFactbox(dossier({ sources: [rich] })))[0]!;
    for (const words of ['Ada Holm and Per Lund', 'via Portal', 'CC BY 4.0', 'accessed 8 May 2031']) expect(seen(item)).to.contain(words);
  });

  it('lead the keyboard from a fact to its source and back to that fact', async () => {
    const element = await showFactbox(twoSources);
    const [note] = footnotes(definition(element, 'Label of b'));
    await press(note!);
    const item = focused()!.closest('li')!;
    expectNode(item, sources(element)[1]);
    await unfold(item);
    await press(all(item, 'button', /^Back to text/).at(-1)!);
    expectNode(focused()!.closest('dd'), definition(element, 'Label of b'));
  });

  it('name the way back', async () => {
    const element = await showFactbox(twoSources);
    for (const item of sources(element)) expect(all(item, 'button').map(nameOf).join()).to.contain('Back to text');
  });

  it('reach the link of the source with the next Tab', async () => {
    const element = await showFactbox(minimal);
    await press(footnotes(element)[0]!);
    await sendKeys({ press: 'Tab' });
    expectNode(focused(), one(element, 'link'));
  });

  it('lead from a correction to its own source', async () => {
    const element = await showFactbox(revised);
    const notes = footnotes(definition(element, 'Label of ships'));
    await press(notes.at(-1)!);
    expect(seen(focused()!.closest('li')!)).to.contain('Island Gazette');
  });

  it('lead from a quotation to its source', async () => {
    const element = await showQuote(quotations, 'full');
    await press(footnotes(element)[0]!);
    expect(seen(focused()!.closest('li')!)).to.contain('Harbour Wire');
  });

  it('tell the page which source a reader opened', async () => {
    const events = record('conflict-select');
    const element = await showFactbox(twoSources);
    footnotes(definition(element, 'Label of b'))[0]!.click();
    expect(events.map(({ item }) => item)).to.deep.equal(['gazette']);
  });

  it('stand open up to a handful', async () => {
    const five = Array.from({ length: 5 }, (_, i) => ({ ...WIRE, id: `s-${i}` }));
    const element = await showFactbox(dossier({ sources: five, facts: [fact('a', { sources: five.map(({ id }) => cite(undefined, id)) })] }));
    expect(all(element, 'disclosure', /more source/)).to.have.length(0);
    expect(sources(element).every((item) => item.offsetHeight > 0)).to.equal(true);
  });

  it('fold beyond a handful, and say how many more', async () => {
    const element = await showFactbox(largest);
    const shown = sources(element).filter((item) => item.checkVisibility());
    expect(sources(element)).to.have.length(12);
    expect(shown.length).to.be.within(3, 6);
    expect(nameOf(one(element, 'disclosure', /more source/))).to.equal(`${12 - shown.length} more sources`);
  });

  it('unfold for the footnote that leads there', async () => {
    const element = await showFactbox(largest);
    const [note] = footnotes(definition(element, 'Label of row-11'));
    await press(note!);
    const item = focused()!.closest('li') as HTMLElement;
    expect(seen(item)).to.contain('Paper 11');
    expect(item.checkVisibility()).to.equal(true);
  });

  it('keep counting in the folded list', async () => {
    const element = await showFactbox(largest);
    expect(sources(element).map((item) => parseInt(seen(item), 10))).to.deep.equal(Array.from({ length: 12 }, (_, i) => i + 1));
  });

  it('are at least 24 pixels for a finger', async () => {
    const element = await showFactbox(minimal);
    const note = footnotes(element)[0]!;
    const { left, top, width, height } = note.getBoundingClientRect();
    const hit = (dx: number, dy: number) => element.shadowRoot!.elementFromPoint(left + width / 2 + dx, top + height / 2 + dy);
    for (const [dx, dy] of [[-11, 0], [11, 0], [0, -11], [0, 11]] as const) expectNode(hit(dx, dy), note);
  });

  it('belong to their own widget where two show the same dossier', async () => {
    const [first, second] = [await showFactbox(twoSources), await showFactbox(twoSources)];
    await press(footnotes(second)[0]!);
    expectNode(focused()!.closest('li'), sources(second)[0]);
    expectNode(first.shadowRoot!.activeElement, null);
  });

  it('work in a page whose base address is elsewhere', async () => {
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    try {
      const element = await showQuote(dossier({ actors: [OLSEN], quotes: [quote('q')] }), 'q');
      const here = location.href;
      await press(footnotes(element)[0]!);
      expectNode(focused()!.closest('li'), sources(element)[0]);
      expect(location.href).to.equal(here);
    } finally {
      base.remove();
    }
  });
});
