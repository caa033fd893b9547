import type { City } from '../city/city';
import { layersOf, type State } from './state';

/** A layer in a link: belts by their number, the others by their first letter. */
export const layerWord = (layer: string, { byId }: City): string =>
  String(byId.get(layer)?.number ?? layer[0]);

/** The layer that a word of a link means, by its first letter or whole; null where there is none. */
export function layerOf(word: string, city: City): string | null {
  const known = layersOf(city);
  const layer = /^\d+$/.test(word)
    ? city.byNumber.get(Number(word))?.id
    : (known.find((each) => each[0] === word && !city.byId.has(each)) ?? word);
  return layer && known.includes(layer) ? layer : null;
}

/** What a visitor sets of the layers. */
export type Tuned = Pick<State, 'hidden' | 'opacity' | 'order' | 'graticule'>;

/** Whether layers are more than switched on and off. */
export const isTuned = ({ opacity, order, graticule }: Tuned): boolean =>
  graticule || order.length > 0 || Object.keys(opacity).length > 0;
