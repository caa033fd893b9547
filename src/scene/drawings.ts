import type { Position } from 'geojson';
import type { LonLat } from '../city/city';
import { circleAround, extentOf, segmentsOf } from '../city/geodesic';
import type { Drawing, DrawingKind } from '../state/work';

/* What is drawn by hand, for all surfaces: its shape as rings and lines, and its measures. */

/**
 * Colours as light as each other: 3:1 against the land and the sea of both themes and of paper, so
 * that one colour does everywhere. Words tell drawings apart where colours do not.
 */
export const DRAWING_COLOURS = {
  red: '#E0392F',
  orange: '#B8650C',
  green: '#2F8A43',
  blue: '#2B7BDB',
  violet: '#A35AD9',
  grey: '#727A84',
} as const;

export type ColourName = keyof typeof DRAWING_COLOURS;

/** The kinds that are measured; the others are marks. */
export const MEASURED = ['distance', 'surface', 'circle'] as const satisfies DrawingKind[];
export const MARKED = ['point', 'line', 'arrow', 'area', 'text'] as const satisfies DrawingKind[];

export const isMeasured = ({ properties }: Drawing): boolean =>
  MEASURED.some((kind) => kind === properties.kind);

/** From how many positions a kind is made. */
export const POSITIONS: Record<DrawingKind, { least: number; most: number }> = {
  point: { least: 1, most: 1 },
  text: { least: 1, most: 1 },
  arrow: { least: 2, most: 2 },
  line: { least: 2, most: Number.POSITIVE_INFINITY },
  distance: { least: 2, most: Number.POSITIVE_INFINITY },
  area: { least: 3, most: Number.POSITIVE_INFINITY },
  surface: { least: 3, most: Number.POSITIVE_INFINITY },
  /** Its centre, and a point on it. */
  circle: { least: 2, most: 2 },
};

export const isArea = (kind: DrawingKind): boolean => kind === 'area' || kind === 'surface';

const lonLat = ([longitude = 0, latitude = 0]: Position): LonLat => [longitude, latitude];

/** The vertices: one line of them, or the rings of an area without the last, which is the first. */
export function partsOf({ geometry }: Drawing): LonLat[][] {
  if (geometry.type === 'Point') return [[lonLat(geometry.coordinates)]];
  if (geometry.type === 'LineString') return [geometry.coordinates.map(lonLat)];
  return geometry.coordinates.map((ring) => ring.slice(0, -1).map(lonLat));
}

/** Its measures, as far as its kind has them: in metres and square metres. */
export interface Measured {
  /** Of the segments of a line, one after the other. */
  segments: readonly number[];
  length_m: number;
  area_m2: number;
  perimeter_m: number;
  /** The line of a circle. */
  ring: readonly LonLat[];
}

/** So many corners of a circle look round and hold 0.01 % of its area. */
const CORNERS = 360;

const known = new WeakMap<Drawing, Measured>();

/** A drawing is never changed, only replaced: it is measured once. */
export function measuredOf(drawing: Drawing): Measured {
  const found = known.get(drawing) ?? measure(drawing);
  known.set(drawing, found);
  return found;
}

function measure(drawing: Drawing): Measured {
  const { kind, radius_m = 0 } = drawing.properties;
  const parts = partsOf(drawing);
  const [first = []] = parts;
  const segments = isArea(kind) ? [] : segmentsOf(first);
  const ring = kind === 'circle' && first[0] ? circleAround(first[0], radius_m, CORNERS) : [];
  const rings = kind === 'circle' ? [ring] : isArea(kind) ? parts : [];
  return {
    segments,
    length_m: segments.reduce((sum, each) => sum + each, 0),
    ...extentOf(rings),
    ring,
  };
}
