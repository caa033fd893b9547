/**
 * Number of the place that is clicked: a laboratory that stands alone, so that every page tells it
 * from its neighbours.
 */
export const TARGET = 63;
