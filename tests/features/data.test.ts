import fc from 'fast-check';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { contains } from '../../src/city/area';
import { countDistricts, districtsOf } from '../../src/features/data/district-counts';
import { isNumeric, layerOf } from '../../src/features/data/layer';
import { rowsOf } from '../../src/features/data/rows';
import { ground } from '../city';

const collection = (
  rows: readonly object[],
  at: [number, number] = [113, 22.5],
): FeatureCollection => ({
  type: 'FeatureCollection',
  features: rows.map(
    (properties): Feature => ({
      type: 'Feature',
      properties: { ...properties },
      geometry: { type: 'Point', coordinates: at },
    }),
  ),
});

describe('rows', () => {
  const data = collection([
    { a: 10 },
    { a: '9' },
    { a: '江海' },
    { a: '' },
    { a: '蓬江' },
    { a: -1 },
    {},
  ]);
  const sorted = (isDescending: boolean) => [
    ...rowsOf(data, null, { column: 'a', isDescending }, 'zh-CN'),
  ];

  test('stand in the order of the file', () => {
    expect([...rowsOf(data, null, null, 'zh-CN')]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...rowsOf(data, { column: 'a', values: ['9', ''] }, null, 'zh-CN')]).toEqual([1, 3, 6]);
  });

  test('are sorted: numbers, texts as the language has them, the empty last whichever way', () => {
    expect(sorted(false)).toEqual([5, 1, 0, 2, 4, 3, 6]);
    expect(sorted(true)).toEqual([4, 2, 0, 1, 5, 3, 6]);
  });

  test('are all there, whatever stands in them', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(cell), fc.boolean(), (cells, isDescending) => {
        const rows = rowsOf(
          collection(cells.map((a) => ({ a }))),
          null,
          { column: 'a', isDescending },
          'en-GB',
        );
        expect([...rows].sort((a, b) => a - b)).toEqual(cells.map((_, index) => index));
      }),
    );
  });
});

describe('counts by district', () => {
  const places: [number, number][] = Array.from({ length: 400 }, (_, index) => [
    111.9 + ((index * 0.618) % 1) * 1.5,
    21.6 + ((index * 0.414) % 1) * 1.3,
  ]);
  const data: FeatureCollection = {
    type: 'FeatureCollection',
    features: places.map((coordinates, index) => ({
      type: 'Feature',
      properties: { half: index % 2 },
      geometry: { type: 'Point', coordinates },
    })),
  };

  test('agree with a count by hand, under a filter too, and miss nothing', async () => {
    const { districts } = ground;
    const found = await districtsOf(data, districts, new AbortController().signal);
    const inside = (district: (typeof districts.features)[number]) =>
      places.filter((place) => contains(district.geometry, place));
    const counts = countDistricts(data, null, found, districts.features.length);
    expect(counts.slice(0, -1)).toEqual(districts.features.map((each) => inside(each).length));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(400);
    const odd = countDistricts(
      data,
      { column: 'half', values: ['1'] },
      found,
      districts.features.length,
    );
    expect(odd.reduce((sum, count) => sum + count, 0)).toBe(200);
    expect(odd.every((count, index) => count <= (counts[index] ?? 0))).toBe(true);
  });

  test('stop when nobody wants them any more', async () => {
    const many = { ...data, features: Array(200).fill(data.features).flat() };
    const stop = new AbortController();
    const counting = districtsOf(many, ground.districts, stop.signal);
    stop.abort();
    await expect(counting).rejects.toThrow(/stopped/);
  });
});

describe('a layer', () => {
  const result = {
    data: collection([
      { n: '12', name: '甲' },
      { n: '', name: '7' },
      { n: 'x', name: '乙' },
      { n: 3, name: '丙' },
    ]),
    columns: ['n', 'name'],
    taken: 4,
    refused: [],
    refusedCount: 0,
    outside: 0,
    datum: 'GCJ02',
    notes: [],
  };

  test('has the name of its file and a colour of its own', () => {
    const first = layerOf('企业 2024.csv', result, []);
    const second = layerOf('b.csv', result, [first]);
    expect(first.name).toBe('企业 2024');
    expect(second.id).not.toBe(first.id);
    expect(second.style.colour).not.toEqual(first.style.colour);
  });

  test('that is read anew keeps its place and name', () => {
    const first = { ...layerOf('a.csv', result, []), name: 'renamed' };
    expect(layerOf('a.csv', result, [first], first.id)).toMatchObject({
      id: first.id,
      name: 'renamed',
    });
  });

  test('knows which columns are numbers', () => {
    expect(isNumeric(result.data, 'n')).toBe(true);
    expect(isNumeric(result.data, 'name')).toBe(false);
  });
});
