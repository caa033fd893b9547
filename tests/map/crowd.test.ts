import { expect, test } from 'vitest';
import { dotsBelow } from '../../src/map/crowd';

/** So many in a square of so many degrees near the equator, in rows. */
const grid = (side: number, degrees: number) =>
  Array.from({ length: side * side }, (_, index) => ({
    at: [
      110 + (degrees * (index % side)) / (side - 1),
      (degrees * Math.floor(index / side)) / (side - 1),
    ] as [number, number],
  }));

test('a few thousand places are symbols at every zoom', () => {
  expect(dotsBelow(grid(40, 1))).toBe(0);
});

test('ten thousand are dots until 16 pixels lie between two of them', () => {
  const zoom = dotsBelow(grid(100, 1));
  // At zoom 0 a degree is 512 / 360 pixels wide, and twice as many at each further zoom.
  expect(((512 / 360) * 2 ** zoom) / 100).toBeCloseTo(16, 1);
});

test('places at one spot are none the less drawn', () => {
  expect(dotsBelow(Array.from({ length: 5000 }, () => ({ at: [113, 22] })))).toBe(0);
});
