import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import { sync } from '../../src/map/sync';

const point = (x: number): GeoJSON.Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Point', coordinates: [x, 0] },
});

function style(color: string, visibility: 'visible' | 'none', x: number): StyleSpecification {
  return {
    version: 8,
    sources: { points: { type: 'geojson', data: point(x) } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#fff' } },
      {
        id: 'dots',
        type: 'circle',
        source: 'points',
        layout: { visibility },
        paint: { 'circle-color': color },
      },
    ],
  };
}

function recorder() {
  const setData = vi.fn();
  const map = {
    setPaintProperty: vi.fn(),
    setLayoutProperty: vi.fn(),
    setFilter: vi.fn(),
    getSource: () => ({ setData }),
  };
  return { map: map as unknown as MapLibre, calls: { ...map, setData } };
}

test('changes only what differs', () => {
  const { map, calls } = recorder();
  sync(map, style('#000', 'visible', 1), style('#111', 'visible', 1));
  expect(calls.setPaintProperty).toHaveBeenCalledTimes(1);
  expect(calls.setPaintProperty.mock.calls[0]?.slice(0, 3)).toEqual([
    'dots',
    'circle-color',
    '#111',
  ]);
  expect(calls.setLayoutProperty).not.toHaveBeenCalled();
  expect(calls.setData).not.toHaveBeenCalled();
});

test('hands over data that changed, and visibility', () => {
  const { map, calls } = recorder();
  sync(map, style('#000', 'visible', 1), style('#000', 'none', 2));
  expect(calls.setLayoutProperty.mock.calls[0]?.slice(0, 3)).toEqual([
    'dots',
    'visibility',
    'none',
  ]);
  expect(calls.setData).toHaveBeenCalledExactlyOnceWith(point(2));
});

test('refuses layers that changed their order', () => {
  const { map } = recorder();
  const before = style('#000', 'visible', 1);
  const after = { ...before, layers: [...before.layers].reverse() };
  expect(() => sync(map, before, after)).toThrow(/order/);
});
