import type { City, Place } from '../city/city';
import { matchesOf } from '../city/queries';
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

/** The layers a visitor can switch, each with what is in it. */
export function legendOf(city: City, state: State): LegendItem[] {
  const belts = city.byKind.get('belt') ?? [];
  const matched =
    state.industries.length === 0
      ? null
      : new Set(matchesOf(city, state.industries, state.every).map(({ place }) => place));
  return layersOf(city).map((layer) => {
    const belt = city.byId.get(layer) ?? null;
    const kind = belt ? 'belt' : (layer as LegendItem['kind']);
    const members = city.places.filter((place) => (belt ? place === belt : place.kind === kind));
    return {
      layer,
      kind,
      index: belt ? belts.indexOf(belt) : 0,
      place: belt ?? (kind === 'core' ? (members[0] ?? null) : null),
      shown: !state.hidden.includes(layer),
      opacity: opacityOf(state, layer),
      places: matched ? members.filter((place) => matched.has(place)) : members,
    };
  });
}
