import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { buildCity } from '../../geo/build';
import { main as buildSite } from '../../src/build/build';
import { serve } from '../../src/build/serve.mjs';
import { browserAdvice, findBrowser } from '../find-browser.mjs';
import { buildPages, CACHE, folderOf } from './build-pages';
import { mediansOf } from './comparison';
import { locate, type Target } from './locate';
import { describeMachine } from './machine';
import { measureFirstClick, measureLoad } from './measure';
import type { Measured, Series } from './metrics';
import { readOptions } from './options';
import { PAGES } from './pages';
import { plotOf } from './plot';
import { PROFILES, type Profile } from './profiles';
import { type Run, reportOf, summaryOf, withResults } from './report';
import { inRound } from './rounds';
import type { Visited } from './visit';

/** How long a run takes where it is not told, in milliseconds, with all that comes before. */
const TIME = 10 * 60 * 1000;

const FOLDER = 'tests/bench';

const ARGUMENTS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--no-first-run',
];

/** Everything of a page in a profile, by two loads: clicks would disturb what else is measured. */
async function measure(
  browser: Browser,
  visited: Visited,
  profile: Profile,
  { name, at }: Target,
): Promise<Measured> {
  const { measured, picture } = await measureLoad(browser, visited, profile);
  const pictures = join(CACHE, 'pictures');
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${visited.page.name}-${profile.name}.png`), picture);
  const point = at[visited.page.name];
  if (!point) throw new Error(`${visited.page.title}: the place to click at was not found`);
  const firstClick = await measureFirstClick(browser, visited, profile, point, name);
  return { ...measured, firstClick };
}

/** Runs rounds of all pages in all profiles, until they are enough or the time would not do for one more. */
async function runRounds(
  series: readonly Series[],
  rounds: number | null,
  deadline: number,
  measureOne: (series: Series) => Promise<Measured>,
): Promise<number> {
  let longest = 0;
  let done = 0;
  while (rounds === null ? done === 0 || Date.now() + longest < deadline : done < rounds) {
    const start = Date.now();
    for (const each of inRound(series, done)) each.rounds.push(await measureOne(each));
    longest = Math.max(longest, Date.now() - start);
    done += 1;
    console.log(`round ${done}: ${Math.round((Date.now() - start) / 1000)} s`);
  }
  return done;
}

function write(run: Run): void {
  const readme = join(FOLDER, 'README.md');
  writeFileSync(readme, withResults(readFileSync(readme, 'utf8'), reportOf(run)));
  const slow = PROFILES.find(({ name }) => name === 'slow');
  if (slow) writeFileSync(join(FOLDER, 'plot.svg'), plotOf(run.medians, slow.name, slow.title));
}

/** `npm run bench`: see the README beside this file. */
export async function main(args: string[]): Promise<void> {
  const deadline = Date.now() + TIME;
  const date = new Date().toISOString();
  const options = readOptions(args);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(browserAdvice());
  const pages = PAGES.filter(({ name }) => options.pages.includes(name));
  const profiles = PROFILES.filter(({ name }) => options.profiles.includes(name));
  if (options.build) await buildSite();
  await buildPages([...new Set(pages.flatMap(({ source }) => source ?? []))]);

  const servers = await Promise.all(
    pages.map(({ source }) => serve({ folder: source ? folderOf(source) : 'dist' })),
  );
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  try {
    const visits = pages.map((page, index) => ({ page, address: servers[index]?.address ?? '' }));
    const target = await locate(browser, visits, buildCity('geo')['zh-Hans']);
    const tasks = profiles.flatMap((profile) => visits.map((visited) => ({ profile, visited })));
    const series = tasks.map(
      ({ profile, visited }): Series => ({
        page: visited.page.name,
        profile: profile.name,
        rounds: [],
      }),
    );
    const rounds = await runRounds(series, options.rounds, deadline, async (each) => {
      const task = tasks[series.indexOf(each)];
      if (!task) throw new Error('a series that belongs to no page');
      return measure(browser, task.visited, task.profile, target);
    });
    const machine = await describeMachine(browser);
    const run: Run = { medians: mediansOf(series), machine, rounds, date };
    console.log(summaryOf(run));
    // What was measured in part does not take the place of the whole.
    if (pages.length === PAGES.length && profiles.length === PROFILES.length) write(run);
  } finally {
    await browser.close();
    await Promise.all(servers.map(({ close }) => close()));
  }
}
