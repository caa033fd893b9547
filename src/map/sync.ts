import { dequal as isSame } from 'dequal/lite';
import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { differenceOf } from './difference';

type Bag = Readonly<Record<string, unknown>>;

/** The properties in which two bags differ, those that are gone as undefined. */
export function changes(before: Bag = {}, after: Bag = {}): [string, unknown][] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !isSame(before[key], after[key]))
    .map((key) => [key, after[key]]);
}

/**
 * Moves layers to where the other style has them, from the foremost on.
 * @throws where one has a layer that the other has not.
 */
function reorder(map: MapLibre, before: StyleSpecification, after: StyleSpecification): void {
  const ids = before.layers.map(({ id }) => id);
  const wanted = after.layers.map(({ id }) => id);
  if (String([...ids].sort()) !== String([...wanted].sort())) {
    throw new Error('the styles have not the same layers');
  }
  for (let index = ids.length - 1; index >= 0; index--) {
    const id = wanted[index];
    if (id === undefined || ids[index] === id) continue;
    map.moveLayer(id, wanted[index + 1]);
    ids.splice(ids.indexOf(id), 1);
    ids.splice(index, 0, id);
  }
}

/**
 * Brings the data of the map's sources from one style to another with the same ones; whole, where it is
 * not known what they have. Settles when the map's worker has them, and tiles of them are asked for.
 */
export async function syncData(
  map: MapLibre,
  before: StyleSpecification | null,
  after: StyleSpecification,
): Promise<void> {
  const changing: (Promise<void> | undefined)[] = [];
  for (const [id, source] of Object.entries(after.sources)) {
    if (source.type !== 'geojson') continue;
    const old = before?.sources[id] as typeof source | undefined;
    if (isSame(old?.data, source.data)) continue;
    const known = typeof source.promoteId === 'string' ? source.promoteId : null;
    const difference = known && differenceOf(old?.data, source.data, known);
    const drawn = map.getSource<GeoJSONSource>(id);
    changing.push(difference ? drawn?.updateData(difference) : drawn?.setData(source.data));
  }
  await Promise.all(changing);
}

/**
 * Brings the layers of the map from one style to another with the same ones by the fewest changes of
 * order, paint, layout, zoom range and filter: `setStyle` would rebuild all and wipe what was set.
 */
export function syncLayers(
  map: MapLibre,
  before: StyleSpecification,
  after: StyleSpecification,
): void {
  reorder(map, before, after);
  for (const layer of after.layers) {
    const old = before.layers.find(({ id }) => id === layer.id);
    if (!old || isSame(old, layer)) continue;
    for (const [name, value] of changes(old.paint as Bag, layer.paint as Bag)) {
      map.setPaintProperty(layer.id, name as 'line-color', value as string, { validate: false });
    }
    for (const [name, value] of changes(old.layout as Bag, layer.layout as Bag)) {
      map.setLayoutProperty(layer.id, name as 'visibility', value as 'none', { validate: false });
    }
    if (layer.minzoom !== old.minzoom || layer.maxzoom !== old.maxzoom) {
      map.setLayerZoomRange(layer.id, layer.minzoom ?? 0, layer.maxzoom ?? 24);
    }
    if ('filter' in layer && 'filter' in old && !isSame(old.filter, layer.filter)) {
      map.setFilter(layer.id, layer.filter, { validate: false });
    }
  }
}
