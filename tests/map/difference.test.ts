import fc from 'fast-check';
import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceDiff } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { differenceOf } from '../../src/map/difference';

const feature = (id: number, strength: string, x = id): Feature => ({
  type: 'Feature',
  properties: { id, strength },
  geometry: { type: 'Point', coordinates: [x, 0] },
});
const collection = (...features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

/** What the map library makes of a difference, by its documentation. */
function applied({ features }: FeatureCollection, difference: GeoJSONSourceDiff): Feature[] {
  const { add = [], remove = [], update = [] } = difference;
  const kept = features.filter(({ properties }) => !remove.includes(properties?.id));
  const changed = kept.map((each) => {
    const own = update.find(({ id }) => id === each.properties?.id);
    const entries = own?.addOrUpdateProperties?.map(({ key, value }) => [key, value]) ?? [];
    return {
      ...each,
      geometry: own?.newGeometry ?? each.geometry,
      properties: { ...each.properties, ...Object.fromEntries(entries) },
    };
  });
  return [...changed, ...add];
}

const collections = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 12 }),
      strength: fc.constantFrom('plain', 'faded', 'selected'),
      x: fc.integer({ min: 0, max: 2 }),
    }),
    { selector: ({ id }) => id },
  )
  .map((all) => collection(...all.map(({ id, strength, x }) => feature(id, strength, x))));

test('a difference leads from one to the other', () => {
  fc.assert(
    fc.property(collections, collections, (before, after) => {
      const difference = differenceOf(before, after, 'id');
      // What stays is where it was, and what is new comes after it.
      const ids = before.features.map((each) => each.properties?.id);
      const places = after.features.map(({ properties }) => ids.indexOf(properties?.id));
      const stays = places.filter((place) => place >= 0);
      const isInOrder =
        String(stays) === String([...stays].sort((a, b) => a - b)) &&
        !places.slice(0, stays.length).includes(-1);
      expect(difference !== null).toBe(isInOrder);
      if (difference) expect(applied(before, difference)).toEqual(after.features);
    }),
  );
});

test('it tells only of what changes', () => {
  const before = collection(feature(1, 'plain'), feature(2, 'plain'), feature(3, 'plain'));
  const after = collection(feature(1, 'plain'), feature(2, 'selected'), feature(4, 'plain'));
  expect(differenceOf(before, after, 'id')).toEqual({
    add: [feature(4, 'plain')],
    update: [{ id: 2, addOrUpdateProperties: [{ key: 'strength', value: 'selected' }] }],
    remove: [3],
  });
});

test.each([
  ['two of one number', collection(feature(1, 'plain'), feature(1, 'faded')), collection()],
  [
    'a property that is gone',
    collection(feature(1, 'plain')),
    collection({ ...feature(1, ''), properties: { id: 1 } }),
  ],
  ['no features', feature(1, 'plain'), collection()],
])('%s: there is none', (_, before, after) => {
  expect(differenceOf(before, after, 'id')).toBeNull();
});

test('areas come between others: only points lie over each other', () => {
  const area = (id: string): Feature => ({
    type: 'Feature',
    properties: { id },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    },
  });
  const before = collection(feature(1, 'plain'), area('error'));
  const after = collection(feature(1, 'plain'), area('core'), area('error'));
  expect(differenceOf(before, after, 'id')).toEqual({
    add: [area('core')],
    update: [],
    remove: [],
  });
  expect(differenceOf(after, before, 'id')).toEqual({ add: [], update: [], remove: ['core'] });
  const between = collection(feature(2, 'plain'), feature(1, 'plain'), area('error'));
  expect(differenceOf(before, between, 'id')).toBeNull();
  // A point that comes after an area is drawn over the points all the same.
  const last = collection(feature(1, 'plain'), feature(2, 'plain'), area('error'));
  expect(differenceOf(before, last, 'id')?.add).toEqual([feature(2, 'plain')]);
});
