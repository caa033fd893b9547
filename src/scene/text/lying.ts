import type { City, LonLat, Place } from '../../city/city';
import type { Ground } from '../../city/ground';
import { nearest } from '../../city/nearby';
import type { Text } from '../../city/types';
import { printPosition } from '../../state/parameters';
import { onMap, type State } from '../../state/state';
import { opacityOf } from '../order';
import type { Scene } from '../scene';
import { districtAt, middleOf, towards } from './compass';
import type { GroundEntry, RailwayEntry } from './entries';

/** So many of the nearest places are told of each. */
const NEAR = 2;

/** Makes entries of what lies on the ground. */
function groundEntries(city: City, ground: Ground, state: State, drawn: readonly Place[]) {
  const chosen = onMap(state);
  const middle = middleOf(city);
  const around = (at: LonLat) => city.byId.get(districtAt(ground, at) ?? '') ?? [];
  return (
    kind: GroundEntry['kind'],
    name: Text | null,
    positions: readonly LonLat[],
    error_m: number | null,
  ): GroundEntry[] => {
    const [at] = positions;
    if (!at) return [];
    const districts = [...new Set(positions.flatMap(around))];
    const belts = new Set(districts.flatMap(({ relatedBelts }) => relatedBelts));
    const isPoint = error_m !== null;
    return [
      {
        is: 'ground',
        kind,
        name,
        at,
        // A link tells a spot no more exactly.
        isChosen: chosen?.kind === 'spot' && printPosition(chosen.at) === printPosition(at),
        error_m,
        districts,
        belts: isPoint ? drawn.filter(({ id }) => belts.has(id)) : [],
        bearing: districts.length === 0 ? towards(middle, at) : null,
        near: isPoint ? nearest(drawn, at, error_m, NEAR) : [],
      },
    ];
  };
}

/** What a scene shows of the ground under the plan, by the groups in which it is read. */
export function lyingOn(
  city: City,
  ground: Ground,
  state: State,
  scene: Scene,
  drawn: readonly Place[],
) {
  const entries = groundEntries(city, ground, state, drawn);
  const { shows, spot } = scene;
  const points = (features: Ground['towns']['features']) =>
    features.flatMap(({ properties: { kind, name, error_m }, geometry }) =>
      entries(kind, name, [geometry.coordinates as LonLat], error_m),
    );
  const isSeen = (layer: string) => opacityOf(scene, layer) > 0;
  const towns = shows.towns && isSeen('town') ? points(ground.towns.features) : [];
  const isRailway = shows.railway && isSeen('railway');
  const stations = isRailway ? points(ground.stations.features) : [];
  // A long river is named more than once.
  const waters = [
    ...new Set(ground.waterNames.features.map(({ properties }) => properties.name.zh)),
  ];
  return {
    spot: [...towns, ...stations].some(({ isChosen }) => isChosen)
      ? []
      : entries('spot', null, spot ? [spot] : [], 0),
    town: towns,
    railway: [
      ...(isRailway ? ground.railway.features : []).map(({ properties }): RailwayEntry => {
        const named = properties as { name: Text };
        return {
          is: 'railway',
          name: named.name,
          stations: ground.stations.features.map((station) => station.properties.name),
        };
      }),
      ...stations,
    ],
    water: waters.flatMap((name) => {
      const named = ground.waterNames.features.filter(
        ({ properties }) => properties.name.zh === name,
      );
      const [first] = named;
      const positions = [
        ...named.map(({ geometry }) => geometry.coordinates as LonLat),
        ...ground.rivers.features
          .filter(({ properties }) => properties.name.zh === name)
          .flatMap(
            ({ geometry: { type, coordinates } }) =>
              (type === 'LineString' ? coordinates : coordinates.flat()) as LonLat[],
          ),
      ];
      return first ? entries(first.properties.kind, first.properties.name, positions, null) : [];
    }),
    neighbour: ground.neighbours.features.flatMap(({ properties: { name, anchor } }) =>
      entries('neighbour', name, [anchor], null),
    ),
  };
}
