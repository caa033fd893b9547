import './styles/base.css';
import './styles/shell.css';
import './styles/static.css';
import './styles/panel.css';
import './styles/details.css';
import { computed, type ReadonlySignal, signal, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Site } from './city/site';
import { ChoiceLink } from './features/ChoiceLink';
import { Context, type MapContext, type Words } from './features/context';
import { Later } from './features/Later';
import { Notice } from './features/notice/Notice';
import { translator } from './i18n/messages';
import { createSheet, LayersButton, NarrowEnd, NarrowStart, ON_ITS_SIDE } from './NarrowLayout';
import { elder, embedding, outputPage, panel, presentation, release, workbench } from './parts';
import { Stage } from './Stage';
import { words as wordsIn } from './scene/scene';
import type { Link } from './state/link';
import { asText } from './state/state';
import type { Store } from './state/store';
import { choose } from './state/transitions';
import { useMedia } from './ui/useMedia';
import { WideEnd, WideStart } from './WideLayout';

interface AppProps {
  store: Store;
  /** Writes addresses. */
  link: ReadonlySignal<Link>;
  words: ReadonlySignal<Words>;
  adapt: MapContext['adapt'];
  load: MapContext['load'];
  /** Path of the site's folder, with a slash at its end. */
  root: string;
  site: Site;
  /** Whether the map opens with the whole city, whatever has been chosen meanwhile. */
  opensWhole: boolean;
  /** Called once, when the map and its names are there. */
  onDrawn(): void;
}

/** Below this there is no room for panels beside the map. */
const WIDE = '(min-width: 900px)';

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

/** The map with what stands before and after it: when the layout changes, the map stays. */
export function App({
  store,
  link,
  words,
  adapt,
  load,
  root,
  site,
  opensWhole,
  onDrawn,
}: AppProps) {
  const { language, messages, more } = words.value;
  const lasting = useMemo(
    () => ({
      ground: computed(() => words.value.ground),
      covered: signal(NOTHING),
      margins: signal(NOTHING),
      stage: signal(null),
      pressed: signal(null),
    }),
    [words],
  );
  const context = useMemo<MapContext>(
    () => ({
      ...lasting,
      store,
      adapt,
      load,
      root,
      hrefOf: (chosen) =>
        root +
        link
          .peek()
          .print(
            { ...choose(store.state.peek(), chosen), embed: null },
            store.camera.peek(),
            store.city.peek(),
          ),
      t: translator(language, messages, more),
      words: (text) => wordsIn(text, language),
      site,
    }),
    [lasting, store, link, adapt, load, root, language, messages, more, site],
  );
  const { t } = context;
  const isWide = useMedia(WIDE);
  const isBeside = useMedia(ON_ITS_SIDE) && !isWide;
  const isPresenting = store.state.value.presenting !== null;
  const embedded = !isPresenting && store.state.value.embed && embedding.module.value;
  const sheet = useMemo(() => createSheet(store.state.peek()), [store]);
  useEffect(() => {
    if (embedded || (!isWide && !isPresenting)) return;
    lasting.covered.value = NOTHING;
    lasting.margins.value = NOTHING;
  }, [isWide, isPresenting, embedded, lasting]);

  // What is read and the map come first; the other panel stands in the page already.
  const isWhole = useSignal(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      isWhole.value = true;
    });
    return () => cancelAnimationFrame(frame);
  }, [isWhole]);

  const { chosen, output, presenting } = store.state.value;
  const Start = (store.state.value.elder && elder.module.value?.ElderStart) || WideStart;
  // What had the focus when a page came over the map: with that it cannot keep it.
  const opener = useRef<Element | null>(null);
  if (!output) opener.current = null;
  else opener.current ??= document.activeElement;
  const place = chosen?.kind === 'place' ? store.city.value.byNumber.get(chosen.number) : undefined;
  const title = [place && context.words(place.name), site.title[language]]
    .filter(Boolean)
    .join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <Context.Provider value={context}>
      {/* The map stays where it is while a page stands in its place. */}
      <div class={`shell${presenting ? ' is-presenting' : ''}`} inert={output !== null}>
        {!presenting && !embedded && (
          <nav class="skips">
            {/* biome-ignore lint/a11y/useValidAnchor: it leads within the page */}
            <a
              class="skip"
              href="#map"
              onClick={(event) => {
                // The address is the link of what is seen.
                event.preventDefault();
                document.getElementById('map')?.focus();
              }}
            >
              {t('shell.skip')}
            </a>
            <ChoiceLink chosen={asText(store.state.value)} class="skip is-to-text">
              {t('list.skip')}
            </ChoiceLink>
          </nav>
        )}
        {presenting ? null : embedded ? (
          <embedded.Embedded />
        ) : isWide ? (
          isWhole.value && <Start key="wide-start" />
        ) : (
          <NarrowStart key="narrow-start" sheet={sheet} />
        )}
        <main key="map" id="map" class="map" aria-label={t('shell.map')} tabIndex={-1}>
          <Stage
            controls={isWide || presenting || embedded ? null : <LayersButton sheet={sheet} />}
            opensWhole={opensWhole}
            onDrawn={onDrawn}
            work={workbench}
          />
          <Notice />
          {panel.module.value && <panel.module.value.Access />}
          {release.module.value && <release.module.value.ReleaseNotice />}
        </main>
        {presenting ? (
          <Later key="presentation" part={presentation}>
            {({ Presentation }) => <Presentation />}
          </Later>
        ) : embedded ? null : isWide ? (
          <WideEnd key="wide-end" />
        ) : (
          <NarrowEnd key="narrow-end" sheet={sheet} isBeside={isBeside} />
        )}
      </div>
      {output && <main class="output">{outputPage(opener.current)}</main>}
    </Context.Provider>
  );
}
