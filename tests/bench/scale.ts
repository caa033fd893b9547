import { type Browser, chromium, type Page } from 'playwright-core';
import { serve } from '../../src/build/serve.mjs';
import { browserAdvice, findBrowser } from '../find-browser.mjs';
import { buildPages, folderOf } from './build-pages';
import { timeFrames } from './frames';
import { BARE, CHANGES, type Change, type Latency, latencyOf, OURS } from './scale/changes';
import { buildProvince, type ProvinceSite } from './scale/site';
import { VIEWPORT } from './stage';
import { quantile } from './statistics';

/*
 * The city, and provinces of more and more places that do not exist, on this map and on a bare page:
 * how soon each change is answered, with the page's main thread four times slower, and how much
 * script a frame costs while the map is dragged.
 * `node src/build/run.mjs tests/bench/scale.ts [ROUNDS] [PLACES…]`; 0 places: the city, with `dist/` as
 * it is.
 */

const SIZES = [0, 100, 1_000, 10_000, 100_000];
const ROUNDS = 3;
const SLOWDOWN = 4;

/** With the first sign of a visitor the site is kept on the device: what is measured comes after that. */
const KEEPING_MS = 8_000;

interface Measured {
  changes: Partial<Record<Change, Latency>>;
  /** From the start of the navigation to the full picture, in milliseconds. */
  load: number;
  /** Script of one frame while the map is dragged, in milliseconds. */
  frame: number;
  /** What was chosen, and where the map went with it. */
  choice: Window['benchChoice'];
}

interface Contestant {
  name: 'ours' | 'bare';
  address: string;
  map: string;
  asked: Readonly<Record<Change, (typeof OURS)[Change] | null>>;
}

const loaded = (page: Page, isOurs: boolean) =>
  page
    .waitForFunction(
      (detail) =>
        performance
          .getEntriesByName('map:idle')
          .find((mark) => !detail || (mark as PerformanceMark).detail === 'map')?.startTime,
      isOurs,
      { timeout: 600_000 },
    )
    .then((handle) => handle.jsonValue() as Promise<number>);

/** The place in a link of the app, and where it has the map: zoom, latitude, longitude. */
function choiceIn(link: string): Window['benchChoice'] {
  const { searchParams } = new URL(link);
  const [zoom, latitude, longitude] = (searchParams.get('at') ?? '').split('/').map(Number);
  const isMoved = zoom !== undefined && latitude !== undefined && longitude !== undefined;
  return {
    place: Number(searchParams.get('place')),
    camera: isMoved ? { center: [longitude, latitude], zoom } : null,
  };
}

/** `choice`: what a bare page is to choose, as the app did. */
async function measure(
  browser: Browser,
  { name, address, map, asked }: Contestant,
  choice: Window['benchChoice'],
) {
  // No flight: what differs is not how long one takes.
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(600_000);
    await page.addInitScript((benchChoice) => Object.assign(window, { benchChoice }), choice);
    await page.goto(address, { waitUntil: 'commit', timeout: 600_000 });
    const load = await loaded(page, name === 'ours');
    const measured: Measured = { changes: {}, load, frame: 0, choice };
    await page.waitForTimeout(1_500);
    measured.frame = await timeFrames(page, map);
    await page.waitForTimeout(KEEPING_MS);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    for (const change of CHANGES) {
      const ask = asked[change];
      if (!ask) continue;
      measured.changes[change] = await latencyOf(page, ask);
      await page.waitForTimeout(1_000);
      if (change === 'select' && name === 'ours') measured.choice = choiceIn(page.url());
    }
    return measured;
  } finally {
    await context.close();
  }
}

/** The map as it is built. */
const CITY: ProvinceSite = { geo: 'geo', dist: 'dist', remove() {} };

const median = (values: readonly number[]) =>
  values.length > 0 ? quantile(values, 0.5) : Number.NaN;
const ms = (value: number) => `${Math.round(value)} ms`;
const times = (value: number) => `${value.toFixed(2)}×`;

/** A line of the table in the README beside this file for each change. */
function tell(places: number, ours: readonly Measured[], bare: readonly Measured[]): void {
  const of = (all: readonly Measured[], value: (one: Measured) => number | null | undefined) =>
    median(all.flatMap((one) => value(one) ?? []));
  const size = places === 0 ? 'the city' : String(places);
  const load = of(ours, (one) => one.load);
  const frame = of(ours, (one) => one.frame);
  console.log(
    `| ${size} | load | ${ms(load)} | ${times(load / of(bare, (one) => one.load))} |\n` +
      `| ${size} | script per frame | ${frame.toFixed(1)} ms | ${times(frame / of(bare, (one) => one.frame))} |`,
  );
  for (const change of CHANGES) {
    const panel = of(ours, (one) => one.changes[change]?.panel);
    const canvas = of(ours, (one) => one.changes[change]?.canvas);
    const other = of(bare, (one) => one.changes[change]?.canvas);
    console.log(
      `| ${size} | ${change} | panel ${ms(panel)} | ${Number.isNaN(canvas) ? '–' : `canvas ${ms(canvas)} ${times(canvas / other)}`} |`,
    );
  }
}

export async function main([rounds = String(ROUNDS), ...sizes]: string[]): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(browserAdvice());
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--js-flags=--max-old-space-size=8192'],
  });
  try {
    for (const places of sizes.length > 0 ? sizes.map(Number) : SIZES) {
      const { geo, dist, remove } = places === 0 ? CITY : buildProvince(places);
      await buildPages(['scale'], geo);
      const [own, other] = await Promise.all([
        serve({ folder: dist }),
        serve({ folder: folderOf('scale') }),
      ]);
      const contestants: Contestant[] = [
        { name: 'ours', address: `${own.address}?lang=zh-Hans`, map: '#app .stage', asked: OURS },
        { name: 'bare', address: other.address, map: '#map', asked: BARE },
      ];
      const results: Record<Contestant['name'], Measured[]> = { ours: [], bare: [] };
      for (let round = 0; round < Number(rounds); round++) {
        for (const each of round % 2 ? [...contestants].reverse() : contestants) {
          // The app is the first of all.
          const choice = results.ours[0]?.choice;
          results[each.name].push(await measure(browser, each, choice));
        }
      }
      tell(places, results.ours, results.bare);
      await Promise.all([own.close(), other.close()]);
      remove();
    }
  } finally {
    await browser.close();
  }
}
