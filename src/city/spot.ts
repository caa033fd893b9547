import bearing from '@turf/bearing';
import destination from '@turf/destination';
import distance from '@turf/distance';
import { contains } from './area';
import type { City, LonLat, Place } from './city';
import type { Ground } from './ground';
import { type Neighbour, roundDistance } from './nearby';
import { POINT_KINDS } from './queries';
import type { Kind } from './types';

/** How far the borders of the districts may be off, in metres: see `geo/base/LICENSE.md`, Accuracy. */
const BORDER_ERROR_M = 200;
const DIRECTIONS = [0, 45, 90, 135, 180, 225, 270, 315];

/** The kinds of which the nearest are told, with how many. */
const NEAREST: readonly [Kind, number][] = [
  ['lab', 2],
  ['node', 4],
  ['platform', 3],
];

export interface Spot {
  /** Null outside of the city. */
  district: Place | null;
  /** The districts that it may lie in as well: a border is nearer than its error. */
  perhaps: readonly Place[];
  /** Derived: the belts of its district. */
  belts: readonly Place[];
  /** Places that may be right here: nearer than their own error. */
  here: readonly Place[];
  nearest: readonly { kind: Kind; neighbours: readonly Neighbour[] }[];
}

/** What the plan says of a spot on the ground, in degrees. */
export function spotOf(city: City, ground: Ground, at: LonLat): Spot {
  const districtAt = (position: LonLat) => {
    const found = ground.districts.features.find(({ geometry }) => contains(geometry, position));
    return (found && city.byId.get(found.properties.id)) ?? null;
  };
  const district = districtAt(at);
  const around = DIRECTIONS.map((direction) =>
    districtAt(
      destination(at, BORDER_ERROR_M, direction, { units: 'meters' }).geometry
        .coordinates as LonLat,
    ),
  );
  const places = city.places
    .filter(({ kind, anchor }) => anchor && POINT_KINDS.includes(kind))
    .map((place) => {
      const anchor = place.anchor ?? at;
      return {
        place,
        distance_m: distance(at, anchor, { units: 'meters' }),
        error_m: place.position.error_m ?? 0,
        bearing: (bearing(at, anchor) + 360) % 360,
      };
    })
    .sort((a, b) => a.distance_m - b.distance_m);
  const isHere = ({ place, distance_m }: Neighbour) => distance_m <= (place.position.error_m ?? 0);
  return {
    district,
    perhaps: [...new Set(around)].flatMap((each) => (each && each !== district ? [each] : [])),
    belts: (district?.relatedBelts ?? []).flatMap((id) => city.byId.get(id) ?? []),
    // The core is a district of its own, not a point from which distances could be told.
    here: [
      ...(city.byKind.get('core') ?? []).filter(
        ({ districts }) => district && districts.includes(district.id),
      ),
      ...places.filter(isHere).map(({ place }) => place),
    ],
    nearest: NEAREST.map(([kind, count]) => ({
      kind,
      neighbours: places
        .filter((each) => each.place.kind === kind && !isHere(each))
        .slice(0, count)
        .map((each) => ({ ...each, distance_m: roundDistance(each.distance_m) })),
    })).filter(({ neighbours }) => neighbours.length > 0),
  };
}
