import type { BrowserContext, Frame, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Work } from '../../src/state/work';
import { dataLayer, drawing, ownScene } from '../state/works';
import { type MapPage, openMap } from './harness';

/** What does something wherever it is read as markup, as the end of an element or of a text. */
export const MARKUP =
  `"'></title></script><img class=owned src=owned onerror=owned=1>` +
  '<svg class=owned onload=owned=1></svg><script class=owned>owned=1</script>' +
  '<iframe class=owned srcdoc="<script>parent.owned=1</script>"></iframe>';

/** What does something wherever it is followed. */
export const SCRIPT = 'javascript:owned=1';

/** JSON that reaches the prototype of all objects wherever it is merged by its keys. */
export const POLLUTION = '{"__proto__":{"owned":1},"constructor":{"prototype":{"owned":1}}}';

/** Work with markup and script addresses wherever it has a text. */
export const MARKED_WORK: Work = {
  drawings: [drawing('a', MARKUP), drawing('b', SCRIPT)],
  scenes: [{ ...ownScene('s', MARKUP), title: MARKUP, link: `?v=1&title=${SCRIPT}` }],
  data: [
    {
      ...dataLayer('d', MARKUP),
      columns: [MARKUP, 'name'],
      filter: null,
      data: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { name: MARKUP, [MARKUP]: SCRIPT },
            geometry: { type: 'Point', coordinates: [113, 22.5] },
          },
        ],
      },
    },
  ],
};

/** Whatever any page of the context was made to do. */
export async function guard(context: BrowserContext): Promise<string[]> {
  const deeds: string[] = [];
  context.on('dialog', (dialog) => {
    deeds.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  await context.exposeFunction('reportDeed', (deed: string) => deeds.push(deed));
  await context.addInitScript(() => {
    const { reportDeed } = window as unknown as { reportDeed(deed: string): void };
    Object.defineProperty(window, 'owned', { set: () => reportDeed('a script ran') });
  });
  return deeds;
}

/** Elements and addresses that no page of ours has, and what was put into all objects. */
export const traces = (page: Page | Frame): Promise<string[]> =>
  ('mainFrame' in page ? page.mainFrame() : page).evaluate(() => {
    const found: string[] = [];
    if ('owned' in Array.prototype) found.push('Object.prototype.owned');
    const strange = '.owned, [src="owned"], iframe, object, embed, base[href], [srcdoc]';
    for (const each of document.querySelectorAll(strange)) found.push(each.outerHTML.slice(0, 200));
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const isAddress = /^(?:href|src|action|formaction|xlink:href|data|poster)$/i.test(name);
        const isScript = /^\s*(?:javascript|vbscript|data:text)/i.test(value);
        if (/^on/i.test(name) || (isAddress && isScript)) found.push(`${name}="${value}"`);
      }
    }
    return found;
  });

/** A page that is attacked. */
export interface Victim extends MapPage {
  /** Fails where anything but text came of it. */
  expectHarmless(): Promise<void>;
}

export async function openVictim(address = inject('address')): Promise<Victim> {
  const map = await openMap({ path: '?v=1&lang=zh-Hans', idle: false, address });
  const deeds = await guard(map.context);
  // Only pages that open from here on are watched.
  await map.page.reload();
  await isThere(map.page);
  return {
    ...map,
    async expectHarmless() {
      expect(await traces(map.page)).toEqual([]);
      expect(deeds).toEqual([]);
      map.expectClean();
    },
  };
}

/** A map that is attacked by the page around it. */
export interface FramedVictim extends Victim {
  frame: Frame;
  /** Says something to the map, as JSON: a text keeps even such keys as `__proto__`. */
  send(message: string): Promise<void>;
}

/** A page of the site's own origin, which every map listens to, with nothing in it but a map. */
export async function openFramedVictim(): Promise<FramedVictim> {
  const body = `<!doctype html><title>Around</title><link rel="icon" href="data:,">
    <script>told = []; addEventListener('message', ({ data }) => told.push(data));</script>
    <iframe src="./?v=1&amp;embed=search.panel.zoom&amp;lang=zh-Hans&amp;place=25"
      width="900" height="600"></iframe>`;
  const map = await openMap({
    path: 'around.html',
    idle: false,
    prepare: async (page) => {
      await page.route('**/around.html', (route) =>
        route.fulfill({ contentType: 'text/html', body }),
      );
    },
  });
  const { page } = map;
  const deeds = await guard(map.context);
  // Only pages that open from here on are watched.
  await page.reload();
  const isReady = () => (window as unknown as { told: unknown[] }).told.length > 0;
  await page.waitForFunction(isReady, undefined, { timeout: 45_000 });
  const [frame] = page.mainFrame().childFrames();
  if (!frame) throw new Error('the page has no frame');
  return {
    ...map,
    frame,
    send: (message) =>
      page.evaluate((text) => frames[0]?.postMessage(JSON.parse(text), location.origin), message),
    async expectHarmless() {
      expect(await traces(frame)).toEqual([]);
      expect(await page.locator('.owned').count()).toBe(0);
      expect(deeds).toEqual([]);
      map.expectClean();
    },
  };
}

/** Waits until the app has drawn. */
export const isThere = (page: Page) => page.locator('#app .header .tool').first().waitFor();

/** Opens a link of the site as an address that was typed. */
export async function visit(page: Page, path: string, address = inject('address')): Promise<void> {
  // Where only the end of an address is another, nothing is loaded.
  await page.goto('about:blank');
  await page.goto(new URL(path, address).href, { waitUntil: 'commit' });
  await isThere(page);
}
