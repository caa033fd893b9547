import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useMap } from './features/context';
import { Details } from './features/details/Details';
import { Footer } from './features/footer/Footer';
import { GoalsSummary } from './features/goals/GoalsSummary';
import { LanguageSwitch } from './features/header/LanguageSwitch';
import { ThemeSwitch } from './features/header/ThemeSwitch';
import { Industries } from './features/industries/Industries';
import { Layers } from './features/layers/Layers';
import { Notice } from './features/notice/Notice';
import { QuickChips } from './features/quick/QuickChips';
import { Search } from './features/search/Search';
import { Stage } from './Stage';
import { Icon } from './ui/Icon';
import { Sheet, type Stop } from './ui/Sheet';

/** The map fills the screen; search floats over it, everything else is in the sheet at its foot. */
export function NarrowLayout() {
  const { store, t, covered } = useMap();
  const root = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const stop = useSignal<Stop>('peek');
  const isLayers = useSignal(false);

  // What was chosen comes up; when it is closed the map comes back.
  const shown = useRef(store.state.peek().chosen);
  useSignalEffect(() => {
    const { chosen } = store.state.value;
    if (chosen === shown.current) return;
    shown.current = chosen;
    isLayers.value = false;
    if (!chosen) stop.value = 'peek';
    else if (stop.peek() === 'peek') stop.value = 'half';
  });
  useEffect(() => {
    if (store.state.peek().chosen) stop.value = 'half';
  }, []);

  const setHeight = (height: number) => {
    const room = root.current?.clientHeight ?? 0;
    const bottom = Math.min(height, Math.round(room * 0.48));
    root.current?.style.setProperty('--covered-bottom', `${bottom}px`);
    covered.value = { top: bar.current?.offsetHeight ?? 0, right: 0, bottom, left: 0 };
  };
  const showLayers = () => {
    isLayers.value = true;
    stop.value = 'full';
  };
  const hideLayers = () => {
    isLayers.value = false;
    stop.value = store.state.peek().chosen ? 'half' : 'peek';
  };
  return (
    <div class="narrow" ref={root}>
      <main class="narrow-map" aria-label={t('shell.map')}>
        <Stage
          controls={
            <button type="button" onClick={showLayers}>
              <Icon name="layers" />
              <span>{t('shell.layers')}</span>
            </button>
          }
        />
      </main>
      <div class="narrow-bar" ref={bar}>
        <div class="narrow-search">
          <Search />
          <LanguageSwitch />
        </div>
        <QuickChips />
      </div>
      <Notice />
      <Sheet
        stop={stop.value}
        onStop={(next) => {
          stop.value = next;
        }}
        onHeight={setHeight}
        handleWords={t('shell.sheet')}
      >
        {isLayers.value ? (
          <div class="panel">
            <div class="narrow-tools">
              <ThemeSwitch />
              <button type="button" class="tool" onClick={hideLayers}>
                <Icon name="close" />
                <span>{t('shell.closeLayers')}</span>
              </button>
            </div>
            <Layers />
            <Industries />
            <GoalsSummary />
            <Footer />
          </div>
        ) : (
          <Details />
        )}
      </Sheet>
    </div>
  );
}
