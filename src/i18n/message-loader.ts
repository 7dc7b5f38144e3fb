/** How a group of messages comes to a widget: English with its code, the others when they are first asked for. */
import type { Language } from './negotiate.js';

type Translated = Exclude<Language, 'en'>;

/**
 * Makes the loader of one group. It answers at once with English, with a language that was loaded before, and for
 * languages without these messages (with English); else with a promise, which rejects when the file cannot be had:
 * a caller keeps the English words meanwhile.
 */
export function messageLoader<M>(
  english: M,
  others: Readonly<Record<Translated, () => Promise<{ readonly default: M }>>>,
): (lang: string) => M | Promise<M> {
  const loaded = new Map<string, M>();
  return (lang) =>
    Object.hasOwn(others, lang)
      ? (loaded.get(lang) ?? others[lang as Translated]().then(({ default: messages }) => (loaded.set(lang, messages), messages)))
      : english;
}
