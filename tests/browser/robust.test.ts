import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { placeNamed } from '../city';
import { type MapOptions, type MapPage, openMap } from './harness';
import { colours, picture } from './pixels';

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

const PHONE: MapOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
const block = async (page: Page, files: RegExp) => {
  await page.route(files, (route) => route.abort());
};
const heading = (page: Page) => page.locator('.details h2').first();
const language = (page: Page) => page.locator('html').getAttribute('lang');
const speak = (page: Page, tag: string) => page.locator(`.language-switch button[lang="${tag}"]`);
const isTwin = inject('surface') === 'twin';

/** Where the symbols of the twin stand, or what MapLibre shows: the camera as the link has it. */
const camera = (page: Page) => new URL(page.url()).searchParams.get('at');

describe.skipIf(isTwin)('without the map library', () => {
  test('the twin opens, is pressed, and says that it is there', async () => {
    const page = await open({
      idle: false,
      path: '?v=1&at=12/22.3000/112.2500',
      prepare: (page) => block(page, /assets\/growMap-.*\.js/),
    });
    await expect.poll(() => page.locator('.stage-credits').textContent()).toContain('简易地图');
    expect(colours(await picture(page))).toBeGreaterThan(200);
    await page.locator('.twin').click();
    await expect.poll(() => heading(page).textContent()).toBe('恩平市');
    map.problems.length = 0;
  });

  test('the map takes the twin’s place without losing what was opened before', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const page = await open({
      idle: false,
      path: '?v=1&at=12/22.3000/112.2500',
      prepare: async (page) => {
        await page.route(/assets\/growMap-.*\.js/, async (route) => {
          await held;
          await route.continue();
        });
      },
    });
    await page.locator('.twin').click();
    await expect.poll(() => heading(page).textContent()).toBe('恩平市');
    await page.locator('.stage-canvas').last().focus();
    await page.keyboard.press('ArrowRight');
    const before = camera(page);
    release();
    await page.waitForFunction(() => performance.getEntriesByName('map:idle').length > 0);
    expect(await page.locator('.twin').count()).toBe(0);
    expect(await heading(page).textContent()).toBe('恩平市');
    expect(camera(page)).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
  });

  test('a context lost for good brings the twin back where the map was', async () => {
    const page = await open({ path: '?v=1&at=12/22.3000/112.2500' });
    await page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.locator('.twin').waitFor({ timeout: 10_000 });
    await page.locator('.twin').click();
    await expect.poll(() => heading(page).textContent()).toBe('恩平市');
    map.problems.length = 0;
  });
});

test('a visitor chooses the simple map, and the next visit has it', async () => {
  const page = await open();
  await page.locator('.layers-simple input').check();
  await page.locator('.twin').waitFor();
  await page.reload();
  await page.locator('.twin').waitFor();
  await expect.poll(() => page.locator('.stage-credits').textContent()).toContain('简易地图');
});

describe('languages', () => {
  test('the last of many wishes counts', async () => {
    const page = await open({ path: '?v=1&place=25' });
    for (const tag of ['en', 'zh-Hant', 'zh-Hans', 'en', 'zh-Hant']) await speak(page, tag).click();
    await expect.poll(() => language(page)).toBe('zh-Hant');
    await expect.poll(() => heading(page).textContent()).toBe('新會南湖科創區域');
    expect(new URL(page.url()).searchParams.get('lang')).toBe('zh-Hant');
  });

  test('one that does not arrive leaves the other, and says so', async () => {
    const page = await open({
      prepare: (page) => block(page, /assets\/en-.*\.js/),
    });
    await speak(page, 'en').click();
    await page.locator('.notice').waitFor();
    expect(await language(page)).toBe('zh-Hans');
    expect(await speak(page, 'zh-Hans').getAttribute('aria-pressed')).toBe('true');
    map.problems.length = 0;
  });

  test('come back with the step that had them', async () => {
    const page = await open({ path: '?v=1&lang=en' });
    await page
      .getByRole('link', { name: /^Enping/ })
      .first()
      .click();
    await speak(page, 'zh-Hant').click();
    await expect.poll(() => heading(page).textContent()).toBe('恩平市');
    await page.goBack();
    await expect.poll(() => language(page)).toBe('en');
  });
});

test('what does not arrive at all is said with a way on', async () => {
  const page = await open({
    idle: false,
    prepare: (page) => block(page, /assets\/zh-Hans-.*\.js/),
  });
  await page.getByRole('button', { name: '重试' }).waitFor();
  map.problems.length = 0;
});

test('choosing the same place again makes no new step', async () => {
  const page = await open({ path: '?v=1&place=25' });
  const before = await page.evaluate(() => history.length);
  const search = page.getByRole('combobox');
  for (let time = 0; time < 2; time++) {
    await search.fill('新会南湖');
    await page.keyboard.press('Enter');
  }
  await map.settle(() => page.getByRole('button', { name: '放大' }).click());
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a step back brings back the camera it had', async () => {
  const page = await open({ path: '?v=1&place=7&at=10.50/22.2000/112.3000' });
  await map.settle(() => page.locator('.details').getByRole('link').nth(3).click());
  await page.goBack();
  await expect.poll(() => camera(page)).toBe('10.50/22.2000/112.3000');
  await page.waitForTimeout(900);
  expect(camera(page)).toBe('10.50/22.2000/112.3000');
});

test('Enter in the search leads the focus to what was found', async () => {
  const page = await open();
  await page.getByRole('combobox').fill('人才岛');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('江门人才岛');
});

describe('on the phone', () => {
  test('a place that can be seen is chosen without moving the map', async () => {
    const [longitude = 0, latitude = 0] = placeNamed('江门中微子实验室').anchor ?? [];
    // 150 pixels above the middle of the screen.
    const middle = `11.00/${(latitude - 0.0476).toFixed(4)}/${longitude.toFixed(4)}`;
    const page = await open({ ...PHONE, path: `?v=1&at=${middle}` });
    await page.touchscreen.tap(195, 422 - 150);
    await expect.poll(() => heading(page).textContent()).toBe('江门中微子实验室');
    await page.waitForTimeout(900);
    expect(camera(page)).toBe(middle);
  });

  test('a place under the sheet comes into view, once', async () => {
    const page = await open({ ...PHONE, path: `?v=1&place=${placeNamed('恩平市').number}` });
    const first = camera(page);
    await page.waitForTimeout(900);
    expect(camera(page)).toBe(first);
    expect(colours(await picture(page))).toBeGreaterThan(200);
  });

  test('turned into a wide screen, the map stays the one it was', async () => {
    const page = await open(PHONE);
    const mark = () =>
      page.evaluate(() => {
        const stage = document.querySelector<HTMLElement>('.stage');
        if (!stage) return null;
        stage.dataset.seen ??= String(Math.random());
        return stage.dataset.seen;
      });
    const before = await mark();
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.locator('.panel-left').waitFor();
    expect(await mark()).toBe(before);
  });
});
