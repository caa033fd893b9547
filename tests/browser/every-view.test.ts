import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/city/language';
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

/** A page of each kind, as who has no scripts sees it. */
const PAGES = ['', 'place/25/', 'section/3-1-1/', 'task/4/', 'goals/', 'tasks/'];

test.skipIf(inject('surface') === 'map').each(LANGUAGES)(
  'pages have no barrier without scripts: %s',
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
    for (const path of PAGES) {
      const folder = language === 'zh-Hans' ? '' : `${language}/`;
      await map.page.goto(new URL(folder + path, inject('address')).href);
      await map.page.locator('.static-main h2').first().waitFor();
      expect({ path, found: await barriers(map.page) }).toEqual({ path, found: [] });
    }
    map.expectClean();
    await map.close();
  },
  60_000,
);
