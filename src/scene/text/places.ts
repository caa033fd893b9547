import type { City, LonLat, Place } from '../../city/city';
import type { Ground } from '../../city/ground';
import { stationsOf, suitedPlaces } from '../../city/match';
import { nearby } from '../../city/nearby';
import { chosenNumbers, type State } from '../../state/state';
import { opacityOf } from '../order';
import { type Scene, type Strength, strengthOf } from '../scene';
import { middleOf, towards } from './compass';
import type { PlaceEntry } from './entries';

/** So many of the nearest are told of each. */
const NEAR = 3;

/** The places that can be seen of a scene: as a mark, a ribbon, an area, or in the list of a district. */
export function drawnPlaces(scene: Scene): Place[] {
  const { marks, ribbons, zones, slots, shows } = scene;
  return [
    ...new Set([
      ...marks.flatMap(({ places }) => places),
      ...ribbons.filter(({ shown }) => shown).map(({ place }) => place),
      ...zones
        .filter(({ tone, selected }) => shows.districts || tone !== 'plain' || selected)
        .map(({ place }) => place),
      ...slots.flatMap(({ entries }) => entries.map(({ place }) => place)),
    ]),
  ].filter(({ kind, id }) => opacityOf(scene, kind === 'belt' ? id : kind) > 0);
}

/** How strongly each place of a scene is drawn, of several at one point each for itself. */
export function strengths(state: State, { lens, levels }: Scene): (place: Place) => Strength {
  const chosen = chosenNumbers(state);
  return (place) =>
    strengthOf(
      chosen.includes(place.number),
      // The ground of a district does not fade.
      lens && (place.kind !== 'district' || levels.has(place)),
      levels.has(place),
    );
}

/** Makes entries of places: what relates them is told as far as the map shows it. */
export function placeEntries(
  city: City,
  ground: Ground,
  state: State,
  scene: Scene,
  drawn: readonly Place[],
) {
  const { levels } = scene;
  const strengthIn = strengths(state, scene);
  const { need, industries, every, shortlist } = state;
  const isAsked = need.near.length + need.districts.length + need.platforms.length > 0;
  const suited = isAsked
    ? suitedPlaces(city, { ...need, industries, every }, stationsOf(ground))
    : [];
  const middle = middleOf(city);
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => city.byId.get(id) ?? []);
  const shown = (places: readonly Place[]) => places.filter((place) => drawn.includes(place));
  return (place: Place): PlaceEntry => {
    const { kind, anchor, geometry, partOf } = place;
    const line = geometry?.type === 'LineString' ? (geometry.coordinates as LonLat[]) : [];
    const [first, last] = [line[0], line[line.length - 1]];
    const isArea = kind === 'core' || kind === 'district';
    const contained =
      kind === 'district'
        ? drawn.filter((each) => each !== place && each.districts.includes(place.id))
        : shown(city.parts.get(place.id) ?? []);
    return {
      is: 'place',
      kind,
      place,
      strength: strengthIn(place),
      level: levels.get(place) ?? null,
      isKept: shortlist.includes(place.number),
      suited: suited.find((each) => each.place === place) ?? null,
      districts: placesOf(kind === 'belt' ? (place.members ?? []) : place.districts).filter(
        (district) => district !== place,
      ),
      host: shown(placesOf(partOf ? [partOf] : []))[0] ?? null,
      parts: contained.filter((each) => each.kind !== 'belt'),
      belts: shown(placesOf(place.relatedBelts)),
      course: first && last ? towards(first, last) : null,
      bearing: isArea && anchor ? towards(middle, anchor) : null,
      near: nearby({ places: drawn }, place, NEAR),
    };
  };
}
