import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { network } from '../components/network.js';
import { footnotes, one, seen } from '../components/reader.js';
import { expectNode, place, placeOne, ready, record, replace, settle, showFactbox, showQuote, until, warnings } from '../components/stage.js';
import { dossier, fact } from '../fixtures/dossier.js';
import { minimal } from '../fixtures/facts.js';
import { quotations } from '../fixtures/quotes.js';

const TYPES = ['conflict-load', 'conflict-update', 'conflict-error', 'conflict-view', 'conflict-select', 'conflict-export'] as const;

/** Stands in for the browser's observer, so that a test says what is in view. */
function viewport() {
  const observers: { readonly notify: IntersectionObserverCallback; readonly targets: Set<Element>; readonly self: IntersectionObserver }[] = [];
  class Observer {
    readonly #entry: (typeof observers)[number];
    constructor(notify: IntersectionObserverCallback) {
      this.#entry = { notify, targets: new Set(), self: this as unknown as IntersectionObserver };
      observers.push(this.#entry);
    }
    observe(target: Element) {
      this.#entry.targets.add(target);
    }
    disconnect() {
      this.#entry.targets.clear();
    }
  }
  replace(window, 'IntersectionObserver', Observer);
  /** Shows so much of an element: its ratio, and its height against that of the window. */
  const scroll = (element: Element, intersectionRatio: number, height = 100) => {
    for (const { notify, targets, self } of observers) {
      if (targets.has(element)) notify([{ target: element, isIntersecting: intersectionRatio > 0, intersectionRatio, intersectionRect: { height }, rootBounds: { height: 800 } } as unknown as IntersectionObserverEntry], self);
    }
  };
  return { scroll, watches: (element: Element) => observers.some(({ targets }) => targets.has(element)) };
}
/** Timers of a second wait for `pass`. */
function seconds() {
  const waiting = new Map<number, () => void>();
  const { setTimeout: set, clearTimeout: clear } = window;
  let ids = 1e9;
  replace(window, 'setTimeout', (work: () => void, wait = 0) => (wait === 1000 ? (waiting.set(++ids, work), ids) : set(work, wait)));
  replace(window, 'clearTimeout', (id: number) => (waiting.delete(id) ? undefined : clear(id)));
  return { pass: () => { for (const [id, work] of [...waiting]) { waiting.delete(id); work(); } } };
}

describe('conflict-load', () => {
  it('tells the first dossier once, with the dossier', async () => {
    const events = record('conflict-load');
    const element = await showFactbox(minimal);
    element.heading = 'Anew';
    await element.updateComplete;
    expect(events).to.have.length(1);
    expect(events[0]!.dossier).to.equal(element.dossier);
    expectNode(events[0]!.target, element);
  });

  it('is told when the facts are on the page', async () => {
    let words = '';
    const element = placeOne<'conflict-factbox'>('<conflict-factbox></conflict-factbox>');
    element.addEventListener('conflict-load', () => (words = seen(element)));
    element.dossier = minimal;
    await ready(element);
    expect(words).to.contain('Text of since');
  });

  it('is not told again when the widget moves', async () => {
    const events = record('conflict-load');
    const element = await showFactbox(minimal);
    place('').append(element);
    await settle();
    expect(events).to.have.length(1);
  });

  it('is not told where nothing can be shown', async () => {
    warnings();
    const events = record('conflict-load');
    const element = placeOne<'conflict-quote'>('<conflict-quote item="q-nowhere"></conflict-quote>');
    element.dossier = quotations;
    await until('the error is told', () => element.problems.length > 0);
    expect(events).to.have.length(0);
  });
});

describe('conflict-update', () => {
  it('tells what is shown now and what was shown before', async () => {
    const events = record('conflict-update');
    const element = await showFactbox(minimal);
    const before = element.dossier;
    element.dossier = dossier({ version: 2, facts: [fact('since', { text: 'newer' })] });
    await element.updateComplete;
    expect(events).to.have.length(1);
    expect(events[0]!.previous).to.equal(before);
    expect(events[0]!.dossier).to.equal(element.dossier);
    expect(events[0]!.dossier.version).to.equal(2);
  });

  it('is not told of the first dossier, nor of a change of attributes', async () => {
    const events = record('conflict-update');
    const element = await showFactbox(minimal);
    element.setAttribute('items', 'since');
    element.lang = 'ru';
    await until('Russian is there', () => seen(element).includes('По состоянию'));
    expect(events).to.have.length(0);
  });
});

describe('conflict-error', () => {
  it('has the same problems as the property', async () => {
    warnings();
    const events = record('conflict-error');
    const element = placeOne<'conflict-factbox'>(`<conflict-factbox src="${network().address('gone', 404)}"></conflict-factbox>`);
    await until('it is told', () => events.length > 0);
    expect(events[0]!.problems).to.equal(element.problems);
  });

  it('is told by each problem with code, severity, path, message and cure', async () => {
    warnings();
    const events = record('conflict-error');
    const element = placeOne<'conflict-factbox'>('<conflict-factbox></conflict-factbox>');
    element.dossier = dossier({ facts: [fact('since'), fact('broken', { quantity: { value: '1,200' as unknown as number, unit: 'people' } })] });
    await until('it is told', () => events.length > 0);
    const [problem] = events[0]!.problems;
    expect(problem).to.include({ code: 'type', severity: 'error', path: '/facts/1/quantity/value' });
    expect(problem!.message).to.contain('facts[1].quantity.value').and.to.contain('"1,200"');
    expect(problem!.hint).to.contain('1200');
  });

  it('is told anew where something else is wrong', async () => {
    warnings();
    const events = record('conflict-error');
    const element = await showFactbox(minimal, { items: 'since nope' });
    await until('it is told', () => events.length === 1);
    element.setAttribute('items', 'since neither');
    await until('it is told again', () => events.length === 2);
  });

  it('of one console line a problem reaches developers with the place and the cure', async () => {
    const lines = warnings();
    const element = await showFactbox(minimal, { items: 'since a-line-for-the-console' });
    await until('it is told', () => element.problems.length > 0);
    const [line] = lines.filter((text) => text.includes('a-line-for-the-console'));
    expect(line).to.match(/^conflict-widgets: <conflict-factbox>: .+It has: since\.$/);
  });
});

describe('conflict-view', () => {
  it('is told once after half of the widget was in view for a second', async () => {
    const events = record('conflict-view');
    const [view, time] = [viewport(), seconds()];
    const element = await showFactbox(minimal);
    view.scroll(element, 0.6);
    expect(events).to.have.length(0);
    time.pass();
    expect(events).to.have.length(1);
    expectNode(events[0]!.target, element);
    expect(view.watches(element)).to.equal(false);
  });

  for (const [what, ratio, height, count] of [['less than half', 0.4, 100, 0], ['half', 0.5, 100, 1], ['a tenth that fills half the window', 0.1, 400, 1], ['nothing', 0, 0, 0]] as const) {
    it(`${count ? 'is' : 'is not'} told where ${what} is in view`, async () => {
      const events = record('conflict-view');
      const [view, time] = [viewport(), seconds()];
      view.scroll(await showFactbox(minimal), ratio, height);
      time.pass();
      expect(events).to.have.length(count);
    });
  }

  it('is not told of a widget that was scrolled past', async () => {
    const events = record('conflict-view');
    const [view, time] = [viewport(), seconds()];
    const element = await showFactbox(minimal);
    view.scroll(element, 0.9);
    view.scroll(element, 0.2);
    time.pass();
    expect(events).to.have.length(0);
  });

  it('is not told of a widget that was taken away', async () => {
    const events = record('conflict-view');
    const [view, time] = [viewport(), seconds()];
    const element = await showFactbox(minimal);
    element.addEventListener('conflict-view', (event) => events.push(event));
    view.scroll(element, 0.9);
    element.remove();
    time.pass();
    expect(events).to.have.length(0);
  });

  it('is not told a second time after the widget moved', async () => {
    const events = record('conflict-view');
    const [view, time] = [viewport(), seconds()];
    const element = await showFactbox(minimal);
    view.scroll(element, 0.9);
    time.pass();
    place('').append(element);
    expect(view.watches(element)).to.equal(false);
    expect(events).to.have.length(1);
  });
});

describe('every event', () => {
  for (const type of TYPES) {
    it(`${type} bubbles out of shadow roots and cannot be cancelled`, async () => {
      warnings();
      replace(navigator, 'clipboard', { writeText: async () => {} });
      const [view, time] = [viewport(), seconds()];
      const heard = record(type);
      const host = place('<div></div>').firstElementChild!;
      const root = host.attachShadow({ mode: 'open' });
      const element = await showQuote(quotations, 'translated', {}, root);
      element.dossier = { ...quotations, version: 2 };
      await element.updateComplete;
      element.setAttribute('items', 'nowhere');
      element.removeAttribute('item');
      await until('the error is told', () => element.problems.length > 0);
      element.setAttribute('item', 'translated');
      await ready(element);
      view.scroll(element, 1);
      time.pass();
      one(element, 'disclosure', /translated from/).click();
      one(element, 'disclosure', 'Options').click();
      await until('the menu is there', () => seen(element).includes('Copy link'));
      one(element, 'button', 'Copy link').click();
      await until(`${type} is heard`, () => heard.length > 0);
      const [event] = heard;
      expect(event).to.include({ bubbles: true, composed: true, cancelable: false });
      expectNode(event!.target, host);
      expect(event!.constructor.name).to.match(/^Conflict\w+Event$/);
    });
  }

  it('may meet a handler that throws, and the widget still shows its facts', async () => {
    const thrown: string[] = [];
    // In place of the runner's handler, which counts an error that nobody caught as a failure.
    const { onerror } = window;
    Reflect.set(window, 'onerror', (message: unknown) => (thrown.push(String(message)), true));
    try {
      const element = placeOne<'conflict-factbox'>('<conflict-factbox></conflict-factbox>');
      for (const type of TYPES) {
        element.addEventListener(type, () => {
          throw new Error(`the page’s own mistake in ${type}`);
        });
      }
      element.dossier = minimal;
      await ready(element);
      element.dossier = dossier({ version: 2, facts: [fact('since', { text: 'newer' })] });
      await element.updateComplete;
      footnotes(element)[0]!.click();
      expect(seen(element)).to.contain('newer');
      expect(thrown.length).to.be.greaterThan(1);
      expect(thrown.every((message) => message.includes('the page’s own mistake'))).to.equal(true);
    } finally {
      Reflect.set(window, 'onerror', onerror);
    }
  });
});
