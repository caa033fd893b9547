import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/city/language';
import { ABOUT_PAGES } from '../../src/state/paths';
import { openMap } from './harness';
import { barriers, LOOKS } from './walk/barriers';
import { misfits } from './walk/fit';
import { misspoken, said } from './walk/language';
import { smallTargets } from './walk/targets';
import type { Layout } from './walk/views';
import { atSize, installEyes, isSpaced, SIDEWAYS, SIZES, walk } from './walk/walk';

/** For fingers, in pixels. Of a pointer axe asks 24. */
const FINGER = 44;

/** A laptop seen at twice and at four times its size; the least phone is as wide. */
const ZOOMED = [
  { width: 683, height: 384 },
  { width: 320, height: 256 },
];

/** What is wrong in a round through all views, by what was looked at; each with the view. */
type Findings = Record<'barriers' | 'misfits' | 'targets' | 'language' | 'problems', string[]>;

async function lookAtAll(layout: Layout, language: Language): Promise<Findings> {
  const found: Findings = { barriers: [], misfits: [], targets: [], language: [], problems: [] };
  const misfitsOf = (page: Page) => page.evaluate(misfits, SIDEWAYS);
  const map = await walk(layout, language, async (page, view) => {
    const add = (kind: keyof Findings, all: readonly string[], where = '') => {
      for (const each of all) found[kind].push(`${view.name}${where}: ${each}`);
    };
    add('barriers', await barriers(page));
    add('language', misspoken(await page.evaluate(said)));
    add('misfits', await misfitsOf(page));
    if (layout === 'wide') add('misfits', await isSpaced(page, () => misfitsOf(page)), ', spaced');
    else {
      add('targets', await page.evaluate(smallTargets, FINGER));
      for (const size of ZOOMED) {
        add('misfits', await atSize(page, size, () => misfitsOf(page)), `, ${size.width} wide`);
      }
    }
  });
  found.problems = map.problems;
  await map.close();
  return found;
}

// One surface is enough for what lies around the map; the twin is all elements, and draws faster.
describe.skipIf(inject('surface') === 'map').each(LANGUAGES)('every view in %s', (language) => {
  const found = new Map<Layout, Findings>();

  // Both at once: a page leaves half of a machine idle.
  beforeAll(async () => {
    const lookAt = async (layout: Layout) => found.set(layout, await lookAtAll(layout, language));
    await Promise.all([lookAt('wide'), lookAt('narrow')]);
  }, 600_000);

  describe.each(['wide', 'narrow'] as const)('%s', (layout) => {
    test('has no barrier', () => expect(found.get(layout)?.barriers).toEqual([]));
    test('has room for its words', () => expect(found.get(layout)?.misfits).toEqual([]));
    test('is met by a finger', () => expect(found.get(layout)?.targets).toEqual([]));
    test('speaks one language', () => expect(found.get(layout)?.language).toEqual([]));
    test('makes no trouble', () => expect(found.get(layout)?.problems).toEqual([]));
  });
});

test.each(Object.keys(SIZES))('the map itself has no barrier: %s', async (layout) => {
  const map = await openMap({ ...SIZES[layout as Layout], prepare: installEyes });
  expect(await barriers(map.page)).toEqual([]);
  expect(Object.keys(LOOKS)).toEqual(expect.arrayContaining(['light', 'dark']));
  map.expectClean();
  await map.close();
});

/** Views that a link brings as a whole: large text, and the map in a page of others. */
const WHOLE: Record<string, string> = {
  'large text': '?v=1&elder=1',
  'large text, a place': '?v=1&elder=1&place=25',
  'large text, industries': '?v=1&elder=1&industry=3',
  'large text, the map as text': '?v=1&elder=1&show=text&place=25',
  'large text, a step that is told': '?v=1&elder=1&tour=3',
  embedded: '?v=1&embed=search.layers.panel.zoom&place=25',
  'embedded, the map alone': '?v=1&embed=map',
};

describe.skipIf(inject('surface') === 'map').each(Object.entries(WHOLE))('%s', (_, path) => {
  test.each(LANGUAGES)(
    'has no barrier, and room for its words: %s',
    async (language) => {
      for (const [layout, size] of Object.entries(SIZES)) {
        const map = await openMap({
          ...size,
          path: `${path}&lang=${language}`,
          reducedMotion: 'reduce',
          prepare: installEyes,
        });
        const { page } = map;
        await page.locator('.later').first().waitFor({ state: 'detached' });
        expect({
          layout,
          barriers: await barriers(page),
          misfits: await page.evaluate(misfits, SIDEWAYS),
          language: misspoken(await page.evaluate(said)),
        }).toEqual({ layout, barriers: [], misfits: [], language: [] });
        map.expectClean();
        await map.close();
      }
    },
    120_000,
  );
});

/** A page of each kind, as who has no scripts sees it. */
const PAGES = [
  ...['', 'place/25/', 'section/3-1-1/', 'task/4/', 'goals/', 'tasks/'],
  // They have no app.
  ...ABOUT_PAGES.map((page) => `${page}/`),
];

test.skipIf(inject('surface') === 'map').each(LANGUAGES)(
  'pages have no barrier and room for their words without scripts: %s',
  async (language) => {
    const map = await openMap({
      idle: false,
      async prepare(page) {
        await installEyes(page);
        // Ours alone: what looks at the page needs them.
        await page.route(
          ({ pathname }) => pathname.endsWith('/'),
          async (route) => {
            const html = await (await route.fetch()).text();
            const body = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
            await route.fulfill({ contentType: 'text/html', body });
          },
        );
      },
    });
    const { page } = map;
    for (const { viewport } of Object.values(SIZES)) {
      await page.setViewportSize(viewport ?? { width: 1366, height: 768 });
      for (const path of PAGES) {
        const folder = language === 'zh-Hans' ? '' : `${language}/`;
        await page.goto(new URL(folder + path, inject('address')).href);
        await page.locator('main').first().waitFor();
        expect({
          path,
          barriers: await barriers(page),
          misfits: await page.evaluate(misfits, SIDEWAYS),
          language: misspoken(await page.evaluate(said)),
        }).toEqual({ path, barriers: [], misfits: [], language: [] });
      }
    }
    map.expectClean();
    await map.close();
  },
  180_000,
);
