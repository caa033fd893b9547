import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { serve } from '../../src/build/serve.mjs';
import { applySite, loadSite } from '../../src/build/site';
import type { MapView } from '../../src/embed/embed';
import { placeNamed } from '../city';
import { openBrowser } from './harness';
import { publish } from './site';

declare global {
  interface Window {
    told: Told[];
  }
}

interface Told {
  map: string;
  type: string;
  view: MapView;
}

const clean: (() => unknown)[] = [];

afterEach(async () => {
  for (const each of clean.splice(0).reverse()) await each();
});

/** A page of others on an origin of its own, as anybody may serve one. */
async function serveDemo(): Promise<string> {
  const server = await serve({ folder: resolve(import.meta.dirname, 'embed') });
  clean.push(server.close);
  return server.address;
}

/**
 * The map on a server of its own, which lets a page frame it; the map lists the origin of that page,
 * or of another.
 */
async function publishFor(demo: string, listed = demo): Promise<string> {
  const { folder, address } = await publish(clean);
  const page = join(folder, 'index.html');
  const file = join(folder, 'site.json');
  const site = { ...loadSite(file), embedOrigins: [new URL(listed).origin] };
  writeFileSync(page, applySite(readFileSync(page, 'utf8'), site));
  writeFileSync(file, JSON.stringify({ ...site, embedOrigins: [new URL(demo).origin] }));
  return address;
}

/** Opens a page with two maps, and fails where one of them complains of anything. */
async function openDemo(demo: string, map: string, options: BrowserContextOptions = {}) {
  const context = await (await openBrowser()).newContext({
    locale: 'zh-CN',
    viewport: { width: 900, height: 1300 },
    ...options,
  });
  const problems: string[] = [];
  clean.push(async () => {
    await context.close();
    expect(problems).toEqual([]);
  });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    const isOurs = message.type() === 'error' && !message.text().includes('GL Driver Message');
    if (isOurs) problems.push(message.text());
  });
  await page.goto(`${demo}demo.html?map=${map}`);
  // The second is loaded when it comes near.
  await expect.poll(() => page.frames().length).toBe(3);
  return page;
}

/** The document of a map on the page, once the map is drawn. */
async function mapIn(page: Page, id: string): Promise<Frame> {
  const place = page.locator(`#${id} iframe`);
  // A browser draws no frame of another site that is out of sight.
  await place.scrollIntoViewIfNeeded();
  const element = await place.elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`${id} has no frame`);
  await frame.waitForFunction(() => performance.getEntriesByName('map:idle').length > 0);
  return frame;
}

const told = (page: Page, map: string, type: string) =>
  page.evaluate(
    ([id, name]) => window.told.filter((each) => each.map === id && each.type === name),
    [map, type],
  );
const lastTold = async (page: Page, map: string, type: string) =>
  (await told(page, map, type)).at(-1)?.view;
const parameter = (frame: Frame, name: string) => new URL(frame.url()).searchParams.get(name);
const zoomOf = (frame: Frame) => Number(parameter(frame, 'at')?.split('/')[0]);
const scrolled = (page: Page) => page.evaluate(() => scrollY);

describe('two maps on a page of others', () => {
  test('are driven by attributes, tell what happens, and leave each other alone', async () => {
    const demo = await serveDemo();
    const page = await openDemo(demo, await publishFor(demo));
    const [first, second] = [await mapIn(page, 'first'), await mapIn(page, 'second')];
    await expect.poll(() => told(page, 'first', 'ready')).toHaveLength(1);
    await expect.poll(() => told(page, 'second', 'ready')).toHaveLength(1);
    // The first speaks as the page does, the second as its attribute says.
    const english = placeNamed('新会南湖科创区域').name.en;
    expect(await lastTold(page, 'first', 'ready')).toMatchObject({
      lang: 'en',
      place: 25,
      name: english,
    });
    expect(await lastTold(page, 'second', 'ready')).toMatchObject({
      lang: 'zh-Hans',
      place: null,
      at: { zoom: 10.5, latitude: 22.25, longitude: 112.8 },
    });
    expect(await first.locator('.details h2').first().textContent()).toBe(english);
    expect(await second.locator('.embed-panel, .stage-controls:visible').count()).toBe(0);
    expect(await page.locator('#first iframe').getAttribute('title')).toBe(
      'Jiangmen Innovation Map',
    );

    // Attributes and properties change what is shown, and the same document shows it.
    await first.evaluate(() => document.body.setAttribute('data-same', ''));
    await page.evaluate(() => {
      const map = document.getElementById('first');
      map?.setAttribute('lang', 'zh-HK');
      map?.setAttribute('industry', '3');
      Object.assign(map ?? {}, { place: 3, theme: 'dark' });
    });
    await expect
      .poll(() => lastTold(page, 'first', 'select'))
      .toMatchObject({ lang: 'zh-Hant', place: 3, name: '綠色低碳創新帶（潭江）', industry: [3] });
    expect(await first.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await first.locator('body[data-same]').count()).toBe(1);
    expect(new URL((await lastTold(page, 'first', 'change'))?.address ?? '').search).toContain(
      'place=3',
    );
    await page.evaluate(() => document.getElementById('first')?.removeAttribute('place'));
    await expect.poll(() => lastTold(page, 'first', 'select')).toMatchObject({ place: null });

    // What a visitor does is told, too; to look at it is nothing for the history of the page.
    const before = await page.evaluate(() => history.length);
    await first.getByRole('combobox').fill('rencaidao');
    await first.getByRole('combobox').press('Enter');
    await expect
      .poll(() => lastTold(page, 'first', 'select'))
      .toMatchObject({ place: placeNamed('江门人才岛').number });
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await first.evaluate(() => localStorage.length)).toBe(0);

    // The other has not changed at all.
    expect(await told(page, 'second', 'select')).toEqual([]);
    expect(parameter(second, 'place')).toBeNull();
    await page.evaluate(() => document.getElementById('second')?.setAttribute('hide', 'node town'));
    await expect.poll(() => parameter(second, 'hide')).toBe('n.t');

    // Taken out and put elsewhere it begins anew, with the attributes that it has by then.
    await page.evaluate(() => {
      const map = document.getElementById('first');
      map?.remove();
      map?.setAttribute('place', '25');
      document.body.prepend(map ?? '');
    });
    await expect.poll(() => told(page, 'first', 'ready')).toHaveLength(2);
    expect(await lastTold(page, 'first', 'ready')).toMatchObject({ place: 25, lang: 'zh-Hant' });
  });

  test('no style comes in or goes out', async () => {
    const demo = await serveDemo();
    const page = await openDemo(demo, await publishFor(demo));
    const map = await mapIn(page, 'first');
    const own = await page.evaluate(() => {
      const { color, fontSize, fontFamily, margin } = getComputedStyle(
        document.getElementById('own') as HTMLElement,
      );
      return { color, fontSize, fontFamily, margin, sheets: document.styleSheets.length };
    });
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('innovation-map')) each.remove();
    });
    expect(own).toMatchObject({ color: 'rgb(255, 0, 0)', fontSize: '40px', sheets: 1 });
    expect(own.fontFamily).not.toContain('PingFang');
    await page.reload();
    const frame = await page.locator('#first iframe').evaluate((iframe) => {
      const { height, borderTopWidth, filter } = getComputedStyle(iframe);
      return { height, borderTopWidth, filter };
    });
    expect(frame).toEqual({ height: '480px', borderTopWidth: '0px', filter: 'none' });
    expect(map.isDetached()).toBe(true);
    const body = await (await mapIn(page, 'first'))
      .locator('.details h2')
      .first()
      .evaluate((h2) => {
        const { color, fontSize } = getComputedStyle(h2);
        return { color, fontSize };
      });
    expect(body.color).not.toBe('rgb(255, 0, 0)');
    expect(body.fontSize).not.toBe('40px');
  });
});

/** What a page asks for that wants a place to be shown, as the element sends it. */
const setting = (place: string) => ({ protocol: 'innovation-map', version: 1, set: { place } });

describe('messages', () => {
  test('of an origin that is not listed are ignored, and nothing is told there', async () => {
    const stranger = await serveDemo();
    const map = await publishFor(stranger, await serveDemo());
    const page = await openDemo(stranger, map);
    const first = await mapIn(page, 'first');
    await page.evaluate((message) => {
      const frame = document.getElementById('first')?.shadowRoot?.querySelector('iframe');
      frame?.contentWindow?.postMessage(message, '*');
      document.getElementById('first')?.setAttribute('place', '3');
    }, setting('3'));
    await page.waitForTimeout(500);
    // The map is shown all the same, as its address asks for.
    expect(parameter(first, 'place')).toBe('25');
    expect(await page.evaluate(() => window.told)).toEqual([]);
    // What the page has in the element leads on, beneath the map.
    await page.waitForFunction(() =>
      document.getElementById('first')?.shadowRoot?.querySelector('iframe + slot'),
    );
  });

  test('of other windows, and such as make no sense, are ignored on a listed page, too', async () => {
    const demo = await serveDemo();
    const stranger = await serveDemo();
    const page = await openDemo(demo, await publishFor(demo));
    const first = await mapIn(page, 'first');
    await expect.poll(() => told(page, 'first', 'ready')).toHaveLength(1);
    // A frame of somebody else on the same page speaks to the map, and to the page as if it were one.
    const other = await page.evaluateHandle(
      (src) =>
        new Promise<HTMLIFrameElement>((done) => {
          const frame = document.createElement('iframe');
          frame.onload = () => done(frame);
          frame.src = src;
          document.body.append(frame);
        }),
      `${stranger}demo.css`,
    );
    const view = await lastTold(page, 'first', 'ready');
    const fake = { protocol: 'innovation-map', version: 1, event: 'select', view };
    await (await other.contentFrame())?.evaluate(
      ([message, event]) => {
        for (let index = 0; index < parent.length; index++)
          parent[index]?.postMessage(message, '*');
        parent.postMessage(event, '*');
      },
      [setting('3'), fake] as const,
    );
    await page.evaluate(
      ([messages, event]) => {
        const frame = document.getElementById('first')?.shadowRoot?.querySelector('iframe');
        for (const message of messages) frame?.contentWindow?.postMessage(message, '*');
        window.postMessage(event, '*');
      },
      [
        [
          null,
          'place=3',
          { ...setting('3'), version: 2 },
          { ...setting('3'), set: { place: 3 } },
          { ...setting('3'), set: { place: '3', compare: '1.2' } },
          { ...setting('3'), extra: true },
        ],
        fake,
      ] as const,
    );
    await page.waitForTimeout(500);
    expect(parameter(first, 'place')).toBe('25');
    expect(await told(page, 'first', 'select')).toEqual([]);
    // It still hears its page; what the map does not know is said to who looks at it.
    await page.evaluate(() =>
      document.getElementById('first')?.setAttribute('place', '<img onerror=alert(1)>'),
    );
    await expect.poll(() => first.locator('.notice').textContent()).toContain('<img onerror');
    await page.evaluate(() => document.getElementById('first')?.setAttribute('place', '3'));
    await expect.poll(() => lastTold(page, 'first', 'select')).toMatchObject({ place: 3 });
  });
});

/** Fingers on a page, of which each step says where they are, in pixels of the window. */
async function touch(page: Page) {
  const hands = await page.context().newCDPSession(page);
  return async (steps: { x: number; y: number }[][]) => {
    for (const [index, touchPoints] of steps.entries()) {
      const type = index === 0 ? 'touchStart' : 'touchMove';
      await hands.send('Input.dispatchTouchEvent', { type, touchPoints });
      await page.waitForTimeout(30);
    }
    await hands.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}

describe('the page around a map', () => {
  test('is scrolled by the wheel; with Ctrl it zooms the map', async () => {
    const demo = await serveDemo();
    const page = await openDemo(demo, await publishFor(demo), {
      viewport: { width: 900, height: 700 },
    });
    const second = await mapIn(page, 'second');
    const { x, y } = await page.locator('#second').evaluate((map) => {
      map.scrollIntoView({ block: 'center' });
      const { left, top } = map.getBoundingClientRect();
      return { x: left + 300, y: top + 200 };
    });
    await page.mouse.move(x, y);
    const start = await scrolled(page);
    // It is seen for a moment only.
    const hint = second.locator('.embed-hint', { hasText: 'Ctrl' }).waitFor();
    await page.mouse.wheel(0, 40);
    await hint;
    await expect.poll(() => scrolled(page)).toBe(start + 40);
    expect(zoomOf(second)).toBe(10.5);

    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(() => zoomOf(second)).toBeGreaterThan(10.6);
    expect(await scrolled(page)).toBe(start + 40);
    await expect.poll(() => second.locator('.embed-hint').isVisible()).toBe(false);
  });

  test('is scrolled by one finger; two of them move and zoom the map', async () => {
    const demo = await serveDemo();
    const page = await openDemo(demo, await publishFor(demo), {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const second = await mapIn(page, 'second');
    const { x, y } = await page.locator('#second').evaluate((map) => {
      map.scrollIntoView({ block: 'center' });
      const { left, top } = map.getBoundingClientRect();
      return { x: left + 180, y: top + 240 };
    });
    const move = await touch(page);
    const start = await scrolled(page);
    // It is seen for a moment only.
    const hint = second.locator('.embed-hint').waitFor();
    await move(Array.from({ length: 13 }, (_, step) => [{ x, y: y - step * 10 }]));
    await hint;
    await expect.poll(() => scrolled(page)).toBeGreaterThan(start + 60);
    expect(zoomOf(second)).toBe(10.5);

    // A page that a finger let go of runs on for a while.
    let stays = Number.NaN;
    for (let at = await scrolled(page); at !== stays; at = await scrolled(page)) {
      stays = at;
      await page.waitForTimeout(300);
    }
    // What is under the fingers has moved by as much as the page.
    const top = y - (stays - start);
    await move(
      Array.from({ length: 13 }, (_, step) => [
        { x: x - 30 - step * 5, y: top },
        { x: x + 30 + step * 5, y: top },
      ]),
    );
    await expect.poll(() => zoomOf(second)).toBeGreaterThan(10.8);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    expect(await scrolled(page)).toBe(stays);
  });
});
