import { deflateSync, strToU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PARAMETER_NAMES } from '../../src/state/names';
import { printWorkFile } from '../../src/state/work-file';
import { bytesOf } from '../data/making';
import {
  isThere,
  MARKED_WORK,
  MARKUP,
  openVictim,
  POLLUTION,
  SCRIPT,
  traces,
  type Victim,
  visit,
} from './attacks';
import { drop } from './drop';
import { HOSTILE_FILES } from './hostile-files';

/*
 * Names, links, files, configuration, messages and storage are hostile until parsed. Whatever they
 * hold, nothing of it becomes an element, an address or a script: it is shown as text, or not at all.
 */

const PARAMETERS = ['v', 'lang', ...PARAMETER_NAMES];

let victim: Victim;
let page: Page;

beforeAll(async () => {
  victim = await openVictim();
  ({ page } = victim);
});
afterAll(() => victim?.close());

/** Opens links one after another, as steps of the history. */
const walk = (links: readonly string[]) =>
  page.evaluate(async (addresses) => {
    for (const address of addresses) {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((done) => setTimeout(done));
    }
  }, links);

const inEach = (value: string) => PARAMETERS.map((name) => `?v=1&${name}=${value}`);

const packed = (value: unknown) =>
  `#scenes=${Buffer.from(deflateSync(strToU8(typeof value === 'string' ? value : JSON.stringify(value)))).toString('base64url')}`;

// What is seen is drawn by one program on both surfaces.
describe.skipIf(inject('surface') === 'twin')('an attack', () => {
  describe('by a link', () => {
    test.each<[string, () => Promise<unknown>]>([
      ['markup in each parameter', () => walk(inEach(encodeURIComponent(MARKUP)))],
      ['script addresses in each parameter', () => walk(inEach(SCRIPT))],
      ['the prototype of objects in each parameter', () => walk(inEach('__proto__'))],
      ['properties of all objects in each parameter', () => walk(inEach('constructor.toString'))],
      ['a huge value in each parameter', () => walk(inEach('9'.repeat(50_000)))],
      ['broken escapes in each parameter', () => walk(inEach('%ff%zz%00%'))],
      [
        'invisible and turned characters in each parameter',
        () => walk(inEach(encodeURIComponent('\u202e\u0000\ufeff\u2028'))),
      ],
      [
        'markup in all parameters, from the start',
        () =>
          visit(
            page,
            `?${PARAMETERS.map((name) => `${name}=${encodeURIComponent(MARKUP)}`)
              .join('&')
              .slice(0, 6_000)}`,
          ),
      ],
      [
        'parameters named like prototypes, or in markup',
        () =>
          visit(
            page,
            `?v=1&__proto__[owned]=1&constructor.prototype.owned=1&${encodeURIComponent(MARKUP)}=1`,
          ),
      ],
      [
        'markup as the title of a figure',
        async () => {
          await visit(
            page,
            `?v=1&lang=zh-Hans&figure=a4-l&title=${encodeURIComponent(MARKUP.slice(0, 60))}`,
          );
          await page.locator('.figure-sheet').getByText(MARKUP.slice(0, 30)).first().waitFor();
        },
      ],
      ['markup behind the #', () => visit(page, `?v=1&lang=zh-Hans#${MARKUP}`)],
      [
        'markup and scripts in scenes that are handed over',
        async () => {
          await visit(
            page,
            `?v=1&lang=zh-Hans${packed([1, [MARKUP, MARKUP, '?v=1&place=2'], ['a', 'b', SCRIPT], ['a', 'b', `?v=1&title=${MARKUP}`]])}`,
          );
          await page.locator('.scenes').getByText('</title></script>').first().waitFor();
        },
      ],
      [
        'scenes with keys of prototypes',
        () => visit(page, `?v=1${packed(`[1,${POLLUTION},["a","b","c"]]`)}`),
      ],
      [
        'scenes that unpack to fifty megabytes',
        () => visit(page, `?v=1${packed(' '.repeat(5e7))}`),
      ],
      [
        'markup in a step of the history',
        async () => {
          await page.evaluate((link) => history.replaceState({ link, owned: 1 }, '', '?'), MARKUP);
          await page.reload();
          await isThere(page);
        },
      ],
    ])('%s', { timeout: 120_000 }, async (_, attack) => {
      await attack();
      await isThere(page);
      await victim.expectHarmless();
    });

    test('markup in a path', async () => {
      const answer = await page.goto(`${inject('address')}place/${encodeURIComponent(MARKUP)}/`);
      expect(answer?.status()).toBe(404);
      expect(await answer?.text()).not.toContain('owned');
      expect(await traces(page)).toEqual([]);
      // That it leads nowhere, the console says.
      victim.problems.length = 0;
    });
  });

  describe('by a file', () => {
    beforeAll(() => visit(page, '?v=1&lang=zh-Hans&show=data'));

    test.each(HOSTILE_FILES)('%s', { timeout: 60_000 }, async (_, name, content) => {
      const items = page.locator('.data-import');
      const before = await items.count();
      await drop(page, name, bytesOf(content));
      const item = items.nth(before);
      const isAt = async (steps: RegExp) => steps.test((await item.getAttribute('class')) ?? '');
      await expect.poll(() => isAt(/is-(asking|read|failed)/)).toBe(true);
      await victim.expectHarmless();
      if (await isAt(/is-asking/)) {
        await item.getByLabel('坐标系').selectOption('WGS84');
        await item.getByRole('button', { name: '放到图上' }).click();
        await expect.poll(() => isAt(/is-(read|failed)/)).toBe(true);
      }
      if (await isAt(/is-failed/)) return;
      // The newest stands first, a moment after it is read; one that took the place of another may be open.
      await page.waitForTimeout(500);
      const layer = page.locator('.data-layer').first();
      await layer.getByRole('button', { name: '样式', exact: true }).click();
      const table = layer.locator('.data-table');
      if (!(await table.isVisible())) {
        await layer.getByRole('button', { name: '表格', exact: true }).click();
      }
      await table.waitFor();
      await victim.expectHarmless();
    });

    test.each<[string, string, string, string]>([
      [
        'markup in a list that is opened',
        'shortlist',
        '.shortlist input[type=file], .panel input[type=file]',
        JSON.stringify({
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              properties: { id: MARKUP, number: MARKUP, name: MARKUP },
              geometry: null,
            },
          ],
          [MARKUP]: 1,
        }),
      ],
      [
        'markup in a file of scenes',
        'scenes',
        '.scenes input[type=file]',
        JSON.stringify({
          format: 'jiangmen-scenes',
          version: 1,
          scenes: [
            { title: MARKUP, text: MARKUP, link: SCRIPT },
            { title: MARKUP, text: '', link: '?v=1' },
          ],
        }),
      ],
      [
        'keys of prototypes in a file of scenes',
        'scenes',
        '.scenes input[type=file]',
        `{"format":"jiangmen-scenes","version":1,"scenes":[${POLLUTION}],${POLLUTION.slice(1)}`,
      ],
    ])('%s', async (_, show, field, content) => {
      await visit(page, `?v=1&lang=zh-Hans&show=${show}`);
      await page
        .locator(field)
        .first()
        .setInputFiles({
          name: `${MARKUP.slice(0, 40).replaceAll('/', '')}.json`,
          mimeType: '',
          buffer: Buffer.from(content),
        });
      await page.waitForTimeout(500);
      await victim.expectHarmless();
    });

    test('markup in all texts of a file of work', async () => {
      await visit(page, '?v=1&lang=zh-Hans&show=draw');
      await page.locator('.meeting-button[aria-controls="meeting-file"]').click();
      await page.locator('#meeting-file input[type=file]').setInputFiles({
        name: 'work.json',
        mimeType: '',
        buffer: Buffer.from(printWorkFile(MARKED_WORK)),
      });
      await page.locator('.desk-list li').first().waitFor();
      expect(await page.locator('.stage-work').textContent()).toContain('</title></script>');
      await victim.expectHarmless();
    });
  });
});
