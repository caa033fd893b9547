import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openMap } from './harness';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const LAPTOP = { viewport: { width: 1366, height: 768 } };

/**
 * What of the page that is seen is too small, too close or too wide for elders. Words in a sentence
 * are pressed above and beneath their line, and are as wide as they are.
 */
function tooSmall(): string[] {
  const found = new Set<string>();
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${element.textContent?.slice(0, 12)}”`;
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width < 1 || height < 1 || element.closest('[inert], .paper')) return false;
    if (getComputedStyle(element).visibility !== 'visible') return false;
    for (let each: Element | null = element; each; each = each.parentElement) {
      const { clipPath, opacity } = getComputedStyle(each);
      if (clipPath === 'inset(50%)' || opacity === '0') return false;
    }
    return true;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.nodeValue?.trim() || element.closest('script, style')) continue;
    if (!isSeen(element)) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const drawing = element.closest('svg') && (element as Element as SVGGraphicsElement);
    const seen = size * (drawing ? (drawing.getScreenCTM()?.a ?? 1) : 1);
    if (seen < 17.99) found.add(`text of ${seen.toFixed(1)} px: ${nameOf(element)}`);
    const line = Number.parseFloat(style.lineHeight) / size;
    if (!drawing && line < 1.499) found.add(`lines of ${line.toFixed(2)}: ${nameOf(element)}`);
  }
  for (const element of document.querySelectorAll(
    'a, button, summary, select, input, [role=option]',
  )) {
    // A box is as large as its words, which belong to it.
    const target = element.closest('label') ?? element;
    if (!isSeen(element)) continue;
    const { width, height } = target.getBoundingClientRect();
    if (height < 59.5 || width < 59.5) {
      found.add(`target of ${Math.round(width)} × ${Math.round(height)}: ${nameOf(element)}`);
    }
  }
  for (const word of document.querySelectorAll('.plain-word')) {
    if (isSeen(word) && word.getBoundingClientRect().height < 59.5) found.add(nameOf(word));
  }
  for (const select of document.querySelectorAll('select, input, textarea')) {
    const size = Number.parseFloat(getComputedStyle(select).fontSize);
    if (isSeen(select) && size < 18) found.add(`text of ${size} px: ${nameOf(select)}`);
  }
  if (document.documentElement.scrollWidth > innerWidth) found.add('the page is too wide');
  for (const element of document.querySelectorAll(
    '.panel, .details, .sheet-content, .output-page',
  )) {
    if (element.scrollWidth > element.clientWidth + 1) found.add(`too wide: ${nameOf(element)}`);
  }
  return [...found];
}

const isElder = (page: Page) =>
  page.evaluate(() => document.documentElement.classList.contains('is-elder'));

/** The views that are measured: a link, and what is done there. */
const VIEWS: Record<string, [link: string, seen: string, act?: (page: Page) => Promise<unknown>]> =
  {
    'the opening view': ['', '.overview'],
    'a place': ['&place=25', '.actions-more'],
    'an industry': ['&industry=3', '.lens, .details h2'],
    'the tasks': ['&show=tasks', '.details select'],
    'a comparison': ['&compare=2.5.25', '.compare-table'],
    'a step that is told': ['&tour=3', '.told h2'],
    'the search': ['', '.search-result', (page) => page.locator('#app .search input').fill('江门')],
    'the layers': [
      '',
      '.layer-row',
      async (page) => {
        const more = page.getByRole('button', { name: '更多', exact: true });
        await more
          .or(page.getByRole('button', { name: '图层', exact: true }))
          .first()
          .click();
      },
    ],
  };

describe.each(Object.entries({ phone: PHONE, laptop: LAPTOP }))(
  'for elders on a %s',
  (_, device) => {
    test('all text, lines and targets are large, and nothing is too wide', async () => {
      const map = await openMap({ path: '?elder=1', ...device });
      const { page } = map;
      for (const language of ['zh-Hans', 'en']) {
        for (const [name, [link, seen, act]] of Object.entries(VIEWS)) {
          if (act && language === 'en') continue;
          const { origin, pathname } = new URL(page.url());
          await page.goto(`${origin}${pathname}?v=1&lang=${language}&elder=1${link}`);
          await page.locator('.stage-names .name').first().waitFor({ state: 'attached' });
          await act?.(page);
          await page.locator(seen).first().waitFor();
          await expect
            .poll(() => page.evaluate(tooSmall), { message: `${name}, ${language}` })
            .toEqual([]);
        }
      }
      map.expectClean();
      await map.close();
    });
  },
);

describe('large text', () => {
  test('comes by one switch, stays on the device, and goes by another', async () => {
    const map = await openMap(LAPTOP);
    const { page } = map;
    const size = () =>
      page.evaluate(
        () => getComputedStyle(document.querySelector('.details p') as Element).fontSize,
      );
    const usual = await size();
    expect(Number.parseFloat(usual)).toBeLessThan(18);
    const large = page.locator('#app').getByRole('button', { name: '大字版' });
    expect(await large.getAttribute('aria-pressed')).toBe('false');
    await large.focus();
    await map.settle(() => page.keyboard.press('Enter'));
    expect(await isElder(page)).toBe(true);
    expect(await size()).toBe('18px');
    expect(await large.getAttribute('aria-pressed')).toBe('true');
    expect(await large.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(page.url()).toContain('elder=1');
    // The bare address too: the device remembers it.
    await page.goto(page.url().replace(/\?.*/, ''));
    await page.getByRole('button', { name: '标准版' }).click();
    await expect.poll(() => isElder(page)).toBe(false);
    expect(await size()).toBe(usual);
    expect(page.url()).not.toContain('elder');
    await page.reload();
    await large.waitFor();
    expect(await isElder(page)).toBe(false);
    map.expectClean();
    await map.close();
  });

  test('is there on a phone without a menu, and zooms by buttons', async () => {
    const map = await openMap(PHONE);
    const { page } = map;
    await page.getByRole('button', { name: '放大' }).waitFor({ state: 'hidden' });
    await map.settle(() => page.getByRole('button', { name: '大字版' }).tap());
    await map.settle(() => page.getByRole('button', { name: '放大' }).tap());
    await expect.poll(() => page.url()).toContain('at=');
    await map.settle(() => page.getByRole('button', { name: '缩小' }).tap());
    map.expectClean();
    await map.close();
  });
});

// The small script of the head stands in the page itself, whatever draws the map.
test.skipIf(inject('surface') === 'twin')(
  'the first paint is as large as what follows',
  async () => {
    const map = await openMap({
      ...LAPTOP,
      idle: false,
      prepare: async (page) => {
        await page.addInitScript(() =>
          localStorage.setItem('innovation-map', JSON.stringify({ elder: true })),
        );
        await page.route(/assets\/index-.*\.js/, () => {});
      },
    });
    const { page } = map;
    const first = () =>
      page.evaluate(() => {
        const panel = document.querySelector('.panel-right')?.getBoundingClientRect();
        const header = document.querySelector('.header')?.getBoundingClientRect();
        return { panel: panel?.left, header: header?.height };
      });
    await page.locator('.static-footer').waitFor({ state: 'attached' });
    expect(await isElder(page)).toBe(true);
    const before = await first();
    await page.unroute(/assets\/index-.*\.js/);
    await page.reload();
    await page.locator('.elder-switch').first().waitFor();
    expect(await first()).toEqual(before);
    await map.close();
  },
);

describe('a place is read aloud', () => {
  /** A device whose voices come so late once it has been asked for them; what it says is kept. */
  const speaking = (lang: string, ms: number) => async (page: Page) => {
    await page.addInitScript(
      ([tag, delay]) => {
        const voices: object[] = [];
        const said: string[] = [];
        const bring = () => {
          if (voices.length > 0) return;
          voices.push({ lang: tag, localService: true, name: tag });
          speech.onvoiceschanged?.();
        };
        const speech = {
          said,
          onvoiceschanged: null as (() => void) | null,
          getVoices() {
            if (voices.length === 0) delay ? setTimeout(bring, delay) : queueMicrotask(bring);
            return [...voices];
          },
          speak: ({ text }: { text: string }) => said.push(text),
          cancel: () => said.splice(0),
        };
        Object.defineProperty(window, 'speechSynthesis', { value: speech });
        Object.defineProperty(window, 'SpeechSynthesisUtterance', {
          value: function Utterance(this: { text: string }, text: string) {
            this.text = text;
          },
        });
      },
      [lang, ms] as const,
    );
  };
  const said = (page: Page) =>
    page.evaluate(() => [...(speechSynthesis as unknown as { said: string[] }).said]);

  test('where its voices come late, too', async () => {
    const prepare = speaking('zh-CN', 1500);
    const map = await openMap({ ...LAPTOP, path: '?elder=1&place=25', prepare });
    await map.page.locator('.details h2').waitFor();
    await map.page.getByRole('button', { name: '朗读' }).waitFor();
    map.expectClean();
    await map.close();
  });

  test('by name, kind, district, summary and industries, until another is opened', async () => {
    const map = await openMap({
      ...LAPTOP,
      path: '?elder=1&place=25',
      prepare: speaking('zh-CN', 0),
    });
    const { page } = map;
    await page.getByRole('button', { name: '朗读' }).click();
    const [name, where, summary, industries] = await said(page);
    expect(name).toBe('新会南湖科创区域');
    expect(where).toBe('节点、新会区');
    expect(summary).toContain('启超大道');
    expect(industries).toBe('产业：双碳');
    await page.getByRole('button', { name: '停止朗读' }).click();
    expect(await said(page)).toEqual([]);
    await page.getByRole('button', { name: '朗读' }).click();
    expect(await said(page)).toHaveLength(4);
    await page.locator('.details-eyebrow a').click();
    await expect.poll(() => said(page)).toEqual([]);
    await page.getByRole('button', { name: '朗读' }).waitFor();
    map.expectClean();
    await map.close();
  });

  test('only where there is a voice for the language', async () => {
    const map = await openMap({
      ...LAPTOP,
      path: '?elder=1&place=25',
      prepare: speaking('fr-FR', 0),
    });
    const { page } = map;
    await page.locator('.actions-more').waitFor();
    await page.waitForFunction(() => speechSynthesis.getVoices().length > 0);
    expect(await page.getByRole('button', { name: '朗读' }).count()).toBe(0);
    await map.close();
  });
});
