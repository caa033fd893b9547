import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection } from 'geojson';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { contains } from '../../src/city/area';
import { toGcj02 } from '../../src/city/datum';
import { read } from '../../src/data/reading';
import type { DatumId } from '../../src/data/types';
import { write } from '../../src/data/writing';
import { CATEGORY_COLOURS } from '../../src/scene/data-palette';
import { city, ground } from '../city';
import { gbk } from '../data/making';
import { drop } from './drop';
import { type MapOptions, type MapPage, openMap } from './harness';
import { picture } from './pixels';

let map: MapPage;

/** In the hills of Taishan, where the plan has nothing. */
const SPOT: [number, number] = [112.62, 22.02];
const PATH = `?v=1&show=data&at=12/${SPOT[1]}/${SPOT[0]}`;

async function open(path = PATH, options: MapOptions = {}): Promise<Page> {
  map = await openMap({ path, ...options });
  await map.page.locator('.data-open').waitFor();
  return map.page;
}

afterEach(async () => {
  try {
    map.expectClean();
  } finally {
    await map.close();
  }
});

const points = (places: readonly [number, number][], properties: (index: number) => object) =>
  ({
    type: 'FeatureCollection',
    features: places.map(
      (coordinates, index): Feature => ({
        type: 'Feature',
        properties: { ...properties(index) },
        geometry: { type: 'Point', coordinates },
      }),
    ),
  }) satisfies FeatureCollection;

/** A point every few kilometres over the whole city and beyond. */
const GRID = Array.from({ length: 300 }, (_, index): [number, number] => [
  111.9 + (index % 20) * 0.073,
  21.6 + Math.floor(index / 20) * 0.087,
]);

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const shapefile = async (data: FeatureCollection, datum: DatumId) =>
  bytesOf(await write(data, 'shapefile', datum, 'points'));

const geojson = (data: FeatureCollection) => JSON.stringify(data);

const layer = (page: Page) => page.locator('.data-layer');
const openPart = (page: Page, name: string) =>
  layer(page).getByRole('button', { name, exact: true }).click();
const legend = (page: Page) =>
  page
    .locator('.data-layer .data-legend li')
    .evaluateAll((items) =>
      items.map((item) => (item as HTMLElement).innerText.replace(/\s+/g, ' ')),
    );

const choice = (page: Page, name: string) =>
  layer(page).getByRole('combobox', { name: new RegExp(`^${name}`) });

/** Answers what is asked about a file, and waits for its layer. */
async function put(page: Page, datum: DatumId): Promise<void> {
  await page.getByLabel('坐标系').selectOption(datum);
  await page.getByRole('button', { name: '放到图上' }).click();
  await layer(page).first().waitFor();
}

/** The colour in the middle of the stage, `dx` pixels to the right. */
async function colourAt(page: Page, dx = 0): Promise<string> {
  const { width, height, data } = await picture(page);
  const at = (Math.floor(height / 2) * width + Math.floor(width / 2) + dx) * 4;
  const hex = [...data.subarray(at, at + 3)].map((value) => value.toString(16).padStart(2, '0'));
  return `#${hex.join('').toUpperCase()}`;
}

async function pressMiddle(page: Page, dx = 0): Promise<void> {
  const box = await page.locator('.stage').boundingBox();
  if (!box) throw new Error('the stage has no box');
  await page.mouse.click(box.x + box.width / 2 + dx, box.y + box.height / 2);
}

describe('a table in GBK and GCJ-02', () => {
  test('is read as the visitor says, lies where it should, and tells what it knows', async () => {
    const page = await open();
    const [x, y] = toGcj02(SPOT);
    const [otherX, otherY] = toGcj02([SPOT[0] + 0.02, SPOT[1]]);
    const rows = [
      '名称,类别,产值,经度,纬度',
      `甲厂,企业,10,${x},${y}`,
      `<b>乙校</b>,高校,20,${otherX},${otherY}`,
      `丙厂,企业,30,${otherX + 0.2},${otherY}`,
      '丁厂,企业,40,不详,22.5',
    ];
    await drop(page, '企业名录.csv', gbk(rows.join('\r\n')));
    expect(await page.getByRole('radio', { name: /GBK.*名称/ }).isChecked()).toBe(true);
    expect(await page.locator('.data-table').textContent()).toContain('甲厂');
    await put(page, 'GCJ02');
    expect(await page.locator('.data-import').textContent()).toContain('读取了 3 条');
    await page.locator('.data-import summary').click();
    expect(await page.locator('.data-refusals').textContent()).toMatch(
      /5.*不详.*经度|5.*经度.*不详/,
    );

    await openPart(page, '样式');
    await choice(page, '颜色').selectOption('category');
    await choice(page, '按哪一列').selectOption('类别');
    expect(await legend(page)).toEqual(['企业 2', '高校 1']);
    await expect.poll(() => colourAt(page)).toBe(CATEGORY_COLOURS[0]);
    // 0.02° at this zoom.
    const dx = Math.round((0.02 * 512 * 2 ** 12) / 360);
    await expect.poll(() => colourAt(page, dx)).toBe(CATEGORY_COLOURS[1]);

    await pressMiddle(page, dx);
    const card = page.locator('.data-card');
    expect(await card.innerText()).toContain('<b>乙校</b>');
    // The land beneath was not chosen.
    expect(new URL(page.url()).searchParams.get('show')).toBe('data');
    await openPart(page, '表格');
    expect(await page.locator('.data-table .is-chosen').innerText()).toContain('乙校');
    await page.getByRole('button', { name: '在图上看第 1 行' }).click();
    expect(await card.innerText()).toContain('甲厂');
    await card.getByRole('button', { name: '关闭' }).click();

    await openPart(page, '筛选');
    await choice(page, '按哪一列').selectOption('类别');
    await layer(page).getByRole('checkbox', { name: /高校/ }).check();
    await expect.poll(() => colourAt(page)).not.toBe(CATEGORY_COLOURS[0]);
    expect(await legend(page)).toEqual(['企业 0', '高校 1']);
    // Beside the data a press means the plan as ever.
    await pressMiddle(page);
    await expect.poll(() => page.locator('.details h2').first().textContent()).toBe('台山市');
    // The data stay, whatever is chosen.
    expect(await page.locator('.data-map-legend').textContent()).toContain('高校');
  });
});

describe('a table', () => {
  test('has its columns named where none has coordinates, and exchanged where they are', async () => {
    const page = await open();
    await drop(page, '地址.csv', '名称,地址,产值\n甲厂,台山,"1,200"\n');
    await expect
      .poll(() => page.locator('.data-import').textContent())
      .toMatch(/没有认出坐标列.*名称.*地址.*产值/);
    await page.locator('.data-import').getByRole('button', { name: '取消' }).click();

    await drop(page, '反.csv', `名称,经度,纬度,产值\n甲厂,${SPOT[1]},${SPOT[0]},"1,200"\n`);
    const columns = () =>
      page
        .locator('.data-pair select')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLSelectElement).value));
    await expect.poll(columns).toEqual(['经度', '纬度']);
    await page.getByRole('button', { name: '两列对调' }).click();
    expect(await columns()).toEqual(['纬度', '经度']);
    await put(page, 'WGS84');
    expect(await page.locator('.data-import').textContent()).toContain('读取了 1 条');
    await openPart(page, '样式');
    // What was opened is in sight.
    const part = await page.locator('.data-part').boundingBox();
    expect((part?.y ?? 1e4) + (part?.height ?? 0)).toBeLessThanOrEqual(800);
    // A number with its thousands apart is one to be classed by.
    await choice(page, '颜色').selectOption('quantile');
    expect(await choice(page, '按哪一列').inputValue()).toBe('产值');
  });
});

describe('a zipped shapefile in a Gauss–Krüger zone', () => {
  test('is read by its own word, classed, counted by district, and saved again', async () => {
    const page = await open('?v=1&show=data');
    const data = points(GRID, (index) => ({ name: `点${index}`, value: index }));
    await drop(page, 'points.zip', await shapefile(data, 'EPSG:4547'));
    await layer(page).waitFor();
    expect(await page.locator('.data-import').textContent()).toContain('EPSG:4547');

    await openPart(page, '样式');
    await choice(page, '颜色').selectOption('quantile');
    await choice(page, '分级').selectOption('3');
    expect((await legend(page)).map((line) => line.split(' ').at(-1))).toEqual([
      '100',
      '100',
      '100',
    ]);

    await openPart(page, '分县统计');
    const counted = page.locator('.data-counts tr');
    await counted.first().waitFor();
    const table = await counted.evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].slice(0, 2).map((cell) => cell.textContent),
      ),
    );
    const byHand = ground.districts.features.map(({ properties, geometry }) => [
      city.byId.get(properties.id)?.name.zh,
      String(GRID.filter((place) => contains(geometry, place)).length),
    ]);
    expect(table.slice(0, -1)).toEqual(byHand);

    await openPart(page, '另存');
    for (const [format, ending] of [
      ['csv', 'csv'],
      ['shapefile', 'zip'],
      ['geojson', 'geojson'],
    ] as const) {
      await choice(page, '格式').selectOption(format);
      await choice(page, '坐标系').selectOption('BD09');
      const download = page.waitForEvent('download');
      await layer(page).getByRole('button', { name: '保存文件' }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe(`points.${ending}`);
      const file = new File([readFileSync(await saved.path())], saved.suggestedFilename());
      const columns = format === 'csv' ? await positionsIn(file) : null;
      const options = { part: null, columns, encoding: null, datum: 'BD09' };
      const again = await read([file], options, city.bounds, () => {});
      expect(again.taken).toBe(GRID.length);
      for (const [index, { geometry }] of again.data.features.entries()) {
        if (geometry.type !== 'Point') throw new Error('a point was saved as something else');
        const [x = 0, y = 0] = geometry.coordinates;
        expect(Math.hypot(x - (GRID[index]?.[0] ?? 0), y - (GRID[index]?.[1] ?? 0))).toBeLessThan(
          1e-5,
        );
      }
      expect(again.data.features[7]?.properties?.name).toBe('点7');
    }
  });
});

/** The columns in which a saved table has its positions. */
async function positionsIn(file: File) {
  const { inspect } = await import('../../src/data/reading');
  return (await inspect([file], [], null)).guess;
}

describe('what lies on the map already', () => {
  test('stays when a file cannot be read, and the reason is said', async () => {
    const page = await open();
    await drop(page, 'good.geojson', geojson(points([SPOT], () => ({ a: 1 }))));
    await put(page, 'WGS84');
    await drop(page, 'bad.geojson', '{"type":"FeatureCollection","features":[');
    const problem = page.locator('.data-problem');
    await problem.waitFor();
    expect(await problem.textContent()).toContain('bad.geojson');
    expect(await layer(page).count()).toBe(1);
    await expect.poll(() => colourAt(page)).toBe(CATEGORY_COLOURS[0]);
    await page.getByRole('button', { name: '移除' }).click();
    await expect.poll(() => colourAt(page)).not.toBe(CATEGORY_COLOURS[0]);
  });

  test('is there again after the graphics context was lost, and where it stays lost', async () => {
    const page = await open();
    await drop(page, 'a.geojson', geojson(points([SPOT], () => ({}))));
    await put(page, 'WGS84');
    await expect.poll(() => colourAt(page)).toBe(CATEGORY_COLOURS[0]);
    if (inject('surface') === 'twin') return;
    const lose = (isForGood: boolean) =>
      page.evaluate((forGood) => {
        const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
        const context = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        context?.loseContext();
        if (!forGood) setTimeout(() => context?.restoreContext(), 100);
      }, isForGood);
    await map.settle(() => lose(false));
    await expect.poll(() => colourAt(page)).toBe(CATEGORY_COLOURS[0]);
    await lose(true);
    await page.locator('.twin').waitFor({ timeout: 15_000 });
    await expect.poll(() => colourAt(page)).toBe(CATEGORY_COLOURS[0]);
    map.problems.length = 0;
  });

  test.runIf(inject('surface') === 'map')(
    'was there before the map library came, and is there after it',
    async () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const page = await open(PATH, {
        idle: false,
        async prepare(opened) {
          await opened.route(/\/assets\/growMap-[^/]*\.js$/, async (route) => {
            await held;
            await route.continue();
          });
        },
      });
      await drop(page, 'a.geojson', geojson(points([SPOT], () => ({}))));
      await put(page, 'WGS84');
      await expect.poll(() => colourAt(page)).toBe(CATEGORY_COLOURS[0]);
      expect(await page.locator('.twin').count()).toBe(1);
      await map.settle(async () => release());
      expect(await page.locator('.twin').count()).toBe(0);
      await expect.poll(() => colourAt(page)).toBe(CATEGORY_COLOURS[0]);
    },
  );

  test('is in the figure, with its legend: as shapes, and as a picture where it is too much', async () => {
    const page = await open();
    const many = Array.from({ length: 4_000 }, (_, index): [number, number] => [
      112 + (index % 80) * 0.015,
      21.7 + Math.floor(index / 80) * 0.02,
    ]);
    await drop(page, 'few.geojson', geojson(points(GRID, (index) => ({ k: `类${index % 2}` }))));
    await put(page, 'WGS84');
    await page.getByRole('button', { name: '出图' }).click();
    const figure = page.locator('.figure-sheet svg').first();
    await expect.poll(() => figure.locator('.figure-legend').allTextContents()).toContain('few');
    await expect
      .poll(() => figure.locator(`circle[fill="${CATEGORY_COLOURS[0]}"]`).count())
      .toBeGreaterThan(2);
    expect(await figure.locator('image').count()).toBe(0);
    await page.keyboard.press('Escape');
    await drop(page, 'many.geojson', geojson(points(many, () => ({}))));
    await put(page, 'WGS84');
    await layer(page).first().getByRole('button', { name: '缩放到' }).click();
    await page.getByRole('button', { name: '出图' }).click();
    await expect.poll(() => figure.locator('image').count()).toBe(1);
    expect(await page.locator('.figure').textContent()).toContain('图片');
  });
});
