import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '../../tools/source-layout.mjs';
import { MARKDOWN, proseOf, textOf } from './support/markdown.js';

/** The fragment that GitHub gives a heading. */
const slug = (heading: string) =>
  heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');

const fragmentsOf = (file: string) => [...textOf(file).replace(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading!));

/** Where a link of a Markdown file leads nowhere, what is missing. */
function missing(from: string, link: string): string | undefined {
  const [target = '', fragment] = link.split('#');
  const file = target ? path.posix.join(path.posix.dirname(from), decodeURIComponent(target)) : from;
  if (file.startsWith('..') || !existsSync(path.join(ROOT, file))) return `${link}: there is no ${file}`;
  if (fragment && file.endsWith('.md') && !fragmentsOf(file).includes(fragment)) return `${link}: ${file} has no heading #${fragment}`;
  return undefined;
}

describe('the documentation', () => {
  for (const file of MARKDOWN) {
    test(`${file} links to files and headings that are there`, () => {
      const prose = proseOf(file);
      const links = [
        ...[...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!),
        ...[...prose.matchAll(/(?:src|srcset|href)="([^"]+)"/g)].map(([, link]) => link!),
      ].filter((link) => !/^(?:https?:|mailto:|\/)/.test(link));
      assert.deepEqual(links.map((link) => missing(file, link)).filter(Boolean), []);
    });
  }

  test('has every decision in its index, numbered without a gap', () => {
    const files = readdirSync(path.join(ROOT, 'docs/decisions')).sort();
    const linked = [...textOf('docs/README.md').matchAll(/\(decisions\/([^)]+)\)/g)].map(([, file]) => file);
    assert.deepEqual(linked, files);
    assert.deepEqual(files.map((file) => Number(file.slice(0, 4))), files.map((_, i) => i + 1));
  });

  for (const file of readdirSync(path.join(ROOT, 'docs/decisions'))) {
    test(`decision ${file} tells context, decision and consequences on one page`, () => {
      const text = textOf(`docs/decisions/${file}`);
      for (const part of ['**Context.**', '**Decision.**', '**Consequences.**']) assert.ok(text.includes(part), `${part} is missing`);
      assert.ok(text.split('\n').length <= 30, 'longer than a page');
    });
  }

  test('has pictures that a page can load', () => {
    for (const file of readdirSync(path.join(ROOT, 'docs/images'))) {
      const { size } = statSync(path.join(ROOT, 'docs/images', file));
      assert.ok(size > 1000 && size < 800_000, `${file} has ${size} bytes`);
    }
  });
});

describe('the demo', () => {
  for (const file of readdirSync(path.join(ROOT, 'demo')).filter((name) => name.endsWith('.html'))) {
    test(`${file} links to files that are there`, () => {
      // What waits in a comment links to what is not there yet.
      const html = readFileSync(path.join(ROOT, 'demo', file), 'utf8').replace(/<!--[^]*?-->/g, '');
      const links = [...html.matchAll(/(?:src|href)="([^"#?]+)/g)].map(([, link]) => link!).filter((link) => !/^(?:https?:|data:)/.test(link));
      assert.ok(links.length > 0);
      // What is built may be missing here; the tests that open these pages need it.
      assert.deepEqual(links.filter((link) => !link.startsWith('../dist/')).map((link) => missing(`demo/${file}`, link)).filter(Boolean), []);
    });
  }
});
