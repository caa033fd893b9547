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

const placesOf = once((matches: readonly Match[]) => new Set(matches.map(({ place }) => place)));

/** The layers a visitor can switch, each with what is in it. */
export function legendOf(city: City, state: State): LegendItem[] {
  const belts = city.byKind.get('belt') ?? [];
  const { industries, every } = state;
  const found = industries.length > 0 && placesOf(matchesOf(city, industries, every));
  return layersOf(city).map((layer) => {
    const belt = city.byId.get(layer);
    const kind = belt ? 'belt' : (layer as LegendItem['kind']);
    const members = belt ? [belt] : (city.byKind.get(kind as Kind) ?? []);
    return {
      layer,
      kind,
      index: belt ? belts.indexOf(belt) : 0,
      place: belt || kind === 'core' ? (members[0] ?? null) : null,
      shown: !state.hidden.includes(layer),
      opacity: opacityOf(state, layer),
      places: found ? members.filter((place) => found.has(place)) : members,
    };
  });
}
