/** HTML by its standard, JSON-LD by schema.org, mail and Apple News by what their readers take. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import ts from 'typescript';
import { ROOT } from '../../tools/source-layout.mjs';
import { renderChannel } from '../../src/server/index.js';
import { CASES } from './cases.js';
import { htmlWords } from './words.js';

/** Fewer than all: one language is as conforming as another, but for the direction. */
const cases = CASES.filter(({ lang }) => lang !== 'ru');
const written = async (channel: string) => Promise.all(cases.map(async ({ name, noun, dossier, items, lang }) => ({ name, lang, text: await renderChannel(dossier, noun, channel, { lang, items, src: '/d.json' }) })));

describe('HTML', () => {
  // html-validate has the content model of the standard as the Nu checker has it, and needs no Java.
  const checker = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:document'], elements: ['html5', { 'conflict-factbox': { flow: true }, 'conflict-quote': { flow: true } }] });
  const fragments = new HtmlValidate({ extends: ['html-validate:standard'], elements: ['html5'] });
  const complaints = async (validator: HtmlValidate, html: string) => {
    const { results } = await validator.validateString(html);
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`));
  };

  test('of a page conforms', async () => {
    for (const { name, text } of await written('page')) assert.deepEqual(await complaints(checker, text), [], name);
  });

  test('of a fragment conforms, alone and inside its tag', async () => {
    for (const channel of ['plain', 'html']) for (const { name, text } of await written(channel)) assert.deepEqual(await complaints(fragments, text), [], name);
  });

  for (const fault of ['<p><div>x</div></p>', '<dl><p>x</p></dl>', '<blockquote><p>x</blockquote></p>', '<table><tr><dd>x</dd></tr></table>']) {
    test(`is found out where it is ${fault}`, async () => assert.notDeepEqual(await complaints(fragments, fault), []));
  }

  test('has no class, style, id, handler, script or element that sanitisers drop', async () => {
    const KEPT = /^<\/?(?:h[1-6]|p|dl|dt|dd|sup|ol|ul|li|a|span|blockquote|strong|br|table|thead|tbody|tr|th|td)(?: (?:href|rel|lang|dir|scope)="[^"<>]*")*>$/;
    for (const { name, text } of await written('plain')) for (const [tag] of text.matchAll(/<[^>]*>/g)) assert.match(tag, KEPT, name);
  });
});

describe('a mail', () => {
  test('has no style sheet, script, image, class or id, and nothing from elsewhere', async () => {
    for (const { name, text } of await written('email')) {
      for (const [tag] of text.matchAll(/<[^>]*>/g)) {
        assert.match(tag, /^<\/?(?:h[1-6]|p|sup|ol|ul|li|a|span|blockquote|strong|table|tr|th|td)\b/, name);
        assert.doesNotMatch(tag, / (?:class|id|src|background|on\w+)=|url\(|@import|expression/, name);
      }
    }
  });

  test('has 600 pixels at most, and on every table and cell its style', async () => {
    for (const { text } of await written('email')) {
      assert.match(text, /^<table role="presentation" width="600" /);
      for (const [tag] of text.matchAll(/<(?:table|td|th|p|h\d|blockquote)\b[^>]*>/g)) assert.match(tag, / style="[^"]+"/);
    }
  });

  test('has no colour of text or background, and lines that show on white and on black', async () => {
    const channel = (hex: string) => ((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))(parseInt(hex, 16) / 255);
    const luminance = (colour: string) => 0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7));
    const colours = new Set<string>();
    for (const { text } of await written('email')) {
      const styles = [...text.matchAll(/<[^>]* style="([^"]*)"/g)].map(([, style]) => style!);
      for (const style of styles) {
        assert.doesNotMatch(style, /background|(?:^|;)color:(?!inherit)/);
        for (const [colour] of style.matchAll(/#[\da-f]{6}/g)) colours.add(colour);
      }
    }
    assert.ok(colours.size);
    for (const colour of colours) {
      assert.ok(1.05 / (luminance(colour) + 0.05) >= 3, `${colour} on white`);
      assert.ok((luminance(colour) + 0.05) / 0.05 >= 3, `${colour} on black`);
    }
  });

  test('says its language and direction', async () => {
    for (const { text, lang } of await written('email')) assert.ok(text.startsWith('<table') && text.includes(` lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}" `));
  });
});

describe('Apple News', () => {
  test('has components of the roles and with the HTML that the format knows', async () => {
    for (const { name, text } of await written('apple-news')) {
      for (const component of JSON.parse(text) as Record<string, string>[]) {
        assert.match(component['role']!, /^(?:heading[1-6]|body|quote|htmltable)$/, name);
        const isTable = component['role'] === 'htmltable';
        assert.deepEqual(Object.keys(component), isTable ? ['role', 'html'] : ['role', 'text', 'format'], name);
        const html = component[isTable ? 'html' : 'text']!;
        assert.ok(htmlWords(html), name);
        for (const [tag] of html.matchAll(/<[^>]*>/g)) assert.match(tag, /^<\/?(?:p|strong|ul|ol|li|a|sup|br|table|thead|tbody|tr|th|td)(?: href="[^"]*")?>$/, name);
      }
    }
  });
});

describe('JSON-LD', () => {
  /** What TypeScript says of values as graphs of schema-dts, which has every type and property of schema.org and no other. */
  function complaints(graphs: readonly string[]): readonly string[] {
    const folder = mkdtempSync(path.join(ROOT, 'tests/channels/.json-ld-'));
    try {
      const file = path.join(folder, 'graphs.ts');
      // Written as literals, so that a property that the type does not have is an error.
      writeFileSync(file, `import type { Graph } from 'schema-dts';\n${graphs.map((graph, i) => `export const graph${i}: Graph = ${graph};`).join('\n')}\n`);
      const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022, strict: true, noEmit: true, types: [], skipLibCheck: true });
      return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('has only types and properties of schema.org, each with a value of its kind', async () => {
    const english = (await written('jsonld')).filter(({ lang }) => lang === 'en');
    assert.deepEqual(complaints(english.map(({ text }) => text.trim())), []);
  });

  for (const [what, fault] of [
    ['a property that the type does not have', '{ "@type": "Quotation", "speaker": "Olsen" }'],
    ['a type that there is not', '{ "@type": "Quote", "text": "x" }'],
    ['a value of another kind', '{ "@type": "Quotation", "spokenByCharacter": { "@type": "CorrectionComment" } }'],
  ] as const) {
    test(`with ${what} is found out`, () => assert.notDeepEqual(complaints([`{ "@context": "https://schema.org", "@graph": [${fault}] }`]), []));
  }

  test('gives no verdict', async () => {
    for (const { name, text } of await written('jsonld')) assert.doesNotMatch(text, /ClaimReview|"(?:reviewRating|claimReviewed)"/, name);
  });

  test('cites only sources that are in it, and can stand in a script', async () => {
    for (const { name, text } of await written('jsonld')) {
      const ids = [...text.matchAll(/"@id": "([^"]+)"/g)].map(([, id]) => id);
      const graph = (JSON.parse(text) as { '@graph': { '@id'?: string }[] })['@graph'];
      const there = new Set(graph.map((one) => one['@id']));
      assert.deepEqual(ids.filter((id) => !there.has(id)), [], name);
      assert.ok(!text.includes('<'), name);
    }
  });

  test('has corrections and later events as what they are, with their days', async () => {
    const texts = (await written('jsonld')).map(({ text }) => text).join('\n');
    assert.match(texts, /"@type": "CorrectionComment",\s*"text": "Corrected 6 May 2031: [^"]*",\s*"datePublished": "2031-05-06"/);
    assert.match(texts, /"@type": "Event",\s*"name": "Later, 9 May 2031: The pier opened again",\s*"startDate": "2031-05-09"/);
    assert.match(texts, /"creativeWorkStatus": \[\s*"This item was withdrawn\."/);
  });
});
