import type { Feature, Position } from 'geojson';
import polylabel from 'polylabel';
import type { Bounds, LonLat, Place } from '../src/city/city';
import type { Area } from '../src/city/ground';
import type { PlaceGeometry, PlaceProperties } from '../src/city/types';

/** The rings of each polygon of an area. */
export function polygonsOf(area: Area): Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

/** Twice the signed area of a ring in square degrees; positive where it runs counter-clockwise. */
export function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  }
  return sum;
}

/** About 50 m: closer than any name is placed. */
const LABEL_PRECISION = 0.0005;

/** The point farthest from the borders of an area's largest polygon: where its name has most room. */
export function labelPoint(area: Area): LonLat {
  const [largest] = polygonsOf(area).sort(
    (a, b) => Math.abs(ringArea(b[0] ?? [])) - Math.abs(ringArea(a[0] ?? [])),
  );
  const [x = 0, y = 0] = polylabel((largest ?? []) as [number, number][][], LABEL_PRECISION);
  return [Number(x.toFixed(5)), Number(y.toFixed(5))];
}

/** West, south, east, north of all areas. */
export function boundsOf(areas: readonly Area[]): Bounds {
  const positions = areas.flatMap((area) => polygonsOf(area).flat(2));
  const longitudes = positions.map(([longitude = 0]) => longitude);
  const latitudes = positions.map(([, latitude = 0]) => latitude);
  return [
    Math.min(...longitudes),
    Math.min(...latitudes),
    Math.max(...longitudes),
    Math.max(...latitudes),
  ];
}

const ROUNDS = 3;

/** Rounds the corners of a line (Chaikin 1974, cutting a quarter of each side, ends kept). */
export function rounded(line: readonly Position[]): LonLat[] {
  let points = line.map(([x = 0, y = 0]): LonLat => [x, y]);
  for (let round = 0; round < ROUNDS; round++) {
    const [first, last] = [points[0], points[points.length - 1]];
    if (!first || !last || points.length < 3) break;
    const cut = points.flatMap((from, index): LonLat[] => {
      const to = points[index + 1];
      if (!to) return [];
      const at = (t: number): LonLat => [
        from[0] + (to[0] - from[0]) * t,
        from[1] + (to[1] - from[1]) * t,
      ];
      return [at(0.25), at(0.75)];
    });
    points = [first, ...cut.slice(1, -1), last];
  }
  return points.map(([x, y]) => [Number(x.toFixed(5)), Number(y.toFixed(5))]);
}

function axisOf(geometry: PlaceGeometry): LonLat[][] | null {
  if (geometry?.type === 'LineString') return [rounded(geometry.coordinates)];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates.map(rounded) : null;
}

function anchorOf(
  { kind, districts }: PlaceProperties,
  geometry: PlaceGeometry,
  districtPoints: ReadonlyMap<string, LonLat>,
  id: string,
): LonLat | null {
  if (geometry?.type === 'Point') {
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    return [longitude, latitude];
  }
  if (kind === 'district') return districtPoints.get(id) ?? null;
  // The core is drawn as the district that is its own park; its symbol stands in the middle of it.
  if (kind === 'core') return districtPoints.get(districts[0] ?? '') ?? null;
  return null;
}

/** Adds to each feature what follows from it and from the others; nothing here is in the plan's words. */
export function derivePlaces(
  features: readonly Feature<NonNullable<PlaceGeometry> | null, PlaceProperties>[],
  districtPoints: ReadonlyMap<string, LonLat>,
): Place[] {
  const belts = features.filter(({ properties }) => properties.kind === 'belt');
  return features
    .map(({ properties, geometry }): Place => {
      const axis = axisOf(geometry as PlaceGeometry);
      return {
        ...properties,
        ...(axis ? { axis } : {}),
        geometry: geometry as PlaceGeometry,
        anchor: anchorOf(properties, geometry as PlaceGeometry, districtPoints, properties.id),
        relatedBelts:
          properties.kind === 'belt'
            ? []
            : belts
                .filter(({ properties: belt }) =>
                  (properties.kind === 'district' ? [properties.id] : properties.districts).some(
                    (district) => belt.members?.includes(district),
                  ),
                )
                .map(({ properties: belt }) => belt.id),
      };
    })
    .sort((a, b) => a.number - b.number);
}
