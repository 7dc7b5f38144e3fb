/**
 * The one place where `Intl` formatters are made. Making one costs 20–200 µs and some 10 kB, using one about 1 µs, and
 * forty widgets ask for the same few.
 * Bound: the 50 made last; a page needs about eight a language.
 * Invalidation: none; what a formatter does depends on nothing but its key.
 */
const BOUND = 50;
const made = new Map<string, unknown>();

/**
 * A formatter of the class given, new or as made before. Name every option that matters: they are passed on without
 * a prototype, since on a page that extends `Object.prototype`, `Intl` would read a `style` or `calendar` from there.
 */
export function intl<T, O extends object>(Formatter: new (tag: string, options: O) => T, tag: string, options: O): T {
  const key = [Formatter.name, tag, ...Object.entries(options)].join();
  let formatter = made.get(key) as T | undefined;
  if (!formatter) {
    if (made.size >= BOUND) made.delete(made.keys().next().value!);
    made.set(key, (formatter = new Formatter(tag, Object.assign(Object.create(null), options))));
  }
  return formatter;
}
