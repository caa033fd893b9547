import type { City, Place } from '../city/city';
import { once } from '../city/once';
import { type Match, matchesOf } from '../city/queries';
import type { Kind } from '../city/types';
import { layersOf, type State } from '../state/state';
import { opacityOf } from './order';

export interface LegendItem {
  layer: string;
  kind: Kind | 'town' | 'railway';
  /** Among the belts, from 0. */
  index: number;
  place: Place | null;
  shown: boolean;
  /** From 0 to 1. */
  opacity: number;
  /** Its places, only those that match where an industry is chosen. */
  places: readonly Place[];
}

/** Places that match, in the plan's order. */
const byKind = once((matches: readonly Match[]) => {
  const places = new Map<Kind, Place[]>();
  for (const { place } of [...matches].sort((a, b) => a.place.number - b.place.number)) {
    const there = places.get(place.kind);
    if (there) there.push(place);
    else places.set(place.kind, [place]);
  }
  return places;
});

/** The layers a visitor can switch, each with what is in it. */
export function legendOf(city: City, state: State): LegendItem[] {
  const belts = city.byKind.get('belt') ?? [];
  const { industries, every } = state;
  const found = industries.length > 0 ? byKind(matchesOf(city, industries, every)) : city.byKind;
  return layersOf(city).map((layer) => {
    const belt = city.byId.get(layer) ?? null;
    const kind = belt ? 'belt' : (layer as LegendItem['kind']);
    const ofKind = found.get(kind as Kind) ?? [];
    return {
      layer,
      kind,
      index: belt ? belts.indexOf(belt) : 0,
      place: belt ?? (kind === 'core' ? (city.byKind.get(kind)?.[0] ?? null) : null),
      shown: !state.hidden.includes(layer),
      opacity: opacityOf(state, layer),
      places: belt ? ofKind.filter((place) => place === belt) : ofKind,
    };
  });
}
