import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/dossier/parse.js';
import { originalOf, wordsFor } from '../../src/dossier/text.js';
import { put } from './pointer.js';
import { smallDossier } from './small-dossier.js';

const NAME = {
  lang: 'hy',
  value: 'Նախարարություն',
  dir: 'ltr',
  translations: [
    { lang: 'en-GB', value: 'Ministry (GB)', by: 'The desk' },
    { lang: 'en', value: 'Ministry' },
    { lang: 'pt-BR', value: 'Ministério' },
    { lang: 'ar', value: 'وزارة', machine: true },
  ],
};
const draft = smallDossier();
put(draft, '/actors/1/name', NAME);
const dossier = parse(draft).dossier!;
const [{ name: plain }, { name: text }] = dossier.actors as unknown as readonly [{ name: string }, { name: Parameters<typeof wordsFor>[0] }];
/** Words without the fields that are absent. */
const defined = (words: object) => JSON.parse(JSON.stringify(words)) as Record<string, unknown>;
const words = (lang: string) => {
  const { original: _, dir: __, ...more } = defined(wordsFor(text, dossier, lang));
  return more;
};

describe('A text for a reader', () => {
  const ORIGINAL = { value: NAME.value, lang: 'hy' };
  const CASES: readonly [says: string, lang: string, words: object][] = [
    ['is the translation into just that language', 'en', { value: 'Ministry', lang: 'en' }],
    ['is the translation into that variety, where there is one', 'en-GB', { value: 'Ministry (GB)', lang: 'en-GB', by: 'The desk' }],
    ['is found whatever the capitals', 'EN-gb', { value: 'Ministry (GB)', lang: 'en-GB', by: 'The desk' }],
    ['is the first translation into another variety of the language', 'en-US', { value: 'Ministry (GB)', lang: 'en-GB', by: 'The desk' }],
    ['is the translation into a variety, where the reader names none', 'pt', { value: 'Ministério', lang: 'pt-BR' }],
    ['says that a machine translated', 'ar-EG', { value: 'وزارة', lang: 'ar', machine: true }],
    ['is the original in its own language', 'hy', ORIGINAL],
    ['is the original in a variety of its own language', 'hy-AM', ORIGINAL],
    ['is the original where there is no translation', 'ru', ORIGINAL],
    ['is the original for a tag that is none', '', ORIGINAL],
    ['is not that of another language that begins alike', 'e', ORIGINAL],
  ];
  for (const [says, lang, expected] of CASES) test(`${says}: ${lang || 'no tag'}`, () => assert.deepEqual(words(lang), expected));

  test('brings its original words along where it is a translation', () => {
    assert.deepEqual(defined(wordsFor(text, dossier, 'en').original!), { value: NAME.value, lang: 'hy', dir: 'ltr' });
  });
  test('has no original beside it where it is the original', () => {
    for (const lang of ['hy', 'ru']) assert.equal(wordsFor(text, dossier, lang).original, undefined);
  });
  test('that is a plain string is in the language of the dossier', () => {
    assert.deepEqual(defined(wordsFor(plain, dossier, 'ru')), { value: 'The minister', lang: 'en' });
  });
  test('does not change the text of the dossier', () => {
    wordsFor(text, dossier, 'en');
    assert.deepEqual(JSON.parse(JSON.stringify(text)), NAME);
  });
});

describe('The original of a text', () => {
  test('has the language and the direction that it is written with', () => assert.deepEqual(defined(originalOf(text, dossier)), { value: NAME.value, lang: 'hy', dir: 'ltr' }));
  test('that is a plain string has the language of the dossier, and no direction', () => assert.deepEqual(defined(originalOf('Stop', dossier)), { value: 'Stop', lang: 'en' }));
});
