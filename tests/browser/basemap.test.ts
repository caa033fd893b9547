import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { main as configure } from '../../src/build/configure';
import { serve } from '../../src/build/serve.mjs';
import { PALETTE } from '../../src/scene/palette';
import { type ArchivedTile, archiveOf, halfTile } from './archive';
import { type MapOptions, type MapPage, openMap } from './harness';
import { picture } from './pixels';
import { KEY, startTileServer, type TileServer, tileOf } from './tile-server';

const isTwin = inject('surface') === 'twin';

type Colour = readonly [number, number, number];
const VEC: Colour = [40, 200, 90];
const XYZ: Colour = [200, 60, 220];
const PHOTO: Colour = [230, 190, 20];
const hex = (colour: string): Colour => {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
};
const WATER = hex(PALETTE.light.sea);
const BELT = hex(PALETTE.light['belt-b-bed']);

/** The whole of the city and what lies around it, at one zoom. */
function tilesAround(z: number, data: Uint8Array): ArchivedTile[] {
  const columns = [[110, 115].map((longitude) => Math.floor(((longitude + 180) / 360) * 2 ** z))];
  const [[west = 0, east = 0] = []] = columns;
  const rows = { 6: [27, 28], 7: [54, 57] }[z] ?? [0, 0];
  const tiles: ArchivedTile[] = [];
  for (let x = west; x <= east; x++) {
    for (let y = rows[0] ?? 0; y <= (rows[1] ?? 0); y++) tiles.push({ z, x, y, data });
  }
  return tiles;
}

const BOUNDS = [110, 20, 115, 24.5] as const;
const both = (z6: Uint8Array) => [...tilesAround(6, z6), ...tilesAround(7, z6)];

const name = (words: string) => ({ 'zh-Hans': words, 'zh-Hant': words, en: words });
const attribution = { text: name('天地图 GS(2024)0568号'), href: 'https://www.tianditu.gov.cn/' };

let tiles: TileServer;
let site: { address: string; close(): Promise<void> };
let folder = '';
let map: MapPage;

beforeAll(async () => {
  const photo = tileOf(PHOTO);
  tiles = await startTileServer(
    { vec: tileOf(VEC), xyz: tileOf(XYZ) },
    { 'photo.pmtiles': archiveOf(both(photo), 'png', BOUNDS) },
  );
  const raster = (id: string, path: string) => ({
    id,
    name: name(id),
    attribution,
    kind: 'raster',
    tiles: [`${tiles.address}/${path}/{z}/{x}/{y}.png`],
  });
  const wmts = (id: string, key: string) => ({
    id,
    name: name(id),
    attribution,
    kind: 'wmts',
    tiles: [
      `${tiles.address}/wmts?SERVICE=WMTS&REQUEST=GetTile&LAYER=vec&TILEMATRIXSET=w` +
        '&TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}&tk={key}',
    ],
    key,
  });
  const archive = (id: string, address: string) => ({
    id,
    name: name(id),
    attribution,
    kind: 'pmtiles',
    archive: address,
  });

  // The site as it was built, without the pages of each place, with a configuration of its own.
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const file of ['index.html', 'site.json', 'assets', 'icon.svg']) {
    cpSync(join('dist', file), join(folder, file), { recursive: true });
  }
  writeFileSync(
    join(folder, 'own.pmtiles'),
    archiveOf(both(halfTile('water', 'ocean')), 'vector', BOUNDS),
  );
  const configuration = JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8'));
  configuration.baseMaps = [
    wmts('tdt', KEY),
    raster('xyz', 'xyz'),
    archive('photo', `${tiles.address}/file/photo.pmtiles`),
    archive('own', 'own.pmtiles'),
    wmts('badkey', 'another-key'),
    raster('broken', 'broken'),
    raster('closed', 'closed'),
    raster('hanging', 'hanging'),
  ];
  writeFileSync(join(folder, 'site.json'), JSON.stringify(configuration));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(await configure([folder])).toBe(0);
  site = await serve({ folder });
});

afterAll(async () => {
  await site?.close();
  await tiles?.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => map.close());

async function open(options: MapOptions = {}): Promise<Page> {
  tiles.requests.length = 0;
  map = await openMap({ address: site.address, ...options });
  return map.page;
}

/** Fails where anything went wrong beside that tiles were asked for. */
function expectClean() {
  const ask = `request to elsewhere: ${tiles.address}/`;
  expect(map.problems.filter((problem) => !problem.startsWith(ask))).toEqual([]);
}

/** How much of the map has about this colour, from 0 to 1. */
async function share(page: Page, [red, green, blue]: Colour): Promise<number> {
  const { data, width, height }: PNG = await picture(page);
  let count = 0;
  for (let index = 0; index < data.length; index += 4) {
    const off = [red, green, blue].map((value, channel) =>
      Math.abs(value - (data[index + channel] ?? 0)),
    );
    if (Math.max(...off) < 6) count++;
  }
  return count / (width * height);
}

const credits = (page: Page) => page.locator('.stage-credits').textContent();
/** The choice comes with the visitor's first sign. */
async function choose(page: Page, words: string): Promise<void> {
  await page.mouse.move(9, 9);
  await page.locator('.panel-left .base-maps').getByLabel(words).check({ timeout: 10_000 });
}
const note = (page: Page) => page.locator('.base-note .notice');

test('asks nobody for tiles until a base map is chosen, then lays it under belts and names', async () => {
  const page = await open();
  map.expectClean();
  const belts = await share(page, BELT);
  expect(belts).toBeGreaterThan(0.005);
  await choose(page, 'tdt');
  await expect.poll(() => share(page, VEC)).toBeGreaterThan(0.5);
  expect(await credits(page)).toContain('GS(2024)0568号');
  expect(new URL(page.url()).searchParams.get('base')).toBe('tdt');
  expect(tiles.referrer()).toBe(site.address);
  expect(await share(page, BELT)).toBeGreaterThan(belts * 0.8);
  await choose(page, '自带底图');
  await expect.poll(() => share(page, VEC)).toBe(0);
  expect(await credits(page)).not.toContain('GS(2024)0568号');
  expectClean();
});

test('a link brings its base map; another takes its place', async () => {
  const page = await open({ path: '?v=1&base=xyz', colorScheme: 'light' });
  await expect.poll(() => share(page, XYZ)).toBeGreaterThan(0.5);
  expect(tiles.requests.some((path) => /^\/xyz\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true);
  await choose(page, 'photo');
  await expect.poll(() => share(page, PHOTO)).toBeGreaterThan(0.5);
  expect(await share(page, XYZ)).toBe(0);
  expectClean();
});

test('an archive of vectors is drawn in the colours of the map, on the twin the built-in ground', async () => {
  const page = await open();
  const before = await share(page, WATER);
  await choose(page, 'own');
  if (isTwin) {
    await expect.poll(() => note(page).textContent()).toContain('简易地图里没有');
    expect(await share(page, WATER)).toBeCloseTo(before, 1);
  } else {
    await expect.poll(() => share(page, WATER)).toBeGreaterThan(before + 0.1);
    expect(await note(page).count()).toBe(0);
  }
  // It is a file of the site.
  map.expectClean();
});

describe('one that fails gives way to the built-in with a note', () => {
  test.each([
    ['badkey', '拒绝访问'],
    ['broken', '服务器出错'],
    ['closed', '跨域'],
    ['hanging', '10 秒'],
    ['nowhere', '本站没有'],
  ])('%s', async (base, words) => {
    const page = await open({ path: `?v=1&base=${base}` });
    await expect.poll(() => note(page).textContent()).toContain(words);
    expect(await note(page).textContent()).toContain(base);
    expect(await note(page).textContent()).toContain('自带底图');
    // Nothing waits for it: places can be chosen, the map moved.
    await map.settle(() => page.getByRole('button', { name: '放大' }).click());
    expect(await share(page, WATER)).toBeGreaterThan(0.02);
    const sides = map.problems.filter((problem) => /uncaught|security policy/.test(problem));
    expect(sides).toEqual([]);
  });

  test('and is tried again when the visitor wants', async () => {
    const page = await open({
      path: '?v=1&base=tdt',
      prepare: async (page) => {
        await page.route(`${tiles.address}/**`, (route) => route.abort());
      },
    });
    await note(page).waitFor();
    await page.unroute(`${tiles.address}/**`);
    await note(page).getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => share(page, VEC)).toBeGreaterThan(0.5);
    expect(await note(page).count()).toBe(0);
  });
});
