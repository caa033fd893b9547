import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { toGcj02 } from '../../src/city/datum';
import { write } from '../../src/data/writing';
import { gbk } from '../data/making';
import { drop } from './drop';
import { openBrowser } from './harness';
import { publish, untilKept, visit } from './site';

const clean: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of clean.splice(0).reverse()) await each();
});

const SITES: [number, number][] = [
  [112.62, 22.02],
  [112.7, 22.3],
  [113.0, 22.5],
];

/** Plots as a surveyor hands them over. */
async function plots(): Promise<Uint8Array> {
  const data: FeatureCollection = {
    type: 'FeatureCollection',
    features: SITES.map((coordinates, index) => ({
      type: 'Feature',
      properties: { 名称: `地块${index}` },
      geometry: { type: 'Point', coordinates },
    })),
  };
  const blob = await write(data, 'shapefile', 'EPSG:4547', 'plots');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Companies as an office has them: a table in GBK, its positions from a Chinese map. */
const companies = () =>
  gbk(
    [
      '名称,类别,经度,纬度',
      ...SITES.map((site, index) => {
        const [x, y] = toGcj02(site);
        return `企业${index},${index ? '装备' : '食品'},${x},${y}`;
      }),
    ].join('\r\n'),
  );

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const tab = (page: Page, name: string) => page.locator('.meeting-tab', { hasText: name }).click();

async function saved(page: Page, act: () => Promise<unknown>): Promise<Buffer> {
  const download = page.waitForEvent('download', { timeout: 90_000 });
  await act();
  return readFileSync(await (await download).path());
}

test('a whole meeting is held without a network', { timeout: 240_000 }, async () => {
  const context = await (await openBrowser()).newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  });
  clean.push(() => context.close());
  const site = await publish(clean);
  const before = await visit(context, site.address);
  await untilKept(before);
  await before.close();
  await site.close();

  const page = await visit(context, `${site.address}?v=1&lang=zh-Hans`);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.waitForFunction(() => performance.getEntriesByName('map:idle').length > 0);

  // Presented by the keys of a clicker.
  await page.locator('.tool', { hasText: '会议' }).click();
  await button(page, '从头演示').click();
  const told = page.locator('.presentation h2').first();
  const opening = await told.textContent();
  const goOn = async () => {
    // A clicker is pressed again where the page was not ready for it.
    await page.keyboard.press('PageDown');
    return told.textContent();
  };
  await expect.poll(goOn, { interval: 500 }).not.toBe(opening);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.presentation').count()).toBe(0);

  await page.locator('.layer-row', { hasText: '镇街' }).first().locator('input').uncheck();

  await tab(page, '测量');
  const stage = await page.locator('.stage').boundingBox();
  if (!stage) throw new Error('there is no stage');
  const press = async (x: number, y: number) => {
    await page.mouse.click(stage.x + x, stage.y + y);
    await page.waitForTimeout(400);
  };
  await press(200, 400);
  await page.mouse.dblclick(stage.x + 320, stage.y + 430);
  await expect.poll(() => page.locator('.desk-figure b').first().textContent()).toMatch(/^\d/);

  await tab(page, '标绘');
  await button(page, '点').click();
  await press(260, 520);

  await tab(page, '数据');
  await drop(page, 'plots.zip', await plots());
  await page.locator('.data-layer').first().waitFor();
  await drop(page, '企业.csv', companies());
  await page.getByLabel('坐标系').selectOption('GCJ02');
  await button(page, '放到图上').click();
  await expect.poll(() => page.locator('.data-layer').count()).toBe(2);
  // The last one lies on top, and stands first.
  const table = page.locator('.data-layer').first();
  await table.getByRole('button', { name: '样式', exact: true }).click();
  await table.getByRole('combobox', { name: /^颜色/ }).selectOption('category');
  await table.getByRole('combobox', { name: /^按哪一列/ }).selectOption('类别');

  await tab(page, '场景');
  await button(page, '存为一步').click();
  await expect.poll(() => page.locator('.scene-title').count()).toBe(1);
  await page.getByText('已存在本机').waitFor();
  // No hand is so quick that it reloads before a device has written.
  await page.waitForTimeout(1000);

  await page.reload();
  await expect.poll(() => page.locator('.scene-title').count(), { timeout: 60_000 }).toBe(1);
  await tab(page, '数据');
  await expect.poll(() => page.locator('.data-layer').count()).toBe(2);
  await tab(page, '标绘');
  await expect.poll(() => page.locator('.desk-list li').count()).toBeGreaterThan(0);

  await tab(page, '场景');
  const slides = await saved(page, () => button(page, '幻灯片 PPTX').click());
  expect(slides.subarray(0, 2).toString()).toBe('PK');
  await page.locator('.tool', { hasText: '出图' }).click();
  await page.locator('.figure-sheet .still-map').waitFor();
  const legend = await page.locator('.figure-sheet .figure-legend').allTextContents();
  expect(legend.join()).toContain('装备');
  const figure = await saved(page, () => button(page, '保存 SVG').click());
  expect(figure.toString('utf8')).toContain('江门创新布局图');
  expect(errors).toEqual([]);
});
