import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { definition, nameOf, footnotes, one, rows, seen, wordsIn } from '../components/reader.js';
import { place, placeOne, ready, showFactbox, showQuote, until } from '../components/stage.js';
import { arabic, minimal, qualified, absent, russian } from '../fixtures/facts.js';
import { quotations } from '../fixtures/quotes.js';

const ENGLISH = 'As of 4 May 2031';
const RUSSIAN = 'По состоянию на 4 мая 2031 г.';
const ARABIC = 'حتى ٤ مايو ٢٠٣١';

const direction = (element: Element) => getComputedStyle(one(element, 'article')).direction;
const speaks = (element: Element, words: string) => until(`it says "${words}"; it says "${seen(element)}"`, () => seen(element).includes(words));

/** A fact box inside this markup, in which `<box>` stands for it. */
async function inside(markup: string) {
  const element = place(markup.replace(/<box(.*?)>/, '<conflict-factbox$1></conflict-factbox>')).querySelector('conflict-factbox')!;
  element.dossier = minimal;
  return ready(element);
}

describe('the language of a widget', () => {
  for (const [what, markup, words] of [
    ['that of the page', '<box>', ENGLISH],
    ['its own', '<box lang="ru">', RUSSIAN],
    ['its own in another region', '<box lang="ru-BY">', RUSSIAN],
    ['that of an ancestor', '<section lang="ru"><p><box></p></section>', RUSSIAN],
    ['the nearest', '<section lang="ru"><div lang="ar"><box></div></section>', ARABIC],
    ['its own before an ancestor’s', '<section lang="ru"><box lang="ar"></section>', ARABIC],
    ['English for one there are no words in', '<box lang="xx">', ENGLISH],
    ['English for German', '<box lang="de">', ENGLISH],
    ['what many systems write', '<box lang="ru_RU">', RUSSIAN],
    ['English as many systems write it', '<box lang="en_US">', 'As of May 4, 2031'],
    ['not taken from an empty attribute', '<box lang="">', ENGLISH],
    ['not thrown off by nonsense', '<box lang="*-%/\\">', ENGLISH],
    ['not thrown off by a very long tag', `<box lang="${'ru-'.repeat(500)}x">`, 'По состоянию'],
  ] as const) {
    it(`is ${what}`, async () => {
      const element = await inside(markup);
      await speaks(element, words);
    });
  }

  it('is that of the shadow root’s host', async () => {
    const host = place('<div lang="ru"></div>').firstElementChild!;
    await speaks(await showFactbox(minimal, {}, host.attachShadow({ mode: 'open' })), RUSSIAN);
  });

  it('is that of the tree it was written in, as in HTML, not of the slot it is shown in', async () => {
    const host = place('<div lang="ru"></div>').firstElementChild!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<section lang="ar"><slot></slot></section>';
    await speaks(await showFactbox(minimal, {}, host), RUSSIAN);
  });

  for (const [what, markup, change] of [
    ['on the element', '<box>', (page: Element) => page.querySelector('conflict-factbox')!.setAttribute('lang', 'ru')],
    ['on an ancestor', '<section lang="ar"><p><box></p></section>', (page: Element) => page.querySelector('section')!.setAttribute('lang', 'ru')],
    ['by taking a nearer one away', '<section lang="ru"><div lang="ar"><box></div></section>', (page: Element) => page.querySelector('div[lang]')!.removeAttribute('lang')],
  ] as const) {
    it(`follows a change ${what}`, async () => {
      const element = await inside(markup);
      change(element.closest('body > div')!);
      await speaks(element, RUSSIAN);
    });
  }

  it('follows a change on the page itself', async () => {
    const element = await inside('<box>');
    document.documentElement.lang = 'ru';
    try {
      await speaks(element, RUSSIAN);
    } finally {
      document.documentElement.lang = 'en';
    }
    await speaks(element, ENGLISH);
  });

  it('follows a change on the host of a shadow root, from outside', async () => {
    const host = place('<div><p></p></div>').firstElementChild!;
    const element = await showFactbox(minimal, {}, host.querySelector('p')!.attachShadow({ mode: 'open' }));
    host.setAttribute('lang', 'ru');
    await speaks(element, RUSSIAN);
  });

  it('follows the widget to another place', async () => {
    const element = await inside('<box>');
    place('<section lang="ru"></section>').firstElementChild!.append(element);
    await speaks(element, RUSSIAN);
  });

  it('ends with the last of several quick changes', async () => {
    const element = await inside('<box>');
    for (const lang of ['ar', 'ru', 'en', 'ar', 'ru']) element.lang = lang;
    await speaks(element, RUSSIAN);
    element.lang = 'ar';
    await Promise.resolve();
    element.lang = 'en';
    await speaks(element, ENGLISH);
  });

  it('keeps the facts on the page while its words are on their way', async () => {
    const element = await inside('<box>');
    const states: string[] = [];
    const observer = new MutationObserver(() => states.push(seen(element)));
    observer.observe(element.shadowRoot!, { childList: true, subtree: true, characterData: true });
    element.lang = 'ru';
    await speaks(element, RUSSIAN);
    observer.disconnect();
    expect(states.every((state) => state.includes('Text of since'))).to.equal(true);
  });

  it('is told to assistive technology', async () => {
    const element = await inside('<box lang="ru">');
    await speaks(element, RUSSIAN);
    expect(one(element, 'article').closest('[lang]')!.getAttribute('lang')).to.equal('ru');
  });

  it('is not that of the dossier’s words, which keep their own', async () => {
    const element = await inside('<box lang="ru">');
    await speaks(element, RUSSIAN);
    expect(one(element, 'heading').querySelector('[lang=en]')?.textContent).to.equal('The ferry dispute');
  });
});

describe('the direction of a widget', () => {
  for (const [what, markup, dir] of [
    ['left to right in English', '<box>', 'ltr'],
    ['right to left in Arabic', '<box lang="ar">', 'rtl'],
    ['right to left in an Arabic part of the page', '<section lang="ar"><box></section>', 'rtl'],
    ['what the page gives', '<section dir="rtl"><box></section>', 'rtl'],
    ['what the element gives, against its language', '<box lang="ar" dir="ltr">', 'ltr'],
    ['what the element gives in capitals', '<box dir="RTL">', 'rtl'],
    ['that of its own language before a farther direction', '<section dir="ltr"><box lang="ar"></section>', 'rtl'],
    ['that of a nearer language before a farther direction', '<section dir="rtl"><div lang="en"><box></div></section>', 'ltr'],
    ['that of a nearer direction before a farther language', '<section lang="ar"><div dir="ltr"><box></div></section>', 'ltr'],
    ['not thrown off by nonsense', '<box dir="up" lang="ar">', 'rtl'],
  ] as const) {
    it(`is ${what}`, async () => {
      const element = await inside(markup);
      await until(`it is ${dir}`, () => direction(element) === dir);
    });
  }

  it('follows a change on an ancestor', async () => {
    const element = await inside('<section><box></section>');
    expect(direction(element)).to.equal('ltr');
    element.closest('section')!.dir = 'rtl';
    await until('it turns', () => direction(element) === 'rtl');
    element.closest('section')!.dir = 'ltr';
    await until('it turns back', () => direction(element) === 'ltr');
  });

  it('puts the accent of a quotation at its reading start', async () => {
    const element = await showQuote(quotations, 'full', { lang: 'ar' });
    await until('it turns', () => direction(element) === 'rtl');
    const quotation = one(element, 'blockquote').getBoundingClientRect();
    const article = one(element, 'article').getBoundingClientRect();
    expect(article.right - quotation.right).to.be.greaterThan(quotation.left - article.left);
  });
});

describe('words and digits', () => {
  it('are Russian, with the case that a qualifier asks for', async () => {
    const element = await showFactbox(russian, { lang: 'ru' });
    await speaks(element, RUSSIAN);
    expect(rows(element)).to.deep.equal(['Ожидание: более 2 дней', 'Начало: с 4 мая 2031 года оспаривается']);
    expect(seen(element)).to.contain('Коротко о главном').and.to.contain('Портовый вестник, 4 мая 2031 г.');
    expect(nameOf(footnotes(element)[0]!)).to.match(/^Источник 1/);
  });

  it('are Arabic, with Arabic digits where the widget writes them and Latin ones where the source does', async () => {
    const element = await showFactbox(arabic, { lang: 'ar' });
    await speaks(element, ARABIC);
    expect(wordsIn(definition(element, 'عدد المنتظرين'))).to.match(/^ما يصل إلى ١[٬,]?٢٠٠ /);
    expect(wordsIn(definition(element, 'بداية النزاع'))).to.equal('منذ 4 مايو 2031 على الخط A-12 بطول 35 كم');
    expect(nameOf(footnotes(element)[0]!)).to.match(/^المصدر ١/);
  });

  it('keep words of another script from turning round what is beside them', async () => {
    const element = await showFactbox(arabic);
    for (const term of element.shadowRoot!.querySelectorAll('dt')) {
      const word = term.querySelector('bdi')!;
      expect(getComputedStyle(word).direction).to.equal('rtl');
      expect(getComputedStyle(word).unicodeBidi).to.match(/isolate/);
    }
  });

  for (const lang of ['ru', 'ar']) {
    it(`have a word for every qualifier and absence in ${lang}`, async () => {
      const english = [...rows(await showFactbox(qualified)), ...rows(await showFactbox(absent))];
      const elements = [await showFactbox(qualified, { lang }), await showFactbox(absent, { lang })];
      for (const element of elements) await speaks(element, lang === 'ru' ? RUSSIAN : ARABIC);
      const translated = elements.flatMap((element) => rows(element));
      expect(translated).to.have.length(english.length);
      for (const row of translated) expect(row.replace(/^Label of [\w-]+: /, '')).to.match(lang === 'ru' ? /^[^a-z]*[а-я]/ : /^[^a-z]*[\u0600-\u06ff]/).and.not.to.match(/[a-z]/i);
      expect(new Set(translated.slice(-3).map((row) => row.replace(/^.*: /, '')))).to.have.length(3);
    });
  }

  it('are those of the retry and of the loading line too', async () => {
    const element = placeOne<'conflict-quote'>('<conflict-quote lang="ru" src="http://["></conflict-quote>');
    const { warn } = console;
    console.warn = () => {};
    try {
      await speaks(element, 'Не удалось загрузить эти сведения. Повторить попытку');
    } finally {
      console.warn = warn;
    }
  });
});
