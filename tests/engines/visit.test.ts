import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '../browser/site';
import { findFirefox, findWebKit } from '../find-browser.mjs';
import { type Engine, press, type, until } from './engine';
import { openFirefox } from './firefox';
import { openWebKit } from './webkit';

/** In the page, before its program: gathers what goes wrong. */
const WATCH = `
window.problems = [];
const note = (...words) => window.problems.push(words.map(String).join(' '));
addEventListener('error', ({ message, target }) => {
  // Only a hint, which Firefox gives up where the module is on its way by another: it comes all the same.
  if (target.rel === 'modulepreload') return;
  // A remark that another frame is needed, which comes.
  if (!message?.startsWith('ResizeObserver loop')) note('error', message ?? target.src ?? target.href);
}, true);
addEventListener('unhandledrejection', ({ reason }) => note('rejection', reason, reason?.stack));
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  note('policy', effectiveDirective, blockedURI));
for (const kind of ['error', 'warn']) console[kind] = (...words) => note('console', ...words);
`;

const firefox = findFirefox();
const webkit = findWebKit();

/** Links, each with what shows that it is there. */
const VIEWS = [
  ['?v=1&lang=zh-Hans&brief=25', '.brief h2'],
  ['?v=1&lang=zh-Hans&figure=a4-l', '.figure-sheet .still-map'],
  ['?v=1&lang=zh-Hant&show=measure', '.desk-tools, .details h2'],
  ['?v=1&lang=en&tour=1', '.told-lead, .told'],
] as const;

describe.each<[string, (() => Promise<Engine>) | null]>([
  ['Firefox', firefox ? () => openFirefox(firefox) : null],
  ['WebKit', webkit ? () => openWebKit(webkit) : null],
])('in %s', (_name, start) => {
  const clean: (() => unknown)[] = [];
  let site = '';
  let engine: Engine;

  beforeAll(async () => {
    if (!start) return;
    const { folder, address } = await publish(clean);
    const page = join(folder, 'index.html');
    writeFileSync(join(folder, 'watch.js'), WATCH);
    const html = readFileSync(page, 'utf8');
    writeFileSync(page, html.replace('</title>', '</title><script src="./watch.js"></script>'));
    site = address;
    engine = await start();
    clean.push(() => engine.close());
  });
  afterAll(async () => {
    for (const each of clean.reverse()) await each();
  });

  const see = (expression: string) => engine.run(`return ${expression}`);
  const text = (selector: string) =>
    see(`document.querySelector(${JSON.stringify(selector)})?.textContent`);
  const untilDrawn = () =>
    until('the map', () => see(`performance.getEntriesByName('map:idle')[0]?.detail`));

  test.skipIf(!start)('a place opens, the language changes, search finds', async () => {
    await engine.open(site);
    expect(['map', 'twin']).toContain(await untilDrawn());
    const names = await see(`document.querySelectorAll('.stage-names text').length`);
    expect(names).toBeGreaterThan(20);

    // The Neutrino Laboratory stands alone.
    await press(engine, '.stage-names [data-number="63"] text');
    await until('the place', async () => (await text('.details h2')) === '江门中微子实验室');

    await press(engine, '.language-switch button[lang="en"]');
    await until('English', () => see(`document.documentElement.lang === 'en'`));
    expect(await text('h1')).toBe('Jiangmen Innovation Map');

    await press(engine, '.search-field input');
    await type(engine, 'dual-carbon lab');
    const isFound = async (selector: string) =>
      /^Jiangmen Dual-Carbon/.test(String(await text(selector)));
    await until('what was found', () => isFound('.search-result'));
    await press(engine, '.search-result');
    await until('its place', () => isFound('.details h2'));
    expect(await see('location.search')).toMatch(/place=\d+/);

    expect(await see('window.problems')).toEqual([]);
  });

  test.skipIf(!start)('pages, tools and the telling of the plan are there', async () => {
    for (const [link, selector] of VIEWS) {
      await engine.open(site + link);
      await until(selector, () => text(selector));
      await untilDrawn();
      expect([link, await see('window.problems')]).toEqual([link, []]);
    }
  });
});
