/** The widgets as their readers meet them: words, roles and accessible names, through shadow roots, never class names. */

/** White space as one plain space, marks of direction left out. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u200e\u200f\u061c]/g, '').replace(/\s+/g, ' ').trim();

const rootOf = (node: ParentNode): ParentNode => (node as Element).shadowRoot ?? node;

/** All words in a widget, or in a part of one. */
export const seen = (node: ParentNode): string => plain(rootOf(node).textContent);

/** What a widget shows where it may be its fallback: `innerText` passes over what is not rendered. */
export const shownText = (element: HTMLElement): string =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('article')].map((article) => plain(article.innerText)).join(' ') ||
  plain([...element.shadowRoot!.querySelectorAll('slot')].flatMap((slot) => slot.assignedNodes({ flatten: true })).map((node) => node.textContent).join(' '));

const SELECTORS = {
  button: 'button, [role=button]',
  disclosure: 'summary',
  link: 'a[href]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  listitem: 'li',
  list: 'ol, ul',
  status: '[role=status]',
  article: 'article',
  term: 'dt',
  definition: 'dd',
  blockquote: 'blockquote',
} as const;
export type Role = keyof typeof SELECTORS;

/** The accessible name of what names itself by its content or by `aria-label`. */
export const nameOf = (element: Element): string => plain(element.getAttribute('aria-label') ?? element.textContent);

/** Elements of a role whose name matches, in the order of reading. */
export function all(node: ParentNode, role: Role, name?: string | RegExp): HTMLElement[] {
  const elements = [...rootOf(node).querySelectorAll<HTMLElement>(SELECTORS[role])];
  return elements.filter((element) => name === undefined || (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))));
}

/** The one element of a role and name; says what there is where it is not one. */
export function one(node: ParentNode, role: Role, name?: string | RegExp): HTMLElement {
  const found = all(node, role, name);
  if (found.length !== 1) throw new Error(`${found.length} of role ${role}${name ? ` named ${name}` : ''}; there are: ${all(node, role).map(nameOf).join(' | ')}`);
  return found[0]!;
}

/** The value beside a label, with all that belongs to it. */
export function definition(node: ParentNode, label: string): HTMLElement {
  const term = one(node, 'term', label);
  return one(term.parentElement!, 'definition');
}

/** Words of an element without its footnotes and other buttons. */
export function wordsIn(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const button of copy.querySelectorAll('button, [part=reference]')) button.remove();
  return plain(copy.textContent);
}

/** The rows of a fact box as readers see them: `label: value`. */
export const rows = (node: ParentNode): string[] =>
  all(node, 'term').map((term) => `${plain(term.textContent)}: ${wordsIn(one(term.parentElement!, 'definition'))}`);

/** Footnotes: the buttons that lead to sources. */
export const footnotes = (node: ParentNode): HTMLElement[] => all(node, 'button', /^(Source|Источник|المصدر) /);

/** The items of the list of sources, folded ones too; not what is listed inside one. */
export const sources = (node: ParentNode): HTMLElement[] => all(node, 'listitem').filter((item) => !item.parentElement!.closest('li'));

/** What a keyboard can reach now, in reading order. */
export const reachable = (node: ParentNode): HTMLElement[] =>
  [...rootOf(node).querySelectorAll<HTMLElement>('a[href], button, summary, [tabindex="0"]')].filter((element) => element.checkVisibility());

/** The focused element, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
