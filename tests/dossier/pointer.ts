/** JSON Pointers (RFC 6901), for tests that look up, change and cut out what a problem points at. */

const stepsOf = (pointer: string) => pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands at the place; undefined where there is none. */
export function valueAt(json: unknown, pointer: string): unknown {
  let value = json;
  for (const step of stepsOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Whether there is such a place. */
export const hasPlace = (json: unknown, pointer: string) => {
  const parent = valueAt(json, parentOf(pointer));
  return pointer === '' || (typeof parent === 'object' && parent !== null && Object.hasOwn(parent, stepsOf(pointer).at(-1)!));
};

export const parentOf = (pointer: string) => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

/** Puts a value there. Defines it, so that `__proto__` is a name like any other. */
export function put(json: unknown, pointer: string, value: unknown): void {
  Object.defineProperty(valueAt(json, parentOf(pointer)), stepsOf(pointer).at(-1)!, { value, enumerable: true, configurable: true, writable: true });
}

/** Takes the field or the entry out; what comes after an entry moves up. */
export function cut(json: unknown, pointer: string): void {
  const parent = valueAt(json, parentOf(pointer));
  const step = stepsOf(pointer).at(-1)!;
  if (Array.isArray(parent)) parent.splice(Number(step), 1);
  else delete (parent as Record<string, unknown>)[step];
}

export const pointerTo = (...steps: readonly (string | number)[]) =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
