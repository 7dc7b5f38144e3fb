/**
 * Every node of a syntax tree, from the outside in.
 * @param {any} node a node, or a list of them
 * @param {(node: any) => void} found
 */
export function visit(node, found) {
  if (Array.isArray(node)) for (const child of node) visit(child, found);
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') found(node);
    for (const child of Object.values(node)) if (child && typeof child === 'object') visit(child, found);
  }
}
