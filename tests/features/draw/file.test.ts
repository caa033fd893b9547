import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '../../../src/city/city';
import {
  type DrawingsFile,
  joinDrawings,
  MOST_FEATURES,
  printDrawings,
  readDrawings,
} from '../../../src/features/draw/file';
import { drawingOf } from '../../../src/features/draw/shapes';
import { POSITIONS } from '../../../src/scene/drawings';
import type { Drawing, DrawingKind } from '../../../src/state/work';

function read(content: unknown): DrawingsFile {
  const file = readDrawings(JSON.stringify(content));
  if (typeof file === 'string') throw new Error(file);
  return file;
}

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const feature = (type: string, coordinates: unknown, properties: unknown = null) => ({
  type: 'Feature',
  geometry: { type, coordinates },
  properties,
});
const CORNERS: readonly LonLat[] = [
  [113, 22],
  [113, 23],
  [114, 23],
];
const without = ({ id: _, ...rest }: Drawing) => rest;

describe('a file of ours', () => {
  test('opens as what was saved', () => {
    const position = fc.tuple(
      fc.integer({ min: 1_100_000, max: 1_150_000 }).map((x) => x / 1e4),
      fc.integer({ min: 200_000, max: 250_000 }).map((y) => y / 1e4),
    );
    const kinds = Object.keys(POSITIONS) as DrawingKind[];
    const drawing = fc
      .record({
        kind: fc.constantFrom(...kinds),
        at: fc.uniqueArray(position, { minLength: 3, maxLength: 8, selector: String }),
        colour: fc.constantFrom('#E0392F', '#2b7bdb'),
        label: fc.constantFrom('', '甲方案', '<script>alert(1)</script>'),
      })
      .map(({ kind, at, ...look }) => drawingOf(kind, at.slice(0, POSITIONS[kind].most), look));
    fc.assert(
      fc.property(fc.array(drawing, { minLength: 1, maxLength: 6 }), (some) => {
        const drawings = some.filter((each) => each !== null);
        fc.pre(drawings.length > 0);
        const printed = printDrawings(drawings);
        const { drawings: opened, refused } = read(printed);
        expect(refused).toEqual([]);
        expect(opened.map(without)).toEqual((printed.features as Drawing[]).map(without));
      }),
    );
  });

  test('opened again adds nothing, and one that was changed since takes the place of itself', () => {
    const look = { colour: '#E0392F', label: '' };
    const drawn = (['point', 'area'] as const).flatMap(
      (kind) => drawingOf(kind, CORNERS.slice(0, POSITIONS[kind].most), look) ?? [],
    );
    const { drawings: opened } = read(printDrawings(drawn));
    expect(joinDrawings(drawn, opened)).toEqual({ drawings: drawn, same: 2 });
    const renamed = drawn.map((each) => ({
      ...each,
      properties: { ...each.properties, label: '新名' },
    }));
    const { drawings, same } = joinDrawings(renamed, opened);
    expect(same).toBe(0);
    expect(drawings.map(({ properties }) => properties.label)).toEqual(['', '']);
  });

  test('of others gives no ids: theirs are not ours', () => {
    const others = [1, 'a', 'abcdefghij', 'abcdefghij'].map((id) => ({
      ...feature('Point', [113, 22]),
      id,
    }));
    const { drawings } = read(collection(...others));
    expect(new Set(drawings.map(({ id }) => id)).size).toBe(4);
    expect(drawings.map(({ id }) => id)).not.toContain('a');
  });

  test('has its areas wound as RFC 7946 wants', () => {
    const clockwise = drawingOf(
      'area',
      [
        [113, 22],
        [113, 23],
        [114, 23],
      ],
      { colour: '#000000', label: '' },
    );
    const { features } = printDrawings(clockwise ? [clockwise] : []);
    expect(features[0]?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [114, 23],
          [113, 23],
          [113, 22],
          [114, 23],
        ],
      ],
    });
  });
});

describe('a file of others', () => {
  test('opens as points, lines and areas with their names', () => {
    const square = [
      [113, 22],
      [114, 22],
      [114, 23],
      [113, 22],
    ];
    const { drawings } = read(
      collection(
        feature('Point', [113, 22, 15], { name: '码头', kind: 'harbour' }),
        feature('MultiLineString', [
          [
            [113, 22],
            [114, 22],
          ],
          [
            [113, 23],
            [114, 23],
          ],
        ]),
        feature('Polygon', [square], { label: 5, colour: 'red; }' }),
        feature('MultiPoint', [[113, 22]], { kind: 'line' }),
      ),
    );
    expect(drawings.map(({ properties }) => properties.kind)).toEqual([
      'point',
      'line',
      'line',
      'area',
      'point',
    ]);
    expect(drawings[0]).toMatchObject({
      geometry: { coordinates: [113, 22] },
      properties: { label: '码头', colour: '#E0392F' },
    });
    expect(drawings[3]?.properties).toEqual({ kind: 'area', colour: '#E0392F', label: '' });
  });

  test('may be one feature or one geometry', () => {
    expect(read(feature('Point', [113, 22])).drawings).toHaveLength(1);
    expect(read({ type: 'Point', coordinates: [113, 22] }).drawings).toHaveLength(1);
  });

  test('of the datum of GPS opens, of others not', () => {
    const named = (name: string) => ({
      ...collection(feature('Point', [113, 22])),
      crs: { properties: { name } },
    });
    expect(read(named('urn:ogc:def:crs:OGC:1.3:CRS84')).drawings).toHaveLength(1);
    expect(read(named('urn:ogc:def:crs:EPSG::4326')).drawings).toHaveLength(1);
    expect(readDrawings(JSON.stringify(named('urn:ogc:def:crs:EPSG::4547')))).toBe('datum');
  });
});

describe('what cannot be drawn is told by its number', () => {
  test.each([
    ['feature', { type: 'Feat' }],
    ['feature', null],
    ['feature', 7],
    ['geometry', { type: 'Feature', geometry: null, properties: {} }],
    ['geometry', feature('GeometryCollection', undefined)],
    ['geometry', feature('MultiPoint', [])],
    ['position', feature('Point', [22.5])],
    ['position', feature('Point', ['113', '22'])],
    ['position', feature('Point', [22.5, 113.1])],
    ['position', feature('Point', [113.1, null])],
    ['position', feature('LineString', [113, 22])],
    [
      'line',
      feature('LineString', [
        [113, 22],
        [113, 22],
      ]),
    ],
    ['ring', feature('Polygon', [])],
    [
      'ring',
      feature('Polygon', [
        [
          [113, 22],
          [114, 22],
          [114, 23],
        ],
      ]),
    ],
    [
      'ring',
      feature('Polygon', [
        [
          [113, 22],
          [114, 22],
          [113, 22],
        ],
      ]),
    ],
    ['radius', feature('Point', [113, 22], { kind: 'circle' })],
    ['radius', feature('Point', [113, 22], { kind: 'circle', radius_m: -5 })],
  ])('%s: %j', (problem, wrong) => {
    const { drawings, refused } = read(collection(feature('Point', [113, 22]), wrong));
    expect(drawings).toHaveLength(1);
    expect(refused).toEqual([{ feature: 2, problem }]);
  });
});

test.each([
  ['notJson', ''],
  ['notJson', '{"type":"FeatureCollection","features":[{"ty'],
  ['notJson', '['.repeat(1_000_000)],
  ['notGeoJson', '[]'],
  ['notGeoJson', 'null'],
  ['notGeoJson', '{"type":"Topology","objects":{}}'],
  ['notGeoJson', '{"type":"FeatureCollection","features":{}}'],
  ['empty', '{"type":"FeatureCollection","features":[]}'],
  ['tooMany', JSON.stringify(collection(...Array(MOST_FEATURES + 1).fill(0)))],
  ['tooMany', JSON.stringify(feature('MultiPoint', Array(MOST_FEATURES + 1).fill([113, 22])))],
])('a whole file is refused: %s', (problem, text) => {
  expect(readDrawings(text)).toBe(problem);
});

test('whatever a file says, it is read or refused', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(() => readDrawings(text)).not.toThrow();
    }),
  );
});
