import { signal } from '@preact/signals';
import type { City } from '../city/city';
import type { Ground } from '../city/ground';
import { LANGUAGES, type Language } from '../city/language';
import type { Site } from '../city/site';
import { Context, type MapContext } from '../features/context';
import { Details } from '../features/details/Details';
import { PlaceHead } from '../features/details/PlaceHead';
import { ElderSwitch } from '../features/ElderSwitch';
import { GoalsSummary } from '../features/goals/GoalsSummary';
import { LanguageSwitch } from '../features/header/LanguageSwitch';
import { ThemeSwitch } from '../features/header/ThemeSwitch';
import { Tools } from '../features/header/Tools';
import { Industries } from '../features/industries/Industries';
import { Layers } from '../features/layers/Layers';
import { QuickChips } from '../features/quick/QuickChips';
import { Controls } from '../features/stage/Controls';
import { Credits } from '../features/stage/Credits';
import { Locator } from '../features/stage/Locator';
import { createStageModel } from '../features/stage/model';
import { type Messages, translator } from '../i18n/messages';
import { Panel } from '../Panel';
import { words as wordsIn } from '../scene/scene';
import { pagePath } from '../state/paths';
import { type Chosen, DEFAULT_STATE } from '../state/state';
import { createStore } from '../state/store';
import { PlaceIcon } from '../svg/PlaceIcon';
import { Icon } from '../ui/Icon';

/** All that a page is made of, before a browser has run any script. */
export interface PageSubject {
  city: City;
  ground: Ground;
  messages: Messages;
  site: Site;
  language: Language;
  chosen: Chosen | null;
  /** The way from the page to the site's folder, e.g. `../../`. */
  root: string;
  /** The drawing of the map as markup, '' where the page has none. */
  picture: string;
}

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

function contextOf({
  city,
  ground,
  messages,
  site,
  language,
  chosen,
  root,
}: PageSubject): MapContext {
  return {
    store: createStore(city, { ...DEFAULT_STATE, language, chosen }, null),
    ground: signal(ground),
    t: translator(language, messages),
    words: (text) => wordsIn(text, language),
    site,
    hrefOf: (to) => root + (pagePath(to, language) ?? '') || './',
    root,
    load: () => Promise.reject(new Error('a page is built in one language')),
    adapt() {},
    covered: signal(NOTHING),
    margins: signal(NOTHING),
    stage: signal(null),
    pressed: signal(null),
  };
}

/** The field of the search, as it will stand there. */
function SearchField({ hint }: { hint: string }) {
  return (
    <div class="search">
      <div class="search-field">
        <Icon name="search" />
        <input type="text" disabled placeholder={hint} aria-label={hint} />
      </div>
    </div>
  );
}

/**
 * What a page shows before and without its scripts: the map as it opens, what the panel says of its
 * subject, and every place as a link. With `is-starting` on the page it looks as the app will that
 * takes its place; what only scripts bring to life (`for-scripts`) is not shown without them.
 */
export function StaticPage(subject: PageSubject) {
  const { city, site, language, chosen, root, picture } = subject;
  const context = contextOf(subject);
  const { t, store, ground, covered, margins } = context;
  const model = createStageModel(store, ground, covered, margins);
  const Title = chosen ? 'span' : 'h1';
  return (
    <Context.Provider value={context}>
      <header class="header">
        <a class="header-brand" href={context.hrefOf(null)}>
          <PlaceIcon kind="core" size={28} />
          <Title class="static-title">{site.title[language]}</Title>
        </a>
        <p class="header-motto">{t('site.motto')}</p>
        <div class="header-tools for-scripts" inert>
          <Tools />
          <ThemeSwitch />
          <ElderSwitch />
          <LanguageSwitch />
        </div>
        <ul class="static-languages">
          {LANGUAGES.map((each) => (
            <li key={each}>
              <a
                href={root + (pagePath(chosen, each) ?? '') || './'}
                hreflang={each}
                lang={each}
                aria-current={each === language ? 'page' : undefined}
              >
                {t(`language.name.${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </header>
      <div class="narrow-bar for-scripts" inert>
        <div class="narrow-search">
          <SearchField hint={t('search.placeholder')} />
          <LanguageSwitch />
        </div>
        <QuickChips />
      </div>
      <div class="panel panel-left for-scripts" inert>
        <SearchField hint={t('search.placeholder')} />
        <Layers listOf={() => null} />
        <Industries />
        <GoalsSummary />
      </div>
      <section class={picture ? 'map' : 'map for-scripts'} aria-label={t('shell.map')}>
        <div class="stage">
          {picture && (
            <div class="opening" aria-hidden="true" dangerouslySetInnerHTML={{ __html: picture }} />
          )}
          <Controls model={model} zoomBy={() => {}} goHome={() => {}}>
            <button type="button" class="narrow-only">
              <Icon name="layers" />
              <span>{t('shell.layers')}</span>
            </button>
          </Controls>
          <Locator model={model} />
          <div class="stage-foot">
            <Credits model={model} isSimple={false} />
          </div>
        </div>
      </section>
      <main class={`panel panel-right static-main ${chosen ? 'is-chosen' : ''}`}>
        <Details rest={() => <Panel />} />
      </main>
      <nav class="panel details static-places" aria-label={t('page.places')}>
        {(['core', 'belt', 'district', 'node', 'lab', 'platform'] as const).map((kind) => (
          <section key={kind}>
            <h2>{t(`kinds.${kind}`)}</h2>
            <ul>
              {(city.byKind.get(kind) ?? []).map((place) => (
                <li key={place.id}>
                  <a href={context.hrefOf({ kind: 'place', number: place.number })}>
                    {context.words(place.name)}
                  </a>
                  {/* What a press on the picture opens, before the app is there. */}
                  {picture && (
                    <div data-place={place.number}>
                      <PlaceHead place={place} />
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div class="static-footer">{/* Written with the rest of the configuration. */}</div>
    </Context.Provider>
  );
}
