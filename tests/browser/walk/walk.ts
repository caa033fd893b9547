import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Language } from '../../../src/city/language';
import { printLink } from '../../../src/state/fullLink';
import { DEFAULT_STATE } from '../../../src/state/state';
import { city } from '../../city';
import type { MapOptions, MapPage } from '../harness';
import { openMap } from '../harness';
import { installShown } from './shown';
import { type Layout, VIEWS, type View } from './views';

/** Tables, and rows of buttons that stand in one line, may be wider than what they stand in. */
export const SIDEWAYS = '.quick ul, .progress ol, .matrix-scroll, .data-scroll, .compare-table';

/** Sizes of the two layouts. */
export const SIZES: Record<Layout, MapOptions> = {
  wide: { viewport: { width: 1366, height: 768 } },
  narrow: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/** The link of a view. */
const linkOf = ({ state = {}, link = '' }: View, language: Language): string =>
  (printLink({ ...DEFAULT_STATE, ...state, language }, null, city) || `?v=1&lang=${language}`) +
  link;

/** Goes to a view within the page, as its history does, and waits until it is there. */
async function goTo(page: Page, view: View, language: Language): Promise<void> {
  const link = linkOf(view, language);
  await page.evaluate((search) => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
    document.querySelector<HTMLElement>('.key-help button')?.click();
    (document.activeElement as HTMLElement | null)?.blur();
    history.pushState(null, '', location.pathname + search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, link);
  const shows = typeof view.shows === 'string' ? view.shows : view.shows(language);
  if (view.act) {
    await page.locator('.later').first().waitFor({ state: 'detached' });
    await view.act(page, language);
  }
  await page.locator(shows).first().waitFor({ state: 'attached', timeout: 15_000 });
  await page.evaluate(() => {
    // The preview of an embedded map is the map once more.
    for (const fold of window
      .seen()
      .querySelectorAll<HTMLDetailsElement>('details:not(.embed-preview)'))
      fold.open = true;
  });
  await twoFrames(page);
}

/** Gives a page what looks at it. */
export async function installEyes(page: Page): Promise<void> {
  await page.addInitScript(installShown);
  await page.addInitScript(axe.source);
}

const twoFrames = (page: Page) =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );

/** Looks at a page while its window has another size. */
export async function atSize<Found>(
  page: Page,
  size: { width: number; height: number },
  look: () => Promise<Found>,
): Promise<Found> {
  const own = page.viewportSize() ?? size;
  await page.setViewportSize(size);
  await twoFrames(page);
  const found = await look();
  await page.setViewportSize(own);
  return found;
}

/** Looks at a page while its reader has set lines, words and letters apart (WCAG 2.2, 1.4.12). */
export async function isSpaced<Found>(page: Page, look: () => Promise<Found>): Promise<Found> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      // A sheet of paper is set once.
      ':not(.sheet-a4 *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; ' +
        'word-spacing: 0.16em !important } p:not(.sheet-a4 *) { margin-bottom: 2em !important } ' +
        '.sheet-a4 { letter-spacing: 0 !important; word-spacing: 0 !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  const found = await look();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return found;
}

/** Opens the map once and goes through every view that a layout has. */
export async function walk(
  layout: Layout,
  language: Language,
  look: (page: Page, view: View) => Promise<void>,
  options: MapOptions = {},
): Promise<MapPage> {
  const map = await openMap({
    path: `?v=1&lang=${language}`,
    reducedMotion: 'reduce',
    ...SIZES[layout],
    ...options,
    async prepare(page) {
      await installEyes(page);
      await options.prepare?.(page);
    },
  });
  for (const view of VIEWS) {
    if (view.layout && view.layout !== layout) continue;
    try {
      await goTo(map.page, view, language);
      await look(map.page, view);
    } catch (error) {
      throw new Error(`the view “${view.name}” in ${language}, ${layout}`, { cause: error });
    }
  }
  return map;
}
