/*
 * Every limit the library keeps when it asks for a dossier, in one place. docs/publishers.md and docs/web-teams.md state
 * these figures: change them with it. Single constants rather than one object, so that the minifier writes the numbers in.
 */

/** How long one request may take from its start to the last byte of the body, in milliseconds. */
export const TIMEOUT_MS = 10_000;

/** The largest dossier that is read, in bytes after decompression. */
export const MAX_BYTES = 5_000_000;

/** How long to wait before each retry, in milliseconds, give or take a half (see `store.ts`). Their count is the count of retries. */
export const RETRY_DELAYS_MS: readonly number[] = [500, 2_000];

/** The shortest time between two refreshes, in seconds: a shorter wish is raised to this. */
export const MIN_REFRESH_SECONDS = 15;

/** The longest time between two refreshes, in seconds: `setTimeout` fires at once beyond 2³¹ milliseconds (about 24 days). */
export const MAX_REFRESH_SECONDS = 1_000_000;

/** How many dossiers that no widget shows at present are kept, so that a moved or rebuilt widget shows its data at once. */
export const KEPT_DOSSIERS = 8;

/** How long such a kept dossier is shown again without asking the server for a newer one, in milliseconds. */
export const KEPT_FRESH_MS = 60_000;
