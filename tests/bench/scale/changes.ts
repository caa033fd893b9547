import type { Page } from 'playwright-core';

/** What a visitor asks of a map, in this order; each stays for those after it. */
export const CHANGES = ['toggle', 'back', 'filter', 'lens', 'select', 'search'] as const;
export type Change = (typeof CHANGES)[number];

/** How a page is asked, and what in it says that it has answered. */
export interface Asked {
  /** What is clicked, or typed in. */
  at: string;
  /** What is typed there. */
  key?: string;
  /** What is there, once the panel has answered; null where a page has no panel for it. */
  answered: string | null;
  /** Whether the map draws something else for it. */
  isDrawn: boolean;
}

const chip = (index: number) => `.industries .chips li:nth-child(${index}) .chip`;
const NODES = '.layer:nth-child(4) .layer-row input';

export const OURS: Readonly<Record<Change, Asked>> = {
  toggle: { at: NODES, answered: `${NODES}:not(:checked)`, isDrawn: true },
  back: { at: NODES, answered: `${NODES}:checked`, isDrawn: true },
  filter: { at: chip(1), answered: '.matches .place-link', isDrawn: true },
  lens: { at: chip(2), answered: '.matches .lens-mode', isDrawn: true },
  select: {
    at: '.panel-right .place-link',
    answered: '.panel-right:not(:has(.matches)) .details-head',
    isDrawn: true,
  },
  // A part of many names.
  search: {
    at: '.search input',
    key: '7',
    answered: '.search-results [role="option"]',
    isDrawn: false,
  },
};

export const BARE: Readonly<Record<Change, Asked | null>> = {
  toggle: { at: '#toggle', answered: null, isDrawn: true },
  back: { at: '#back', answered: null, isDrawn: true },
  filter: { at: '#filter', answered: null, isDrawn: true },
  lens: { at: '#lens', answered: null, isDrawn: true },
  select: { at: '#select', answered: null, isDrawn: true },
  search: null,
};

export interface Latency {
  /**
   * From the input to the frame that shows the panel's answer, in milliseconds: as the browser tells it
   * where the next frame is that one, which it rounds to 8 ms and leaves out below 16 ms.
   */
  panel: number;
  /** From the input to the map's full picture, with its names, in milliseconds; null where it stays. */
  canvas: number | null;
}

/** So little the browser does not tell. */
const LEAST_MS = 16;

/**
 * Asks a page for a change, by the browser's own input, and waits for its answer.
 * @throws where none comes in five minutes
 */
export async function latencyOf(page: Page, asked: Asked): Promise<Latency> {
  const { at, key } = asked;
  const target = page.locator(at).first();
  await target.scrollIntoViewIfNeeded();
  // The pointer is there before it clicks.
  if (key) await target.focus();
  else await target.hover();
  // What that highlights is drawn.
  await page.waitForTimeout(800);
  // An input would not wait for what listens to it to be there.
  const told = await page.evaluateHandle(
    ({ key, answered, isDrawn, least, patience }) => ({
      latency: new Promise<Latency>((resolve, reject) => {
        const give = setTimeout(() => reject(new Error('no answer came')), patience);
        const type = key ? 'keydown' : 'click';
        let input = Number.NaN;
        let panel = Number.NaN;
        let canvas: number | null = null;
        performance.clearMarks('map:idle');
        const isAnswered = () => answered === null || document.querySelector(answered) !== null;
        const entries: PerformanceEntryList = [];
        // The app's names lie over the map; those of the bare page are in it.
        let named = 0;
        const names = document.querySelector('.stage-names');
        const namesObserver = new MutationObserver(() =>
          requestAnimationFrame(() => {
            named = performance.now();
          }),
        );
        if (names)
          namesObserver.observe(names, { subtree: true, childList: true, attributes: true });
        const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
        observer.observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
        const finish = () => {
          const next = [...entries, ...observer.takeRecords()].find(
            (each) => each.name === type && each.startTime >= input - 1,
          );
          clearTimeout(give);
          resolve({ panel: Number.isNaN(panel) ? (next?.duration ?? least) : panel, canvas });
        };
        let isFirst = true;
        let isThere = false;
        const look = () => {
          const now = performance.now();
          if (!isThere && isAnswered()) {
            isThere = true;
            // It came in a later frame, which is painted when the one after it begins.
            if (!isFirst)
              requestAnimationFrame(() => {
                panel = performance.now() - input;
              });
          }
          isFirst = false;
          const idle = performance
            .getEntriesByName('map:idle')
            .find(({ startTime }) => startTime > input);
          if (isDrawn && idle) canvas = Math.max(idle.startTime, named) - input;
          if (!isThere || (isDrawn && canvas === null) || now - input < 1_000) {
            requestAnimationFrame(look);
          } else finish();
        };
        addEventListener(
          type,
          ({ timeStamp }: Event) => {
            input = timeStamp;
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      }),
    }),
    { key, answered: asked.answered, isDrawn: asked.isDrawn, least: LEAST_MS, patience: 300_000 },
  );
  if (key) await page.keyboard.press(key);
  else await target.click({ noWaitAfter: true, timeout: 300_000 });
  return told.evaluate(({ latency }) => latency);
}
