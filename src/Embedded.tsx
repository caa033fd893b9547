import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useMap } from './features/context';
import { Details } from './features/details/Details';
import { FullMapLink } from './features/embed/FullMapLink';
import { isShown } from './features/embed/host';
import { SharingHint } from './features/embed/SharingHint';
import { Industries } from './features/industries/Industries';
import { Layers } from './features/layers/Layers';
import { Search } from './features/search/Search';
import { baseMapsOf, placesOfLayer, restOfPanel } from './parts';
import type { Control } from './state/controls';
import { Icon } from './ui/Icon';
import { useMedia } from './ui/useMedia';

export { listenToHost } from './features/embed/host';

/* The map in a page of others: the map, and of all else only what that page asks for. */

/** Here there is room for the panel beside the map; else it lies over its foot. */
const BESIDE = '(min-width: 560px)';

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

/** Height of the bar, in pixels. */
const bar = signal(0);
const areLayersOpen = signal(false);

function useAsked(): (control: Control) => boolean {
  const { store } = useMap();
  const { embed } = store.state.value;
  return (control) => embed?.includes(control) ?? false;
}

/** Calls back with the size of an element that is there, now and whenever it changes. */
function useSize<Type extends HTMLElement>(
  show: (size: { width: number; height: number }) => void,
) {
  const element = useRef<Type>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const tell = () => show({ width: current.offsetWidth, height: current.offsetHeight });
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(current);
    return () => observer.disconnect();
  });
  return element;
}

/** The search, the layers and the way to the map as a page of its own. */
function Bar() {
  const { t, site } = useMap();
  const isAsked = useAsked();
  const element = useSize<HTMLDivElement>(({ height }) => {
    bar.value = height;
  });
  return (
    <header class="embed-bar" ref={element}>
      <h1 class="visually-hidden">{site.title[t.language]}</h1>
      {isAsked('search') && <Search />}
      {isAsked('layers') && (
        <button
          type="button"
          class="embed-button embed-layers"
          aria-expanded={areLayersOpen.value}
          onClick={() => {
            areLayersOpen.value = !areLayersOpen.value;
          }}
        >
          <Icon name="layers" />
          <span>{t('shell.layers')}</span>
        </button>
      )}
      <FullMapLink />
    </header>
  );
}

/** What was chosen, or the layers; it lies over the map. */
function Panel({ isBeside, hasLayers }: { isBeside: boolean; hasLayers: boolean }) {
  const { store, t, site, covered, margins } = useMap();
  const { chosen } = store.state.value;
  const element = useSize<HTMLElement>(({ width, height }) => {
    const next = {
      ...NOTHING,
      top: bar.value,
      ...(isBeside ? { right: width } : { bottom: height }),
    };
    if (JSON.stringify(next) === JSON.stringify(covered.peek())) return;
    covered.value = next;
    // Beside layers and matches the whole city is of interest; what is chosen comes into view itself.
    if (isBeside && chosen === null) margins.value = next;
  });
  const close = () => {
    areLayersOpen.value = false;
    document.querySelector<HTMLElement>('.embed-layers')?.focus();
  };
  return (
    <aside
      class="embed-panel"
      ref={element}
      aria-label={t(hasLayers ? 'shell.layers' : 'shell.details')}
    >
      {hasLayers ? (
        <>
          <button type="button" class="tool embed-close" onClick={close}>
            <Icon name="close" />
            <span>{t('shell.closeLayers')}</span>
          </button>
          <Layers listOf={placesOfLayer}>{baseMapsOf(site)}</Layers>
          <Industries />
        </>
      ) : (
        <Details rest={restOfPanel} />
      )}
    </aside>
  );
}

/** All that stands beside the map. */
export function Embedded() {
  const { store, stage, covered, margins } = useMap();
  const isAsked = useAsked();
  const isBeside = useMedia(BESIDE);
  const { chosen, industries, embed } = store.state.value;
  const hasLayers = areLayersOpen.value && isAsked('layers');
  const isOpen = hasLayers || (isAsked('panel') && (chosen !== null || industries.length > 0));
  const top = bar.value;
  const { right, bottom } = covered.value;

  useEffect(() => {
    // Whatever leads elsewhere opens there: few sites can be shown in a frame.
    const base = document.createElement('base');
    base.target = '_blank';
    document.head.append(base);
    return () => base.remove();
  }, []);
  useEffect(() => {
    if (stage.value) isShown.value = true;
  }, [stage.value]);
  // What is chosen meanwhile takes the place of the layers.
  useLayoutEffect(() => {
    areLayersOpen.value = false;
  }, [chosen]);
  useLayoutEffect(() => {
    if (isOpen) return;
    covered.value = { ...NOTHING, top };
    margins.value = covered.value;
  }, [top, isOpen, covered, margins]);
  // What lies on the map stands there whatever is asked for: the style sheet knows of it.
  const controls = embed?.join(' ') ?? '';
  useLayoutEffect(() => {
    const { dataset, style, classList } = document.documentElement;
    dataset.embed = controls;
    style.setProperty('--covered-right', `${right}px`);
    classList.toggle('is-covered', bottom > 0);
  }, [controls, right, bottom]);

  return (
    <>
      <Bar />
      {isOpen && <Panel isBeside={isBeside} hasLayers={hasLayers} />}
      <SharingHint />
    </>
  );
}
