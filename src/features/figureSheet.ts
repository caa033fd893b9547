import type { City } from '../city/city';
import type { Site } from '../city/site';
import type { Translate } from '../i18n/messages';
import { nearer, showing } from '../scene/extent';
import { type Level, levelOf } from '../scene/level';
import type { Viewport } from '../scene/projection';
import { words } from '../scene/scene';
import { openingCamera } from '../scene/view';
import type { Camera, State } from '../state/state';
import type { DataLayer } from '../state/work';
import { type FigureLegend, figureMap } from '../svg/FigurePicture';
import { dayText } from './dates';
import { figureDataLegend, figureLegend } from './figureLegend';

/* What stands around a map on paper, and what of the ground it shows: of figures and of slides. */

/** Nothing lies on the map of a sheet. */
const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

/** Lines at the foot: by whose leave and whose data, after which plan, and when. */
export function figureSources(city: City, { t, site }: { t: Translate; site: Site }): string[] {
  const { title, number, date } = city.plan.document;
  return [
    [
      site.mapApprovalNumber
        ? t('credits.approved', { number: site.mapApprovalNumber })
        : t('credits.sketch'),
      t('credits.ground'),
      t('credits.openStreetMap'),
      ...site.attribution.map(({ text }) => text[t.language]),
    ].join(' · '),
    t('figure.source', {
      title: words(title, t.language),
      number: words(number, t.language),
      date: dayText(t, date),
    }),
    `${t('details.targetsOnly')} · ${t('brief.printed', { date: dayText(t, new Date()) })}`,
  ];
}

/** By which industries the map is seen; else the plan in five words. */
export function figureSubtitle(city: City, { industries }: State, t: Translate): string {
  const names = industries.flatMap((number) => city.industries.get(number)?.name ?? []);
  if (names.length === 0) return t('site.motto');
  return t('figure.lens', {
    names: t.list(names.map((name) => words(name, t.language))),
  });
}

/** Of the map on the screen, in pixels. */
export function screenSize(): Viewport {
  const stage = document.querySelector('.stage');
  return { width: stage?.clientWidth || innerWidth, height: stage?.clientHeight || innerHeight };
}

/** What is to stand on a sheet. */
export interface Wanted {
  city: City;
  state: State;
  /** The camera of the screen, null where that opened; and the size of what it saw there, in pixels. */
  own: Camera | null;
  screen: Viewport;
  data: readonly DataLayer[];
  /** Of the whole sheet, in pixels. */
  sheet: Viewport;
  /** Whether it is the map with its legend alone, for a page that says the rest itself. */
  isBare?: boolean;
}

/** How a sheet is laid out: what its map shows, how near that is, and what explains it. */
export interface Layout {
  camera: Camera;
  level: Level;
  legend: FigureLegend[];
  sources: string[];
  map: Viewport;
}

/** Lays out a sheet that shows the ground which the screen does. */
export function layOut(wanted: Wanted, { t, site }: { t: Translate; site: Site }): Layout {
  const { city, state, own, screen, data, sheet, isBare = false } = wanted;
  const sources = isBare ? [] : figureSources(city, { t, site });
  const cameraOn = (map: Viewport) =>
    own
      ? showing(own, screen, map)
      : openingCamera(city, map, NOTHING, state.language === 'en' ? 'en' : 'zh');
  const estimate = cameraOn(figureMap(sheet, [], sources.length, isBare));
  // What the screen names the sheet names, also where it is smaller; and the whole city in any case.
  const level = own ? levelOf(own) : nearer(levelOf(estimate), 'city');
  const legend = [...figureLegend(city, state, level, t), ...figureDataLegend(data, t)];
  const { width, height } = figureMap(sheet, legend, sources.length, isBare);
  const map = { width, height };
  return { camera: cameraOn(map), level, legend, sources, map };
}
