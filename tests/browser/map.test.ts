import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { matchesOf } from '../../src/city/queries';
import { PALETTE } from '../../src/scene/palette';
import { layersOf } from '../../src/state/state';
import { city, placeNamed } from '../city';
import { type MapOptions, type MapPage, openMap } from './harness';
import { colours, difference, picture, pixelsOf } from './pixels';

let map: MapPage;

async function open(options: MapOptions = {}): Promise<Page> {
  map = await openMap(options);
  return map.page;
}

/** Every test ends with a look at the console, the network and the policy. */
afterEach(async () => {
  try {
    map.expectClean();
  } finally {
    await map.close();
  }
});

/** Edges are drawn anew with a pixel of difference here and there. */
const SAME = 25;

const heading = (page: Page) => page.locator('.details h2').first();
const search = (page: Page) => new URL(page.url()).searchParams;
const PHONE: MapOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
/** Where a place is in the middle of the map, near enough to tell it from others. */
const at = (name: string, zoom = 12) => {
  const [longitude = 0, latitude = 0] = placeNamed(name).anchor ?? [];
  return `at=${zoom}/${latitude.toFixed(4)}/${longitude.toFixed(4)}`;
};
async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.stage').boundingBox();
  if (!box) throw new Error('the stage has no box');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('opening', () => {
  test.each([
    [1440, 900, 'zh-CN'],
    [1366, 768, 'zh-HK'],
    [1920, 1080, 'en-GB'],
    [390, 844, 'zh-CN'],
    [320, 640, 'en-GB'],
  ])('draws the map at %d × %d in %s', async (width, height, locale) => {
    const page = await open({ viewport: { width, height }, locale });
    const html = page.locator('html');
    const lang = { 'zh-CN': 'zh-Hans', 'zh-HK': 'zh-Hant', 'en-GB': 'en' }[locale] ?? '';
    expect(await html.getAttribute('lang')).toBe(lang);
    expect(colours(await picture(page))).toBeGreaterThan(400);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    const names = await page.locator('.stage-names .name').allTextContents();
    const core = placeNamed('江门国家高新区');
    const label = core.label?.[lang === 'en' ? 'en' : 'zh'] ?? '';
    expect(names.map((name) => name.replace(/\s/g, ''))).toContain(
      (lang === 'zh-Hant' ? '江門國家高新區' : label).replace(/[\s|]/g, ''),
    );
    expect(await page.locator('.name-belt').count()).toBe(2);
    expect(await page.locator('.name-lab').count()).toBeGreaterThan(0);
  });

  test('lists every place of the data', async () => {
    const page = await open();
    for (const button of await page.locator('.layer-open').all()) await button.click();
    const listed = async () => [
      ...new Set(await page.locator('.layer .place-link-name').allTextContents()),
    ];
    await expect
      .poll(async () => (await listed()).sort())
      .toEqual(city.places.map(({ name }) => name.zh).sort());
  });
});

describe('choosing', () => {
  test.runIf(inject('surface') === 'map')(
    'draws a place once, even where it moves the map to another level',
    async () => {
      const page = await open({
        reducedMotion: 'reduce',
        // What the map library gives its workers: the data of a source as a whole, or what changes.
        async prepare(page) {
          await page.addInitScript(() => {
            const given: string[] = [];
            Object.assign(window, { given });
            const post = Worker.prototype.postMessage as (...message: unknown[]) => void;
            Worker.prototype.postMessage = function (message, ...rest: unknown[]) {
              if (message?.type === 'LD') given.push(message.data.source);
              post.call(this, message, ...rest);
            };
          });
        },
      });
      const given = () =>
        page.evaluate(() => (window as unknown as { given: string[] }).given.splice(0));
      expect(await given()).toContain('marks');
      await page.locator('.layer', { hasText: '平台与载体' }).locator('.layer-open').click();
      const link = page.locator('.layer .place-link', { hasText: '五邑大学' }).first();
      await map.settle(() => link.click());
      expect(search(page).get('at')).not.toBeNull();
      expect((await given()).filter((source) => source === 'marks')).toEqual(['marks']);
    },
  );

  test('zooms on from where it is flying to', async () => {
    const page = await open({ reducedMotion: 'no-preference', path: '?v=1&at=9/22.3/112.8' });
    const press = (index: number) =>
      map.settle(() =>
        page.evaluate((index) => {
          const button = document.querySelectorAll<HTMLElement>('.stage-zoom')[index];
          for (let times = 0; times < 3; times++) button?.click();
        }, index),
      );
    const zoom = () => Number(search(page).get('at')?.split('/')[0]);
    await press(0);
    await expect.poll(zoom).toBeCloseTo(12, 1);
    await press(1);
    await expect.poll(zoom).toBeCloseTo(9, 1);
  });

  test('leaves the language of the page alone', async () => {
    const page = await open();
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      new MutationObserver(() => told.push(document.documentElement.lang)).observe(
        document.documentElement,
        { attributeFilter: ['lang'] },
      );
    });
    const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);
    await map.settle(() => page.locator('.industries .chip').first().click());
    expect(await told()).toEqual([]);
    await map.settle(() => page.getByRole('button', { name: 'EN' }).click());
    await expect.poll(told).toEqual(['en']);
  });

  test('a place by a press on its symbol', async () => {
    const page = await open({ path: `?v=1&${at('江门中微子实验室')}` });
    const { x, y } = await middleOf(page);
    await page.mouse.click(x, y);
    await expect.poll(() => heading(page).textContent()).toBe('江门中微子实验室');
    expect(search(page).get('place')).toBe(String(placeNamed('江门中微子实验室').number));
  });

  test('several places at one spot by a list', async () => {
    const page = await open({ path: `?v=1&${at('银湖湾经济开发区')}` });
    const { x, y } = await middleOf(page);
    await page.mouse.click(x, y);
    await expect
      .poll(() => page.locator('.details .place-link-name').allTextContents())
      .toEqual(
        expect.arrayContaining([
          '粤澳（江门）产业合作示范区',
          '银湖湾经济开发区',
          '江门银湖湾滨海新城',
        ]),
      );
  });

  test('a belt by a press on its ribbon', async () => {
    const axis = placeNamed('绿色低碳创新带（潭江）').axis?.[0] ?? [];
    const [longitude, latitude] = axis[Math.floor(axis.length / 3)] ?? [0, 0];
    const page = await open({ path: `?v=1&at=11/${latitude.toFixed(4)}/${longitude.toFixed(4)}` });
    const { x, y } = await middleOf(page);
    await page.mouse.click(x, y);
    await expect.poll(() => heading(page).textContent()).toBe('绿色低碳创新带（潭江）');
  });

  test('a district by a press on its land', async () => {
    const page = await open({ path: '?v=1&at=12/22.3000/112.2500' });
    const { x, y } = await middleOf(page);
    await page.mouse.click(x, y);
    await expect.poll(() => heading(page).textContent()).toBe('恩平市');
  });

  test('a place by the list, the search and the panel’s links', async () => {
    const page = await open();
    await page.getByRole('button', { name: /^实验室/ }).click();
    await page.locator('.layer').getByRole('link', { name: '江门双碳实验室' }).click();
    await expect.poll(() => heading(page).textContent()).toBe('江门双碳实验室');
    await page.locator('.details').getByRole('link', { name: '新会南湖科创区域' }).first().click();
    await expect.poll(() => heading(page).textContent()).toBe('新会南湖科创区域');
    await page.getByRole('combobox').fill('人才岛');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page).textContent()).toBe('江门人才岛');
  });

  test('nothing: a search without a result says what can be searched', async () => {
    const page = await open();
    await page.getByRole('combobox').fill('火星基地');
    expect(await page.locator('.search-nothing').textContent()).toContain('火星基地');
  });

  test('every place by its link', { timeout: 120_000 }, async () => {
    const page = await open();
    for (const { number, name } of city.places) {
      await page.evaluate((search) => {
        history.pushState(null, '', search);
        dispatchEvent(new PopStateEvent('popstate'));
      }, `?v=1&place=${number}`);
      await expect.poll(() => heading(page).textContent(), { interval: 10 }).toBe(name.zh);
    }
  });
});

describe('layers', () => {
  // Towns, stations and platforms wait for a nearer look; the districts' borders are drawn at once.
  test.each(layersOf(city))('switching %s changes the picture', async (layer) => {
    const page = await open({ path: '?v=1&at=10.6/22.5000/113.0500' });
    // What is drawn counts, not that a name is gone.
    await page.locator('.stage-names').evaluate((names) => names.setAttribute('display', 'none'));
    const before = await picture(page);
    const box = page.locator('.layer input').nth(layersOf(city).indexOf(layer));
    await map.settle(() => box.uncheck());
    const without = await picture(page);
    expect(difference(before, without)).toBeGreaterThan(40);
    expect(search(page).get('hide')).toBe(String(city.byId.get(layer)?.number ?? layer[0]));
    await map.settle(() => box.check());
    expect(difference(before, await picture(page))).toBeLessThan(SAME);
    expect(search(page).get('hide')).toBeNull();
  });
});

test('a district that states an industry itself has its tint while that filters', async () => {
  const stating = city.plan.industries.find(({ number }) =>
    matchesOf(city, [number]).some(({ level }) => level === 'county'),
  );
  const page = await open({ path: `?v=1&industry=${stating?.number}` });
  const tint = PALETTE.light['node-soft'];
  expect(pixelsOf(await picture(page), tint)).toBeGreaterThan(5_000);
  if (inject('surface') === 'map') {
    // What the map was told is told again where it lost its graphics context.
    await map.settle(() =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
        const context = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        context?.loseContext();
        setTimeout(() => context?.restoreContext(), 100);
      }),
    );
    await expect.poll(async () => pixelsOf(await picture(page), tint)).toBeGreaterThan(5_000);
    map.problems.length = 0;
  }
  await map.settle(() => page.locator('.details-close').click());
  await expect.poll(async () => pixelsOf(await picture(page), tint)).toBeLessThan(500);
});

test('an industry filters map and lists, and its count is true', async () => {
  const page = await open();
  const before = await picture(page);
  const chip = page.locator('.industries .chip').first();
  const count = Number(await chip.locator('.chip-count').textContent());
  await map.settle(() => chip.click());
  expect(await chip.getAttribute('aria-pressed')).toBe('true');
  expect(difference(before, await picture(page))).toBeGreaterThan(500);
  // The groups further down come a little later.
  const places = () =>
    page.evaluate(() => {
      const levels = [...document.querySelectorAll('.matches h3')];
      return [...document.querySelectorAll('.match-count')]
        .filter((_, index) => !/县域|创新带/.test(levels[index]?.textContent ?? ''))
        .reduce((sum, { textContent }) => sum + Number(textContent), 0);
    });
  await expect.poll(places).toBe(count);
  await map.settle(() => page.getByRole('button', { name: '清除筛选' }).click());
  expect(difference(before, await picture(page))).toBeLessThan(SAME);
});

describe('links', () => {
  test('bring back language, place, layers, industry and camera', async () => {
    const path = '?v=1&lang=en&place=21&industry=2&hide=3.p&at=10.40/22.6600/113.0600';
    const page = await open({ path });
    expect(await heading(page).textContent()).toBe('Binjiang New Area');
    expect(await page.locator('.chip[aria-pressed=true]').textContent()).toContain('New materials');
    const unchecked = await page.locator('.layer input:not(:checked)').count();
    expect(unchecked).toBe(2);
    expect(new URL(page.url()).search).toBe(path);
    const again = await picture(page);
    await map.close();
    const other = await open({ path, locale: 'zh-CN' });
    expect(difference(again, await picture(other))).toBeLessThan(SAME);
  });

  test('lead back and forward', async () => {
    const page = await open();
    await page
      .getByRole('link', { name: /^恩平市/ })
      .first()
      .click();
    await expect.poll(() => heading(page).textContent()).toBe('恩平市');
    await page.locator('.details').getByRole('link', { name: '恩平创新区域' }).first().click();
    await expect.poll(() => heading(page).textContent()).toBe('恩平创新区域');
    await page.goBack();
    await expect.poll(() => heading(page).textContent()).toBe('恩平市');
    await page.goBack();
    await expect.poll(() => heading(page).textContent()).toBe('一核、两带、多节点');
    await page.goForward();
    await expect.poll(() => heading(page).textContent()).toBe('恩平市');
  });

  test('back at once: the map stays where it was', async () => {
    const page = await open({ path: `?v=1&${at('江门人才岛')}` });
    const before = search(page).get('at');
    const link = page.getByRole('link', { name: /^恩平市/ }).first();
    await link.evaluate((element: HTMLElement) => {
      element.click();
      history.back();
    });
    // As long as a flight would take.
    await page.waitForTimeout(1500);
    expect(await heading(page).textContent()).toBe('一核、两带、多节点');
    expect(search(page).get('at')).toBe(before);
    await link.click();
    await expect.poll(() => search(page).get('at')).not.toBe(before);
  });

  test('have the address of all that is chosen by the time somebody takes them', async () => {
    const page = await open();
    const link = page.getByRole('link', { name: /^恩平市/ }).first();
    await link.hover();
    await page
      .locator('.layer input')
      .nth(3)
      .evaluate((input: HTMLElement) => input.click());
    await expect.poll(() => search(page).get('hide')).not.toBeNull();
    await page.mouse.down();
    expect(await link.getAttribute('href')).toContain(`hide=${search(page).get('hide')}`);
    await page.mouse.up();
  });

  test.each([
    ['?v=1&place=4711', '4711'],
    ['?v=1&place=25&industry=99', '99'],
    ['?v=1&section=9-9', '9-9'],
    ['?v=1&task=33', '33'],
    ['?v=1&at=abc', 'abc'],
    ['?v=1&place=%3Cimg%20src=x%20onerror=alert(1)%3E', '<img'],
  ])('that ask for what is not there (%s) open the map and say so', async (path, value) => {
    const page = await open({ path });
    expect(await page.locator('.notice').textContent()).toContain(value);
    expect(colours(await picture(page))).toBeGreaterThan(400);
    await page.locator('.notice button').click();
    expect(await page.locator('.notice').count()).toBe(0);
  });
});

describe('on the phone', () => {
  const height = (page: Page) =>
    page.locator('.sheet').evaluate((sheet) => Math.round(sheet.getBoundingClientRect().height));

  test('the sheet has three stops, by tap and by drag', async () => {
    const page = await open(PHONE);
    const handle = page.locator('.sheet-handle');
    await expect.poll(() => height(page)).toBe(124);
    await handle.click();
    await expect.poll(() => height(page)).toBe(405);
    await handle.click();
    await expect.poll(() => height(page)).toBe(776);
    await handle.click();
    await expect.poll(() => height(page)).toBe(124);
    const box = await handle.boundingBox();
    if (!box) throw new Error('the handle has no box');
    await page.mouse.move(box.x + 195, box.y + 10);
    await page.mouse.down();
    for (let y = 0; y <= 300; y += 20) {
      await page.mouse.move(box.x + 195, box.y + 10 - y);
      await page.waitForTimeout(50);
    }
    await page.mouse.up();
    await expect.poll(() => height(page)).toBe(405);
  });

  test('a tap on the map raises the sheet, and closing lowers it', async () => {
    const page = await open({ ...PHONE, path: `?v=1&${at('江门中微子实验室', 11)}` });
    const { x, y } = await middleOf(page);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => heading(page).textContent()).toBe('江门中微子实验室');
    // A finger that has gone leaves nothing under it.
    await page.waitForTimeout(500);
    expect(await page.locator('.stage-names .is-hovered').count()).toBe(0);
    await expect.poll(() => height(page)).toBe(405);
    await page.getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => height(page)).toBe(124);
  });

  test('the layer button opens layers, which lead to a place', async () => {
    const page = await open(PHONE);
    await page.getByRole('button', { name: '图层', exact: true }).click();
    await expect.poll(() => height(page)).toBe(776);
    await page.getByRole('button', { name: /^平台与载体/ }).click();
    await page.getByRole('link', { name: '中集智库' }).click();
    await expect.poll(() => heading(page).textContent()).toBe('中集智库');
    // And leave room for the map, which goes there.
    await expect.poll(() => height(page)).toBeLessThan(500);
  });
});

test('another language changes every word and keeps place and camera', async () => {
  const page = await open({ path: `?v=1&place=63&${at('江门中微子实验室', 10)}` });
  const before = new URL(page.url()).searchParams.get('at');
  await page.getByRole('button', { name: 'EN' }).click();
  await expect.poll(() => heading(page).textContent()).toBe('Jiangmen Neutrino Laboratory');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(search(page).get('at')).toBe(before);
  await page.getByRole('button', { name: '繁' }).click();
  await expect.poll(() => heading(page).textContent()).toBe('江門中微子實驗室');
  await expect.poll(() => page.title()).toContain('江門');
  expect(search(page).get('lang')).toBe('zh-Hant');
});

test('the theme is kept on the device', async () => {
  const page = await open();
  const light = await picture(page);
  const button = page.getByTitle('切换浅色、深色');
  await button.click();
  await map.settle(() => button.click());
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(difference(light, await picture(page))).toBeGreaterThan(100_000);
  await page.reload();
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
});
