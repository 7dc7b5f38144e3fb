/**
 * The dossier format, whole: the one definition from which come the TypeScript types (`types.ts`), the runtime reading
 * (`read.ts`) and the published JSON Schema 2020-12 (`json-schema.ts`). Each list has its file in `schema/`, so that a
 * page downloads only the lists that its widgets show. The doc comments there become the descriptions of the schema.
 *
 * Where IPTC ninjs, schema.org, the Web Annotation of the W3C or Global Energy Monitor have a name for a field, it has that
 * name here. The format only grows: a field is never removed or given another meaning within one major version.
 */
import { actors } from './schema/actors.js';
import { assets } from './schema/assets.js';
import { boundaries } from './schema/boundaries.js';
import { claims } from './schema/claims.js';
import { contacts } from './schema/contacts.js';
import { corrections } from './schema/corrections.js';
import { events } from './schema/events.js';
import { facts } from './schema/facts.js';
import { figures } from './schema/figures.js';
import { issues } from './schema/issues.js';
import { notes } from './schema/notes.js';
import { places } from './schema/places.js';
import { quotes } from './schema/quotes.js';
import { routes } from './schema/routes.js';
import { sources } from './schema/sources.js';
import { stances } from './schema/stances.js';
import { statements } from './schema/statements.js';
import { waivers } from './schema/waivers.js';

/** The lists of a dossier, in the order in which documentation and schema have them. */
export const LISTS = {
  sources, actors, places, facts, figures, quotes, statements, issues, stances, claims, events, contacts, assets,
  routes, boundaries, notes, corrections, waivers,
} as const;
