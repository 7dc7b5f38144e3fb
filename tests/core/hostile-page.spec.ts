import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { all, footnotes, one, seen } from '../components/reader.js';
import { afterTest, place, showFactbox, showQuote } from '../components/stage.js';
import { figures, revised } from '../fixtures/facts.js';
import { quotations } from '../fixtures/quotes.js';

const css = (text: string) => {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  afterTest(() => style.remove());
};
/** The page's rules that would hide or distort text. */
const POISON: Readonly<Record<string, string>> = {
  'all: unset on everything': '* { all: unset !important }',
  'all: initial on everything': '* { all: initial !important }',
  'no font size': 'body, div { font-size: 0 !important }',
  'transparent text': 'body, div { color: transparent !important; -webkit-text-fill-color: transparent !important }',
  'text moved out of sight': 'body, div { text-indent: -9999px !important }',
  'hidden text': 'div { visibility: hidden !important }',
  'huge spacing': 'body, div { letter-spacing: 50px !important; word-spacing: 90px !important; line-height: 0 !important }',
  'capitals and no wrapping': 'div { text-transform: uppercase !important; white-space: nowrap !important }',
  'shadowed text': 'div { text-shadow: 0 0 20px red !important; text-align: justify !important }',
  'a rule for every class name': '[class] { display: none !important }',
  'rules for tags': 'dl, dt, dd, blockquote, article, figure, button, p, ol, li { display: none !important; font-size: 1px !important }',
  'a small root': 'html { font-size: 1px !important }',
};

/** Elements that hold words of their own. */
const textual = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('article *')].filter(
    (part) => part.localName !== 'style' && part.checkVisibility() && [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()),
  );

for (const [name, make] of [
  ['conflict-factbox', (parent: Node) => showFactbox(figures, {}, parent)],
  ['conflict-quote', (parent: Node) => showQuote(quotations, 'fragment-both', {}, parent)],
] as const) {
  describe(`<${name}> on a page with`, () => {
    for (const [what, rule] of Object.entries(POISON)) {
      it(`${what} still reads`, async () => {
        const calm = await make(place(''));
        const words = all(calm, 'article')[0]!.innerText;
        css(rule);
        const element = await make(place(''));
        const parts = textual(element);
        expect(parts.length).to.be.greaterThan(8);
        for (const part of parts) {
          const style = getComputedStyle(part);
          const where = part.outerHTML.slice(0, 90);
          expect(parseFloat(style.fontSize), where).to.be.at.least(9);
          expect(style.visibility, where).to.equal('visible');
          expect(style.opacity, where).to.equal('1');
          expect(style.color, where).not.to.match(/, 0\)$|transparent/);
          expect(style.webkitTextFillColor, where).not.to.match(/, 0\)$|transparent/);
          expect(style.textIndent, where).to.equal('0px');
          expect(parseFloat(style.letterSpacing) || 0, where).to.be.within(-1, 2);
          expect(style.wordSpacing, where).to.equal('0px');
          expect(style.textShadow, where).to.equal('none');
          expect(style.whiteSpace, where).to.match(/normal|pre-wrap|nowrap/);
        }
        expect(one(element, 'article').innerText).to.equal(words);
      });
    }

    it('dark colours has light text', async () => {
      const parent = place('');
      parent.style.colorScheme = 'dark';
      const element = await make(parent);
      const luminance = (color: string) => color.match(/[\d.]+/g)!.slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
      const { color, backgroundColor } = getComputedStyle(one(element, 'article'));
      expect(luminance(color)).to.be.greaterThan(600);
      expect(luminance(backgroundColor)).to.be.lessThan(150);
    });
  });
}

describe('the page’s own styles', () => {
  it('are let in where they are meant: font family, size and colours through tokens', async () => {
    css('div { font-family: monospace; --conflict-font-size: 21px; --conflict-ink: rgb(1, 2, 3); --conflict-surface: rgb(250, 251, 252) }');
    const { fontFamily, fontSize, color, backgroundColor } = getComputedStyle(one(await showFactbox(figures), 'article'));
    expect([fontFamily, fontSize, color, backgroundColor]).to.deep.equal(['monospace', '21px', 'rgb(1, 2, 3)', 'rgb(250, 251, 252)']);
  });

  it('reach parts', async () => {
    css('conflict-factbox::part(heading) { color: rgb(9, 8, 7) }');
    expect(getComputedStyle(one(await showFactbox(figures), 'heading')).color).to.equal('rgb(9, 8, 7)');
  });

  it('are left alone by the widget', async () => {
    const text = place('<p>The page</p>').querySelector('p')!;
    const before = { ...getComputedStyle(text) };
    const sheets = document.adoptedStyleSheets.length + document.styleSheets.length;
    await showFactbox(revised, {}, text.parentElement!);
    expect({ ...getComputedStyle(text) }).to.deep.equal(before);
    expect(document.adoptedStyleSheets.length + document.styleSheets.length).to.equal(sheets);
  });

  it('hide a widget that is hidden', async () => {
    const element = await showFactbox(figures, { hidden: '' });
    expect(element.checkVisibility()).to.equal(false);
  });
});

describe('a page’s names', () => {
  it('do not take the place of the widget’s own', async () => {
    place('<p id="source-1">Not a source</p><p id="ref-waiting-0">Not a footnote</p><form name="location"></form><img name="title">');
    const element = await showFactbox(figures);
    footnotes(element)[0]!.click();
    expect(element.shadowRoot!.activeElement?.localName).to.equal('li');
    expect(seen(element.shadowRoot!.activeElement!)).to.contain('Harbour Wire');
  });
});
