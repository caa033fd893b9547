import Flatbush from 'flatbush';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Bounds } from '../city/city';

/** Calls back with every position of a geometry. */
export function eachPosition(geometry: Geometry | null, call: (position: Position) => void): void {
  if (!geometry) return;
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) eachPosition(part, call);
    return;
  }
  const walk = (coordinates: unknown[]) => {
    if (typeof coordinates[0] === 'number') call(coordinates as Position);
    else for (const inner of coordinates) walk(inner as unknown[]);
  };
  walk(geometry.coordinates);
}

/** The bounds of a geometry in degrees; null of one without a position. */
export function boundsOf(geometry: Geometry | null): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  eachPosition(geometry, ([x = 0, y = 0]) => {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  });
  return west <= east ? [west, south, east, north] : null;
}

const indexes = new WeakMap<FeatureCollection, Flatbush | null>();

/** Where the features of some data lie, made once for all; null of none. */
function indexOf(data: FeatureCollection): Flatbush | null {
  const known = indexes.get(data);
  if (known !== undefined) return known;
  let index: Flatbush | null = null;
  if (data.features.length > 0) {
    index = new Flatbush(data.features.length);
    for (const { geometry } of data.features) {
      // What has no position lies nowhere: a box that no search meets.
      index.add(...(boundsOf(geometry) ?? ([Infinity, Infinity, -Infinity, -Infinity] as const)));
    }
    index.finish();
  }
  indexes.set(data, index);
  return index;
}

/** The numbers of the features whose bounds meet some bounds in degrees, in the order of the file. */
export function featuresWithin(data: FeatureCollection, bounds: Bounds): number[] {
  const [west, south, east, north] = bounds;
  const found = indexOf(data)?.search(west, south, east, north) ?? [];
  return found.sort((a, b) => a - b);
}

/** What all features take up, in degrees; null where there is nothing. */
export function extentOfData(data: FeatureCollection): Bounds | null {
  const index = indexOf(data);
  if (!index || index.minX > index.maxX) return null;
  return [index.minX, index.minY, index.maxX, index.maxY];
}

/** A position in the middle of a geometry: of a line its middle vertex, of an area the mean of its outline. */
export function middleOf(geometry: Geometry | null): [number, number] | null {
  if (!geometry) return null;
  switch (geometry.type) {
    case 'Point':
      return pair(geometry.coordinates);
    case 'MultiPoint':
      return pair(geometry.coordinates[0]);
    case 'LineString':
      return pair(geometry.coordinates[geometry.coordinates.length >> 1]);
    case 'MultiLineString':
      return middleOf({ type: 'LineString', coordinates: longest(geometry.coordinates) });
    case 'Polygon':
      return mean(geometry.coordinates[0] ?? []);
    case 'MultiPolygon':
      return mean(longest(geometry.coordinates.map(([outline = []]) => outline)));
    default:
      return middleOf(geometry.geometries[0] ?? null);
  }
}

const pair = (position: Position | undefined): [number, number] | null =>
  position ? [position[0] ?? 0, position[1] ?? 0] : null;

const longest = (lines: readonly Position[][]): Position[] =>
  lines.reduce((best, line) => (line.length > best.length ? line : best), []);

/** Of a ring, whose last position is its first again. */
function mean(ring: readonly Position[]): [number, number] | null {
  const corners = ring.slice(0, -1);
  if (corners.length === 0) return null;
  const sum = (at: 0 | 1) => corners.reduce((total, corner) => total + (corner[at] ?? 0), 0);
  return [sum(0) / corners.length, sum(1) / corners.length];
}
