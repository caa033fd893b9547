import type { Position } from 'geojson';

/** Twice the area within a ring, negative where it runs clockwise. */
function doubleArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }, 0);
}

/** Rings of an area: the outer one clockwise or not, its holes the other way round. */
export const wound = (rings: readonly Position[][], isOuterClockwise: boolean): Position[][] =>
  rings.map((ring, index) => {
    const shouldBeClockwise = isOuterClockwise === (index === 0);
    return doubleArea(ring) < 0 === shouldBeClockwise ? ring : [...ring].reverse();
  });
