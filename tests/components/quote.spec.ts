import { expect } from '@open-wc/testing';
import '../../src/define.js';
import first from '../../src/dossiers/nagorno-karabakh-2020.json' with { type: 'json' };
import type { Quote } from '../../src/dossier/types.js';
import { quotations } from '../fixtures/quotes.js';
import { all, one, plain, seen, shownText, sources, wordsIn } from './reader.js';
import { placeOne, record, settle, showFactbox, showQuote, until, warnings } from './stage.js';

const MARKS = /[“«„]\s?(.*?)\s?[”»“]/;
/** The words inside the marks. */
const marked = (element: Element) => MARKS.exec(plain(one(element, 'blockquote').textContent))?.[1];
/** What is said of a quotation, without footnotes. */
const said = (element: Element) => wordsIn(element.shadowRoot!.querySelector('figcaption')!);

describe('<conflict-quote>', () => {
  describe('the nine quotations of the first dossier', () => {
    const quotes = first.quotes as unknown as readonly (Quote & { readonly exact: string; readonly prefix?: string; readonly suffix?: string })[];
    const actors = new Map(first.actors.map((actor) => [actor.id, actor as { name: string; kind: string; roles?: { title: string }[] }]));
    const DATES: Readonly<Record<string, string>> = { '2020-09-29': '29 September 2020', '2020-09-30': '30 September 2020' };

    it('are nine', () => {
      expect(quotes).to.have.length(9);
    });

    for (const { id, exact, prefix, suffix, kind, speakers, date } of quotes) {
      it(`${id}: no word inside the marks that the dossier does not have there`, async () => {
        expect(marked(await showQuote(first, id))).to.equal(exact);
      });

      it(`${id}: the words around it stand outside the marks, in reading order`, async () => {
        const element = await showQuote(first, id);
        const bare = kind === 'fragment' && !prefix && !suffix;
        expect(seen(one(element, 'blockquote'))).to.equal([bare ? '…' : prefix, `“${exact}”`, bare ? '…' : suffix].filter(Boolean).join(' '));
      });

      it(`${id}: who said it comes first, with the office of a person and none of a body`, async () => {
        const actor = actors.get(speakers[0]!)!;
        const expected = actor.kind === 'person' ? `${actor.name}, ${actor.roles![0]!.title}` : actor.name;
        const words = said(await showQuote(first, id));
        expect(words.slice(0, expected.length)).to.equal(expected);
        // A body gets no office, and nobody initials.
        if (actor.kind !== 'person') expect(words.slice(expected.length)).to.match(/^ (in a statement|\d|date not stated)/);
      });

      it(`${id}: the day, or that it is not stated`, async () => {
        expect(said(await showQuote(first, id))).to.contain(date ? DATES[date] : 'date not stated');
      });

      it(`${id}: its one source, with publisher, day and title`, async () => {
        const items = sources(await showQuote(first, id));
        expect(items).to.have.length(1);
        expect(seen(items[0]!)).to.contain('Bloomberg, 30 September 2020').and.to.contain('Azerbaijan Says Combat to Continue');
      });
    }
  });

  it('shows the first quotation that holds where none is named', async () => {
    const element = placeOne<'conflict-quote'>('<conflict-quote></conflict-quote>');
    element.dossier = quotations;
    await until('it shows', () => !!element.shadowRoot!.querySelector('blockquote'));
    expect(marked(element)).to.equal('The ferry will sail');
  });

  it('shows the quotation that is named', async () => {
    expect(marked(await showQuote(quotations, 'withdrawn'))).to.equal('There is no ferry');
  });

  it('follows a change of item', async () => {
    const element = await showQuote(quotations, 'full');
    element.setAttribute('item', 'fragment-both');
    await element.updateComplete;
    expect(marked(element)).to.equal('stay in port');
  });

  it('takes the first of items where item is not given', async () => {
    const element = await showQuote(quotations, 'full');
    element.removeAttribute('item');
    element.setAttribute('items', 'fragment-both full');
    await element.updateComplete;
    expect(marked(element)).to.equal('stay in port');
  });

  it('shows what an edited copy of the dossier says', async () => {
    const element = await showQuote(quotations, 'full');
    const copy = structuredClone(quotations) as unknown as { quotes: { exact: string }[] };
    copy.quotes[0]!.exact = 'The ferry will wait';
    element.dossier = copy as never;
    await element.updateComplete;
    expect(marked(element)).to.equal('The ferry will wait');
  });

  for (const [id, expected] of [
    ['full', '“The ferry will sail”'],
    ['fragment-bare', '… “no crossing at night” …'],
    ['fragment-prefix', 'The council wants “an end to the delays”'],
    ['fragment-suffix', '“a fair share” is what the islands ask for'],
    ['fragment-both', 'Ships must “stay in port” until June'],
  ] as const) {
    it(`shows ${id} as ${expected}`, async () => {
      expect(seen(one(await showQuote(quotations, id), 'blockquote'))).to.equal(expected);
    });
  }

  for (const [id, expected] of [
    ['full', 'Maja Olsen, Foreign Minister of Northland in an interview · 4 May 2031'],
    ['two-speakers', 'Maja Olsen, Foreign Minister of Northland; Ivo Berg, ferry captain in an interview · 4 May 2031'],
    ['body', 'Harbour Council in an interview · 4 May 2031'],
    ['unnamed', 'an official who asked not to be named in an interview · 4 May 2031'],
    ['earlier-role', 'Maja Olsen, harbour master of Northland in an interview · March 2026'],
    ['later-role', 'Maja Olsen, Foreign Minister of Northland in an interview · 4 May 2031'],
    ['no-date', 'Maja Olsen, Foreign Minister of Northland in an interview · date not stated'],
    ['month-only', 'Maja Olsen, Foreign Minister of Northland in an interview · April 2031'],
    ['platform', 'Maja Olsen, Foreign Minister of Northland on Seagram · 4 May 2031'],
    ['venue', 'Maja Olsen, Foreign Minister of Northland in remarks · opening of the pier · North Harbour · 4 May 2031'],
    ['reported', 'Maja Olsen, Foreign Minister of Northland in an interview · 4 May 2031 · reported by Northland'],
  ] as const) {
    it(`says of ${id}: ${expected}`, async () => {
      expect(said(await showQuote(quotations, id))).to.equal(expected);
    });
  }

  for (const [id, words] of [
    ['superseded', 'This item was later replaced.'],
    ['withdrawn', 'This item was withdrawn.'],
    ['corrected', 'Corrected 6 May 2031: Nine, not eight (was: Eight boats wait)'],
  ] as const) {
    it(`says of a quotation that is ${id}: ${words}`, async () => {
      expect(said(await showQuote(quotations, id))).to.contain(words);
    });
  }

  for (const [lang, expected] of [['en', '“The ferry will sail”'], ['ru', '«The ferry will sail»'], ['ar', '«The ferry will sail»'], ['de', '“The ferry will sail”']] as const) {
    it(`uses the marks of a reader of ${lang}`, async () => {
      expect(seen(one(await showQuote(quotations, 'full', { lang }), 'blockquote'))).to.equal(expected);
    });
  }

  describe('a translation', () => {
    it('is shown to a reader of its language, and says so', async () => {
      const element = await showQuote(quotations, 'translated');
      expect(marked(element)).to.equal('The ferry will leave');
      expect(all(element, 'disclosure', 'translated from French by Harbour Wire')).to.have.length(1);
    });

    it('has the original one click away, in the marks of its own language', async () => {
      const element = await showQuote(quotations, 'translated');
      const original = one(element, 'disclosure', /translated from French/).parentElement as HTMLDetailsElement;
      expect(original.innerText).not.to.contain('Le bac partira');
      one(original, 'disclosure').click();
      expect(plain(original.innerText)).to.contain('« Le bac partira »');
      expect(original.querySelector('[lang=fr]')?.textContent).to.contain('Le bac partira');
    });

    it('tells the page once that a reader opened the original, and not that it was closed', async () => {
      const events = record('conflict-select');
      const element = await showQuote(quotations, 'translated');
      const summary = one(element, 'disclosure', /translated from French/);
      summary.click();
      await until('it is told', () => events.length > 0);
      summary.click();
      await settle();
      expect(events.map(({ item }) => item)).to.deep.equal(['translated']);
    });

    it('by a machine is called that', async () => {
      const element = await showQuote(quotations, 'translated', { lang: 'ru' });
      expect(marked(element)).to.equal('Паром отойдёт');
      expect(seen(element)).to.contain('машинный перевод, язык оригинала: французский');
    });

    it('is not made up: without one the original stands, in its language', async () => {
      const element = await showQuote(quotations, 'untranslated');
      expect(marked(element)).to.equal('Personne ne passe');
      expect(one(element, 'blockquote').querySelector('[lang=fr]')?.textContent).to.equal('Personne ne passe');
      expect(all(element, 'disclosure', /translat/)).to.have.length(0);
    });
  });

  describe('an unknown item', () => {
    it('is one calm line', async () => {
      warnings();
      const element = placeOne<'conflict-quote'>('<conflict-quote item="q-none"></conflict-quote>');
      element.dossier = quotations;
      await until('it is told', () => element.problems.length > 0);
      expect(shownText(element)).to.match(/^This information could not be loaded\.( Try again)?$/);
    });

    it('leaves the fallback', async () => {
      warnings();
      const element = placeOne<'conflict-quote'>('<conflict-quote item="q-none"><blockquote>By hand</blockquote></conflict-quote>');
      element.dossier = quotations;
      await until('it is told', () => element.problems.length > 0);
      expect(shownText(element)).to.equal('By hand');
    });

    it('is told once, with the choices', async () => {
      warnings();
      const events = record('conflict-error');
      const element = placeOne<'conflict-quote'>('<conflict-quote item="fragment-bear"></conflict-quote>');
      element.dossier = quotations;
      await until('it is told', () => events.length > 0);
      element.compact = true;
      await element.updateComplete;
      await settle();
      expect(events).to.have.length(1);
      const [problem] = events[0]!.problems;
      expect(problem!.message).to.contain('"fragment-bear"');
      expect(problem!.hint).to.contain('Did you mean "fragment-bare"?').and.to.contain('two-speakers');
    });

    it('that becomes a known one shows it and clears the problem', async () => {
      warnings();
      const element = placeOne<'conflict-quote'>('<conflict-quote item="q-none"></conflict-quote>');
      element.dossier = quotations;
      await until('it is told', () => element.problems.length > 0);
      element.item = 'full';
      await until('it shows', () => !!element.shadowRoot!.querySelector('blockquote'));
      await until('the problem is gone', () => element.problems.length === 0);
      expect(marked(element)).to.equal('The ferry will sail');
    });

    it('of another list is no quotation', async () => {
      warnings();
      const events = record('conflict-error');
      const element = placeOne<'conflict-quote'>('<conflict-quote item="since"></conflict-quote>');
      element.dossier = quotations;
      await until('it is told', () => events.length > 0);
      expect(events[0]!.problems[0]!.code).to.equal('unknown-item');
    });
  });

  it('shows a heading only where it is given one', async () => {
    expect(all(await showQuote(quotations, 'full'), 'heading')).to.have.length(0);
    expect(seen(one(await showQuote(quotations, 'full', { heading: 'In short' }), 'heading'))).to.equal('In short');
  });

  it('says the day for which the dossier speaks', async () => {
    expect(seen(await showQuote(quotations, 'full'))).to.contain('As of 4 May 2031');
  });

  for (const width of [290, 700]) {
    it(`keeps every quotation inside ${width} px`, async () => {
      const element = await showQuote(quotations, 'full');
      element.parentElement!.style.inlineSize = `${width}px`;
      for (const { id } of quotations.quotes!) {
        element.item = id;
        await element.updateComplete;
        const article = one(element, 'article');
        expect(article.scrollWidth, id).to.be.at.most(article.clientWidth);
      }
    });
  }

  it('stands beside a fact box on the same dossier object without reading it anew', async () => {
    const quotation = await showQuote(quotations, 'full');
    const box = await showFactbox(quotations);
    expect(quotation.dossier).to.equal(box.dossier);
  });
});
