import isInside from '@turf/boolean-point-in-polygon';
import distance from '@turf/distance';
import type { Position } from 'geojson';
import type { Bounds } from '../../src/city/city';
import type { Area } from '../../src/city/ground';
import { polygonsOf } from '../derive';
import type { Code } from './messages';
import type { Values } from './problem';
import { shown } from './schema';

export interface Located {
  position: Position;
  path: string;
}

/** Every position of a geometry with its path, however deep. */
export function positionsIn(coordinates: unknown, path = 'geometry.coordinates'): Located[] {
  if (!Array.isArray(coordinates)) return [];
  if (typeof coordinates[0] === 'number') return [{ position: coordinates, path }];
  return coordinates.flatMap((inner, index) => positionsIn(inner, `${path}[${index}]`));
}

export const isOnEarth = ([longitude = 0, latitude = 0]: Position) =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

export const isClosed = (ring: readonly Position[]) =>
  String(ring[0]) === String(ring[ring.length - 1]);

export const isRing = (ring: readonly Position[]) => ring.length >= 4 && isClosed(ring);

const isWithin = ([x = 0, y = 0]: Position, [west, south, east, north]: Bounds) =>
  x >= west && x <= east && y >= south && y <= north;

const isRound = (value: number) => Number(value.toFixed(5)) === value;

/** What is wrong with the numbers of a position themselves; only what swapping mends is swapped. */
export function wrongNumbers(
  position: Position,
  city: Bounds | null,
): { code: Code; values: Values } | null {
  const swapped = [...position].reverse();
  const isMended = city && !isWithin(position, city) && isWithin(swapped, city);
  const found = shown(position);
  if (isMended || (!isOnEarth(position) && isOnEarth(swapped))) {
    return { code: 'coordinatesSwapped', values: { found, swapped: shown(swapped) } };
  }
  return isOnEarth(position) ? null : { code: 'coordinatesRange', values: { found } };
}

export const hasTooManyDecimals = (position: Position) => !position.every(isRound);

/** The point of a segment nearest to a position, on a plane true at its latitude. */
function nearestOf(position: Position, from: Position, to: Position): Position {
  const scale = Math.cos(((position[1] ?? 0) * Math.PI) / 180);
  const [px = 0, py = 0] = position;
  const [ax = 0, ay = 0] = from;
  const [bx = 0, by = 0] = to;
  const [dx, dy] = [(bx - ax) * scale, by - ay];
  const length = dx * dx + dy * dy;
  const along = length ? ((px - ax) * scale * dx + (py - ay) * dy) / length : 0;
  const t = Math.min(1, Math.max(0, along));
  return [ax + (bx - ax) * t, ay + (by - ay) * t];
}

/** Metres from a position to the nearest of some areas; 0 inside. */
export function metresOutside(position: Position, areas: readonly Area[]): number {
  if (areas.some((area) => isInside(position, area))) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const ring of areas.flatMap((area) => polygonsOf(area).flat())) {
    for (const [index, to] of ring.entries()) {
      const near = nearestOf(position, ring[index - 1] ?? to, to);
      least = Math.min(least, distance(position, near, { units: 'meters' }));
    }
  }
  return Math.ceil(least);
}
