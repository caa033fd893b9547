import bearing from '@turf/bearing';
import distance from '@turf/distance';
import type { LonLat, Place } from './city';

export interface Neighbour {
  place: Place;
  /** Rounded to what the errors of both positions allow. */
  distance_m: number;
  /** By how much it may be more or less, in metres: the errors of both positions. */
  error_m: number;
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
 * Where another place lies from a point in degrees that may be off by so many metres; null where
 * that is a guess: it has no point of its own, or lies no farther away than the sum of both errors.
 */
export function directionTo(place: Place, from: LonLat, error_m: number): Neighbour | null {
  if (!place.anchor || !isPoint(place)) return null;
  const distance_m = distance(from, place.anchor, { units: 'meters' });
  const error = error_m + (place.position.error_m ?? 0);
  if (distance_m <= error) return null;
  return {
    place,
    distance_m: roundDistance(distance_m),
    error_m: error,
    bearing: (bearing(from, place.anchor) + 360) % 360,
  };
}

/** Where one place lies from another, as far as both have a point of their own. */
export const directionBetween = (from: Place, to: Place): Neighbour | null =>
  from.anchor && isPoint(from) ? directionTo(to, from.anchor, from.position.error_m ?? 0) : null;

/** Of some places those nearest to a point in degrees that may be off by so many metres, the nearest first. */
export function nearest(
  places: readonly Place[],
  from: LonLat,
  error_m: number,
  limit: number,
): Neighbour[] {
  return places
    .filter(({ position }) => position.precision !== 'host')
    .flatMap((place) => {
      const neighbour = directionTo(place, from, error_m);
      const away = distance(from, place.anchor ?? from);
      return neighbour ? [{ neighbour, away }] : [];
    })
    .sort((a, b) => a.away - b.away)
    .slice(0, limit)
    .map(({ neighbour }) => neighbour);
}

/**
 * The nearest places that have a point of their own, nearest first. Only those farther away than
 * the sum of both errors: below that the order would be a guess. Places inside this one, or that
 * it is inside of, are left out.
 */
export function nearby(
  { places }: { places: readonly Place[] },
  place: Place,
  limit: number,
): Neighbour[] {
  const { anchor } = place;
  if (!anchor || !isPoint(place)) return [];
  const others = places.filter((other) => other !== place);
  return nearest(others, anchor, place.position.error_m ?? 0, limit);
}
