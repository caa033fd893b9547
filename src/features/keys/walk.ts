import type { City, LonLat, Place } from '../../city/city';
import { directionBetween } from '../../city/nearby';
import { POINT_KINDS } from '../../city/queries';
import { opacityOf } from '../../scene/order';
import { type Mark, type Scene, sceneOf } from '../../scene/scene';
import { markTowards } from '../../scene/steps';
import { inReadingOrder } from '../../scene/text/order';
import { drawnPlaces } from '../../scene/text/places';
import { chosenNumbers, type State } from '../../state/state';
import type { MapContext } from '../context';
import { directionOf } from '../direction';

/** Where a walk over the map stands: at a place, and at its mark where it was found by that. */
export interface Stand {
  place: Place;
  mark: Mark | null;
}

/** The next place, or the one before, in the order in which the map is read; null where there is none. */
export function nextPlace(city: City, state: State, from: Place | null, by: 1 | -1): Stand | null {
  const scene = sceneOf(city, state, 'site');
  const numbers = chosenNumbers(state);
  const isMeant = (place: Place) =>
    !scene.lens || scene.levels.has(place) || numbers.includes(place.number);
  const places = inReadingOrder(city, drawnPlaces(scene))
    .flatMap((group) => group.places)
    .filter(isMeant);
  const index = from ? places.indexOf(from) : -1;
  const at = index < 0 && by < 0 ? -1 : index + by;
  const place = places[(at + places.length) % places.length];
  return place ? { place, mark: null } : null;
}

/** The nearest mark in a direction that is seen and has not faded; null where there is none. */
export function nextTowards(scene: Scene, from: LonLat, direction: number): Stand | null {
  const marks = scene.marks.filter(
    ({ strength, kind }) => strength !== 'faded' && opacityOf(scene, kind) > 0,
  );
  const mark = markTowards(marks, from, direction);
  const [place] = mark?.places ?? [];
  return place ? { place, mark } : null;
}

/** Where a walk goes on from a place: of one without a point, from its district. */
export function positionOf(place: Place, city: City): LonLat | null {
  const [district] = place.districts.flatMap((id) => city.byId.get(id) ?? []);
  return place.anchor ?? district?.anchor ?? null;
}

/** The number by which a surface knows what stands for a place. */
export const numberOf = (place: Place, city: City, state: State): number =>
  sceneOf(city, state, 'site').marks.find(({ places }) => places.includes(place))?.id ??
  place.number;

/** Where a walk has come to: name, kind, district, and how far from where it was. */
export function standWords(
  { place, mark }: Stand,
  before: Place | null,
  city: City,
  { t, words }: Pick<MapContext, 't' | 'words'>,
): string {
  const isPoint = POINT_KINDS.includes(place.kind);
  const districts = isPoint ? place.districts.flatMap((id) => city.byId.get(id) ?? []) : [];
  const away = before && directionBetween(before, place);
  const others = (mark?.places.length ?? 1) - 1;
  return [
    words(place.name),
    t(`kind.${place.kind}`),
    districts.map(({ name }) => words(name)).join(t('layers.separator')),
    isPoint && !place.anchor ? t('precision.district') : '',
    away
      ? t('keys.away', {
          direction: t(`compass.${directionOf(away.bearing)}`),
          distance: away.distance_m / 1000,
        })
      : '',
    others > 0 ? t('keys.others', { count: others }) : '',
  ]
    .filter(Boolean)
    .join(t('keys.comma'));
}
