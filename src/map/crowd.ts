import { mercator, worldSize, ZOOM } from '../scene/projection';
import type { Mark } from '../scene/scene';

/** So many symbols never crowd the map. */
const FEW = 2_000;

/** Nearer than this, on average, symbols lie on each other: in pixels. */
const SPACING = 16;

/**
 * The zoom below which marks are drawn as dots, 0 where they never are: a province of ten thousand places
 * would be one heap of symbols, and the map library (6.17) fails where a tile holds more than 32,768.
 */
export function dotsBelow(marks: readonly Pick<Mark, 'at'>[]): number {
  if (marks.length <= FEW) return 0;
  const [west, north, east, south] = marks.reduce(
    ([left, top, right, bottom], { at }) => {
      const [x, y] = mercator(at);
      return [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    },
    [1, 1, 0, 0],
  );
  const apart = worldSize(0) * Math.sqrt(((east - west) * (south - north)) / marks.length);
  return apart > 0 ? Math.min(ZOOM.max, Math.log2(SPACING / apart)) : 0;
}
