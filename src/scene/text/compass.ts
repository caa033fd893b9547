import bearing from '@turf/bearing';
import type { City, LonLat } from '../../city/city';

/** The middle of the city, in degrees. */
export const middleOf = ({ bounds: [west, south, east, north] }: Pick<City, 'bounds'>): LonLat => [
  (west + east) / 2,
  (south + north) / 2,
];

/** In degrees clockwise from north. */
export const towards = (from: LonLat, to: LonLat) => (bearing(from, to) + 360) % 360;
