import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import distance from '@turf/distance';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, test } from 'vitest';
import { unprojector } from '../../src/scene/projection';
import { type MapOptions, type MapPage, openMap } from './harness';
import { colours, difference } from './pixels';

let map: MapPage;

async function open(path: string, options: MapOptions = {}): Promise<Page> {
  map = await openMap({ path, idle: false, viewport: { width: 1400, height: 1100 }, ...options });
  await map.page.locator('.figure-sheet .still-map').waitFor();
  return map.page;
}

afterEach(async () => {
  try {
    map.expectClean();
  } finally {
    await map.close();
  }
});

const legend = (page: Page) => page.locator('.figure-legend text').allTextContents();
async function save(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path());
}

describe('a figure', () => {
  test('has a legend of what is on', async () => {
    const page = await open('?v=1&lang=zh-Hans&figure=a4-l');
    expect(await legend(page)).toEqual([
      '一核',
      '智能制造创新带',
      '绿色低碳创新带',
      '节点',
      '实验室',
      '县（市、区）',
      '虚线圈：只知县域',
      '+1',
      '同一位置还有 1 处',
    ]);
    await map.close();
    const less = await open('?v=1&lang=zh-Hans&hide=lab.2&industry=1&figure=a4-l');
    const items = await legend(less);
    expect(items).toEqual([
      '一核',
      '绿色低碳创新带',
      '点名',
      '合写',
      '名称',
      '底色：该县（市、区）自己写到',
      '虚线圈：只知县域',
      '+1',
      '同一位置还有 1 处',
    ]);
  });

  test('has a scale bar that is right, and no small print', async () => {
    const camera = { center: [113.05, 22.5] as [number, number], zoom: 9.5 };
    const page = await open('?v=1&lang=en&at=9.50/22.5000/113.0500&figure=a3-landscape');
    const { metres, pixels, smallest } = await page.evaluate(() => {
      const bar = document.querySelector('.paper-scale path');
      const texts = [...document.querySelectorAll('.figure-sheet text')];
      return {
        metres: Number(bar?.getAttribute('data-metres')),
        pixels: Number(/h([\d.]+)/.exec(bar?.getAttribute('d') ?? '')?.[1]),
        smallest: Math.min(
          ...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)),
        ),
      };
    });
    // 7 points are 9.33 pixels of 1/96 inch.
    expect(smallest).toBeGreaterThanOrEqual(9.33);
    const stage = await page.evaluate(() => {
      const element = document.querySelector('.stage');
      const sheet = document.querySelector('.figure-sheet .still-map');
      const box = sheet?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
      return [element?.clientWidth, element?.clientHeight, box[2], box[3]].map(Number);
    });
    const [width = 0, height = 0, mapWidth = 0, mapHeight = 0] = stage;
    const zoom = camera.zoom + Math.log2(Math.min(mapWidth / width, mapHeight / height));
    const at = unprojector({ ...camera, zoom }, { width: mapWidth, height: mapHeight });
    const middle = { x: mapWidth / 2, y: mapHeight / 2 };
    const measured = distance(at(middle), at({ ...middle, x: middle.x + pixels }), {
      units: 'meters',
    });
    expect(Math.abs(measured / metres - 1)).toBeLessThan(0.01);
  });

  test('is saved as A3 at 300 dpi', { timeout: 120_000 }, async () => {
    const page = await open('?v=1&lang=zh-Hans&figure=a3-landscape');
    const bytes = await save(page, '保存 PNG 300 dpi');
    const { width, height, data } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([4961, 3508]);
    // 300 dots in an inch are 11811 in a metre.
    expect(bytes.subarray(37, 41).toString('latin1')).toBe('pHYs');
    expect(bytes.readUInt32BE(41)).toBe(11811);
    // Paper at the edge, a map in the middle.
    expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    expect(colours({ width, height, data } as PNG)).toBeGreaterThan(200);
  });

  test('is saved as its preview shows it', { timeout: 120_000 }, async () => {
    // 150 dots in an inch, as the picture has, and the sheet on whole dots from the corner on.
    const page = await open('?v=1&lang=zh-Hans&figure=16x9-l', {
      deviceScaleFactor: 150 / 96,
    });
    const saved = PNG.sync.read(await save(page, '保存 PNG 150 dpi'));
    await page.locator('.figure-sheet > svg').evaluate((sheet: SVGElement) => {
      Object.assign(sheet.style, { position: 'fixed', zIndex: '1', left: '0', top: '0' });
    });
    const clip = { x: 0, y: 0, width: 1280, height: 720 };
    const preview = PNG.sync.read(await page.screenshot({ clip }));
    expect([preview.width, preview.height]).toEqual([saved.width, saved.height]);
    expect(difference(preview, saved) / (saved.width * saved.height)).toBeLessThan(0.01);
    // The map behind asks for a larger canvas than it gets on so fine a screen.
    map.problems.length = 0;
  });

  test('stands on its own as SVG', async () => {
    const page = await open('?v=1&lang=zh-Hans&figure=16x9-l');
    const svg = (await save(page, '保存 SVG')).toString('utf8');
    expect(svg).toContain('江门国家高新区');
    expect(svg).not.toMatch(/(?:href|src)="(?!#)/);
    expect(svg).not.toContain('var(--');
    expect(svg.match(/^<svg[^>]*width="1280" height="720"/)).not.toBeNull();
  });

  test('prints as one page of its size, its names as text', async () => {
    const page = await open('?v=1&lang=zh-Hans&figure=a4-l');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    // 297 by 210 mm in points.
    expect(Number(width)).toBeCloseTo(841.9, 0);
    expect(Number(height)).toBeCloseTo(595.3, 0);
    const file = join(tmpdir(), `figure-${process.pid}.pdf`);
    writeFileSync(file, pdf);
    const read = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
    if (read.error) return;
    const words = read.stdout.replace(/\s/g, '');
    for (const name of ['江门国家高新区', '江门中微子实验室', '恩平创新区域']) {
      expect(words).toContain(name);
    }
  });

  test('that the device cannot draw says so and offers a smaller one', async () => {
    const page = await open('?v=1&lang=zh-Hans&figure=a4-l');
    await page.evaluate(() => {
      const { toBlob } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.toBlob = function (callback, ...rest) {
        if (this.width > 3000) callback(null);
        else toBlob.call(this, callback, ...rest);
      };
    });
    await page.getByRole('button', { name: '保存 PNG 300 dpi' }).click();
    await expect
      .poll(() => page.locator('.figure-save [role="alert"]').textContent())
      .toContain('300 dpi');
    const bytes = await save(page, '改存 150 dpi');
    expect(PNG.sync.read(bytes).width).toBe(1754);
    await page.getByRole('button', { name: '回到地图' }).click();
    await expect.poll(() => page.locator('.output').count()).toBe(0);
  });
});

describe('a page with the map that is printed', () => {
  test.each(['?v=1&lang=zh-Hans&place=25&theme=dark', '?v=1&lang=zh-Hans&show=draw'])(
    'is one light sheet with the map, its legend and sources: %s',
    async (path) => {
      map = await openMap({ path });
      const { page } = map;
      // It is drawn in the moment before the printer; what draws it is there by then.
      await page.waitForFunction(() => {
        dispatchEvent(new Event('beforeprint'));
        return document.querySelector('.map-sheet .still-map') !== null;
      });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.shell').isVisible()).toBe(false);
      expect(await page.locator('.map-sheet').isVisible()).toBe(true);
      expect(await legend(page)).toContain('智能制造创新带');
      const words = await page.locator('.map-sheet').innerText();
      expect(words).toContain('江府函〔2022〕126号');
      expect(words).toContain('OpenStreetMap');
      const ground = await page
        .locator('.map-sheet .fill-land-out')
        .first()
        .evaluate((element) => getComputedStyle(element).fill);
      expect(ground).toBe('rgb(233, 233, 228)');
      await page.emulateMedia({ media: null });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await page.locator('.shell').isVisible()).toBe(true);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    },
  );
});
