/** Puts widgets on the test page, and takes all of it away again after each test. */
import type { DossierInput } from '../../src/dossier/types.js';
import { until as untilFor } from '../support/until.js';
import { seen } from './reader.js';

type WidgetTag = 'conflict-energy-chart' | 'conflict-factbox' | 'conflict-quote' | 'conflict-stance-matrix';
type Widget = HTMLElementTagNameMap[WidgetTag];

/** Gives up well before the runner's own limit, so that the sentence of what was awaited is what fails. */
export const until = (what: string, condition: () => boolean): Promise<void> => untilFor(what, condition, 5_000);

const undo: (() => void)[] = [];
/** Does `work` after the test, last asked first. */
export const afterTest = (work: () => void): void => void undo.push(work);
afterEach(() => {
  for (const work of undo.splice(0).reverse()) work();
});

/** Markup in a container of its own at the end of the page. */
export function place(markup: string, parent: Node = document.body): HTMLElement {
  const container = document.createElement('div');
  parent.appendChild(container);
  afterTest(() => container.remove());
  container.innerHTML = markup;
  return container;
}

/** The one widget in a piece of markup. */
export function placeOne<T extends WidgetTag>(markup: string): HTMLElementTagNameMap[T] {
  return place(markup).querySelector<HTMLElementTagNameMap[T]>('conflict-energy-chart, conflict-factbox, conflict-quote, conflict-stance-matrix')!;
}

/** Whether a widget shows facts, and not a state or its fallback. */
export const showsFacts = (element: Element): boolean => !!element.shadowRoot?.querySelector('dl, blockquote, section, [part=matrix]');

export const ready = async <T extends Element>(element: T): Promise<T> => {
  await until(`<${element.localName}> shows its facts; it shows "${element.shadowRoot ? seen(element).slice(0, 200) : ''}"`, () => showsFacts(element));
  await (element as unknown as Widget).updateComplete;
  return element;
};

/** A widget that shows a dossier, with these attributes. */
export async function show<T extends WidgetTag>(tag: T, dossier: unknown, attributes: Readonly<Record<string, string>> = {}, parent?: Node): Promise<HTMLElementTagNameMap[T]> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.dossier = dossier as DossierInput;
  place('', parent).append(element);
  return ready(element);
}
export const showFactbox = (dossier: unknown, attributes?: Readonly<Record<string, string>>, parent?: Node) => show('conflict-factbox', dossier, attributes, parent);
export const showQuote = (dossier: unknown, item: string, attributes?: Readonly<Record<string, string>>, parent?: Node) =>
  show('conflict-quote', dossier, { item, ...attributes }, parent);

export const showChart = (dossier: unknown, attributes?: Readonly<Record<string, string>>, parent?: Node) => show('conflict-energy-chart', dossier, attributes, parent);
export const showMatrix = (dossier: unknown, attributes?: Readonly<Record<string, string>>, parent?: Node) => show('conflict-stance-matrix', dossier, attributes, parent);

/** The events of a type that reach a target from here on. */
export function record<K extends keyof HTMLElementEventMap>(type: K, target: EventTarget = document): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  const listener = (event: Event) => void events.push(event as HTMLElementEventMap[K]);
  target.addEventListener(type, listener);
  afterTest(() => target.removeEventListener(type, listener));
  return events;
}

/** Keeps the console's warnings of a test that expects some, and gives them. */
export function warnings(): string[] {
  const lines: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => void lines.push(parts.map(String).join(' '));
  afterTest(() => (console.warn = warn));
  return lines;
}

/** Replaces a property of an object until the end of the test. */
export function replace<T extends object, K extends keyof T>(target: T, name: K, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  afterTest(() => (before ? Object.defineProperty(target, name, before) : delete target[name]));
}

/** Runs what is waiting: tasks, promises and the updates they cause. For asserting that something does not happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

const named = (node: unknown): string => (node instanceof Element ? `<${node.localName}> "${seen(node).slice(0, 60)}"` : String(node));
/** That two are the same node. An assertion library that prints both takes minutes over a widget. */
export function expectNode(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`it is ${named(actual)}, not ${named(expected)}`);
}
