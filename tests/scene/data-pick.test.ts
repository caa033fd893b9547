import fc from 'fast-check';
import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { boundsOf, extentOfData, featuresWithin, middleOf } from '../../src/scene/data-index';
import { isMeant, pickData } from '../../src/scene/data-pick';
import { projector } from '../../src/scene/projection';
import type { DataLayer } from '../../src/state/work';

const CAMERA = { center: [113, 22.5] as [number, number], zoom: 10 };
const VIEWPORT = { width: 800, height: 600 };
const REACH = 11;

const layer = (geometries: readonly Geometry[], more: Partial<DataLayer> = {}): DataLayer => ({
  id: 'x',
  name: 'x',
  data: {
    type: 'FeatureCollection',
    features: geometries.map(
      (geometry, n): Feature => ({ type: 'Feature', properties: { n }, geometry }),
    ),
  },
  columns: ['n'],
  datum: 'WGS84',
  style: {
    colour: { kind: 'one', colour: '#000000' },
    size: { kind: 'one', radius: 4 },
    opacity: 1,
    label: null,
  },
  filter: null,
  shown: true,
  ...more,
});

const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });
const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [112.9, 22.4],
      [113.1, 22.4],
      [113.1, 22.6],
      [112.9, 22.6],
      [112.9, 22.4],
    ],
  ],
};
const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [112.9, 22.5],
    [113.1, 22.5],
  ],
};
const MIDDLE = { x: 400, y: 300 };
const picked = (layers: readonly DataLayer[], at = MIDDLE) =>
  pickData(layers, CAMERA, VIEWPORT, at, REACH);

describe('a press', () => {
  test('means the nearest point within reach, as a look at all of them finds', () => {
    const place = fc.record({
      x: fc.double({ min: 112.9, max: 113.1, noNaN: true }),
      y: fc.double({ min: 22.4, max: 22.6, noNaN: true }),
    });
    const project = projector(CAMERA, VIEWPORT);
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 300 }), (places) => {
        const distances = places.map(({ x, y }) => {
          const pixel = project([x, y]);
          return Math.hypot(pixel.x - MIDDLE.x, pixel.y - MIDDLE.y);
        });
        const nearest = Math.min(...distances);
        const found = picked([layer(places.map(({ x, y }) => point(x, y)))]);
        if (nearest <= REACH) expect(found?.distance).toBeCloseTo(nearest, 6);
        else expect(found).toBeNull();
      }),
    );
  });

  test('means a point before a line before an area, whichever layer they are in', () => {
    expect(picked([layer([square])])).toMatchObject({ form: 'area', distance: 0 });
    expect(picked([layer([line]), layer([square], { id: 'y' })])?.form).toBe('line');
    expect(picked([layer([point(113.001, 22.5), line, square])])?.form).toBe('point');
  });

  test('means of two at one spot the one on top', () => {
    const [low, high] = [layer([point(113, 22.5)]), layer([point(113, 22.5)], { id: 'y' })];
    expect(picked([low, high])?.layer.id).toBe('y');
  });

  test('means nothing that is not shown or filtered out', () => {
    expect(picked([layer([point(113, 22.5)], { shown: false })])).toBeNull();
    const filter = { column: 'n', values: ['1'] };
    const both = layer([point(113, 22.5), point(113.004, 22.5)], { filter });
    expect(picked([both])?.index).toBe(1);
  });

  test('means the data only where no mark of the plan is nearer', () => {
    const near = picked([layer([point(113.001, 22.5)])]);
    const area = picked([layer([square])]);
    if (!near || !area) throw new Error('nothing is picked');
    expect(isMeant(near, null)).toBe(true);
    expect(isMeant(near, near.distance + 1)).toBe(true);
    expect(isMeant(near, near.distance - 0.1)).toBe(false);
    expect(isMeant(area, null)).toBe(true);
    expect(isMeant(area, 20)).toBe(false);
  });
});

describe('what lies where', () => {
  const { data } = layer([point(112, 22), point(113, 23), square, line]);
  test('is found by bounds, in the order of the file', () => {
    expect(featuresWithin(data, [112.95, 22.45, 113.05, 23.1])).toEqual([1, 2, 3]);
    expect(extentOfData(data)).toEqual([112, 22, 113.1, 23]);
    expect(extentOfData({ type: 'FeatureCollection', features: [] })).toBeNull();
  });

  test('has bounds and a middle, collections too', () => {
    const both: Geometry = { type: 'GeometryCollection', geometries: [line, point(120, 30)] };
    expect(boundsOf(both)).toEqual([112.9, 22.5, 120, 30]);
    expect(middleOf(square)?.map((value) => value.toFixed(3))).toEqual(['113.000', '22.500']);
    expect(middleOf({ type: 'GeometryCollection', geometries: [] })).toBeNull();
  });
});
