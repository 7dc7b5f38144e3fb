/** The parent in the tree that readers see: through slots and out of shadow roots. */
export const composedParent = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? ((node as ShadowRoot).host as Node | undefined) ?? null;
