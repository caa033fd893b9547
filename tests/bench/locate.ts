import type { Browser, Page } from 'playwright-core';
import type { Built } from '../../geo/build';
import { parseCity } from '../../src/city/city';
import { projector } from '../../src/scene/projection';
import { openingCamera } from '../../src/scene/view';
import type { Point } from './measure';
import { PROFILES } from './profiles';
import { NOTHING_COVERED, STAGE } from './stage';
import { TARGET } from './target';
import { type Visited, visit } from './visit';

/** The place that is clicked: its name, and where each page has it. */
export interface Target {
  name: string;
  at: Record<string, Point>;
}

async function stageOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (box?.width !== STAGE.width || box.height !== STAGE.height) {
    throw new Error(`its map measures ${box?.width}×${box?.height}, not as that of the others`);
  }
  return box;
}

/** Asks each page where the place stands; the app's own projection tells where it stands there. */
export async function locate(
  browser: Browser,
  pages: readonly Visited[],
  built: Built,
): Promise<Target> {
  const city = parseCity(built.city);
  const place = city.byNumber.get(TARGET);
  const [unthrottled] = PROFILES;
  if (!place?.anchor || !unthrottled) throw new Error(`place ${TARGET} has no point to click at`);
  const { anchor, name } = place;
  const at: Target['at'] = {};
  for (const visited of pages) {
    at[visited.page.name] = await visit(browser, visited, unthrottled, null, async (loading) => {
      const { page, within } = loading;
      await within(
        page.evaluate(() => window.benchProbe.idle),
        'its full picture',
      );
      const { x, y } = await stageOf(page, visited.page.map);
      const told = await page.evaluate(() => window.benchTarget);
      if (told) return told;
      const pixel = projector(openingCamera(city, STAGE, NOTHING_COVERED, 'zh'), STAGE)(anchor);
      return { x: x + pixel.x, y: y + pixel.y };
    });
  }
  return { name: name.zh, at };
}
