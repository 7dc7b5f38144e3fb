import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { DossierInput } from '../../src/dossier/types.js';
import { figures, largest, minimal, qualified, revised, russian } from '../fixtures/facts.js';
import { quotations } from '../fixtures/quotes.js';
import { violations } from './axe.js';
import { network } from './network.js';
import { all, focused, nameOf, one, reachable, seen } from './reader.js';
import { expectNode, place, ready, replace, until } from './stage.js';

type Scheme = 'light' | 'dark';

/** A part of a page that is dark or light and speaks a language, with a widget in it. */
function page(markup: string, { scheme, lang }: { readonly scheme: Scheme; readonly lang: string }) {
  const container = place(`<main lang="${lang}">${markup}</main>`);
  container.style.colorScheme = scheme;
  container.style.background = scheme === 'dark' ? '#111' : '#fff';
  return container.querySelector<HTMLElementTagNameMap['conflict-factbox'] | HTMLElementTagNameMap['conflict-quote']>('conflict-factbox, conflict-quote')!;
}

const openAll = async (element: Element) => {
  for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
  const shown = () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role=status]')].length > 0;
  await until('the menu is there', shown);
};

/** What no story shows; the stories are tried in all schemes and directions by `tests/stories/`. */
const READY: readonly (readonly [what: string, markup: string, dossier: DossierInput])[] = [
  ...Object.entries({ qualified, figures, revised, russian }).map(([name, dossier]) => [`a fact box, ${name}`, '<conflict-factbox></conflict-factbox>', dossier] as const),
  ...['full', 'fragment-both', 'fragment-bare', 'two-speakers', 'body', 'unnamed', 'corrected', 'withdrawn'].map(
    (item) => [`a quote card, ${item}`, `<conflict-quote item="${item}"></conflict-quote>`, quotations] as const,
  ),
];
const OPENED: typeof READY = [
  ['a fact box, largest', '<conflict-factbox></conflict-factbox>', largest],
  ['a fact box, revised', '<conflict-factbox></conflict-factbox>', revised],
  ['a quote card, translated', '<conflict-quote item="translated"></conflict-quote>', quotations],
];

for (const scheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ar'] as const) {
    describe(`axe finds nothing, ${scheme}, ${lang}`, () => {
      for (const [what, markup, dossier] of READY) {
        it(`in ${what}`, async () => {
          const element = page(markup, { scheme, lang });
          element.dossier = dossier;
          await ready(element);
          expect(await violations(element)).to.deep.equal([]);
        });
      }

      for (const [what, markup, dossier] of OPENED) {
        it(`in ${what}, with all opened`, async () => {
          replace(navigator, 'clipboard', undefined);
          const element = page(markup, { scheme, lang });
          element.dossier = dossier;
          await ready(element);
          await openAll(element);
          (one(element, 'status').closest('details')!.querySelector('button') as HTMLElement).click();
          await until('the text is there', () => !!element.shadowRoot!.querySelector('pre'));
          expect(await violations(element)).to.deep.equal([]);
        });
      }

      it('in the example', async () => {
        expect(await violations(await ready(page('<conflict-factbox></conflict-factbox>', { scheme, lang })))).to.deep.equal([]);
      });

      it('while it is loading', async () => {
        const element = page(`<conflict-factbox src="${network().waiting()}"></conflict-factbox>`, { scheme, lang });
        await until('it says so', () => seen(element) !== '');
        expect(await violations(element)).to.deep.equal([]);
      });

      it('with its fallback, while it is loading', async () => {
        const element = page(`<conflict-factbox src="${network().waiting()}"><p style="color:CanvasText">By hand</p></conflict-factbox>`, { scheme, lang });
        await element.updateComplete;
        expect(await violations(element)).to.deep.equal([]);
      });
    });
  }
}

it('axe does find what is wrong', async () => {
  const element = place('<button></button><p style="color:#aaa;background:#fff">Pale</p>');
  expect((await violations(element)).map((line) => line.split(':')[0])).to.include.members(['button-name', 'color-contrast']);
});

describe('a keyboard', () => {
  it('reaches everything in a fact box in reading order, and leaves again', async () => {
    const element = page('<a href="#before">Before</a><conflict-factbox></conflict-factbox><a href="#after">After</a>', { scheme: 'light', lang: 'en' });
    element.dossier = revised;
    await ready(element);
    const [before, after] = [...element.parentElement!.querySelectorAll('a')];
    before!.focus();
    const stops: string[] = [];
    for (let i = 0; i < 60; i++) {
      await sendKeys({ press: 'Tab' });
      if (focused() === after) break;
      stops.push(nameOf(focused()!));
    }
    expectNode(focused(), after);
    const expected = reachable(element).map(nameOf);
    expect(stops).to.deep.equal(expected);
    expect(stops.at(-1)).to.equal('Options');
  });

  it('sees where it is', async () => {
    const element = page('<a href="#before">Before</a><conflict-factbox></conflict-factbox>', { scheme: 'light', lang: 'en' });
    element.dossier = minimal;
    await ready(element);
    element.parentElement!.querySelector('a')!.focus();
    for (const expected of reachable(element)) {
      await sendKeys({ press: 'Tab' });
      expectNode(focused(), expected);
      const { outlineStyle, outlineWidth } = getComputedStyle(focused()!);
      expect(outlineStyle, nameOf(focused()!)).not.to.equal('none');
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
    }
  });

  it('opens the original of a translation', async () => {
    const element = page('<conflict-quote item="translated"></conflict-quote>', { scheme: 'light', lang: 'en' });
    element.dossier = quotations;
    await ready(element);
    one(element, 'disclosure', /translated from/).focus();
    await sendKeys({ press: 'Space' });
    expect(one(element, 'article').innerText).to.contain('Le bac partira');
  });
});

describe('a screen reader', () => {
  it('meets every interactive thing with a name', async () => {
    const element = page('<conflict-factbox></conflict-factbox>', { scheme: 'light', lang: 'en' });
    element.dossier = largest;
    await ready(element);
    await openAll(element);
    for (const part of element.shadowRoot!.querySelectorAll('a[href], button, summary')) expect(nameOf(part), part.outerHTML).to.match(/[\p{L}]{3}/u);
  });

  it('meets a quotation as a figure with a block quotation and who said it', async () => {
    const element = page('<conflict-quote item="full"></conflict-quote>', { scheme: 'light', lang: 'en' });
    element.dossier = quotations;
    await ready(element);
    const figure = one(element, 'blockquote').closest('figure')!;
    expect(seen(figure.querySelector('figcaption')!)).to.contain('Maja Olsen');
  });

  it('meets the same facts in the same order as the copied text', async () => {
    const element = page('<conflict-factbox></conflict-factbox>', { scheme: 'light', lang: 'en' });
    element.dossier = figures;
    await ready(element);
    const labels = all(element, 'term').map((term) => term.textContent!.trim());
    const text = await element.toText();
    expect(labels.map((label) => text.indexOf(label))).to.deep.equal(labels.map((label) => text.indexOf(label)).sort((a, b) => a - b));
    expect(labels.every((label) => text.includes(label))).to.equal(true);
  });
});
