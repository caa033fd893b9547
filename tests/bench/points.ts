import { type Browser, chromium, type Page } from 'playwright-core';
import { serve } from '../../src/build/serve.mjs';
import { browserAdvice, findBrowser } from '../find-browser.mjs';
import { buildPages, folderOf } from './build-pages';
import { timeFrames } from './frames';
import { VIEWPORT } from './stage';
import { quantile } from './statistics';

/*
 * 100,000 points of a visitor, on this map and on a bare page: how long until they are drawn, and how
 * much script a frame costs while the map is dragged. Takes `dist/` as it is.
 * `node src/build/run.mjs tests/bench/points.ts [ROUNDS]`
 */

const COUNT = 100_000;
const ROUNDS = 5;

/** What is promised, as ratios to the bare page. */
const MOST = { load: 2, frame: 1.5 };

/** The same pseudo-random rows in every run (a linear congruence of Park and Miller). */
function csv(): string {
  let seed = 20_220_126;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const rows = Array.from({ length: COUNT }, (_, index) => {
    const [lon, lat] = [111.99 + random() * 1.26, 21.45 + random() * 1.4];
    const value = Math.round(Math.exp(random() * 9));
    return `企业${index},类别${Math.floor(random() * 6)},${value},${lon.toFixed(6)},${lat.toFixed(6)}`;
  });
  return ['name,kind,value,lon,lat', ...rows].join('\n');
}

interface Measured {
  /** From the file to the drawn points, in milliseconds. */
  load: number;
  /** Script of one frame while the map is dragged, in milliseconds. */
  frame: number;
}

interface Contestant {
  name: string;
  address: string;
  map: string;
  input: string;
}

/** Waits in the page for what is asked of it, and tells how long each step took, without the waiting between. */
async function timeLoad(page: Page, isOurs: boolean): Promise<number> {
  return page.evaluate(async (asks) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const until = async <Value>(look: () => Value | null | undefined | false) => {
      for (;;) {
        const found = look();
        if (found) return found;
        await frame();
      }
    };
    const { chosenAt } = window as unknown as { chosenAt: number };
    let [from, waited] = [chosenAt, 0];
    if (asks) {
      const datum = await until(() =>
        document.querySelector<HTMLSelectElement>('.data-datum select'),
      );
      waited = performance.now() - from;
      datum.value = 'WGS84';
      datum.dispatchEvent(new Event('change', { bubbles: true }));
      const button = await until(() =>
        document.querySelector<HTMLButtonElement>('.data-go:not(:disabled)'),
      );
      performance.clearMarks('map:idle');
      from = performance.now();
      button.click();
      await until(() => document.querySelector('.data-layer'));
    }
    const drawn = await until(() => performance.getEntriesByName('map:idle').at(-1));
    return waited + drawn.startTime - from;
  }, isOurs);
}

async function measure(browser: Browser, contestant: Contestant, file: Buffer): Promise<Measured> {
  const { name, address, map, input } = contestant;
  const isOurs = name === 'ours';
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      document.addEventListener(
        'change',
        ({ target }) => {
          if ((target as HTMLInputElement).type !== 'file') return;
          performance.clearMarks('map:idle');
          (window as unknown as { chosenAt: number }).chosenAt = performance.now();
        },
        true,
      );
    });
    await page.goto(address);
    await page.waitForFunction(
      (detail) =>
        performance
          .getEntriesByName('map:idle')
          .some((mark) => !detail || (mark as PerformanceMark).detail === 'map'),
      isOurs,
      { timeout: 120_000 },
    );
    await page
      .locator(input)
      .setInputFiles({ name: 'points.csv', mimeType: 'text/csv', buffer: file });
    const load = await timeLoad(page, isOurs);
    await page.waitForTimeout(1_000);
    return { load, frame: await timeFrames(page, map) };
  } finally {
    await context.close();
  }
}

const median = (values: readonly number[]) => quantile(values, 0.5);

export async function main([rounds = String(ROUNDS)]: string[]): Promise<number> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(browserAdvice());
  await buildPages(['points']);
  const [ours, bare] = await Promise.all([
    serve({ folder: 'dist' }),
    serve({ folder: folderOf('points') }),
  ]);
  const contestants: Contestant[] = [
    {
      name: 'ours',
      address: `${ours.address}?v=1&show=data`,
      map: '#app .stage',
      input: '.data-open input',
    },
    { name: 'bare', address: bare.address, map: '#map', input: 'input' },
  ];
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
  });
  const file = Buffer.from(csv());
  const results: Record<string, Measured[]> = { ours: [], bare: [] };
  try {
    for (let round = 0; round < Number(rounds); round++) {
      const order = round % 2 ? [...contestants].reverse() : contestants;
      for (const each of order) {
        const measured = await measure(browser, each, file);
        results[each.name]?.push(measured);
        const { load, frame } = measured;
        console.log(
          `${each.name}: ${load.toFixed(0)} ms, ${frame.toFixed(2)} ms of script per frame`,
        );
      }
    }
  } finally {
    await browser.close();
    await Promise.all([ours.close(), bare.close()]);
  }
  let isKept = true;
  for (const key of ['load', 'frame'] as const) {
    const [own, other] = ['ours', 'bare'].map((name) =>
      median(results[name]?.map((each) => each[key]) ?? []),
    );
    const ratio = (own ?? 0) / (other ?? 1);
    isKept &&= ratio <= MOST[key];
    console.log(`${key}: ${ratio.toFixed(2)}× the bare page, of at most ${MOST[key]}×`);
  }
  return isKept ? 0 : 1;
}
