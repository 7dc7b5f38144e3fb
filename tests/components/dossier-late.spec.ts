import { expect } from '@open-wc/testing';
import '../../src/components/factbox/define.js';
import { dossier, fact } from '../fixtures/dossier.js';
import { rows, seen } from './reader.js';
import { expectNode, place, settle, until } from './stage.js';

/*
 * Each test needs a page on which the provider's element is not defined yet, and it is defined but once a page: so all
 * steps stand in one page, in this order.
 */
describe('<conflict-dossier> that is upgraded after the widgets', () => {
  const json = JSON.stringify(dossier({ facts: [fact('since', { text: 'late' })] }));
  let inline: HTMLElement;
  let bySet: HTMLElement;
  let byHand: HTMLElement;

  before(async () => {
    inline = document.createElement('div');
    inline.innerHTML = `<conflict-dossier><script type="application/json">${json}</script><conflict-factbox></conflict-factbox></conflict-dossier>`;
    bySet = document.createElement('div');
    bySet.innerHTML = '<conflict-dossier><conflict-factbox></conflict-factbox></conflict-dossier>';
    (bySet.firstElementChild as HTMLElement & { dossier: unknown }).dossier = JSON.parse(json);
    byHand = document.createElement('div');
    byHand.innerHTML = `<conflict-dossier><script type="application/json">${json}</script><conflict-factbox>By hand</conflict-factbox></conflict-dossier>`;
    document.body.append(inline, bySet, byHand);
    await settle();
  });
  after(() => {
    for (const page of [inline, bySet, byHand]) page.remove();
  });
  const box = (page: Element) => page.querySelector('conflict-factbox')!;

  it('lets widgets wait, and never show the example meanwhile', () => {
    expect(customElements.get('conflict-dossier')).to.equal(undefined);
    expect(seen(box(inline))).to.match(/^Loading…$/);
    expectNode(box(byHand).shadowRoot!.querySelector('article'), null);
  });

  it('feeds them once it is upgraded', async () => {
    const shown: string[] = [];
    const observer = new MutationObserver(() => shown.push(seen(box(inline))));
    observer.observe(box(inline).shadowRoot!, { childList: true, subtree: true, characterData: true });
    await import('../../src/components/dossier/define.js');
    for (const page of [inline, bySet, byHand]) await until('the facts are there', () => rows(box(page)).join() === 'Label of since: late');
    observer.disconnect();
    expect(shown.join()).not.to.contain('Example');
  });

  it('feeds those that come after', async () => {
    const page = place(`<conflict-dossier><script type="application/json">${json}</script><conflict-factbox></conflict-factbox></conflict-dossier>`);
    await until('the facts are there', () => rows(box(page)).join() === 'Label of since: late');
  });
});
