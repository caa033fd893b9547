import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { tourOf } from '../../src/features/present/tour';
import { speechIn } from '../features/present/speech';
import { type MapOptions, type MapPage, openMap } from './harness';
import { nodesOf } from './nodes';
import { colours, picture } from './pixels';

let map: MapPage;

async function open(path: string, options: MapOptions = {}): Promise<Page> {
  map = await openMap({ path, ...options });
  return map.page;
}

afterEach(async () => {
  try {
    map.expectClean();
  } finally {
    await map.close();
  }
});

const stepsIn = (language: 'zh-Hans' | 'en') => {
  const speech = speechIn(language);
  return tourOf(speech.city, speech);
};
const title = (page: Page) => page.locator('#told-title').textContent();
const search = (page: Page) => new URL(page.url()).searchParams;
const current = (page: Page) => page.locator('.progress [aria-current]').textContent();

describe('the tour', () => {
  test('is played through by keys, and leaves everything as it was', async () => {
    const before = '?v=1&lang=zh-Hans&show=present&hide=t&at=10.40/22.5500/113.0000';
    // Many steps, each drawn in full: on a small stage that takes less of software.
    const page = await open(before, { viewport: { width: 1000, height: 640 } });
    await map.settle(() => page.getByRole('button', { name: '从头演示' }).click());
    const steps = stepsIn('zh-Hans');
    for (const [index, step] of steps.entries()) {
      if (index > 0) await map.settle(() => page.keyboard.press('PageDown'));
      await expect.poll(() => title(page)).toBe(step.title);
      expect(search(page).get('tour')).toBe(String(index + 1));
      // The visitor's own camera waits in the link.
      expect(search(page).get('at')).toBe('10.40/22.5500/113.0000');
      expect(await page.locator('.stage-names .name').count(), step.id).toBeGreaterThan(3);
      expect(colours(await picture(page)), step.id).toBeGreaterThan(100);
      const over = await page.evaluate(() => {
        const told = document.querySelector('.told');
        return told ? told.scrollWidth - told.clientWidth : 1;
      });
      expect(over, step.id).toBe(0);
    }
    await page.keyboard.press('PageDown');
    expect(await title(page)).toBe(steps.at(-1)?.title);
    await map.settle(() => page.keyboard.press('Home'));
    await expect.poll(() => title(page)).toBe(steps[0]?.title);
    await page.keyboard.press('Escape');
    await page.locator('.presentation').waitFor({ state: 'detached' });
    // A clicker is quicker than the next frame.
    await page.getByRole('button', { name: '从头演示' }).evaluate(async (start) => {
      const pressed = new Promise<void>((done) => {
        new MutationObserver((_, observer) => {
          if (!document.getElementById('told-title')) return;
          observer.disconnect();
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
          done();
        }).observe(document.body, { childList: true, subtree: true });
      });
      (start as HTMLElement).click();
      await pressed;
    });
    await page.locator('.presentation').waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('演示方案');
    const after = search(page);
    expect([after.get('show'), after.get('hide'), after.get('at'), after.get('tour')]).toEqual([
      'present',
      't',
      '10.40/22.5500/113.0000',
      null,
    ]);
  }, 120_000);

  test('leaves nothing behind, however often it is told', async () => {
    const page = await open('?v=1&lang=zh-Hans&tour=1', {
      viewport: { width: 960, height: 600 },
      reducedMotion: 'reduce',
    });
    const steps = stepsIn('zh-Hans').slice(0, 6);
    const tell = async () => {
      for (const [index, step] of steps.entries()) {
        await page.keyboard.press(index > 0 ? 'PageDown' : 'Home');
        await expect.poll(() => title(page)).toBe(step.title);
        // The names come a frame later.
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
      }
    };
    await tell();
    const few = await nodesOf(page);
    for (let round = 0; round < 4; round++) await tell();
    expect(await nodesOf(page)).toBeLessThan(few * 1.1);
  });

  test('is restored by a link in another language; blank, ink and spot lie over it', async () => {
    const page = await open('?v=1&lang=en&tour=3');
    const [, , step] = stepsIn('en');
    await expect.poll(() => title(page)).toBe(step?.title);
    // Nothing but the belt and the core: no node is drawn, and only one belt is named.
    await expect.poll(() => page.locator('.name-node').count()).toBe(0);
    expect(await page.locator('.name-belt').count()).toBe(1);

    await page.keyboard.press('b');
    const blank = page.locator('.blank-screen');
    await blank.waitFor();
    expect(await blank.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(0, 0, 0)',
    );
    await page.keyboard.press('Escape');
    await blank.waitFor({ state: 'detached' });
    expect(await title(page)).toBe(step?.title);

    await page.getByRole('button', { name: 'Ink' }).click();
    await page.mouse.move(300, 200);
    await page.mouse.down();
    await page.mouse.move(600, 300, { steps: 5 });
    await page.mouse.up();
    expect(await page.locator('.ink-line').count()).toBe(1);
    await page.keyboard.press('c');
    await expect.poll(() => page.locator('.ink-line').count()).toBe(0);
    await page.keyboard.press('p');
    await page.mouse.move(650, 310);
    const aside = async () => {
      const disc = await page.locator('.pointer-spot').boundingBox();
      return disc ? Math.abs(disc.x + disc.width / 2 - 650) : Number.POSITIVE_INFINITY;
    };
    await expect.poll(aside).toBeLessThan(2);

    // The map is the visitor’s again.
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Leave' }).click();
    await expect.poll(() => page.locator('.name-belt').count()).toBe(2);
    // It stands where it opens, in the size it has now: no camera goes into the link.
    await expect.poll(() => page.evaluate(() => location.search)).toBe('?v=1&lang=en');
  });
});

describe('the kiosk', () => {
  test('runs by itself, cannot be left, and begins anew after a minute without a touch', async () => {
    // The test has the time in its hands; marks of the page's own time are not told then.
    const page = await open('?v=1&lang=zh-Hans&tour=1k', {
      idle: false,
      prepare: (each) => each.clock.install(),
    });
    const names = stepsIn('zh-Hans').map(({ name }) => name);
    await page.locator('.stage-names .name').first().waitFor();
    await expect.poll(() => current(page)).toBe(names[0]);
    await page.clock.fastForward(25_000);
    await expect.poll(() => current(page)).not.toBe(names[0]);
    await page.locator('.progress button').nth(6).click();
    await expect.poll(() => current(page)).toBe(names[6]);
    for (const key of ['Escape', 'b', 'i', 'f']) await page.keyboard.press(key);
    expect(await page.locator('.presentation').count()).toBe(1);
    expect(await page.locator('.blank-screen, .ink').count()).toBe(0);
    expect(await page.getByRole('button', { name: '退出' }).count()).toBe(0);
    const pages = map.context.pages().length;
    const address = page.url();
    for (const link of await page.locator('a[href]').all()) {
      await link.dispatchEvent('click');
      await link.dispatchEvent('auxclick', { button: 1 });
    }
    expect(page.url()).toBe(address);
    expect(map.context.pages()).toHaveLength(pages);
    const isSuppressed = await page
      .locator('.stage')
      .evaluate(
        (stage) =>
          !stage.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
      );
    expect(isSuppressed).toBe(true);

    // The page's time goes on by itself too: now it stands, and a key begins the minute anew.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 2_000);
    await page.keyboard.press('x');
    await page.clock.fastForward(58_000);
    expect(await current(page)).toBe(names[6]);
    await page.clock.fastForward(2_500);
    await expect.poll(() => current(page)).toBe(names[0]);
    await page.clock.resume();
    await page.clock.fastForward(25_000);
    await expect.poll(() => current(page)).not.toBe(names[0]);
  });
});
