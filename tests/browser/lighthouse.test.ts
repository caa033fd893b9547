import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBrowser } from '../find-browser.mjs';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

/** The opening page, a place's own page, and a page in English. */
const PAGES = ['', 'place/25/', 'en/'];

/** A port that nobody listens on. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

// It judges pages as they are served, whatever draws the map.
describe.skipIf(inject('surface') === 'twin')('Lighthouse gives full marks', () => {
  let browser: Browser;
  let port = 0;

  beforeAll(async () => {
    port = await freePort();
    browser = await chromium.launch({
      executablePath: findBrowser() ?? '',
      args: ['--no-sandbox', '--enable-unsafe-swiftshader', `--remote-debugging-port=${port}`],
    });
  });
  afterAll(() => browser.close());

  const presets = { phone: undefined, desktop: desktopConfig };
  test.each(
    PAGES.flatMap((path) =>
      Object.entries(presets).map(([name, preset]) => ({ path, name, preset })),
    ),
  )('/$path as $name', { timeout: 120_000 }, async ({ path, preset }) => {
    const address = new URL(path, inject('address')).href;
    const flags = { port, onlyCategories: CATEGORIES, logLevel: 'error' } as const;
    const { lhr } = (await lighthouse(address, flags, preset)) ?? {};
    if (!lhr) throw new Error('Lighthouse reports nothing');
    const missed = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs.flatMap(({ id, weight }) => {
        const { score, title, details } = lhr.audits[id] ?? {};
        const isMissed = weight > 0 && score !== null && (score ?? 1) < 1;
        return isMissed ? `${id}: ${title} ${JSON.stringify(details)?.slice(0, 600)}` : [];
      }),
    );
    expect(missed).toEqual([]);
    expect(Object.values(lhr.categories).map(({ score }) => score)).toEqual([1, 1, 1]);
  });
});
