import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, test } from 'vitest';
import { suitedPlaces } from '../../src/city/match';
import { NO_NEED } from '../../src/city/need';
import { printLink } from '../../src/state/link';
import { DEFAULT_STATE, type State } from '../../src/state/state';
import { city, placeNamed } from '../city';
import { type MapOptions, type MapPage, openMap } from './harness';

let map: MapPage;

async function open(options: MapOptions = {}): Promise<Page> {
  map = await openMap(options);
  return map.page;
}

/** Opens the map with what was chosen, as a link brings it. */
const openState = (state: Partial<State>, options: MapOptions = {}) =>
  open({ idle: false, path: printLink({ ...DEFAULT_STATE, ...state }, null, city), ...options });

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
const heading = (page: Page) => page.locator('.details h2').first();
const query = (page: Page) => new URL(page.url()).search;
const clusterOf = (term: string) => {
  const number = city.clusterOf.get(term)?.number;
  if (number === undefined) throw new Error(`no cluster has ${term}`);
  return number;
};

describe('what suits a company', () => {
  test('is found in three acts, each point with its reason', async () => {
    const page = await open();
    const number = clusterOf('新能源汽车');
    await page.getByRole('link', { name: '按需求找' }).click();
    await page
      .getByText(city.clusters.get(number)?.name.zh ?? '', { exact: true })
      .last()
      .click();
    await page.locator('.need').getByText('实验室', { exact: true }).click();
    const stations: [] = [];
    const wish = { ...NO_NEED, industries: [number], every: false, near: ['lab' as const] };
    const found = suitedPlaces(city, wish, stations);
    await expect
      .poll(() => page.locator('.match-list .place-link-name').allTextContents())
      .toEqual(found.slice(0, 8).map(({ place }) => place.name.zh));
    expect(await page.locator('.match-list > li').first().textContent()).toMatch(/（.+）/);
    // The link brings all of it back, on a phone and in another language.
    const link = query(page);
    expect(link.length - 1).toBeLessThanOrEqual(250);
    await map.close();
    const other = await open({ ...PHONE, idle: false, path: link.replace('zh-Hans', 'en') });
    await expect
      .poll(() => other.locator('.match-list .place-link-name').allTextContents())
      .toEqual(found.slice(0, 8).map(({ place }) => place.name.en));
  });
});

describe('a shortlist', () => {
  test('is kept on the device, and given away by its link', async () => {
    const [first, second] = [placeNamed('江门双碳实验室'), placeNamed('江门人才岛')];
    const page = await open({ path: `?v=1&place=${first.number}` });
    await page.getByRole('button', { name: '收藏' }).click();
    await page.goto(new URL(`?v=1&place=${second.number}`, page.url()).href);
    await page.getByRole('button', { name: '收藏' }).click();
    await page.getByRole('link', { name: '清单' }).click();
    await expect.poll(() => heading(page).textContent()).toBe('我的清单');
    const names = () => page.locator('.shortlist .place-link-name').allTextContents();
    const both = [first, second].sort((a, b) => a.number - b.number).map(({ name }) => name.zh);
    expect(await names()).toEqual(both);
    const link = query(page);
    await page.getByRole('button', { name: '对比', exact: true }).click();
    await expect.poll(() => page.locator('.compare thead th a').allTextContents()).toEqual(both);
    await page.keyboard.press('Escape');
    await expect.poll(names).toEqual(both);
    await map.close();
    const other = await open({ idle: false, path: link });
    await expect.poll(() => heading(other).textContent()).toBe('收到的清单');
    await other.getByRole('button', { name: '全部收藏' }).click();
    await expect.poll(() => heading(other).textContent()).toBe('我的清单');
  });

  test('is saved as a table, with its Chinese', async () => {
    const page = await openState({
      chosen: { kind: 'shortlist', numbers: [placeNamed('江门双碳实验室').number] },
    });
    await page.locator('.export summary').click();
    for (const [button, ending, start] of [
      ['CSV 表格', 'csv', '\uFEFF编号'],
      ['GeoJSON 地图数据', 'geojson', '{'],
      ['Excel 表格', 'xlsx', 'PK'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`jiangmen-shortlist.${ending}`);
      const text = readFileSync(await file.path(), 'utf8');
      expect(text.startsWith(start)).toBe(true);
      if (ending !== 'xlsx') expect(text).toContain('江门双碳实验室');
    }
  });
});

describe('a comparison', () => {
  test('comes back by its link and shows only differences where that is wanted', async () => {
    const numbers = ['智造产业园大泽园区', '江门鹤山高新区', '恩平工业园核心区'].map((name) => {
      const place = city.places.find(
        ({ name: { zh }, label }) => zh === name || label?.zh === name,
      );
      return (place ?? placeNamed(`新会${name}`)).number;
    });
    const page = await openState({
      output: { kind: 'compare', numbers, onlyDifferences: false },
    });
    const rows = () => page.locator('.compare tbody tr').count();
    await expect.poll(rows).toBeGreaterThan(5);
    const all = await rows();
    await page.getByText('只看差异').click();
    await expect.poll(rows).toBeLessThan(all);
    expect(query(page)).toContain('differ=1');
    await page.getByRole('button', { name: '回到地图' }).click();
    await expect.poll(() => page.locator('.output').count()).toBe(0);
    await page.goBack();
    await expect.poll(rows).toBeLessThan(all);
  });
});

describe('a brief', () => {
  test.each(['zh-Hans', 'zh-Hant', 'en'] as const)(
    'of every place fits its page in %s',
    { timeout: 180_000 },
    async (language) => {
      const numbers = city.places.map(({ number }) => number);
      const page = await openState(
        { language, output: { kind: 'brief', numbers, second: null } },
        { viewport: { width: 1280, height: 900 } },
      );
      const sheets = page.locator('.brief-sheet');
      await expect.poll(() => sheets.count(), { timeout: 120_000 }).toBe(numbers.length);
      const misfits = await sheets.evaluateAll((all) =>
        all.flatMap((sheet) => {
          const body = sheet.querySelector('.brief-body');
          const isFull =
            !body ||
            body.scrollHeight > body.clientHeight + 1 ||
            body.scrollWidth > body.clientWidth + 1 ||
            sheet.scrollHeight > sheet.clientHeight + 1;
          return isFull ? [sheet.getAttribute('aria-label')] : [];
        }),
      );
      expect(misfits).toEqual([]);
    },
  );

  test('is one A4 page in two languages, with a code that leads to the place', async () => {
    const place = placeNamed('江门双碳实验室');
    const page = await openState({
      output: { kind: 'brief', numbers: [place.number], second: 'en' },
    });
    await expect
      .poll(() => page.locator('.brief-text[lang="en"]').textContent())
      .toContain(place.summary.en);
    expect(await page.locator('.brief-text[lang="zh-Hans"]').textContent()).toContain(
      place.summary.zh,
    );
    const code = PNG.sync.read(await page.locator('.brief-foot .qr-code').screenshot());
    const read = jsQR(new Uint8ClampedArray(code.data), code.width, code.height)?.data;
    expect(read).toBe(await page.locator('.brief-address').textContent());
    expect(new URL(read ?? '').searchParams.get('place')).toBe(String(place.number));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await map.close();
    const other = await open({ path: new URL(read ?? '').search });
    await expect.poll(() => heading(other).textContent()).toBe(place.name.zh);
  });
});
