import type { TileId } from '../../city/base-map';
import type { Bounds } from '../../city/city';
import type { Camera } from '../../state/state';
import { type Box, mercator, type Viewport, worldSize } from '../projection';

/** A layer of tiles as surfaces draw it, from wherever it comes. */
export interface TileLayer {
  /** Pictures, or vectors in the scheme of Protomaps. */
  kind: 'raster' | 'vector';
  /** Side of a tile in pixels. */
  tileSize: number;
  minZoom: number;
  maxZoom: number;
  /** In degrees; the whole world where it is left out. */
  bounds?: Bounds;
  /** The bytes of a tile; null where there is nothing to draw. Rejects only where `signal` says so. */
  load(tile: TileId, signal: AbortSignal): Promise<ArrayBuffer | null>;
}

/** A tile, and where it lies in units of the whole world. */
export interface PlacedTile extends TileId {
  box: Box;
}

/** The tiles of a layer that a camera sees. */
export function tilesInView(layer: TileLayer, camera: Camera, viewport: Viewport): PlacedTile[] {
  const wanted = Math.round(camera.zoom + Math.log2(512 / layer.tileSize));
  if (wanted < layer.minZoom) return [];
  const z = Math.min(wanted, layer.maxZoom);
  const count = 2 ** z;
  const size = worldSize(camera.zoom);
  const [x, y] = mercator(camera.center);
  const [west, south, east, north] = layer.bounds ?? [-180, -90, 180, 90];
  const [left, top] = mercator([west, north]);
  const [right, bottom] = mercator([east, south]);
  const range = (from: number, to: number) => {
    const first = Math.max(0, Math.floor(from * count));
    const last = Math.min(count - 1, Math.ceil(to * count) - 1);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  };
  const [wide, high] = [viewport.width / 2 / size, viewport.height / 2 / size];
  const columns = range(Math.max(left, x - wide), Math.min(right, x + wide));
  const rows = range(Math.max(top, y - high), Math.min(bottom, y + high));
  return rows.flatMap((row) =>
    columns.map((column) => ({
      z,
      x: column,
      y: row,
      box: {
        left: column / count,
        top: row / count,
        right: (column + 1) / count,
        bottom: (row + 1) / count,
      },
    })),
  );
}
