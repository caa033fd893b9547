import bearing from '@turf/bearing';
import { contains } from '../../city/area';
import type { City, LonLat } from '../../city/city';
import type { Ground } from '../../city/ground';

/** The middle of the city, in degrees. */
export const middleOf = ({ bounds: [west, south, east, north] }: Pick<City, 'bounds'>): LonLat => [
  (west + east) / 2,
  (south + north) / 2,
];

/** In degrees clockwise from north. */
export const towards = (from: LonLat, to: LonLat) => (bearing(from, to) + 360) % 360;

const known = new WeakMap<Ground, Map<string, string | undefined>>();

/** Id of the district in which a position in degrees lies; the ground does not change, so it is found once. */
export function districtAt(ground: Ground, at: LonLat): string | undefined {
  const found = known.get(ground) ?? new Map<string, string | undefined>();
  known.set(ground, found);
  const key = String(at);
  if (!found.has(key)) {
    const area = ground.districts.features.find(({ geometry }) => contains(geometry, at));
    found.set(key, area?.properties.id);
  }
  return found.get(key);
}
