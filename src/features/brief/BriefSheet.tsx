import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Place } from '../../city/city';
import { DEFAULT_STATE } from '../../state/state';
import { PlaceIcon } from '../../svg/PlaceIcon';
import { Context, type MapContext, useMap } from '../context';
import { dayText } from '../dates';
import { MapCredits, PageFoot } from '../PageFoot';
import { BriefLocator, BriefMap } from './BriefMap';
import { BriefText } from './BriefText';

/** How a page is set until all of it fits: size of its words in points, height of its map in pixels. */
const SETTINGS = [
  { points: 10.5, map: 420 },
  { points: 10.5, map: 360 },
  { points: 10, map: 310 },
  { points: 10, map: 270 },
  { points: 9.5, map: 260 },
  { points: 9, map: 250 },
  { points: 8.5, map: 230 },
  { points: 8, map: 210 },
  { points: 7.5, map: 190 },
  { points: 7, map: 160 },
  { points: 7, map: 110 },
] as const;

/** Width of an A4 page within its margins, in pixels of 1/96 inch. */
const MAP_WIDTH = 680;

interface BriefSheetProps {
  place: Place;
  /** What stands around the text in the second language; null where there is none. */
  second: MapContext | null;
}

/** One A4 page of a place: as large as all that it says lets it be. */
export function BriefSheet({ place, second }: BriefSheetProps) {
  const { store, t, words, site } = useMap();
  const city = store.city.value;
  const sheet = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const step = useSignal(0);
  const setting = SETTINGS[step.value] ?? SETTINGS[0];
  const viewport = useMemo(() => ({ width: MAP_WIDTH, height: setting.map }), [setting]);
  const state = {
    ...DEFAULT_STATE,
    language: store.state.value.language,
    chosen: { kind: 'place' as const, number: place.number },
  };
  const belts = city.byKind.get('belt') ?? [];
  useLayoutEffect(() => {
    const { current } = body;
    if (!current || !sheet.current) return;
    sheet.current.style.setProperty('--points', `${setting.points}pt`);
    const isFull =
      current.scrollHeight > current.clientHeight + 1 ||
      current.scrollWidth > current.clientWidth + 1;
    if (isFull && step.value < SETTINGS.length - 1) step.value++;
  });
  return (
    <section class="sheet-a4 paper brief-sheet" ref={sheet} aria-label={words(place.name)}>
      <header class="brief-top">
        <PlaceIcon kind="core" size={18} />
        <b>{site.title[t.language]}</b>
        <span>{t('brief.title')}</span>
        <time>{t('brief.printed', { date: dayText(t, new Date()) })}</time>
      </header>
      <div class="brief-head">
        <div>
          <p class="brief-kind">
            <PlaceIcon
              kind={place.kind}
              belt={belts.indexOf(place)}
              dashed={place.position.precision === 'district' && !place.anchor}
              size={16}
            />
            {[
              t(`kind.${place.kind}`),
              ...place.districts.flatMap((id) => {
                const district = city.byId.get(id);
                return district && district !== place ? words(district.name) : [];
              }),
            ].join(' · ')}
            {place.districtBasis === 'inferred' && (
              <span class="details-tag warn">{t('details.inferred')}</span>
            )}
          </p>
          <h2>{words(place.name)}</h2>
          <p
            class="brief-other"
            lang={second?.t.language ?? (t.language === 'en' ? 'zh-Hans' : 'en')}
          >
            {second
              ? second.words(place.name)
              : t.language === 'en'
                ? place.name.zh
                : place.name.en}
          </p>
        </div>
        <div class="brief-locator">
          <BriefLocator place={place} viewport={viewport} />
        </div>
      </div>
      <div class="brief-map">
        <BriefMap place={place} viewport={viewport} />
      </div>
      <p class="brief-credits">
        <MapCredits />
      </p>
      <div class={`brief-body${second ? ' is-double' : ''}`} ref={body}>
        <BriefText place={place} />
        {second && (
          <Context.Provider value={second}>
            <BriefText place={place} />
          </Context.Provider>
        )}
      </div>
      <PageFoot state={state} code={84} />
    </section>
  );
}
