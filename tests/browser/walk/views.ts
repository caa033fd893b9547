import type { Page } from 'playwright-core';
import type { Language } from '../../../src/city/language';
import { NO_NEED } from '../../../src/city/need';
import type { Kind } from '../../../src/city/types';
import { words } from '../../../src/scene/scene';
import { ALL_TASKS, type Chosen, type State, type ToolName } from '../../../src/state/state';
import { city, placeNamed, traditionalCity } from '../../city';
import { DRAWINGS, SITES } from './brought';

/** Something that the map shows: what leads there, and how one knows that it is there. */
export interface View {
  name: string;
  /** What its link says, beside the language. */
  state?: Partial<State>;
  /** What no state prints: the rest of a link. */
  link?: string;
  /** A selector of what is there only then. */
  shows: string | ((language: Language) => string);
  /** What a visitor does from the link on; what it leads to is `shows`. */
  act?(page: Page, language: Language): Promise<unknown>;
  /** The layout that has it; both where left out. */
  layout?: Layout;
}

export type Layout = 'wide' | 'narrow';

const numbers = (kind: Kind, count: number) =>
  (city.byKind.get(kind) ?? []).slice(0, count).map(({ number }) => number);
const [industry = 0, second = 0] = city.clusters.keys();

const nameOf = (number: number, language: Language) => {
  const { byNumber } = language === 'zh-Hant' ? traditionalCity : city;
  const place = byNumber.get(number);
  return place ? words(place.name, language) : '';
};

const chosenInText: Chosen = {
  kind: 'text',
  within: { kind: 'place', number: placeNamed('江门人才岛').number },
};
const choice = (name: string, chosen: Chosen, shows: string, more: Partial<View> = {}): View => ({
  name,
  state: { chosen },
  shows: `.details ${shows}`,
  ...more,
});
const place = (name: string, number = numbers(name as Kind, 1)[0] ?? 0): View => ({
  name,
  state: { chosen: { kind: 'place', number } },
  shows: (language) => `.details h2:text-is(${JSON.stringify(nameOf(number, language))})`,
});
const tool = (name: ToolName, shows: string, more: Partial<View> = {}): View =>
  choice(name, { kind: 'tool', tool: name }, shows, more);
const told = (step: number, kiosk = false): View => ({
  name: kiosk ? 'kiosk' : `step ${step} of the tour`,
  state: { presenting: { script: 'tour', step: step - 1, kiosk } },
  shows: kiosk ? '.presenter-bar p' : `.progress li:nth-child(${step}) [aria-current]`,
});

const press = (selector: string) => (page: Page) => page.locator(selector).first().click();
/** Opens a file where the tool itself does, under what all tools have. */
const bring = (name: string, content: string) => (page: Page) =>
  page
    .locator('.details input[type="file"]')
    .last()
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
const search =
  (query: Record<Language, string>) =>
  (page: Page, language: Language): Promise<void> =>
    page.locator('.search input').fill(query[language]);

/**
 * Every view of the map: a new one joins with a line. What a visitor makes in one stays for those
 * after it.
 */
export const VIEWS: readonly View[] = [
  { name: 'opening', shows: '.overview' },
  ...(['core', 'belt', 'district', 'node', 'lab', 'platform'] as const).map((kind) => place(kind)),
  place('a place with everything', placeNamed('新会南湖科创区域').number),
  choice('places at a spot', { kind: 'places', numbers: numbers('node', 3) }, '.place-link'),
  choice('section', { kind: 'section', id: '三（一）1' }, '.details-eyebrow'),
  choice('task', { kind: 'task', id: 4 }, '.details-terms'),
  choice('goals', { kind: 'goals' }, '.details-goals'),
  choice('tasks', { kind: 'tasks', filter: { ...ALL_TASKS, unit: 1 } }, '.task-filters'),
  choice('match, before anything is asked', { kind: 'match' }, '.need'),
  choice('match', { kind: 'match' }, '.match-parts', {
    state: {
      chosen: { kind: 'match' },
      industries: [industry, second],
      need: { ...NO_NEED, near: ['core', 'station'], districts: numbers('district', 2) },
    },
  }),
  choice('matrix', { kind: 'matrix' }, '.matrix'),
  choice('shortlist', { kind: 'shortlist', numbers: numbers('node', 5) }, '.shortlist li'),
  choice('spot', { kind: 'spot', at: [113.08, 22.58] }, '.spot-form'),
  choice('text', { kind: 'text', within: null }, '.text-entry'),
  choice(
    'text, with a place that is chosen and an industry',
    chosenInText,
    '.text-entry.is-chosen',
    {
      state: { chosen: chosenInText, industries: [industry], hidden: ['platform'] },
    },
  ),
  { name: 'lens', state: { industries: [industry] }, shows: '.match-total' },
  { name: 'lens of two', state: { industries: [industry, second] }, shows: '.lens-mode' },
  { name: 'notices', link: '&place=999&industry=x', shows: '.notice' },
  {
    name: 'search with results',
    act: search({ 'zh-Hans': '江', 'zh-Hant': '江', en: 'park' }),
    shows: '.search-result',
  },
  {
    name: 'search without results',
    act: search({ 'zh-Hans': '无此地', 'zh-Hant': '無此地', en: 'xyzzyq' }),
    shows: '.search-nothing',
  },
  {
    name: 'layers on a phone',
    act: press('.stage-controls button'),
    shows: '.sheet .layers',
    layout: 'narrow',
  },
  {
    ...place('node'),
    name: 'sharing',
    act: press('.details .actions .action:last-of-type'),
    shows: 'dialog[open]',
  },
  {
    name: 'embedding',
    act: (page) => page.locator('.embed-offer .action').first().click(),
    shows: '.embed-dialog .embed-code',
    layout: 'wide',
  },
  {
    ...place('node'),
    name: 'embedding, of a place',
    async act(page) {
      await press('.details .actions .action:last-of-type')(page);
      await press('dialog[open] > .action')(page);
    },
    shows: '.embed-dialog .embed-code',
    layout: 'narrow',
  },
  {
    name: 'keys of the map',
    async act(page) {
      await page
        .locator('.map-said, main > .visually-hidden[role="status"]')
        .first()
        .waitFor({ state: 'attached' });
      const canvas = page.locator('.stage-canvas [tabindex="0"], .stage-canvas[tabindex="0"]');
      // What the view before has closed may still bring the focus back to where it was.
      for (let more = 20; more > 0 && (await page.locator('.key-help').count()) === 0; more--) {
        await canvas.first().focus();
        await page.keyboard.press('?');
        await page.waitForTimeout(100);
      }
    },
    shows: '.key-help',
    layout: 'wide',
  },
  {
    name: 'compare',
    state: { output: { kind: 'compare', numbers: numbers('node', 4), onlyDifferences: false } },
    shows: '.compare th:nth-of-type(4)',
  },
  {
    name: 'brief',
    state: { output: { kind: 'brief', numbers: numbers('node', 2), second: null } },
    shows: '.brief-cover',
  },
  {
    name: 'figure',
    state: { output: { kind: 'figure', size: 'a4', orientation: 'landscape', title: '' } },
    shows: '.figure-sheet .still-map',
  },
  tool('present', '.present-steps'),
  tool('layers', '.notation', {
    state: { chosen: { kind: 'tool', tool: 'layers' }, graticule: true },
  }),
  tool('draw', '.desk-list', { act: bring('drawn.geojson', DRAWINGS) }),
  tool('measure', '.desk-chosen', { act: press('.desk-line') }),
  tool('scenes', '.scene-title', { act: press('.scenes-keep button') }),
  tool('data', '.data-form', { name: 'data, what is asked', act: bring('sites.csv', SITES) }),
  tool('data', '.data-layer', {
    name: 'data',
    act: async (page) => {
      await page.locator('.data-form select').last().selectOption('WGS84');
      await page.locator('.data-go').click();
    },
  }),
  ...['style', 'filter', 'table', 'districts', 'save'].map((part, index) =>
    tool('data', '.data-part', {
      name: `data, ${part}`,
      act: press(`.data-parts button:nth-child(${index + 1})`),
    }),
  ),
  told(1),
  told(2),
  told(4),
  told(1, true),
];
