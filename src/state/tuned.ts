import type { City } from '../city/city';
import type { Tuned } from './layers';
import { layersOf, sortableOf } from './state';

/** Letters of the belts, in their order: none that another layer begins with, nor the graticule. */
const BELTS = 'abefhijkmoqsuvwxyz';
const GRATICULE = 'g';

const letterOf = (layer: string, city: City): string =>
  BELTS[(city.byKind.get('belt') ?? []).findIndex(({ id }) => id === layer)] ?? layer[0] ?? '';

/**
 * Layers in a link, e.g. `cAn5b`: each by its letter, a capital where it is hidden, its opacity in
 * tenths behind it where it is not opaque; all that can be sorted in their order where it is another
 * than `sortableOf`; `g` for the graticule.
 */
export function printLayers({ hidden, opacity, order, graticule }: Tuned, city: City): string {
  const sorted = order.length ? order : sortableOf(city);
  const layers = [...sorted, ...layersOf(city).filter((layer) => !sorted.includes(layer))];
  const words = layers
    .filter((layer) => order.includes(layer) || hidden.includes(layer) || layer in opacity)
    .map((layer) => {
      const letter = letterOf(layer, city);
      const tenths = layer in opacity ? (opacity[layer] ?? 0) / 10 : '';
      return `${hidden.includes(layer) ? letter.toUpperCase() : letter}${tenths}`;
    });
  return `${words.join('')}${graticule ? GRATICULE : ''}`;
}

/** Reads what `printLayers` writes; null where it is nothing of the kind. */
export function parseLayers(value: string, city: City): Tuned | null {
  const known = layersOf(city);
  if (!/^(?:[a-z]\d?)+$/i.test(value)) return null;
  const words = [...value.matchAll(/([a-z])(\d?)/gi)].map(([, letter = '', tenths = '']) => ({
    layer: known.find((each) => letterOf(each, city) === letter.toLowerCase()),
    letter,
    tenths,
  }));
  if (words.some(({ layer, letter }) => !layer && letter !== GRATICULE)) return null;
  const found = words.flatMap(({ layer, ...rest }) => (layer ? [{ layer, ...rest }] : []));
  const sortable = sortableOf(city);
  const order = [...new Set(found.map(({ layer }) => layer))].filter((layer) =>
    sortable.includes(layer),
  );
  const isSorted = order.length === sortable.length && String(order) !== String(sortable);
  return {
    hidden: known.filter((each) =>
      found.some(({ layer, letter }) => layer === each && letter !== letter.toLowerCase()),
    ),
    opacity: Object.fromEntries(
      found.flatMap(({ layer, tenths }) => (tenths ? [[layer, Number(tenths) * 10]] : [])),
    ),
    order: isSorted ? order : [],
    graticule: value.endsWith(GRATICULE),
  };
}
