import { expect, test } from 'vitest';
import { originsOf, serversOf, tileAddress } from '../../src/city/base-map';
import type { TiledBase } from '../../src/city/site';

const TEXT = { 'zh-Hans': 'A', 'zh-Hant': 'A', en: 'A' };
const base = (kind: TiledBase['kind'], ...tiles: string[]): TiledBase => ({
  id: 'a',
  name: TEXT,
  attribution: { text: TEXT },
  kind,
  tiles,
  key: '$&',
  tileSize: 256,
  minZoom: 0,
  maxZoom: 18,
});
const addressOf = (kind: TiledBase['kind'], template: string) =>
  tileAddress(base(kind, template), template)({ z: 9, x: 416, y: 222 });

test.each([
  ['raster', 'https://a.cn/{z}/{x}/{y}.png', 'https://a.cn/9/416/222.png'],
  ['wmts', 'a?M={TileMatrix}&R={TileRow}&C={TileCol}', 'a?M=9&R=222&C=416'],
  ['wmts', 'a?M=EPSG:3857:{TileMatrix}&R={TileRow}&C={TileCol}', 'a?M=EPSG:3857:9&R=222&C=416'],
  ['wmts', 'a?M={z}&R={y}&C={x}&tk={key}', 'a?M=9&R=222&C=416&tk=$&'],
  // 416 + 222 leaves 6 of 8.
  ['raster', 'https://t{0-7}.a.cn/{z}/{x}/{y}', 'https://t6.a.cn/9/416/222'],
] as const)('a tile of %s %s', (kind, template, address) => {
  expect(addressOf(kind, template)).toBe(address);
});

test('a range stands for each of its servers', () => {
  expect(serversOf('t{a-c}.cn')).toEqual(['ta.cn', 'tb.cn', 'tc.cn']);
  expect(serversOf('t.cn')).toEqual(['t.cn']);
});

test('the servers of all base maps, each once, the site itself not among them', () => {
  const tiles = base('raster', 'https://t{0-1}.a.cn/{z}', 'https://t0.a.cn:8443/{z}', 'tiles/{z}');
  const archive = {
    ...base('raster'),
    kind: 'pmtiles' as const,
    archive: 'https://t1.a.cn/b.pmtiles',
  };
  expect(originsOf([tiles, archive])).toEqual([
    'https://t0.a.cn',
    'https://t0.a.cn:8443',
    'https://t1.a.cn',
  ]);
});
