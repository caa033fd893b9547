import bearing from '@turf/bearing';
import distance from '@turf/distance';
import type { City, Place } from './city';

export interface Neighbour {
  place: Place;
  /** Rounded to what the errors of both positions allow. */
  distance_m: number;
  /** Degrees clockwise from north. */
  bearing: number;
}

const isPoint = (place: Place) => place.geometry?.type === 'Point' && place.anchor !== null;

/**
 * Rounds a distance in metres to one or two figures: below 10 km to the half kilometre, above to
 * the kilometre; the positions are no better than that.
 */
export function roundDistance(metres: number): number {
  const step = metres < 10_000 ? 500 : 1000;
  return Math.round(metres / step) * step;
}

/**
 * The nearest places that have a point of their own, nearest first. Only those farther away than
 * the sum of both errors: below that the order would be a guess. Places inside this one, or that
 * it is inside of, are left out.
 */
export function nearby(city: City, place: Place, limit: number): Neighbour[] {
  const { anchor } = place;
  if (!anchor || !isPoint(place)) return [];
  return city.places
    .filter((other) => other !== place && isPoint(other) && other.position.precision !== 'host')
    .map((other) => ({ other, at: other.anchor ?? anchor }))
    .map(({ other, at }) => ({
      place: other,
      distance_m: distance(anchor, at, { units: 'meters' }),
      bearing: (bearing(anchor, at) + 360) % 360,
    }))
    .filter(
      ({ place: other, distance_m }) =>
        distance_m > (place.position.error_m ?? 0) + (other.position.error_m ?? 0),
    )
    .sort((a, b) => a.distance_m - b.distance_m)
    .slice(0, limit)
    .map((neighbour) => ({ ...neighbour, distance_m: roundDistance(neighbour.distance_m) }));
}
