import { polygonContains } from 'd3-polygon';
import type { LonLat } from './city';
import type { Area } from './ground';

/** Whether a position in degrees lies in an area: a hole is a ring within a ring. */
export function contains(area: Area, position: LonLat): boolean {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const rings = polygons.flat() as LonLat[][];
  return rings.filter((ring) => polygonContains(ring, position)).length % 2 === 1;
}
