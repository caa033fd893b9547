import bearing from '@turf/bearing';
import distance from '@turf/distance';
import type { LonLat } from '../city/city';
import type { Mark } from './scene';

/** Half of the angle within which something lies in a direction, in degrees: the four leave no gap. */
const HALF = 45;

/** How far a bearing is from a direction, in degrees. */
const offBy = (degrees: number, direction: number) =>
  Math.abs(((degrees - direction + 540) % 360) - 180);

/** The nearest mark in a direction (degrees clockwise from north) from a position; null where there is none. */
export function markTowards(marks: readonly Mark[], from: LonLat, direction: number): Mark | null {
  const [nearest] = marks
    .map((mark) => ({ mark, away: distance(from, mark.at), degrees: bearing(from, mark.at) }))
    .filter(({ away, degrees }) => away > 0 && offBy(degrees, direction) <= HALF)
    .sort((a, b) => a.away - b.away);
  return nearest?.mark ?? null;
}
