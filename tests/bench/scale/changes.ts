import type { Page } from 'playwright-core';

/** What a visitor asks of a map, in this order; each stays for those after it. */
export const CHANGES = ['toggle', 'back', 'filter', 'lens', 'select', 'search'] as const;
export type Change = (typeof CHANGES)[number];

/** How a page is asked, and what in it says that it has answered. */
export interface Asked {
  /** What is clicked, or for a search where is typed. */
  press: string;
  /** What is there, once the panel has answered; null where a page has no panel for it. */
  answered: string | null;
  /** Whether the map draws something else for it. */
  isDrawn: boolean;
}

const chip = (index: number) => `.industries .chips li:nth-child(${index}) .chip`;
const NODES = '.layer:nth-child(4) .layer-row input';

export const OURS: Readonly<Record<Change, Asked>> = {
  toggle: { press: NODES, answered: `${NODES}:not(:checked)`, isDrawn: true },
  back: { press: NODES, answered: `${NODES}:checked`, isDrawn: true },
  filter: { press: chip(1), answered: `${chip(1)}[aria-pressed="true"]`, isDrawn: true },
  lens: { press: chip(2), answered: `${chip(2)}[aria-pressed="true"]`, isDrawn: true },
  select: { press: '.panel-right .place-link', answered: '.details h2', isDrawn: true },
  search: { press: '.search input', answered: '.search-results [role="option"]', isDrawn: false },
};

export const BARE: Readonly<Record<Change, Asked | null>> = {
  toggle: { press: '#toggle', answered: null, isDrawn: true },
  back: { press: '#back', answered: null, isDrawn: true },
  filter: { press: '#filter', answered: null, isDrawn: true },
  lens: { press: '#lens', answered: null, isDrawn: true },
  select: { press: '#select', answered: null, isDrawn: true },
  search: null,
};

/** What is typed: a part of many names. */
const SOUGHT = '7';

export interface Latency {
  /** From the input to the next frame that shows the panel's answer, in milliseconds. */
  panel: number;
  /** From the input to the map's full picture, in milliseconds; null where it stays. */
  canvas: number | null;
}

/**
 * Asks a page for a change, by the browser's own input, and waits for its answer.
 * @throws where none comes in five minutes
 */
export async function latencyOf(page: Page, { press, answered, isDrawn }: Asked): Promise<Latency> {
  await page.locator(press).first().scrollIntoViewIfNeeded();
  const told = page.evaluate(
    ({ answered, isDrawn, patience }) =>
      new Promise<{ panel: number; canvas: number | null }>((resolve, reject) => {
        const give = setTimeout(() => reject(new Error('no answer came')), patience);
        let input = Number.NaN;
        let panel: number | null = null;
        let canvas: number | null = null;
        performance.clearMarks('map:idle');
        const look = () => {
          const now = performance.now();
          // A frame that begins with it has painted it in the one before.
          if (panel === null && (answered === null || document.querySelector(answered))) {
            panel = now - input;
          }
          const idle = performance
            .getEntriesByName('map:idle')
            .find(({ startTime }) => startTime > input);
          if (isDrawn && idle) canvas = idle.startTime - input;
          if (panel === null || (isDrawn && canvas === null)) requestAnimationFrame(look);
          else {
            clearTimeout(give);
            resolve({ panel, canvas });
          }
        };
        const begin = ({ timeStamp }: Event) => {
          if (!Number.isNaN(input)) return;
          input = timeStamp;
          // The frame in which it is answered is painted before the next begins.
          requestAnimationFrame(() => requestAnimationFrame(look));
        };
        addEventListener('pointerup', begin, { capture: true, once: true });
        addEventListener('keydown', begin, { capture: true, once: true });
      }),
    { answered, isDrawn, patience: 300_000 },
  );
  if (press.endsWith('.search input')) {
    await page.locator(press).focus();
    await page.keyboard.press(SOUGHT);
  } else await page.locator(press).first().click({ noWaitAfter: true, timeout: 300_000 });
  return told;
}
