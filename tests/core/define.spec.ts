import { expect } from '@open-wc/testing';
import { define } from '../../src/core/define.js';
import { rows } from '../components/reader.js';
import { place, until, warnings } from '../components/stage.js';
import { minimal } from '../fixtures/facts.js';

/* A tag is defined once a page: the steps below stand in one page, in this order. */
describe('registering', () => {
  class Foreign extends HTMLElement {}

  it('does nothing by importing the classes', async () => {
    const { ConflictDossier, ConflictFactbox, ConflictQuote } = await import('../../src/index.js');
    for (const element of [ConflictDossier, ConflictFactbox, ConflictQuote]) expect(element).to.be.a('function');
    for (const tag of ['conflict-dossier', 'conflict-factbox', 'conflict-quote']) expect(customElements.get(tag)).to.equal(undefined);
  });

  it('leaves a tag with whoever took it first, warns once and throws nothing', async () => {
    const lines = warnings();
    customElements.define('conflict-quote', Foreign);
    const { ConflictQuote } = await import('../../src/components/quote/quote.js');
    await import('../../src/components/quote/define.js');
    define('conflict-quote', ConflictQuote);
    expect(customElements.get('conflict-quote')).to.equal(Foreign);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<conflict-quote>').and.to.contain('stays');
  });

  it('gives the tags that are free to the library, although one is taken', async () => {
    const { ConflictFactbox } = await import('../../src/components/factbox/factbox.js');
    await import('../../src/define.js');
    expect(customElements.get('conflict-factbox')).to.equal(ConflictFactbox);
    const box = place('<conflict-factbox></conflict-factbox>').querySelector('conflict-factbox')!;
    box.dossier = minimal;
    await until('it shows', () => rows(box).length === 1);
  });

  it('of the same class again is no news', async () => {
    const lines = warnings();
    const { ConflictFactbox } = await import('../../src/components/factbox/factbox.js');
    define('conflict-factbox', ConflictFactbox);
    expect(lines).to.deep.equal([]);
  });

  it('by a second copy of the library leaves the first, warns and throws nothing', async () => {
    const lines = warnings();
    const { ConflictFactbox } = await import('../../src/components/factbox/factbox.js');
    // The same module under another address is another copy of it.
    const address = '/src/core/define.ts?second-copy';
    const copy = (await import(address)) as { define: typeof define };
    expect(copy.define).not.to.equal(define);
    copy.define('conflict-factbox', class SecondCopy extends ConflictFactbox {});
    copy.define('conflict-factbox', class ThirdCopy extends ConflictFactbox {});
    expect(customElements.get('conflict-factbox')).to.equal(ConflictFactbox);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<conflict-factbox> is defined already');
  });

  it('that the page’s own registry refuses is said, not thrown', () => {
    const lines = warnings();
    const { define: real } = customElements;
    customElements.define = () => {
      throw new TypeError('scoped registries only');
    };
    try {
      define('conflict-test-refused', class extends HTMLElement {});
    } finally {
      customElements.define = real;
    }
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<conflict-test-refused>');
  });
});
