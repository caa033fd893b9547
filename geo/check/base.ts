import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../../src/city/city';
import { polygonsOf, ringArea } from '../derive';
import { cityBounds, usableAreas } from './areas';
import { nearest } from './nearest';
import { hasTooManyDecimals, isClosed, positionsIn, wrongNumbers } from './positions';
import type { Entry } from './records';
import { isObject, shown } from './schema';
import type { Check, Tell, World } from './world';

function checkRing(
  entry: Entry,
  ring: readonly Position[],
  path: string,
  isOuter: boolean,
  tell: Tell,
) {
  if (ring.length < 4) tell(entry, path, 'ringShort', { count: ring.length });
  else if (!isClosed(ring)) tell(entry, path, 'ringOpen');
  else if (ringArea(ring) > 0 !== isOuter) tell(entry, path, 'wrongWinding');
}

function checkParts(entry: Entry, geometry: Geometry, tell: Tell) {
  const path = 'geometry.coordinates';
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    for (const [index, rings] of polygonsOf(geometry).entries()) {
      const polygon = geometry.type === 'Polygon' ? path : `${path}[${index}]`;
      for (const [number, ring] of rings.entries()) {
        checkRing(entry, ring, `${polygon}[${number}]`, number === 0, tell);
      }
    }
  }
  const lines = geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  for (const line of geometry.type === 'LineString' ? [geometry.coordinates] : lines) {
    if (line.length < 2) tell(entry, path, 'lineShort');
  }
}

/** Tells of the first position of each sort of mistake: the others have mostly the same cause. */
function checkNumbers(entry: Entry, geometry: Geometry, city: Bounds | null, tell: Tell) {
  const positions = positionsIn('coordinates' in geometry ? geometry.coordinates : []);
  const told = new Set<string>();
  for (const { position, path } of positions) {
    const wrong = wrongNumbers(position, city);
    if (!wrong || told.has(wrong.code)) continue;
    told.add(wrong.code);
    tell(entry, path, wrong.code, wrong.values);
  }
  const long = positions.filter(({ position }) => hasTooManyDecimals(position));
  const [first] = long;
  if (!first) return;
  const values = { found: shown(first.position), count: long.length };
  tell(entry, first.path, 'tooManyDecimals', values);
}

/** Districts and their areas are the same seven, and settlements lie in one of them. */
function checkDistricts({ entries, places, areas, known }: World, tell: Tell) {
  const find = (id: string, ids: ReadonlySet<string>) => ({ id, nearest: nearest(id, ids) });
  for (const entry of areas) {
    const { id } = entry.content.properties;
    if (known.districts && !known.districts.has(id)) {
      tell(entry, 'id', 'areaWithoutDistrict', find(id, known.districts));
    }
  }
  for (const entry of places) {
    const { id, kind } = entry.content.properties;
    if (kind === 'district' && known.areas && !known.areas.has(id)) {
      tell(entry, 'id', 'districtWithoutArea', find(id, known.areas));
    }
  }
  for (const entry of entries) {
    if (!entry.isSound || !entry.file.startsWith('base/')) continue;
    const { properties } = entry.content as { properties: { district?: string } };
    const id = properties.district;
    if (id !== undefined && known.districts && !known.districts.has(id)) {
      tell(entry, 'district', 'noDistrict', find(id, known.districts));
    }
  }
}

/** Every geometry is one that GeoJSON allows, and the ground knows the districts by their ids. */
export const checkBase: Check = (world, tell) => {
  const city = cityBounds(usableAreas(world));
  for (const entry of world.entries) {
    if (!entry.isSound || !isObject(entry.content)) continue;
    const geometry = entry.content.geometry as Geometry | null | undefined;
    if (!geometry) continue;
    checkNumbers(entry, geometry, city, tell);
    checkParts(entry, geometry, tell);
  }
  checkDistricts(world, tell);
};
