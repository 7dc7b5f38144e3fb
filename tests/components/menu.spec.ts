import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { dossier, fact } from '../fixtures/dossier.js';
import { disputed, figures } from '../fixtures/facts.js';
import { quotations } from '../fixtures/quotes.js';
import { all, focused, one, seen } from './reader.js';
import { expectNode, record, replace, settle, showFactbox, showQuote, until } from './stage.js';

type Widget = HTMLElementTagNameMap['conflict-factbox'] | HTMLElementTagNameMap['conflict-quote'];

async function openMenu<T extends Widget>(element: T): Promise<T> {
  one(element, 'disclosure', 'Options').click();
  await until('the menu is there', () => all(element, 'button', 'Copy link').length > 0);
  return element;
}
const said = (element: Element) => seen(one(element, 'status'));
const pre = (element: Element) => element.shadowRoot!.querySelector('pre');

/** Keeps what is written to the clipboard; `refuses` as browsers do without permission. */
function clipboard(refuses = false): string[] {
  const written: string[] = [];
  replace(navigator, 'clipboard', {
    writeText: async (text: string) => {
      if (refuses) throw new DOMException('denied', 'NotAllowedError');
      written.push(text);
    },
  });
  return written;
}

/** Keeps what would be downloaded. */
function downloads() {
  const files: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  replace(URL, 'createObjectURL', (blob: Blob) => {
    const url = `blob:made-up/${blobs.size}`;
    blobs.set(url, blob);
    return url;
  });
  replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blobs.get(this.href)! });
  });
  return files;
}

describe('the menu', () => {
  it('stands closed under the widget, and has nothing loaded yet', async () => {
    const element = await showFactbox(disputed);
    expect(one(element, 'disclosure', 'Options').closest('details')!.open).to.equal(false);
    expect(all(element, 'button', 'Copy link')).to.have.length(0);
  });

  it('opens and works by keyboard alone', async () => {
    const written = clipboard();
    const element = await showFactbox(disputed);
    one(element, 'disclosure', 'Options').focus();
    await sendKeys({ press: 'Enter' });
    await until('the menu is there', () => all(element, 'button', 'Copy link').length > 0);
    await sendKeys({ press: 'Tab' });
    expectNode(focused(), one(element, 'button', 'Show as text'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await until('it is copied', () => written.length === 1);
  });

  it('offers text, copy, data and link', async () => {
    const element = await openMenu(await showFactbox(disputed));
    expect(all(one(element, 'disclosure', 'Options').closest('details')!, 'button').map((button) => button.textContent!.trim())).to.deep.equal([
      'Show as text', 'Copy text with source', 'Get the data (CSV)', 'Copy link',
    ]);
  });

  it('shows the widget as text, and hides it again', async () => {
    const element = await openMenu(await showFactbox(disputed));
    const button = one(element, 'button', 'Show as text');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await until('the text is there', () => pre(element) !== null);
    expect(pre(element)!.textContent).to.equal(await element.toText());
    expect(pre(element)!.tabIndex).to.equal(0);
    expect(one(element, 'button', 'Hide text').getAttribute('aria-expanded')).to.equal('true');
    one(element, 'button', 'Hide text').click();
    await until('the text is gone', () => pre(element) === null);
  });

  it('shows the text of what the widget shows now', async () => {
    const element = await openMenu(await showFactbox(disputed));
    one(element, 'button', 'Show as text').click();
    await until('the text is there', () => pre(element) !== null);
    element.dossier = dossier({ version: 2, facts: [fact('since', { text: 'changed meanwhile' })] });
    await until('the text follows', () => pre(element)?.textContent?.includes('changed meanwhile') === true);
  });

  for (const [name, make] of [['a fact box', () => showFactbox(figures)], ['a quotation', () => showQuote(quotations, 'fragment-both')]] as const) {
    it(`copies the text of ${name} with its sources, says so aloud and tells the page`, async () => {
      const written = clipboard();
      const events = record('conflict-export');
      const element = await openMenu<Widget>(await make());
      one(element, 'button', 'Copy text with source').click();
      await until('it is said', () => said(element) === 'Copied');
      expect(written).to.deep.equal([await element.toText()]);
      expect(written[0]).to.contain('Harbour Wire, 4 May 2031').and.to.contain('https://news.example/ferry-talks');
      expect(events.map(({ format }) => format)).to.deep.equal(['text']);
    });
  }

  for (const [why, prepare] of [['the browser refuses', () => clipboard(true)], ['there is no clipboard', () => replace(navigator, 'clipboard', undefined)]] as const) {
    it(`lays the text out to be copied by hand where ${why}, says so aloud, and tells the page nothing`, async () => {
      prepare();
      const events = record('conflict-export');
      const element = await openMenu(await showFactbox(disputed));
      one(element, 'button', 'Copy text with source').click();
      await until('it is said', () => said(element) === 'Copying failed; the text is below to copy by hand.');
      expect(pre(element)!.textContent).to.equal(await element.toText());
      expect(events).to.have.length(0);
    });
  }

  it('shows the text of another quotation when `item` changes', async () => {
    const element = await openMenu(await showQuote(quotations, 'full'));
    one(element, 'button', 'Show as text').click();
    await until('the text is there', () => pre(element) !== null);
    const before = pre(element)!.textContent;
    element.setAttribute('item', 'two-speakers');
    await until('the text follows', () => pre(element)?.textContent?.includes('Ivo Berg') === true);
    expect(pre(element)!.textContent).not.to.equal(before);
  });

  it('keeps a link that could not be copied in place of the text, also after updates', async () => {
    clipboard(true);
    const element = await openMenu(await showFactbox(disputed));
    one(element, 'button', 'Copy link').click();
    await until('the link is there', () => pre(element) !== null);
    element.requestUpdate();
    await element.updateComplete;
    await settle();
    expect(pre(element)!.textContent).to.equal(document.location.href.replace(/#.*/, ''));
  });

  for (const [what, id, hash] of [['at this widget', 'facts', '#facts'], ['without a place where it has no id', '', '']] as const) {
    it(`copies a link to the page ${what}`, async () => {
      const written = clipboard();
      const events = record('conflict-export');
      const element = await openMenu(await showFactbox(disputed, id ? { id } : {}));
      one(element, 'button', 'Copy link').click();
      await until('it is said', () => said(element) === 'Copied');
      expect(written).to.deep.equal([location.href.replace(/#.*/, '') + hash]);
      expect(events.map(({ format }) => format)).to.deep.equal(['link']);
    });
  }

  it('gives the data as a CSV file of the dossier’s name, in UTF-8 that spreadsheets recognise', async () => {
    const files = downloads();
    const events = record('conflict-export');
    const element = await openMenu(await showFactbox(figures));
    one(element, 'button', 'Get the data (CSV)').click();
    await until('there is a file', () => files.length === 1);
    expect(files[0]!.name).to.equal('ferry-dispute-conflict-factbox.csv');
    const bytes = new Uint8Array(await files[0]!.blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).to.equal('Fact,Value,Notes,As of,Sources');
    expect(lines[1]).to.equal('Label of waiting,200–350 people,,2031-05-04,"Harbour Wire, 4 May 2031: Ferry talks stall on the third day · paragraph 1 · https://news.example/ferry-talks"');
    expect(lines).to.have.length(7);
    expect(events.map(({ format }) => format)).to.deep.equal(['csv']);
  });

  it('gives a quotation with its speaker and circumstances as data', async () => {
    const files = downloads();
    const element = await openMenu(await showQuote(quotations, 'fragment-both'));
    one(element, 'button', 'Get the data (CSV)').click();
    await until('there is a file', () => files.length === 1);
    const text = await files[0]!.blob.text();
    expect(text).to.contain('Ships must “stay in port” until June').and.to.contain('"Maja Olsen, Foreign Minister of Northland"').and.to.contain('4 May 2031');
  });

  it('says one thing at a time aloud', async () => {
    clipboard();
    const element = await openMenu(await showFactbox(disputed));
    expect(said(element)).to.equal('');
    one(element, 'button', 'Copy link').click();
    await until('it is said', () => said(element) === 'Copied');
    one(element, 'button', 'Show as text').click();
    await until('it is taken back', () => said(element) === '');
  });

  it('follows the language of the page', async () => {
    const element = await openMenu(await showFactbox(disputed));
    element.lang = 'ru';
    await until('it speaks Russian', () => all(element, 'button', 'Скопировать ссылку').length === 1);
    expect(all(element, 'button', 'Copy link')).to.have.length(0);
  });

  it('gives what was picked, and no more', async () => {
    const written = clipboard();
    const element = await openMenu(await showFactbox(disputed, { items: 'since' }));
    one(element, 'button', 'Copy text with source').click();
    await until('it is copied', () => written.length === 1);
    expect(written[0]).to.contain('May 2031').and.not.to.contain('Seven islets');
  });

  it('leaves the page alone: no request, no link, no change outside the widget', async () => {
    clipboard();
    downloads();
    const requests: unknown[] = [];
    replace(window, 'fetch', async (...asked: unknown[]) => (requests.push(asked), new Response('')));
    const element = await openMenu(await showFactbox(disputed));
    const count = document.querySelectorAll('*').length;
    for (const name of ['Show as text', 'Copy text with source', 'Get the data (CSV)', 'Copy link']) one(element, 'button', name).click();
    await settle();
    expect(requests).to.deep.equal([]);
    expect(document.querySelectorAll('*').length).to.equal(count);
  });
});
