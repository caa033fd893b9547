import type { City } from '../city/city';
import type { Site } from '../city/site';
import type { Translate } from '../i18n/messages';
import { clampZoom, type Viewport } from '../scene/projection';
import { words } from '../scene/scene';
import { openingCamera } from '../scene/view';
import type { Camera, State } from '../state/state';
import { dayText } from './dates';

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

/** By how many levels of zoom a map of a sheet differs from a screen that shows the same. */
export const widerThan = (screen: Viewport, map: Viewport): number =>
  Math.log2(Math.min(map.width / screen.width, map.height / screen.height));

/** The camera with which a map of a sheet shows what a screen does; `own` is null where that opened. */
export const sheetCamera = (
  own: Camera | null,
  city: City,
  map: Viewport,
  screen: Viewport,
  language: State['language'],
): Camera =>
  own
    ? { ...own, zoom: clampZoom(own.zoom + widerThan(screen, map)) }
    : openingCamera(city, map, NOTHING, language === 'en' ? 'en' : 'zh');
