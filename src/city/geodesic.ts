import geographiclib from 'geographiclib-geodesic';
import type { LonLat } from './city';

/*
 * Lengths and areas on the WGS 84 ellipsoid (Karney 2013, doi:10.1007/s00190-012-0578-z), to
 * nanometres. A sphere would not do: at this latitude it is off by 0.4 % in lengths
 * north to south, by 0.25 % in areas.
 */
const { WGS84 } = geographiclib.Geodesic;

/** Between two positions in degrees, in metres. */
export const distanceBetween = ([fromX, fromY]: LonLat, [toX, toY]: LonLat): number =>
  WGS84.Inverse(fromY, fromX, toY, toX).s12 ?? 0;

/** Of each segment of a line, in metres. */
export const segmentsOf = (line: readonly LonLat[]): number[] =>
  line.slice(1).map((to, index) => distanceBetween(line[index] ?? to, to));

export interface Extent {
  area_m2: number;
  /** Of all rings. */
  perimeter_m: number;
}

/** Of an area whose first ring is its border and whose others are holes; closed or not. */
export function extentOf(rings: readonly (readonly LonLat[])[]): Extent {
  const [outer, ...holes] = rings.map((ring) => {
    const polygon = WGS84.Polygon(false);
    for (const [longitude, latitude] of ring) polygon.AddPoint(latitude, longitude);
    const { area, perimeter } = polygon.Compute(false, true);
    return { area_m2: Math.abs(area ?? 0), perimeter_m: perimeter };
  });
  return holes.reduce(
    (sum, hole) => ({
      area_m2: sum.area_m2 - hole.area_m2,
      perimeter_m: sum.perimeter_m + hole.perimeter_m,
    }),
    outer ?? { area_m2: 0, perimeter_m: 0 },
  );
}

/** The position so many metres from another, in a direction in degrees clockwise from north. */
export function positionFrom(
  [longitude, latitude]: LonLat,
  metres: number,
  azimuth: number,
): LonLat {
  const { lon2 = longitude, lat2 = latitude } = WGS84.Direct(latitude, longitude, azimuth, metres);
  return [lon2, lat2];
}

/** A circle as a closed ring of so many corners, counter-clockwise from the north. */
export function circleAround(centre: LonLat, radius_m: number, corners: number): LonLat[] {
  const ring = Array.from({ length: corners }, (_, corner) =>
    positionFrom(centre, radius_m, (-360 * corner) / corners),
  );
  return [...ring, ...ring.slice(0, 1)];
}
