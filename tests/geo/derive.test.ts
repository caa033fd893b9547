import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { boundsOf, labelPoint, rounded } from '../../geo/derive';

const square = (x: number, y: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ],
});

test('bounds are west, south, east, north', () => {
  expect(boundsOf([square(0, 0), square(3, -2)])).toEqual([0, -2, 4, 1]);
});

test('the name of an area stands in the middle of its largest part', () => {
  const large = square(10, 10).coordinates;
  const small: Position[][] = [
    [
      [0, 0],
      [0.1, 0],
      [0.1, 0.1],
      [0, 0],
    ],
  ];
  const [x, y] = labelPoint({ type: 'MultiPolygon', coordinates: [small, large] });
  expect(x).toBeCloseTo(10.5, 2);
  expect(y).toBeCloseTo(10.5, 2);
});

test('a rounded line keeps its ends and cuts its corner', () => {
  const line = rounded([
    [0, 0],
    [1, 0],
    [1, 1],
  ]);
  expect(line[0]).toEqual([0, 0]);
  expect(line[line.length - 1]).toEqual([1, 1]);
  expect(line.some(([x, y]) => x === 1 && y === 0)).toBe(false);
  expect(line.every(([x, y]) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
});
