import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { distanceBetween } from '../../src/city/geodesic';
import { type MapOptions, type MapPage, openMap } from './harness';

/* The map by keys alone: what has the focus is always there, seen, and left again. */

let map: MapPage;
let page: Page;

async function open(path: string, options: MapOptions = {}): Promise<void> {
  map = await openMap({ path, ...options });
  ({ page } = map);
}

afterEach(async () => {
  try {
    map.expectClean();
  } finally {
    await map.close();
  }
});

/** What is wrong with the focus; null where it can be seen where it is. */
const focusProblem = () =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'is lost';
    const name = `${focused.tagName} ${focused.className} “${focused.textContent?.slice(0, 30)}”`;
    const box = focused.getBoundingClientRect();
    const isWhole = box.width > innerWidth / 2 && box.height > innerHeight / 2;
    // A page or a drawing as a whole needs no frame, nor what is only read.
    if (isWhole || focused.matches('.told h2')) return null;
    // The outline of a hidden field is that of what is seen in its place.
    const shown = [focused, focused.parentElement, focused.nextElementSibling].flatMap(
      (each) => each ?? [],
    );
    const isMarked = shown.some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return hasOutline || (boxShadow !== 'none' && each.matches(':focus-within'));
    });
    if (!isMarked) return `is not seen: ${name}`;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const met = document.elementFromPoint(x, y);
    const isMet = met !== null && shown.some((each) => each.contains(met) || met.contains(each));
    return isMet ? null : `lies beneath something: ${name}`;
  });

const expectSeen = (after = 'Tab') =>
  expect.poll(focusProblem, { interval: 20, message: `the focus after ${after}` }).toBeNull();

/** Presses a key, and looks where the focus is then. */
async function press(key: string): Promise<void> {
  await page.keyboard.press(key);
  await expectSeen(key);
}

/** Goes by Tab to what a selector matches. */
async function tabTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press(key);
    if (await page.evaluate(() => document.activeElement === document.body)) continue;
    await expectSeen();
    if (await isThere()) return;
  }
  throw new Error(`no key leads to ${selector}`);
}

const focused = () =>
  page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
const heading = () => page.locator('.details h2').first().textContent();

/** Searches for a name, and chooses the first that is found. */
async function choose(name: string): Promise<void> {
  await tabTo('.search input', 'Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(name);
  await page.locator('.search-result').first().waitFor();
  await press('Enter');
  await expect.poll(heading).toBe(name);
}

test('opens, searches, filters, compares, matches, measures and prints by keys alone', {
  timeout: 180_000,
}, async () => {
  await open('?v=1&lang=zh-Hans', {
    async prepare(opened) {
      await opened.addInitScript(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', '');
      });
    },
  });

  // Past all that stands before the map.
  await press('Tab');
  expect(await focused()).toBe('跳到地图');
  await press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('map');

  // Searches, keeps, and compares.
  await choose('新会南湖科创区域');
  expect(await focused()).toBe('新会南湖科创区域');
  await tabTo('.details .action[aria-pressed]');
  await press('Enter');
  await expect.poll(focused).toBe('已收藏');
  await choose('江门人才岛');
  await tabTo('.details .action:nth-of-type(2)');
  expect(await focused()).toMatch(/对比/);
  await press('Enter');
  await page.locator('.compare table').waitFor();
  expect(await page.locator('.compare thead th').allTextContents()).toEqual([
    expect.stringContaining('江门人才岛'),
    expect.stringContaining('新会南湖科创区域'),
  ]);

  // Prints it, and comes back to what opened it.
  await tabTo('.output-bar button');
  expect(await focused()).toBe('打印');
  await press('Enter');
  expect(await page.locator('html[data-printed]').count()).toBe(1);
  await press('Escape');
  await expect.poll(focused).toMatch(/对比/);

  // A dialog keeps the focus in it, and gives it back.
  await tabTo('.details .action:nth-of-type(4)');
  expect(await focused()).toBe('分享');
  await press('Enter');
  await page.locator('dialog[open]').waitFor();
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('Tab');
    const isOut = await page.evaluate(
      () =>
        document.activeElement !== document.body &&
        document.activeElement?.closest('dialog') === null,
    );
    expect(isOut).toBe(false);
  }
  await press('Escape');
  await expect.poll(focused).toBe('分享');

  // Filters by an industry, and takes the filter off again.
  await tabTo('.industries .chip:not(.chip-more)', 'Shift+Tab');
  const matches = Number((await focused()).split(' ').at(-1));
  await press('Enter');
  await tabTo('.details-close');
  await press('Enter');
  await expect.poll(() => page.locator('.match-total strong').textContent()).toBe(String(matches));

  // Matches a need.
  await tabTo('.header-tools .tool', 'Shift+Tab');
  while (!(await focused()).startsWith('按需求找')) await press('Shift+Tab');
  await press('Enter');
  await page.locator('.need').waitFor();
  await expect.poll(focused).toBe(await heading());
  await tabTo('.need input[type="checkbox"]');
  await press('Space');
  await expect.poll(() => page.locator('.match-parts').count()).toBeGreaterThan(0);

  // Measures a distance.
  await tabTo('.header-tools .tool', 'Shift+Tab');
  while ((await focused()) !== '会议') await press('Shift+Tab');
  await press('Enter');
  await page.locator('.meeting-tabs').waitFor();
  await tabTo('.meeting-tab:nth-child(4)', 'Shift+Tab');
  await press('Enter');
  await page.locator('.desk-typed').waitFor();
  await tabTo('.desk-typed > summary');
  await press('Enter');
  await tabTo('.desk-typed input[type="text"]');
  for (const position of ['22.50, 113.00', '22.60, 113.10']) {
    await page.keyboard.type(position);
    await press('Enter');
  }
  await tabTo('.desk-step .action', 'Shift+Tab');
  while ((await focused()) !== '完成') await press('Shift+Tab');
  await press('Enter');
  const length = distanceBetween([113, 22.5], [113.1, 22.6]) / 1000;
  const told = await page.locator('.desk-figure b').first().textContent();
  expect(Number.parseFloat(told ?? '')).toBeCloseTo(length, 1);
  expect(await focused()).toMatch(/^距离 1/);

  // What removes itself gives the focus to what is nearest.
  await tabTo('.desk-chosen > .actions .action');
  await press('Enter');
  await expect.poll(() => page.locator('.desk-chosen').count()).toBe(0);
});

test.each([
  ['wide', { viewport: { width: 1366, height: 768 } }],
  ['narrow', { viewport: { width: 390, height: 844 } }],
] as const)('Tab goes through all of the page and out of it again: %s', async (_, options) => {
  await open('?v=1&lang=zh-Hans', options);
  const seen = new Set<string>();
  let isOut = false;
  for (let step = 0; step < 200 && !isOut; step++) {
    await page.keyboard.press('Tab');
    isOut = await page.evaluate(() => document.activeElement === document.body);
    if (isOut) break;
    await expectSeen();
    seen.add(await focused());
  }
  expect(isOut).toBe(true);
  expect(seen.size).toBeGreaterThan(20);
});
