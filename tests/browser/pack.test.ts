import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { PACK } from '../../src/state/pack';
import { drop } from './drop';
import { openMap } from './harness';

const file = resolve(import.meta.dirname, '../../dist', PACK);

/** It is opened from a stick, where the whole map is to be there. */
describe.skipIf(inject('surface') === 'twin')('the meeting pack', () => {
  test('names nothing outside of itself', () => {
    const page = readFileSync(file, 'utf8');
    const shown = page.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
    expect([...shown.matchAll(/(?:src|href)="(?!data:)[^"]*"/g)].map(([all]) => all)).toEqual([]);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toMatch(/script-src 'sha256-\S+' 'sha256-\S+';/);
    expect(policy).not.toMatch(/unsafe|'self'|https?:/);
  });

  test('opens by a double click without a network: the map, a place, a figure, data', async () => {
    const map = await openMap({
      address: pathToFileURL(file).href,
      prepare: (page) => page.context().setOffline(true),
    });
    const { page } = map;
    await expect.poll(() => page.locator('canvas').count()).toBe(1);
    await map.settle(() => page.locator('.overview a').first().click());
    const name = await page.locator('.details h2').first().textContent();
    expect(name).toBeTruthy();
    expect(page.url()).toMatch(/^file:.*\?v=1&lang=zh-Hans&place=\d+/);

    await map.settle(async () => {
      await page.reload();
    });
    expect(await page.locator('.details h2').first().textContent()).toBe(name);

    // Nobody else can open a file of this device.
    expect(await page.getByRole('button', { name: '分享' }).count()).toBe(0);

    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await page.goto(`${pathToFileURL(file).href}?v=1&lang=zh-Hans&show=data`);
    await page.locator('.meeting-tabs').waitFor();
    const before = workers.length;
    await drop(page, 'list.csv', '名称,经度,纬度\n甲厂,113.08,22.58\n');
    await page.getByLabel('坐标系').selectOption('WGS84');
    await page.getByRole('button', { name: '放到图上' }).click();
    await page.locator('.data-layer').waitFor();
    // Read beside the page, not in it.
    expect(workers.slice(before)).toContainEqual(expect.stringMatching(/^blob:/));

    await page.getByRole('button', { name: '出图' }).click();
    await page.locator('.figure-sheet .still-map').waitFor();
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: '保存 PNG 150 dpi' }).click();
    const saved = readFileSync(await (await download).path());
    expect(saved.subarray(1, 4).toString()).toBe('PNG');
    expect(saved.length).toBeGreaterThan(50_000);
    map.expectClean();
    await map.close();
  }, 180_000);
});
