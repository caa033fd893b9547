import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { applySite, loadSite } from '../../src/build/site';
import { LANGUAGES } from '../../src/city/language';
import { PACK } from '../../src/state/pack';
import { ABOUT_PAGES } from '../../src/state/paths';
import { city, traditionalCity } from '../city';
import { openMap } from './harness';

const DIST = resolve(import.meta.dirname, '../../dist');
// The meeting pack is no page of the site (`pack.test.ts`).
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
  // The page of what is not there has whole paths, of the server's root.
  (name) => name.endsWith('.html') && name !== PACK && name !== '404.html',
);
const read = (name: string) => readFileSync(join(DIST, name), 'utf8');

/** What is a matter of taste in generated pages is left alone. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'prefer-native-element': 'off',
    'require-sri': 'off',
  },
});

/** They look at files, whatever draws the map. */
describe.skipIf(inject('surface') === 'twin')('the pages', () => {
  test('there is one in each language for every place, section and task', () => {
    const sections = [...city.sections.keys()].filter((id) => !id.includes('#'));
    const each =
      1 + city.places.length + sections.length + city.plan.tasks.length + 2 + ABOUT_PAGES.length;
    expect(files.length).toBe(each * LANGUAGES.length);
  });

  test('none has a part that did not come', () => {
    const broken = files.filter((name) => read(name).includes('class="later"'));
    expect(broken).toEqual([]);
  });

  test('all are valid HTML', { timeout: 300_000 }, async () => {
    const problems = new Set<string>();
    for (const name of files) {
      const report = await validator.validateString(read(name));
      for (const { messages } of report.results) {
        for (const { ruleId, message } of messages) problems.add(`${ruleId}: ${message} (${name})`);
      }
      if (problems.size > 5) break;
    }
    expect([...problems]).toEqual([]);
  });

  test('no link leads nowhere', () => {
    const lost = new Set<string>();
    for (const name of files) {
      const page = read(name);
      for (const [, address = ''] of page.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^(?:https?:|mailto:)/.test(address)) continue;
        if (address.startsWith('#')) {
          if (!page.includes(` id="${address.slice(1)}"`)) lost.add(`${name}: ${address}`);
          continue;
        }
        const target = resolve(DIST, dirname(name), address);
        const isPage = existsSync(target) && statSync(target).isDirectory();
        if (!existsSync(isPage ? join(target, 'index.html') : target)) {
          lost.add(`${name}: ${address}`);
        }
      }
    }
    expect([...lost]).toEqual([]);
  });

  test('each has a picture for chats', () => {
    for (const name of files) {
      const card = /<meta property="og:image" content="([^"]*)">/.exec(read(name))?.[1] ?? 'none';
      expect(existsSync(resolve(DIST, dirname(name), card)), `${name}: ${card}`).toBe(true);
    }
  });

  test('no script names a folder of the machine it was built on', () => {
    const scripts = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    const root = resolve(DIST, '..');
    expect(scripts.filter((name) => read(join('assets', name)).includes(root))).toEqual([]);
  });

  test('each has a title and a description of its own', () => {
    for (const language of LANGUAGES) {
      const folder = language === 'zh-Hans' ? '' : `${language}/`;
      const titles = city.places.map(
        ({ number }) =>
          /<title>([^<]*)/.exec(read(`${folder}place/${number}/index.html`))?.[1] ?? '',
      );
      expect(new Set(titles).size).toBeGreaterThanOrEqual(city.places.length - 2);
    }
  });

  test('another configuration reaches addresses and footer', () => {
    const own = loadSite('public/site.json');
    const site = {
      ...own,
      baseAddress: 'https://example.gov.cn/map/',
      footer: { ...own.footer, sponsor: '江门市科学技术局' },
    };
    const html = applySite(applySite(read('en/place/25/index.html'), site), site);
    expect(html).toContain('<link rel="canonical" href="https://example.gov.cn/map/en/place/25/">');
    expect(html.match(/rel="canonical"/g)).toHaveLength(1);
    expect(html).toMatch(/<div class="static-footer">.*江门市科学技术局/);
    expect(html).toContain(
      'hreflang="zh-Hant" href="https://example.gov.cn/map/zh-Hant/place/25/"',
    );
  });
});

describe('without JavaScript', () => {
  test('every place is read with its sections, in linked text', async () => {
    const map = await openMap({ javaScriptEnabled: false, idle: false });
    for (const { number, name, sections } of city.places) {
      const { page } = map;
      await page.goto(new URL(`place/${number}/`, inject('address')).href);
      expect(await page.locator('.details h2').first().textContent()).toBe(name.zh);
      expect(await page.locator('.static-main .section-link').count()).toBeGreaterThanOrEqual(
        sections.length,
      );
    }
    map.expectClean();
    await map.close();
  }, 120_000);
});

describe('a page of a place', () => {
  test('opens the map with it, and goes on from there', async () => {
    const map = await openMap({ path: 'zh-Hant/place/63/' });
    const { page } = map;
    const name = traditionalCity.byNumber.get(63)?.name.zh;
    expect(await page.locator('.details h2').first().textContent()).toBe(name);
    expect(new URL(page.url()).pathname).toMatch(/zh-Hant\/place\/63\/$/);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    await page.locator('.overview, .details').getByRole('button', { name: '關閉' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(new URL(inject('address')).pathname);
    await page.reload();
    await page.locator('#app .stage').waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('.details h2').first().textContent()).toBe(name);
    map.expectClean();
    await map.close();
  });
});
