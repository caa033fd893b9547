import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, test, vi } from 'vitest';
import { createDataLayers, dataLayers } from '../../src/map/data';
import { givenData } from '../../src/map/data-expressions';
import { PALETTE } from '../../src/scene/palette';
import type { ColourRule, DataLayer } from '../../src/state/work';

const point: Geometry = { type: 'Point', coordinates: [113, 22.5] };
const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [113, 22.5],
    [113.1, 22.5],
  ],
};
const area: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

const layer = (id: string, geometries: readonly Geometry[] = [point]): DataLayer => ({
  id,
  name: id,
  data: {
    type: 'FeatureCollection',
    features: geometries.map(
      (geometry): Feature => ({ type: 'Feature', properties: {}, geometry }),
    ),
  },
  columns: [],
  datum: 'WGS84',
  style: {
    colour: { kind: 'one', colour: '#0072B2' },
    size: { kind: 'one', radius: 4 },
    opacity: 1,
    label: null,
  },
  filter: null,
  shown: true,
});

/** A map that remembers the order of its layers. */
function recorder() {
  const order = ['ground', 'marks'];
  const before = (id: string) => order.indexOf(id);
  const calls = {
    addSource: vi.fn(),
    removeSource: vi.fn(),
    setData: vi.fn(),
    setPaintProperty: vi.fn(),
    setLayoutProperty: vi.fn(),
    setFilter: vi.fn(),
  };
  const map = {
    ...calls,
    getSource: () => ({ setData: calls.setData }),
    addLayer: ({ id }: { id: string }, above: string) => order.splice(before(above), 0, id),
    removeLayer: (id: string) => order.splice(before(id), 1),
    moveLayer(id: string, above: string) {
      order.splice(before(id), 1);
      order.splice(before(above), 0, id);
    },
  };
  const data = createDataLayers(map as unknown as MapLibre, 'marks');
  return { order, calls, show: (...layers: DataLayer[]) => data.show(layers, PALETTE.light) };
}

const RULES: ColourRule[] = [
  { kind: 'one', colour: '#0072B2' },
  { kind: 'category', column: 'a', colours: [], other: '#8A949C' },
  {
    kind: 'category',
    column: 'a',
    colours: [
      ['', '#0072B2'],
      ['b', '#E69F00'],
    ],
    other: '#8A949C',
  },
  { kind: 'quantile', column: 'a', thresholds: [], colours: ['#0072B2'], other: '#8A949C' },
  {
    kind: 'quantile',
    column: 'a',
    thresholds: [1, 2],
    colours: ['#0072B2', '#E69F00', '#009E73'],
    other: '#8A949C',
  },
];

describe('layers of data', () => {
  test('are valid for every rule', () => {
    for (const colour of RULES) {
      const each = layer('x', [point, line, area]);
      const style = {
        ...each.style,
        colour,
        size: { kind: 'column', column: 'a', domain: [0, 9], radii: [2, 16] } as const,
      };
      const layers = dataLayers(
        { ...each, style, filter: { column: 'a', values: ['', 'b'] } },
        PALETTE.dark,
      );
      expect(layers).toHaveLength(4);
      const sources = { 'data-x': { type: 'geojson' as const, data: each.data } };
      expect(validateStyleMin({ version: 8, sources, layers })).toEqual([]);
    }
  });

  test('lie under the marks in their order, and follow when that changes', () => {
    const { order, show } = recorder();
    const [a, b] = [layer('a', [area]), layer('b')];
    show(a, b);
    expect(order).toEqual(['ground', 'data-a-fill', 'data-a-border', 'data-b-point', 'marks']);
    show(b, a);
    expect(order).toEqual(['ground', 'data-b-point', 'data-a-fill', 'data-a-border', 'marks']);
    show(a);
    expect(order).toEqual(['ground', 'data-a-fill', 'data-a-border', 'marks']);
    show();
    expect(order).toEqual(['ground', 'marks']);
  });

  test('change by paint and filter; data are set only where they are others', () => {
    const { calls, show } = recorder();
    const a = layer('a');
    show(a);
    show({ ...a, style: { ...a.style, opacity: 0.5 }, filter: { column: 'n', values: ['1'] } });
    expect(calls.setPaintProperty).toHaveBeenCalledTimes(2);
    expect(calls.setFilter).toHaveBeenCalledTimes(1);
    expect(calls.setData).not.toHaveBeenCalled();
    const { data } = layer('a');
    show({ ...a, data });
    expect(calls.setData).toHaveBeenCalledExactlyOnceWith(data);
    expect(calls.addSource).toHaveBeenCalledTimes(1);
  });

  test('of other forms are made anew, in their place', () => {
    const { order, show } = recorder();
    const b = layer('b');
    show(layer('a'), b);
    show(layer('a', [line]), b);
    expect(order).toEqual(['ground', 'data-a-line', 'data-b-point', 'marks']);
  });
});

test.each(['constructor', 'hasOwnProperty', '__proto__', '$name'])(
  'a column may be called %s, which MapLibre could not hand to its worker',
  (name) => {
    const plain = layer('a');
    expect(givenData(plain.data)).toBe(plain.data);
    const properties = Object.fromEntries([
      [name, '甲'],
      ['other', 1],
    ]);
    const features = plain.data.features.map((feature) => ({ ...feature, properties }));
    const [given] = givenData({ ...plain.data, features }).features;
    expect(Object.entries(given?.properties ?? {})).toEqual([
      [`${name} `, '甲'],
      ['other', 1],
    ]);
    const colour: ColourRule = {
      kind: 'category',
      column: name,
      colours: [['甲', '#123456']],
      other: '#888888',
    };
    const drawn = JSON.stringify(
      dataLayers({ ...plain, style: { ...plain.style, colour } }, PALETTE.light),
    );
    expect(drawn).toContain(`["get","${name} "]`);
  },
);
