import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { drop } from './drop';
import { type MapPage, openMap } from './harness';
import { colours } from './pixels';

const folder = mkdtempSync(join(tmpdir(), 'scenes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let map: MapPage;
afterEach(async () => {
  try {
    map.expectClean();
  } finally {
    await map.close();
  }
});

const toScenes = async (page: Page) => {
  await page.locator('.tool', { hasText: '会议' }).click();
  await page.locator('.meeting-tab', { hasText: '场景' }).click();
};
const keep = (page: Page) => page.getByRole('button', { name: '存为一步' }).click();
const titles = (page: Page) =>
  page
    .locator('.scene-title')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

/** Presses a button that saves a file. */
async function save(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download', { timeout: 90_000 });
  await page.getByRole('button', { name, exact: true }).click();
  return readFileSync(await (await download).path());
}

/** One empty slide as LibreOffice itself writes it: where that is not opened, its program for slides is missing. */
const EMPTY_SLIDE =
  '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.2" ' +
  'office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body>' +
  '<office:presentation><draw:page/></office:presentation></office:body></office:document>';

/** How many pages LibreOffice makes of slides, 0 where it opens none; null where it is not there. */
function pagesByOffice(slides: Buffer): number | null {
  if (spawnSync('soffice', ['--version']).error || spawnSync('pdfinfo', ['-v']).error) return null;
  const files = ['empty.fodp', 'scenes.pptx'].map((name) => join(folder, name));
  writeFileSync(files[0] ?? '', EMPTY_SLIDE);
  writeFileSync(files[1] ?? '', slides);
  const settings = `-env:UserInstallation=file://${folder}/profile`;
  const target = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
  spawnSync('soffice', [settings, ...target, ...files]);
  if (!existsSync(join(folder, 'empty.pdf'))) return null;
  if (!existsSync(join(folder, 'scenes.pdf'))) return 0;
  const told = execFileSync('pdfinfo', [join(folder, 'scenes.pdf')], { encoding: 'utf8' });
  return Number(/Pages:\s+(\d+)/.exec(told)?.[1]);
}

describe('scenes of one’s own', () => {
  test('are kept, worded, ordered, and made into slides and figures', {
    timeout: 240_000,
  }, async () => {
    map = await openMap({ path: '?v=1&lang=zh-Hans&place=25&hide=l', idle: false });
    const { page } = map;
    await page.locator('.details h2').first().waitFor();
    const name = (await page.locator('.details h2').first().textContent()) ?? '';
    await toScenes(page);
    await keep(page);
    // What was chosen before the panel came belongs to the view, and is its title.
    expect(await titles(page)).toEqual([name]);
    await page.getByRole('checkbox', { name: /^实验室/ }).setChecked(true);
    await page.getByLabel('当前画面的名称').fill('实验室也看');
    await keep(page);
    await page.getByLabel('第 1 步的标题').fill('重点园区');
    await page.getByLabel('第 1 步的标题').press('Tab');
    const text = page.getByLabel('第 1 步“重点园区”要讲的话');
    await text.fill('先看这里：<b>“=1+1”</b>\n再看别处。');
    await text.blur();
    await page.getByRole('button', { name: '下移第 1 步' }).click();
    expect(await titles(page)).toEqual(['实验室也看', '重点园区']);
    // Each shows the view that it was made of.
    await page.getByRole('button', { name: '显示第 2 步' }).click();
    await expect.poll(() => page.url()).toContain('hide=l');
    await page.getByRole('button', { name: '显示第 1 步' }).click();
    await expect.poll(() => page.url()).not.toContain('hide=');

    const pptx = await save(page, '幻灯片 PPTX');
    const slides = unzipSync(pptx);
    const read = (path: string) => strFromU8(slides[path] ?? new Uint8Array());
    const count = Object.keys(slides).filter((path) => /slides\/slide\d+\.xml$/.test(path)).length;
    expect(count).toBe(3);
    expect(read('ppt/slides/slide1.xml')).toContain('江门创新布局图');
    expect(read('ppt/slides/slide2.xml')).toContain('实验室也看');
    const told = read('ppt/slides/slide3.xml');
    for (const words of ['重点园区', '=1+1', '再看别处。', '126号', '示意图', 'OpenStreetMap']) {
      expect(told).toContain(words);
    }
    expect(told).toContain('type="title"');
    expect(read('ppt/notesSlides/notesSlide3.xml')).toContain('place=25&amp;hide=l');
    // 192 dots in an inch: the whole width without a text, 8.5 inches beside one.
    const pictures = Object.keys(slides)
      .filter((path) => path.startsWith('ppt/media/') && path.endsWith('.png'))
      .map((path) => PNG.sync.read(Buffer.from(slides[path] ?? [])));
    expect(pictures.map(({ width, height }) => [width, height])).toEqual([
      [2368, 1037],
      [1632, 1037],
    ]);
    for (const picture of pictures) expect(colours(picture)).toBeGreaterThan(100);
    expect([count, null]).toContain(pagesByOffice(pptx));

    const figures = unzipSync(await save(page, '插图 PNG（ZIP）'));
    expect(Object.keys(figures)).toEqual(['01 实验室也看.png', '02 重点园区.png']);
    const figure = PNG.sync.read(Buffer.from(figures['02 重点园区.png'] ?? []));
    expect([figure.width, figure.height]).toEqual([2560, 1440]);
    const drawings = unzipSync(await save(page, '插图 SVG（ZIP）'));
    expect(strFromU8(drawings['02 重点园区.svg'] ?? new Uint8Array())).toContain('重点园区');
  });

  test('are played with the data they were kept with, and all that was seen', {
    timeout: 120_000,
  }, async () => {
    const at = '9.10/22.4000/112.8000';
    map = await openMap({ path: `?v=1&lang=zh-Hans&show=data&at=${at}`, idle: false });
    const { page } = map;
    await page.locator('.data-open').waitFor();
    for (const name of ['甲', '乙']) {
      await drop(page, `${name}.csv`, `名称,经度,纬度\n${name}厂,112.8,22.4\n`);
      await page.getByLabel('坐标系').selectOption('WGS84');
      await page.getByRole('button', { name: '放到图上' }).click();
      await page.getByRole('checkbox', { name: `显示 ${name}` }).waitFor();
    }
    const shown = () => page.locator('.data-map-legend li').allTextContents();
    await page.getByRole('checkbox', { name: '显示 甲' }).uncheck();
    await page.locator('.meeting-tab', { hasText: '场景' }).click();
    await keep(page);
    const text = page.getByLabel(/^第 1 步.*要讲的话/);
    await text.fill('第一行\n第二行');
    await text.blur();
    await page.locator('.meeting-tab', { hasText: '数据' }).click();
    await page.getByRole('checkbox', { name: '显示 甲' }).check();
    await expect.poll(shown).toHaveLength(2);

    await page.locator('.meeting-tab', { hasText: '场景' }).click();
    await page.getByRole('button', { name: '播放' }).click();
    await expect.poll(shown).toEqual(['乙']);
    expect((await page.locator('.told-lead').innerText()).split('\n')).toHaveLength(2);
    // The columns of names are there as where it was kept.
    await expect.poll(() => page.locator('.stage-names .name-group').count()).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    await expect.poll(shown).toHaveLength(2);

    // The plan is told without what was brought, unless it is wanted.
    await page.locator('.meeting-tab', { hasText: '演示' }).click();
    const start = page.getByRole('button', { name: '从头演示' });
    await start.click();
    await page.locator('.told').waitFor();
    await expect.poll(shown).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: '同时显示自己的标绘和数据' }).check();
    await start.click();
    await page.locator('.told').waitFor();
    await expect.poll(shown).toHaveLength(2);
  });

  test('go from one to another by link and by file', { timeout: 120_000 }, async () => {
    map = await openMap({ path: '?v=1&lang=zh-Hans&show=scenes', idle: false });
    const { page } = map;
    await keep(page);
    await page.getByRole('button', { name: '分享' }).click();
    const link = await page.getByRole('textbox', { name: '链接' }).inputValue();
    expect(link).toContain('#scenes=');
    await page.getByRole('button', { name: '关闭', exact: true }).click();
    const file = await save(page, '存成文件');
    await map.close();

    const other = await openMap({ path: `?v=1&lang=zh-Hans${new URL(link).hash}`, idle: false });
    map = other;
    const there = other.page;
    await there.getByRole('button', { name: '收下', exact: true }).click();
    expect(await titles(there)).toEqual(['全市']);
    // What was kept leaves the address.
    await expect.poll(() => there.url()).not.toContain('#');
    const open = there.locator('.scenes input[type="file"]');
    await open.setInputFiles({
      name: 'x.json',
      mimeType: '',
      buffer: Buffer.from('{"format": 1}'),
    });
    await expect
      .poll(() => there.locator('.scenes-problem').first().textContent())
      .toContain('x.json 不是场景文件');
    expect(await titles(there)).toEqual(['全市']);
    await open.setInputFiles({ name: 'y.json', mimeType: '', buffer: file });
    await there.getByRole('button', { name: '加到我的场景后面' }).click();
    expect(await titles(there)).toEqual(['全市', '全市']);
    // A device that has no room for the pictures says so, and makes smaller ones.
    await there.evaluate(() => {
      const { toBlob } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.toBlob = function (callback, ...rest) {
        if (this.width > 2000) callback(null);
        else toBlob.call(this, callback, ...rest);
      };
    });
    await there.getByRole('button', { name: '幻灯片 PPTX' }).click();
    const slides = unzipSync(await save(there, '改用小一点的图片'));
    const picture = PNG.sync.read(Buffer.from(slides['ppt/media/image-2-1.png'] ?? []));
    expect(picture.width).toBe(1184);
  });
});
