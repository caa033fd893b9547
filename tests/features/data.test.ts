import fc from 'fast-check';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { contains } from '../../src/city/area';
import { likelyDatum } from '../../src/features/data/datum';
import { countDistricts, districtsOf } from '../../src/features/data/district-counts';
import {
  categoryColumn,
  freeColour,
  isNumeric,
  layerOf,
  telling,
} from '../../src/features/data/layer';
import { rowsOf } from '../../src/features/data/rows';
import { formOf, sizeLegend } from '../../src/scene/data-classes';
import { CATEGORY_COLOURS } from '../../src/scene/data-palette';
import { ground } from '../city';
import { dataLayer } from '../state/works';

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

  test('whose file is called like another is told from it', () => {
    const first = layerOf('my.csv', result, []);
    const second = layerOf('my.geojson', result, [first]);
    const third = layerOf('my.kml', result, [first, second]);
    expect([first, second, third].map(({ name }) => name)).toEqual(['my', 'my 2', 'my 3']);
  });

  test('has its names beside its features, where they are few enough', () => {
    const label = (columns: string[], count = 300) => {
      const data = collection(Array.from({ length: count }, () => ({})));
      return layerOf('a.csv', { ...result, data, columns }, []).style.label;
    };
    expect(label(['n', '名称'])).toBe('名称');
    expect(label(['n', 'Name'])).toBe('Name');
    expect(label(['产值', '企业名称'])).toBe('企业名称');
    expect(label(['类别名称', '名称'])).toBe('名称');
    expect(label(['n', 'kind'])).toBeNull();
    expect(label(['n', '名称'], 301)).toBeNull();
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

describe('a colour for each value', () => {
  const rows = Array.from({ length: 30 }, (_, index) => ({
    name: `企业${index}`,
    same: '江门',
    kind: ['甲', '乙', '丙'][index % 3],
    year: 2000 + (index % 20),
  }));

  test('is first by a column with a few values, not by the names', () => {
    expect(categoryColumn(collection(rows), ['name', 'same', 'year', 'kind'])).toBe('kind');
  });

  test('is not by what each is called, where there is another column', () => {
    const firms = ['甲厂', '乙校', '丙厂'].map((name, index) => ({ 名称: name, 产值: index }));
    expect(categoryColumn(collection(firms), ['名称', '产值'])).toBe('产值');
    expect(categoryColumn(collection(firms), ['名称'])).toBe('名称');
  });

  test('is by no column of coordinates, where there is another', () => {
    const places = [1, 2, 3].map((index) => ({ 经度: 112 + index, lat: 22, 规模: index }));
    expect(categoryColumn(collection(places), ['经度', 'lat', '规模'])).toBe('规模');
    expect(telling(['经度(WGS84)', 'Y', '规模'])).toEqual(['规模']);
    expect(telling(['经度', '纬度'])).toEqual(['经度', '纬度']);
  });

  test('is by the column with the fewest values where all have many', () => {
    expect(categoryColumn(collection(rows), ['name', 'same', 'year'])).toBe('year');
    expect(categoryColumn(collection(rows), ['same'])).toBe('same');
    expect(categoryColumn(collection(rows), [])).toBeUndefined();
  });
});

describe('the colour of a new layer', () => {
  const plain = { ...dataLayer('a') };
  const inColour = (colour: string) => ({
    ...plain,
    style: { ...plain.style, colour: { kind: 'one' as const, colour } },
  });

  test('is one that no other has, of categories neither', () => {
    const [first, second, third] = CATEGORY_COLOURS;
    expect(freeColour([])).toBe(first);
    const rule = {
      kind: 'category' as const,
      column: 'a',
      colours: [['x', first] as const, ['y', second] as const],
      other: '#AEB6BC',
    };
    expect(freeColour([{ ...plain, style: { ...plain.style, colour: rule } }])).toBe(third);
  });

  test('is another than the last one where all are taken', () => {
    const layers = CATEGORY_COLOURS.map(inColour);
    expect(freeColour(layers)).toBe(CATEGORY_COLOURS[0]);
    expect(freeColour([...layers, inColour(CATEGORY_COLOURS[0])])).toBe(CATEGORY_COLOURS[1]);
  });
});

describe('the legend of data', () => {
  const shapes = (...geometries: Geometry[]): FeatureCollection => ({
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  });
  const point: Geometry = { type: 'Point', coordinates: [113, 22] };
  const line: Geometry = {
    type: 'LineString',
    coordinates: [
      [113, 22],
      [113, 23],
    ],
  };
  const area: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [113, 22],
        [113, 23],
        [114, 22],
        [113, 22],
      ],
    ],
  };

  test('shows lines as lines and areas as areas', () => {
    expect(formOf(shapes(point, point, line))).toBe('point');
    expect(formOf(shapes(line, line, point))).toBe('line');
    expect(formOf(shapes(area))).toBe('area');
  });

  test('has a scale of the sizes', () => {
    const layer = dataLayer('a');
    const size = {
      kind: 'column' as const,
      column: 'n',
      domain: [0, 400] as const,
      radii: [2, 16] as const,
    };
    const sized = { ...layer, data: shapes(point), style: { ...layer.style, size } };
    expect(sizeLegend(sized)).toEqual([
      { number: 400, radius: 16 },
      { number: 100, radius: 9 },
      { number: 0, radius: 2 },
    ]);
    expect(sizeLegend({ ...sized, data: shapes(area) })).toEqual([]);
  });
});

describe('the datum that is offered first', () => {
  const ask = (format: 'geojson' | 'topojson' | 'csv', fits: string | null, stated = null) =>
    likelyDatum({ format, fits, stated });

  test('is that of the standard where a format has one', () => {
    expect(ask('geojson', null)).toBe('WGS84');
    expect(ask('topojson', 'GCJ02')).toBe('WGS84');
  });

  test('is a zone where the coordinates are metres', () => {
    expect(ask('geojson', 'EPSG:4526')).toBe('EPSG:4526');
  });

  test('of other formats is what fits, else none', () => {
    expect(ask('csv', 'GCJ02')).toBe('GCJ02');
    expect(ask('csv', null)).toBeNull();
  });
});
