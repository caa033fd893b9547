import type { Browser, Page } from 'playwright-core';
import { whyBlank } from './blank';
import type { Measured } from './metrics';
import type { Profile } from './profiles';
import { type Visited, visit } from './visit';

/** A point of the window, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A task may hold up the page for so many milliseconds before that counts as blocking. */
const TOLERATED = 50;

/** Nothing has come for so many milliseconds: the first load is over. */
const QUIET = 500;

/**
 * Between two clicks, in milliseconds: the first useful one is known no better than that. Clicks that
 * come faster hold up what they wait for: a map may draw anew for each.
 */
const CLICK_EVERY = 100;

/** A picture of the map alone: words around it say nothing of it. */
const pictureOf = (page: Page, selector: string): Promise<Buffer> =>
  page.locator(selector).screenshot({ animations: 'allow' });

export interface Loaded {
  measured: Omit<Measured, 'firstClick'>;
  /** The map as it stood when it was idle, a PNG. */
  picture: Buffer;
}

/** Loads a page undisturbed, up to its full picture. */
export function measureLoad(browser: Browser, visited: Visited, profile: Profile): Promise<Loaded> {
  return visit(browser, visited, profile, null, async ({ page, session, traffic, within }) => {
    const idle = await within(
      page.evaluate(() => window.benchProbe.idle),
      'its full picture',
    );
    const firstPaint = await within(
      page.evaluate(() => window.benchProbe.firstPaint),
      'its first paint',
    );
    await within(traffic.quiet(QUIET), 'the end of its requests');
    const bytes = traffic.bytes();
    const tasks = await page.evaluate(() => window.benchProbe.longTasks);
    const blocking = tasks
      .filter(({ start }) => start < idle)
      .reduce((sum, { duration }) => sum + duration - TOLERATED, 0);
    const picture = await pictureOf(page, visited.page.map);
    const why = whyBlank(picture);
    if (why) throw new Error(`its map is nearly blank: ${why}`);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
    return { measured: { bytes, firstPaint, idle, blocking, heap }, picture };
  });
}

/**
 * Loads a page and clicks on a place, with the browser's own input, from when the page has begun to
 * come until its panel is open.
 * @returns when it opened, in milliseconds from the start of the navigation
 */
export function measureFirstClick(
  browser: Browser,
  visited: Visited,
  profile: Profile,
  { x, y }: Point,
  name: string,
): Promise<number> {
  const opening = { heading: visited.page.heading, name };
  return visit(browser, visited, profile, opening, async ({ page, session, within }) => {
    const button = { x, y, button: 'left', clickCount: 1 } as const;
    let isOpen = false;
    const clickOnAndOn = async () => {
      while (!isOpen) {
        // Each is waited for: where the page is busy one click waits, not a heap of them.
        await session.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' });
        await session.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' });
        await new Promise((resolve) => setTimeout(resolve, CLICK_EVERY));
      }
    };
    // What ends the session ends the clicking.
    clickOnAndOn().catch(() => {});
    try {
      return await within(
        page.evaluate(() => window.benchProbe.opened),
        'a panel after a click',
      );
    } finally {
      isOpen = true;
    }
  });
}
