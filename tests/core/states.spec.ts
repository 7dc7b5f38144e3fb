import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { all, one, rows, seen, shownText } from '../components/reader.js';
import { hurryRefreshes, network } from '../components/network.js';
import { placeOne, ready, record, settle, until, warnings } from '../components/stage.js';
import { OLSEN, cite, dossier, fact, quote } from '../fixtures/dossier.js';
import { minimal } from '../fixtures/facts.js';

const FALLBACK = '<dl><dt>By hand</dt><dd>the same facts</dd></dl>';
const FAILED = 'This information could not be loaded.';
const both = dossier({ actors: [OLSEN], quotes: [quote('q')] });

for (const tag of ['conflict-factbox', 'conflict-quote'] as const) {
  const markup = (src: string, fallback = '') => `<${tag} src="${src}">${fallback}</${tag}>`;

  describe(`<${tag}> while it is loading`, () => {
    it('shows its fallback', async () => {
      const element = placeOne(markup(network().waiting(), FALLBACK));
      await element.updateComplete;
      expect(shownText(element)).to.equal('By handthe same facts');
      expect((element.querySelector('dl') as HTMLElement).checkVisibility()).to.equal(true);
    });

    it('says so quietly where it has no fallback, and keeps its place', async () => {
      const element = placeOne(markup(network().waiting()));
      await element.updateComplete;
      expect(shownText(element)).to.equal('Loading…');
      expect(element.offsetHeight).to.be.greaterThan(60);
    });

    it('keeps its place in a language whose words are not there yet', async () => {
      const element = placeOne(`<${tag} src="${network().waiting()}" lang="${tag === 'conflict-quote' ? 'ar' : 'ru'}"></${tag}>`);
      await element.updateComplete;
      expect(element.offsetHeight).to.be.greaterThan(60);
    });

    for (const [what, nothing] of [['white space', ' \n '], ['a comment', '<!-- later -->'], ['a script', '<script type="text/plain">x</script>']] as const) {
      it(`takes ${what} for no fallback`, async () => {
        const element = placeOne(markup(network().waiting(), nothing));
        await element.updateComplete;
        expect(shownText(element)).to.equal('Loading…');
      });
    }

    it('shows a fallback that is put in later', async () => {
      const element = placeOne(markup(network().waiting()));
      await element.updateComplete;
      element.innerHTML = FALLBACK;
      await until('the fallback shows', () => (element.querySelector('dl') as HTMLElement).checkVisibility());
    });
  });

  describe(`<${tag}> when it is ready`, () => {
    it('shows the facts in place of its fallback', async () => {
      const element = await ready(placeOne(markup(network().address(both), FALLBACK)));
      expect((element.querySelector('dl') as HTMLElement).checkVisibility()).to.equal(false);
      expect(seen(element)).to.contain('As of 4 May 2031');
    });

    it('leaves the markup inside its tag as it was', async () => {
      const element = await ready(placeOne(markup(network().address(both), FALLBACK)));
      expect(element.innerHTML).to.equal(FALLBACK);
    });

    it('has no problems', async () => {
      expect((await ready(placeOne(markup(network().address(both))))).problems).to.deep.equal([]);
    });
  });

  const faults: readonly (readonly [what: string, code: string, start: (net: ReturnType<typeof network>) => string])[] = [
    ['is not there (404)', 'http-status', (net) => net.address('Not found', 404)],
    ['is a web page', 'html-not-json', (net) => net.address('<!doctype html><title>Log in</title>')],
    ['is cut off', 'json-syntax', (net) => net.address(JSON.stringify(both).slice(0, 200))],
    ['is empty', 'empty-body', (net) => net.address(' ')],
    ['is a list', 'type', (net) => net.address([1, 2])],
    ['is null', 'type', (net) => net.address('null')],
    ['is of a later format', 'version', (net) => net.address({ ...both, schemaVersion: '2.0.0' })],
    ['has no address one could ask', 'url', () => `http://[${tag}`],
  ];
  describe(`<${tag}> when its dossier`, () => {
    for (const [what, code, start] of faults) {
      it(`${what}: keeps the fallback, and tells the cure once`, async () => {
        const lines = warnings();
        const errors = record('conflict-error');
        const src = start(network());
        const element = placeOne(markup(src, FALLBACK));
        await until('the error is told', () => errors.length > 0);
        await settle();
        expect(shownText(element)).to.equal('By handthe same facts');
        expect(errors).to.have.length(1);
        const [problem] = errors[0]!.problems;
        expect(problem!.code).to.equal(code);
        expect(problem!.severity).to.equal('error');
        expect(problem!.hint).to.be.a('string').and.not.equal('');
        expect(element.problems).to.deep.equal(errors[0]!.problems);
        expect(lines.filter((line) => line.includes(src)).length).to.equal(1);
      });

      it(`${what}: shows one calm line and a way to retry where there is no fallback`, async () => {
        warnings();
        const errors = record('conflict-error');
        const element = placeOne(markup(start(network())));
        await until('the error is told', () => errors.length > 0);
        expect(shownText(element)).to.equal(`${FAILED} Try again`);
        expect(one(element, 'status').textContent).to.contain(FAILED);
      });
    }

    for (const [what, code, start] of [
      ['is refused or out of reach', 'network', (net: ReturnType<typeof network>) => { const src = net.waiting(); net.offline(src); return src; }],
      ['meets a broken server (500)', 'http-status', (net: ReturnType<typeof network>) => net.address('{}', 500)],
    ] as const) {
      it(`${what}: tells it at once, once, and shows the facts when the server is back`, async () => {
        warnings();
        const net = network();
        const src = start(net);
        const errors = record('conflict-error');
        const element = placeOne(markup(src, FALLBACK));
        await until('the error is told', () => errors.length > 0);
        expect(errors[0]!.problems[0]!.code).to.equal(code);
        expect(shownText(element)).to.equal('By handthe same facts');
        net.put(src, both);
        await ready(element);
        expect(errors).to.have.length(1);
        await until('the problems are gone', () => element.problems.length === 0);
      });
    }
  });

  describe(`<${tag}> with a retry`, () => {
    for (const [what, body, status] of [['is not there (404)', 'gone', 404], ['is no JSON', 'not yet', 200], ['is no dossier', '[]', 200]] as const) {
      it(`asks again for a dossier that ${what}, and shows the facts`, async () => {
        warnings();
        const { address, put, asked } = network();
        const src = address(body, status);
        const element = placeOne(markup(src));
        await until('the retry is there', () => element.shadowRoot!.querySelector('button') !== null);
        put(src, both);
        one(element, 'button', 'Try again').click();
        await ready(element);
        expect(asked).to.have.length(2);
        await until('the problems are gone', () => element.problems.length === 0);
      });
    }

    it('stays calm when the dossier is still not there', async () => {
      warnings();
      const { address, asked } = network();
      const element = placeOne(markup(address('gone', 404)));
      await until('the retry is there', () => element.shadowRoot!.querySelector('button') !== null);
      one(element, 'button', 'Try again').click();
      await until('it was asked again', () => asked.length === 2);
      await until('the retry is there again', () => shownText(element) === `${FAILED} Try again`);
    });
  });
}

describe('a dossier with one bad item', () => {
  const partly = dossier({ facts: [fact('good'), fact('bad', { sources: [cite('p. 1', 'nowhere')] }), fact('also-good')] });

  it('shows the good ones', async () => {
    warnings();
    const element = await ready(placeOne<'conflict-factbox'>(`<conflict-factbox src="${network().address(partly)}">${FALLBACK}</conflict-factbox>`));
    expect(rows(element)).to.deep.equal(['Label of good: Text of good', 'Label of also-good: Text of also-good']);
  });

  it('is told once, with path and cure', async () => {
    warnings();
    const errors = record('conflict-error');
    const element = await ready(placeOne<'conflict-factbox'>(`<conflict-factbox src="${network().address(partly)}"></conflict-factbox>`));
    await until('the error is told', () => errors.length > 0);
    element.heading = 'Anew';
    await element.updateComplete;
    await settle();
    expect(errors).to.have.length(1);
    expect(errors[0]!.problems.some(({ path, message, hint }) => path.startsWith('/facts/1') && message.includes('"nowhere"') && !!hint)).to.equal(true);
  });

  it('is nothing to a widget that does not show that list', async () => {
    const errors = record('conflict-error');
    const element = placeOne<'conflict-quote'>('<conflict-quote></conflict-quote>');
    element.dossier = { ...partly, actors: [OLSEN], quotes: [quote('q')] };
    await ready(element);
    await settle();
    expect(errors).to.have.length(0);
    expect(element.problems).to.deep.equal([]);
  });
});

describe('the words "Example dossier"', () => {
  for (const tag of ['conflict-factbox', 'conflict-quote'] as const) {
    it(`stand on a bare <${tag}>`, async () => {
      const element = await ready(placeOne(`<${tag}></${tag}>`));
      expect(seen(element)).to.contain('Example dossier').and.to.contain('As of 30 September 2020');
    });

    it(`do not stand on <${tag}> with a src, in any state`, async () => {
      const { waiting, asked } = network();
      const element = placeOne(`<${tag} src="${waiting()}"></${tag}>`);
      await until('it is asked', () => asked.length === 1);
      expect(seen(element)).not.to.contain('Example');
      asked[0]!.answer(both);
      await ready(element);
      expect(seen(element)).not.to.contain('Example');
    });

    it(`do not stand on <${tag}> whose src fails`, async () => {
      warnings();
      const element = placeOne(`<${tag} src="${network().address('gone', 404)}"></${tag}>`);
      await until('it failed', () => element.problems.length > 0);
      await settle();
      expect(seen(element)).not.to.contain('Example').and.not.to.contain('2020');
    });

    it(`do not stand on <${tag}> with a dossier property`, async () => {
      const element = placeOne(`<${tag}></${tag}>`);
      element.dossier = both;
      await ready(element);
      await settle();
      expect(seen(element)).not.to.contain('Example');
    });
  }

  it('go when a src is given, and come back when it is taken away', async () => {
    const element = await ready(placeOne<'conflict-factbox'>('<conflict-factbox></conflict-factbox>'));
    element.setAttribute('src', network().address(minimal));
    await until('the named dossier shows', () => seen(element).includes('The ferry dispute'));
    expect(seen(element)).not.to.contain('Example');
    element.removeAttribute('src');
    await until('the example shows', () => seen(element).includes('Example dossier'));
  });
});

describe('refresh', () => {
  const saying = (version: number, text: string) => dossier({ version, versionCreated: `2031-05-0${version}T00:00Z`, facts: [fact('since', { text })] });
  const refreshing = async () => {
    hurryRefreshes();
    const net = network();
    const src = net.address(saying(2, 'first'));
    const element = await ready(placeOne<'conflict-factbox'>(`<conflict-factbox src="${src}" refresh="15">${FALLBACK}</conflict-factbox>`));
    return { ...net, src, element };
  };

  it('shows a newer version', async () => {
    const { put, src, element } = await refreshing();
    put(src, saying(3, 'second'));
    await until('the newer one shows', () => rows(element).join() === 'Label of since: second');
  });

  for (const [what, body, status] of [['an error', 'gone', 404], ['a web page', '<html>', 200], ['half a file', '{"id":', 200], ['no dossier', '{}', 200]] as const) {
    it(`keeps the last good data through ${what}, and tells it once`, async () => {
      warnings();
      const { put, src, element, asked } = await refreshing();
      const errors = record('conflict-error');
      put(src, body, status);
      const before = asked.length;
      await until('it was asked three times more', () => asked.length >= before + 3);
      await settle();
      expect(rows(element)).to.deep.equal(['Label of since: first']);
      expect(errors).to.have.length(1);
      expect(element.problems).to.have.length.greaterThan(0);
    });
  }

  it('keeps a newer version where an older one is sent', async () => {
    warnings();
    const { put, src, element, asked } = await refreshing();
    put(src, saying(1, 'older'));
    const before = asked.length;
    await until('it was asked twice more', () => asked.length >= before + 2);
    expect(rows(element)).to.deep.equal(['Label of since: first']);
  });

  it('takes a broken refresh back when the next one is good', async () => {
    warnings();
    const { put, src, element } = await refreshing();
    put(src, '<html>');
    await until('it is told', () => element.problems.length > 0);
    put(src, saying(2, 'first'));
    await until('it is taken back', () => element.problems.length === 0);
    expect(rows(element)).to.deep.equal(['Label of since: first']);
  });

  it('leaves an opened menu open', async () => {
    const { put, src, element } = await refreshing();
    one(element, 'disclosure', 'Options').click();
    await until('the menu is there', () => all(element, 'button', 'Copy link').length > 0);
    put(src, saying(3, 'second'));
    await until('the newer one shows', () => rows(element).join() === 'Label of since: second');
    expect(one(element, 'button', 'Copy link').checkVisibility()).to.equal(true);
  });

  it('is not asked for without the attribute', async () => {
    hurryRefreshes();
    const { address, asked } = network();
    await ready(placeOne(`<conflict-factbox src="${address(minimal)}"></conflict-factbox>`));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked).to.have.length(1);
  });
});
