import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { rewriteOffline } from '../../src/build/offline';
import { loadSite } from '../../src/build/site';
import { city } from '../city';
import { openBrowser } from './harness';
import { publish, untilKept, visit } from './site';

const clean: (() => unknown)[] = [];

afterEach(async () => {
  for (const each of clean.splice(0).reverse()) await each();
});

/** Gives signs until a new release is offered. */
async function untilOffered(page: Page, take: Locator): Promise<void> {
  let step = 0;
  await expect
    .poll(
      async () => {
        await page.mouse.move(400 + (step++ % 50), 300);
        return take.isVisible();
      },
      { timeout: 60_000 },
    )
    .toBe(true);
}

const heading = (page: Page) => page.locator('.details h2').first();

describe.runIf(inject('surface') === 'map')('after one visit', () => {
  test('everything is there without a network', { timeout: 120_000 }, async () => {
    const context = await (await openBrowser()).newContext({ locale: 'zh-CN' });
    clean.push(() => context.close());
    const site = await publish(clean);
    const first = await visit(context, site.address);
    await untilKept(first);
    await first.close();
    await site.close();

    const page = await visit(context, `${site.address}?v=1&lang=en&place=25`);
    await expect.poll(() => heading(page).textContent()).toBe(city.byNumber.get(25)?.name.en);
    await page.waitForFunction(() => performance.getEntriesByName('map:idle').length > 0);
    await page.getByRole('combobox').fill('rencaidao');
    await expect.poll(() => page.locator('.search-result').count()).toBeGreaterThan(0);
    await page.goto(`${site.address}zh-Hant/place/3/`);
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    await expect.poll(() => new URL(page.url()).search).toContain('place=3');
  });

  test('a new release waits until it is wanted', { timeout: 120_000 }, async () => {
    const context = await (await openBrowser()).newContext({ locale: 'zh-CN' });
    clean.push(() => context.close());
    const { folder, address } = await publish(clean);
    const first = await visit(context, address);
    await untilKept(first);
    const page = join(folder, 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('<html ', '<html data-release="2" '));
    rewriteOffline(folder, loadSite(join(folder, 'site.json')));

    const second = await visit(context, address);
    const take = second.getByRole('button', { name: '现在换用' });
    await untilOffered(second, take);
    const isNew = () => second.locator('html[data-release]').count();
    expect(await isNew()).toBe(0);
    // Somebody is at work in the other page.
    await take.click();
    await second.getByText('全部关掉再打开').waitFor();
    await first.close();
    await second.reload();
    await untilOffered(second, take);
    await take.click();
    await expect.poll(isNew).toBe(1);
  });
});
