import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { namesOnGround, packGround } from '../../geo/topology';
import { type GroundLayers, groundOf } from '../../src/city/ground';

const square = (id: string, x: number, y: number): Feature<Polygon, { id: string }> => ({
  type: 'Feature',
  properties: { id },
  geometry: {
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
  },
});

const collection = (...features: Feature[]) =>
  ({ type: 'FeatureCollection', features }) as FeatureCollection<never, never>;

// Two squares side by side, the sea to the east of the second, a neighbour to the west.
const neighbour = square('west', -1, 0);
const layers: GroundLayers = {
  districts: collection(square('a', 0, 0), square('b', 1, 0)),
  sea: collection(square('sea', 2, 0)),
  neighbours: collection({
    ...neighbour,
    properties: { ...neighbour.properties, name: { zh: '西', en: 'West' }, source: '…' },
  }),
  rivers: collection(),
  railway: collection(),
  towns: collection(),
  stations: collection(),
  waterNames: collection(),
  bayArea: collection(),
};

/** How many segments the lines have. */
const count = (lines: Position[][]) => lines.reduce((sum, line) => sum + line.length - 1, 0);
const near = (lines: Position[][]) =>
  lines.map((line) => line.map((position) => position.map((degrees) => Math.round(degrees))));

const names = namesOnGround(layers);
const ground = groundOf(packGround(layers), names);

test('areas come back as they were, to the grid', () => {
  const corners = ({ features }: GroundLayers['districts']) =>
    features.map(({ geometry }) =>
      near(geometry.coordinates as Position[][])
        .flat()
        .map(String)
        .sort()
        .filter((corner, index, all) => corner !== all[index - 1]),
    );
  expect(corners(ground.districts)).toEqual(corners(layers.districts));
  for (const degrees of ground.districts.features.flatMap((each) =>
    each.geometry.coordinates.flat(3),
  )) {
    expect(Math.abs(degrees - Math.round(degrees))).toBeLessThan(1e-4);
  }
});

test('names come back from where they stand, what only editors read does not', () => {
  expect(names).toEqual({ west: { zh: '西', en: 'West' } });
  expect(ground.neighbours.features[0]?.properties).toEqual({
    id: 'west',
    name: { zh: '西', en: 'West' },
  });
});

test('names in another language do not change those that were read before', () => {
  const topology = packGround(layers);
  const nameOf = (name: string) =>
    groundOf(topology, { west: { zh: name, en: '' } }).neighbours.features[0]?.properties.name;
  const first = groundOf(topology, names);
  expect(nameOf('東')).toEqual({ zh: '東', en: '' });
  expect(first.neighbours.features[0]?.properties.name).toEqual({ zh: '西', en: 'West' });
});

test('one id with two names is refused', () => {
  const other = collection({
    ...neighbour,
    properties: { id: 'west', name: { zh: '东', en: '' } },
  });
  expect(() => namesOnGround({ ...layers, bayArea: other })).toThrow(/"west".*bayArea/);
});

test('a border between two districts stands once', () => {
  expect(near(ground.borders.geometry.coordinates)).toEqual([
    [
      [1, 0],
      [1, 1],
    ],
  ]);
});

test('a border with the sea is coast', () => {
  expect(near(ground.coast.geometry.coordinates)).toEqual([
    [
      [2, 0],
      [2, 1],
    ],
  ]);
});

test('a border with land outside is the outline', () => {
  expect(count(ground.outline.geometry.coordinates)).toBe(5);
});
