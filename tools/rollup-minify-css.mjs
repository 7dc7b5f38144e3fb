import { visit } from './visit.mjs';

/**
 * Takes comments and needless white space out of css`…` templates. Nothing else is touched: no value is rewritten, no
 * rule moved, so what a style sheet means cannot change.
 * @returns {import('rollup').Plugin}
 */
export function minifyCssTemplates() {
  return {
    name: 'minify-css-templates',
    transform(code, id) {
      if (!id.split('?')[0].endsWith('.ts') || !code.includes('css`')) return null;
      /** @type {{ start: number, end: number }[]} */
      const texts = [];
      visit(this.parse(code), (node) => {
        if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier' && node.tag.name === 'css') {
          texts.push(...node.quasi.quasis);
        }
      });
      texts.sort((a, b) => b.start - a.start);
      let result = code;
      for (const { start, end } of texts) {
        result = result.slice(0, start) + minifyCss(result.slice(start, end)) + result.slice(end);
      }
      return { code: result, map: { mappings: '' } };
    },
  };
}

/**
 * @param {string} css a style sheet, or the piece of one between two `${…}`
 * @returns {string} the same without comments; white space only where it separates
 */
export function minifyCss(css) {
  // A string, a comment, an escaped character, or plain text up to the next of them.
  const tokens = css.match(/"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\/\*[^]*?\*\/|\\[^]|[^"'\\/]+|[^]/g) ?? [];
  // A quotation mark left over opens a string that ends behind a `${…}`: leave such a piece as it is.
  if (tokens.some((token) => token === '"' || token === "'")) return css;
  // Strings and escapes are put aside, so that the patterns below meet structure only.
  /** @type {string[]} */
  const kept = [];
  return tokens
    .map((token) => {
      if (token.startsWith('/*')) return ' ';
      return token.length > 1 && /^["'\\]/.test(token) ? `\0${kept.push(token) - 1}\0` : token;
    })
    .join('')
    .replace(/\s+/g, ' ')
    // The value of an empty custom property is a space.
    .replace(/: ?(?=[;}])/g, ':\x01')
    .replace(/ ?([{};,]) ?/g, '$1')
    // Before a colon white space means "any descendant that"; behind one it means nothing.
    .replace(/: /g, ':')
    .replace(/;+}/g, '}')
    .replaceAll('\x01', ' ')
    .replace(/\0(\d+)\0/g, (_, index) => kept[Number(index)] ?? '');
}
