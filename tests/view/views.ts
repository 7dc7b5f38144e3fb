import assert from 'node:assert/strict';
import { factboxView } from '../../src/components/factbox/view.js';
import type { FactboxView } from '../../src/components/factbox/view.js';
import { quoteView } from '../../src/components/quote/view.js';
import type { QuoteView } from '../../src/components/quote/view.js';
import { parse } from '../../src/dossier/parse.js';
import type { FullDossier } from '../../src/dossier/types.js';
import { localeFor } from '../i18n/languages.js';

/** A dossier as widgets get it; says what is wrong with a fixture that is not one. */
export function opened(json: unknown): FullDossier {
  const { dossier, problems } = parse(json);
  assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), []);
  assert.ok(dossier);
  return dossier;
}

/** The view of a fact box; where there is nothing to show, only its problems are there. */
export const factbox = (json: unknown, items?: readonly string[], lang = 'en') =>
  factboxView(opened(json), localeFor(lang), { items, heading: undefined }) as FactboxView;

export function quotation(json: unknown, id: string, lang = 'en'): QuoteView {
  const view = quoteView(opened(json), localeFor(lang), { items: [id], heading: undefined });
  assert.ok('exact' in view, `there is no quotation ${id}`);
  return view;
}

/** Words without the invisible marks that keep directions apart. */
export const bare = (text: string | undefined): string | undefined => text?.replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '');
