import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test, { describe } from 'node:test';
import { UNUSED, misusesOf } from '../../tools/lit-unused.mjs';
import { FORBIDDEN, PATCHES, patchLit } from '../../tools/rollup-lit-guest.mjs';
import { ROOT } from '../../tools/source-layout.mjs';

const published = (file: string) => readFileSync(path.join(ROOT, 'node_modules', file), 'utf8');

/** Every replacement with the file it is made in. */
const places = [...Object.entries(PATCHES), ...Object.entries(UNUSED)].flatMap(([file, patches]) => patches.map((patch) => ({ file, ...patch })));

describe('the build step that makes Lit a good guest', () => {
  for (const file of Object.keys(PATCHES)) {
    test(`leaves no page global and no policy of Lit's in ${file}`, () => {
      assert.match(published(file), FORBIDDEN);
      assert.doesNotMatch(patchLit(file, published(file)), FORBIDDEN);
    });
  }

  for (const { file, what, pattern } of places) {
    test(`fails when ${what} is no longer in ${file}`, () => {
      const changed = published(file).replace(pattern, '/* changed */');
      assert.throws(() => patchLit(file, changed), { message: new RegExp(`${file.replaceAll('.', '\\.')}.*0 times.*changed shape`) });
    });

    test(`fails when ${what} is twice in ${file}`, () => {
      const once = published(file).match(pattern)![0];
      const twice = published(file).replace(pattern, () => once + once);
      assert.throws(() => patchLit(file, twice), /instead of once/);
    });
  }

  test('leaves a file of Lit alone that it has nothing to change in', () => {
    assert.equal(patchLit('lit-html/directives/repeat.js', 'export {};'), 'export {};');
  });
});

const inTemplate = (markup: string, tag = 'html') => `import { ${tag} } from 'lit'; export const t = (x) => ${tag}\`${markup}\`;`;

describe('what is taken out of Lit', () => {
  for (const [use, code] of [
    ['an expression in place of an attribute', inTemplate('<p class="a" ${x}></p>')],
    ['a comment', inTemplate('<p></p><!--${x}-->')],
    ['an element whose text Lit reads differently', inTemplate('<textarea>${x}</textarea>')],
    ['a module of Lit beside its main one', `import { repeat } from 'lit/directives/repeat.js';`],
    ['MathML', inTemplate('<mi>${x}</mi>', 'mathml')],
    ['an option of properties', `import { LitElement } from 'lit'; class A extends LitElement { static properties = { a: { type: Array } } }`],
    ['a hook', `import { LitElement } from 'lit'; class A extends LitElement { firstUpdated() {} }`],
    ['options of event listeners in a template', `import { html } from 'lit'; export const t = html\`<p @wheel=\${{ handleEvent() {}, passive: true }}></p>\`;`],
    ['a template that Lit reads otherwise than lit-template.mjs', inTemplate('<p title="a > b" class=${x}></p>')],
    ['a place to render to beside the whole container', `import { render } from 'lit'; render('', a, { renderBefore: b });`],
  ] as const) {
    test(`may not be used by a script of ours: ${use}`, () => assert.deepEqual(misusesOf(code), [use]));
  }

  test('is none of what ordinary templates and elements use', () => {
    const used = [
      inTemplate('<p class="a ${x}" title=${x} ?hidden=${x} .lang=${x} @click=${x}>${x} <b>${x}</b></p>'),
      inTemplate('<g><title>${x}</title></g>', 'svg'),
      `import { LitElement } from 'lit'; class A extends LitElement { static properties = { a: { type: Number } }; updated() {} }`,
      `class B { firstUpdated() {} }`,
    ];
    assert.deepEqual(used.flatMap(misusesOf), []);
  });
});
