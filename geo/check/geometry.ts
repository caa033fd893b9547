import type { Bounds } from '../../src/city/city';
import type { Area } from '../../src/city/ground';
import type { PlaceProperties, Precision } from '../../src/city/types';
import { cityBounds, usableAreas } from './areas';
import { metresOutside, positionsIn, wrongNumbers } from './positions';
import type { Entry } from './records';
import { shown } from './schema';
import type { Check, PlaceRecord, Tell, World } from './world';

/** However uncertain a position is, so far it may lie outside its districts and no farther. */
const FARTHEST_OUTSIDE = 3000;
/** The corridor of a belt may run out to sea; a vertex mistyped by a tenth of a degree is farther. */
const BELT_OUTSIDE = 10_000;

const POINTED: ReadonlySet<Precision> = new Set(['site', 'town', 'host']);
const ALL: readonly Precision[] = ['site', 'town', 'host', 'district', 'none'];

/** Core and districts are drawn from the base, belts as lines, all else as a point where it has one. */
function precisionsOf({ kind }: PlaceProperties): readonly Precision[] {
  if (kind === 'core' || kind === 'district') return ['district'];
  return kind === 'belt' ? ['site'] : ALL;
}

function checkPrecision(entry: Entry<PlaceRecord>, tell: Tell) {
  const { properties, geometry } = entry.content;
  const { kind, districts, position } = properties;
  const { precision, error_m } = position;
  if (!ALL.includes(precision)) return;
  const values = { kind, precision };
  const allowed = precisionsOf(properties);
  if (!allowed.includes(precision)) {
    tell(entry, 'position.precision', 'precisionRefused', {
      ...values,
      allowed: allowed.join(', '),
    });
    return;
  }
  if (!POINTED.has(precision)) {
    if (geometry) tell(entry, 'geometry', 'geometryRefused', values);
    if (error_m !== null) tell(entry, 'position.error_m', 'errorRefused');
    if (precision === 'none' && districts.length) tell(entry, 'districts', 'districtsKnown');
    if (precision === 'district' && kind !== 'district' && !districts.length) {
      tell(entry, 'districts', 'districtsNeeded');
    }
    return;
  }
  const wanted = kind === 'belt' ? ['LineString', 'MultiLineString'] : ['Point'];
  if (!geometry || !wanted.includes(geometry.type)) {
    tell(entry, 'geometry', 'geometryNeeded', { ...values, geometry: wanted[0] ?? '' });
  }
  if (!error_m || error_m < 0) tell(entry, 'position.error_m', 'errorNeeded');
}

function checkHost(entry: Entry<PlaceRecord>, { places, known }: World, tell: Tell) {
  const { properties, geometry } = entry.content;
  if (properties.position.precision !== 'host' || geometry?.type !== 'Point') return;
  const { partOf } = properties;
  const host = places.find(({ content }) => content.properties.id === partOf)?.content;
  // A host whose types are wrong, or that does not exist, is told where it stands.
  if (partOf && !host && (known.places?.has(partOf) ?? true)) return;
  if (host?.geometry?.type !== 'Point') {
    tell(entry, 'partOf', 'hostNeeded');
    return;
  }
  const point = host.geometry.coordinates;
  if (String(point) !== String(geometry.coordinates)) {
    const values = { id: host.properties.id, point: shown(point) };
    tell(entry, 'geometry.coordinates', 'hostElsewhere', values);
  }
}

function checkInside(
  entry: Entry<PlaceRecord>,
  areas: ReadonlyMap<string, Area>,
  city: Bounds | null,
  tell: Tell,
) {
  const { properties, geometry } = entry.content;
  const known = properties.districts.flatMap((id) => areas.get(id) ?? []);
  // Where a district has no area, that is told, and nothing can be said of the position.
  if (known.length < properties.districts.length) return;
  const within = known.length ? known : [...areas.values()];
  if (!within.length) return;
  const { kind, position } = properties;
  const tolerance =
    kind === 'belt' ? BELT_OUTSIDE : Math.min(position.error_m ?? 0, FARTHEST_OUTSIDE);
  for (const { position: found } of positionsIn(geometry?.coordinates)) {
    if (wrongNumbers(found, city)) continue;
    const distance = metresOutside(found, within);
    if (distance <= tolerance) continue;
    tell(entry, 'geometry.coordinates', 'outsideDistricts', {
      found: shown(found),
      distance,
      tolerance,
      districts: (known.length ? properties.districts : [...areas.keys()]).join(', '),
    });
    return;
  }
}

/** Places stand where their precision says, and inside their districts. */
export const checkGeometry: Check = (world, tell) => {
  const areas = usableAreas(world);
  const city = cityBounds(areas);
  for (const entry of world.places) {
    checkPrecision(entry, tell);
    checkHost(entry, world, tell);
    checkInside(entry, areas, city, tell);
  }
};
