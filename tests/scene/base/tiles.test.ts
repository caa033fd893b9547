import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TileLayer, tilesInView } from '../../../src/scene/base/tiles';
import { mercator, unprojector, ZOOM } from '../../../src/scene/projection';
import type { Camera } from '../../../src/state/state';

const LAYER: TileLayer = {
  kind: 'raster',
  tileSize: 256,
  minZoom: 0,
  maxZoom: 12,
  load: async () => null,
};
const VIEWPORT = { width: 800, height: 600 };
const camera = fc.record({
  center: fc.tuple(
    fc.double({ min: 111, max: 114, noNaN: true }),
    fc.double({ min: 21, max: 23, noNaN: true }),
  ),
  zoom: fc.double({ ...ZOOM, noNaN: true }),
});

test('the tiles in view cover every pixel once, about as large as they were made', () => {
  const pixel = fc.record({
    x: fc.integer({ min: 1, max: 799 }),
    y: fc.integer({ min: 1, max: 599 }),
  });
  fc.assert(
    fc.property(camera, pixel, (at: Camera, spot) => {
      const tiles = tilesInView(LAYER, at, VIEWPORT);
      const [x, y] = mercator(unprojector(at, VIEWPORT)(spot));
      const over = tiles.filter(
        ({ box }) => box.left <= x && x < box.right && box.top <= y && y < box.bottom,
      );
      expect(over).toHaveLength(1);
      const zoom = Math.log2(512 / LAYER.tileSize) + at.zoom;
      expect(tiles[0]?.z).toBe(Math.min(LAYER.maxZoom, Math.round(zoom)));
      expect(tiles.length).toBeLessThan(60);
    }),
  );
});

test('none beyond the bounds, and none before the first zoom', () => {
  const at: Camera = { center: [113, 22.5], zoom: 9 };
  expect(tilesInView({ ...LAYER, bounds: [100, 10, 101, 11] }, at, VIEWPORT)).toEqual([]);
  expect(tilesInView({ ...LAYER, minZoom: 11 }, at, VIEWPORT)).toEqual([]);
  expect(tilesInView({ ...LAYER, bounds: [113, 22.4, 113.01, 22.41] }, at, VIEWPORT)).toHaveLength(
    1,
  );
});
