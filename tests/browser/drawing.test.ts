import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { LonLat } from '../../src/city/city';
import { distanceBetween, extentOf } from '../../src/city/geodesic';
import { placesWithin } from '../../src/city/within';
import { type Pixel, projector, unprojector, type Viewport } from '../../src/scene/projection';
import type { Drawing } from '../../src/state/work';
import { city, placeNamed } from '../city';
import { type MapOptions, type MapPage, openMap } from './harness';

const CAMERA = { center: [112.9, 22.3] as LonLat, zoom: 9.5 };
let map: MapPage;
let stage: Viewport & Pixel;

async function open(tool: 'measure' | 'draw', options: MapOptions = {}): Promise<Page> {
  const path = `?v=1&lang=zh-Hans&show=${tool}&at=9.50/22.3000/112.9000`;
  map = await openMap({ path, ...options });
  const box = await map.page.locator('.stage').boundingBox();
  if (!box) throw new Error('there is no stage');
  stage = box;
  return map.page;
}

afterEach(async () => {
  try {
    map.expectClean();
  } finally {
    await map.close();
  }
});

/** Where a pixel of the stage is on the ground. */
const ground = (x: number, y: number): LonLat => unprojector(CAMERA, stage)({ x, y });
/** Presses the stage; a pause keeps it from being half of a double press. */
async function press(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.click(stage.x + x, stage.y + y);
  await page.waitForTimeout(400);
}
async function snapNever(page: Page): Promise<void> {
  await page.getByText('吸附、坐标、键盘').click();
  await page.getByLabel('自动吸附').uncheck();
}
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
/** The number in front of a unit. */
const numberIn = (text: string | null) => Number.parseFloat(text ?? '');
const figure = async (page: Page, name: string) =>
  numberIn(await page.locator('.desk-figure', { hasText: name }).locator('b').textContent());
const ratio = (measured: number, true_: number) => Math.abs(measured / true_ - 1);

test('measures a distance by pointer, and an area in several units', async () => {
  const page = await open('measure');
  await snapNever(page);
  await press(page, 120, 350);
  await press(page, 330, 420);
  await press(page, 240, 600);
  await page.keyboard.press('Backspace');
  await press(page, 420, 560);
  await page.mouse.dblclick(stage.x + 300, stage.y + 640);
  const line = [ground(120, 350), ground(330, 420), ground(420, 560), ground(300, 640)];
  const segments = line.slice(1).map((to, index) => distanceBetween(line[index] ?? to, to));
  const length = segments.reduce((sum, each) => sum + each, 0);
  expect(ratio(await figure(page, '总长'), length / 1000)).toBeLessThan(0.001);
  const written = await page.locator('.desk-segments li').allTextContents();
  expect(written).toHaveLength(3);
  written.forEach((each, index) => {
    expect(ratio(numberIn(each), (segments[index] ?? 0) / 1000)).toBeLessThan(0.001);
  });
  await map.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, '复制总长').click();
  await expect
    .poll(() => page.locator('.desk-figure [role="status"]').textContent())
    .toBe('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d+\.\d+ 公里$/);

  await button(page, '面积').click();
  const corners = [
    [150, 200],
    [330, 180],
    [360, 330],
  ] as const;
  for (const [x, y] of corners) await press(page, x, y);
  await press(page, 150, 200);
  const { area_m2, perimeter_m } = extentOf([corners.map(([x, y]) => ground(x, y))]);
  expect(ratio(await figure(page, '面积'), area_m2 / 1e6)).toBeLessThan(0.001);
  expect(ratio(await figure(page, '周长'), perimeter_m / 1000)).toBeLessThan(0.001);
  await page.getByLabel('面积单位').selectOption({ label: '亩' });
  expect(ratio(await figure(page, '面积'), (area_m2 * 3) / 2000)).toBeLessThan(0.001);
  await page.getByLabel('长度单位').selectOption({ label: '米' });
  expect(ratio(await figure(page, '周长'), perimeter_m)).toBeLessThan(0.001);
  await expect.poll(() => page.locator('.drawings-notes').textContent()).toContain(' 亩');
  expect(new URL(page.url()).searchParams.get('show')).toBe('measure');
});

test('measures by keys and typed coordinates alone, and finds the places in a circle', async () => {
  const page = await open('measure');
  await page.getByText('吸附、坐标、键盘').focus();
  await page.keyboard.press('Enter');
  const surface = page.locator('.stage-canvas [tabindex="0"], .stage-canvas[tabindex="0"]').first();
  await surface.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('坐标', { exact: true }).focus();
  await page.keyboard.type('22.6, 113.1');
  await page.keyboard.press('Enter');
  await button(page, '完成').focus();
  await page.keyboard.press('Enter');
  const length = distanceBetween(CAMERA.center, [113.1, 22.6]);
  expect(ratio(await figure(page, '总长'), length / 1000)).toBeLessThan(0.001);

  await button(page, '圆').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('坐标', { exact: true }).focus();
  await page.keyboard.type('113.0，22.5');
  await page.keyboard.press('Enter');
  await page.getByLabel('半径（公里）').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  const { certain, possible, uncountable } = placesWithin(city, [113, 22.5], 25_000);
  expect(certain.length).toBeGreaterThan(0);
  const lists = page.locator('.desk-places > ul');
  const names = async (list: number) =>
    lists.nth(list).locator('.place-link-name').allTextContents();
  expect(await names(0)).toEqual(certain.map(({ name }) => name.zh));
  expect(await names(1)).toEqual(possible.map(({ name }) => name.zh));
  expect(await page.locator('.desk-places summary').textContent()).toContain(
    String(uncountable.length),
  );
  // A smaller one has fewer; a link leads to the place, and the circle stays.
  await page.getByLabel('半径（公里）').fill('0');
  await page.keyboard.press('Enter');
  expect(await page.locator('.desk-radius [role="status"]').textContent()).toContain('大于 0');
  await page.locator('.desk-places .place-link').first().click();
  await expect.poll(() => page.locator('.details h2').textContent()).toBe(certain[0]?.name.zh);
  expect(await page.locator('[data-drawing="circle"]').count()).toBe(1);
  expect(await page.locator('.handle').count()).toBe(0);
});

test('a press near a place means that place, unless it is not to', async () => {
  const page = await open('measure');
  const place = placeNamed('台山工业新城');
  const { x, y } = projector(CAMERA, stage)(place.anchor ?? [0, 0]);
  await page.mouse.move(stage.x + x + 6, stage.y + y - 6);
  await expect.poll(() => page.locator('.desk-ring').count()).toBe(1);
  await press(page, x + 6, y - 6);
  await press(page, x - 120, y + 60);
  await page.keyboard.press('Enter');
  await page.getByText('各点坐标').click();
  const first = await page.locator('.desk-vertices input').first().inputValue();
  expect(first).toBe(
    [...(place.anchor ?? [])]
      .reverse()
      .map((each) => each.toFixed(5))
      .join(', '),
  );
  // Nothing was chosen meanwhile.
  expect(await page.locator('.details h2').textContent()).toBe('测量');
});

/** The drawings as they are saved. */
async function saved(page: Page): Promise<Drawing[]> {
  const download = page.waitForEvent('download');
  await button(page, '存成 GeoJSON').click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8')).features;
}

test('draws every kind, changes and deletes it, saves, opens and prints it', {
  timeout: 120_000,
}, async () => {
  const page = await open('draw');
  await snapNever(page);
  // Who looks at a figure and comes back by Escape goes on with the same pencil.
  await page.getByRole('button', { name: '出图' }).click();
  await page.locator('.figure-sheet').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.output').waitFor({ state: 'detached' });
  await press(page, 150, 150);
  await page.getByLabel('文字说明').fill('<b>码头</b>');
  await page.keyboard.press('Enter');
  await button(page, '线').click();
  await page.getByLabel('绿', { exact: true }).first().check();
  for (const [x, y] of [
    [200, 500],
    [260, 540],
    [320, 500],
  ] as const)
    await press(page, x, y);
  await page.keyboard.press('Enter');
  await button(page, '箭头').click();
  await press(page, 420, 640);
  await page.keyboard.press('Escape');
  await press(page, 400, 600);
  await press(page, 350, 560);
  await button(page, '文字').click();
  await press(page, 140, 320);
  await page.keyboard.type('先行区');
  await page.keyboard.press('Enter');
  await button(page, '面').click();
  for (const [x, y] of [
    [180, 200],
    [280, 210],
    [260, 300],
  ] as const)
    await press(page, x, y);
  await page.mouse.dblclick(stage.x + 170, stage.y + 290);
  const drawn = await saved(page);
  expect(drawn.map(({ properties }) => properties.kind)).toEqual([
    'point',
    'line',
    'arrow',
    'text',
    'area',
  ]);
  expect(drawn.map(({ properties }) => properties.label)).toEqual([
    '<b>码头</b>',
    '',
    '',
    '先行区',
    '',
  ]);
  expect(drawn[1]?.properties.colour).toBe('#2F8A43');
  const rings = drawn[4]?.geometry.coordinates as LonLat[][] | undefined;
  expect(rings?.[0]).toHaveLength(5);

  // A vertex is dragged, a middle becomes one, one goes; each by what stands on the map.
  const vertices = page.locator('.handle.is-vertex');
  await page.mouse.move(stage.x + 280, stage.y + 210);
  await page.mouse.down();
  await page.mouse.move(stage.x + 300, stage.y + 180, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(stage.x + 240, stage.y + 190);
  await page.mouse.down();
  await page.mouse.move(stage.x + 240, stage.y + 160, { steps: 4 });
  await page.mouse.up();
  expect(await vertices.count()).toBe(5);
  await vertices.nth(3).focus();
  await page.keyboard.press('Delete');
  expect(await vertices.count()).toBe(4);
  // A press on a handle and one on the map do without a drag.
  await vertices.nth(0).click();
  await press(page, 130, 230);
  const changed = (await saved(page))[4]?.geometry.coordinates as LonLat[][] | undefined;
  const pixels = (changed?.[0] ?? []).map(projector(CAMERA, stage));
  for (const [x, y] of [
    [130, 230],
    [240, 160],
    [300, 180],
    [170, 290],
  ] as const) {
    expect(
      pixels.some((pixel) => Math.hypot(pixel.x - x, pixel.y - y) < 1.5),
      `${x} ${y}`,
    ).toBe(true);
  }

  // Chosen in the list and on the map, deleted from both.
  await button(page, '选择').click();
  await press(page, 260, 540);
  expect(await page.locator('.desk-line[aria-expanded="true"]').textContent()).toBe('线 1');
  await page.keyboard.press('Delete');
  await expect.poll(() => page.locator('[data-drawing]').count()).toBe(4);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('[data-drawing]').count()).toBe(5);
  await page.locator('.desk-line', { hasText: '线 1' }).click();
  await button(page, '删除').click();
  expect(await page.locator('[data-drawing]').count()).toBe(4);

  // The file brings back what is gone and as it was what was changed, nothing twice; what is wrong with
  // another is said.
  const file = (name: string, content: unknown) => ({
    name,
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify(content)),
  });
  const input = page.getByLabel('打开 GeoJSON');
  await input.setInputFiles(file('a.geojson', { type: 'FeatureCollection', features: drawn }));
  await expect.poll(() => page.locator('[data-drawing]').count()).toBe(5);
  expect(await page.locator('.desk-answer').textContent()).toContain('3 项图上已有');
  const wrong = { type: 'Feature', geometry: { type: 'Point', coordinates: [22, 113] } };
  await input.setInputFiles(
    file('b.geojson', { type: 'FeatureCollection', features: [drawn[0], wrong] }),
  );
  await expect
    .poll(() => page.locator('.desk-answer').textContent())
    .toContain('第 2 个：坐标不对');
  await input.setInputFiles(file('c.geojson', { type: 'Topology' }));
  await expect
    .poll(() => page.locator('.desk-answer').textContent())
    .toContain('“c.geojson”不是 GeoJSON');
  expect(await page.locator('[data-drawing]').count()).toBe(5);

  // Without the tool the map chooses again, and the drawings stay; a figure has them.
  await page.locator('.details-close').click();
  const { x, y } = projector(CAMERA, stage)(placeNamed('台山工业新城').anchor ?? [0, 0]);
  await press(page, x, y);
  await expect.poll(() => page.locator('.details h2').textContent()).toBe('台山工业新城');
  expect(await page.locator('.stage [data-drawing]').count()).toBe(5);
  await button(page, '出图').click();
  const sheet = page.locator('.figure-sheet');
  await expect.poll(() => sheet.locator('[data-drawing]').count()).toBe(5);
  expect(await sheet.locator('.drawings-notes').textContent()).toContain('<b>码头</b>');
});

test('a finger draws and moves as well', async () => {
  const page = await open('draw', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const tap = async (x: number, y: number) => {
    await page.touchscreen.tap(stage.x + x, stage.y + y);
    await page.waitForTimeout(450);
  };
  await button(page, '线').tap();
  await tap(80, 200);
  await tap(200, 260);
  await tap(300, 200);
  await tap(300, 200);
  expect(await page.locator('[data-drawing="line"]').count()).toBe(1);
  const handles = page.locator('.handle.is-vertex');
  expect(await handles.count()).toBe(3);
  const box = await handles.nth(0).boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await tap(80, 200);
  await tap(100, 240);
  await expect.poll(async () => (await handles.nth(0).boundingBox())?.x).toBeCloseTo(78, 0);
});
