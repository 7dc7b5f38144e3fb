/** Arrow keys in a table of cells, after the ARIA Authoring Practices' grid pattern. */

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** What takes the focus in a cell: its button, or the cell where there is nothing to open. */
const focusable = (cell: Element) => (cell.firstElementChild?.localName === 'button' ? (cell.firstElementChild as HTMLElement) : (cell as HTMLElement));

/**
 * The cell that a key leads to; undefined for other keys and at the edges. Left and right are as the table is read. In the
 * form of cards all cells stand in one column, and up and down go through all of them.
 */
export function nextCell({ key, target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): HTMLElement | undefined {
  const cell = (target as Element).closest('td')!;
  if (metaKey || altKey || shiftKey || !Object.hasOwn(STEPS, key) || focusable(cell) !== target) return undefined;
  const { direction, display } = getComputedStyle(cell);
  const bodies = [...cell.closest('table')!.tBodies].map(({ rows }) => [...rows[0]!.cells].slice(1));
  const isCard = display !== 'table-cell';
  let [rows, columns] = STEPS[key]!;
  const isCorner = ctrlKey && !isFinite(columns);
  if (ctrlKey && !isCorner) return undefined;
  const row = bodies.findIndex((cells) => cells.includes(cell));
  if (isCard && rows) {
    const all = bodies.flat();
    const next = all[all.indexOf(cell) + rows];
    return next && focusable(next);
  }
  if (direction === 'rtl' && isFinite(columns)) columns = -columns;
  if (isCorner) rows = columns;
  const within = (i: number, list: readonly unknown[]) => Math.min(list.length - 1, Math.max(0, i));
  const cells = bodies[within(row + rows, bodies)]!;
  const next = cells[within(cell.cellIndex - 1 + columns, cells)]!;
  return next === cell ? undefined : focusable(next);
}
