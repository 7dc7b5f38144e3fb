import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { DossierInput } from '../../src/dossier/types.js';
import { dossier, fact } from '../fixtures/dossier.js';
import { network } from './network.js';
import { rows, seen } from './reader.js';
import { expectNode, place, ready, record, settle, until, warnings } from './stage.js';

const saying = (text: string, more: Partial<DossierInput> = {}): DossierInput => dossier({ facts: [fact('since', { text })], ...more });
const script = (json: unknown) => `<script type="application/json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
const boxes = (node: ParentNode) => [...node.querySelectorAll('conflict-factbox')];
const says = async (element: Element, text: string) => until(`a widget says "${text}"; it says "${element.shadowRoot ? seen(element) : ''}"`, () => rows(element).join() === `Label of since: ${text}`);

describe('<conflict-dossier>', () => {
  it('feeds what is inside from its src', async () => {
    const { address } = network();
    const [box] = boxes(place(`<conflict-dossier src="${address(saying('from afar'))}"><p><conflict-factbox></conflict-factbox></p></conflict-dossier>`));
    await says(box!, 'from afar');
    expect(seen(box!)).not.to.contain('Example');
  });

  it('feeds what is inside from a JSON script', async () => {
    const [box] = boxes(place(`<conflict-dossier>${script(saying('inline'))}<conflict-factbox></conflict-factbox></conflict-dossier>`));
    await says(box!, 'inline');
  });

  it('feeds what is inside from its property', async () => {
    const page = place('<conflict-dossier><conflict-factbox></conflict-factbox></conflict-dossier>');
    page.querySelector('conflict-dossier')!.dossier = saying('set');
    await says(boxes(page)[0]!, 'set');
  });

  it('shows no looks of its own', () => {
    const provider = place('<conflict-dossier><p>Text</p></conflict-dossier>').firstElementChild!;
    expectNode(provider.shadowRoot, null);
    expect(provider.innerHTML).to.equal('<p>Text</p>');
  });

  it('gives its dossier', async () => {
    const page = place(`<conflict-dossier>${script(saying('inline'))}<conflict-factbox></conflict-factbox></conflict-dossier>`);
    await says(boxes(page)[0]!, 'inline');
    expect((page.querySelector('conflict-dossier')!.dossier as DossierInput).id).to.equal('ferry-dispute');
  });

  for (const [first, second, markup] of [
    ['property', 'src', (src: string) => `<conflict-dossier src="${src}"><conflict-factbox></conflict-factbox></conflict-dossier>`],
    ['property', 'JSON script', () => `<conflict-dossier>${script(saying('JSON script'))}<conflict-factbox></conflict-factbox></conflict-dossier>`],
  ] as const) {
    it(`takes its ${first} before its ${second}`, async () => {
      const { address } = network();
      const page = place(markup(address(saying('src'))));
      page.querySelector('conflict-dossier')!.dossier = saying('property');
      await says(boxes(page)[0]!, 'property');
      await settle();
      await says(boxes(page)[0]!, 'property');
    });
  }

  it('goes back to its src when the property is taken away', async () => {
    const { address } = network();
    const page = place(`<conflict-dossier src="${address(saying('src'))}"><conflict-factbox></conflict-factbox></conflict-dossier>`);
    const provider = page.querySelector('conflict-dossier')!;
    provider.dossier = saying('property');
    await says(boxes(page)[0]!, 'property');
    provider.dossier = undefined;
    await says(boxes(page)[0]!, 'src');
  });

  it('stands behind what a widget names itself', async () => {
    const { address } = network();
    const page = place(`<conflict-dossier src="${address(saying('provider'))}">
      <conflict-factbox src="${address(saying('own'))}"></conflict-factbox><conflict-factbox></conflict-factbox></conflict-dossier>`);
    const [own, fed] = boxes(page);
    await says(own!, 'own');
    await says(fed!, 'provider');
    own!.dossier = saying('property');
    await says(own!, 'property');
  });

  it('asks once for forty widgets', async () => {
    const { address, asked } = network();
    const page = place(`<conflict-dossier src="${address(saying('shared'))}">${'<conflict-factbox></conflict-factbox>'.repeat(40)}</conflict-dossier>`);
    for (const box of boxes(page)) await says(box, 'shared');
    expect(asked).to.have.length(1);
  });

  it('asks once for forty widgets with a src each, and gives them one object', async () => {
    const { address, asked } = network();
    const src = address(saying('shared'));
    const page = place(`<conflict-factbox src="${src}"></conflict-factbox>`.repeat(40));
    for (const box of boxes(page)) await says(box, 'shared');
    expect(asked).to.have.length(1);
    expect(new Set(boxes(page).map((box) => box.dossier)).size).to.equal(1);
  });

  it('asks for nothing while nobody inside wants it', async () => {
    const { address, asked } = network();
    const page = place(`<conflict-dossier src="${address(saying('late'))}"></conflict-dossier>`);
    await settle();
    expect(asked).to.have.length(0);
    page.firstElementChild!.append(document.createElement('conflict-factbox'));
    await says(boxes(page)[0]!, 'late');
    expect(asked).to.have.length(1);
  });

  describe('nested', () => {
    it('feeds each widget from the nearest', async () => {
      const page = place(`<conflict-dossier>${script(saying('outer'))}<conflict-factbox></conflict-factbox>
        <conflict-dossier>${script(saying('inner'))}<conflict-factbox></conflict-factbox></conflict-dossier></conflict-dossier>`);
      const [outer, inner] = boxes(page);
      await says(outer!, 'outer');
      await says(inner!, 'inner');
    });

    it('passes on the outer dossier where the inner names none', async () => {
      const page = place(`<conflict-dossier>${script(saying('outer'))}<conflict-dossier><conflict-factbox></conflict-factbox></conflict-dossier></conflict-dossier>`);
      await says(boxes(page)[0]!, 'outer');
    });

    it('follows the outer dossier when the inner loses its src', async () => {
      const { address } = network();
      const page = place(`<conflict-dossier>${script(saying('outer'))}<conflict-dossier src="${address(saying('inner'))}"><conflict-factbox></conflict-factbox></conflict-dossier></conflict-dossier>`);
      await says(boxes(page)[0]!, 'inner');
      page.querySelectorAll('conflict-dossier')[1]!.removeAttribute('src');
      await says(boxes(page)[0]!, 'outer');
    });
  });

  it('takes a JSON script that is added later', async () => {
    const page = place('<conflict-dossier><conflict-factbox></conflict-factbox></conflict-dossier>');
    const json = document.createElement('script');
    json.type = 'application/json';
    json.textContent = JSON.stringify(saying('added'));
    page.firstElementChild!.append(json);
    await says(boxes(page)[0]!, 'added');
  });

  it('takes a JSON script whose text is written after the script is there', async () => {
    const page = place(`<conflict-dossier>${script('')}<conflict-factbox></conflict-factbox></conflict-dossier>`);
    await settle();
    page.querySelector('script')!.textContent = JSON.stringify(saying('written'));
    await says(boxes(page)[0]!, 'written');
  });

  it('follows a JSON script that is replaced', async () => {
    const page = place(`<conflict-dossier>${script(saying('one'))}<conflict-factbox></conflict-factbox></conflict-dossier>`);
    await says(boxes(page)[0]!, 'one');
    const json = page.querySelector('script')!;
    const next = json.cloneNode() as HTMLScriptElement;
    next.textContent = JSON.stringify(saying('two'));
    json.replaceWith(next);
    await says(boxes(page)[0]!, 'two');
  });

  it('reports a JSON script that is not JSON, and leaves the fallback', async () => {
    warnings();
    const errors = record('conflict-error');
    const page = place(`<conflict-dossier>${script('{"id": ')}<conflict-factbox>By hand</conflict-factbox></conflict-dossier>`);
    await until('the error is told', () => errors.length > 0);
    expect(errors[0]!.problems[0]!.code).to.equal('json-syntax');
    expect(boxes(page)[0]!.shadowRoot!.querySelector('slot')!.assignedNodes()).to.have.length(1);
  });

  it('takes a script of another type for no dossier', async () => {
    const page = place(`<conflict-dossier>${script(saying('right'))}<script type="application/ld+json">{"@context": "x"}</script><conflict-factbox></conflict-factbox></conflict-dossier>`);
    await says(boxes(page)[0]!, 'right');
  });

  it('feeds a widget that is added later', async () => {
    const page = place(`<conflict-dossier>${script(saying('inline'))}</conflict-dossier>`);
    const box = document.createElement('conflict-factbox');
    page.firstElementChild!.append(box);
    await says(box, 'inline');
  });

  it('feeds a widget that is moved in from outside', async () => {
    const page = place(`<conflict-factbox></conflict-factbox><conflict-dossier>${script(saying('inline'))}</conflict-dossier>`);
    const box = await ready(boxes(page)[0]!);
    expect(seen(box)).to.contain('Example dossier');
    page.querySelector('conflict-dossier')!.append(box);
    await says(box, 'inline');
    expect(seen(box)).not.to.contain('Example dossier');
  });

  it('feeds a widget around which it is put', async () => {
    const page = place('<conflict-factbox></conflict-factbox>');
    const [box] = boxes(page);
    await ready(box!);
    const provider = document.createElement('conflict-dossier');
    provider.dossier = saying('around');
    box!.replaceWith(provider);
    provider.append(box!);
    await says(box!, 'around');
  });

  it('feeds a widget that moves from one to another', async () => {
    const page = place(`<conflict-dossier>${script(saying('left'))}<conflict-factbox></conflict-factbox></conflict-dossier><conflict-dossier>${script(saying('right'))}</conflict-dossier>`);
    const [box] = boxes(page);
    await says(box!, 'left');
    page.lastElementChild!.append(box!);
    await says(box!, 'right');
  });

  it('moves with what is inside', async () => {
    const page = place(`<div></div><conflict-dossier>${script(saying('inline'))}<conflict-factbox></conflict-factbox></conflict-dossier>`);
    const [box] = boxes(page);
    await says(box!, 'inline');
    page.firstElementChild!.append(page.lastElementChild!);
    await settle();
    await says(box!, 'inline');
    page.querySelector('conflict-dossier')!.dossier = saying('still followed');
    await says(box!, 'still followed');
  });

  it('feeds a widget inside a shadow root inside it', async () => {
    const page = place(`<conflict-dossier>${script(saying('through'))}<div></div></conflict-dossier>`);
    const root = page.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<conflict-factbox></conflict-factbox>';
    await says(boxes(root)[0]!, 'through');
  });

  it('feeds a widget that is slotted into it', async () => {
    const page = place('<div></div>');
    const host = page.firstElementChild!;
    host.attachShadow({ mode: 'open' }).innerHTML = `<conflict-dossier>${script(saying('slotted'))}<slot></slot></conflict-dossier>`;
    const box = document.createElement('conflict-factbox');
    host.append(box);
    await says(box, 'slotted');
  });

  it('follows a change of its src, and shows no answer to the former', async () => {
    const { address, waiting, asked } = network();
    const page = place(`<conflict-dossier src="${waiting()}"><conflict-factbox></conflict-factbox></conflict-dossier>`);
    const provider = page.querySelector('conflict-dossier')!;
    await until('it is asked', () => asked.length === 1);
    provider.src = address(saying('second'));
    await says(boxes(page)[0]!, 'second');
    asked[0]!.answer(saying('first, too late'));
    await settle();
    expect(rows(boxes(page)[0]!)).to.deep.equal(['Label of since: second']);
  });

  for (const [what, take] of [
    ['the provider', (page: Element) => page.querySelector('conflict-dossier')!.remove()],
    ['the last widget', (page: Element) => page.querySelector('conflict-factbox')!.remove()],
  ] as const) {
    it(`gives up its request when ${what} is taken away`, async () => {
      const { waiting, asked } = network();
      const page = place(`<conflict-dossier src="${waiting()}"><conflict-factbox></conflict-factbox></conflict-dossier>`);
      await until('it is asked', () => asked.length === 1);
      take(page);
      await until('the request is given up', () => asked[0]!.signal.aborted);
    });
  }

  it('keeps its request when it is only moved', async () => {
    const { waiting, asked } = network();
    const page = place(`<div></div><conflict-dossier src="${waiting()}"><conflict-factbox></conflict-factbox></conflict-dossier>`);
    await until('it is asked', () => asked.length === 1);
    page.firstElementChild!.append(page.lastElementChild!);
    await settle();
    expect(asked[0]!.signal.aborted).to.equal(false);
    asked[0]!.answer(saying('moved'));
    await says(boxes(page)[0]!, 'moved');
    expect(asked).to.have.length(1);
  });

  it('tells each widget inside of what is wrong, and the console once', async () => {
    const lines = warnings();
    const errors = record('conflict-error');
    const broken = saying('good', { facts: [fact('since', { text: 'good' }), fact('broken-once', { sources: [{ source: 'wyre' }] })] });
    const page = place(`<conflict-dossier>${script(broken)}<conflict-factbox></conflict-factbox><conflict-factbox></conflict-factbox></conflict-dossier>`);
    await until('both tell', () => errors.length === 2);
    for (const [i, box] of boxes(page).entries()) expectNode(errors[i]!.target, box);
    expect(lines.filter((line) => line.includes('"wyre"'))).to.have.length(1);
  });

  it('has a retry inside that asks again', async () => {
    warnings();
    const { address, put, asked } = network();
    const src = address('gone', 404);
    const page = place(`<conflict-dossier src="${src}"><conflict-factbox></conflict-factbox><conflict-factbox></conflict-factbox></conflict-dossier>`);
    const [box, other] = boxes(page);
    await until('the retry is there', () => !!box!.shadowRoot?.querySelector('button'));
    put(src, saying('back'));
    box!.shadowRoot!.querySelector('button')!.click();
    await says(box!, 'back');
    await says(other!, 'back');
    expect(asked).to.have.length(2);
  });
});
