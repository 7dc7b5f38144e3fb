/** Every widget with every dossier that it has something to show of, in the languages: made from the registry, so a new widget is in it. */
import { readFileSync } from 'node:fs';
import type { Block } from '../../src/document/blocks.js';
import { parse } from '../../src/dossier/parse.js';
import type { FullDossier } from '../../src/dossier/types.js';
import { WIDGETS, renderDocument } from '../../src/server/index.js';
import type { Widget } from '../../src/server/index.js';
import { smallDossier } from '../dossier/small-dossier.js';
import { markup, reordering } from '../fixtures/hostile.js';
import * as facts from '../fixtures/facts.js';
import { quotations } from '../fixtures/quotes.js';

const first: unknown = JSON.parse(readFileSync(new URL('../../src/dossiers/nagorno-karabakh-2020.json', import.meta.url), 'utf8'));

export const DOSSIERS: Readonly<Record<string, unknown>> = { first, small: smallDossier(), quotations, markup, reordering, ...facts };

export interface Case {
  /** "quote of quotations, item venue, in ar" */
  readonly name: string;
  readonly noun: string;
  readonly dossier: FullDossier;
  readonly items: readonly string[] | undefined;
  readonly lang: string;
  readonly blocks: readonly Block[];
}

const idsIn = (dossier: FullDossier, { list }: Widget) => dossier[list].map(({ id }) => id);

async function casesOf(noun: string, widget: Widget): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [what, json] of Object.entries(DOSSIERS)) {
    const { dossier } = parse(json);
    if (!dossier) throw new Error(`the fixture "${what}" is no dossier`);
    // All of the list, those that no longer hold too: they are shown where they are asked for, and say so.
    const ids = idsIn(dossier, widget);
    if (!ids.length) continue;
    for (const items of widget.isSingle ? ids.map((id) => [id]) : [undefined, ids]) {
      for (const lang of ['en', 'ru', 'ar']) {
        const name = `${noun} of ${what}${items ? `, ${widget.isSingle ? `item ${items[0]}` : 'every item'}` : ''}, in ${lang}`;
        cases.push({ name, noun, dossier, items, lang, blocks: await renderDocument(dossier, noun, { lang, items }) });
      }
    }
  }
  return cases;
}

export const CASES: readonly Case[] = (await Promise.all(Object.entries(WIDGETS).map(([noun, widget]) => casesOf(noun, widget)))).flat();
