/** What developers import. Nothing here registers an element or touches the page. */
export { parse } from './dossier/parse.js';
export type { Parsed } from './dossier/parse.js';
export { LISTS } from './dossier/schema.js';
export { SCHEMA_VERSION } from './dossier/schema/root.js';
export type { Problem, ProblemCode, Severity } from './dossier/problems.js';
export type * from './dossier/types.js';
export type * from './document/blocks.js';

export { ConflictDossier } from './components/dossier/dossier.js';
export { ConflictEnergyChart } from './components/energy-chart/energy-chart.js';
export { ConflictFactbox } from './components/factbox/factbox.js';
export { ConflictQuote } from './components/quote/quote.js';
export { ConflictStanceMatrix } from './components/stance-matrix/stance-matrix.js';

export { ConflictErrorEvent } from './core/events/error-event.js';
export { ConflictExportEvent } from './core/events/export-event.js';
export { ConflictLoadEvent } from './core/events/load-event.js';
export { ConflictSelectEvent } from './core/events/select-event.js';
export { ConflictUpdateEvent } from './core/events/update-event.js';
export { ConflictViewEvent } from './core/events/view-event.js';
