import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { seen } from '../components/reader.js';
import { record, settle, show, until } from '../components/stage.js';
import { figures, minimal } from '../fixtures/facts.js';
import { quotations } from '../fixtures/quotes.js';

/*
 * A page whose scripts extend Object.prototype, with properties that turn up in every loop. Names of the format's fields
 * and of ordinary words that options objects have.
 */
const NAMES = [
  'qualifier', 'optional', 'status', 'soft', 'lossy', 'disputed', 'quantity', 'text', 'low', 'high', 'reason', 'unit', 'asOf', 'printed', 'printedAlt', 'claimant',
  'prefix', 'suffix', 'platform', 'venue', 'occasion', 'reportedBy', 'date', 'medium', 'roles', 'attribution', 'translations', 'original', 'by', 'machine', 'dir', 'lang',
  'role', 'before', 'after', 'elided', 'absent', 'qualifierLast', 'locator', 'archivedUrl', 'authors', 'syndicatedBy', 'licence', 'dateAccessed', 'datePublished', 'was',
  'format', 'values', 'one', 'rule', 'nullable', 'integer', 'fields', 'of', 'either', 'given', 'src', 'refresh', 'example', 'dossier', 'problems', 'stop', 'items', 'heading',
  'item', 'kind', 'month', 'day', 'time', 'zone', 'from', 'to', 'unspecifiedDigits', 'pluralAfterQualifier', 'hint', 'choices', 'url', 'known', 'json', 'problem', 'isTransient',
] as const;
/** Where such scripts put them: what is set here is enumerable in every object. */
const Everything = Object.prototype as unknown as Record<string, unknown>;
const VALUES: Readonly<Record<string, unknown>> = { 'a text': 'POLLUTED', 'a function': function polluted() {}, true: true };

async function told(): Promise<string[]> {
  const shown = [
    await show('conflict-factbox', structuredClone(figures)),
    await show('conflict-factbox', structuredClone(minimal)),
    await show('conflict-quote', structuredClone(quotations), { item: 'full' }),
    await show('conflict-quote', structuredClone(quotations), { item: 'fragment-both' }),
    await show('conflict-quote', structuredClone(quotations), { item: 'translated' }),
  ];
  const parts: string[] = [];
  for (const element of shown) parts.push(seen(element), await element.toText(), await element.toHTML());
  return parts;
}

/** The first words that differ; undefined where none do. */
function difference(words: readonly string[], calm: readonly string[]): string | undefined {
  for (const [i, part] of words.entries()) {
    if (part === calm[i]) continue;
    let at = 0;
    while (part[at] === calm[i]![at]) at++;
    return `"${part.slice(Math.max(0, at - 20), at + 60)}" where it was "${calm[i]!.slice(Math.max(0, at - 20), at + 60)}"`;
  }
  return undefined;
}

describe('a page that extends Object.prototype', () => {
  let calm: string[];
  before(async () => {
    calm = await told();
  });

  for (const name of NAMES) {
    it(`with "${name}" changes no word`, async () => {
      for (const value of Object.values(VALUES)) {
        const errors = record('conflict-error');
        let words: string[];
        Everything[name] = value;
        try {
          words = await told();
        } finally {
          delete Everything[name];
        }
        expect(difference(words, calm)).to.equal(undefined);
        expect(errors).to.have.length(0);
      }
    });
  }

  it('and Array.prototype, with enumerable methods, changes no word', async () => {
    const extended = Array.prototype as unknown as Record<string, unknown>;
    extended['last'] = function last() {};
    extended['POLLUTED'] = 'POLLUTED';
    try {
      expect(difference(await told(), calm)).to.equal(undefined);
    } finally {
      delete extended['last'];
      delete extended['POLLUTED'];
    }
  });

  it('still gets the example', async () => {
    const element = document.createElement('conflict-factbox');
    Everything['qualifier'] = 'up-to';
    try {
      document.body.append(element);
      await until('the example shows', () => !!element.shadowRoot?.querySelector('dl'));
      await settle();
      expect(seen(element)).to.contain('about 30,000 people').and.to.contain('Example dossier');
    } finally {
      delete Everything['qualifier'];
      element.remove();
    }
  });
});
