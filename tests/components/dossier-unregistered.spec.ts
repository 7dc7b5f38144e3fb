import { expect } from '@open-wc/testing';
import '../../src/components/factbox/define.js';
import { minimal } from '../fixtures/facts.js';
import { network } from './network.js';
import { rows, seen } from './reader.js';
import { afterTest, place, replace, settle, until, warnings } from './stage.js';

/** Lets the five seconds that a provider is given pass at once. */
function hurryReminders() {
  const { setTimeout: real } = window;
  replace(window, 'setTimeout', (work: () => void, wait = 0, ...more: unknown[]) => real(work, wait === 5000 ? 20 : wait, ...more));
}
const boxes = (page: Element) => [...page.querySelectorAll('conflict-factbox')];

/*
 * Nobody registers the provider at first, then other code does, and a tag is defined but once a page: so all steps stand
 * in one page, in this order.
 */
describe('<conflict-dossier>', () => {
  it('that nobody registers is what the developer is reminded of, once', async () => {
    hurryReminders();
    const lines = warnings();
    place('<conflict-dossier><conflict-factbox></conflict-factbox><conflict-factbox></conflict-factbox></conflict-dossier>');
    await until('it is said', () => lines.length > 0);
    await settle();
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('import "conflict-widgets/dossier.js"');
  });

  it('that goes before its patience ends is no reason to remind', async () => {
    hurryReminders();
    const lines = warnings();
    const page = place('<conflict-dossier><conflict-factbox></conflict-factbox></conflict-dossier>');
    page.remove();
    await new Promise((resolve) => window.setTimeout(resolve, 60));
    expect(lines).to.deep.equal([]);
  });

  it('that other code defines feeds widgets by its src, and without one leaves their fallback and says why', async () => {
    const lines = warnings();
    const src = network().address(minimal);
    const page = place(`<conflict-dossier src="${src}"><conflict-factbox></conflict-factbox></conflict-dossier><conflict-dossier><conflict-factbox>By hand</conflict-factbox></conflict-dossier>`);
    const [fed, bare] = boxes(page);
    customElements.define('conflict-dossier', class extends HTMLElement {});
    await until('the facts are there', () => rows(fed!).length > 0);
    await until('the other says why', () => bare!.problems.length > 0);
    expect(bare!.problems[0]!.message).to.contain('other code has defined the tag "conflict-dossier"');
    expect(bare!.shadowRoot!.querySelector('article')).to.equal(null);
    expect(seen(bare!)).to.equal('');
    expect(lines.length).to.be.greaterThan(0);
    afterTest(() => page.remove());
  });
});
