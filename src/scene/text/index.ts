import { contains } from '../../city/area';
import type { City, LonLat } from '../../city/city';
import type { Ground } from '../../city/ground';
import type { State } from '../../state/state';
import type { Work } from '../../state/work';
import { partsOf } from '../drawings';
import { sceneOf } from '../scene';
import type { DataEntry, DrawingEntry, PlaceEntry, TextGroup } from './entries';
import { lyingOn } from './lying';
import { inReadingOrder } from './order';
import { drawnPlaces, placeEntries } from './places';

/** All that the map shows when one looks near enough, in groups, in the order in which it is read. */
export function textOf(city: City, ground: Ground, state: State, work: Work): TextGroup[] {
  const scene = sceneOf(city, state, 'site');
  const drawn = drawnPlaces(scene);
  const entryOf = placeEntries(city, ground, state, scene, drawn);
  const { spot, ...lying } = lyingOn(city, ground, state, scene, drawn);
  const districtAt = (position: LonLat) =>
    ground.districts.features.find(({ geometry }) => contains(geometry, position))?.properties.id;
  const drawings = work.drawings.map((drawing): DrawingEntry => {
    const ids = new Set(partsOf(drawing).flat().map(districtAt));
    return {
      is: 'drawing',
      drawing,
      districts: (city.byKind.get('district') ?? []).filter(({ id }) => ids.has(id)),
    };
  });
  const data = work.data
    .filter(({ shown }) => shown)
    .map((layer): DataEntry => ({ is: 'data', layer }));
  const groups: TextGroup[] = [
    { id: 'spot', district: null, entries: spot },
    ...inReadingOrder(city, drawn).map(({ places, ...group }) => ({
      ...group,
      entries: places.map(entryOf),
    })),
    ...(['town', 'railway', 'water', 'neighbour'] as const).map((id) => ({
      id,
      district: null,
      entries: lying[id],
    })),
    { id: 'drawing', district: null, entries: drawings },
    { id: 'data', district: null, entries: data },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

/** The places of the text in the order in which they are read. */
export const placesIn = (groups: readonly TextGroup[]): PlaceEntry[] =>
  groups.flatMap(({ entries }) => entries.filter((entry) => entry.is === 'place'));
