import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, test } from 'vitest';
import { suitedPlaces } from '../../src/city/match';
import { NO_NEED } from '../../src/city/need';
import { printLink } from '../../src/state/fullLink';
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
    await expect.poll(() => query(page)).toContain('list=');
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

describe('a comparison on paper', () => {
  test.each(['zh-Hans', 'zh-Hant', 'en'] as const)(
    'of four places is one page in %s',
    async (language) => {
      const numbers = ['江门人才岛', '江门双碳实验室', '新会智造产业园大泽园区', '五邑大学'].map(
        (name) => placeNamed(name).number,
      );
      const page = await openState({
        language,
        output: { kind: 'compare', numbers, onlyDifferences: false },
      });
      await expect.poll(() => page.locator('.compare tbody tr').count()).toBeGreaterThan(5);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    },
  );
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
      const cover = await page
        .locator('.brief-cover')
        .evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight);
      expect(cover).toBeLessThanOrEqual(1);
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

describe('the search', () => {
  test('finds a town by its first letters, shows it, and keeps what was found', async () => {
    const page = await open();
    const field = page.getByRole('combobox', { name: '按名称查找' });
    await field.fill('naji');
    await expect.poll(() => page.locator('.search-result').first().textContent()).toContain('那吉');
    await field.press('Enter');
    await expect.poll(() => heading(page).textContent()).toBe('这里在方案中');
    expect(await page.locator('.details').textContent()).toContain('恩平市');
    await field.fill('人才岛');
    await field.press('Enter');
    await expect.poll(() => heading(page).textContent()).toBe('江门人才岛');
    await page.reload();
    await field.click();
    await expect
      .poll(() => page.locator('.search-result').allTextContents())
      .toEqual([expect.stringContaining('江门人才岛'), expect.stringContaining('那吉')]);
    await page.getByRole('button', { name: '清除记录' }).click();
    await field.fill('');
    await field.click();
    expect(await page.locator('.search-result').count()).toBe(0);
  });

  test('takes a coordinate and asks for its datum', async () => {
    const page = await open();
    const field = page.getByRole('combobox', { name: '按名称查找' });
    await field.fill('113.0819, 22.5786');
    await expect.poll(() => page.locator('.search-result').count()).toBe(3);
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect.poll(() => query(page)).toContain('spot=22.5');
    // What Chinese maps call so lies some 550 m from there.
    expect(query(page)).not.toContain('spot=22.5786/113.0819');
  });
});

describe('a spot', () => {
  test('is told by a press with the other button, and comes back by its link', async () => {
    const page = await open({ path: '?v=1&at=12/22.3000/112.2500' });
    const box = await page.locator('.stage').boundingBox();
    if (!box) throw new Error('the stage has no box');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
    await expect.poll(() => heading(page).textContent()).toBe('这里在方案中');
    expect(query(page)).toContain('spot=22.3000/112.2500');
    const told = await page.locator('.details .details-group').allTextContents();
    expect(told.join()).toContain('恩平市');
    const link = query(page);
    await map.close();
    const other = await open({ ...PHONE, idle: false, path: link });
    await expect.poll(() => heading(other).textContent()).toBe('这里在方案中');
    expect(await other.locator('.details .details-group').allTextContents()).toEqual(told);
  });

  test('is where the device is, where that is asked for and allowed', async () => {
    const page = await open({
      path: '?v=1&spot=22.3000/112.2500',
      geolocation: { latitude: 22.5786, longitude: 113.0819, accuracy: 30 },
      permissions: ['geolocation'],
    });
    await page.getByRole('button', { name: '用我的位置' }).click();
    await expect.poll(() => query(page)).toContain('spot=22.5786/113.0819');
    expect(await page.locator('.details').textContent()).toContain('30 米');
  });
});

describe('a list file', () => {
  test('opens what was saved, and says what is wrong with others', async () => {
    const place = placeNamed('江门双碳实验室');
    const page = await openState({ chosen: { kind: 'shortlist', numbers: [place.number] } });
    await page.locator('.export summary').click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'GeoJSON 地图数据' }).click();
    const saved = readFileSync(await (await download).path());
    const choose = (name: string, buffer: Buffer) =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/geo+json', buffer });
    await page.getByRole('link', { name: '清单' }).click();
    await expect.poll(() => heading(page).textContent()).toBe('我的清单');
    await choose('half.geojson', saved.subarray(0, 200));
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContainEqual(expect.stringContaining('half.geojson'));
    expect(await heading(page).textContent()).toBe('我的清单');
    await choose('list.geojson', saved);
    await expect.poll(() => heading(page).textContent()).toBe('收到的清单');
    expect(await page.locator('.shortlist .place-link-name').allTextContents()).toEqual([
      place.name.zh,
    ]);
  });
});

/** What a visitor can come to by choosing, and what of it can be seen. */
const VIEWS: readonly [string, Partial<State>, string][] = [
  ['a lens', { industries: [clusterOf('新材料'), clusterOf('种业')], every: true }, '.lens-mode'],
  [
    'a match',
    {
      chosen: { kind: 'match' },
      industries: [clusterOf('新材料')],
      need: { ...NO_NEED, near: ['lab', 'station'], platforms: ['incubator'] },
    },
    '.match-list',
  ],
  ['a matrix', { chosen: { kind: 'matrix' } }, '.matrix table'],
  [
    'a filter of tasks',
    { chosen: { kind: 'tasks', filter: { unit: 3, role: 'support', action: 2, place: null } } },
    '.task-filters',
  ],
  ['a list', { chosen: { kind: 'shortlist', numbers: [3, 20, 51] } }, '.shortlist li:nth-child(3)'],
  ['a spot', { chosen: { kind: 'spot', at: [112.25, 22.3] } }, '.spot-form'],
  [
    'a comparison',
    { output: { kind: 'compare', numbers: [51, 20, 3, 60], onlyDifferences: true } },
    '.compare tbody tr',
  ],
  ['a brief', { output: { kind: 'brief', numbers: [3, 51], second: null } }, '.brief-sheet'],
  [
    'a figure',
    { output: { kind: 'figure', size: 'a3', orientation: 'portrait', title: '图 1：“一核”' } },
    '.figure-sheet .still-map',
  ],
];

describe.each(['zh-Hans', 'zh-Hant', 'en'] as const)('a link in %s', (language) => {
  test('brings back every view whole', { timeout: 120_000 }, async () => {
    const page = await open({ idle: false });
    for (const [name, state, seen] of VIEWS) {
      const link = printLink({ ...DEFAULT_STATE, language, ...state }, null, city);
      await page.goto(new URL(link, page.url()).href);
      await page.locator(seen).first().waitFor();
      expect(await page.locator('html').getAttribute('lang'), name).toBe(language);
      expect(await page.locator('.notice').count(), name).toBe(0);
      expect(query(page), name).toBe(link);
    }
  });
});

/** Goes on by the Tab key to what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 200; press++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      const label = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
      const around = activeElement?.closest('label')?.textContent;
      return (around ?? label ?? '').trim();
    });
    if (focused.startsWith(name)) return;
  }
  throw new Error(`the Tab key does not come to ${name}`);
}

describe('by keyboard alone', () => {
  test('a need is met, a place kept and compared, a brief and a figure opened', async () => {
    const page = await open();
    await tabTo(page, '按需求找');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page).textContent()).toBe('哪里适合这家企业');
    await tabTo(page, '新能源汽车');
    await page.keyboard.press('Space');
    await expect.poll(() => query(page)).toContain('industry=');
    await tabTo(page, '实验室');
    await page.keyboard.press('Space');
    await expect.poll(() => query(page)).toContain('near=l');
    const best = await page.locator('.match-list .place-link-name').first().textContent();
    await tabTo(page, best ?? '');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page).textContent()).toBe(best);
    await tabTo(page, '收藏');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.tool b').first().textContent()).toBe('1');
    await tabTo(page, '简报');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.brief-sheet').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.output').count()).toBe(0);
    await tabTo(page, '出图');
    await page.keyboard.press('Enter');
    await page.locator('.figure-sheet .still-map').waitFor();
    await tabTo(page, '插图预览');
    await page.keyboard.press('+');
    await expect.poll(() => query(page)).toContain('at=');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.output').count()).toBe(0);
  });
});
