import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { main as configure } from '../../src/build/configure';
import { loadSite, parseSite } from '../../src/build/site';
import { printSetting, SETTABLE } from '../../src/embed/protocol';
import { changesOf, type Records } from '../../src/state/keeping';
import { NO_WORK } from '../../src/state/work';
import {
  type FramedVictim,
  isThere,
  MARKED_WORK,
  MARKUP,
  openFramedVictim,
  openVictim,
  POLLUTION,
  SCRIPT,
  type Victim,
  visit,
} from './attacks';
import { keepRecords } from './kept';
import { publish } from './site';

let victim: Victim;
let page: Page;

beforeAll(async () => {
  victim = await openVictim();
  ({ page } = victim);
});
afterAll(() => victim?.close());

/** Keeps a text in the storage of the device, and opens the page anew. */
async function remember(key: string, text: string): Promise<void> {
  await page.evaluate(([name = '', value = '']) => localStorage.setItem(name, value), [key, text]);
  await page.reload();
  await isThere(page);
}

/** Keeps records in the database of the device, and opens the page anew. */
async function record(records: Records, path: string, shown: string): Promise<void> {
  await keepRecords(page, records);
  await page.goto('about:blank');
  await page.goto(inject('address') + path);
  await page.locator(shown).first().waitFor();
}

const hostile = (words: string) => ({ 'zh-Hans': words, 'zh-Hant': words, en: words });

describe.skipIf(inject('surface') === 'twin')('an attack', () => {
  describe('from what the device keeps', () => {
    test.each<[string, string, string]>([
      ['markup for words', 'innovation-map', JSON.stringify({ language: MARKUP, theme: MARKUP })],
      ['a script for a list', 'innovation-map', JSON.stringify({ shortlist: [SCRIPT, MARKUP] })],
      ['keys of prototypes', 'innovation-map', `{"shortlist":[2],${POLLUTION.slice(1)}`],
      ['no JSON', 'innovation-map', MARKUP],
      ['two million places', 'innovation-map', `{"shortlist":[${'1,'.repeat(2e6)}1]}`],
      ['markup for searches', 'innovation-map:recent', JSON.stringify([MARKUP, SCRIPT])],
      ['keys of prototypes for searches', 'innovation-map:recent', POLLUTION],
    ])('%s', async (_, key, text) => {
      await remember(key, text);
      await page.getByRole('combobox').first().click();
      await victim.expectHarmless();
      await page.evaluate(() => localStorage.clear());
    });

    const { put } = changesOf(NO_WORK, MARKED_WORK);
    test.each([
      ['markup in drawings', '?v=1&lang=zh-Hans&show=draw', '.desk-list'],
      ['markup in scenes', '?v=1&lang=zh-Hans&show=scenes', '.scenes'],
      ['markup in data', '?v=1&lang=zh-Hans&show=data', '.data-layer'],
    ])('%s', async (_, path, shown) => {
      await record(put, path, shown);
      await victim.expectHarmless();
    });

    test('markup in scenes that are presented', async () => {
      await record(put, '?v=1&lang=zh-Hans&scene=1', '.presentation');
      await page.locator('.presentation').getByText('</title></script>').first().waitFor();
      await victim.expectHarmless();
    });

    test('records of no known kind, with scripts for colours', async () => {
      const [drawn] = MARKED_WORK.drawings;
      const style = 'red;background:url(javascript:owned=1)';
      const strange: [string, unknown][] = [
        ['drawing:x', { ...drawn, id: 'x', properties: { ...drawn?.properties, colour: style } }],
        ['drawing:y', { ...drawn, id: MARKUP, properties: { kind: MARKUP, label: [MARKUP] } }],
        ['scene:__proto__', { id: '__proto__', title: { owned: 1 }, link: [SCRIPT] }],
        ['data:x', { id: 'x', style: { colour: { kind: 'one', colour: style } } }],
        ['order', { drawings: { length: 1e9 }, data: MARKUP, scenes: ['__proto__'] }],
      ];
      await record(strange, '?v=1&lang=zh-Hans&show=draw', '.meeting-button');
      await victim.expectHarmless();
    });
  });

  describe('by a message', () => {
    let framed: FramedVictim;
    beforeAll(async () => {
      framed = await openFramedVictim();
    });
    afterAll(() => framed?.close());

    const placeShown = () => new URL(framed.frame.url()).searchParams.get('place');

    /** Asks for a place in earnest: messages are obeyed in turn, what was sent before is done then. */
    async function expectObeyed(place: string): Promise<void> {
      await framed.send(JSON.stringify(printSetting({ place })));
      await expect.poll(placeShown).toBe(place);
    }

    const setTo = (value: string) =>
      JSON.stringify(printSetting(Object.fromEntries(SETTABLE.map((name) => [name, value]))));
    const { protocol, version } = printSetting({});
    const head = `"protocol":"${protocol}","version":${version}`;

    test.each<[string, string]>([
      ['markup', JSON.stringify(MARKUP)],
      ['a script', JSON.stringify({ type: 'navigate', href: SCRIPT, url: SCRIPT })],
      ['keys of prototypes', POLLUTION],
      ['keys of prototypes in the envelope', `{${head},"set":{"place":"7"},${POLLUTION.slice(1)}`],
      ['keys of prototypes for parameters', `{${head},"set":${POLLUTION}}`],
      ['markup for the name of a parameter', `{${head},"set":{"<img onerror=owned=1>":"7"}}`],
      ['a link of markup', JSON.stringify({ kind: 'link', link: `?v=1&title=${MARKUP}` })],
      ['a text that no link has room for', setTo(MARKUP.padEnd(3000, '9'))],
    ])('%s is not heard', async (_, message) => {
      await expectObeyed('25');
      await framed.send(message);
      await framed.page.waitForTimeout(100);
      expect(placeShown()).toBe('25');
      expect(await framed.frame.locator('.notice').count()).toBe(0);
      await framed.expectHarmless();
      await expectObeyed('3');
    });

    test.each([
      ['markup', MARKUP, '</title></script>'],
      ['a script', SCRIPT, SCRIPT],
      ['the prototype of objects', '__proto__', '__proto__'],
      ['a huge value', '9'.repeat(2000), '9'.repeat(40)],
    ])('%s in each parameter is heard, and said as text', async (_, value, words) => {
      await expectObeyed('25');
      await framed.send(setTo(value));
      await expect.poll(() => framed.frame.locator('.notice').textContent()).toContain(words);
      await framed.expectHarmless();
      await expectObeyed('3');
      await framed.expectHarmless();
    });

    test('markup that is typed or dropped', async () => {
      await visit(page, '?v=1&lang=zh-Hans');
      await page.getByRole('combobox').first().fill(MARKUP);
      await page.waitForTimeout(300);
      await page.evaluate((text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData('text/html', text);
        dataTransfer.setData('text/uri-list', 'javascript:owned=1');
        const options = { dataTransfer, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent('drop', options));
      }, MARKUP);
      await victim.expectHarmless();
    });
  });

  describe('by the configuration of the site', () => {
    const clean: (() => unknown)[] = [];
    afterAll(async () => {
      for (const each of clean.splice(0).reverse()) await each();
    });

    // All pages are written and packed anew.
    test('markup in every text of it', { timeout: 400_000 }, async () => {
      const site = await publish(clean);
      const text = MARKUP.slice(0, 190);
      const configuration = {
        ...loadSite(join(site.folder, 'site.json')),
        title: hostile(`$& $\` ${text}`),
        attribution: [{ text: hostile(text), href: 'https://example.org/?a=%22%3E' }],
        footer: { sponsor: text, icp: text, publicSecurity: text, siteCode: text },
      };
      const file = join(site.folder, 'site.json');
      writeFileSync(file, JSON.stringify(configuration));
      rmSync(join(site.folder, 'site.json.br'), { force: true });
      expect(await configure([site.folder])).toBe(0);
      const other = await openVictim(site.address);
      clean.push(() => other.close());
      await other.page.locator('h1').getByText('</title></script>').first().waitFor();
      expect(await other.page.title()).toContain('</title></script><img');
      await other.expectHarmless();
      const lost = await other.page.goto(`${site.address}nothing`);
      expect(lost?.status()).toBe(404);
      expect(await other.page.locator('.owned').count()).toBe(0);
    });

    test.each([
      ['contact', { contact: { url: SCRIPT } }],
      ['a source', { attribution: [{ text: hostile('a'), href: SCRIPT }] }],
      ['the site', { baseAddress: SCRIPT }],
      ['the site, with a rule for its server', { baseAddress: 'https://a.cn/;}location/{/' }],
      ['tiles', { baseMaps: [{ id: 'a', name: hostile('a'), kind: 'raster', tiles: [SCRIPT] }] }],
    ])('a script for the address of %s is refused', (_, part) => {
      const text = JSON.stringify({ title: hostile('a'), ...part });
      expect(() => parseSite(text, 'site.json')).toThrow(/problem/);
    });
  });
});
