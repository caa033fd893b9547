import {
  addProtocol,
  type LayerSpecification,
  type Map as MapLibre,
  type SourceSpecification,
} from 'maplibre-gl';
import type { TileLayer } from '../scene/base/tiles';
import type { Palette, Shade } from '../scene/palette';
import { baseLayers } from './base-style';

/** By what the map library asks for tiles: our own loader answers, for every kind of base map. */
const SCHEME = 'base';
const loaders = new Map<string, TileLayer['load']>();
/** The first layer that lies over a base map. */
const ABOVE = 'borders';

addProtocol(SCHEME, async ({ url }, { signal }) => {
  const [, id = '', ...tile] = url.split(/:?\/+/);
  const [z = 0, x = 0, y = 0] = tile.map(Number);
  return { data: (await loaders.get(id)?.({ z, x, y }, signal)) ?? new ArrayBuffer(0) };
});

/** Counts, so that the tiles of one are never taken for those of another. */
let laid = 0;

/** A base map that lies on the map. */
export interface LaidBase {
  paint(palette: Palette, shade: Shade): void;
  remove(): void;
}

/** Lays tiles over the fills of the ground, under borders, belts and marks. */
export function layBase(
  map: MapLibre,
  tiles: readonly TileLayer[],
  palette: Palette,
  shade: Shade,
): LaidBase {
  const sources = tiles.map((layer) => ({ id: `${SCHEME}-${++laid}`, layer }));
  const styled = (colours: Palette, theme: Shade): LayerSpecification[] =>
    sources.flatMap(({ id, layer }) => baseLayers(id, layer.kind, colours, theme));
  let layers = styled(palette, shade);
  for (const { id, layer } of sources) {
    const { kind, tileSize, minZoom, maxZoom, bounds } = layer;
    loaders.set(id, layer.load);
    const source = {
      type: kind,
      tiles: [`${SCHEME}://${id}/{z}/{x}/{y}`],
      minzoom: minZoom,
      maxzoom: maxZoom,
      ...(bounds ? { bounds } : {}),
      ...(kind === 'raster' ? { tileSize } : {}),
    };
    map.addSource(id, source as SourceSpecification);
  }
  for (const layer of layers) map.addLayer(layer, ABOVE);
  return {
    paint(colours, theme) {
      layers = styled(colours, theme);
      for (const { id, paint } of layers) {
        for (const [name, value] of Object.entries(paint ?? {})) {
          map.setPaintProperty(id, name as 'line-color', value as string, { validate: false });
        }
      }
    },
    remove() {
      for (const { id } of layers) map.removeLayer(id);
      for (const { id } of sources) {
        map.removeSource(id);
        loaders.delete(id);
      }
    },
  };
}
