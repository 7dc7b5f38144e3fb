/**
 * Lit's scanner of templates, for templates as this library writes them: attributes with one expression or with text
 * around it, no `<` or `>` in their values. It goes into the script-tag files in place of Lit's own, which knows far more
 * (`lit-unused.mjs`); the build compares the two for every template.
 * @param {readonly string[]} strings the texts between the expressions
 * @param {string} node stands for an expression between tags
 * @param {string} marker stands for one inside a tag
 * @param {string} suffix goes behind the names of attributes that have expressions
 * @returns {[html: string, names: string[]]} with the names as they are written: `?hidden`, `@click`
 */
export function scanTemplate(strings, node, marker, suffix) {
  /** @type {string[]} */
  const names = [];
  const html = strings.reduce((before, string, i) => {
    if (!i) return string;
    if (before.lastIndexOf('<') <= before.lastIndexOf('>')) return before + node + string;
    const [attribute, name] = /([^\s"'<>=/]+)=["']?[^"'<>]*$/.exec(strings[i - 1] ?? '') ?? [];
    // Without a name it is a further expression in the value of the same attribute.
    if (!attribute || !name) return before + marker + string;
    names.push(name);
    const end = before.length - attribute.length + name.length;
    return before.slice(0, end) + suffix + before.slice(end) + marker + string;
  }, '');
  // A part that ends with its template needs a node behind it to end at.
  return [strings.at(-1) ? html : html + '<?>', names];
}
