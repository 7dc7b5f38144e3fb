/** The TypeScript types of the dossier format, all inferred from its one definition in `schema/`. */
import type { Infer } from './definition.js';
import type { LISTS } from './schema.js';
import type { root } from './schema/root.js';
import type * as quantities from './schema/quantity.js';
import type * as shared from './schema/shared.js';

export type { Geometry } from './schema/geo.js';
export type Text = Infer<typeof shared.text>;
export type SourceReference = Infer<typeof shared.sourceReference>;
export type Quantity = Infer<typeof quantities.quantity>;
export type Qualifier = (typeof quantities.QUALIFIERS)[number];
export type Absence = (typeof quantities.ABSENCES)[number];
export type UnitCode = (typeof quantities.UNITS)[number];
export type ItemStatus = (typeof shared.ITEM_STATUSES)[number];

export type ListName = keyof typeof LISTS;
/** The item type of a list, by the list's name. */
export type ItemOf<L extends ListName> = Infer<(typeof LISTS)[L]['item']>;
export type Item = ItemOf<ListName>;

export type Source = ItemOf<'sources'>;
export type Actor = ItemOf<'actors'>;
export type Place = ItemOf<'places'>;
export type Fact = ItemOf<'facts'>;
export type Figure = ItemOf<'figures'>;
export type Quote = ItemOf<'quotes'>;
export type Statement = ItemOf<'statements'>;
export type Issue = ItemOf<'issues'>;
export type Stance = ItemOf<'stances'>;
export type Claim = ItemOf<'claims'>;
export type DossierEvent = ItemOf<'events'>;
export type Contact = ItemOf<'contacts'>;
export type Asset = ItemOf<'assets'>;
export type Route = ItemOf<'routes'>;
export type Boundary = ItemOf<'boundaries'>;
export type Note = ItemOf<'notes'>;
export type Correction = ItemOf<'corrections'>;
export type Waiver = ItemOf<'waivers'>;

export type SourceType = Source['type'];
export type ActorKind = Actor['kind'];
export type Medium = NonNullable<Quote['medium']>;
export type Position = Stance['position'];
export type QuantityKind = Asset['measures'][number]['quantityKind'];

/**
 * A dossier that was opened: its root, frozen. Its lists are read by `items()` (`read.ts`) when a widget first asks for
 * them, so a page of fact boxes never reads the stances.
 */
export type Dossier = Infer<typeof root>;
/** A dossier whose lists were all read, as `parse` gives it: every list is there, and all is frozen. */
export type FullDossier = Dossier & { readonly [L in ListName]: readonly ItemOf<L>[] };
/** A dossier as it is written: the lists it needs, and no others. */
export type DossierInput = Dossier & { readonly [L in ListName]?: readonly ItemOf<L>[] };
