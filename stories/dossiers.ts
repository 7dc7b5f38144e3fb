import first from '../src/dossiers/nagorno-karabakh-2020.json' with { type: 'json' };
import conflicting from './dossiers/ferry-conflicting-data.json' with { type: 'json' };
import minimal from './dossiers/ferry-minimal.json' with { type: 'json' };
import missing from './dossiers/ferry-missing-data.json' with { type: 'json' };
import arabic from './dossiers/red-sea-2024.json' with { type: 'json' };
import { large } from './dossiers/large.js';

/**
 * The dossiers of the stories, by the name that stands in `args`. The first one and the Arabic one report; the ferry
 * dispute is made up, in a world of its own, so that nobody takes an example for reporting.
 */
export const DOSSIERS = {
  first,
  minimal,
  missing,
  conflicting,
  arabic,
  large: large(),
} as const satisfies Readonly<Record<string, object>>;
export type DossierName = keyof typeof DOSSIERS;
export const DOSSIER_NAMES = Object.keys(DOSSIERS) as readonly DossierName[];

/** Addresses at which the stories' server has dossiers as files, and one at which it has none. */
export const ADDRESSES = {
  first: 'dossiers/nagorno-karabakh-2020.json',
  missing: 'dossiers/ferry-missing-data.json',
  conflicting: 'dossiers/ferry-conflicting-data.json',
  arabic: 'dossiers/red-sea-2024.json',
  nowhere: 'dossiers/not-there.json',
} as const;

/** What `.dossier` of an element is set to; undefined leaves the element to its `src` or its provider. */
export const dossierOf = (name: DossierName | undefined): unknown => (name && Object.hasOwn(DOSSIERS, name) ? DOSSIERS[name] : undefined);

/** The ids of a list of a dossier, for controls. */
export function idsOf(name: DossierName, list: string): readonly string[] {
  const items = (DOSSIERS[name] as unknown as Readonly<Record<string, readonly { readonly id: string }[] | undefined>>)[list];
  return (items ?? []).map(({ id }) => id);
}
