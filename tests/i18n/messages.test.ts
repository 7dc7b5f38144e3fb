import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ABSENCES, QUALIFIERS, UNITS } from '../../src/dossier/schema/quantity.js';
import { MEDIA } from '../../src/dossier/schema/speech.js';
import type { Language } from '../../src/i18n/negotiate.js';
import { MESSAGES } from './languages.js';

const CATEGORIES = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const isPlural = (value: object) => 'other' in value && Object.keys(value).every((key) => CATEGORIES.has(key));

/** Path → forms: a message has one form, or one a plural category. */
function flatten(value: unknown, path = '', into = new Map<string, Record<string, string>>()) {
  if (typeof value === 'string') into.set(path, { other: value });
  else if (value && typeof value === 'object') {
    if (isPlural(value)) into.set(path, value as Record<string, string>);
    else for (const [key, inner] of Object.entries(value)) flatten(inner, `${path}/${key}`, into);
  }
  return into;
}
const placeholders = (s: string) => [...s.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
const english = flatten(MESSAGES.en);

describe('messages', () => {
  it('are many enough for this test to mean something', () => assert.ok(english.size > 100, String(english.size)));

  for (const lang of Object.keys(MESSAGES) as Language[]) {
    const messages = flatten(MESSAGES[lang]);

    it(`of ${lang} name their language`, () => assert.equal(MESSAGES[lang].lang, lang));

    it(`of ${lang} have the keys of English and no others`, () =>
      assert.deepEqual([...messages.keys()].sort(), [...english.keys()].sort()));

    it(`of ${lang} are none empty, and none has spaces around it`, () => {
      for (const [path, forms] of messages)
        for (const form of Object.values(forms)) assert.ok(form && form === form.trim(), `${path}: "${form}"`);
    });

    it(`of ${lang} have the placeholders of English`, () => {
      for (const [path, forms] of messages) {
        // A sign around the number in one language ("$5") may be a word behind it in another ("5 долларов").
        if (path.startsWith('/units/')) continue;
        const wanted = placeholders(english.get(path)!.other!);
        assert.deepEqual(placeholders(forms.other!), wanted, path);
        // "one more source" in words may leave the number out.
        for (const form of Object.values(forms)) assert.ok(placeholders(form).every((name) => wanted.includes(name)), path);
      }
    });

    it(`of ${lang} have no stray brace, straight quotation mark or double space`, () => {
      for (const [path, forms] of messages)
        for (const form of Object.values(forms)) assert.doesNotMatch(form.replace(/\{\w+\}/g, 'x'), /[{}"']|\s\s/, path);
    });

    it(`of ${lang} have plural forms for the categories of the language, and only those`, () => {
      const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
      for (const [path, forms] of messages)
        for (const category of Object.keys(forms)) assert.ok(categories.includes(category as Intl.LDMLPluralRule), `${path}: ${category}`);
    });

    it(`of ${lang} have a word for every code of the format`, () => {
      const { qualifiers, media, absence, units, rates } = MESSAGES[lang];
      for (const code of QUALIFIERS) assert.match(qualifiers[code], /\{n\}/);
      for (const code of MEDIA) assert.ok(media[code], code);
      for (const code of ABSENCES) assert.ok(absence[code], code);
      for (const code of UNITS) {
        const [unit, per] = code.split('/') as [keyof typeof units, (keyof typeof rates)?];
        assert.ok(units[unit], code);
        if (per) assert.match(rates[per], /\{unit\}/);
      }
    });

    it(`of ${lang} keep the kinds of absence apart`, () => {
      const words = Object.values(MESSAGES[lang].absence);
      assert.equal(new Set(words).size, words.length);
    });
  }

  it('of Russian are in Cyrillic and those of Arabic in Arabic', () => {
    for (const [lang, script] of [['ru', /\p{Script=Cyrillic}/u], ['ar', /\p{Script=Arabic}/u]] as const)
      for (const [path, forms] of flatten(MESSAGES[lang]))
        for (const form of Object.values(forms))
          if (/\p{L}/u.test(form.replace(/\{\w+\}/g, '')) && path !== '/lang') assert.match(form, script, path);
  });
});
