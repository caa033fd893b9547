import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl';

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

type Bag = Readonly<Record<string, unknown>>;

/** The properties in which two bags differ, those that are gone as undefined. */
export function changes(before: Bag = {}, after: Bag = {}): [string, unknown][] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !isSame(before[key], after[key]))
    .map((key) => [key, after[key]]);
}

/**
 * Brings the map from one style to another of the same layers and sources by the fewest changes of
 * paint, layout, filter and data: `setStyle` would rebuild all and wipe what was set.
 */
export function sync(map: MapLibre, before: StyleSpecification, after: StyleSpecification): void {
  for (const [index, layer] of after.layers.entries()) {
    const old = before.layers[index];
    if (!old || old.id !== layer.id) throw new Error(`layer ${layer.id} is out of its order`);
    if (isSame(old, layer)) continue;
    for (const [name, value] of changes(old.paint as Bag, layer.paint as Bag)) {
      map.setPaintProperty(layer.id, name as 'line-color', value as string, { validate: false });
    }
    for (const [name, value] of changes(old.layout as Bag, layer.layout as Bag)) {
      map.setLayoutProperty(layer.id, name as 'visibility', value as 'none', { validate: false });
    }
    if ('filter' in layer && 'filter' in old && !isSame(old.filter, layer.filter)) {
      map.setFilter(layer.id, layer.filter, { validate: false });
    }
  }
  for (const [id, source] of Object.entries(after.sources)) {
    const old = before.sources[id];
    if (source.type !== 'geojson' || old?.type !== 'geojson') continue;
    if (old.data === source.data || isSame(old.data, source.data)) continue;
    map.getSource<GeoJSONSource>(id)?.setData(source.data);
  }
}
