import { effect, type Signal, signal, useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useMap } from './features/context';
import { Details } from './features/details/Details';
import { Footer } from './features/footer/Footer';
import { GoalsSummary } from './features/goals/GoalsSummary';
import { LanguageSwitch } from './features/header/LanguageSwitch';
import { ThemeSwitch } from './features/header/ThemeSwitch';
import { Tools } from './features/header/Tools';
import { Industries } from './features/industries/Industries';
import { Layers } from './features/layers/Layers';
import { QuickChips } from './features/quick/QuickChips';
import { Search } from './features/search/Search';
import { SiteCredits } from './features/stage/Credits';
import { baseMapsOf, footLinks, placesOfLayer, restOfPanel } from './parts';
import type { Inset, Viewport } from './scene/projection';
import type { Chosen, State } from './state/state';
import { Icon } from './ui/Icon';
import { heightOf, Sheet, type Stop } from './ui/Sheet';

/** How the phone's layout stands: the map fills the screen, a sheet lies over its foot. */
export interface SheetState {
  stop: Signal<Stop>;
  /** Whether the sheet holds the layers; else what was chosen. */
  isLayers: Signal<boolean>;
  /** Height of the bar over the map, and the size of the whole screen, in pixels. */
  bar: Signal<number>;
  room: Signal<number>;
  width: Signal<number>;
}

/**
 * A phone on its side: the sheet stands beside the map, as wide as this part of the screen. A low
 * window that is narrow too is a page seen at four times its size.
 */
export const ON_ITS_SIDE =
  '(min-width: 560px) and (max-height: 480px) and (orientation: landscape)';
const BESIDE = 0.46;

/** What the sheet is about; null where it is the whole city. */
const subjectOf = ({ chosen, industries }: State): Chosen | readonly number[] | null =>
  chosen ?? (industries.length ? industries : null);

export function createSheet(state: State): SheetState {
  return {
    stop: signal<Stop>(subjectOf(state) === null ? 'peek' : 'half'),
    isLayers: signal(false),
    bar: signal(0),
    room: signal(0),
    width: signal(0),
  };
}

/** What a phone of a size has over its map when it opens, in pixels; `bar` is the height of its bar. */
export function coveredAtOpening({ width, height }: Viewport, bar: number): Inset {
  const isBeside = matchMedia(ON_ITS_SIDE).matches;
  return {
    top: bar,
    right: isBeside ? Math.round(width * BESIDE) : 0,
    bottom: isBeside ? 0 : heightOf('peek', height),
    left: 0,
  };
}

/** Search and shortcuts, over the map. */
export function NarrowStart({ sheet }: { sheet: SheetState }) {
  const { t, site } = useMap();
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = bar;
    if (!current) return;
    const observer = new ResizeObserver(() => {
      sheet.bar.value = current.offsetHeight;
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [sheet]);
  return (
    <header class="narrow-bar" ref={bar}>
      <h1 class="visually-hidden">{site.title[t.language]}</h1>
      <div class="narrow-search">
        <Search />
        <LanguageSwitch />
      </div>
      <QuickChips />
    </header>
  );
}

/** Among the map's controls. */
export function LayersButton({ sheet }: { sheet: SheetState }) {
  const { t } = useMap();
  const button = useRef<HTMLButtonElement>(null);
  // The layers give the focus back to what opened them.
  const wasLayers = useRef(false);
  useSignalEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (wasLayers.current && !sheet.isLayers.value && isLost) button.current?.focus();
    wasLayers.current = sheet.isLayers.value;
  });
  return (
    <button
      type="button"
      ref={button}
      onClick={() => {
        sheet.isLayers.value = true;
        sheet.stop.value = 'full';
      }}
    >
      <Icon name="layers" />
      <span>{t('shell.layers')}</span>
    </button>
  );
}

/** The sheet: what was chosen, or the layers. */
export function NarrowEnd({ sheet, isBeside }: { sheet: SheetState; isBeside: boolean }) {
  const { store, t, site, covered, margins } = useMap();
  const root = useRef<HTMLDivElement>(null);
  const { stop, isLayers, bar, room, width } = sheet;

  useEffect(() => {
    const { current } = root;
    if (!current) return;
    const measure = () => {
      room.value = current.clientHeight;
      width.value = current.clientWidth;
    };
    // At once: what the sheet covers is known before the map first looks anywhere.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [room, width]);

  // What was chosen or found comes up, before the map looks what the sheet leaves of it; when it is
  // closed the map comes back.
  const shown = useRef(subjectOf(store.state.peek()));
  useEffect(
    () =>
      effect(() => {
        const subject = subjectOf(store.state.value);
        if (subject === shown.current) return;
        shown.current = subject;
        if (subject === null) stop.value = 'peek';
        else if (stop.peek() === 'peek' || isLayers.peek()) stop.value = 'half';
        isLayers.value = false;
      }),
    [store, isLayers, stop],
  );

  const isLens = useComputed(() => store.state.value.industries.length > 0);
  // A full sheet hides the map, which then stays as it was behind a half one.
  useEffect(
    () =>
      effect(() => {
        if (isBeside) {
          const beside = {
            top: bar.value,
            right: Math.round(width.value * BESIDE),
            bottom: 0,
            left: 0,
          };
          covered.value = beside;
          margins.value = beside;
          return;
        }
        const behind = stop.value === 'full' ? 'half' : stop.value;
        const bottom = heightOf(behind, room.value);
        const top = bar.value;
        // In the lens the whole city is of interest, and the sheet tells what was found in it.
        const least = isLens.value ? 'half' : 'peek';
        covered.value = { top, right: 0, bottom, left: 0 };
        margins.value = { top, right: 0, bottom: heightOf(least, room.value), left: 0 };
      }),
    [isBeside, isLens],
  );
  const hideLayers = () => {
    isLayers.value = false;
    stop.value = subjectOf(store.state.peek()) === null ? 'peek' : 'half';
  };
  return (
    <div class="narrow-end" ref={root}>
      <Sheet
        stop={stop.value}
        onStop={(next) => {
          stop.value = next;
        }}
        room={room.value}
        label={t('shell.details')}
        handleWords={t('shell.sheet')}
      >
        {isLayers.value ? (
          <div class="panel">
            <div class="narrow-tools">
              <Tools />
              <ThemeSwitch />
              <button type="button" class="tool" onClick={hideLayers}>
                <Icon name="close" />
                <span>{t('shell.closeLayers')}</span>
              </button>
            </div>
            <Layers listOf={placesOfLayer}>{baseMapsOf(site)}</Layers>
            <Industries />
            <GoalsSummary />
            <Footer>{footLinks()}</Footer>
            {store.state.value.elder && (
              <p class="site-footer">
                <SiteCredits t={t} site={site} />
              </p>
            )}
          </div>
        ) : (
          <Details rest={restOfPanel} />
        )}
      </Sheet>
    </div>
  );
}
