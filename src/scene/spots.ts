import type { City, Place } from '../city/city';

interface Located {
  /** Of which layers, in which order. */
  key: string;
  spots: readonly (readonly Place[])[];
}

/** The last answer for each city: what is chosen or filtered changes nothing of it. */
const known = new WeakMap<City, Located>();

/**
 * The places that have a point on the map, those at the same point together: the first decides the
 * symbol, by the foremost kind, then in the plan's order.
 * @param order Kinds of points, the foremost first. @param hidden The kinds that are switched off.
 */
export function placesBySpot(
  city: City,
  order: readonly string[],
  hidden: readonly string[],
): Located['spots'] {
  const key = JSON.stringify([order, hidden]);
  const last = known.get(city);
  if (last?.key === key) return last.spots;
  const spots = new Map<string, Place[]>();
  const located = city.places
    .filter(({ kind, anchor }) => anchor && order.includes(kind) && !hidden.includes(kind))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.number - b.number);
  for (const place of located) {
    const point = String(place.anchor);
    const spot = spots.get(point);
    if (spot) spot.push(place);
    else spots.set(point, [place]);
  }
  const found = { key, spots: [...spots.values()] };
  known.set(city, found);
  return found.spots;
}
