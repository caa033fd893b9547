import type { Page, Route } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { changesOf } from '../../src/state/keeping';
import { NO_WORK } from '../../src/state/work';
import { placeNamed } from '../city';
import { drawing, ownScene } from '../state/works';
import { drop } from './drop';
import { type MapOptions, type MapPage, openMap } from './harness';
import { keepRecords, keptKeys } from './kept';

/*
 * What may go wrong around the page, brought about on purpose: each time what the visitor has made and
 * chosen is still there, and what still works goes on. A context of the graphics that is lost stands
 * in `robust.test.ts` and `data.test.ts`, a network that is gone in `offline.test.ts`.
 */

let map: MapPage;

afterEach(async () => {
  try {
    map.expectClean();
  } finally {
    await map.close();
  }
});

const WORK = changesOf(NO_WORK, {
  ...NO_WORK,
  drawings: [drawing('line', '要道')],
  scenes: [ownScene('scene', '先看这里')],
}).put;

/** A file of the site that is no page: from there the device’s storage is reached. */
const ELSEWHERE = `${inject('address')}site.json`;

/** Opens the page with a drawing and a scene from a visit before. */
async function open(
  path: string,
  prepare: (page: Page) => unknown = () => {},
  options: MapOptions = {},
): Promise<Page> {
  map = await openMap({
    path,
    ...options,
    async prepare(page) {
      await page.goto(ELSEWHERE);
      await keepRecords(page, WORK);
      await prepare(page);
    },
  });
  return map.page;
}

const DRAW = '?v=1&lang=zh-Hans&show=draw';
const list = (page: Page) => page.locator('.desk-list > li');
const tab = (page: Page, name: string) => page.locator('.meeting-tab', { hasText: name }).click();
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page) => page.locator('.details h2').first();

/** Draws a point in the middle of the stage, or so many pixels beside it. */
async function draw(page: Page, beside = 0): Promise<void> {
  await button(page, '点').click();
  const box = await page.locator('.stage').boundingBox();
  if (!box) throw new Error('there is no stage');
  await page.mouse.click(box.x + box.width / 2 + beside, box.y + box.height / 2);
}

/** So many drawings are on the device. */
const expectKept = (page: Page, drawings: number) =>
  expect
    .poll(async () => (await keptKeys(page)).filter((key) => key.startsWith('drawing:')).length)
    .toBe(drawings);

/** The drawing and the scene are there, whatever else. */
async function expectWork(page: Page, drawings = 1): Promise<void> {
  await expect.poll(() => list(page).count()).toBe(drawings);
  await expect.poll(() => page.locator('.stage-work path, .stage-work text').count()).not.toBe(0);
  await tab(page, '场景');
  await expect.poll(() => page.locator('.scene-title').count()).toBe(1);
  await tab(page, '标绘');
}

const KML =
  '<kml><Placemark><name>甲</name><Point><coordinates>112.62,22.02</coordinates></Point></Placemark></kml>';

/** Breaks requests until it is told to let them pass, or for the first few. */
async function breakFiles(page: Page, files: RegExp, times = Number.POSITIVE_INFINITY) {
  let left = times;
  const answer = (route: Route) => (left-- > 0 ? route.abort() : route.continue());
  await page.route(files, answer);
  return () => {
    left = 0;
  };
}

describe('a file that does not come', () => {
  test.each([
    ['a part', /assets\/styledMeeting-[^/]*\.js/],
    ['the style of a part', /assets\/styledMeeting-[^/]*\.css/],
    ['words', /assets\/zh-Hans-[^/]*\.js/],
    ['the city and its ground', /assets\/(?:_virtual_ground|zh-Hans)-[^/]*\.js/],
  ])('is asked for again: %s', async (_, files) => {
    const page = await open(DRAW, (page) => breakFiles(page, files, 1), { idle: false });
    await expectWork(page);
    const styles = await page.evaluate(
      () => [...document.styleSheets].filter(({ href }) => href?.includes('styledMeeting')).length,
    );
    expect(styles).toBe(1);
    map.problems.length = 0;
  });

  test('again and again is told, what was chosen stays, and it comes without a new page', async () => {
    let mend = () => {};
    const page = await open('?v=1&lang=zh-Hans&place=25', async (page) => {
      mend = await breakFiles(page, /assets\/styledMeeting-/);
    });
    await heading(page).waitFor();
    await page.evaluate(() => {
      document.documentElement.dataset.page = 'the first';
    });
    await page.locator('.tool', { hasText: '会议' }).click();
    const told = page.locator('.later[role=alert]');
    await told.waitFor({ timeout: 20_000 });
    expect(await told.textContent()).toContain('其余照常可用');
    // The rest works.
    await page.getByRole('combobox').first().fill('人才岛');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page).textContent()).toBe('江门人才岛');
    // It is asked for anew: that it failed before is not said again in between.
    const roles = await page.locator('.tool', { hasText: '会议' }).evaluate(async (tool) => {
      (tool as HTMLElement).click();
      await new Promise(requestAnimationFrame);
      return [...document.querySelectorAll('.later')].map((later) => later.getAttribute('role'));
    });
    expect(roles).toEqual([null]);
    await told.waitFor({ timeout: 20_000 });
    mend();
    await button(page, '重试').click();
    await page.locator('.meeting-tab').first().waitFor();
    await tab(page, '标绘');
    await expectWork(page);
    expect(await page.locator('html').getAttribute('data-page')).toBe('the first');
    map.problems.length = 0;
  });

  test('and comes late is awaited: the words of what the search finds', async () => {
    const page = await open('?v=1&lang=zh-Hans');
    let come = () => {};
    const late = new Promise<void>((done) => {
      come = done;
    });
    await page.route(/assets\/zh-Hans-[^/]*\.js/, async (route) => {
      const response = await route.fetch();
      // Not how the names are spoken, which the index waits for by itself.
      if ((await response.text()).includes('没有找到')) await late;
      await route.fulfill({ response });
    });
    await page.getByRole('combobox').first().fill('人才岛');
    await page.locator('.search-results .later').waitFor();
    // The index is there meanwhile.
    await page.waitForTimeout(1000);
    come();
    await expect
      .poll(() => page.locator('.search-result').first().textContent())
      .toContain('江门人才岛');
  });

  test('is told where nothing can be shown without it: what stands beside a map in a page of others', async () => {
    const page = await open(
      '?v=1&lang=zh-Hans&embed=panel',
      (page) => breakFiles(page, /assets\/styledEmbedding-/),
      { idle: false },
    );
    await page.locator('.no-map button').waitFor({ timeout: 20_000 });
    expect(await page.locator('#app .shell').count()).toBe(0);
    map.problems.length = 0;
  });

  test.skipIf(inject('surface') === 'twin')('is asked for again: the map library', async () => {
    const page = await open(DRAW, (page) => breakFiles(page, /assets\/growMap-[^/]*\.js/, 1));
    await expectWork(page);
    expect(await page.locator('.maplibregl-canvas').count()).toBe(1);
    map.problems.length = 0;
  });
});

test('what reads a file does not come: it is asked for again, then told, and the file is not blamed', async () => {
  const page = await open('?v=1&lang=zh-Hans&show=data');
  await page.locator('.data-open').waitFor();
  await breakFiles(page, /assets\/csv-[^/]*\.js/, 1);
  const table = '名称,经度,纬度\n甲厂,112.62,22.02';
  await drop(page, 'a.csv', table);
  await page.locator('.data-import.is-asking').waitFor();
  await page.unrouteAll();
  const mendAll = await breakFiles(page, /assets\/(?:kml|lib|togeojson)[^/]*\.js/);
  await drop(page, 'b.kml', KML);
  const told = page.locator('.data-import').last().locator('.data-problem');
  await expect.poll(() => told.textContent()).toContain('没有下载下来');
  mendAll();
  await drop(page, 'c.kml', KML);
  await page.locator('.data-layer').waitFor();
  await tab(page, '标绘');
  await expectWork(page);
  map.problems.length = 0;
});

describe('the storage of the device', () => {
  test('is full: work stays on the page, and how to keep it is said', async () => {
    const page = await open(DRAW);
    await expectWork(page);
    await page.evaluate(() => {
      const refuse = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = refuse;
      Storage.prototype.setItem = refuse;
    });
    await draw(page);
    await page.getByText('这台设备存不下').waitFor();
    expect(await button(page, '全部存成文件').isVisible()).toBe(true);
    await page
      .locator('.theme-switch button, .language-switch button[lang="zh-Hant"]')
      .last()
      .click();
    await expect.poll(() => list(page).count()).toBe(2);
  });

  test('is forbidden: everything works but for keeping', async () => {
    const page = await open(DRAW, (page) =>
      page.addInitScript(() => {
        const forbid = (name: string) =>
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('forbidden', 'SecurityError');
            },
          });
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) forbid(name);
      }),
    );
    await draw(page);
    await expect.poll(() => list(page).count()).toBe(1);
    await page.getByText('这台设备存不下').waitFor();
    await page.locator('.language-switch button[lang="en"]').click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await expect.poll(() => list(page).count()).toBe(1);
  });

  test('is corrupt: what can be read is there, the rest is told of and stays', async () => {
    const page = await open(DRAW, async (page) => {
      await keepRecords(page, [
        ['drawing:broken', { type: 'Feature', id: 'broken', properties: null }],
        ['scene:broken', 'text'],
        ['order', 7],
      ]);
      await page.evaluate(() => localStorage.setItem('innovation-map', '{"theme":"dark"'));
    });
    await expectWork(page);
    await page.getByText('2 项保存的内容读不懂').waitFor();
    await draw(page);
    await expect.poll(() => list(page).count()).toBe(2);
    await page.getByText('已存在本机').waitFor();
    // With the one that cannot be read.
    await expectKept(page, 3);
    await page.reload();
    await expect.poll(() => list(page).count()).toBe(2);
    await page.getByText('2 项保存的内容读不懂').waitFor();
  });
});

describe('the clock', () => {
  test.each(['1970-01-01T00:00:30Z', '2099-12-31T23:59:30Z'])('stands at %s', async (time) => {
    const at = Date.parse(time);
    const page = await open(DRAW, (page) =>
      page.addInitScript((start) => {
        const { now } = Date;
        const shift = start - now();
        Date.now = () => now() + shift;
      }, at),
    );
    await expectWork(page);
    await draw(page);
    await page.getByText('已存在本机').waitFor();
    await expectKept(page, 2);
    await page.reload();
    await expectWork(page, 2);
  });

  test('is set back by a day: what is made then is kept as ever', async () => {
    const page = await open(DRAW);
    await draw(page);
    await expectKept(page, 2);
    await page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() - 86_400_000;
    });
    // In the same place it might be the second press of a double one.
    await draw(page, 50);
    await expectKept(page, 3);
  });
});

describe('the window', () => {
  test('takes another size in every frame', { timeout: 120_000 }, async () => {
    const page = await open(DRAW);
    await page.evaluate(async () => {
      const { style } = document.body;
      for (let frame = 0; frame < 200; frame++) {
        style.width = `${400 + ((frame * 137) % 900)}px`;
        await new Promise(requestAnimationFrame);
      }
      style.width = '';
    });
    for (const width of [400, 1600, 700, 890, 910, 360]) {
      await page.setViewportSize({ width, height: 1000 - width / 2 });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.panel-left').waitFor();
    expect(await page.locator('.stage').count()).toBe(1);
    // The map takes its new size a little later.
    await expect
      .poll(() =>
        page.evaluate(() => {
          const [stage, drawn] = ['.stage', '.stage-canvas :is(canvas, svg)'].map((each) =>
            document.querySelector(each)?.getBoundingClientRect(),
          );
          return (drawn?.width ?? 0) - (stage?.width ?? 1);
        }),
      )
      .toBe(0);
    await expectWork(page);
  });

  test('is turned twice on a phone: what was chosen, the camera and the work stay', async () => {
    const { number } = placeNamed('江门人才岛');
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const link = `?v=1&lang=zh-Hans&place=${number}&at=11.00/22.5500/113.1000`;
    const page = await open(link, () => {}, phone);
    for (const [width, height] of [
      [844, 390],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(400);
      await expect.poll(() => heading(page).textContent()).toBe('江门人才岛');
      expect(parameter(page, 'at')).toBe('11.00/22.5500/113.1000');
    }
    await expect.poll(() => page.locator('.stage-work path').count()).not.toBe(0);
  });

  test('is left and returned to', async () => {
    const page = await open(DRAW, (page) =>
      page.addInitScript(() => {
        const { commit } = IDBTransaction.prototype;
        IDBTransaction.prototype.commit = function () {
          sessionStorage.committed = 'yes';
          commit.call(this);
        };
      }),
    );
    await draw(page);
    await expectKept(page, 2);
    await page.evaluate((address) => {
      delete sessionStorage.committed;
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }),
      );
      location.assign(address);
    }, ELSEWHERE);
    await page.waitForURL(ELSEWHERE);
    // What is only put may be lost with the page, or not.
    expect(await page.evaluate(() => sessionStorage.committed)).toBe('yes');
    await page.goBack();
    await expectWork(page);
    await page.goto(ELSEWHERE);
    await page.goBack();
    await draw(page);
    await expect.poll(() => list(page).count()).toBe(2);
  });
});

test('a thousand times a layer is switched: the last one counts, and nothing has grown', async () => {
  const page = await open('?v=1&lang=zh-Hans&place=25');
  const size = () => page.evaluate(() => document.querySelectorAll('*').length);
  const towns = page.getByRole('checkbox', { name: /镇街/ }).first();
  const press = (times: number) =>
    towns.evaluate(async (input: HTMLInputElement, count) => {
      for (let time = 0; time < count; time++) {
        input.click();
        if (time % 10 === 0) await new Promise(requestAnimationFrame);
      }
    }, times);
  const wasChecked = await towns.isChecked();
  const before = await size();
  await press(1000);
  expect(await towns.isChecked()).toBe(wasChecked);
  await expect.poll(size).toBeLessThan(before + 50);
  await press(1);
  expect(await towns.isChecked()).toBe(!wasChecked);
  await expect.poll(() => heading(page).textContent()).toBe('新会南湖科创区域');
  await page.locator('.tool', { hasText: '会议' }).click();
  await tab(page, '标绘');
  await expectWork(page);
});
