/** What can be read at most, so that the map stays at work on an ordinary device. */
export const MAX_BYTES = 100_000_000;
export const MAX_FEATURES = 100_000;
export const MAX_COLUMNS = 1_000;
/** Refusals that are listed; all are counted. */
export const MAX_LISTED = 1_000;
/** Collections of geometry within one another. */
export const MAX_DEPTH = 8;
