import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './harness';
import { publish, untilKept, visit } from './site';

const clean: (() => unknown)[] = [];

afterEach(async () => {
  for (const each of clean.splice(0).reverse()) await each();
});

/** Names of all that a device keeps of a site. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    storage: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** It looks at the device, whatever draws the map. */
describe.skipIf(inject('surface') === 'twin')('the page on privacy', () => {
  test('names all that is kept on the device, and removes it', { timeout: 120_000 }, async () => {
    const context = await (await openBrowser()).newContext({ locale: 'zh-CN' });
    clean.push(() => context.close());
    const site = await publish(clean);
    const page = await visit(context, `${site.address}?v=1&lang=zh-Hans&place=25`);
    await untilKept(page);
    await page.getByRole('button', { name: '收藏' }).click();
    await page.getByRole('combobox').fill('人才岛');
    await page.locator('.search-result').first().click();

    await page.goto(`${site.address}privacy/`);
    const before = await kept(page);
    expect(before.storage).toHaveLength(2);
    expect(before.databases).toHaveLength(1);
    expect(before.caches).toHaveLength(1);
    expect(before.session).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    const named = await page.locator('dt code').allTextContents();
    for (const name of [...before.storage, ...before.databases, ...before.caches]) {
      const isNamed = named.some((each) => name?.startsWith(each.replace('…', '')));
      expect(isNamed, `${name} is not on the page`).toBe(true);
    }

    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: '从这台设备删除全部' }).click();
    await expect
      .poll(() => page.locator('#remove [role=status]').textContent())
      .toBe('已全部删除。');
    const nothing = { storage: [], session: [], databases: [], caches: [], workers: 0 };
    expect(await kept(page)).toEqual(nothing);
  });
});
