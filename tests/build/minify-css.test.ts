import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { minifyCss } from '../../tools/rollup-minify-css.mjs';

const CASES: readonly [what: string, css: string, expected: string][] = [
  ['drops white space and the last semicolon', ':host {\n  color: red;\n}\n', ':host{color:red}'],
  ['drops comments', 'a { /* why */ color: red; }', 'a{color:red}'],
  ['keeps what a comment separates apart', 'a/* */b { }', 'a b{}'],
  ['keeps a descendant before a pseudo-class', 'a :hover, a:hover { }', 'a :hover,a:hover{}'],
  ['keeps the signs of a calculation apart', 'a { width: calc(1px + 2px - var(--a)); }', 'a{width:calc(1px + 2px - var(--a))}'],
  ['keeps a media query', '@media (width > 10px) and (hover: hover) { a { b: c } }', '@media (width > 10px) and (hover:hover){a{b:c}}'],
  ['keeps strings as they are', `a::before { content: " ; { } /* */ : "; quotes: '«  ' "  »"; }`, `a::before{content:" ; { } /* */ : ";quotes:'«  ' "  »"}`],
  ['keeps escapes in strings', `a::before { content: '\\201C  '; }`, `a::before{content:'\\201C  '}`],
  ['keeps an escaped character of a selector', '.a\\:b  .c { }', '.a\\:b .c{}'],
  ['keeps an empty custom property', 'a { --b: ; --c:  ; }', 'a{--b: ;--c: }'],
  ['leaves a piece alone whose string ends behind an expression', 'a { content: "', 'a { content: "'],
  ['keeps the space before an expression', ' padding: 0 ', ' padding:0 '],
];

describe('CSS in templates', () => {
  for (const [what, css, expected] of CASES) test(what, () => assert.equal(minifyCss(css), expected));
});
