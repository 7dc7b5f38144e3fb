/**
 * Looks after what a guest must not touch. To be run before any script of the page, as text (`code(keepCanaries)`); then
 * `globalThis.__changes()` tells what is no longer as it was, and `__dangers(root)` what of a widget could do harm. Everything
 * that could be used to hide a change is kept first.
 */
export function keepCanaries(): void {
  const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Object;
  const { ownKeys } = Reflect;
  const ran: unknown[] = [];
  const ours: readonly PropertyKey[] = ['ran', '__changes', '__dangers'];
  /** Objects by a name that a person understands, with the descriptors of all their properties. */
  const kept = new Map<object, { name: string; properties: Map<PropertyKey, PropertyDescriptor> }>();
  const keep = (object: unknown, name: string) => {
    if ((typeof object !== 'object' && typeof object !== 'function') || object === null || kept.has(object)) return;
    const properties = new Map<PropertyKey, PropertyDescriptor>();
    for (const key of ownKeys(object)) properties.set(key, getOwnPropertyDescriptor(object, key)!);
    kept.set(object, { name, properties });
  };
  const names = ownKeys(globalThis);
  for (const key of names) {
    const { value } = getOwnPropertyDescriptor(globalThis, key)! as { value?: { prototype?: unknown } };
    if (value === globalThis || value === undefined || value === null) continue;
    if (key !== '__conflictCanary') keep(value, String(key)); // the record of the watch on the page
    if (typeof value === 'function') keep(value.prototype, `${String(key)}.prototype`);
  }
  for (let object: unknown = globalThis; object; object = getPrototypeOf(object)) if (object !== globalThis) keep(object, 'a prototype of the window');
  const functions = new Map(names.map((key) => [key, getOwnPropertyDescriptor(globalThis, key)!]));

  const same = (a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined) => Object.is(a?.value, b?.value) && a?.get === b?.get && a?.set === b?.set;

  const changes = async (): Promise<string[]> => {
    const found: string[] = [];
    if (ran.length) found.push(`ran: ${ran.join(', ')}`);
    for (const key of ownKeys(globalThis)) if (!functions.has(key) && !ours.includes(key)) found.push(`global ${String(key)}`);
    for (const [key, before] of functions) {
      // `event` is what is being dispatched at the moment.
      if (key !== 'event' && typeof before.value === 'function' && !same(before, getOwnPropertyDescriptor(globalThis, key))) found.push(`changed ${String(key)}`);
    }
    for (const [object, { name, properties }] of kept) {
      for (const key of ownKeys(object)) if (!same(properties.get(key), getOwnPropertyDescriptor(object, key))) found.push(`${name}.${String(key)}`);
      for (const key of properties.keys()) if (!getOwnPropertyDescriptor(object, key)) found.push(`${name}.${String(key)} is gone`);
    }
    if (document.cookie) found.push(`cookie ${document.cookie}`);
    for (const [name, storage] of [['localStorage', globalThis.localStorage], ['sessionStorage', globalThis.sessionStorage]] as const) if (storage.length) found.push(`${name} ${storage.key(0)}`);
    for (const { name } of await indexedDB.databases()) found.push(`indexedDB ${name}`);
    if (globalThis.caches) for (const name of await caches.keys()) found.push(`cache ${name}`);
    if (navigator.serviceWorker) for (const { scope } of await navigator.serviceWorker.getRegistrations()) found.push(`service worker ${scope}`);
    if (history.length > 2) found.push(`history ${history.length}`);
    if (document.title !== 'Page') found.push(`title ${document.title}`);
    if (document.adoptedStyleSheets.length) found.push('style sheets adopted by the document');
    const own = document.querySelectorAll('body > :not([data-page], [data-page] *), head > :not(meta, title, script[data-page])');
    for (const element of Array.from(own)) found.push(`element <${element.localName}>`);
    for (const element of [document.documentElement, document.body]) for (const { name } of Array.from(element.attributes)) if (name !== 'lang') found.push(`attribute ${name} of <${element.localName}>`);
    return found;
  };
  /** What in a shadow root, or in plain HTML, could run, load or leave the page; empty where all is well. */
  const dangers = (root: ParentNode): string[] => {
    const found: string[] = [];
    for (const element of Array.from(root.querySelectorAll('*'))) {
      if (/^(?:script|style|iframe|object|embed|img|link|base|form|input|meta|video|audio|template)$/.test(element.localName)) found.push(`<${element.localName}>`);
      // Charts draw lines and rectangles, hidden from those who hear the page; whatever else is SVG is not theirs.
      const isDrawing = /^(?:svg|line|rect)$/.test(element.localName) && !!element.closest('svg[part=bar][aria-hidden=true]');
      if (element instanceof SVGElement && !isDrawing) found.push(`<${element.localName}>`);
      for (const { name, value } of Array.from(element.attributes)) {
        if (/^on|^style$|^srcdoc$|^src$|^action$|^formaction$/.test(name)) found.push(`${name}="${value.slice(0, 60)}"`);
      }
      if (element.localName !== 'a') continue;
      const { protocol, username, password, rel, href } = element as HTMLAnchorElement;
      if (!/^(?:https?|mailto):$/.test(protocol)) found.push(`link to ${href.slice(0, 60)}`);
      if (username || password) found.push(`user name in ${href}`);
      if (!/noopener/.test(rel) && element.getRootNode() instanceof ShadowRoot) found.push(`rel="${rel}"`);
    }
    return found;
  };
  defineProperty(globalThis, 'ran', { value: (what: unknown) => void ran.push(what) });
  defineProperty(globalThis, '__changes', { value: changes });
  defineProperty(globalThis, '__dangers', { value: dangers });
}

/** What `keepCanaries` leaves in the page. */
export interface Canaries {
  __changes(): Promise<string[]>;
  __dangers(root: ParentNode): string[];
}
