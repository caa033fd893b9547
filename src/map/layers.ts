/** Ids of the sources and layers of the map's style, the layers in draw order. */
export const SOURCE = {
  ground: 'ground',
  districts: 'districts',
  railway: 'railway',
  stations: 'stations',
  towns: 'towns',
  belts: 'belts',
  marks: 'marks',
} as const;

/** Prefixes of a belt's layers; the belt's id follows. */
export const BELT_LAYER = {
  casing: 'belt-casing-',
  fill: 'belt-fill-',
  pattern: 'belt-pattern-',
  line: 'belt-line-',
  inner: 'belt-inner-',
} as const;

/** Prefixes of the layers of marks; the weakest strength of those in them follows. */
export const MARK_LAYER = {
  dot: 'mark-dot-',
  ring: 'mark-ring-',
  symbol: 'mark-symbol-',
} as const;

/** What is brought to the map lies under this layer: under the marks and how exact they are. */
export const UNDER_MARKS = 'errors';
