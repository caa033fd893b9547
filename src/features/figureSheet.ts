import type { City } from '../city/city';
import { EVIDENCE_LEVELS } from '../city/queries';
import type { Site } from '../city/site';
import type { Translate } from '../i18n/messages';
import { dataLegend } from '../scene/data-classes';
import { mapName } from '../scene/labels/name';
import { legendOf } from '../scene/legend';
import type { Level } from '../scene/level';
import { clampZoom, type Viewport } from '../scene/projection';
import { sceneOf, words } from '../scene/scene';
import { openingCamera } from '../scene/view';
import type { Camera, State } from '../state/state';
import type { DataLayer } from '../state/work';
import type { FigureLegend } from '../svg/FigurePicture';
import { classText } from './classText';

/* What stands around a map on paper, and what of the ground it shows: of figures and of slides. */

/** Nothing lies on the map of a sheet. */
const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

/** What the map shows at a level, as its legend: the layers that are on and drawn, and in the lens the evidence. */
export function figureLegend(city: City, state: State, level: Level, t: Translate): FigureLegend[] {
  const { marks, slots } = sceneOf(city, state, level);
  const isNear = level === 'county' || level === 'site';
  const listed = slots
    .flatMap(({ entries }) => entries.map(({ place }) => place.kind))
    .filter((kind) => isNear || kind !== 'platform');
  const drawn = new Set([...marks.map(({ kind }) => kind), ...listed]);
  const layers = legendOf(city, state)
    .filter(({ shown, places, kind }) => {
      if (!shown) return false;
      if (kind === 'town' || kind === 'railway') return isNear;
      if (kind === 'belt' || kind === 'district') return places.length > 0;
      return places.length > 0 && drawn.has(kind);
    })
    .map(
      ({ kind, index, opacity, place }): FigureLegend => ({
        kind,
        index,
        opacity,
        name:
          kind === 'belt' ? (place ? mapName(place, t.language).line : '') : t(`layers.${kind}`),
      }),
    );
  if (state.industries.length === 0) return layers;
  const evidence = EVIDENCE_LEVELS.slice(0, 3).map(
    (level): FigureLegend => ({
      kind: 'evidence',
      index: 0,
      opacity: 1,
      variant: level as FigureLegend['variant'],
      name: t(`match.${level}`),
    }),
  );
  return [...layers, ...evidence];
}

/** What the visitor's data on it mean. */
export const figureDataLegend = (data: readonly DataLayer[], t: Translate): FigureLegend[] =>
  data
    .filter(({ shown }) => shown)
    .flatMap((layer): FigureLegend[] => {
      const { colour } = layer.style;
      const name = colour.kind === 'one' ? [] : [`${layer.name} · ${colour.column}`];
      const line = { index: 0, opacity: 1 };
      return [
        ...name.map((told) => ({ ...line, kind: 'words' as const, name: told })),
        ...dataLegend(layer).map((item) => ({
          ...line,
          kind: 'data' as const,
          colour: item.colour,
          name: classText(t, item, layer.name),
        })),
      ];
    });

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
      date,
    }),
    `${t('details.targetsOnly')} · ${t('brief.printed', { date: new Date().toISOString().slice(0, 10) })}`,
  ];
}

/** By which industries the map is seen; else the plan in five words. */
export function figureSubtitle(city: City, { industries }: State, t: Translate): string {
  const names = industries.flatMap((number) => city.industries.get(number)?.name ?? []);
  if (names.length === 0) return t('site.motto');
  return t('figure.lens', {
    names: names.map((name) => words(name, t.language)).join(t('details.separator')),
  });
}

/** A length in metres, for a scale bar. */
export const lengthIn = (metres: number, t: Translate): string =>
  metres >= 1000
    ? `${t.number(metres / 1000)} ${t('unit.km')}`
    : `${t.number(metres)} ${t('unit.m')}`;

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
