import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { layersOf } from '../../src/state/state';
import { NO_WORK, type Work } from '../../src/state/work';
import { printWorkFile } from '../../src/state/work-file';
import { city } from '../city';
import { drawing, ownScene } from '../state/works';
import { type MapOptions, type MapPage, openMap } from './harness';
import { keptKeys } from './kept';
import { difference, picture } from './pixels';

let map: MapPage;

async function open(options: MapOptions = {}): Promise<Page> {
  map = await openMap({ path: '?v=1&show=layers', ...options });
  await map.page.getByRole('heading', { name: '图层的浓淡和次序' }).waitFor();
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

const link = (page: Page) => new URL(page.url()).searchParams.get('layers');
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const slider = (page: Page, name: string) =>
  page.getByRole('slider', { name: `${name}的不透明度`, exact: true });

/** The picture after what changes the map, one after the other. */
async function pictureAfter(page: Page, ...actions: (() => Promise<unknown>)[]) {
  for (const action of actions) await map.settle(action);
  return picture(page);
}

describe('layers', () => {
  test('fade, change their order, and come back by undo, redo and the default', async () => {
    const page = await open();
    const start = await picture(page);
    const faded = await pictureAfter(
      page,
      () => slider(page, '节点').fill('20'),
      () => slider(page, '智能制造创新带').fill('30'),
    );
    expect(difference(start, faded)).toBeGreaterThan(1000);
    expect(link(page)).toBe('n2a3');
    const name = page.locator('.stage-names .name-belt[opacity="0.3"]');
    expect(await name.count()).toBe(1);
    const legend = page.locator('.layers .place-icon[opacity="0.2"]');
    expect(await legend.count()).toBe(1);
    const ordered = await pictureAfter(page, () => button(page, '上移智能制造创新带').click());
    expect(difference(faded, ordered)).toBeGreaterThan(20);
    // The button that moved it keeps the keyboard, at its new place.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe('上移智能制造创新带');

    expect(await button(page, /^撤销/).textContent()).toBe('撤销图层次序');
    const back = await pictureAfter(page, () => button(page, /^撤销/).click());
    expect(difference(faded, back)).toBeLessThan(SAME);
    // From the slider too: it holds no words.
    await slider(page, '节点').focus();
    const first = await pictureAfter(
      page,
      () => page.keyboard.press('Control+z'),
      () => page.keyboard.press('Control+z'),
    );
    expect(difference(start, first)).toBeLessThan(SAME);
    expect(link(page)).toBeNull();
    // One right after the other.
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => difference(faded, await picture(page))).toBeLessThan(SAME);
    const reset = await pictureAfter(page, () => button(page, '恢复默认').click());
    expect(difference(start, reset)).toBeLessThan(SAME);
  });

  test('stand alone, are all off and all on', async () => {
    const page = await open();
    const hidden = () => new URL(page.url()).searchParams.get('hide')?.split('.').length ?? 0;
    const count = layersOf(city).length;
    await button(page, '只看实验室').click();
    await expect.poll(hidden).toBe(count - 1);
    const kinds = () =>
      page
        .locator('.stage-names .name')
        .evaluateAll((names) => names.map((name) => name.getAttribute('class') ?? '').join());
    await expect.poll(kinds).not.toMatch(/name-(?:node|core|belt|district)/);
    expect(await kinds()).toContain('name-lab');
    await button(page, '只看实验室').click();
    await expect.poll(hidden).toBe(0);
    await button(page, '全部关闭').click();
    await expect.poll(hidden).toBe(count);
    await expect.poll(kinds).not.toMatch(/name-(?:lab|node|core|belt|district)/);
    await button(page, '全部显示').click();
    await expect.poll(hidden).toBe(0);
  });

  test('undo takes back what was chosen, with the map, and words stay with their field', async () => {
    const page = await open();
    const at = () => new URL(page.url()).searchParams.get('at');
    await map.settle(() =>
      page
        .locator('.search-field input')
        .fill('台山工业新城')
        .then(() => page.keyboard.press('Enter')),
    );
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).not.toBeNull();
    await page.locator('.search-field input').fill('江门');
    await page.keyboard.press('Control+z');
    expect(new URL(page.url()).searchParams.get('place')).not.toBeNull();
    await page.locator('.details h2').first().click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => new URL(page.url()).searchParams.get('show')).toBe('layers');
    expect(at()).toBeNull();
  });
});

test('the graticule lies over the map and in the figure; the pointer’s coordinates are told', async () => {
  const page = await open({ path: '?v=1&show=layers&at=10/22.5000/113.0000' });
  const start = await picture(page);
  await page.getByRole('checkbox', { name: /经纬网/ }).check();
  const lines = page.locator('.stage-work text');
  await expect.poll(() => lines.allTextContents()).toEqual(expect.arrayContaining(['113°E']));
  expect(difference(start, await picture(page))).toBeGreaterThan(1000);
  expect(await page.locator('.coordinates').textContent()).toContain('图中心');
  const box = await page.locator('.stage').boundingBox();
  if (!box) throw new Error('the stage has no box');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const told = () => page.locator('.coordinates').textContent();
  await expect.poll(told).toMatch(/指针1(?:13\.00|12\.99)\d{3}°E22\.(?:50|49)\d{3}°N/);
  await page.getByRole('radio', { name: '度分秒' }).check();
  await expect.poll(told).toMatch(/°\d\d′\d\d\.\d″E/);
  await page.goto(`${page.url()}&figure=a4-l`);
  const labels = page.locator('.figure-sheet text');
  await expect.poll(() => labels.allTextContents()).toEqual(expect.arrayContaining(['113°E']));
});

describe('the work', () => {
  const file = (work: Partial<Work>) => ({
    name: 'meeting.json',
    mimeType: 'application/json',
    buffer: Buffer.from(printWorkFile({ ...NO_WORK, ...work })),
  });
  const keep = async (page: Page) => {
    const toggle = page.getByRole('button', { name: /^存成文件/ });
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  };
  const openFile = async (page: Page, work: Partial<Work>) => {
    await keep(page);
    await page.locator('#meeting-file input').setInputFiles(file(work));
    await page.getByText(/^已打开/).waitFor();
    // It has been read, and is kept or not.
    await page.getByText(/^(?:已存在本机|本机没存上)$/).waitFor();
  };
  /** What the map holds, as its own file has it. */
  const saved = async (page: Page): Promise<Work> => {
    await keep(page);
    const save = button(page, '全部存成文件');
    await expect.poll(() => save.getAttribute('aria-disabled')).toBe('false');
    const download = page.waitForEvent('download');
    await save.click();
    return JSON.parse(await readFile(await (await download).path(), 'utf8'));
  };
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort();

  test('is kept on the device, and pages that are open at once add up', async () => {
    const page = await open();
    const other = await map.context.newPage();
    await other.goto(page.url());
    await openFile(page, { drawings: [drawing('one')], scenes: [ownScene('s')] });
    await expect.poll(() => keptKeys(page)).toContain('drawing:one');
    await openFile(other, { drawings: [drawing('other')] });
    await expect.poll(() => keptKeys(other)).toContain('drawing:other');
    await other.close();
    await page.reload();
    const { drawings, scenes } = await saved(page);
    expect(ids(drawings)).toEqual(['one', 'other']);
    expect(ids(scenes)).toEqual(['s']);
    // What came from the device was there from the start.
    expect(await button(page, /^撤销/).getAttribute('aria-disabled')).toBe('true');
  });

  test('goes on where storage is forbidden: a note, and the file', async () => {
    const page = await open({
      async prepare(fresh) {
        await fresh.addInitScript(() => {
          Object.defineProperty(window, 'indexedDB', {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        });
      },
    });
    expect(await page.getByText('这台设备存不下').count()).toBe(0);
    await openFile(page, { scenes: [ownScene('s')] });
    await page.getByText('这台设备存不下').waitFor();
    expect(ids((await saved(page)).scenes)).toEqual(['s']);
    await page.locator('#meeting-file input').setInputFiles({
      name: 'other.geojson',
      mimeType: 'application/json',
      buffer: Buffer.from('{"type":"FeatureCollection","features":[]}'),
    });
    await page.getByText('“other.geojson”不是这里存的文件').waitFor();
    expect(ids((await saved(page)).scenes)).toEqual(['s']);
  });
});
