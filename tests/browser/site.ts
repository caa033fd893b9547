import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { serve } from '../../src/build/serve.mjs';

const dist = resolve(import.meta.dirname, '../../dist');

/** A copy of the built site on a server of its own, which a test may stop or change. */
export async function publish(clean: (() => unknown)[]) {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  clean.push(() => rmSync(folder, { recursive: true }));
  cpSync(dist, folder, { recursive: true, filter: (name) => !/\.(?:br|gz)$|\/cards$/.test(name) });
  const server = await serve({ folder });
  clean.push(() => server.close());
  return { folder, ...server };
}

/** Opens a page, and gives the sign of somebody who is there. */
export async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.mouse.move(400, 300);
  return page;
}

/** Waits until the device has all that it needs to open the site without a network. */
export async function untilKept(page: Page): Promise<void> {
  let step = 0;
  const kept = async () => {
    // The first sign may have come before the program that waits for one.
    await page.mouse.move(400 + (step++ % 50), 300);
    return page.evaluate(async () => {
      const [name] = await caches.keys();
      const registration = await navigator.serviceWorker.getRegistration();
      return name && registration?.active ? (await (await caches.open(name)).keys()).length : 0;
    });
  };
  await expect.poll(kept, { timeout: 60_000 }).toBeGreaterThan(20);
}
