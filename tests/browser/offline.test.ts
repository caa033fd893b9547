import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { rewriteOffline } from '../../src/build/offline';
import { serve } from '../../src/build/serve.mjs';
import { loadSite } from '../../src/build/site';
import { city } from '../city';
import { openBrowser } from './harness';

const dist = resolve(import.meta.dirname, '../../dist');
const clean: (() => unknown)[] = [];

afterEach(async () => {
  for (const each of clean.splice(0).reverse()) await each();
});

/** A copy of the built site on a server of its own, which a test may stop or change. */
async function publish() {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  clean.push(() => rmSync(folder, { recursive: true }));
  cpSync(dist, folder, { recursive: true, filter: (name) => !/\.(?:br|gz)$|\/cards$/.test(name) });
  const server = await serve({ folder });
  clean.push(() => server.close());
  return { folder, ...server };
}

async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.mouse.move(400, 300);
  return page;
}

const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const cache = await caches.open((await caches.keys())[0] ?? '');
    return (await cache.keys()).length;
  });

const heading = (page: Page) => page.locator('.details h2').first();

describe.runIf(inject('surface') === 'map')('after one visit', () => {
  test('everything is there without a network', { timeout: 120_000 }, async () => {
    const context = await (await openBrowser()).newContext({ locale: 'zh-CN' });
    clean.push(() => context.close());
    const site = await publish();
    const first = await visit(context, site.address);
    await expect.poll(() => kept(first), { timeout: 60_000 }).toBeGreaterThan(20);
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
    const { folder, address } = await publish();
    const first = await visit(context, address);
    await expect.poll(() => kept(first), { timeout: 60_000 }).toBeGreaterThan(20);
    const page = join(folder, 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('</title>', ' 2</title>'));
    rewriteOffline(folder, loadSite(join(folder, 'site.json')));

    const second = await visit(context, address);
    const take = second.getByRole('button', { name: '现在换用' });
    await take.waitFor({ timeout: 60_000 });
    expect(await second.title()).not.toContain('2');
    // Somebody is at work in the other page.
    await take.click();
    await second.getByText('全部关掉再打开').waitFor();
    await first.close();
    await second.reload();
    await second.mouse.move(300, 300);
    await take.click();
    await expect.poll(() => second.content()).toContain(' 2</title>');
  });
});
