import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { dossier, fact, figure } from '../fixtures/dossier.js';
import { absent, disputed, figures, largest, minimal, qualified, revised } from '../fixtures/facts.js';
import { all, definition, one, rows, seen, shownText, wordsIn } from './reader.js';
import { placeOne, record, settle, showFactbox, until, warnings } from './stage.js';

describe('<conflict-factbox>', () => {
  it('shows one fact as label and value', async () => {
    expect(rows(await showFactbox(minimal))).to.deep.equal(['Label of since: Text of since']);
  });

  it('shows forty rows in the order of the dossier', async () => {
    const element = await showFactbox(largest);
    expect(all(element, 'term').map((term) => term.textContent!.trim())).to.deep.equal(largest.facts!.map(({ label }) => label));
  });

  it('shows a value of 300 characters whole', async () => {
    const element = await showFactbox(largest);
    expect(wordsIn(definition(element, 'Label of row-8'))).to.equal(largest.facts![7]!.text);
  });

  it('says the day for which the dossier speaks', async () => {
    expect(seen(await showFactbox(minimal))).to.contain('As of 4 May 2031');
  });

  it('sets facts with a number before rows of words', async () => {
    const mixed = dossier({ facts: [fact('words'), figure('number', { value: 5, unit: 'people' })] });
    expect(rows(await showFactbox(mixed))).to.deep.equal(['Label of number: 5 people', 'Label of words: Text of words']);
  });

  for (const [i, expected] of [
    'about 40 people', 'at least 41 people', 'more than 42 people', 'up to 43 people', 'less than 44 people', 'nearly 45 people',
    'an estimated 46 people', 'initially 47 people',
  ].entries()) {
    it(`keeps the qualifier of "${expected}"`, async () => {
      const { id, label } = qualified.facts![i]!;
      expect(wordsIn(definition(await showFactbox(qualified, { items: id }), String(label)))).to.equal(expected);
    });
  }

  it('keeps qualifiers where there are more figures than it sets large', async () => {
    expect(rows(await showFactbox(qualified)).map((row) => row.replace(/.*: /, ''))).to.deep.equal([
      'about 40 people', 'at least 41 people', 'more than 42 people', 'up to 43 people', 'less than 44 people', 'nearly 45 people',
      'an estimated 46 people', 'initially 47 people',
    ]);
  });

  for (const [reason, words] of [['not-stated', 'not stated'], ['unknown', 'unknown'], ['none', 'none']] as const) {
    it(`says "${words}" and no zero where a number is ${reason}`, async () => {
      expect(wordsIn(definition(await showFactbox(absent), `Label of no-${reason}`))).to.equal(words);
    });
  }

  it('shows a zero that a source reports as a number', async () => {
    expect(rows(await showFactbox(dossier({ facts: [figure('leaks', { value: 0, unit: { of: 'leaks' } })] })))).to.deep.equal(['Label of leaks: 0 leaks']);
  });

  it('shows a range as a range', async () => {
    expect(wordsIn(definition(await showFactbox(figures), 'Label of waiting'))).to.equal('200–350 people');
  });

  it('shows a printed pair as the source prints it', async () => {
    expect(wordsIn(definition(await showFactbox(figures), 'Label of strait'))).to.equal('less than 50 km [50 kilometers (30 miles)]');
  });

  it('says whose figure it is, and for which day where that is not the dossier’s', async () => {
    expect(wordsIn(definition(await showFactbox(figures), 'Label of losses'))).to.equal('up to $1.2 million (according to Northland) (As of April 2031)');
  });

  it('says the day of a fact where its quantity has none', async () => {
    expect(wordsIn(definition(await showFactbox(figures), 'Label of berths'))).to.equal('12 berths (As of 2030)');
  });

  it('says in words that a value is disputed, and of no other', async () => {
    expect(rows(await showFactbox(disputed))).to.deep.equal(['Label of territory: Seven islets disputed', 'Label of since: May 2031']);
  });

  it('shows a correction beside the fact, with what stood there', async () => {
    expect(wordsIn(definition(await showFactbox(revised), 'Label of ships'))).to.equal(
      'Nine ferries lie in port Corrected 6 May 2031: Nine ferries, not eight (was: eight ferries)',
    );
  });

  it('shows a correction before a later event, both beside the fact', async () => {
    expect(wordsIn(definition(await showFactbox(revised), 'Label of pier'))).to.match(
      /^The north pier is closed Corrected 7 May 2031: It is the north pier ?Later, 9 May 2031: The pier opened again$/,
    );
  });

  it('leaves out facts that no longer hold', async () => {
    expect(all(await showFactbox(revised), 'term').map((term) => term.textContent!.trim())).to.deep.equal(['Label of ships', 'Label of pier']);
  });

  for (const [id, words] of [['old-count', 'This item was later replaced.'], ['rumour', 'This item was withdrawn.']] as const) {
    it(`says "${words}" of a fact that is asked for all the same`, async () => {
      expect(seen(await showFactbox(revised, { items: id }))).to.contain(words);
    });
  }

  describe('items', () => {
    it('picks and orders', async () => {
      const element = await showFactbox(largest, { items: 'row-30 row-2' });
      expect(all(element, 'term').map((term) => term.textContent!.trim())).to.deep.equal(['Label of row-30', 'Label of row-2']);
    });

    it('takes any white space between ids, and an id named twice once', async () => {
      const element = await showFactbox(largest, { items: ' row-3\n\trow-1 row-3 ' });
      expect(all(element, 'term').map((term) => term.textContent!.trim())).to.deep.equal(['Label of row-3', 'Label of row-1']);
    });

    it('shows everything where it is empty', async () => {
      expect(all(await showFactbox(largest, { items: ' ' }), 'term')).to.have.length(40);
    });

    it('follows a change', async () => {
      const element = await showFactbox(largest, { items: 'row-1' });
      element.setAttribute('items', 'row-5');
      await element.updateComplete;
      expect(all(element, 'term').map((term) => term.textContent!.trim())).to.deep.equal(['Label of row-5']);
    });

    it('can be set as a property', async () => {
      const element = await showFactbox(largest);
      element.items = ['row-4'];
      await element.updateComplete;
      expect(all(element, 'term').map((term) => term.textContent!.trim())).to.deep.equal(['Label of row-4']);
    });

    it('reports an unknown id with the choices, and shows the others', async () => {
      warnings();
      const errors = record('conflict-error');
      const element = await showFactbox(disputed, { items: 'teritory since' });
      await until('the error is told', () => errors.length > 0);
      const [problem] = errors[0]!.problems;
      expect(rows(element)).to.deep.equal(['Label of since: May 2031']);
      expect(problem!.code).to.equal('unknown-item');
      expect(problem!.message).to.contain('"teritory"');
      expect(problem!.hint).to.contain('Did you mean "territory"?').and.to.contain('territory, since');
    });

    it('reports an unknown id once, however often the widget renders', async () => {
      warnings();
      const errors = record('conflict-error');
      const element = await showFactbox(disputed, { items: 'elsewhere since' });
      await until('the error is told', () => errors.length > 0);
      element.heading = 'Another heading';
      await element.updateComplete;
      element.lang = 'ru';
      await until('Russian is there', () => seen(element).includes('По состоянию'));
      await settle();
      expect(errors).to.have.length(1);
    });

    for (const [fallback, expected] of [['', 'This information could not be loaded.'], ['<p>The plain page</p>', 'The plain page']] as const) {
      it(`shows ${fallback ? 'the fallback' : 'one calm line'} and no empty box where no id is known`, async () => {
        warnings();
        const element = placeOne<'conflict-factbox'>(`<conflict-factbox items="nothing-here">${fallback}</conflict-factbox>`);
        element.dossier = disputed;
        await until('the error is told', () => element.problems.length > 0);
        await element.updateComplete;
        expect(shownText(element)).to.contain(expected).and.not.to.contain('As of');
      });
    }
  });

  describe('heading', () => {
    it('is the title of the dossier', async () => {
      expect(one(await showFactbox(minimal), 'heading').textContent).to.contain('The ferry dispute');
    });

    it('can be replaced', async () => {
      const element = await showFactbox(minimal, { heading: 'What is known' });
      expect(seen(one(element, 'heading'))).to.equal('What is known');
      expect(seen(element)).not.to.contain('The ferry dispute');
    });

    for (const [given, level] of [[undefined, '3'], ['2', '2'], ['6', '6'], ['1', '2'], ['9', '6'], ['much', '3']] as const) {
      it(`is of level ${level} where heading-level is ${given ?? 'not given'}`, async () => {
        const heading = one(await showFactbox(minimal, given ? { 'heading-level': given } : {}), 'heading');
        expect(heading.getAttribute('aria-level') ?? heading.localName.slice(1)).to.equal(level);
      });
    }
  });

  it('takes less space when compact, and shows the same words', async () => {
    const element = await showFactbox(figures);
    const { offsetHeight } = element;
    const words = seen(element);
    element.compact = true;
    await element.updateComplete;
    expect(element.hasAttribute('compact')).to.equal(true);
    expect(element.offsetHeight).to.be.lessThan(offsetHeight);
    expect(seen(element)).to.equal(words);
  });

  it('takes items as text, as frameworks set them', async () => {
    const element = await showFactbox(disputed);
    element.items = 'since';
    await element.updateComplete;
    expect(rows(element)).to.have.length(1);
    expect(element.problems).to.deep.equal([]);
  });

  it('shows what an edited copy of the dossier says', async () => {
    const element = await showFactbox(disputed);
    const copy = structuredClone(disputed) as unknown as { facts: { text: string }[] };
    copy.facts[1]!.text = 'June 2031';
    element.dossier = copy as never;
    await element.updateComplete;
    expect(rows(element)).to.deep.equal(['Label of territory: Seven islets disputed', 'Label of since: June 2031']);
  });

  for (const width of [290, 700]) {
    for (const [name, given] of [['the largest dossier', largest], ['figures', figures], ['corrections and notes', revised]] as const) {
      it(`keeps ${name} inside ${width} px`, async () => {
        const element = await showFactbox(given);
        element.parentElement!.style.inlineSize = `${width}px`;
        await element.updateComplete;
        for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
        await until('the menu is there', () => all(element, 'button', 'Copy link').length > 0);
        const article = one(element, 'article');
        expect(element.offsetWidth).to.equal(width);
        expect(article.scrollWidth).to.be.at.most(article.clientWidth);
        for (const part of element.shadowRoot!.querySelectorAll<HTMLElement>('article *')) {
          expect(part.getBoundingClientRect().right, part.outerHTML.slice(0, 80)).to.be.at.most(article.getBoundingClientRect().right + 1);
        }
      });
    }
  }
});
