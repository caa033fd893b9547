import { polygonContains } from 'd3-polygon';
import type { City, LonLat } from './city';
import type { Area } from './ground';

/** Whether a position in degrees lies in an area: a hole is a ring within a ring. */
export function contains(area: Area, position: LonLat): boolean {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const rings = polygons.flat() as LonLat[][];
  return rings.filter((ring) => polygonContains(ring, position)).length % 2 === 1;
}

/** Degrees beyond the city from which nothing of it can be seen. */
const FAR = 4;

/** Whether a position in degrees is so near to the city that a map of both makes sense. */
export function isNear([longitude, latitude]: LonLat, { bounds }: Pick<City, 'bounds'>): boolean {
  const [west, south, east, north] = bounds;
  return (
    longitude > west - FAR &&
    longitude < east + FAR &&
    latitude > south - FAR &&
    latitude < north + FAR
  );
}
