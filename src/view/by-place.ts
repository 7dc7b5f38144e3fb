import type { SourceView } from './citations.js';

/** Many cells or bars may rest on one place in a source: each place is listed once, and leads to the first of them. */
export const byPlace = (source: SourceView): SourceView => {
  const places = new Map<string, SourceView['citedBy'][number]>();
  for (const { item, locators } of source.citedBy) {
    for (const locator of locators) if (!places.has(locator.value)) places.set(locator.value, { item, locators: [locator] });
    if (!locators.length && !places.has('')) places.set('', { item, locators });
  }
  return { ...source, citedBy: [...places.values()] };
};
