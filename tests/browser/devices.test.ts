import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { type MapOptions, type MapPage, openMap } from './harness';

let map: MapPage;

afterEach(async () => {
  map.expectClean();
  await map.close();
});

/** A phone's notch and the bar at its foot, in pixels. */
const UPRIGHT = { top: 47, right: 0, bottom: 34, left: 0 };
const ON_ITS_SIDE = { top: 0, right: 47, bottom: 21, left: 47 };
const PHONE = { hasTouch: true, isMobile: true } as const;

async function setInsets(page: Page, insets: typeof UPRIGHT): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets });
}

/** Takes from a page what its browser would not have, before its program runs. */
const without = (names: readonly string[]): MapOptions => ({
  prepare: async (page) => {
    await page.addInitScript((all) => {
      for (const name of all) {
        const path = name.split('.');
        const last = path.pop() ?? '';
        let owner: object = window;
        for (const step of path) owner = Reflect.get(owner, step);
        Reflect.deleteProperty(owner, last);
      }
    }, names);
  },
});

/** What Safari 14 lacks and something here has a use for. */
const SAFARI_14 = [
  ...['Array.prototype.at', 'Array.prototype.toReversed', 'Object.hasOwn', 'CSSStyleSheet'],
  ...['WebGL2RenderingContext', 'requestIdleCallback', 'HTMLDialogElement.prototype.showModal'],
  ...['Document.prototype.adoptedStyleSheets', 'AbortSignal.prototype.throwIfAborted'],
  ...['Document.prototype.fullscreenElement', 'Document.prototype.exitFullscreen'],
  ...['Document.prototype.fullscreenEnabled', 'HTMLElement.prototype.inert'],
];

// The map of the library is not what these are about.
describe.runIf(inject('surface') === 'twin')('an old browser', () => {
  test('has everything but the library, which it does not load', async () => {
    const asked: string[] = [];
    const { prepare } = without(SAFARI_14);
    map = await openMap({
      path: '?v=1&lang=zh-Hans&brief=25',
      async prepare(page) {
        page.on('request', (request) => asked.push(request.url()));
        await prepare?.(page);
      },
    });
    const { page } = map;
    await page.getByRole('button', { name: '分享' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.locator('input').inputValue()).toMatch(/brief=25/);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect((await page.pdf({ preferCSSPageSize: true })).byteLength).toBeGreaterThan(1000);
    await page.goto(new URL('?v=1&lang=zh-Hans&tour=1', inject('address')).href);
    await page.locator('.presenter-bar, .is-presenting').first().waitFor();
    await page.keyboard.press('Escape');
    expect(asked.filter((url) => /assets\/(map|maplibre)-/.test(url))).toEqual([]);
  });

  test('too old for the program keeps the page as it was built', async () => {
    map = await openMap({ ...without(['Element.prototype.replaceChildren']), idle: false });
    const { page } = map;
    await page.locator('.static-places a').first().waitFor();
    expect(await page.locator('html').getAttribute('class')).toBeFalsy();
    expect(await page.locator('#app > *').count()).toBe(0);
  });
});

describe('WeChat', () => {
  const userAgent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 14_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003237) NetType/WIFI Language/zh_CN';
  const openIn = async (path: string) => {
    map = await openMap({ userAgent, path, viewport: { width: 390, height: 844 }, ...PHONE });
    return map.page;
  };

  test('shows a picture to be pressed long, and says where else files are saved', async () => {
    const page = await openIn('?v=1&lang=zh-Hans&figure=16x9-l');
    let saved = 0;
    page.on('download', () => {
      saved += 1;
    });
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: '保存 PNG 150 dpi' }).click();
    await dialog.getByText('长按图片').waitFor({ timeout: 60_000 });
    const picture = dialog.locator('img');
    expect(await picture.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(1000);
    await dialog.getByRole('button', { name: '关闭' }).click();
    for (const name of ['保存 SVG', '打印']) {
      await page.getByRole('button', { name }).click();
      await dialog.getByText('在浏览器打开').waitFor();
      await dialog.getByRole('button', { name: '关闭' }).click();
      expect(await dialog.count()).toBe(0);
    }
    expect(saved).toBe(0);
  });
});

describe('a phone', () => {
  test('keeps place and camera when it is turned, and the controls clear of its notch', async () => {
    const at = 'at=10.50/22.6000/113.0500';
    map = await openMap({
      path: `?v=1&lang=zh-Hans&place=25&${at}`,
      viewport: { width: 390, height: 844 },
      ...PHONE,
    });
    const { page } = map;
    /** What stands on the map and is not clear of the insets. */
    const covered = (insets: typeof UPRIGHT) =>
      page.evaluate(({ top, left, right }) => {
        const stands = ['.narrow-search', '.stage-controls', '.stage-credits', '.stage-scale'];
        return [...stands, '.details h2'].filter((selector) => {
          const box = document.querySelector(`#app ${selector}`)?.getBoundingClientRect();
          return !box || box.top < top || box.left < left || box.right > innerWidth - right;
        });
      }, insets);
    await setInsets(page, UPRIGHT);
    await expect.poll(() => covered(UPRIGHT)).toEqual([]);
    await page.setViewportSize({ width: 844, height: 390 });
    await setInsets(page, ON_ITS_SIDE);
    await expect.poll(() => covered(ON_ITS_SIDE)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await setInsets(page, UPRIGHT);
    await expect.poll(() => covered(UPRIGHT)).toEqual([]);
    expect(await page.locator('.details h2').textContent()).toBe('新会南湖科创区域');
    expect(page.url()).toContain(at);
    expect(page.url()).toContain('place=25');
  });

  test('opens a linked place above its sheet', async () => {
    map = await openMap({
      path: '?v=1&lang=zh-Hans&place=63',
      viewport: { width: 390, height: 844 },
      ...PHONE,
    });
    const { page } = map;
    const name = page.locator('.stage-names [data-number="63"] text').first();
    await name.waitFor();
    const [box, sheet] = [await name.boundingBox(), await page.locator('.sheet').boundingBox()];
    if (!box || !sheet) throw new Error('the laboratory or the sheet is not there');
    expect(box.y + box.height).toBeLessThan(sheet.y);
  });

  test('does not zoom into what is typed', async () => {
    map = await openMap({ viewport: { width: 390, height: 844 }, ...PHONE });
    const { page } = map;
    const small: string[] = [];
    for (const show of ['', 'show=match', 'show=tasks', 'show=draw', 'show=data', 'show=scenes']) {
      await page.goto(new URL(`?v=1&lang=zh-Hans&${show}`, inject('address')).href);
      await page.locator('#app .narrow-search input').waitFor();
      await page.waitForTimeout(300);
      small.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll('input, select, textarea')]
            .filter(
              (field) => !/checkbox|radio|range|file|color/.test(field.getAttribute('type') ?? ''),
            )
            .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
            .map((field) => `${location.search} ${field.outerHTML.slice(0, 120)}`),
        )),
      );
    }
    expect(small).toEqual([]);
  });
});
