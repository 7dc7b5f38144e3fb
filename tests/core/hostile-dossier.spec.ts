import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { all, nameOf, one, rows, seen } from '../components/reader.js';
import { afterTest, show, showFactbox, showQuote, until, warnings, replace } from '../components/stage.js';
import { WIRE, dossier, fact } from '../fixtures/dossier.js';
import { CANARY, markup, reordering } from '../fixtures/hostile.js';

/** All that could run or load something. */
const ACTIVE = 'script, img, iframe, object, embed, link, style, form, input, svg, [onerror], [onclick], [style], base, meta';

describe('a hostile dossier', () => {
  beforeEach(() => {
    warnings();
    afterTest(() => delete (window as unknown as Record<string, unknown>)[CANARY]);
  });
  const showAll = async () => [await showFactbox(markup), await showQuote(markup, 'q')];

  it('has its markup shown as the letters it is', async () => {
    for (const element of await showAll()) expect(seen(element)).to.contain('<img src=x onerror="window.__ran=1"><script>window.__ran=1</script>');
  });

  it('makes no element', async () => {
    for (const element of await showAll()) expect([...element.shadowRoot!.querySelectorAll(ACTIVE)].filter((part) => part.localName !== 'style').map((part) => part.outerHTML)).to.deep.equal([]);
  });

  it('runs nothing, also when everything on it is opened', async () => {
    replace(navigator, 'clipboard', undefined);
    for (const element of await showAll()) {
      for (const button of all(element, 'button')) button.click();
      for (const summary of all(element, 'disclosure')) summary.click();
      await until('the menu is there', () => all(element, 'button', 'Show as text').length > 0);
      one(element, 'button', 'Show as text').click();
      await until('the text is there', () => !!element.shadowRoot!.querySelector('pre'));
    }
    expect((window as unknown as Record<string, unknown>)[CANARY]).to.equal(undefined);
  });

  it('has no address linked that is not http, https or mailto, or has a user name', async () => {
    for (const element of await showAll()) expect(all(element, 'link').map((link) => (link as HTMLAnchorElement).href)).to.deep.equal([]);
  });

  it('keeps its sources readable without their links', async () => {
    expect(seen(await showFactbox(markup))).to.contain('Second').and.to.contain('Third');
  });

  it('has its markup escaped in plain HTML', async () => {
    for (const element of await showAll()) {
      const page = new DOMParser().parseFromString(await element.toHTML(), 'text/html');
      expect([...page.querySelectorAll(ACTIVE)].map((part) => part.outerHTML)).to.deep.equal([]);
      expect([...page.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([]);
    }
  });

  it('has its characters that reorder or hide words taken out, and that reported', async () => {
    const element = await showFactbox(reordering);
    expect(rows(element)).to.deep.equal(['AB: beforeretfa after']);
    await until('it is told', () => element.problems.length > 0);
    expect(element.problems.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(['characters /facts/0/label', 'characters /facts/0/text']);
  });

  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    it(`does not get at prototypes by the name ${name}`, async () => {
      const evil = JSON.parse(`{"${name}": {"polluted": true}, "facts": [{"id": "a", "${name}": {"polluted": true}}]}`) as object;
      const element = await showFactbox({ ...dossier(), [name]: (evil as Record<string, unknown>)[name], facts: [fact('since'), ...(evil as { facts: object[] }).facts] });
      expect(rows(element)).to.deep.equal(['Label of since: Text of since']);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });
  }

  for (const items of ['__proto__', 'constructor', '<b>x</b>', '"]}', 'a'.repeat(5000)]) {
    it(`cannot be asked for the item ${items.slice(0, 20)}`, async () => {
      const element = await showFactbox(dossier(), { items: `since ${items}` });
      expect(rows(element)).to.deep.equal(['Label of since: Text of since']);
      await until('it is told', () => element.problems.length > 0);
    });
  }

  for (const [what, given] of [
    ['a number', 7], ['a text', 'dossier'], ['true', true], ['an empty object', {}], ['a list', []], ['a function', () => {}], ['an element', document.createElement('p')],
    ['an object whose getters throw', { get id() { throw new Error('boo'); } }],
    ['a loop of objects', (() => { const loop: Record<string, unknown> = { ...dossier() }; loop['summary'] = loop; return loop; })()],
  ] as const) {
    it(`that is ${what} is reported, and the fallback stays`, async () => {
      const element = document.createElement('conflict-factbox');
      element.textContent = 'By hand';
      element.dossier = given as never;
      document.body.append(element);
      afterTest(() => element.remove());
      await until('it is told', () => element.problems.length > 0);
      expect(element.shadowRoot!.querySelector('slot')?.assignedNodes()).to.have.length(1);
    });
  }

  it('is frozen for everybody', async () => {
    const element = await showFactbox(dossier());
    expect(Object.isFrozen(element.dossier)).to.equal(true);
  });

  it('is not changed by being shown', async () => {
    const given = dossier();
    const before = JSON.stringify(given);
    await show('conflict-factbox', given);
    expect(JSON.stringify(given)).to.equal(before);
    expect(Object.isFrozen(given)).to.equal(false);
  });

  it('with a source of a long name and address stays inside its box', async () => {
    const long = { ...WIRE, title: 'T'.repeat(1500), publisher: 'P'.repeat(400), url: `https://news.example/${'x'.repeat(1800)}` };
    const element = await showFactbox(dossier({ sources: [long] }));
    element.parentElement!.style.inlineSize = '290px';
    const article = one(element, 'article');
    expect(article.scrollWidth).to.be.at.most(article.clientWidth);
    expect(nameOf(one(element, 'link'))).to.contain('P'.repeat(400));
  });
});
