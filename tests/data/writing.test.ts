import { unzipSync } from 'fflate';
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { WrittenFormat } from '../../src/data/types';
import { write } from '../../src/data/writing';
import { fileOf, open } from './making';

const PROPERTIES = {
  名称: '江门人才岛',
  面积: 12.5,
  序号: -3,
  已建: true,
  备注: null,
  公式: '=1+1',
};
const point = (coordinates: number[], properties: object = PROPERTIES) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates },
  properties: { ...properties },
});
const POINTS: FeatureCollection = {
  type: 'FeatureCollection',
  features: [point([113.1, 22.6]), point([112.8, 22.2], { 名称: '新会', 面积: 0.125 })],
};
/** Clockwise outside, with a hole that runs likewise: both directions have to be set right. */
const AREAS: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { 名称: '园区' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [113, 22],
            [113, 22.3],
            [113.3, 22.3],
            [113.3, 22],
            [113, 22],
          ],
          [
            [113.1, 22.1],
            [113.1, 22.2],
            [113.2, 22.2],
            [113.2, 22.1],
            [113.1, 22.1],
          ],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { 名称: '线' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [112.5, 22],
          [112.6, 22.1],
        ],
      },
    },
  ],
};

const ENDINGS: Record<WrittenFormat, string> = {
  geojson: '.geojson',
  csv: '.csv',
  shapefile: '.zip',
};

const written = async (data: FeatureCollection, format: WrittenFormat, datum: string) =>
  new Uint8Array(await (await write(data, format, datum, '园区')).arrayBuffer());

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('what was saved', () => {
  for (const format of ['geojson', 'csv', 'shapefile'] as const)
    test.each(['WGS84', 'GCJ02', 'BD09', 'EPSG:4547', 'EPSG:4526'])(
      `as ${format} in %s opens again, with its words, at the same places`,
      async (datum) => {
        const file = fileOf(`园区${ENDINGS[format]}`, await written(POINTS, format, datum));
        const choice = format === 'csv' ? { datum } : {};
        const { inspection, result } = await open([file], choice);
        // A table's columns say it, but only a person can be sure; RFC 7946 has no word for WGS84.
        if (format === 'shapefile' || (format === 'geojson' && datum !== 'WGS84'))
          expect(inspection.stated).toBe(datum);
        expect(inspection.notes).toEqual([]);
        expect(result.refused).toEqual([]);
        for (const [index, { geometry, properties }] of POINTS.features.entries()) {
          const found = result.data.features[index];
          if (found?.geometry.type !== 'Point' || geometry.type !== 'Point')
            throw new Error('no point');
          for (const axis of [0, 1])
            expect(found.geometry.coordinates[axis]).toBeCloseTo(
              geometry.coordinates[axis] ?? 0,
              6,
            );
          expect(found.properties?.名称).toBe(properties?.名称);
          expect(found.properties?.面积).toBe(properties?.面积);
        }
      },
    );

  test('as a shapefile keeps numbers, truth and nothing apart', async () => {
    const { result } = await open([fileOf('a.zip', await written(POINTS, 'shapefile', 'WGS84'))]);
    expect(result.data.features[0]?.properties).toEqual(PROPERTIES);
  });

  test('as a shapefile has a layer for each kind of shape, areas clockwise', async () => {
    const mixed = { ...POINTS, features: [...POINTS.features, ...AREAS.features] };
    const zip = await written(mixed, 'shapefile', 'WGS84');
    expect(Object.keys(unzipSync(zip)).filter((name) => name.endsWith('.shp'))).toEqual([
      '园区_points.shp',
      '园区_lines.shp',
      '园区_areas.shp',
    ]);
    const { result } = await open([fileOf('a.zip', zip)], { part: '园区_areas' });
    const [area] = result.data.features;
    if (area?.geometry.type !== 'Polygon') throw new Error(area?.geometry.type);
    expect(area.geometry.coordinates.map((ring) => ring.length)).toEqual([5, 5]);
    expect(area.geometry.coordinates[0]?.[1]).toEqual([113, 22.3]);
  });

  test('as a shapefile cuts long text and long names between characters', async () => {
    const data = {
      ...POINTS,
      features: [point([113, 22], { 很长很长的列名甲: '江'.repeat(200), 很长很长的列名乙: 1 })],
    };
    const { result } = await open([fileOf('a.zip', await written(data, 'shapefile', 'WGS84'))]);
    expect(result.columns).toEqual(['很长很', '很长很2']);
    expect(result.data.features[0]?.properties?.很长很).toBe('江'.repeat(84));
  });

  test('as GeoJSON follows RFC 7946 in WGS84 and says any other datum', async () => {
    const plain = JSON.parse(textOf(await written(AREAS, 'geojson', 'WGS84')));
    expect(Object.keys(plain)).toEqual(['type', 'name', 'features']);
    expect(plain.features[0].geometry.coordinates[0][1]).toEqual([113.3, 22]);
    expect(plain.features[0].geometry.coordinates[1][1]).toEqual([113.1, 22.2]);
    expect(JSON.parse(textOf(await written(AREAS, 'geojson', 'GCJ02'))).datum).toBe('GCJ02');
  });

  test('as CSV has a mark for Excel, no formula, and well-known text for what is no point', async () => {
    const text = textOf(
      await written(
        { ...POINTS, features: [...POINTS.features, ...AREAS.features] },
        'csv',
        'WGS84',
      ),
    );
    expect(text.startsWith('\uFEFFlongitude (WGS84),latitude (WGS84),wkt (WGS84),名称')).toBe(true);
    expect(text).toContain("'=1+1");
    expect(text).toContain('"LINESTRING (112.5 22, 112.6 22.1)"');
    expect(text).toContain('"POLYGON ((113 22, 113 22.3,');
  });

  test('of nothing is no shapefile', async () => {
    await expect(
      written({ type: 'FeatureCollection', features: [] }, 'shapefile', 'WGS84'),
    ).rejects.toThrow(/mixedGeometry/);
  });
});
