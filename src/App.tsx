import './styles/base.css';
import './styles/shell.css';
import './styles/panel.css';
import './styles/details.css';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { City, Ground } from './city/city';
import type { Language } from './city/language';
import type { Site } from './city/site';
import { Context, type MapContext } from './features/context';
import { type Messages, translator } from './i18n/messages';
import { NarrowLayout } from './NarrowLayout';
import { words as wordsIn } from './scene/scene';
import type { Store } from './state/store';
import { useMedia } from './ui/useMedia';
import { WideLayout } from './WideLayout';

/** What one language needs, loaded together. */
export interface Words {
  language: Language;
  city: City;
  ground: Ground;
  messages: Messages;
}

interface AppProps {
  store: Store;
  words: ReadonlySignal<Words>;
  site: Site;
}

/** Below this there is no room for panels beside the map. */
const WIDE = '(min-width: 900px)';

export function App({ store, words, site }: AppProps) {
  const { language, messages } = words.value;
  const ground = useMemo(() => computed(() => words.value.ground), [words]);
  const covered = useMemo(() => signal({ top: 0, right: 0, bottom: 0, left: 0 }), []);
  const context = useMemo<MapContext>(
    () => ({
      store,
      ground,
      t: translator(language, messages),
      words: (text) => wordsIn(text, language),
      site,
      covered,
    }),
    [store, ground, language, messages, site, covered],
  );
  const isWide = useMedia(WIDE);

  const { chosen } = store.state.value;
  const place = chosen?.kind === 'place' ? store.city.value.byNumber.get(chosen.number) : undefined;
  const title = [place && context.words(place.name), site.title[language]]
    .filter(Boolean)
    .join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <Context.Provider value={context}>
      {isWide ? <WideLayout /> : <NarrowLayout />}
    </Context.Provider>
  );
}
