import type { City, LonLat, Place } from './city';
import { distanceBetween } from './geodesic';
import { POINT_KINDS } from './queries';

/** Which places lie in a circle, as far as their positions tell; the nearest first. */
export interface Within {
  /** Inside wherever in its error a place lies. */
  certain: readonly Place[];
  /** Inside or outside. */
  possible: readonly Place[];
  /** Of which at most the county is known. */
  uncountable: readonly Place[];
}

/** Sorts the places (not core, belts and districts) by whether they lie within so many metres. */
export function placesWithin(city: City, centre: LonLat, radius_m: number): Within {
  const places = city.places.filter(({ kind }) => POINT_KINDS.includes(kind));
  const found = places
    .flatMap((place) =>
      place.anchor ? [{ place, distance: distanceBetween(centre, place.anchor) }] : [],
    )
    .map((each) => ({ ...each, error: each.place.position.error_m ?? 0 }))
    .filter(({ distance, error }) => distance - error <= radius_m)
    .sort((a, b) => a.distance - b.distance);
  const isCertain = ({ distance, error }: (typeof found)[number]) => distance + error <= radius_m;
  return {
    certain: found.filter(isCertain).map(({ place }) => place),
    possible: found.filter((each) => !isCertain(each)).map(({ place }) => place),
    uncountable: places.filter(({ anchor }) => !anchor),
  };
}
