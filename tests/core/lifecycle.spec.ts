import { expect } from '@open-wc/testing';
import { css } from 'lit';
import '../../src/define.js';
import { ConflictFactbox } from '../../src/components/factbox/factbox.js';
import { network } from '../components/network.js';
import { all, footnotes, one, rows, seen } from '../components/reader.js';
import { afterTest, place, placeOne, ready, record, replace, settle, show, showFactbox, until } from '../components/stage.js';
import { dossier, fact } from '../fixtures/dossier.js';
import { figures, minimal } from '../fixtures/facts.js';
import { quotations } from '../fixtures/quotes.js';

const TAGS = ['conflict-factbox', 'conflict-quote'] as const;

async function frame(): Promise<Document> {
  const iframe = document.createElement('iframe');
  const page = place('');
  page.append(iframe);
  await until('the frame is there', () => !!iframe.contentDocument?.body);
  return iframe.contentDocument!;
}

describe('a widget', () => {
  it('that is extended has the style sheets of both classes, here and in another document', async () => {
    class Extended extends ConflictFactbox {
      static override styles = [...super.styles, css`:host { outline: 3px dotted }`];
    }
    customElements.define('extended-factbox', Extended);
    const element = new Extended();
    element.dossier = figures;
    place('').append(element);
    await until('it shows', () => rows(element).length > 0);
    const other = await frame();
    for (const home of [document, other]) {
      home.body.append(home.adoptNode(element));
      await settle();
      expect(home.defaultView!.getComputedStyle(element).outlineStyle).to.equal('dotted');
      expect(parseFloat(home.defaultView!.getComputedStyle(one(element, 'article')).paddingInlineStart)).to.be.greaterThan(0);
    }
    element.remove();
  });

  for (const tag of TAGS) {
    const make = async () => show(tag, quotations, tag === 'conflict-quote' ? { item: 'full' } : {});

    it(`<${tag}> keeps its looks when it moves into another document`, async () => {
      const element = await make();
      const padding = getComputedStyle(one(element, 'article')).paddingInlineStart;
      expect(parseFloat(padding)).to.be.greaterThan(0);
      const other = await frame();
      other.body.append(other.adoptNode(element));
      await settle();
      const style = other.defaultView!.getComputedStyle(one(element, 'article'));
      expect(style.display).to.equal('block');
      expect(style.paddingInlineStart).to.equal(padding);
      expect(seen(element)).to.contain('Harbour Wire');
      document.body.append(element);
      expect(getComputedStyle(one(element, 'article')).paddingInlineStart).to.equal(padding);
      element.remove();
    });

    it(`<${tag}> that was made here shows first in another document`, async () => {
      const other = await frame();
      const element = document.createElement(tag);
      element.dossier = quotations;
      other.body.append(element);
      await until('it shows', () => !!element.shadowRoot?.querySelector('dl, blockquote'));
      expect(parseFloat(other.defaultView!.getComputedStyle(one(element, 'article')).paddingInlineStart)).to.be.greaterThan(0);
    });

    it(`<${tag}> shows the same again when it is taken out and put back`, async () => {
      const element = await make();
      const words = seen(element);
      const home = element.parentElement!;
      element.remove();
      await settle();
      home.append(element);
      await settle();
      expect(seen(element)).to.equal(words);
    });

    it(`<${tag}> can be moved twice in one turn`, async () => {
      const element = await make();
      const words = seen(element);
      const [a, b] = [place(''), place('')];
      a.append(element);
      b.append(element);
      element.remove();
      b.append(element);
      await settle();
      expect(seen(element)).to.equal(words);
    });

    it(`<${tag}> is copied with its attributes and fallback, and shows the same`, async () => {
      const { address } = network();
      const element = await ready(placeOne(`<${tag} src="${address(quotations)}" heading="Copied" compact><p>By hand</p></${tag}>`));
      const copy = element.cloneNode(true) as typeof element;
      expect(copy.outerHTML).to.equal(element.outerHTML);
      place('').append(copy);
      await ready(copy);
      expect(seen(copy)).to.equal(seen(element));
    });

    it(`<${tag}> takes a dossier that was set before it was upgraded`, async () => {
      const inert = new DOMParser().parseFromString(`<${tag}></${tag}>`, 'text/html').body.firstElementChild as HTMLElement & { dossier?: unknown };
      inert.dossier = quotations;
      place('').append(inert);
      await ready(inert);
      expect(seen(inert)).to.contain('The ferry').and.not.to.contain('Example');
    });

    it(`<${tag}> does not show twice what a server put into its shadow root`, async () => {
      const page = place('');
      page.setHTMLUnsafe(`<${tag}><template shadowrootmode="open"><p>From the server</p></template></${tag}>`);
      const element = page.firstElementChild as HTMLElement & { dossier?: unknown };
      element.dossier = quotations;
      await ready(element);
      expect(seen(element)).not.to.contain('From the server');
    });

    it(`<${tag}> can be made by a script and never be put anywhere`, async () => {
      const { asked, waiting } = network();
      const element = document.createElement(tag);
      element.setAttribute('src', waiting());
      await settle();
      expect(asked).to.have.length(0);
    });

    it(`<${tag}> that was never put anywhere has no text, and does not keep its caller waiting`, async () => {
      let text: string | undefined;
      void document.createElement(tag).toText().then((answer) => (text = answer));
      await until('the text is there', () => text !== undefined);
      expect(text).to.equal('');
    });
  }

  it('gives up its request when it is taken away', async () => {
    const { waiting, asked } = network();
    const element = placeOne(`<conflict-factbox src="${waiting()}"></conflict-factbox>`);
    await until('it is asked', () => asked.length === 1);
    element.remove();
    await until('it is given up', () => asked[0]!.signal.aborted);
  });

  it('shows the answer to its last src, whatever the order of answers', async () => {
    const { waiting, asked } = network();
    const element = placeOne(`<conflict-factbox src="${waiting()}"></conflict-factbox>`);
    await until('the first is asked', () => asked.length === 1);
    element.setAttribute('src', waiting());
    await until('the second is asked', () => asked.length === 2);
    asked[1]!.answer(dossier({ facts: [fact('since', { text: 'second' })] }));
    await ready(element);
    asked[0]!.answer(dossier({ facts: [fact('since', { text: 'first' })] }));
    await settle();
    expect(rows(element)).to.deep.equal(['Label of since: second']);
  });

  it('asks for a src relative to the page’s base', async () => {
    const { asked, put } = network();
    const url = new URL('relative/dossier.json', document.baseURI).href;
    put(url, minimal);
    await ready(placeOne('<conflict-factbox src="relative/dossier.json"></conflict-factbox>'));
    expect(asked.map((request) => request.url)).to.deep.equal([url]);
  });

  it('says nothing to the page while it has moved away', async () => {
    const element = await showFactbox(minimal);
    const events = record('conflict-update', element);
    element.remove();
    element.dossier = figures;
    await settle();
    const home = place('');
    home.append(element);
    await until('it shows what was set meanwhile', () => seen(element).includes('Label of strait'));
    expect(events).to.have.length(1);
  });
});

/** Counts what stays behind: listeners, observers and timers that are taken and not given back. */
function ledger() {
  let listeners = 0;
  let observers = 0;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  // What listens on a signal goes with its request, and what listens inside a shadow root goes with its markup: what
  // outlives a widget is the page.
  const counts = (target: unknown) => !(target instanceof AbortSignal) && !(target instanceof Node && target.getRootNode() !== document);
  replace(EventTarget.prototype, 'addEventListener', function (this: EventTarget, ...args: Parameters<typeof addEventListener>) {
    if (counts(this ?? window)) listeners++;
    return addEventListener.apply(this, args);
  });
  replace(EventTarget.prototype, 'removeEventListener', function (this: EventTarget, ...args: Parameters<typeof removeEventListener>) {
    if (counts(this ?? window)) listeners--;
    return removeEventListener.apply(this, args);
  });
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'] as const) {
    const Real = window[name] as unknown as new (...args: unknown[]) => { observe(...args: unknown[]): void; disconnect(): void };
    replace(window, name, class extends Real {
      #targets = 0;
      override observe(...args: unknown[]) {
        this.#targets++;
        observers++;
        super.observe(...args);
      }
      override disconnect() {
        observers -= this.#targets;
        this.#targets = 0;
        super.disconnect();
      }
    });
  }
  return () => ({ listeners, observers });
}

describe('fifty times in and out', () => {
  for (const [what, markup] of [
    ['<conflict-factbox> with the example', () => '<conflict-factbox></conflict-factbox>'],
    ['<conflict-quote> with a src', () => `<conflict-quote src="${network().address(quotations)}" item="full"></conflict-quote>`],
    ['<conflict-factbox> that refreshes', () => `<conflict-factbox src="${network().address(minimal)}" refresh="60"></conflict-factbox>`],
    ['<conflict-dossier> with two widgets', () => `<conflict-dossier><script type="application/json">${JSON.stringify(quotations)}</script><conflict-factbox></conflict-factbox><conflict-quote></conflict-quote></conflict-dossier>`],
    ['a widget that waits for its dossier', () => `<conflict-factbox src="${network().waiting()}"></conflict-factbox>`],
  ] as const) {
    it(`${what} gives back all it took`, async () => {
      const count = ledger();
      const home = document.createElement('div');
      document.body.append(home);
      afterTest(() => home.remove());
      home.innerHTML = markup();
      const element = home.firstElementChild!;
      await settle();
      element.remove();
      await settle();
      const before = count();
      for (let cycle = 0; cycle < 50; cycle++) {
        home.append(element);
        await Promise.resolve();
        if (cycle % 10 === 0) await settle();
        element.remove();
      }
      await settle();
      expect(count()).to.deep.equal(before);
      expect(before.observers).to.equal(0);
    });
  }

  it('a widget in a shadow root watches no tree after it is gone', async () => {
    const count = ledger();
    const host = place('<div></div>').firstElementChild!;
    const root = host.attachShadow({ mode: 'open' });
    const element = document.createElement('conflict-factbox');
    for (let cycle = 0; cycle < 50; cycle++) {
      root.append(element);
      await Promise.resolve();
      element.remove();
    }
    await settle();
    expect(count().observers).to.equal(0);
  });

  it('of new widgets each leave no observer', async () => {
    const count = ledger();
    for (let cycle = 0; cycle < 50; cycle++) {
      const element = document.createElement(cycle % 2 ? 'conflict-factbox' : 'conflict-quote');
      element.dossier = quotations;
      document.body.append(element);
      await element.updateComplete;
      element.remove();
    }
    await settle();
    expect(count().observers).to.equal(0);
  });

  it('leave the widget as usable as before', async () => {
    const element = await showFactbox(minimal);
    const home = element.parentElement!;
    for (let cycle = 0; cycle < 50; cycle++) {
      element.remove();
      home.append(element);
    }
    await settle();
    footnotes(element)[0]!.click();
    expect(element.shadowRoot!.activeElement?.localName).to.equal('li');
    element.lang = 'ru';
    await until('it speaks Russian', () => seen(element).includes('По состоянию'));
    expect(all(element, 'article')).to.have.length(1);
  });
});
