import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/city/site';
import { layOut } from '../../src/features/figureSheet';
import { ViewSheet } from '../../src/features/MapSheet';
import { dots, millimetres } from '../../src/scene/paper';
import { unprojector } from '../../src/scene/projection';
import { type Camera, DEFAULT_STATE } from '../../src/state/state';
import type { DataLayer, Drawing } from '../../src/state/work';
import { city, ground, placeNamed } from '../city';
import { speechIn } from './present/speech';

const { t } = speechIn('zh-Hans');
const site = { attribution: [], title: { 'zh-Hans': '江门创新布局图' } } as unknown as Site;
const A4 = dots(millimetres('a4', 'landscape'));
const SCREEN = { width: 816, height: 844 };
/** A little farther than the map opens: on a smaller sheet that alone would name next to nothing. */
const MOVED: Camera = { center: [112.7, 22.25], zoom: 8.4 };

const layer = (shown: boolean): DataLayer => ({
  id: 'a',
  name: '企业',
  data: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name: '我的厂' },
        geometry: { type: 'Point', coordinates: [112.62, 22.02] },
      },
    ],
  },
  columns: ['name'],
  datum: 'WGS84',
  style: {
    colour: { kind: 'one', colour: '#2F4BD0' },
    size: { kind: 'one', radius: 5 },
    opacity: 1,
    label: 'name',
  },
  filter: null,
  shown,
});

const sheet = (own: Camera | null, work: { data?: DataLayer[]; drawings?: Drawing[] } = {}) =>
  renderToString(
    <ViewSheet
      edition={{ city, ground, t, site, work: { data: [], drawings: [], ...work } }}
      state={DEFAULT_STATE}
      own={own}
      screen={SCREEN}
      title="图"
      sheet={A4}
    />,
  );
const namesIn = (drawing: string) => drawing.match(/data-key/g)?.length ?? 0;

describe('a sheet', () => {
  test('has the labels of the visitor’s data that are shown', () => {
    expect(sheet(MOVED, { data: [layer(true)] })).toContain('我的厂');
    expect(sheet(MOVED, { data: [layer(false)] })).not.toContain('我的厂');
  });

  test('shows all that the screen does, from the same middle', () => {
    const wanted = { city, state: DEFAULT_STATE, own: MOVED, screen: SCREEN, data: [], sheet: A4 };
    const { camera, map } = layOut(wanted, { t, site });
    expect(camera.center).toEqual(MOVED.center);
    const [west, north] = unprojector(MOVED, SCREEN)({ x: 0, y: 0 });
    const corner = unprojector(camera, map)({ x: 0, y: 0 });
    expect(corner[0]).toBeLessThanOrEqual(west + 1e-9);
    expect(corner[1]).toBeCloseTo(north, 6);
  });

  test('names what the screen names, with the columns beside the city', () => {
    // All but what finds no room: three in four are there.
    const opening = namesIn(sheet(null));
    expect(opening).toBeGreaterThan(50);
    expect(namesIn(sheet(MOVED))).toBeGreaterThan(opening * 0.75);
    expect(sheet(MOVED)).toContain('name-group');
  });

  test('moves a name of the plan out of the way of the visitor’s words', () => {
    const { number } = placeNamed('台山工业新城');
    const placeOf = (drawing: string) => {
      const name = new RegExp(`data-number="${number}".*?<tspan x="([\\d.]+)" y="([\\d.]+)"`);
      return name.exec(drawing)?.slice(1).map(Number) ?? [];
    };
    const [x = 0, y = 0] = placeOf(sheet(MOVED));
    const wanted = { city, state: DEFAULT_STATE, own: MOVED, screen: SCREEN, data: [], sheet: A4 };
    const { camera, map } = layOut(wanted, { t, site });
    const words: Drawing = {
      type: 'Feature',
      id: 'words',
      properties: { kind: 'text', colour: '#B54806', label: '会场' },
      geometry: { type: 'Point', coordinates: [...unprojector(camera, map)({ x, y })] },
    };
    expect(x).toBeGreaterThan(0);
    expect(placeOf(sheet(MOVED, { drawings: [words] }))).not.toEqual([x, y]);
  });
});
