import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { placeNamed } from '../city';
import { type MapOptions, type MapPage, openMap } from './harness';

let map: MapPage;

async function open(options: MapOptions = {}): Promise<Page> {
  map = await openMap(options);
  return map.page;
}

afterEach(async () => {
  try {
    map.expectClean();
  } finally {
    await map.close();
  }
});

const said = (page: Page) =>
  page.locator('main > p[role="status"]').evaluate((status) => status.textContent?.trim());
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const isOnMap = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('.stage-canvas') !== null);
const heading = (page: Page) => page.locator('.details h2').first();

/** Goes on by Tab until the map has the focus. */
async function tabToMap(page: Page): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    if (await isOnMap(page)) return;
  }
  throw new Error('no Tab leads to the map');
}

test('keys lead over the map, open a place and come back, and say where they are', async () => {
  const page = await open();
  await tabToMap(page);
  await page.locator('main > p[role="status"]').waitFor({ state: 'attached' });
  await page.keyboard.press('n');
  await expect.poll(() => said(page)).toBe('江门国家高新区，一核');
  await page.keyboard.press('n');
  await expect.poll(() => said(page)).toBe('智能制造创新带（江门大道），创新带');
  await page.keyboard.press('Shift+N');
  await expect.poll(() => said(page)).toBe('江门国家高新区，一核');

  // By direction: what is to the west of the core, then how far the next is from that.
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => said(page)).toMatch(/，蓬江区|，新会区/);
  const first = await said(page);
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => said(page)).toMatch(/往(南|西南|东南)约 [\d.]+ 公里/);
  expect(await said(page)).not.toBe(first);
  // It stands out on the map, name and mark.
  const name = (await said(page))?.split('，')[0] ?? '';
  const { number } = placeNamed(name);
  expect(await page.locator('.stage-names .is-hovered').getAttribute('data-number')).toBe(
    String(number),
  );

  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe(await heading(page).textContent());
  expect(new URL(page.url()).searchParams.get('place')).toContain(String(number));
  await page.keyboard.press('Escape');
  await expect.poll(() => isOnMap(page)).toBe(true);
  await expect.poll(() => heading(page).textContent()).toBe('一核、两带、多节点');
  // It goes on from there.
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => said(page)).toMatch(/往(北|西北|东北)约/);

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '地图按键' });
  await expect.poll(() => help.count()).toBe(1);
  expect(await help.textContent()).toContain('Shift');
  await page.keyboard.press('Escape');
  await expect.poll(() => help.count()).toBe(0);
  expect(await isOnMap(page)).toBe(true);

  await page.keyboard.press('Tab');
  expect(await isOnMap(page)).toBe(false);
});

test('the skip link to the map leads where keys walk', async () => {
  const page = await open();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('跳到地图');
  await page.keyboard.press('Enter');
  await page.locator('main > p[role="status"]').waitFor({ state: 'attached' });
  await page.keyboard.press('n');
  await expect.poll(() => said(page)).toBe('江门国家高新区，一核');
  await page.keyboard.press('Escape');
  await expect.poll(() => isOnMap(page)).toBe(true);
});

test('the map as text marks what is chosen, on the map too, and follows layers and filters', async () => {
  const page = await open();
  // After the way to the map.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('跳到文字版地图');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('文字版地图');
  expect(new URL(page.url()).searchParams.get('show')).toBe('text');
  const entries = page.locator('.text-entry.is-place');
  const all = await entries.count();

  const lab = page
    .locator('.text-entry')
    .filter({ hasText: '江门中微子实验室' })
    .locator('a')
    .first();
  await map.settle(() => lab.click());
  expect(await lab.getAttribute('aria-current')).toBe('true');
  expect(await page.locator('.text-entry [aria-current]').count()).toBe(1);
  await expect.poll(() => said(page)).toBe('已选：江门中微子实验室');
  expect(await page.locator('.stage-names .is-selected').first().textContent()).toContain('中微子');
  expect(new URL(page.url()).searchParams.get('place')).toBe('63');

  await page.locator('.layer input').nth(4).uncheck();
  await expect.poll(() => said(page)).toBe('已关闭：实验室');
  await expect.poll(() => entries.count()).toBe(all - 2);
  expect(await page.locator('.text-map').textContent()).toContain('已选“江门中微子实验室”');
  await page.locator('.layer input').nth(4).check();
  await expect.poll(() => entries.count()).toBe(all);

  const chip = page.locator('.industries .chip').first();
  const count = await chip.locator('.chip-count').textContent();
  await chip.click();
  await expect.poll(() => said(page)).toContain(`${count} 处符合`);
  expect(await page.locator('.text-entry').filter({ hasText: '符合筛选' }).count()).toBeGreaterThan(
    9,
  );
  expect(await page.locator('.text-entry').filter({ hasText: '已淡化' }).count()).toBeGreaterThan(
    9,
  );

  await lab.click();
  await expect.poll(() => heading(page).textContent()).toBe('江门中微子实验室');
});

test('a link to the map as text leads to what it chooses there', async () => {
  const page = await open({ path: '?v=1&lang=zh-Hans&show=text&place=25' });
  const chosen = page.locator('.text-entry.is-chosen');
  await expect
    .poll(async () => {
      const { y = 0 } = (await chosen.boundingBox()) ?? {};
      return y > 0 && y < 800;
    })
    .toBe(true);
});
