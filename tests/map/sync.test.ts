import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import { syncData, syncLayers } from '../../src/map/sync';

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

const many = (ids: readonly string[]): StyleSpecification => ({
  version: 8,
  sources: {},
  layers: ids.map((id) => ({ id, type: 'background' })),
});

function recorder() {
  const setData = vi.fn();
  const map = {
    setPaintProperty: vi.fn(),
    setLayoutProperty: vi.fn(),
    setFilter: vi.fn(),
    moveLayer: vi.fn(),
    getSource: () => ({ setData }),
  };
  return { map: map as unknown as MapLibre, calls: { ...map, setData } };
}

test('changes only what differs', () => {
  const { map, calls } = recorder();
  syncLayers(map, style('#000', 'visible', 1), style('#111', 'visible', 1));
  expect(calls.setPaintProperty).toHaveBeenCalledTimes(1);
  expect(calls.setPaintProperty.mock.calls[0]?.slice(0, 3)).toEqual([
    'dots',
    'circle-color',
    '#111',
  ]);
  expect(calls.setLayoutProperty).not.toHaveBeenCalled();
  expect(calls.setData).not.toHaveBeenCalled();
});

test('changes visibility', () => {
  const { map, calls } = recorder();
  syncLayers(map, style('#000', 'visible', 1), style('#000', 'none', 1));
  expect(calls.setLayoutProperty.mock.calls[0]?.slice(0, 3)).toEqual([
    'dots',
    'visibility',
    'none',
  ]);
});

test('hands over data that changed, and settles when they are there', async () => {
  const { map, calls } = recorder();
  let arrive = () => {};
  calls.setData.mockReturnValue(
    new Promise<void>((resolve) => {
      arrive = resolve;
    }),
  );
  const settled = vi.fn();
  const all = syncData(map, style('#000', 'visible', 1), style('#111', 'none', 2)).then(settled);
  expect(calls.setData).toHaveBeenCalledExactlyOnceWith(point(2));
  await Promise.resolve();
  expect(settled).not.toHaveBeenCalled();
  arrive();
  await all;
  expect(settled).toHaveBeenCalledOnce();
});

test('hands over all data where it is not known what the map has', async () => {
  const { map, calls } = recorder();
  await syncData(map, null, style('#000', 'visible', 1));
  expect(calls.setData).toHaveBeenCalledExactlyOnceWith(point(1));
});

test('hands over no data that stay', async () => {
  const { map, calls } = recorder();
  await syncData(map, style('#000', 'visible', 1), style('#111', 'none', 1));
  expect(calls.setData).not.toHaveBeenCalled();
});

test('moves layers to their places, and no more of them than it must', () => {
  const before = many(['a', 'b', 'c', 'd', 'e']);
  for (const [wanted, most] of [
    ['adbce', 2],
    ['edcba', 4],
    ['abcde', 0],
  ] as const) {
    const { map, calls } = recorder();
    const ids = ['a', 'b', 'c', 'd', 'e'];
    calls.moveLayer.mockImplementation((id: string, beforeId?: string) => {
      ids.splice(ids.indexOf(id), 1);
      ids.splice(beforeId ? ids.indexOf(beforeId) : ids.length, 0, id);
    });
    syncLayers(map, before, many([...wanted]));
    expect(ids.join('')).toBe(wanted);
    expect(calls.moveLayer.mock.calls.length).toBeLessThanOrEqual(most);
    expect(calls.setPaintProperty).not.toHaveBeenCalled();
  }
});

test('refuses other layers', () => {
  const { map } = recorder();
  expect(() => syncLayers(map, many(['a', 'b']), many(['a', 'c']))).toThrow(/same layers/);
});
