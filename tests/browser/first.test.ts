import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { type MapOptions, type MapPage, openMap } from './harness';
import { colours, difference } from './pixels';

/** The sizes at which everything is looked at. */
const SIZES: Record<string, MapOptions> = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1366, height: 768 } },
  desktop: { viewport: { width: 1440, height: 900 } },
  projector: { viewport: { width: 1920, height: 1080 } },
};
/** Drawn for other sizes, and scaled: the city stands where it will, its names are others. */
const ODD_SIZES: Record<string, MapOptions> = {
  tablet: { viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true },
  'phone on its side': { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true },
  'small phone': { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  window: { viewport: { width: 1024, height: 768 } },
};
const LOCALES = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-HK', en: 'en-GB' };

let map: MapPage;

/** Opens a page of which some scripts are held back until `release` is called. */
async function openHeld(files: RegExp, options: MapOptions = {}) {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  map = await openMap({
    idle: false,
    ...options,
    prepare: async (page) => {
      await page.route(files, async (route) => {
        await held;
        await route.continue();
      });
    },
  });
  return { page: map.page, release };
}

const PROGRAM = /assets\/index-.*\.js/;
const LIBRARY = /assets\/growMap-.*\.js/;

const shot = async (page: Page) => {
  await page.mouse.move(0, 0);
  return PNG.sync.read(await page.screenshot({ animations: 'disabled' }));
};

/** The part of the pixels that differ by more than a tenth of the range, in per cent. */
const share = (before: PNG, after: PNG) =>
  (difference(before, after) / (before.width * before.height)) * 100;

const isDrawn = (page: Page) =>
  page.waitForFunction(() => document.getElementById('static') === null);

// What stands here is the same on both surfaces but for the swap, which only the library has.
describe.skipIf(inject('surface') === 'twin')('the first paint', () => {
  afterEach(async () => {
    map.expectClean();
    await map.close();
  });

  test.each(Object.keys(ODD_SIZES))('stands where the app will draw it: %s', async (size) => {
    const { page, release } = await openHeld(PROGRAM, ODD_SIZES[size]);
    const mark = (within: string) =>
      page.locator(`${within} [data-mark="63"]:visible`).boundingBox();
    await page.locator('.static-footer').waitFor({ state: 'attached' });
    const first = await mark('.opening');
    await page.route(LIBRARY, () => {});
    release();
    await isDrawn(page);
    const twin = await mark('#app');
    if (!first || !twin) throw new Error('the laboratory has no mark');
    const middle = ({ x, y, width, height }: typeof first) => [x + width / 2, y + height / 2];
    const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [middle(first), middle(twin)];
    expect(Math.hypot(x1 - x2, y1 - y2)).toBeLessThan(3);
  });

  test.each([
    ...Object.keys(SIZES).map((size) => [size, 'zh-Hans'] as const),
    ['laptop', 'zh-Hant'] as const,
    ['laptop', 'en'] as const,
  ])('is what the app shows, and what the map shows: %s, %s', async (size, language) => {
    const { page, release } = await openHeld(PROGRAM, {
      ...SIZES[size],
      locale: LOCALES[language],
      path: language === 'zh-Hans' ? '' : `${language}/`,
    });
    await page.locator('#static .static-main h2').waitFor();
    const first = await shot(page);
    expect(colours(first)).toBeGreaterThan(200);
    let releaseLibrary = () => {};
    const held = new Promise<void>((resolve) => {
      releaseLibrary = resolve;
    });
    await page.route(LIBRARY, async (route) => {
      await held;
      await route.continue();
    });
    release();
    await isDrawn(page);
    const twin = await shot(page);
    // Lines of the first picture lie on a grid of about a pixel, and it is scaled by a thousandth; the
    // scale comes with the app.
    expect(share(first, twin)).toBeLessThan(2);
    releaseLibrary();
    await page.waitForFunction(() => performance.getEntriesByName('map:idle').length > 0);
    expect(share(twin, await shot(page))).toBeLessThan(2.5);
  });

  test.each(['laptop', 'phone'])(
    'answers a press before the app is there, and keeps what it opened: %s',
    async (size) => {
      const { page, release } = await openHeld(PROGRAM, SIZES[size]);
      await page.locator('.static-footer').waitFor({ state: 'attached' });
      // The Neutrino Laboratory stands alone; beside its mark, away from its name, is near enough.
      const box = await page.locator('.opening [data-mark="63"]:visible').boundingBox();
      if (!box) throw new Error('the laboratory has no mark');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2 + 9);
      const heading = page.locator('.static-main h2');
      expect(await heading.textContent()).toBe('江门中微子实验室');
      const before = await heading.boundingBox();
      release();
      await isDrawn(page);
      const after = page.locator('#app .details h2');
      expect(await after.textContent()).toBe('江门中微子实验室');
      expect(await page.locator('#app .details-summary').first().textContent()).toMatch(/中科院/);
      if (size === 'laptop') expect(await after.boundingBox()).toEqual(before);
      expect(new URL(page.url()).searchParams.get('place')).toBe('63');
    },
  );

  test('works before the library: a place is pressed, an industry chosen, the map moved', async () => {
    const { page, release } = await openHeld(LIBRARY, SIZES.laptop);
    await isDrawn(page);
    const box = await page.locator('.name-lab text').last().boundingBox();
    if (!box) throw new Error('no laboratory is named');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => page.locator('.details h2').textContent()).toMatch(/实验室$/);
    await page.locator('.industries .chip').first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get('industry')).toBeTruthy();
    await page.mouse.move(box.x, box.y);
    await page.mouse.wheel(0, -300);
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBeTruthy();
    release();
    await page.waitForFunction(() => performance.getEntriesByName('map:idle').length > 0);
    expect(new URL(page.url()).searchParams.get('industry')).toBeTruthy();
  });

  test('of a link shows nothing but what it leads to', async () => {
    const { page, release } = await openHeld(PROGRAM, { path: '?v=1&place=25&lang=zh-Hans' });
    await page.locator('html.is-elsewhere').waitFor();
    for (const part of ['#static .static-main h2', '.opening']) {
      await page.locator(part).waitFor({ state: 'attached' });
      expect(await page.locator(part).isVisible()).toBe(false);
    }
    release();
    await isDrawn(page);
    expect(await page.locator('.details h2').textContent()).toBe('新会南湖科创区域');
  });

  test('speaks no language but the reader’s', async () => {
    const { page, release } = await openHeld(PROGRAM, { locale: 'en-GB' });
    await page.locator('html.is-elsewhere').waitFor();
    await page.locator('h1').waitFor({ state: 'attached' });
    expect(await page.locator('h1').isVisible()).toBe(false);
    release();
    await isDrawn(page);
    expect(await page.locator('h1').textContent()).toBe('Jiangmen Innovation Map');
  });

  test('of a place’s own page shows its panel', async () => {
    const { page, release } = await openHeld(PROGRAM, { path: 'en/place/25/' });
    await page.locator('html.is-starting').waitFor();
    expect(await page.locator('html.is-elsewhere').count()).toBe(0);
    await page.locator('#static .static-main h2').waitFor();
    release();
    await isDrawn(page);
  });

  test('has the colours that were chosen before', async () => {
    const first = await openMap();
    await first.page.evaluate(() =>
      localStorage.setItem('innovation-map', JSON.stringify({ theme: 'dark' })),
    );
    await first.page.route(PROGRAM, () => {});
    await first.page.reload({ waitUntil: 'commit' });
    await first.page.locator('#static .static-main h2').waitFor();
    const colour = () => first.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(colour).toBe('rgb(16, 23, 30)');
    map = first;
  });

  test('stays readable where the scripts do not come', async () => {
    map = await openMap({
      idle: false,
      prepare: async (page) => {
        await page.route(PROGRAM, (route) => route.abort());
      },
    });
    await map.page.locator('.static-places a').first().waitFor();
    expect(await map.page.locator('.static-places').isVisible()).toBe(true);
    expect(await map.page.locator('#static .layers').isVisible()).toBe(false);
    map.problems.length = 0;
  });
});
